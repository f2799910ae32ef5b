"""The ranked list as pages and documents see it."""

from dataclasses import dataclass
from datetime import datetime

from facilitation.budget.rules.reasons import FundingReason, TieBreak
from facilitation.budget.rules.totals import FieldTotal, Total, field_totals, total


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedLine:
    """One proposal in the result.

    `position` is its place in the list, shared by nobody; `rank` is shared by equals (1, 2, 2, 4), and `rank_in_field`
    is its rank among the proposals of its field. `running_total_rupiah` is what its source has given out down to and
    including this line; `short_rupiah` is what was missing there where it was too dear, else 0. `topic_code` and
    `field_code` are empty where nobody said what the proposal is about.
    """

    position: int
    rank: int
    rank_in_field: int
    is_tied: bool
    tie_break: TieBreak | None
    proposal_id: str
    ballot_number: int
    title: str
    hamlets: tuple[str, ...]
    topic_code: str
    field_code: str
    source_code: str
    cost_rupiah: int
    votes: int
    is_funded: bool
    reason: FundingReason
    running_total_rupiah: int
    short_rupiah: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceUse:
    """What one source of funds may give, and what is given out of it."""

    source_code: str
    ceiling_rupiah: int
    spent_rupiah: int

    @property
    def left_rupiah(self) -> int:
        """What the source still holds after its funded lines."""
        return self.ceiling_rupiah - self.spent_rupiah


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceList:
    """One source's part of the result, in rank order and no longer than its reader asked for.

    `left_out` is how many of its lines are not in `inside`, which its money reaches, or `outside`.
    """

    use: SourceUse
    inside: tuple[RankedLine, ...]
    outside: tuple[RankedLine, ...]
    left_out: int

    @property
    def shown_count(self) -> int:
        """How many lines it holds."""
        return len(self.inside) + len(self.outside)


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedResult:
    """The meeting's ranked development proposals, immutable, with the checksum of their canonical form.

    `sources` stand in the set-up's order; `ceiling_rupiah` and `spent_rupiah` are their sums. `round_reason` says why
    the meeting voted again, and is empty for its first round.
    """

    result_id: str
    version: int
    checksum: str
    round_id: str
    round_reason: str
    frozen_at: datetime
    ceiling_rupiah: int
    spent_rupiah: int
    sources: tuple[SourceUse, ...]
    votes_per_ballot: int
    ballots: int
    entitled: int
    lines: tuple[RankedLine, ...]

    @property
    def left_rupiah(self) -> int:
        """What all sources still hold after the funded lines."""
        return self.ceiling_rupiah - self.spent_rupiah

    @property
    def funded_count(self) -> int:
        """How many proposals the ceilings reach."""
        return sum(line.is_funded for line in self.lines)

    @property
    def has_several_sources(self) -> bool:
        """Whether more than one source pays, so that each line's must be named."""
        return len(self.sources) > 1

    @property
    def fields(self) -> tuple[FieldTotal, ...]:
        """The totals of each field that has a line, the unknown one last."""
        return field_totals(self.lines)

    @property
    def total(self) -> Total:
        """The totals of all lines."""
        return total(self.lines)

    def by_source(self, most_lines: int) -> tuple[SourceList, ...]:
        """The result source by source, at most so many lines of each: what is funded first, then what is not."""
        return tuple(self._list_of(use, most_lines) for use in self.sources)

    def _list_of(self, use: SourceUse, most_lines: int) -> SourceList:
        own = tuple(line for line in self.lines if line.source_code == use.source_code)
        inside = tuple(line for line in own if line.is_funded)[:most_lines]
        outside = tuple(line for line in own if not line.is_funded)[: most_lines - len(inside)]
        return SourceList(use=use, inside=inside, outside=outside, left_out=len(own) - len(inside) - len(outside))
