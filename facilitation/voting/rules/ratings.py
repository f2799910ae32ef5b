"""The team's ratings as a round takes them over: plain values that JSON can hold, exact halves as "a/b"."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from facilitation.kernel.errors import RuleViolation
from facilitation.voting.rules.criteria import Criteria, Rated

Plain = dict[str, object]


class RatingsIncomplete(RuleViolation):
    """The criteria weigh in this round, and the team has not rated `missing` of its proposals."""

    code = "ratings_incomplete"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratings:
    """What the criteria gave the candidates that were rated; `highest` is the most any of them could get."""

    weights: Mapping[str, int]
    rated: Mapping[str, Rated]

    @property
    def highest(self) -> int:
        """The most a proposal can get."""
        return Criteria(weights=self.weights).highest

    @property
    def totals(self) -> Mapping[str, Fraction]:
        """The weighted sum of the medians of each candidate that was rated."""
        return {name: one.total for name, one in self.rated.items()}


NOT_RATED = Ratings(weights={}, rated={})


def refuse_incomplete(ratings: Ratings, proposal_ids: frozenset[str], *, criteria_percent: int) -> None:
    """Return if the criteria weigh nothing or every candidate is rated, else raise RatingsIncomplete."""
    missing = len(proposal_ids - ratings.rated.keys())
    if criteria_percent and missing:
        raise RatingsIncomplete(missing=missing)


def to_plain(ratings: Ratings) -> Plain:
    """The ratings as they are stored and published; empty where nobody rated."""
    if not ratings.rated:
        return {}
    return {
        "weights": dict(ratings.weights),
        "rated": {
            name: {
                "medians": {code: str(median) for code, median in one.medians.items()},
                "spreads": dict(one.spreads),
                "total": str(one.total),
            }
            for name, one in sorted(ratings.rated.items())
        },
    }


def from_plain(stored: Mapping[str, Mapping[str, object]]) -> Ratings:
    """The ratings that `to_plain` wrote."""
    if not stored:
        return NOT_RATED
    return Ratings(
        weights={code: int(str(weight)) for code, weight in stored["weights"].items()},
        rated={name: _rated(name, one) for name, one in stored["rated"].items()},
    )


def _rated(name: str, one: object) -> Rated:
    if not isinstance(one, Mapping):
        msg = f"the ratings of {name} are no mapping"
        raise TypeError(msg)
    return Rated(
        proposal_id=name,
        medians={code: Fraction(median) for code, median in one["medians"].items()},
        spreads=dict(one["spreads"]),
        total=Fraction(one["total"]),
    )
