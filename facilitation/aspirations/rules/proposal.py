"""What is voted on: its words, its moves, and merging two into one."""

from facilitation.aspirations.rules.aspiration import TITLE_LIMIT
from facilitation.aspirations.rules.states import ProposalState
from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import clean_line

MOVES: dict[ProposalState, frozenset[ProposalState]] = {
    ProposalState.LISTED: frozenset({ProposalState.PARKED, ProposalState.MERGED}),
    ProposalState.PARKED: frozenset({ProposalState.LISTED}),
    ProposalState.MERGED: frozenset(),
}


class ProposalNotListed(RuleViolation):
    """Proposal `number` is set aside or merged into another one."""

    code = "proposal_not_listed"


class ProposalMerged(RuleViolation):
    """Proposal `number` is part of another one now, and that one is what may be changed."""

    code = "proposal_merged"


class MergedWithItself(RuleViolation):
    """A proposal cannot be merged into itself."""

    code = "merged_with_itself"


def title(typed: str) -> str:
    """Return the proposal's words as the list shows them."""
    return clean_line(typed, TITLE_LIMIT)


def move(number: int, current: ProposalState, target: ProposalState) -> ProposalState:
    """Return `target`, or raise why proposal `number` cannot go there; parking and listing twice is no error."""
    refuse_if_merged(number, current)
    if target is current or target in MOVES[current]:
        return target
    raise ProposalNotListed(number=number)


def refuse_if_merged(number: int, state: ProposalState) -> None:
    """Raise ProposalMerged where the proposal lives on in another one."""
    if state is ProposalState.MERGED:
        raise ProposalMerged(number=number)


def refuse_merging(kept: tuple[int, ProposalState], merged: tuple[int, ProposalState]) -> None:
    """Raise why two proposals, each given as its number and state, cannot become one; both must be listed."""
    if kept[0] == merged[0]:
        raise MergedWithItself
    for number, state in (kept, merged):
        refuse_if_merged(number, state)
        if state is not ProposalState.LISTED:
            raise ProposalNotListed(number=number)
