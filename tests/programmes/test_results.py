"""What a programme has come to: its meetings' partners, and the village goals that proposals serve."""

from dataclasses import replace

import pytest

from facilitation.aspirations.commands import CompleteProposal
from facilitation.aspirations.queries import proposal_desk
from facilitation.aspirations.rules.facts import Facts
from facilitation.partnership.rules.form import PartnershipForm
from facilitation.partnership.rules.sector import Sector
from facilitation.screens.programme import programme_screen
from tests.partnership.conftest import AGENCY, COMPANY, GROUP, JUTA, Partnership, money


def toward(held, proposal_id, sdg_code):
    """Let a proposal serve a goal of the village."""
    village = held.village
    desk = proposal_desk(village.reading, village.see(held.meeting_id), proposal_id)
    plan = replace(desk.line.plan, facts=Facts(sdg_code=sdg_code))
    command = CompleteProposal(meeting_id=held.meeting_id, proposal_id=proposal_id, plan=plan, seen=len(desk.history))
    village.door.perform(command, held.leading)


def results(held):
    held.village.reading.expire_all()
    return programme_screen(held.village.reading, held.programme, locale="id").results


@pytest.mark.row("S0-02")
def test_proposals_are_counted_for_each_of_the_eighteen_goals_of_a_village(hold):
    this, other = hold(), hold()
    for held, title, code in ((this, "Sumur", "6"), (other, "Talud", "6"), (other, "Koperasi", "8")):
        toward(held, held.propose(title), code)
    sdgs = results(this).sdgs
    assert len(sdgs.lines) == 18
    assert {line.number: (line.service.proposals, line.service.asked_rupiah) for line in sdgs.served} == {
        6: (2, 20 * JUTA),
        8: (1, 10 * JUTA),
    }


@pytest.mark.row("S0-01")
def test_a_meeting_of_a_programme_has_partners_of_all_three_sectors(held):
    proposal_id = held.propose("Sentra batik")
    partners = Partnership(held.village, held.leading, proposal_id)
    for details in (AGENCY, COMPANY, GROUP):
        partners.record(partners.register(details), money(2))
    line = partners.line()
    assert line.sectors == (Sector.GOVERNMENT, Sector.BUSINESS, Sector.RESIDENTS)
    assert line.form is PartnershipForm.MULTI_PARTY
    assert held.village.see(held.meeting_id).programme_id == held.programme_id
