"""When a motion is asked, closed, taken back and put away, and by whom."""

import pytest
from sqlalchemy import select

from facilitation.kernel.actor import STRANGER, Actor, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere, NotInThisPhase
from facilitation.kernel.wording import TextEmpty, TextTooLong
from facilitation.meetings.rules.phase import Phase
from facilitation.people.commands import WithdrawParticipation
from facilitation.voting.commands import CloseMotion, CloseRound, PutMotionAway, TakeMotionBack
from facilitation.voting.queries import (
    closed_motion,
    counted_motions,
)
from facilitation.voting.rules.ballot import RoundIsClosed
from facilitation.voting.rules.procedure import (
    MotionHasBallots,
    MotionStillOpen,
    NoBallotsYet,
    PracticeStillOpen,
    VoteUnfinished,
    WithdrawalWhileOpen,
)
from facilitation.voting.tables import CandidateRow, MotionRow, RoundRow
from tests.voting.asking import Asking


def test_a_neighbours_proposal_cannot_be_asked_about(asking, village, other_leading, outsider):
    village.go_to(other_leading, Phase.ASPIRATIONS)
    foreign = village.propose(other_leading, outsider, "Sumur")
    for proposal_id in (foreign, "nothing", ""):
        with pytest.raises(NotFoundHere):
            asking.ask(proposal_id=proposal_id)
    assert asking.shown is None


@pytest.mark.parametrize(("wording", "refusal"), [("", TextEmpty), (" \n ", TextEmpty), ("x" * 161, TextTooLong)])
def test_a_sentence_that_nobody_can_read_is_not_asked(asking, wording, refusal):
    with pytest.raises(refusal):
        asking.ask(wording)


def test_a_motion_is_asked_in_every_phase_from_the_discussion_to_the_adoption(voted, wati, village):
    for phase in (Phase.PLENARY, Phase.ADOPTION):
        village.go_to(voted.leading, phase)
        voted.ask()
        voted.booth.cast(wati, "yes")
        voted.tell(CloseMotion)
    assert [one.number for one in voted.motions] == [1, 2]


@pytest.mark.parametrize("phase", [Phase.PREPARATION, Phase.PRESENTATION, Phase.ASPIRATIONS])
def test_nobody_asks_everybody_before_the_discussion(booth, village, phase):
    leading = village.meeting(village.account("rini"))
    early = Asking(type(booth)(village, leading, {}))
    if phase is not Phase.PREPARATION:
        village.go_to(leading, phase)
    with pytest.raises(NotInThisPhase):
        early.ask()


def test_nobody_asks_after_the_end(voted, village):
    village.go_to(voted.leading, Phase.PLENARY, Phase.ADOPTION, Phase.FINISHED)
    with pytest.raises(NotInThisPhase):
        voted.ask()


@pytest.mark.parametrize("role", [Role.MINUTE_TAKER, Role.CHAIR, Role.OFFICIAL, Role.OBSERVER])
def test_nobody_but_the_facilitator_asks_closes_takes_back_or_goes_on(asking, wati, role):
    asking.ask()
    other = Actor(role=role, actor_id=asking.leading.actor_id, meeting_id=asking.meeting_id)
    for actor in (other, wati, STRANGER):
        with pytest.raises(NotAllowed):
            asking.ask(by=actor)
        for command in (CloseMotion, TakeMotionBack, PutMotionAway):
            with pytest.raises(NotAllowed):
                asking.tell(command, by=actor)


def test_a_motion_of_another_meeting_is_not_found_here(asking, village, other_leading, wati):
    asking.ask()
    asking.booth.cast(wati, "yes")
    village.go_to(other_leading, Phase.DISCUSSION)
    fields = {"meeting_id": str(other_leading.meeting_id), "round_id": asking.booth.round_id}
    for command in (CloseMotion, TakeMotionBack, PutMotionAway):
        with pytest.raises(NotFoundHere):
            asking.booth.door.perform(command(**fields), other_leading)


def test_a_motion_is_never_closed_as_a_vote_nor_a_vote_as_a_motion(asking, wati):
    asking.ask()
    asking.booth.cast(wati, "yes")
    with pytest.raises(NotFoundHere):
        asking.tell(CloseRound)
    asking.tell(CloseMotion)
    asking.booth.open().cast(wati, "Jembatan")
    for command in (CloseMotion, TakeMotionBack, PutMotionAway):
        with pytest.raises(NotFoundHere):
            asking.tell(command)


def test_one_thing_at_a_time(asking, wati):
    asking.ask()
    for step in (asking.ask, asking.booth.draw, asking.booth.practise):
        with pytest.raises(MotionStillOpen):
            step()
    asking.booth.round_id = asking.shown.round_id
    asking.tell(TakeMotionBack)
    asking.booth.practise()
    with pytest.raises(PracticeStillOpen):
        asking.ask()
    asking.booth.end_practice()
    asking.booth.draw()
    with pytest.raises(VoteUnfinished):
        asking.ask()
    asking.booth.open()
    with pytest.raises(VoteUnfinished):
        asking.ask()


def test_the_meeting_does_not_move_on_and_nobody_leaves_while_people_answer(asking, wati, village):
    asking.ask()
    asking.booth.cast(wati, "yes")
    for phase in (Phase.DISCUSSION, Phase.PLENARY):
        with pytest.raises(MotionStillOpen):
            village.go_to(asking.leading, phase)
    with pytest.raises(WithdrawalWhileOpen):
        asking.booth.door.perform(WithdrawParticipation(meeting_id=asking.meeting_id), wati)
    asking.tell(CloseMotion)
    village.go_to(asking.leading, Phase.DISCUSSION)


def test_nobody_closes_a_motion_that_nobody_has_answered(asking):
    asking.ask()
    with pytest.raises(NoBallotsYet):
        asking.tell(CloseMotion)


def test_a_motion_closes_once(asking, wati):
    asking.ask()
    asking.booth.cast(wati, "yes")
    asking.tell(CloseMotion)
    with pytest.raises(RoundIsClosed):
        asking.tell(CloseMotion)


def test_what_was_asked_by_mistake_is_taken_back_and_leaves_no_number(asking, wati):
    asking.ask()
    asking.tell(TakeMotionBack)
    assert asking.rows(RoundRow, CandidateRow, MotionRow) == [0, 0, 0]
    assert asking.shown is None
    with pytest.raises(NotFoundHere):
        asking.booth.cast(wati, "yes")
    asking.ask()
    assert asking.shown.number == 1


def test_what_somebody_has_answered_is_not_taken_back(asking, wati):
    asking.ask()
    asking.booth.cast(wati, "yes")
    with pytest.raises(MotionHasBallots) as caught:
        asking.tell(TakeMotionBack)
    assert caught.value.fields == {"turnout": 1}
    asking.tell(CloseMotion)
    with pytest.raises(RoundIsClosed):
        asking.tell(TakeMotionBack)


def test_a_counted_motion_is_shown_until_the_facilitator_goes_on_and_stays_on_record(asking, wati):
    asking.ask()
    asking.booth.cast(wati, "yes")
    with pytest.raises(MotionStillOpen):
        asking.tell(PutMotionAway)
    asking.tell(CloseMotion)
    assert asking.shown.motion is not None
    asking.tell(PutMotionAway)
    asking.tell(PutMotionAway)
    assert asking.shown is None
    assert len(asking.motions) == 1


@pytest.mark.parametrize("step", ["a phase", "a practice", "another motion", "a lot"])
def test_whoever_begins_something_else_has_gone_on(asking, wati, village, step):
    asking.ask()
    asked = asking.booth.round_id
    asking.booth.cast(wati, "yes")
    asking.tell(CloseMotion)
    {
        "a phase": lambda: village.go_to(asking.leading, Phase.DISCUSSION),
        "a practice": asking.booth.practise,
        "another motion": asking.ask,
        "a lot": asking.booth.draw,
    }[step]()
    shown = select(MotionRow.is_shown).where(MotionRow.round_id == asked)
    assert asking.booth.village.reading.scalar(shown) is False


def test_motions_of_another_meeting_are_not_listed_here(asking, wati, other_leading):
    asking.ask()
    asking.booth.cast(wati, "yes")
    asking.tell(CloseMotion)
    assert counted_motions(asking.booth.village.reading, str(other_leading.meeting_id)) == ()
    with pytest.raises(NotFoundHere):
        closed_motion(asking.booth.village.reading, str(other_leading.meeting_id), 1)
