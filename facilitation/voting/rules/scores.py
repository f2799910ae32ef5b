"""Scores such as 1 to 5: ranked by their sum, with mean, number and spread beside it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from facilitation.voting.rules.weights import WeightedBallots


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """What one proposal was given: `given` says how many voters gave each score, from the lowest score up.

    Who gave none counts as 0 in the sum and not at all in the mean, so that a proposal few people know can have a high
    mean and a low sum.
    """

    proposal_id: str
    given: tuple[tuple[int, int], ...]

    @property
    def total(self) -> int:
        """The sum by which proposals are ranked."""
        return sum(score * voters for score, voters in self.given)

    @property
    def count(self) -> int:
        """How many voters gave a score."""
        return sum(voters for _, voters in self.given)

    @property
    def mean(self) -> Fraction | None:
        """The exact mean of the scores given, None where there is none."""
        return Fraction(self.total, self.count) if self.count else None

    @property
    def spread(self) -> int:
        """The highest score less the lowest: 0 where all agree."""
        return self.given[-1][0] - self.given[0][0] if self.given else 0


def scores(proposal_ids: Iterable[str], ballots: Iterable[WeightedBallots]) -> Mapping[str, Scores]:
    """The scores of each of `proposal_ids`; a score for something else raises KeyError."""
    given: dict[str, Counter[int]] = {proposal_id: Counter() for proposal_id in proposal_ids}
    for one in ballots:
        for proposal_id, score in one.weights:
            given[proposal_id][score] += one.how_many
    return {name: Scores(proposal_id=name, given=tuple(sorted(counts.items()))) for name, counts in given.items()}
