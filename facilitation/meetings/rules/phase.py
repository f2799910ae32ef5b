"""The phases of a meeting and the only moves between them."""

from enum import StrEnum

from facilitation.kernel.errors import RuleViolation


class Phase(StrEnum):
    """One part of the meeting, in its order; entering PLENARY reveals the result."""

    PREPARATION = "preparation"
    REGISTRATION = "registration"
    OPENING = "opening"
    PRESENTATION = "presentation"
    ASPIRATIONS = "aspirations"
    DISCUSSION = "discussion"
    VOTING = "voting"
    PLENARY = "plenary"
    ADOPTION = "adoption"
    FINISHED = "finished"


ORDER = tuple(Phase)
BEFORE_THE_VOTE = frozenset(ORDER[: ORDER.index(Phase.VOTING)])
BEFORE_THE_OPENING = frozenset(ORDER[: ORDER.index(Phase.OPENING)])
AFTER_THE_REVEAL = frozenset(ORDER[ORDER.index(Phase.PLENARY) :])


class NoSuchMove(RuleViolation):
    """The meeting cannot go from its present phase to the one asked for."""

    code = "no_such_move"


def moves(current: Phase) -> frozenset[Phase]:
    """The phases that may follow: up to the vote any later one, from there on the next; and always one step back."""
    position = ORDER.index(current)
    voting = ORDER.index(Phase.VOTING)
    ahead = ORDER[position + 1 : max(voting, position + 1) + 1]
    # What was formally finished is not taken up again by a slip of the finger.
    behind = ORDER[max(position - 1, 0) : position] if current is not Phase.FINISHED else ()
    return frozenset((*ahead, *behind))


def move(current: Phase, target: Phase) -> Phase:
    """Return `target`, or raise NoSuchMove; asking for the present phase again is no move and no error."""
    if target is current or target in moves(current):
        return target
    raise NoSuchMove(phase=current.value, target=target.value)


def next_phase(current: Phase) -> Phase | None:
    """The phase after this one in the meeting's order, or None at its end."""
    return next(iter(ORDER[ORDER.index(current) + 1 :]), None)


def previous_phase(current: Phase) -> Phase | None:
    """The phase one step back, or None where there is no way back."""
    return next((phase for phase in moves(current) if ORDER.index(phase) < ORDER.index(current)), None)
