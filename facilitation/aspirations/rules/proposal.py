"""What is voted on: its words, its moves, merging two into one, and taking one apart."""

from collections.abc import Collection

from facilitation.aspirations.rules.aspiration import TITLE_LIMIT
from facilitation.aspirations.rules.states import ProposalState
from facilitation.kernel.errors import NotFoundHere, RuleViolation
from facilitation.kernel.wording import clean_line

# Stands as the reason of a proposal whose every author took their words back; pages say it as a sentence.
WITHDRAWN = "withdrawn"
# The same for one whose own meeting has corrected its list and sends it no longer.
NO_LONGER_SENT = "no_longer_sent"

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


class ProposalNotMerged(RuleViolation):
    """Proposal `number` already stands for itself."""

    code = "proposal_not_merged"


class ProposalWithdrawn(RuleViolation):
    """Everybody who asked for proposal `number` has taken their words back."""

    code = "proposal_withdrawn"


class NothingChosen(RuleViolation):
    """A split takes out at least one aspiration."""

    code = "nothing_chosen"


class NothingLeft(RuleViolation):
    """A split leaves at least one aspiration behind proposal `number`."""

    code = "nothing_left"


class ChangedMeanwhile(RuleViolation):
    """Somebody else has changed proposal `number` since the page was loaded."""

    code = "changed_meanwhile"


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


def refuse_unless_listed(number: int, state: ProposalState) -> None:
    """Raise ProposalMerged or ProposalNotListed where a proposal is not on the list itself."""
    refuse_if_merged(number, state)
    if state is not ProposalState.LISTED:
        raise ProposalNotListed(number=number)


def refuse_merging(kept: tuple[int, ProposalState], merged: tuple[int, ProposalState]) -> None:
    """Raise why two proposals, each given as its number and state, cannot become one; both must be listed."""
    if kept[0] == merged[0]:
        raise MergedWithItself
    for number, state in (kept, merged):
        refuse_unless_listed(number, state)


def unmerge(number: int, current: ProposalState) -> ProposalState:
    """Return the state of a proposal that stands for itself again, or raise ProposalNotMerged."""
    if current is not ProposalState.MERGED:
        raise ProposalNotMerged(number=number)
    return ProposalState.LISTED


def refuse_if_withdrawn(number: int, *, has_voice: bool) -> None:
    """Raise ProposalWithdrawn where nobody who asked for a proposal stands behind it any more."""
    if not has_voice:
        raise ProposalWithdrawn(number=number)


def refuse_splitting(number: int, chosen: Collection[str], behind: Collection[str]) -> None:
    """Raise why the chosen aspirations cannot leave the proposal that all of `behind` stand for."""
    if not chosen:
        raise NothingChosen
    if not set(chosen) <= set(behind):
        raise NotFoundHere
    if len(set(chosen)) == len(behind):
        raise NothingLeft(number=number)


def refuse_if_changed(number: int, *, seen: int, now: int) -> None:
    """Raise ChangedMeanwhile where more changes were kept than the one who asks has seen."""
    if seen != now:
        raise ChangedMeanwhile(number=number)
