"""What stands on a ballot: a mark for each proposal it names, and every reason why marks are not taken."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from facilitation.kernel.errors import RuleViolation
from facilitation.voting.rules.purpose import RoundPurpose
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.rules.terms import HIGHEST_SCORE, BallotMethod

Marks = tuple[tuple[str, int], ...]
"""Pairs of a proposal and its mark in the order of the proposals' ids, so that equal ballots are equal values.

A mark is 1 for a choice, the points, the score, or the place in a ranking, 1 being the first.
"""


class EmptyBallot(RuleViolation):
    """A ballot names at least one proposal, unless its voter says that it is meant to be blank."""

    code = "empty_ballot"


class NoMotionChoice(RuleViolation):
    """A motion is answered with yes, no or abstain: to abstain is its blank ballot."""

    code = "no_motion_choice"


class NoNomineeChosen(RuleViolation):
    """A ballot for a delegation names somebody, unless its voter says that it is meant to be blank."""

    code = "no_nominee_chosen"


class BlankBallotNamesChoices(RuleViolation):
    """A ballot that is meant to be blank names something."""

    code = "blank_ballot_names_choices"


class ChoiceTwice(RuleViolation):
    """A proposal stands once on a ballot, never twice."""

    code = "choice_twice"


class ChoiceUnknown(RuleViolation):
    """A choice is not on this round's list: parked, of another meeting, or made up."""

    code = "choice_unknown"


class NoVotesLeft(RuleViolation):
    """More choices, points or places than votes; `limit` is how many there are, `chosen` how many are used."""

    code = "no_votes_left"


class MarkOutOfScale(RuleViolation):
    """A mark is none from `lowest` to `highest`."""

    code = "mark_out_of_scale"


class PlacesNotInARow(RuleViolation):
    """The places of a ranking are not 1, 2, 3 and so on, each given once."""

    code = "places_not_in_a_row"


class CeilingSpent(RuleViolation):
    """What is chosen costs `over_rupiah` more than its source of funds `source_code` gives."""

    code = "ceiling_spent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """What a candidate costs, and the source of funds it would be paid from."""

    cost_rupiah: int
    source_code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What a ballot of this round may say, while the round is open.

    `limit` is the most choices, points or places. `prices` has every candidate; `ceilings` what each source of funds
    gives, which matters to KNAPSACK alone. Nothing of a practice is ever counted or journaled, and nothing of a motion
    is blank.
    """

    state: RoundState
    limit: int
    prices: Mapping[str, Price]
    method: BallotMethod = BallotMethod.APPROVAL
    ceilings: Mapping[str, int] = field(default_factory=dict)
    purpose: RoundPurpose = RoundPurpose.PROPOSALS


def marked(pairs: Iterable[tuple[str, int]]) -> Marks:
    """The marks in the order in which they are kept; raises ChoiceTwice."""
    marks = tuple(sorted(pairs))
    if len({proposal_id for proposal_id, _ in marks}) < len(marks):
        raise ChoiceTwice
    return marks


def refuse_unmarked(paper: Paper, *, is_blank: bool) -> None:
    """Return if a ballot on this paper may name nothing, else raise the refusal that names what it lacks."""
    if paper.purpose is RoundPurpose.MOTION:
        raise NoMotionChoice
    if is_blank:
        return
    raise NoNomineeChosen if paper.purpose is RoundPurpose.DELEGATION else EmptyBallot


def check_marks(marks: Marks, paper: Paper) -> None:
    """Return if a ballot on this paper may say so, else raise the refusal that applies."""
    if any(proposal_id not in paper.prices for proposal_id, _ in marks):
        raise ChoiceUnknown
    CHECKS[paper.method](marks, paper)


def _check_approval(marks: Marks, paper: Paper) -> None:
    _check_scale(marks, 1)
    _check_used(len(marks), paper.limit)


def _check_knapsack(marks: Marks, paper: Paper) -> None:
    _check_scale(marks, 1)
    spent: dict[str, int] = {}
    for proposal_id, _ in marks:
        price = paper.prices[proposal_id]
        spent[price.source_code] = spent.get(price.source_code, 0) + price.cost_rupiah
    for source_code, amount in sorted(spent.items()):
        over = amount - paper.ceilings.get(source_code, 0)
        if over > 0:
            raise CeilingSpent(source_code=source_code, over_rupiah=over)


def _check_points(marks: Marks, paper: Paper) -> None:
    _check_scale(marks, paper.limit)
    _check_used(sum(mark for _, mark in marks), paper.limit)


def _check_scores(marks: Marks, paper: Paper) -> None:
    del paper  # every proposal may be scored
    _check_scale(marks, HIGHEST_SCORE)


def _check_ranking(marks: Marks, paper: Paper) -> None:
    _check_used(len(marks), paper.limit)
    if sorted(mark for _, mark in marks) != list(range(1, len(marks) + 1)):
        raise PlacesNotInARow


CHECKS: Mapping[BallotMethod, Callable[[Marks, Paper], None]] = {
    BallotMethod.APPROVAL: _check_approval,
    BallotMethod.KNAPSACK: _check_knapsack,
    BallotMethod.POINTS: _check_points,
    BallotMethod.SCORES: _check_scores,
    BallotMethod.RANKING: _check_ranking,
}


def _check_scale(marks: Marks, highest: int) -> None:
    if any(not 1 <= mark <= highest for _, mark in marks):
        raise MarkOutOfScale(lowest=1, highest=highest)


def _check_used(used: int, limit: int) -> None:
    if used > limit:
        raise NoVotesLeft(limit=limit, chosen=used)
