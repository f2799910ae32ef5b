"""Many phones at the same moment, through one door and through two, on every promise of uniqueness."""

import pytest
from sqlalchemy import func, insert, select
from sqlalchemy.exc import IntegrityError

from facilitation.kernel.errors import Busy, NotFoundHere
from facilitation.voting.commands import CloseRound, DrawLot, OpenPractice
from facilitation.voting.rules.ballot import BallotChangedElsewhere, RoundIsClosed
from facilitation.voting.rules.procedure import PracticeStillOpen
from facilitation.voting.rules.purpose import RoundPurpose
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.rules.submission import SubmissionTaken
from facilitation.voting.tables import BallotRow, CandidateRow, RoundRow, SubmissionRow, VotingRightRow
from facilitation.voting.views import BallotAccepted
from tests.meetings.crowd import at_once
from tests.voting.doors import through_every_door

pytestmark = pytest.mark.race
CROWD = 16
FRAME = {"votes_per_ballot": 1, "ceilings": [], "reason": ""}


def how_many(booth, column):
    return booth.village.reading.scalar(select(func.count(column)))


def accepted(answers):
    return [answer for answer in answers if isinstance(answer, BallotAccepted)]


@through_every_door
def test_a_voter_on_many_phones_has_one_ballot_and_the_others_are_told(booth, wati, doors):
    booth.open()
    requests = [(booth.ballot("Jembatan" if number % 2 else "Posyandu"), wati) for number in range(CROWD)]
    answers = at_once(doors, requests)
    assert len(accepted(answers)) == 1
    assert sum(isinstance(answer, BallotChangedElsewhere) for answer in answers) == CROWD - 1
    assert how_many(booth, BallotRow.voting_right_id) == how_many(booth, VotingRightRow.voting_right_id) == 1
    assert how_many(booth, SubmissionRow.submission_digest) == 1


@through_every_door
def test_one_message_sent_many_times_is_answered_alike_every_time(booth, wati, doors):
    message = booth.open().ballot("Jembatan", "Posyandu")
    answers = at_once(doors, [(message, wati)] * CROWD)
    assert len(accepted(answers)) == CROWD
    assert len(set(answers)) == 1
    assert booth.see().turnout == 1


@through_every_door
def test_one_message_claimed_by_many_voters_belongs_to_the_first(booth, doors):
    residents = booth.open().residents(8)
    answers = at_once(doors, [(booth.ballot("Jembatan", submission="everybody's"), resident) for resident in residents])
    assert len(accepted(answers)) == 1
    assert sum(isinstance(answer, SubmissionTaken) for answer in answers) == 7
    assert booth.see().turnout == 1


@pytest.mark.row("S4-11")
@through_every_door
def test_everybody_at_once_is_counted_once(booth, doors):
    residents = booth.open().residents(CROWD)
    answers = at_once(doors, [(booth.ballot("Jembatan"), resident) for resident in residents])
    assert len(accepted(answers)) == CROWD
    assert booth.see().turnout == CROWD
    assert booth.tally()[booth.listed["Jembatan"]] == CROWD


@through_every_door
def test_a_ballot_beside_the_closing_is_counted_or_refused_and_never_lost(booth, wati, doors):
    residents = booth.open().residents(CROWD)
    booth.cast(wati, "Jembatan")
    closing = CloseRound(meeting_id=booth.meeting_id, round_id=booth.round_id)
    requests = [(booth.ballot("Jembatan"), resident) for resident in residents]
    answers = at_once(doors, [*requests[:8], (closing, booth.leading), *requests[8:]])
    assert booth.see().state is RoundState.CLOSED
    assert booth.tally()[booth.listed["Jembatan"]] == len(accepted(answers)) + 1
    refused = [answer for answer in answers if answer is not None and not isinstance(answer, BallotAccepted)]
    assert all(isinstance(answer, RoundIsClosed) for answer in refused)


@through_every_door
def test_two_closings_close_once(booth, wati, doors):
    booth.open().cast(wati, "Jembatan")
    closing = CloseRound(meeting_id=booth.meeting_id, round_id=booth.round_id)
    answers = at_once(doors, [(closing, booth.leading)] * 4)
    assert sum(answer is None for answer in answers) == 1
    assert sum(isinstance(answer, RoundIsClosed) for answer in answers) == 3
    assert booth.see().turnout == 1


@through_every_door
def test_many_draws_leave_one_lot(booth, doors):
    draws = [(DrawLot(meeting_id=booth.meeting_id), booth.leading)] * 6
    answers = at_once(doors, draws)
    assert all(isinstance(answer, str | Busy | NotFoundHere) for answer in answers)
    assert booth.see().round_id in answers
    assert how_many(booth, RoundRow.round_id) == 1
    assert how_many(booth, CandidateRow.proposal_id) == 4


@through_every_door
def test_many_practices_at_once_are_one(booth, doors):
    answers = at_once(doors, [(OpenPractice(meeting_id=booth.meeting_id), booth.leading)] * 6)
    assert [answer for answer in answers if isinstance(answer, str)] == [booth.see().round_id]
    assert all(isinstance(answer, str | Busy | PracticeStillOpen) for answer in answers)
    assert how_many(booth, CandidateRow.proposal_id) == 4


def test_the_database_itself_refuses_a_second_unfinished_round(booth, past_the_program):
    booth.draw()
    row = {"round_id": "r2", "meeting_id": booth.meeting_id, "state": RoundState.DRAWN, "seed": "s"}
    with pytest.raises(IntegrityError):
        past_the_program(insert(RoundRow).values(**row, **FRAME, sequence=2, purpose=RoundPurpose.PROPOSALS))


def test_the_database_itself_refuses_a_practice_beside_a_drawn_lot_and_one_that_is_closed(booth, past_the_program):
    practice = {"round_id": "r2", "meeting_id": booth.meeting_id, "seed": "", "sequence": 2}
    practice["purpose"] = RoundPurpose.PRACTICE
    now = booth.village.see(booth.meeting_id).phase_entered_at
    closed = {"opened_at": now, "closed_at": now, "entitled": 0, "turnout": 0, "state": RoundState.CLOSED}
    with pytest.raises(IntegrityError):
        past_the_program(insert(RoundRow).values(**practice, **FRAME, **closed))
    booth.draw()
    with pytest.raises(IntegrityError):
        past_the_program(insert(RoundRow).values(**practice, **FRAME, state=RoundState.OPEN, opened_at=now))


def test_the_database_itself_refuses_a_second_right_and_a_second_ballot(booth, wati, past_the_program):
    booth.open().cast(wati, "Jembatan")
    right = booth.village.reading.scalar(select(VotingRightRow.voting_right_id))
    key = {"round_id": booth.round_id, "voting_right_id": right}
    with pytest.raises(IntegrityError):
        past_the_program(
            insert(VotingRightRow).values(
                round_id=booth.round_id,
                voting_right_id="another",
                meeting_id=booth.meeting_id,
                participant_id=wati.actor_id,
            )
        )
    with pytest.raises(IntegrityError):
        past_the_program(insert(BallotRow).values(**key, revision=2, marks="{}", nonce="n", is_committed=False))


def test_the_database_itself_refuses_a_right_for_somebody_of_another_meeting(booth, outsider, past_the_program):
    booth.open()
    for meeting_id in (booth.meeting_id, outsider.meeting_id):
        with pytest.raises(IntegrityError):
            past_the_program(
                insert(VotingRightRow).values(
                    round_id=booth.round_id,
                    voting_right_id="v",
                    meeting_id=meeting_id,
                    participant_id=outsider.actor_id,
                )
            )


def test_the_database_itself_refuses_the_same_message_twice_and_the_same_number_twice(booth, wati, past_the_program):
    booth.open().cast(wati, "Jembatan")
    digest = booth.village.reading.scalar(select(SubmissionRow.submission_digest))
    with pytest.raises(IntegrityError):
        past_the_program(
            insert(SubmissionRow).values(
                submission_digest=digest, round_id=booth.round_id, receipt="AAAA-AAAA", revision=1
            )
        )
    with pytest.raises(IntegrityError):
        past_the_program(CandidateRow.__table__.update().values(ballot_number=1))
