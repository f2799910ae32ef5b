"""The practice: a small vote on dishes, so that everybody has tapped once before it counts."""

from dataclasses import dataclass

VOTES_PER_BALLOT = 2


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
