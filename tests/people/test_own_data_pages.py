"""A person's own data on their phone, and the privacy sentence wherever they are asked."""

import pytest

from tests.hall import Hall
from tests.page_client import PageClient


@pytest.fixture
def wati(hall: Hall) -> PageClient:
    def wati_joins() -> list[PageClient]:
        hall.go_to("registration")
        return [hall.join("Wati")]

    return hall.play(wati_joins)[0]


def me(hall: Hall) -> str:
    return f"/m/{hall.code}/me"


@pytest.mark.row("S1-01")
def test_joining_asks_three_things_and_says_what_happens_to_them(hall: Hall) -> None:
    page = hall.phone().get(f"/m/{hall.code}/")
    form = next(form for form in page.all("form") if form["action"].endswith("/join"))
    asked = {field["name"] for field in form.all("input") if field.get("type") != "hidden"}
    assert asked == {"name", "gender", "hamlet_id"}
    assert "NIK" in page.text


def test_after_joining_the_rest_may_be_told_and_may_be_skipped(hall: Hall, wati: PageClient) -> None:
    page = wati.get(f"/m/{hall.code}/")
    assert [link for link in page.all("a") if link["href"] == me(hall)]
    page = wati.get(me(hall))
    assert page.one("#name")["value"] == "Wati"
    assert [link for link in page.all("main a") if link["href"] == f"/m/{hall.code}/"]


def test_own_data_is_corrected_and_shown_again(hall: Hall, wati: PageClient) -> None:
    wati.get(me(hall))
    told = {"name": "Wati Ningsih", "age_group": "youth", "rt": "RT 03", "unsur_code": "pemuda", "needs": ["hearing"]}
    page = wati.submit(me(hall), told)
    assert "Wati Ningsih" in page.text
    page = wati.get(me(hall))
    assert page.one("#rt")["value"] == "3"
    assert [box["value"] for box in page.all('input[type="checkbox"]') if box.has("checked")] == ["hearing"]
    chosen = {option["value"] for option in page.all("option") if option.has("selected")}
    assert chosen == {"youth", "pemuda"}


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"name": "Wati 3302150708900001"}, "name"),
        ({"name": "+62 812 3456 7890"}, "name"),
        ({"name": ""}, "name"),
        ({"name": "W" * 500}, "name"),
        ({"rt": "tiga"}, "rt"),
        ({"rw": "1234"}, "rw"),
    ],
)
def test_what_cannot_be_kept_is_said_beside_its_field(hall: Hall, wati: PageClient, typed: dict, field: str) -> None:
    wati.get(me(hall))
    page = wati.submit(me(hall), typed, expect=422)
    assert page.one(f"#{field}-error").text
    assert page.one(f"#{field}")["value"] == typed[field]
    assert "Wati" in wati.get(me(hall)).one("#name")["value"]


@pytest.mark.parametrize("name", ["3302150708900001", "Wati 0812 3456 7890"])
def test_a_number_of_a_person_is_refused_when_joining(hall: Hall, name: str) -> None:
    phone = hall.phone()
    page = phone.get(f"/m/{hall.code}/")
    hamlet = next(choice["value"] for choice in page.all("input") if choice.get("name") == "hamlet_id")
    page = phone.submit(f"/m/{hall.code}/join", {"name": name, "gender": "P", "hamlet_id": hamlet}, expect=422)
    assert page.one("#name-error").text
    assert page.one("#name")["value"] == name


def test_a_stranger_has_no_data_here(hall: Hall) -> None:
    phone = hall.phone()
    assert phone.follow(me(hall)).url == f"/m/{hall.code}/"
    token = phone.page.one('meta[name="csrf-token"]')["content"]
    for action in ("me", "withdraw", "here"):
        phone.send(f"/m/{hall.code}/{action}", {"csrf_token": token}, expect=403)


def test_who_withdraws_is_a_stranger_from_then_on(hall: Hall, wati: PageClient) -> None:
    wati.get(me(hall))
    page = wati.submit("/withdraw")
    assert [form for form in page.all("form") if form["action"].endswith("/join")]
    assert "Wati" not in page.text
    assert "Wati" not in hall.laptop.get(f"{hall.console}people").text


def test_withdrawing_waits_until_the_vote_is_counted(hall: Hall, wati: PageClient) -> None:
    hall.go_to("aspirations")
    hall.collect(wati, "Jalan", "Air")
    hall.open_vote()
    wati.get(me(hall))
    page = wati.submit("/withdraw", expect=409)
    assert page.one("main .notice--refusal").text
    assert page.one("#name")["value"] == "Wati"


def test_who_joined_before_the_day_says_that_they_are_here(hall: Hall) -> None:
    early = hall.join("Wati")
    assert not [form for form in early.get(f"/m/{hall.code}/").all("form") if form["action"].endswith("/here")]
    hall.go_to("registration")
    early.get(f"/m/{hall.code}/")
    page = early.submit("/here")
    assert not [form for form in page.all("form") if form["action"].endswith("/here")]
    assert "Wati" in hall.laptop.get(f"{hall.console}people").one("table").text
