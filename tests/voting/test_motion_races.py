"""Motions and several hands at the same moment: one is asked, and an answer is never lost with it."""

import pytest
from sqlalchemy import insert, update
from sqlalchemy.exc import IntegrityError

from facilitation.kernel.errors import Busy, NotFoundHere
from facilitation.voting.commands import CloseMotion, OpenMotion, TakeMotionBack
from facilitation.voting.rules.ballot import RoundIsClosed
from facilitation.voting.rules.procedure import MotionHasBallots, MotionStillOpen
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.tables import CandidateRow, MotionRow, RoundRow
from facilitation.voting.views import BallotAccepted
from tests.meetings.crowd import at_once
from tests.voting.asking import WORDING
from tests.voting.doors import through_every_door

pytestmark = pytest.mark.race

CROWD = 12


@through_every_door
def test_many_motions_at_once_are_one(asking, doors):
    asked = (OpenMotion(meeting_id=asking.meeting_id, wording=WORDING), asking.leading)
    answers = at_once(doors, [asked] * 6)
    assert [answer for answer in answers if isinstance(answer, str)] == [asking.shown.round_id]
    assert all(isinstance(answer, str | Busy | MotionStillOpen) for answer in answers)
    assert asking.rows(MotionRow, CandidateRow) == [1, 3]


@through_every_door
def test_an_answer_beside_the_closing_is_counted_or_refused_and_never_lost(asking, wati, doors):
    asking.ask()
    residents = asking.booth.residents(CROWD)
    asking.booth.cast(wati, "yes")
    closing = CloseMotion(meeting_id=asking.meeting_id, round_id=asking.booth.round_id)
    requests = [(asking.booth.ballot("yes"), resident) for resident in residents]
    answers = at_once(doors, [*requests[:6], (closing, asking.leading), *requests[6:]])
    taken = [answer for answer in answers if isinstance(answer, BallotAccepted)]
    refused = [answer for answer in answers if answer is not None and answer not in taken]
    assert all(isinstance(answer, RoundIsClosed) for answer in refused)
    assert asking.motions[0].count.yes == len(taken) + 1


@through_every_door
def test_an_answer_beside_the_taking_back_keeps_the_motion_or_is_told_that_there_is_none(asking, wati, doors):
    asking.ask()
    taking_back = TakeMotionBack(meeting_id=asking.meeting_id, round_id=asking.booth.round_id)
    answer, taken_back = at_once(doors, [(asking.booth.ballot("yes"), wati), (taking_back, asking.leading)])
    if isinstance(answer, BallotAccepted):
        assert isinstance(taken_back, MotionHasBallots)
        assert asking.shown.turnout == 1
    else:
        assert isinstance(answer, NotFoundHere)
        assert asking.shown is None


def test_the_database_itself_refuses_a_motion_with_a_lot_and_a_second_one_on_the_wall(asking, wati, past_the_program):
    asking.ask()
    asking.booth.cast(wati, "yes")
    asking.tell(CloseMotion)
    first = asking.booth.round_id
    with pytest.raises(IntegrityError):
        past_the_program(
            update(RoundRow).where(RoundRow.round_id == first).values(state=RoundState.DRAWN, opened_at=None)
        )
    asking.ask()
    with pytest.raises(IntegrityError):
        past_the_program(update(MotionRow).where(MotionRow.round_id == first).values(is_shown=True))
    with pytest.raises(IntegrityError):
        past_the_program(update(MotionRow).values(proposal_number=7))
    with pytest.raises(IntegrityError):
        past_the_program(update(MotionRow).values(wording=""))


def test_the_database_itself_refuses_a_motion_without_a_round(asking, past_the_program):
    alone = {"round_id": "nothing", "meeting_id": asking.meeting_id, "wording": WORDING, "proposal_title": ""}
    with pytest.raises(IntegrityError):
        past_the_program(insert(MotionRow).values(**alone, is_shown=False))
