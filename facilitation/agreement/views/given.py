"""What ceilings give as things stand: what is agreed, and before that what was counted."""

from collections import Counter
from collections.abc import Mapping

from facilitation.agreement.views.line import DecidedLine
from facilitation.agreement.views.lists import DecidedList


def given_to_each(decided: DecidedList) -> Mapping[str, int]:
    """The rupiah that each proposal has from a ceiling, by its id; 0 for what it does not fund."""
    return {line.proposal_id: _given(line) for line in decided.lines}


def borne_by_each(decided: DecidedList) -> Mapping[str, int]:
    """The rupiah of each proposal that partners need not bring: what its ceiling gives and its way out settles."""
    return {line.proposal_id: _borne(line) for line in decided.lines}


def left_in_sources(decided: DecidedList) -> Mapping[str, int]:
    """What each source of funds still holds, by its code."""
    spent: Counter[str] = Counter()
    for line in decided.lines:
        spent[line.source_in_force] += _given(line)
    return {one.source_code: one.ceiling_rupiah - spent[one.source_code] for one in decided.sources}


def _borne(line: DecidedLine) -> int:
    # Whoever agrees for less has said how the rest is met; what partners were counted for is no part of it.
    is_settled = line.decision is not None and line.decision.is_agreed and line.decision.way_out is not None
    return line.cost_rupiah if is_settled else _given(line)


def _given(line: DecidedLine) -> int:
    if line.decision is None:
        return line.cost_rupiah if line.is_funded else 0
    return line.decision.amount_rupiah if line.decision.is_agreed else 0
