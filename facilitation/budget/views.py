"""The ranked list as pages and documents see it."""

from dataclasses import dataclass
from datetime import datetime

from facilitation.budget.rules.reasons import FundingReason, TieBreak


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedLine:
    """One proposal in the result.

    `rank` is shared by equals (1, 2, 2, 4); `running_total_rupiah` is the money given out down to and
    including this line; `short_rupiah` is what was missing where it was too dear, else 0.
    """

    rank: int
    is_tied: bool
    tie_break: TieBreak | None
    proposal_id: str
    ballot_number: int
    title: str
    hamlets: tuple[str, ...]
    cost_rupiah: int
    votes: int
    is_funded: bool
    reason: FundingReason
    running_total_rupiah: int
    short_rupiah: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedResult:
    """The meeting's ranked development proposals, immutable, with the checksum of their canonical form."""

    result_id: str
    version: int
    checksum: str
    round_id: str
    frozen_at: datetime
    ceiling_rupiah: int
    spent_rupiah: int
    votes_per_ballot: int
    ballots: int
    entitled: int
    lines: tuple[RankedLine, ...]

    @property
    def left_rupiah(self) -> int:
        """What the ceiling still holds after the funded lines."""
        return self.ceiling_rupiah - self.spent_rupiah

    @property
    def funded_count(self) -> int:
        """How many proposals the ceiling reaches."""
        return sum(line.is_funded for line in self.lines)
