"""Criteria matrices: a team rates every proposal on published criteria, and the weighted medians rank it.

It advises; it does not replace the vote. The median keeps one rater from lifting or sinking a proposal alone, and the
spread shows where the team does not agree.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import clean_line, clean_name

WHOLE = 100
NAME_LIMIT = 60
RATER_LIMIT = 80
MOST_CRITERIA = 12
LOWEST_RATING = 1
HIGHEST_RATING = 5


class Scheme(StrEnum):
    """Which criteria a team rates by: the five of the village planning guides, USG, or the meeting's own."""

    MUSRENBANG = "musrenbang"
    USG = "usg"
    CUSTOM = "custom"


class TooManyCriteria(RuleViolation):
    """A sheet holds `most` criteria at most."""

    code = "too_many_criteria"


class CriterionTwice(RuleViolation):
    """Two criteria have the same name."""

    code = "criterion_twice"


class WeightsNotReadable(RuleViolation):
    """The line `line` has no name and whole number with a colon between them."""

    code = "weights_not_readable"


class NothingRated(RuleViolation):
    """A sheet rates no proposal at all."""

    code = "nothing_rated"


class CriteriaNotChosen(RuleViolation):
    """Nobody has said by which criteria the team rates."""

    code = "criteria_not_chosen"


class CriteriaInUse(RuleViolation):
    """Sheets have been filled in by the criteria that would change."""

    code = "criteria_in_use"


class CriteriaAreFinal(RuleViolation):
    """The ratings went into a round that is open."""

    code = "criteria_are_final"


class WeightsDoNotAddUp(RuleViolation):
    """The weights of the criteria make `sum` instead of `whole`."""

    code = "weights_do_not_add_up"


class RatingOutOfScale(RuleViolation):
    """A rating is none from `lowest` to `highest`, or a rater left a criterion out."""

    code = "rating_out_of_scale"


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteria:
    """What is rated, and how much each criterion weighs: {code: weight}."""

    weights: Mapping[str, int]

    @property
    def highest(self) -> int:
        """The most a proposal can get."""
        return HIGHEST_RATING * sum(self.weights.values())


# The matrix of the village planning guides: felt by many, very bad, lowers incomes, happens often, can be solved here.
# No weights were found for it, so every criterion weighs the same and the ratings are added.
MUSRENBANG = Criteria(
    weights={"felt_by_many": 1, "very_bad": 1, "lowers_income": 1, "happens_often": 1, "local_potential": 1}
)
USG = Criteria(weights={"urgency": 1, "seriousness": 1, "growth": 1})


def criteria_of(scheme: Scheme, weights: Iterable[tuple[str, int]] = ()) -> Criteria:
    """The criteria of a scheme, its own ones by their cleaned names; raises what is wrong with names and weights."""
    if scheme is not Scheme.CUSTOM:
        return {Scheme.MUSRENBANG: MUSRENBANG, Scheme.USG: USG}[scheme]
    named = [(clean_line(name, NAME_LIMIT), weight) for name, weight in weights]
    if len(named) > MOST_CRITERIA:
        raise TooManyCriteria(most=MOST_CRITERIA)
    if len(dict(named)) < len(named):
        raise CriterionTwice
    return custom(dict(named))


def weights_typed(typed: str) -> tuple[tuple[str, int], ...]:
    """Read lines such as "Dirasakan banyak orang: 40"; raises WeightsNotReadable for a line without a whole number."""
    lines = [line for line in typed.splitlines() if line.strip()]
    return tuple(_weight_typed(line) for line in lines)


def _weight_typed(line: str) -> tuple[str, int]:
    name, _, weight = line.rpartition(":")
    digits = weight.strip().removesuffix("%").strip()
    if not name.strip() or not (digits.isascii() and digits.isdecimal()) or len(digits) > len(str(WHOLE)):
        raise WeightsNotReadable(line=line.strip())
    return name.strip(), int(digits)


def rater_name(typed: str) -> str:
    """Return a rater's name as it is kept."""
    return clean_name(typed, RATER_LIMIT)


def custom(weights: Mapping[str, int]) -> Criteria:
    """Criteria of the meeting's own; raises WeightsDoNotAddUp unless the weights are positive and make 100."""
    total = sum(weights.values())
    if total != WHOLE or min(weights.values(), default=0) <= 0:
        raise WeightsDoNotAddUp(sum=total, whole=WHOLE)
    return Criteria(weights=dict(weights))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rated:
    """A proposal's line in the matrix; `spreads` are the highest less the lowest rating of each criterion."""

    proposal_id: str
    medians: Mapping[str, Fraction]
    spreads: Mapping[str, int]
    total: Fraction


def rate(criteria: Criteria, proposal_id: str, raters: Iterable[Mapping[str, int]]) -> Rated:
    """Take the weighted median of what each rater gave; raises RatingOutOfScale for a rating that is missing or none.

    With an even number of raters the median is the mean of the middle two, in exact halves.
    """
    sheets = tuple(raters)
    for sheet in sheets:
        check_sheet(criteria, sheet)
    ratings = {code: sorted(sheet[code] for sheet in sheets) for code in criteria.weights}
    medians = {code: _median(given) for code, given in ratings.items()}
    return Rated(
        proposal_id=proposal_id,
        medians=medians,
        spreads={code: given[-1] - given[0] if given else 0 for code, given in ratings.items()},
        total=sum((weight * medians[code] for code, weight in criteria.weights.items()), start=Fraction(0)),
    )


def check_sheet(criteria: Criteria, sheet: Mapping[str, int]) -> None:
    """Return if a proposal is rated on every criterion and within the scale, else raise RatingOutOfScale."""
    if sheet.keys() != criteria.weights.keys() or not all(map(_is_rating, sheet.values())):
        raise RatingOutOfScale(lowest=LOWEST_RATING, highest=HIGHEST_RATING)


def _is_rating(value: int) -> bool:
    return LOWEST_RATING <= value <= HIGHEST_RATING


def _median(ordered: Sequence[int]) -> Fraction:
    if not ordered:
        return Fraction(0)
    return Fraction(ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2], 2)
