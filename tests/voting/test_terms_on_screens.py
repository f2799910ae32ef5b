"""What wall, phones and the control screen say of the way a meeting votes."""

import pytest

from tests.hall import Hall
from tests.page_client import PageClient

RULES = {
    "approval": "Setiap warga memilih sampai 2 usulan.",
    "points": "Setiap warga membagi 2 poin",
    "scores": "nilai 1 sampai 5",
    "ranking": "Setiap warga mengurutkan sampai 2 usulan",
    "knapsack": "dapat dibayar pagu",
}
IN_BRIEF = {
    "approval": "pilih paling banyak 2",
    "points": "2 poin per orang",
    "scores": "1 sampai 5 untuk tiap usulan",
    "ranking": "urutkan sampai 2 usulan",
    "knapsack": "pilih selama pagunya cukup",
}
COUNTS = {
    "approval": "1 suara",
    "points": "2 poin",
    "scores": "nilai 2",
    "ranking": "2 poin peringkat",
    "knapsack": "1 suara",
}


@pytest.fixture
def voter(hall: Hall) -> PageClient:
    """Wati, before the lot of two proposals."""

    def two_proposals_are_listed() -> list[PageClient]:
        voter = hall.join("Wati")
        hall.go_to("aspirations")
        hall.collect(voter, "Jalan", "Air")
        hall.go_to("voting")
        return [voter]

    return hall.play(two_proposals_are_listed)[0]


def draw(hall: Hall, method: str, tallies: str) -> None:
    """Draw the lot of a vote by this method, with hidden or live counts."""
    funding = "borda" if method == "ranking" else "greedy"
    chosen = {"method": method, "funding": funding, "tally_visibility": tallies}
    hall.press(f"{hall.console}lot", hall.terms | chosen)


@pytest.mark.row("S1-17", "S1-43")
@pytest.mark.parametrize("method", RULES)
def test_wall_and_phones_say_how_people_vote_from_the_lot_on(hall: Hall, voter: PageClient, method: str) -> None:
    draw(hall, method, "hidden")
    wall = hall.phone()
    assert IN_BRIEF[method] in wall.get(f"/m/{hall.code}/wall").text
    assert RULES[method] in voter.get(f"/m/{hall.code}/").text
    hall.press(hall.actions("/open")[0])
    assert RULES[method] in wall.get(f"/m/{hall.code}/wall").text


def test_the_module_of_a_ballot_is_fetched_while_its_numbers_are_read(hall: Hall, voter: PageClient) -> None:
    draw(hall, "points", "hidden")
    voter.get(f"/m/{hall.code}/")
    assert voter.page.one('[data-module="ballot-soon"]')["data-method"] == "points"


def test_before_the_lot_a_phone_promises_nothing(hall: Hall, voter: PageClient) -> None:
    assert "diundi" in voter.get(f"/m/{hall.code}/").one(".lead").text


@pytest.mark.parametrize("method", RULES)
def test_bars_are_told_in_what_the_ballots_give(hall: Hall, voter: PageClient, method: str) -> None:
    draw(hall, method, "live")
    hall.press(hall.actions("/open")[0])
    page = voter.get(f"/m/{hall.code}/")
    first = page.all("[data-ballot-choice]")[0]["data-ballot-choice"]
    is_ticked = method in ("approval", "knapsack")
    mark = "1" if method == "ranking" else "2"
    voter.submit("/ballot", {"proposal_ids": [first]} if is_ticked else {f"mark-{first}": mark})
    for shown in (hall.phone().get(f"/m/{hall.code}/wall"), hall.laptop.get(hall.console)):
        assert shown.all(".bars__votes")[0].text == COUNTS[method]
