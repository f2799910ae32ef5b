"""What a round's state allows around it: drawing, practising, asking, opening, closing, and leaving the voting phase.

A meeting may vote several times: after a closed round another lot can be drawn, with a reason everybody can read.
The states here are those of the rounds on proposals; all other rounds stand beside them.
"""

from collections.abc import Collection

from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import clean_line
from facilitation.meetings.rules.phase import Phase
from facilitation.voting.rules.ballot import RoundIsClosed, RoundNotOpen
from facilitation.voting.rules.round_state import RoundState

FEWEST_PROPOSALS = 2
REASON_LIMIT = 200


class TooFewProposals(RuleViolation):
    """There is nothing to choose between; `fewest` is how many proposals a round needs."""

    code = "too_few_proposals"


class RoundAlreadyOpen(RuleViolation):
    """The round has been opened, so its lot and its list are final."""

    code = "round_already_open"


class VoteIsFinal(RuleViolation):
    """A closed round stands as it was counted; whoever wants another vote draws another lot."""

    code = "vote_is_final"


class NoRoundReason(RuleViolation):
    """The meeting has voted before, and nobody said why it votes again."""

    code = "no_round_reason"


class RoundUnfinished(RuleViolation):
    """A lot is drawn or the vote is open, and a practice now would be taken for it."""

    code = "round_unfinished"


class PracticeStillOpen(RuleViolation):
    """People are practising, and what they tap must not be taken for a vote."""

    code = "practice_still_open"


class MotionStillOpen(RuleViolation):
    """People are answering a motion, and what they tap must not be taken for anything else."""

    code = "motion_still_open"


class DelegationStillOpen(RuleViolation):
    """People are electing, and what they tap must not be taken for anything else."""

    code = "delegation_still_open"


class VoteUnfinished(RuleViolation):
    """A lot is drawn or the vote is open, and a motion now would be taken for it."""

    code = "vote_unfinished"


class MotionHasBallots(RuleViolation):
    """Somebody has answered the motion, so it stays and is counted; `turnout` is how many."""

    code = "motion_has_ballots"


class NoBallotsYet(RuleViolation):
    """A round without a single ballot would close with nothing to rank."""

    code = "no_ballots_yet"


class RoundStillOpen(RuleViolation):
    """The meeting cannot leave the voting phase while ballots are being taken."""

    code = "round_still_open"


class NothingCounted(RuleViolation):
    """There is no result to reveal: no round has been closed."""

    code = "nothing_counted"


class ListIsFinal(RuleViolation):
    """The list was voted on, so nobody goes back to change it or the set-up behind it."""

    code = "list_is_final"


class WithdrawalWhileOpen(RuleViolation):
    """Nobody is taken off the meeting while ballots are being taken."""

    code = "withdrawal_while_open"


def round_reason(typed: str) -> str:
    """Return why a round is held as it is kept, on one line; nothing stays nothing."""
    return clean_line(typed, REASON_LIMIT) if typed.strip() else ""


def refuse_draw(states: Collection[RoundState], *, listed: int, reason: str) -> None:
    """Return if a lot may be drawn for this reason, with `listed` proposals and the meeting's rounds in `states`."""
    if RoundState.OPEN in states:
        raise RoundAlreadyOpen
    if listed < FEWEST_PROPOSALS:
        raise TooFewProposals(fewest=FEWEST_PROPOSALS)
    if RoundState.CLOSED in states and not reason:
        raise NoRoundReason


def refuse_practice(states: Collection[RoundState]) -> None:
    """Return if a meeting whose rounds are in `states` may practise: nothing is drawn or open."""
    if set(states) - {RoundState.CLOSED}:
        raise RoundUnfinished


def refuse_motion(states: Collection[RoundState]) -> None:
    """Return if a meeting whose rounds are in `states` may ask everybody: nothing is drawn or open."""
    if set(states) - {RoundState.CLOSED}:
        raise VoteUnfinished


def refuse_while_busy(*, practices: int, motions: Collection[RoundState], delegations: Collection[RoundState]) -> None:
    """Return if nobody practises, no motion is open, and nobody is being elected."""
    if practices:
        raise PracticeStillOpen
    if RoundState.OPEN in motions:
        raise MotionStillOpen
    if RoundState.OPEN in delegations:
        raise DelegationStillOpen


def refuse_taking_back(state: RoundState, *, turnout: int) -> None:
    """Return if a motion or delegation in `state` with `turnout` ballots may be taken back as if nobody had asked."""
    if state is RoundState.CLOSED:
        raise RoundIsClosed
    if turnout:
        raise MotionHasBallots(turnout=turnout)


def refuse_putting_away(state: RoundState) -> None:
    """Return if a motion in `state` may leave the screens."""
    if state is RoundState.OPEN:
        raise MotionStillOpen


def refuse_opening(state: RoundState) -> None:
    """Return if a round in `state` may be opened."""
    if state is RoundState.OPEN:
        raise RoundAlreadyOpen
    if state is RoundState.CLOSED:
        raise VoteIsFinal


def refuse_closing(state: RoundState, *, turnout: int) -> None:
    """Return if a round in `state` with `turnout` ballots may be closed."""
    if state is RoundState.DRAWN:
        raise RoundNotOpen
    if state is RoundState.CLOSED:
        raise RoundIsClosed
    if turnout == 0:
        raise NoBallotsYet


def refuse_leaving(target: Phase, states: Collection[RoundState]) -> None:
    """Return if a meeting whose rounds are in `states` may go from the voting phase to `target`."""
    if target is Phase.VOTING:
        return
    if RoundState.OPEN in states:
        raise RoundStillOpen
    if target is Phase.PLENARY:
        if RoundState.CLOSED not in states:
            raise NothingCounted
        return
    refuse_revising(states)


def refuse_revising(states: Collection[RoundState]) -> None:
    """Return if list and set-up may still change: a drawn lot does not fix them, an opened round does."""
    if set(states) - {RoundState.DRAWN}:
        raise ListIsFinal


def refuse_withdrawal(states: Collection[RoundState]) -> None:
    """Return if somebody may be taken off a meeting whose rounds are in `states`."""
    if RoundState.OPEN in states:
        raise WithdrawalWhileOpen
