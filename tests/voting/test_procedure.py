"""What a round's state allows around it."""

import pytest

from facilitation.meetings.rules.phase import Phase
from facilitation.voting.rules.ballot import RoundIsClosed, RoundNotOpen
from facilitation.voting.rules.procedure import (
    ListIsFinal,
    NoBallotsYet,
    NothingCounted,
    RoundAlreadyOpen,
    RoundStillOpen,
    TooFewProposals,
    VoteIsFinal,
    refuse_closing,
    refuse_draw,
    refuse_leaving,
    refuse_opening,
    refuse_revising,
)
from facilitation.voting.rules.round_state import RoundState

DRAWN, OPEN, CLOSED = RoundState


@pytest.mark.parametrize(
    ("states", "listed", "refusal"),
    [
        ([], 0, TooFewProposals),
        ([], 1, TooFewProposals),
        ([DRAWN], 1, TooFewProposals),
        ([OPEN], 5, RoundAlreadyOpen),
        ([CLOSED], 5, VoteIsFinal),
    ],
)
def test_no_lot_is_drawn_without_a_choice_or_after_the_opening(states, listed, refusal):
    with pytest.raises(refusal):
        refuse_draw(states, listed=listed)


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
        (Phase.RESULT, [OPEN], RoundStillOpen),
        (Phase.ASPIRATIONS, [OPEN], RoundStillOpen),
        (Phase.RESULT, [], NothingCounted),
        (Phase.RESULT, [DRAWN], NothingCounted),
        (Phase.ASPIRATIONS, [CLOSED], ListIsFinal),
    ],
)
def test_the_meeting_stays_in_the_voting_phase(target, states, refusal):
    with pytest.raises(refusal):
        refuse_leaving(target, states)


@pytest.mark.parametrize("states", [[OPEN], [CLOSED]])
def test_set_up_and_list_are_final_once_a_round_was_opened(states):
    with pytest.raises(ListIsFinal):
        refuse_revising(states)


def test_what_is_allowed_passes():
    refuse_draw([], listed=2)
    refuse_draw([DRAWN], listed=2)
    refuse_opening(DRAWN)
    refuse_closing(OPEN, turnout=1)
    refuse_leaving(Phase.RESULT, [CLOSED])
    refuse_leaving(Phase.ASPIRATIONS, [DRAWN])
    refuse_leaving(Phase.VOTING, [OPEN])
    refuse_revising([])
    refuse_revising([DRAWN])
