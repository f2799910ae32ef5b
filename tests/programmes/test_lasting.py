"""What a proposal of a programme is asked for, so that it lasts: who looks after it, and in which years it is done."""

from dataclasses import replace

import pytest

from facilitation.agreement.rules.decision import Outcome
from facilitation.agreement.rules.readiness import NotReady
from facilitation.aspirations.commands import CompleteProposal, LinkProposal
from facilitation.aspirations.queries import proposal_desk
from facilitation.aspirations.rules.linking import Links, PlannedYear
from facilitation.aspirations.rules.missing import Part
from facilitation.partnership import queries as partnership
from facilitation.partnership.commands import PlanUpkeep
from facilitation.partnership.rules.upkeep import UpkeepPlan
from tests.followup.villages import Held, hold

CLEAN_WATER = "2.4.11"


def desk(held: Held, title: str):
    return proposal_desk(held.village.reading, held.meeting, held.listed[title].proposal_id)


def complete(held: Held, title: str, activity_code: str) -> None:
    page = desk(held, title)
    plan = replace(page.line.plan, activity_code=activity_code)
    asked = {"meeting_id": held.meeting_id, "proposal_id": page.line.proposal_id, "seen": len(page.history)}
    held.perform(CompleteProposal(plan=plan, **asked))


def link(held: Held, title: str, *years: int) -> None:
    page = desk(held, title)
    links = Links(years=tuple(PlannedYear(year=year) for year in years))
    asked = {"meeting_id": held.meeting_id, "proposal_id": page.line.proposal_id, "seen": len(page.history)}
    held.perform(LinkProposal(links=links, **asked))


def unready(held: Held) -> list[str]:
    lines = partnership.upkeep_lines(held.village.reading, held.meeting_id)
    return [line.title for line in lines if not line.is_ready]


@pytest.mark.row("S0-16")
def test_a_spring_is_asked_who_looks_after_it_and_in_which_years_it_is_done(village, siti, programme_id):
    held = hold(village, siti, "Musrenbang Sukamaju", programme_id=programme_id)
    held.collect("Mata air", "Kader posyandu")
    complete(held, "Mata air", CLEAN_WATER)
    assert Part.YEARS in held.listed["Mata air"].missing
    link(held, "Mata air", 2026, 2027)
    assert Part.YEARS not in held.listed["Mata air"].missing
    assert Part.YEARS in held.listed["Kader posyandu"].missing
    assert unready(held) == ["Mata air"]
    with pytest.raises(NotReady):
        held.decide(**{"Mata air": Outcome.AGREED, "Kader posyandu": Outcome.AGREED})
    plan = UpkeepPlan(caretaker="Kelompok pengguna air")
    spring = held.listed["Mata air"].proposal_id
    held.perform(PlanUpkeep(meeting_id=held.meeting_id, proposal_id=spring, plan=plan, afterwards=""))
    held.adopt()
    assert unready(held) == []
    # Nobody is kept from adopting what is done in a year that nobody has named.
    assert set(held.tracked) == {"Mata air", "Kader posyandu"}


def test_without_a_programme_no_year_can_be_named_and_none_is_asked_for(village, siti):
    held = hold(village, siti, "Musrenbang Sukamaju")
    held.collect("Mata air")
    assert Part.YEARS not in held.listed["Mata air"].missing
