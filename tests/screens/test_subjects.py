"""What was asked for and agreed in one subject of village work, and what was found to be the same."""

from dataclasses import replace

import pytest

from facilitation.agreement.rules.decision import Outcome
from facilitation.aspirations.commands import CompleteProposal
from facilitation.aspirations.queries import proposal_desk, proposals_desk
from facilitation.aspirations.rules.facts import Facts
from facilitation.aspirations.views import ListFilter
from facilitation.screens import queries
from tests.agreement.conftest import plenary as plenary  # noqa: PLC0414  a fixture, under its own name
from tests.budget.conftest import JUTA
from tests.budget.conftest import vote as vote  # noqa: PLC0414  a fixture, under its own name
from tests.hall import HALL, Hall


def complete(village, leading, proposal_id, **facts):
    """Say more of a proposal, having seen every change of it."""
    desk = proposal_desk(village.reading, village.see(leading.meeting_id), proposal_id)
    plan = replace(desk.line.plan, facts=Facts(**facts))
    village.door.perform(
        CompleteProposal(
            meeting_id=str(leading.meeting_id), proposal_id=proposal_id, plan=plan, seen=len(desk.history)
        ),
        leading,
    )


def public(village, meeting_id, clock):
    village.reading.expire_all()
    return queries.public(village.reading, village.see(meeting_id), clock())


@pytest.mark.row("S0-04", "S0-06", "S0-07")
def test_what_is_asked_for_schools_and_health_stands_beside_what_is_agreed(plenary, clock):
    village, listed = plenary.vote.village, plenary.vote.listed
    for title, topic in (("Posyandu", "health"), ("Balai", "school"), ("Sumur", "school")):
        complete(village, plenary.leading, listed[title], topic_code=topic, poor=7)
    plenary.decide("Posyandu", Outcome.AGREED)
    plenary.decide("Sumur", Outcome.AGREED, amount_rupiah=8 * JUTA, reason="Lebih dangkal.")
    found = {subject.code: line for subject, line in public(village, plenary.meeting_id, clock).subjects}
    school, health = found["2.1"], found["2.2"]
    assert (school.asked, school.asked_rupiah, school.agreed, school.agreed_rupiah) == (2, 140 * JUTA, 1, 8 * JUTA)
    assert (health.asked, health.asked_rupiah, health.agreed, health.agreed_rupiah) == (1, 30 * JUTA, 1, 30 * JUTA)
    assert (school.poor, health.poor) == (14, 7)


@pytest.mark.row("S0-06", "S0-07")
def test_staff_narrow_the_list_to_one_subject(plenary):
    village, listed = plenary.vote.village, plenary.vote.listed
    for title, topic in (("Posyandu", "health"), ("Balai", "school"), ("Jembatan", "roads")):
        complete(village, plenary.leading, listed[title], topic_code=topic)
    for subject, title in (("2.1", "Balai"), ("2.2", "Posyandu")):
        desk = proposals_desk(
            village.reading, village.see(plenary.meeting_id), ListFilter.LISTED, subfield_code=subject
        )
        assert [line.title for line in desk.proposals] == [title]


@pytest.mark.row("S2-08")
def test_what_asks_for_the_same_is_merged_and_counted_where_everybody_reads(hall: Hall):
    wati = hall.join("Wati")
    hall.go_to("aspirations")
    hall.collect(wati, "Jembatan", "Titian bambu", "Jalan")
    assert "meminta hal yang sama" not in hall.phone().get(f"/m/{hall.code}/public").text
    kept, merged, _ = hall.proposal_ids()
    hall.press(f"{hall.console}proposals/merge", {"kept_proposal_id": kept, "merged_proposal_id": merged})
    assert "1 usulan meminta hal yang sama" in hall.phone().get(f"/m/{hall.code}/public").text
    data = hall.phone().client.get(f"/m/{hall.code}/open-data.json", base_url=HALL).get_json()
    assert [one["merged"] for one in data["proposals"]] == [1, 0]
