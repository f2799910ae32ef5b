"""Everything of one meeting for staff, and as much of it as the control screen has room for."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from facilitation.aspirations.views.lines import AspirationLine, ProposalLine
from facilitation.reference.groups import ProposingGroup

# The control screen is drawn anew with every change; the whole list has a page of its own.
WAITING_ON_CONSOLE = 8
LISTED_ON_CONSOLE = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalBoard:
    """Everything of one meeting: the queue, the list, and what is set aside."""

    waiting: tuple[AspirationLine, ...]
    parked_aspirations: tuple[AspirationLine, ...]
    listed: tuple[ProposalLine, ...]
    parked_proposals: tuple[ProposalLine, ...]
    total_cost_rupiah: int
    ceiling_rupiah: int

    @property
    def first_waiting(self) -> tuple[AspirationLine, ...]:
        """Those of the queue that the control screen has room for."""
        return self.waiting[:WAITING_ON_CONSOLE]

    @property
    def later_count(self) -> int:
        """How many wait behind them."""
        return len(self.waiting) - len(self.first_waiting)

    @property
    def newest_listed(self) -> tuple[ProposalLine, ...]:
        """Those of the list that the control screen has room for, by number."""
        return self.listed[-LISTED_ON_CONSOLE:]

    @property
    def earlier_count(self) -> int:
        """How many are on the list before them."""
        return len(self.listed) - len(self.newest_listed)

    @property
    def parked_count(self) -> int:
        """How much is set aside."""
        return len(self.parked_aspirations) + len(self.parked_proposals)

    @property
    def by_group(self) -> Mapping[ProposingGroup, int]:
        """How many listed proposals are a group's own, for each group that has any."""
        many = Counter(line.proposing_group for line in self.listed)
        return {group: many[group] for group in ProposingGroup if many[group]}

    @property
    def incomplete(self) -> tuple[ProposalLine, ...]:
        """The listed proposals whose line in the plan still lacks something."""
        return tuple(line for line in self.listed if line.missing)
