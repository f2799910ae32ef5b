"""What proposals do for each goal: how many, for how much money, and what became of them."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Serving:
    """A proposal and what it serves: ids of goals, of missions, codes of village goals, or whatever is reported on.

    `agreed_rupiah` is what the plenary has agreed on, 0 while it has not; `outcome` is its word for what became of
    the proposal, empty while nobody knows.
    """

    serves: frozenset[str]
    cost_rupiah: int
    agreed_rupiah: int = 0
    outcome: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """What all proposals together do for one thing; `outcomes` counts them by what became of them."""

    proposals: int = 0
    asked_rupiah: int = 0
    agreed_rupiah: int = 0
    outcomes: Mapping[str, int] = field(default_factory=dict)

    @property
    def has_none(self) -> bool:
        """Whether nobody has proposed anything for it yet ("belum ada usulan")."""
        return self.proposals == 0


def service_by(wanted: Iterable[str], serving: Collection[Serving]) -> dict[str, Service]:
    """What is done for each of those wanted, in their order, also where it is nothing.

    A proposal that serves two of them counts with each, so that the sums of the lines may exceed the total.
    """
    return {one: total(line for line in serving if one in line.serves) for one in wanted}


def serving_none(wanted: Collection[str], serving: Iterable[Serving]) -> tuple[Serving, ...]:
    """The proposals that serve none of those wanted."""
    return tuple(line for line in serving if line.serves.isdisjoint(wanted))


def total(serving: Iterable[Serving]) -> Service:
    """All of these, each once."""
    lines = tuple(serving)
    return Service(
        proposals=len(lines),
        asked_rupiah=sum(line.cost_rupiah for line in lines),
        agreed_rupiah=sum(line.agreed_rupiah for line in lines),
        outcomes=dict(Counter(line.outcome for line in lines)),
    )
