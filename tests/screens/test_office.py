"""The facilitator's forms: what is refused stays typed, with its reason beside it."""

import pytest

from tests.hall import MEETING
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
        ("ceilings-DDS", "0", "antara"),
        ("ceilings-DDS", "-5", "tidak jelas"),
        ("ceilings-DDS", "1e15", "tidak jelas"),
        ("ceilings-DDS", "999.999.999.999.999.999", "terlalu besar"),
        ("ceilings-DDS", "12,5", "tidak jelas"),
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
    signed_in.submit("/office/meetings/new", {**MEETING, "ceilings-DDS": typed})
    page = signed_in.get(signed_in.page.url.replace("/console/", "/office/meetings/") + "revise")
    assert rupiah in page.one("#ceilings-DDS")["value"]
