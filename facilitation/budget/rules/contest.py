"""What a funding rule decides on, and what it answers: the same two values for every rule."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from facilitation.budget.rules.greedy import Decision
from facilitation.budget.rules.ranking import Contender
from facilitation.voting.rules.ranked import RankedBallots
from facilitation.voting.rules.weights import WeightedBallots, only, sums, turnout

Parameters = Mapping[str, str | int | bool | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest:
    """Proposals and ballots under one ceiling; the contenders' votes are what the ballots give them.

    `ballots` may hold blank ones: they are cast, and left out of `voters`. `rankings` are the same ballots in order of
    preference where people ranked. `full_weight` is the most that one ballot can give to a single proposal; where votes
    are twice Borda's points, the same ballot gives each other one half of that less one.
    """

    contenders: tuple[Contender, ...]
    ballots: tuple[WeightedBallots, ...]
    ceiling_rupiah: int
    rankings: tuple[RankedBallots, ...] = ()
    full_weight: int = 1
    outside: int = 0
    """How many voters of the whole round have no wish among these contenders, where others were left out."""
    given_out_rupiah: int = 0
    """What the same source of funds has given out before, beside `ceiling_rupiah`, which is what it can still give."""

    @property
    def whole_rupiah(self) -> int:
        """All the money of the source, of which reasons and totals speak."""
        return self.ceiling_rupiah + self.given_out_rupiah

    @property
    def everybody(self) -> int:
        """How many ballots of the whole round are not blank."""
        return self.voters + self.outside

    @property
    def voters(self) -> int:
        """How many ballots are not blank; the money of one is the ceiling divided by them."""
        return turnout(self.ballots)

    @property
    def blank(self) -> int:
        """How many ballots are blank."""
        return sum(one.how_many for one in self.ballots if one.is_blank)

    def restricted(self, proposal_ids: Iterable[str], ceiling_rupiah: int) -> "Contest":
        """The contest as if there were no other proposals, for this much money; who named none of them is blank."""
        kept = frozenset(proposal_ids)
        left = only(kept, self.ballots)
        return replace(
            self,
            contenders=tuple(one for one in self.contenders if one.proposal_id in kept),
            ballots=left,
            ceiling_rupiah=ceiling_rupiah,
            rankings=tuple(_only_ranked(one, kept) for one in self.rankings),
            outside=self.everybody - turnout(left),
        )

    def with_sole_supporters(self, proposal_id: str, how_many: int) -> "Contest":
        """The contest if so many more people had come and wanted this proposal alone, with all their weight."""
        joined = WeightedBallots(weights=((proposal_id, self.full_weight),), how_many=how_many)
        ranked = RankedBallots(levels=((proposal_id,),), how_many=how_many)
        gained = {proposal_id: self.full_weight}
        to_others = max(self.full_weight // 2 - 1, 0) if self.rankings else 0
        return replace(
            self,
            contenders=tuple(
                replace(one, votes=one.votes + how_many * gained.get(one.proposal_id, to_others))
                for one in self.contenders
            ),
            ballots=(*self.ballots, joined),
            rankings=(*self.rankings, ranked) if self.rankings else (),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Funding:
    """What a rule gives out: a decision for each proposal, the funded ones of a step-wise rule in its own order."""

    decisions: tuple[Decision, ...]
    ceiling_rupiah: int

    @property
    def funded(self) -> tuple[Decision, ...]:
        """The decisions that give money."""
        return tuple(one for one in self.decisions if one.is_funded)

    @property
    def funded_ids(self) -> tuple[str, ...]:
        """The proposals that get money, in the order in which they got it."""
        return tuple(one.place.contender.proposal_id for one in self.funded)

    @property
    def spent_rupiah(self) -> int:
        """What the funded proposals cost together."""
        return sum(one.place.contender.cost_rupiah for one in self.funded)


class FundingRule(Protocol):
    """A rule with all its parameters, which the meeting freezes before it votes."""

    @property
    def name(self) -> str:
        """What the rule is called in records."""

    @property
    def parameters(self) -> Parameters:
        """Everything beside the ballots that its result depends on; each a plain value for a record."""

    def fund(self, contest: Contest) -> Funding:
        """Decide on every contender; the same contest gives the same answer, whatever order its parts come in."""


def counted(
    contenders: Iterable[Contender],
    ballots: tuple[WeightedBallots, ...],
    ceiling_rupiah: int,
    *,
    rankings: tuple[RankedBallots, ...] = (),
    full_weight: int = 1,
) -> Contest:
    """The contest with the votes of each contender counted from the ballots."""
    known = tuple(contenders)
    votes = sums([one.proposal_id for one in known], ballots)
    return Contest(
        contenders=tuple(replace(one, votes=votes[one.proposal_id]) for one in known),
        ballots=ballots,
        ceiling_rupiah=ceiling_rupiah,
        rankings=rankings,
        full_weight=full_weight,
    )


def _only_ranked(ballots: RankedBallots, kept: frozenset[str]) -> RankedBallots:
    levels = (tuple(name for name in level if name in kept) for level in ballots.levels)
    return replace(ballots, levels=tuple(level for level in levels if level))
