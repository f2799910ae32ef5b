"""Voting again: a further round needs a reason, and the one before it stays as it was counted."""

import pytest
from sqlalchemy import select

from facilitation.kernel.errors import NotAllowed, NotInThisPhase
from facilitation.kernel.journal import JournalRow
from facilitation.kernel.wording import TextTooLong
from facilitation.meetings.rules.phase import Phase
from facilitation.voting.commands import DrawLot
from facilitation.voting.queries import round_by_id, scoreboard
from facilitation.voting.rules.procedure import ListIsFinal, NoRoundReason, RoundAlreadyOpen, RoundStillOpen
from facilitation.voting.rules.round_state import RoundState

REASON = "Jembatan dan Posyandu seri, dan lampu mati sebelum semua memberi suara."


@pytest.fixture
def counted(booth, wati):
    """The meeting after its first round, in which Jembatan got one vote."""
    booth.open().cast(wati, "Jembatan")
    booth.close()
    return booth


def drawn_reasons(booth):
    entries = select(JournalRow.payload).where(JournalRow.name == "LotDrawn").order_by(JournalRow.sequence)
    return [payload["reason"] for payload in booth.village.reading.scalars(entries)]


@pytest.mark.parametrize("reason", ["", "   ", "\n"], ids=["nothing", "blanks", "an empty line"])
def test_nobody_votes_again_without_saying_why(counted, reason):
    with pytest.raises(NoRoundReason):
        counted.draw(reason)
    assert (counted.see().number, counted.see().state) == (1, RoundState.CLOSED)


def test_a_reason_that_is_a_speech_is_refused(counted):
    with pytest.raises(TextTooLong):
        counted.draw("x" * 201)


def test_only_the_facilitator_lets_the_meeting_vote_again_and_only_in_the_voting_phase(counted, wati, village):
    again = DrawLot(meeting_id=counted.meeting_id, reason=REASON)
    with pytest.raises(NotAllowed):
        counted.door.perform(again, wati)
    village.go_to(counted.leading, Phase.PLENARY)
    with pytest.raises(NotInThisPhase):
        counted.door.perform(again, counted.leading)


def test_the_second_round_has_a_number_a_reason_and_a_lot_of_its_own(counted):
    first = counted.see()
    counted.draw(f"  {REASON}\n")
    second = counted.see()
    assert (second.number, second.reason, second.state) == (2, REASON, RoundState.DRAWN)
    assert first.round_id != second.round_id
    assert {one.proposal_id for one in second.candidates} == {one.proposal_id for one in first.candidates}
    assert drawn_reasons(counted) == ["", REASON]


def test_drawing_again_replaces_the_second_lot_and_never_the_first_round(counted):
    first = counted.round_id
    counted.draw(REASON)
    counted.draw(REASON)
    assert counted.see().number == 2
    assert round_by_id(counted.village.reading, first).state is RoundState.CLOSED
    assert counted.tally(first)[counted.listed["Jembatan"]] == 1


def test_everybody_votes_afresh_and_the_first_count_stays(counted, wati, budi):
    first = counted.round_id
    counted.open(REASON)
    assert (counted.see().turnout, counted.see().missing) == (0, 2)
    assert counted.cast(wati, "Posyandu").revision == 1
    counted.cast(budi, "Posyandu")
    counted.close()
    assert counted.tally(first)[counted.listed["Posyandu"]] == 0
    assert counted.tally()[counted.listed["Posyandu"]] == 2


def test_after_one_step_back_from_the_plenary_the_meeting_can_vote_again(counted, wati, village):
    village.go_to(counted.leading, Phase.PLENARY, Phase.VOTING)
    counted.open(REASON).cast(wati, "Drainase")
    counted.close()
    village.go_to(counted.leading, Phase.PLENARY)
    board = scoreboard(village.reading, village.see(counted.meeting_id))
    assert (board.lines[0].title, board.lines[0].votes) == ("Drainase", 1)


def test_while_the_second_round_is_open_nobody_draws_a_third_or_leaves(counted, village):
    counted.open(REASON)
    with pytest.raises(RoundAlreadyOpen):
        counted.door.perform(DrawLot(meeting_id=counted.meeting_id, reason=REASON), counted.leading)
    for phase in (Phase.PLENARY, Phase.DISCUSSION):
        with pytest.raises(RoundStillOpen):
            village.go_to(counted.leading, phase)


def test_a_second_lot_opens_no_way_back_to_the_list(counted, village):
    counted.draw(REASON)
    with pytest.raises(ListIsFinal):
        village.go_to(counted.leading, Phase.DISCUSSION)


def test_a_lot_nobody_voted_on_is_forgotten_when_the_first_result_is_shown_after_all(counted, village):
    first = counted.round_id
    counted.draw(REASON)
    village.go_to(counted.leading, Phase.PLENARY)
    assert (counted.see().round_id, counted.see().state) == (first, RoundState.CLOSED)
    board = scoreboard(village.reading, village.see(counted.meeting_id))
    assert (board.lines[0].title, board.lines[0].votes) == ("Jembatan", 1)
