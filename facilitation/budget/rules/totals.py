"""How many proposals there are, what they cost, and how much of that is funded: in one field, or in all."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol


class Priced(Protocol):
    """What the totals read of a proposal."""

    @property
    def field_code(self) -> str:
        """Its field, empty where nobody knows it."""

    @property
    def cost_rupiah(self) -> int:
        """What it costs."""

    @property
    def is_funded(self) -> bool:
        """Whether the money reaches it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """Counts and costs of some proposals, and of those among them that are funded."""

    count: int
    cost_rupiah: int
    funded_count: int
    funded_rupiah: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldTotal(Total):
    """The total of one field; `field_code` is empty for the proposals whose field nobody knows."""

    field_code: str


def total(lines: Iterable[Priced]) -> Total:
    """The total of all lines."""
    return Total(**_sums(lines))


def field_totals(lines: Iterable[Priced]) -> tuple[FieldTotal, ...]:
    """The total of each field that has a line, in the order of their codes, the unknown one last."""
    by_field: dict[str, list[Priced]] = {}
    for line in lines:
        by_field.setdefault(line.field_code, []).append(line)
    codes = sorted(by_field, key=lambda code: (not code, code))
    return tuple(FieldTotal(field_code=code, **_sums(by_field[code])) for code in codes)


def _sums(lines: Iterable[Priced]) -> dict[str, int]:
    counted = tuple(lines)
    funded = tuple(line.cost_rupiah for line in counted if line.is_funded)
    return {
        "count": len(counted),
        "cost_rupiah": sum(line.cost_rupiah for line in counted),
        "funded_count": len(funded),
        "funded_rupiah": sum(funded),
    }
