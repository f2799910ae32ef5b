"""The practice: a small vote on dishes or a file's proposals, so that everybody has tapped once before it counts."""

from dataclasses import dataclass

from facilitation.kernel.errors import RuleViolation
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.voting.rules.terms import BallotMethod, Terms

VOTES_PER_BALLOT = 2
POINTS_PER_BALLOT = 5
SPENDING_MONEY = 35_000
"""In rupiah, for a practice in spending: two dishes, or three cheap ones."""
FEWEST_DISHES, MOST_DISHES = 2, 100


class PracticeOutOfRange(RuleViolation):
    """There are `found` things to choose between, and a practice has from `fewest` to `most`."""

    code = "practice_out_of_range"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dish:
    """Something to choose that no meeting decides on; its name is the same in every language."""

    dish_id: str
    name: str
    cost_rupiah: int


DISHES = (
    Dish(dish_id="nasi-goreng", name="Nasi goreng", cost_rupiah=15_000),
    Dish(dish_id="soto-ayam", name="Soto ayam", cost_rupiah=12_000),
    Dish(dish_id="gado-gado", name="Gado-gado", cost_rupiah=10_000),
    Dish(dish_id="sate", name="Sate", cost_rupiah=20_000),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeSheet:
    """What people practise on; the counts of a practice show at once, because they decide nothing."""

    method: BallotMethod
    limit: int
    spending_rupiah: int
    dishes: tuple[Dish, ...]

    @property
    def terms(self) -> Terms:
        """The terms of the practice."""
        return Terms(method=self.method, limit=self.limit, tally_visibility=TallyVisibility.LIVE)


def with_dishes(method: BallotMethod) -> PracticeSheet:
    """How people practise this method where no file says otherwise."""
    return PracticeSheet(
        method=method,
        limit=POINTS_PER_BALLOT if method is BallotMethod.POINTS else VOTES_PER_BALLOT,
        spending_rupiah=SPENDING_MONEY,
        dishes=DISHES,
    )


DINNER = with_dishes(BallotMethod.APPROVAL)


def refuse_sheet(sheet: PracticeSheet) -> None:
    """Return if a phone can show it, else raise PracticeOutOfRange."""
    if not FEWEST_DISHES <= len(sheet.dishes) <= MOST_DISHES:
        raise PracticeOutOfRange(found=len(sheet.dishes), fewest=FEWEST_DISHES, most=MOST_DISHES)
