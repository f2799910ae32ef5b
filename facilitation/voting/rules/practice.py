"""The practice: a small vote on dishes, so that everybody has tapped once before it counts."""

from dataclasses import dataclass

from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.voting.rules.terms import BallotMethod, Terms

VOTES_PER_BALLOT = 2
POINTS_PER_BALLOT = 5
SPENDING_MONEY = 35_000
"""In rupiah, for a practice in spending: two dishes, or three cheap ones."""


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


def practice_terms(method: BallotMethod) -> Terms:
    """How people practise this method; the counts of a practice show at once, because they decide nothing."""
    return Terms(
        method=method,
        limit=POINTS_PER_BALLOT if method is BallotMethod.POINTS else VOTES_PER_BALLOT,
        tally_visibility=TallyVisibility.LIVE,
    )
