"""The facilitator's forms: what is refused stays typed, with its reason beside it."""

import pytest

from tests.hall import MEETING, Hall
from tests.page_client import PageClient


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("name", "", "kosong"),
        ("name", "M" * 500, "terlalu panjang"),
        ("place", " ", "kosong"),
        ("meets_on", "", "hari"),
        ("meets_on", "besok", "hari"),
        ("meets_on", "2026-02-30", "hari"),
        ("hamlets", "", "satu dusun"),
        ("hamlets", "Krajan\nkrajan", "dua kali"),
        ("ceiling", "0", "antara"),
        ("ceiling", "-5", "tidak jelas"),
        ("ceiling", "1e15", "tidak jelas"),
        ("ceiling", "999.999.999.999.999.999", "terlalu besar"),
        ("ceiling", "12,5", "tidak jelas"),
        ("votes_per_ballot", "0", "antara"),
        ("votes_per_ballot", "x", "angka"),
        ("votes_per_ballot", "", "angka"),
        ("tally_visibility", "sometimes", "pilih salah satu"),
    ],
)
def test_a_meeting_that_cannot_be_is_refused_with_everything_still_typed(
    signed_in: PageClient, field: str, value: str, sentence: str
) -> None:
    signed_in.get("/office/meetings/new")
    page = signed_in.submit("/office/meetings/new", forged={**MEETING, field: value}, expect=422)
    assert sentence in page.text
    kept = "place" if field == "name" else "name"
    assert page.one(f"#{kept}")["value"] == MEETING[kept]


@pytest.mark.parametrize(
    ("typed", "rupiah"),
    [("Rp 12.500.000,00", "12.500.000"), ("12jt", "12.000.000"), ("1,2 miliar", "1.200.000.000")],
)
def test_a_ceiling_is_read_as_people_write_it(signed_in: PageClient, typed: str, rupiah: str) -> None:
    signed_in.get("/office/meetings/new")
    signed_in.submit("/office/meetings/new", {**MEETING, "ceiling": typed})
    page = signed_in.get(signed_in.page.url.replace("/console/", "/office/meetings/") + "revise")
    assert rupiah in page.one("#ceiling")["value"]


def test_a_cost_that_cannot_be_read_keeps_the_form_open_and_says_why(hall: Hall) -> None:
    resident = hall.join("Wati")
    hall.go_to("aspirations")
    resident.get(f"/m/{hall.code}/")
    resident.submit(f"/m/{hall.code}/aspirations", {"title": "Jalan", "problem": "Rusak."})
    action = hall.actions("/approve")[0]
    page = hall.press(action, {"title": "Jalan ke sekolah", "cost": "dua juta"}, expect=422)
    assert "tidak jelas" in page.text
    assert "dua juta" in [line.get("value") for line in page.all("input")]
    assert "Jalan ke sekolah" in [line.get("value") for line in page.all("input")]


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"title": "", "cost": "5"}, "kosong"),
        ({"title": "x" * 121, "cost": "5"}, "terlalu panjang"),
        ({"title": "Jalan", "cost": "0"}, "antara"),
        ({"title": "Jalan", "cost": "-1"}, "tidak jelas"),
    ],
)
def test_an_aspiration_no_one_could_hear_is_refused_and_stays_typed(
    hall: Hall, fields: dict[str, str], sentence: str
) -> None:
    resident = hall.join("Wati")
    hall.go_to("aspirations")
    resident.get(f"/m/{hall.code}/")
    page = resident.submit(f"/m/{hall.code}/aspirations", forged={**fields, "problem": "Rusak sejak lama."}, expect=422)
    assert sentence in page.text
    assert page.one("#problem").text == "Rusak sejak lama."


def test_an_aspiration_that_comes_too_late_is_shown_to_whoever_wrote_it(hall: Hall) -> None:
    resident = hall.join("Wati")
    hall.go_to("aspirations")
    resident.get(f"/m/{hall.code}/")
    hall.go_to("voting")
    page = resident.submit(
        f"/m/{hall.code}/aspirations", {"title": "Talud sungai", "problem": "Tanah longsor."}, expect=409
    )
    assert [words.text for words in page.all("blockquote")] == ["Talud sungai", "Tanah longsor."]


def test_two_proposals_become_one_and_both_wordings_stay(hall: Hall) -> None:
    resident = hall.join("Wati")
    hall.go_to("aspirations")
    hall.collect(resident, "Jalan sekolah", "Jalan ke SD")
    page = hall.laptop.get(hall.console)
    kept, merged = [choice["value"] for choice in page.one("select#kept_proposal_id").all("option") if choice["value"]]
    page = hall.press(f"{hall.console}proposals/merge", {"kept_proposal_id": kept, "merged_proposal_id": merged})
    assert "Jalan ke SD" in page.text
    page = hall.press(
        f"{hall.console}proposals/merge", {"kept_proposal_id": kept, "merged_proposal_id": kept}, expect=409
    )
    assert "usulan yang berbeda" in page.text
