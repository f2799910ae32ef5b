"""What a round's state allows around it: drawing, opening, closing, and leaving the voting phase."""

from collections.abc import Collection

from facilitation.kernel.errors import RuleViolation
from facilitation.meetings.rules.phase import Phase
from facilitation.voting.rules.ballot import RoundIsClosed, RoundNotOpen
from facilitation.voting.rules.round_state import RoundState

FEWEST_PROPOSALS = 2


class TooFewProposals(RuleViolation):
    """There is nothing to choose between; `fewest` is how many proposals a round needs."""

    code = "too_few_proposals"


class RoundAlreadyOpen(RuleViolation):
    """The round has been opened, so its lot and its list are final."""

    code = "round_already_open"


class VoteIsFinal(RuleViolation):
    """The meeting has voted: a closed round stands, and there is no second one."""

    code = "vote_is_final"


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


def refuse_draw(states: Collection[RoundState], *, listed: int) -> None:
    """Return if a lot may be drawn among `listed` proposals in a meeting whose rounds are in `states`."""
    if RoundState.CLOSED in states:
        raise VoteIsFinal
    if RoundState.OPEN in states:
        raise RoundAlreadyOpen
    if listed < FEWEST_PROPOSALS:
        raise TooFewProposals(fewest=FEWEST_PROPOSALS)


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
    if target is Phase.RESULT:
        if RoundState.CLOSED not in states:
            raise NothingCounted
        return
    refuse_revising(states)


def refuse_revising(states: Collection[RoundState]) -> None:
    """Return if list and set-up may still change: a drawn lot does not fix them, an opened round does."""
    if states and set(states) != {RoundState.DRAWN}:
        raise ListIsFinal
