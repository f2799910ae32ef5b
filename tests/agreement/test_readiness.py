"""What is adopted although nobody looks after it yet: a warning that is kept in the record, and no wall."""

import pytest

from facilitation.agreement.commands import AdoptUnready
from facilitation.agreement.rules.adoption import AlreadyAdopted
from facilitation.agreement.rules.decision import Outcome
from facilitation.agreement.rules.readiness import NothingUnready, NotReady
from facilitation.aspirations.tables import ProposalRow
from facilitation.kernel.actor import Actor, Role
from facilitation.kernel.errors import NotAllowed
from facilitation.kernel.wording import TextEmpty, TextTooLong
from facilitation.partnership.commands import PlanUpkeep
from facilitation.partnership.rules.upkeep import UpkeepPlan

REASON = "Kelompoknya dipilih bulan depan."


class Readiness:
    """The bridge is a thing that somebody must look after."""

    def __init__(self, plenary):
        self.plenary = plenary
        self.bridge = plenary.line("Jembatan").proposal_id

    @property
    def unready(self):
        return [(one.title, one.reason) for one in self.plenary.board.unready]

    def name_caretaker(self, caretaker="Kelompok jembatan"):
        plan = UpkeepPlan(caretaker=caretaker)
        command = PlanUpkeep(meeting_id=self.plenary.meeting_id, proposal_id=self.bridge, plan=plan, afterwards="")
        self.plenary.perform(command)

    def say_why(self, reason=REASON, *, actor=None, proposal_ids=()):
        named = proposal_ids or (self.bridge,)
        command = AdoptUnready(meeting_id=self.plenary.meeting_id, proposal_ids=named, reason=reason)
        return self.plenary.perform(command, actor)


@pytest.fixture
def readiness(adopting, past_the_program):
    # No plan is completed in the adoption any more, and this list was decided without any.
    past_the_program(ProposalRow.__table__.update().where(ProposalRow.title == "Jembatan").values(topic_code="roads"))
    return Readiness(adopting)


def test_without_a_caretaker_the_list_is_not_confirmed_and_with_one_it_is(readiness):
    assert readiness.unready == [("Jembatan", "")]
    with pytest.raises(NotReady) as refusal:
        readiness.plenary.confirm(readiness.plenary.leading)
    assert refusal.value.fields == {"unready": 1}
    readiness.name_caretaker()
    assert readiness.unready == []
    assert readiness.plenary.adopt().unready == ()


def test_a_reason_lets_the_list_be_adopted_and_stands_in_it_for_good(readiness):
    readiness.say_why()
    adopted = readiness.plenary.adopt()
    assert [(one.title, one.reason) for one in adopted.unready] == [("Jembatan", REASON)]
    readiness.name_caretaker()
    assert [one.reason for one in readiness.plenary.adopted.unready] == [REASON]
    with pytest.raises(AlreadyAdopted):
        readiness.say_why("Lain.")


def test_who_has_confirmed_before_a_reason_was_written_confirms_again(readiness):
    readiness.say_why()
    readiness.plenary.confirm(readiness.plenary.leading)
    readiness.say_why("Kelompoknya bubar.")
    assert readiness.plenary.board.first is None


def test_what_is_not_agreed_needs_nobody(readiness):
    readiness.plenary.decide("Jembatan", Outcome.RESERVE, reason="Menunggu.")
    assert readiness.unready == []
    with pytest.raises(NothingUnready):
        readiness.say_why()


@pytest.mark.parametrize(("reason", "refusal"), [("", TextEmpty), ("\x00", TextEmpty), ("a" * 301, TextTooLong)])
def test_a_reason_says_something(readiness, reason, refusal):
    with pytest.raises(refusal):
        readiness.say_why(reason)
    assert readiness.unready == [("Jembatan", "")]


def test_a_reason_is_for_what_is_unready_in_this_meeting_and_by_who_signs(readiness):
    with pytest.raises(NothingUnready):
        readiness.say_why(proposal_ids=("0" * 20,))
    observer = Actor(role=Role.OBSERVER, actor_id="x" * 20, meeting_id=readiness.plenary.meeting_id)
    with pytest.raises(NotAllowed):
        readiness.say_why(actor=observer)
