"""One person's votes in a round, and every reason why a ballot is not taken."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitation.kernel.errors import RuleViolation
from facilitation.voting.rules.round_state import RoundState


class BallotNotReadable(RuleViolation):
    """What was sent is no ballot at all."""

    code = "ballot_not_readable"


class RoundNotOpen(RuleViolation):
    """The lot is drawn but ballots are not taken yet."""

    code = "round_not_open"


class RoundIsClosed(RuleViolation):
    """Ballots are no longer taken."""

    code = "round_is_closed"


class EmptyBallot(RuleViolation):
    """A ballot names at least one proposal."""

    code = "empty_ballot"


class ChoiceTwice(RuleViolation):
    """A proposal takes one vote of a ballot, never two."""

    code = "choice_twice"


class ChoiceUnknown(RuleViolation):
    """A choice is not on this round's list: parked, of another meeting, or made up."""

    code = "choice_unknown"


class NoVotesLeft(RuleViolation):
    """More choices than votes; `limit` is how many votes a ballot has, `chosen` how many it names."""

    code = "no_votes_left"


class BallotChangedElsewhere(RuleViolation):
    """The page answered an older ballot than the one stored; `revision` is the stored one's."""

    code = "ballot_changed_elsewhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What a ballot of this round may say: at most `limit` of `proposal_ids`, while the round is open.

    Nothing of a practice is ever counted or journaled.
    """

    state: RoundState
    limit: int
    proposal_ids: frozenset[str]
    is_practice: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """The votes that count now; `choices` are sorted, so that equal ballots are equal values."""

    revision: int = 0
    choices: tuple[str, ...] = ()

    def cast(self, choices: Sequence[str], *, base_revision: int, paper: Paper) -> "Ballot":
        """The next revision with these choices and no others, or the refusal that applies."""
        _check_state(paper.state)
        if base_revision != self.revision:
            raise BallotChangedElsewhere(revision=self.revision)
        _check_choices(choices, paper)
        return Ballot(revision=self.revision + 1, choices=tuple(sorted(choices)))


NO_BALLOT = Ballot()


def _check_state(state: RoundState) -> None:
    if state is RoundState.DRAWN:
        raise RoundNotOpen
    if state is RoundState.CLOSED:
        raise RoundIsClosed


def _check_choices(choices: Sequence[str], paper: Paper) -> None:
    if not choices:
        raise EmptyBallot
    distinct = frozenset(choices)
    if len(distinct) < len(choices):
        raise ChoiceTwice
    if not distinct <= paper.proposal_ids:
        raise ChoiceUnknown
    if len(distinct) > paper.limit:
        raise NoVotesLeft(limit=paper.limit, chosen=len(distinct))
