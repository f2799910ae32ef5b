"""How a result was counted: the agreed rule, the other one beside it, and what each part of the village got."""

from dataclasses import dataclass

from facilitation.budget.rules.contest import Funding, Parameters
from facilitation.budget.rules.greedy import Decision
from facilitation.budget.views.figures import MethodFigures
from facilitation.voting.rules.commitment import receipt_of
from facilitation.voting.rules.ratings import Ratings
from facilitation.voting.rules.terms import FundingChoice, Terms

PERCENT = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupShare:
    """A part of the village, or several too small to be shown alone: its voters, and how many have a funded choice.

    `paid_percent` is its part of all that voters paid, None where nothing was paid by shares. It is a whole percentage
    on purpose: to the rupiah, it would tell how many of the group cast which of the published ballots.
    """

    labels: tuple[str, ...]
    voters: int
    with_a_choice: int
    paid_percent: int | None

    @property
    def percent(self) -> int:
        """The part of its voters with at least one funded choice."""
        return PERCENT * self.with_a_choice // self.voters


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRow:
    """A part of the village under both rules; `paid_percent` is that of the rule in which voters pay."""

    labels: tuple[str, ...]
    voters: int
    shares: tuple[GroupShare, GroupShare]
    paid_percent: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFunding:
    """What a rule gives out of one source of funds, every decision explained."""

    source_code: str
    funding: Funding


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSide:
    """One rule's answer: `rule` and `parameters` are its name and everything beside the ballots that it depends on.

    `without_choice` voters have nothing they chose among what it funds.
    """

    choice: FundingChoice
    rule: str
    parameters: Parameters
    by_source: tuple[SourceFunding, ...]
    without_choice: int
    hamlets: tuple[GroupShare, ...]
    genders: tuple[GroupShare, ...]

    @property
    def funded_ids(self) -> frozenset[str]:
        """What it funds in all."""
        return frozenset(name for one in self.by_source for name in one.funding.funded_ids)

    @property
    def funded_count(self) -> int:
        """How many proposals it funds."""
        return len(self.funded_ids)

    @property
    def spent_rupiah(self) -> int:
        """What they cost together."""
        return sum(one.funding.spent_rupiah for one in self.by_source)

    def funding_of(self, source_code: str) -> Funding:
        """What it gives out of a source of funds."""
        return next(one.funding for one in self.by_source if one.source_code == source_code)

    def decisions(self) -> dict[str, Decision]:
        """What it says of every proposal, by its id."""
        return {
            decision.place.contender.proposal_id: decision
            for one in self.by_source
            for decision in one.funding.decisions
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceVerdict:
    """Which side a source's money follows, and how many voters get more of their choices from it under each side."""

    source_code: str
    choice: FundingChoice
    more_under: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counting:
    """By what a result was counted: the terms of the round, the rule they name with all parameters, and both sides.

    `voters` are the ballots that choose something, `blank` those that say nothing; `more_under` has how many voters
    have more of their choices funded under the first side, and under the second.
    """

    terms: Terms
    terms_digest: str
    ratings: Ratings
    rule: str
    parameters: Parameters
    voters: int
    blank: int
    sides: tuple[RuleSide, RuleSide]
    verdicts: tuple[SourceVerdict, ...]
    more_under: tuple[int, int]
    figures: MethodFigures

    @property
    def terms_code(self) -> str:
        """The code of the terms as it stood on the wall before the vote."""
        return receipt_of(self.terms_digest)

    @property
    def deciding(self) -> frozenset[FundingChoice]:
        """The sides that some source's money follows."""
        return frozenset(one.choice for one in self.verdicts)

    @property
    def is_compared(self) -> bool:
        """Whether which side counts depended on how many voters are better off by it."""
        return self.terms.funding is FundingChoice.EQUAL_SHARES_COMPARED

    @property
    def hamlets(self) -> tuple[GroupRow, ...]:
        """The hamlets that are large enough to be told, or hamlets merged."""
        first, second = self.sides
        return tuple(_group_row(*both) for both in zip(first.hamlets, second.hamlets, strict=True))

    @property
    def genders(self) -> tuple[GroupRow, ...]:
        """Women and men, where both are enough."""
        first, second = self.sides
        return tuple(_group_row(*both) for both in zip(first.genders, second.genders, strict=True))

    def side_of(self, source_code: str) -> RuleSide:
        """The side that counts for a source."""
        choice = next(one.choice for one in self.verdicts if one.source_code == source_code)
        return next(side for side in self.sides if side.choice is choice)


def _group_row(first: GroupShare, second: GroupShare) -> GroupRow:
    paid = second.paid_percent if first.paid_percent is None else first.paid_percent
    return GroupRow(labels=first.labels, voters=first.voters, shares=(first, second), paid_percent=paid)
