"""The phases of a meeting and the only moves between them."""

from enum import StrEnum

from facilitation.kernel.errors import RuleViolation


class Phase(StrEnum):
    """One part of the meeting's afternoon, in its order."""

    REGISTRATION = "registration"
    ASPIRATIONS = "aspirations"
    VOTING = "voting"
    RESULT = "result"


class NoSuchMove(RuleViolation):
    """The meeting cannot go from its present phase to the one asked for."""

    code = "no_such_move"


MOVES: dict[Phase, frozenset[Phase]] = {
    Phase.REGISTRATION: frozenset({Phase.ASPIRATIONS}),
    Phase.ASPIRATIONS: frozenset({Phase.REGISTRATION, Phase.VOTING}),
    Phase.VOTING: frozenset({Phase.ASPIRATIONS, Phase.RESULT}),
    Phase.RESULT: frozenset(),
}


def move(current: Phase, target: Phase) -> Phase:
    """Return `target`, or raise NoSuchMove; asking for the present phase again is no move and no error."""
    if target is current or target in MOVES[current]:
        return target
    raise NoSuchMove(phase=current.value, target=target.value)


def next_phase(current: Phase) -> Phase | None:
    """The phase after this one in the meeting's order, or None at its end."""
    order = list(Phase)
    position = order.index(current) + 1
    return order[position] if position < len(order) else None
