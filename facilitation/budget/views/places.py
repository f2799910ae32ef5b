"""Money by place: what the proposals of each part of the village cost, beside how many of the voters live there."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from facilitation.budget.views.counting import PERCENT, GroupShare
from facilitation.budget.views.lines import RankedLine
from facilitation.kernel.money import share


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMoney:
    """The money for a hamlet, or for several; `labels` are empty for what belongs to the whole village.

    `voters_percent` is None where its voters are too few to be told.
    """

    labels: tuple[str, ...]
    money_rupiah: int
    money_percent: int
    voters_percent: int | None


def money_by_place(lines: Iterable[RankedLine], groups: Iterable[GroupShare], voters: int) -> tuple[PlaceMoney, ...]:
    """Where the funded money goes; a proposal of several hamlets counts for each of them with an equal part."""
    money: Counter[str] = Counter()
    for line in lines:
        if line.is_funded:
            places = line.hamlets or ("",)
            for place, part in zip(places, share(line.cost_rupiah, [1] * len(places)), strict=True):
                money[place] += part
    total = sum(money.values())
    known = [(one.labels, sum(money.pop(label, 0) for label in one.labels), one.voters) for one in groups]
    rest = [((label,) if label else (), amount, None) for label, amount in sorted(money.items())]
    return tuple(
        PlaceMoney(
            labels=labels,
            money_rupiah=amount,
            money_percent=PERCENT * amount // total if total else 0,
            voters_percent=None if here is None else PERCENT * here // voters,
        )
        for labels, amount, here in (*known, *rest)
    )
