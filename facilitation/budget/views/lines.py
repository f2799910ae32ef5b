"""The lines of a result: each proposal in its place, and each source of funds with what is given out of it."""

from dataclasses import dataclass

from facilitation.budget.rules.greedy import Decision
from facilitation.budget.rules.reasons import FundingReason, ReservePart, TieBreak
from facilitation.reference.groups import ProposingGroup
from facilitation.voting.rules.terms import FundingChoice


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedLine:
    """One proposal in the result.

    `position` is its place in the list, shared by nobody; `rank` is shared by equals (1, 2, 2, 4), and `rank_in_field`
    is its rank among the proposals of its field. `running_total_rupiah` is what its source has given out down to and
    including this line in the order of the list, whatever the order in which the rule gave it out. `is_funded`,
    `reason`, `short_rupiah` and `reserve` are what the rule said that counts. `cost_rupiah` is what its source would
    pay, beside `partners_rupiah`, which partners had firmly given when the vote was opened. `topic_code` and
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
    proposing_group: ProposingGroup | None = None
    reserve: ReservePart | None = None
    partners_rupiah: int = 0

    @property
    def whole_rupiah(self) -> int:
        """What the proposal costs in all, whoever pays it."""
        return self.cost_rupiah + self.partners_rupiah

    @property
    def is_from_reserve(self) -> bool:
        """Whether its money was set aside for its group."""
        return self.reserve is ReservePart.FUNDED


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
class ReserveUse:
    """What of one source of funds was set aside for a group, and what of it the group's own proposals got."""

    source_code: str
    reserved_rupiah: int
    spent_rupiah: int
    funded_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceList:
    """One source's part of the result, in rank order and no longer than its reader asked for.

    `left_out` is how many of its lines are not in `inside`, which its money reaches, or `outside`.
    """

    use: SourceUse
    inside: tuple[RankedLine, ...]
    outside: tuple[RankedLine, ...]
    left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoWays:
    """A line with what both rules say of it: `decisions` in the order of the sides, and which of them counts.

    `other` is what the rule that does not count for its source would have said.
    """

    line: RankedLine
    decisions: tuple[Decision, Decision]
    binding: Decision
    other: Decision
    other_choice: FundingChoice

    @property
    def is_disputed(self) -> bool:
        """Whether only one of the rules funds it."""
        first, second = self.decisions
        return first.is_funded != second.is_funded
