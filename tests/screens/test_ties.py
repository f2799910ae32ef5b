"""Where a list goes by something else than votes, votes may break a tie: pages and papers have a sentence for that."""

import pytest

from facilitation.budget.rules.reasons import TieBreak
from facilitation.documents.ranked_list import TIE_BREAKS
from tests.hall import HALL, Hall
from tests.screens.test_ballots import on_the_ballot


def test_every_way_to_break_a_tie_has_a_sentence_in_the_papers() -> None:
    assert TIE_BREAKS.keys() == set(TieBreak)


@pytest.fixture
def tied(hall: Hall) -> Hall:
    """Two proposals of the same cost share a level of Schulze's, and one of them has more points."""
    voters = [hall.join(name) for name in ("Ani", "Budi")]
    hall.go_to("aspirations")
    hall.collect(voters[0], "Jalan", "Air", "Posyandu")
    hall.terms = hall.terms | {"method": "ranking", "funding": "schulze", "votes_per_ballot": "2"}
    hall.open_vote()
    for voter, order in zip(voters, ((0, 1), (1, 2)), strict=True):
        page = voter.get(f"/m/{hall.code}/")
        ids = on_the_ballot(page)
        sent = {name: page.one(f'input[name="{name}"]')["value"] for name in ("round_id", "submission_id")}
        marks = {f"mark-{ids[index]}": str(place) for place, index in enumerate(order, start=1)}
        token = page.one('meta[name="csrf-token"]')["content"]
        voter.send(f"/m/{hall.code}/ballot", {**sent, "base_revision": "0", "csrf_token": token, **marks})
    hall.close_vote()
    hall.go_to("plenary")
    return hall


def test_a_ranked_round_can_be_read_and_taken_home_whatever_broke_its_ties(tied: Hall) -> None:
    assert "suaranya lebih banyak didahulukan" in tied.phone().get(f"/m/{tied.code}/public").text
    tied.laptop.get(f"/office/meetings/{tied.meeting_id}/")
    for page in (tied.phone().get(f"/m/{tied.code}/public"), tied.phone().get(f"/m/{tied.code}/wall")):
        headings = {one.text for one in (*page.all("dt"), *page.all("th"))}
        assert "Poin peringkat" in headings
        assert "Suara" not in headings
    for ending in ("csv", "json", "xlsx", "pdf"):
        answer = tied.phone().client.get(f"/m/{tied.code}/papers/ranked.{ending}", base_url=HALL)
        assert answer.status_code == 200
