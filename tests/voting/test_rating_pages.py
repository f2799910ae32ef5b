"""The team's criteria on the laptop: chosen, filled in, refused with everything kept, and read as a matrix."""

import pytest

from tests.hall import Hall
from tests.page_client import Page


@pytest.fixture
def page(hall: Hall) -> str:
    """Where the team rates, in a meeting with two proposals on its list."""

    def two_are_listed() -> list:
        wati = hall.join("Wati")
        hall.go_to("aspirations")
        hall.collect(wati, "Jalan", "Air")
        return [wati]

    hall.play(two_are_listed)
    return f"{hall.console}criteria"


def choose(hall: Hall, page: str, scheme: str, weights: str = "", expect: int = 303) -> Page:
    return hall.press(page, {"scheme": scheme, "weights": weights}, expect=expect)


def fields(hall: Hall, page: str) -> list[str]:
    return [one["name"] for one in hall.laptop.get(page).all("select")]


def rate(hall: Hall, page: str, rater: str, ratings: str, expect: int = 303) -> Page:
    """Fill in a sheet from left to right; a dot leaves a field empty."""
    filled = {name: value for name, value in zip(fields(hall, page), ratings, strict=True) if value != "."}
    return hall.press(f"{page}/sheet", {"rater": rater, **filled}, expect=expect)


def cells(page: Page) -> list[list[str]]:
    rows = page.all(".list__table")[0].all("tbody tr")
    return [[cell.text for cell in (*row.all("th"), *row.all("td"))] for row in rows]


def test_the_matrix_grows_from_sheet_to_sheet(hall: Hall, page: str) -> None:
    choose(hall, page, "usg")
    rate(hall, page, "Bu Rini", "543111")
    rate(hall, page, "Pak Danu", "143...")
    assert cells(hall.laptop.get(page)) == [
        ["1. Jalan", "3 selisih 4", "4", "3", "10", "2"],
        ["2. Air", "1", "1", "1", "3", "1"],
    ]


def test_a_raters_sheet_opens_as_it_was_saved(hall: Hall, page: str) -> None:
    choose(hall, page, "usg")
    rate(hall, page, "Bu Rini", "543...")
    link = next(a["href"] for a in hall.laptop.get(page).all("a") if "rater=" in a["href"])
    opened = hall.laptop.get(link)
    assert opened.one("#rater")["value"] == "Bu Rini"
    assert [option["value"] for option in opened.all("option") if option.has("selected")] == ["5", "4", "3"]


@pytest.mark.parametrize(
    ("rater", "ratings", "says"),
    [
        ("Bu Rini", "54....", "penilaian yang belum diisi"),
        ("Bu Rini", "......", "Belum ada usulan yang dinilai"),
        ("", "543...", "kosong"),
    ],
)
def test_a_refused_sheet_keeps_everything_typed(hall: Hall, page: str, rater: str, ratings: str, says: str) -> None:
    choose(hall, page, "usg")
    refused = rate(hall, page, rater, ratings, expect=409)
    assert refused.all('[role="alert"]')
    assert refused.one("#rater")["value"] == rater
    kept = [option["value"] for option in refused.all("option") if option.has("selected")]
    assert kept == [value for value in ratings if value != "."]


def test_own_criteria_stand_in_the_matrix_as_they_were_typed(hall: Hall, page: str) -> None:
    choose(hall, page, "custom", "Mendesak: 60\nMurah & cepat: 40")
    rate(hall, page, "Bu Rini", "51..")
    assert cells(hall.laptop.get(page))[0] == ["1. Jalan", "5", "1", "340", "1"]
    assert "Murah & cepat 40 %" in hall.laptop.get(page).text


@pytest.mark.parametrize(
    ("scheme", "weights", "status", "says"),
    [
        ("custom", "Mendesak 60", 422, "tidak dapat dibaca"),
        ("custom", "Mendesak: 60", 409, "60"),
        ("custom", "", 409, "0"),
        ("made-up", "", 422, "pilih salah satu"),
    ],
)
def test_refused_criteria_stay_in_the_form(
    hall: Hall, page: str, scheme: str, weights: str, status: int, says: str
) -> None:
    refused = choose(hall, page, scheme, weights, expect=status)
    assert says.casefold() in refused.text.casefold()
    assert refused.one("textarea[name=weights]").text.strip() == weights
    assert not refused.all(".list__table")


def test_the_control_screen_leads_there_and_back(hall: Hall, page: str) -> None:
    assert page in [link["href"] for link in hall.laptop.get(hall.console).all("a")]
    assert hall.console in [link["href"] for link in hall.laptop.get(page).all("a")]


def test_a_phone_does_not_see_it(hall: Hall, page: str) -> None:
    hall.phone().get(page, expect=403)
