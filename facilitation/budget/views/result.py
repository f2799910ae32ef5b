"""The whole result of a meeting, as frozen."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from facilitation.budget.rules.contest import Funding
from facilitation.budget.rules.greedy import Decision
from facilitation.budget.rules.reserve import ReservedFunding
from facilitation.budget.rules.totals import FieldTotal, Total, field_totals, total
from facilitation.budget.views.counting import Counting, RuleSide
from facilitation.budget.views.lines import RankedLine, ReserveUse, SourceList, SourceUse, TwoWays
from facilitation.budget.views.places import PlaceMoney, money_by_place


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
    counting: Counting

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
    def titles(self) -> Mapping[int, str]:
        """What stands behind each number on the ballot."""
        return {line.ballot_number: line.title for line in self.lines}

    @property
    def sources_voted_on(self) -> tuple[str, ...]:
        """The sources that some proposal would be paid from, in the set-up's order."""
        wanted = {line.source_code for line in self.lines}
        return tuple(use.source_code for use in self.sources if use.source_code in wanted)

    @property
    def fields(self) -> tuple[FieldTotal, ...]:
        """The totals of each field that has a line, the unknown one last."""
        return field_totals(self.lines)

    @property
    def total(self) -> Total:
        """The totals of all lines."""
        return total(self.lines)

    @property
    def numbers(self) -> dict[str, int]:
        """The proposals' numbers on the ballot, by which sentences name them."""
        return {line.proposal_id: line.ballot_number for line in self.lines}

    @property
    def both_ways(self) -> tuple[TwoWays, ...]:
        """Every line with what each of the two rules says of it."""
        said = tuple(side.decisions() for side in self.counting.sides)
        return tuple(self._both_ways(line, said) for line in self.lines)

    @property
    def is_same_both_ways(self) -> bool:
        """Whether both rules fund the same proposals."""
        first, second = self.counting.sides
        return first.funded_ids == second.funded_ids

    @property
    def places(self) -> tuple[PlaceMoney, ...]:
        """Where the funded money goes, beside where the voters live."""
        return money_by_place(self.lines, self.counting.sides[0].hamlets, self.counting.voters)

    @property
    def reserves(self) -> tuple[ReserveUse, ...]:
        """What was set aside of each source that somebody could vote on; nothing where no reserve was agreed."""
        fundings = ((code, self.funding_of(code)) for code in self.sources_voted_on)
        return tuple(
            ReserveUse(
                source_code=code,
                reserved_rupiah=funding.reserved.ceiling_rupiah,
                spent_rupiah=funding.reserved.spent_rupiah,
                funded_count=len(funding.reserved.funded),
            )
            for code, funding in fundings
            if isinstance(funding, ReservedFunding)
        )

    def funding_of(self, source_code: str) -> Funding:
        """What the rule that counts gives out of a source, in its own order."""
        return self.counting.side_of(source_code).funding_of(source_code)

    def by_source(self, most_lines: int) -> tuple[SourceList, ...]:
        """The result source by source, at most so many lines of each: what is funded first, then what is not."""
        return tuple(self._list_of(use, most_lines) for use in self.sources)

    def _list_of(self, use: SourceUse, most_lines: int) -> SourceList:
        own = tuple(line for line in self.lines if line.source_code == use.source_code)
        inside = tuple(line for line in own if line.is_funded)[:most_lines]
        outside = tuple(line for line in own if not line.is_funded)[: most_lines - len(inside)]
        return SourceList(use=use, inside=inside, outside=outside, left_out=len(own) - len(inside) - len(outside))

    def only_under(self, side: RuleSide) -> tuple[RankedLine, ...]:
        """What this side funds and the other does not."""
        others = frozenset().union(*(one.funded_ids for one in self.counting.sides if one is not side))
        return tuple(line for line in self.lines if line.proposal_id in side.funded_ids - others)

    def _both_ways(self, line: RankedLine, said: tuple[dict[str, Decision], ...]) -> TwoWays:
        first, second = (decisions[line.proposal_id] for decisions in said)
        one, another = self.counting.sides
        is_first = self.counting.side_of(line.source_code) is one
        return TwoWays(
            line=line,
            decisions=(first, second),
            binding=first if is_first else second,
            other=second if is_first else first,
            other_choice=(another if is_first else one).choice,
        )
