"""Practising: everything works as in a vote, and nothing of it stays or counts."""

import pytest
from sqlalchemy import func, select

from facilitation.kernel import journal
from facilitation.kernel.actor import STRANGER, Actor, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere, NotInThisPhase
from facilitation.kernel.journal import JournalRow
from facilitation.meetings.rules.phase import BEFORE_THE_VOTE, Phase
from facilitation.voting.commands import ClosePractice, CloseRound, DrawLot, OpenPractice
from facilitation.voting.events import PracticeClosed, RoundOpened
from facilitation.voting.queries import ballot_paper, not_yet_voted
from facilitation.voting.rules.ballot import BallotChangedElsewhere
from facilitation.voting.rules.marks import ChoiceUnknown, NoVotesLeft
from facilitation.voting.rules.practice import DISHES
from facilitation.voting.rules.procedure import PracticeStillOpen, RoundUnfinished
from facilitation.voting.rules.purpose import RoundPurpose
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.tables import (
    BallotRow,
    CandidateRow,
    CountedBallotRow,
    RoundRow,
    SubmissionRow,
    VotingRightRow,
)

TABLES = (RoundRow, CandidateRow, VotingRightRow, BallotRow, SubmissionRow, CountedBallotRow)
SATE, SOTO, GADO = "sate", "soto-ayam", "gado-gado"


def rows_in_all(booth):
    """How many rows each table of this room holds."""
    count = booth.village.reading.scalar
    return [count(select(func.count()).select_from(table)) for table in TABLES]


def told(booth):
    """What the journal tells of votes."""
    names = ("BallotCommitments", "BallotsCounted", "ResultFrozen")
    entries = select(JournalRow.payload).where(JournalRow.name.in_(names)).order_by(JournalRow.sequence)
    return booth.village.reading.scalars(entries).all()


def open_practice(booth, actor):
    return booth.door.perform(OpenPractice(meeting_id=booth.meeting_id), actor)


def close_practice(booth, actor):
    return booth.door.perform(ClosePractice(meeting_id=booth.meeting_id, round_id=booth.round_id), actor)


@pytest.fixture
def early(booth, village):
    """The same facilitator's other meeting, in its registration, and a resident of it."""
    leading = village.meeting(village.account("rini"))
    resident = village.join(leading.meeting_id, "Sri")
    village.go_to(leading, Phase.REGISTRATION)
    return type(booth)(village, leading, {}), resident


def test_a_practice_is_open_at_once_with_four_dishes_and_two_votes(booth, published):
    booth.practise()
    practice = booth.see()
    assert (practice.purpose, practice.state, practice.votes_per_ballot) == (RoundPurpose.PRACTICE, RoundState.OPEN, 2)
    assert [(one.ballot_number, one.title) for one in practice.candidates] == [
        (number, dish.name) for number, dish in enumerate(DISHES, start=1)
    ]
    assert not any(one.exceeds_ceiling for one in practice.candidates)
    assert published.events[-1] == RoundOpened(meeting_id=booth.meeting_id, round_id=booth.round_id)


def test_a_ballot_of_a_practice_is_taken_shown_and_changed_like_any_other(booth, wati):
    first = booth.practise().cast(wati, SATE, SOTO)
    assert booth.cast(wati, GADO, base=1).revision == 2
    paper = ballot_paper(booth.village.reading, booth.see(), wati.actor_id, "next")
    assert (paper.has_voted, paper.marks) == (True, {GADO: 1})
    assert paper.receipt != first.receipt
    assert booth.tally()[GADO] == 1


@pytest.mark.parametrize(
    ("dishes", "base", "refusal"),
    [((SATE, SOTO, GADO), 0, NoVotesLeft), (("rendang",), 0, ChoiceUnknown), ((SATE,), 3, BallotChangedElsewhere)],
)
def test_a_practice_refuses_what_a_vote_would_refuse(booth, wati, dishes, base, refusal):
    booth.practise()
    with pytest.raises(refusal):
        booth.cast(wati, *dishes, base=base)


def test_people_practise_in_the_registration_on_their_phones(early):
    practice, resident = early
    practice.practise().cast(resident, SATE)
    assert practice.see().turnout == 1
    practice.end_practice()
    with pytest.raises(NotFoundHere):
        practice.cast(resident, SOTO, base=1)


@pytest.mark.parametrize("phase", [Phase.PREPARATION, Phase.PLENARY])
def test_there_is_no_practice_before_people_come_or_after_the_reveal(booth, village, wati, phase):
    if phase is Phase.PREPARATION:
        leading = village.meeting(village.account("rini"))
    else:
        booth.open().cast(wati, "Jembatan")
        booth.close()
        village.go_to(booth.leading, phase)
        leading = booth.leading
    with pytest.raises(NotInThisPhase):
        village.door.perform(OpenPractice(meeting_id=str(leading.meeting_id)), leading)


def test_the_minute_taker_may_lead_a_practice_and_never_a_vote(booth):
    taker = Actor(role=Role.MINUTE_TAKER, actor_id=booth.leading.actor_id, meeting_id=booth.meeting_id)
    booth.round_id = str(open_practice(booth, taker))
    close_practice(booth, taker)
    with pytest.raises(NotAllowed):
        booth.door.perform(DrawLot(meeting_id=booth.meeting_id), taker)


def test_nobody_else_opens_or_closes_a_practice(booth, wati):
    booth.practise()
    for actor in (wati, STRANGER, Actor(role=Role.OBSERVER, actor_id="o", meeting_id=booth.meeting_id)):
        for step in (open_practice, close_practice):
            with pytest.raises(NotAllowed):
                step(booth, actor)


def test_a_practice_of_another_meeting_is_not_found_here(booth, early):
    practice, _ = early
    practice.practise()
    with pytest.raises(NotFoundHere):
        booth.door.perform(ClosePractice(meeting_id=booth.meeting_id, round_id=practice.round_id), booth.leading)


def test_there_is_one_practice_at_a_time_and_none_beside_a_drawn_or_open_round(booth):
    booth.practise()
    with pytest.raises(PracticeStillOpen):
        open_practice(booth, booth.leading)
    booth.end_practice()
    booth.draw()
    with pytest.raises(RoundUnfinished):
        open_practice(booth, booth.leading)
    booth.open()
    with pytest.raises(RoundUnfinished):
        open_practice(booth, booth.leading)


def test_no_lot_is_drawn_while_people_practise(booth):
    booth.practise()
    with pytest.raises(PracticeStillOpen):
        booth.draw()


@pytest.mark.parametrize("phase", [Phase.OPENING, Phase.ASPIRATIONS, Phase.VOTING, Phase.PREPARATION])
def test_the_meeting_does_not_move_on_over_an_open_practice(early, village, phase):
    practice, _ = early
    practice.practise()
    with pytest.raises(PracticeStillOpen):
        village.go_to(practice.leading, phase)
    village.go_to(practice.leading, Phase.REGISTRATION)
    practice.end_practice()
    village.go_to(practice.leading, phase)


def test_a_practice_is_never_closed_as_a_vote_nor_a_vote_as_a_practice(booth, wati):
    booth.practise().cast(wati, SATE)
    with pytest.raises(NotFoundHere):
        booth.door.perform(CloseRound(meeting_id=booth.meeting_id, round_id=booth.round_id), booth.leading)
    booth.end_practice()
    booth.open().cast(wati, "Jembatan")
    with pytest.raises(NotFoundHere):
        close_practice(booth, booth.leading)
    assert booth.see().turnout == 1


def test_closing_a_practice_leaves_no_row_of_it(booth, published):
    residents = booth.practise().residents(12)
    for resident in residents:
        booth.cast(resident, SATE)
    booth.end_practice()
    assert rows_in_all(booth) == [0, 0, 0, 0, 0, 0]
    # The files are scrubbed after the answer and before the next command; then everybody is told.
    booth.draw()
    assert PracticeClosed(meeting_id=booth.meeting_id) in published.events


def test_a_practice_nobody_took_part_in_closes_too(booth):
    booth.practise().end_practice()
    assert rows_in_all(booth) == [0, 0, 0, 0, 0, 0]


@pytest.mark.row("S1-45")
def test_a_practice_touches_no_count_no_commitment_and_no_result_of_a_real_round(booth, wati, budi):
    booth.open().cast(wati, "Jembatan")
    booth.close()
    before, counted, entries = booth.see(), rows_in_all(booth), told(booth)
    votes = booth.tally()
    real = booth.round_id
    for resident in (*booth.practise().residents(12), wati, budi):
        booth.cast(resident, SATE)
    assert told(booth) == entries, "not even a batch of ten commitments is told while people practise"
    booth.end_practice()
    after = booth.see()
    assert (after.round_id, after.turnout, after.entitled) == (before.round_id, before.turnout, before.entitled)
    assert booth.tally(real) == votes
    assert rows_in_all(booth) == counted
    assert told(booth) == entries
    journal.verify(booth.village.reading, booth.meeting_id)


def test_a_practice_before_the_vote_changes_neither_its_number_nor_its_turnout(booth, wati):
    booth.practise().cast(wati, SATE)
    booth.end_practice()
    booth.open()
    assert (booth.see().number, booth.see().turnout, booth.see().missing) == (1, 0, 2)
    assert booth.cast(wati, "Jembatan").revision == 1


def test_nobody_is_named_as_missing_from_a_practice(booth):
    booth.practise()
    assert not_yet_voted(booth.village.reading, booth.village.see(booth.meeting_id)) == ()


def test_a_practice_can_be_held_in_every_phase_up_to_the_vote(early, village):
    practice, resident = early
    village.go_to(practice.leading, Phase.PREPARATION)
    for phase in tuple(Phase)[1 : len(BEFORE_THE_VOTE)]:
        village.go_to(practice.leading, phase)
        practice.practise().cast(resident, SATE)
        practice.end_practice()
    assert rows_in_all(practice) == [0, 0, 0, 0, 0, 0]
