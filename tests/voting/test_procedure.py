"""What a round's state allows around it."""

import pytest

from facilitation.kernel.wording import TextEmpty, TextTooLong
from facilitation.meetings.rules.phase import Phase
from facilitation.voting.rules.ballot import RoundIsClosed, RoundNotOpen
from facilitation.voting.rules.procedure import (
    REASON_LIMIT,
    DelegationStillOpen,
    ListIsFinal,
    MotionHasBallots,
    MotionStillOpen,
    NoBallotsYet,
    NoRoundReason,
    NothingCounted,
    PracticeStillOpen,
    RoundAlreadyOpen,
    RoundStillOpen,
    RoundUnfinished,
    TooFewProposals,
    VoteIsFinal,
    VoteUnfinished,
    refuse_closing,
    refuse_draw,
    refuse_leaving,
    refuse_motion,
    refuse_opening,
    refuse_practice,
    refuse_putting_away,
    refuse_revising,
    refuse_taking_back,
    refuse_while_busy,
    round_reason,
)
from facilitation.voting.rules.round_state import RoundState

DRAWN, OPEN, CLOSED = RoundState


@pytest.mark.parametrize(
    ("states", "listed", "reason", "refusal"),
    [
        ([], 0, "", TooFewProposals),
        ([], 1, "", TooFewProposals),
        ([DRAWN], 1, "", TooFewProposals),
        ([CLOSED], 1, "Seri.", TooFewProposals),
        ([OPEN], 5, "", RoundAlreadyOpen),
        ([CLOSED, OPEN], 5, "Seri.", RoundAlreadyOpen),
        ([CLOSED], 5, "", NoRoundReason),
        ([CLOSED, DRAWN], 5, "", NoRoundReason),
    ],
)
def test_no_lot_is_drawn_without_a_choice_while_the_vote_is_open_or_again_without_a_reason(
    states, listed, reason, refusal
):
    with pytest.raises(refusal):
        refuse_draw(states, listed=listed, reason=reason)


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [("x" * (REASON_LIMIT + 1), TextTooLong), ("\u2800", TextEmpty)],
    ids=["too long", "invisible"],
)
def test_a_reason_that_nobody_can_read_is_none(typed, refusal):
    with pytest.raises(refusal):
        round_reason(typed)


def test_a_reason_is_kept_as_one_line_and_nothing_as_nothing():
    assert round_reason("  Dua usulan\nteratas  seri. ") == "Dua usulan teratas seri."
    assert round_reason(" \n ") == ""


@pytest.mark.parametrize("states", [[DRAWN], [OPEN], [CLOSED, DRAWN], [CLOSED, OPEN]])
def test_nobody_practises_beside_a_drawn_or_an_open_round(states):
    with pytest.raises(RoundUnfinished):
        refuse_practice(states)


@pytest.mark.parametrize("states", [[DRAWN], [OPEN], [CLOSED, DRAWN], [CLOSED, OPEN]])
def test_nobody_asks_everybody_beside_a_drawn_or_an_open_round(states):
    with pytest.raises(VoteUnfinished):
        refuse_motion(states)


@pytest.mark.parametrize(
    ("practices", "motions", "delegations", "refusal"),
    [
        (1, [], [], PracticeStillOpen),
        (1, [CLOSED], [CLOSED], PracticeStillOpen),
        (0, [CLOSED, OPEN], [CLOSED], MotionStillOpen),
        (0, [CLOSED], [CLOSED, OPEN], DelegationStillOpen),
    ],
)
def test_while_people_practise_answer_or_elect_the_meeting_waits(practices, motions, delegations, refusal):
    with pytest.raises(refusal):
        refuse_while_busy(practices=practices, motions=motions, delegations=delegations)


@pytest.mark.parametrize(("state", "turnout", "refusal"), [(OPEN, 1, MotionHasBallots), (CLOSED, 0, RoundIsClosed)])
def test_what_somebody_has_answered_is_not_taken_back(state, turnout, refusal):
    with pytest.raises(refusal):
        refuse_taking_back(state, turnout=turnout)


def test_what_people_still_answer_stays_on_the_wall():
    with pytest.raises(MotionStillOpen):
        refuse_putting_away(OPEN)


@pytest.mark.parametrize(("state", "refusal"), [(OPEN, RoundAlreadyOpen), (CLOSED, VoteIsFinal)])
def test_a_round_opens_once(state, refusal):
    with pytest.raises(refusal):
        refuse_opening(state)


@pytest.mark.parametrize(
    ("state", "turnout", "refusal"), [(DRAWN, 0, RoundNotOpen), (OPEN, 0, NoBallotsYet), (CLOSED, 9, RoundIsClosed)]
)
def test_only_an_open_round_with_ballots_closes(state, turnout, refusal):
    with pytest.raises(refusal):
        refuse_closing(state, turnout=turnout)


@pytest.mark.parametrize(
    ("target", "states", "refusal"),
    [
        (Phase.PLENARY, [OPEN], RoundStillOpen),
        (Phase.ASPIRATIONS, [OPEN], RoundStillOpen),
        (Phase.PLENARY, [], NothingCounted),
        (Phase.PLENARY, [DRAWN], NothingCounted),
        (Phase.ASPIRATIONS, [CLOSED], ListIsFinal),
        (Phase.DISCUSSION, [CLOSED, DRAWN], ListIsFinal),
        (Phase.PLENARY, [CLOSED, OPEN], RoundStillOpen),
    ],
)
def test_the_meeting_stays_in_the_voting_phase(target, states, refusal):
    with pytest.raises(refusal):
        refuse_leaving(target, states)


@pytest.mark.parametrize("states", [[OPEN], [CLOSED], [CLOSED, DRAWN]])
def test_set_up_and_list_are_final_once_a_round_was_opened(states):
    with pytest.raises(ListIsFinal):
        refuse_revising(states)


def test_what_is_allowed_passes():
    refuse_draw([], listed=2, reason="")
    refuse_draw([DRAWN], listed=2, reason="")
    refuse_draw([CLOSED], listed=2, reason="Seri.")
    refuse_draw([CLOSED, CLOSED, DRAWN], listed=2, reason="Seri.")
    refuse_practice([])
    refuse_practice([CLOSED, CLOSED])
    refuse_motion([])
    refuse_motion([CLOSED, CLOSED])
    refuse_while_busy(practices=0, motions=[CLOSED, CLOSED], delegations=[CLOSED])
    refuse_taking_back(OPEN, turnout=0)
    refuse_putting_away(CLOSED)
    refuse_opening(DRAWN)
    refuse_closing(OPEN, turnout=1)
    refuse_leaving(Phase.PLENARY, [CLOSED])
    refuse_leaving(Phase.PLENARY, [CLOSED, DRAWN])
    refuse_leaving(Phase.ASPIRATIONS, [DRAWN])
    refuse_leaving(Phase.VOTING, [OPEN])
    refuse_revising([])
    refuse_revising([DRAWN])
