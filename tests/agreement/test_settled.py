"""What both sides of a negotiation consented to is what the page proposes, the hall is asked, and is agreed."""

import pytest
from sqlalchemy import update

from facilitation.agreement.commands import OpenConsentCheck
from facilitation.agreement.queries import decision_page, shown_check
from facilitation.agreement.rules.consent import Asked
from facilitation.agreement.rules.decision import DecidedBy, Outcome
from facilitation.agreement.rules.negotiation import Settlement
from facilitation.agreement.rules.way_out import WayOut
from facilitation.aspirations.rules.plan import ResponsibleBody
from facilitation.aspirations.tables import ProposalRow
from tests.agreement.conftest import Plenary
from tests.agreement.test_negotiating import LESS, Talks
from tests.budget.conftest import JUTA

AGREED, SECRET = Outcome.AGREED, DecidedBy.SECRET_VOTE


@pytest.fixture
def talks(plenary: Plenary) -> Talks:
    return Talks(plenary)


def settle(talks, title="Drainase", offer=LESS):
    about = talks.open(title)
    talks.offer(about, offer)
    talks.both_consent(about)
    talks.close(about, Settlement.CONSENSUS)


def page_of(plenary, title):
    village = plenary.vote.village
    village.reading.expire_all()
    return decision_page(village.reading, village.see(plenary.meeting_id), plenary.vote.listed[title])


def test_what_both_consented_to_is_what_the_hall_is_asked_and_what_is_agreed_together(talks):
    settle(talks, "Jembatan")
    plenary = talks.plenary
    page = page_of(plenary, "Jembatan")
    village = plenary.vote.village
    bridge = plenary.vote.listed["Jembatan"]
    plenary.perform(OpenConsentCheck(meeting_id=plenary.meeting_id, proposal_ids=(bridge,)))
    village.reading.expire_all()
    shown = shown_check(village.reading, village.see(plenary.meeting_id))
    assert shown.single.asked == page.asks == Asked(outcome=AGREED, amount_rupiah=40 * JUTA, source_code="DDS")
    assert [one.amount_rupiah for one in plenary.board.plans.values()] == [40 * JUTA]
    plenary.agree_together("Jembatan")
    assert plenary.line("Jembatan").decision == page.plan


def test_what_both_consented_to_leaves_everything_else_as_it_was_decided(talks):
    settle(talks)
    talks.plenary.decide("Drainase", AGREED, dissent="RT 02 keberatan.", decided_by=SECRET, amount_rupiah=10 * JUTA)
    decided = page_of(talks.plenary, "Drainase").as_negotiated
    assert (decided.dissent, decided.decided_by, decided.executor) == ("RT 02 keberatan.", SECRET, "TPK Desa")
    assert (decided.amount_rupiah, decided.way_out, decided.reason) == (40 * JUTA, WayOut.REDUCED, LESS.words)


def test_a_matter_of_others_that_both_give_money_to_is_agreed(talks, past_the_program):
    settle(talks)
    drain = ProposalRow.proposal_id == talks.plenary.vote.listed["Drainase"]
    past_the_program(update(ProposalRow).where(drain).values(responsible=ResponsibleBody.AGENCY, responsible_name="PU"))
    plan = page_of(talks.plenary, "Drainase").plan
    assert (plan.outcome, plan.agency, plan.amount_rupiah, plan.source_code) == (AGREED, "", 40 * JUTA, "DDS")
