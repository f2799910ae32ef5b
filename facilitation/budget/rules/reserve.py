"""Reserved money: a part of the ceiling is given out first among some proposals, and what is left of both rejoins."""

from dataclasses import dataclass, replace

from facilitation.budget.rules.contest import Contest, Funding, FundingRule, Parameters
from facilitation.budget.rules.greedy import Decision
from facilitation.budget.rules.reasons import ReservePart
from facilitation.voting.rules.reserve import Reserve


@dataclass(frozen=True, slots=True, kw_only=True)
class ReservedFunding(Funding):
    """What the reserve funded, then the decisions on all others; totals and reasons go on through both.

    `reserved` and `general` are the two runs as the rule answered them; the ceiling of each is what it had to give.
    """

    reserved: Funding
    general: Funding


@dataclass(frozen=True, slots=True, kw_only=True)
class WithReserve:
    """A rule that runs twice: over the reserve's group with its part of the ceiling, then over all that is left.

    In each of the two runs only voters who chose something that takes part in it have a share.
    """

    rule: FundingRule
    reserve: Reserve

    @property
    def name(self) -> str:
        """What the rule is called in records."""
        return f"{self.rule.name}-after-reserve"

    @property
    def parameters(self) -> Parameters:
        """Those of the rule, whose the reserve is, and how many percent of the ceiling; a part of a rupiah is left off.

        Whose each proposal is stands beside it in the manifest and in the result.
        """
        return {
            **self.rule.parameters,
            "reserve_group": self.reserve.group.value,
            "reserve_name": self.reserve.name,
            "reserve_percent": self.reserve.percent,
            "reserve_rounding": "down",
        }

    def fund(self, contest: Contest) -> ReservedFunding:
        """Decide on the group, then on everything that has no money yet, with all the money that is left."""
        reserved = self.rule.fund(group_run(contest, self.reserve))
        general = self.rule.fund(general_run(contest, reserved))
        return rejoined(reserved=reserved, general=general, ceiling_rupiah=contest.ceiling_rupiah)


def group_run(contest: Contest, reserve: Reserve) -> Contest:
    """The first run: the proposals of the group, and what is set aside for them."""
    members = [one.proposal_id for one in contest.contenders if one.proposing_group is reserve.group]
    return contest.restricted(members, reserve.rupiah_of(contest.ceiling_rupiah))


def general_run(contest: Contest, reserved: Funding) -> Contest:
    """The second run: every proposal that the first one has not funded, and every rupiah that it has not spent."""
    unfunded = {one.proposal_id for one in contest.contenders} - set(reserved.funded_ids)
    left = contest.restricted(unfunded, contest.ceiling_rupiah - reserved.spent_rupiah)
    return replace(left, given_out_rupiah=reserved.spent_rupiah)


def runs_of(contest: Contest, funding: Funding) -> tuple[tuple[Contest, Funding], ...]:
    """Each run of a rule with what it answered: two where money was set aside, else one."""
    if not isinstance(funding, ReservedFunding):
        return ((contest, funding),)
    members = [one.place.contender.proposal_id for one in funding.reserved.decisions]
    first = contest.restricted(members, funding.reserved.ceiling_rupiah)
    return (first, funding.reserved), (general_run(contest, funding.reserved), funding.general)


def rejoined(*, reserved: Funding, general: Funding, ceiling_rupiah: int) -> ReservedFunding:
    """The answer of both runs together: every proposal once, those that the reserve funded first."""
    members = frozenset(one.place.contender.proposal_id for one in reserved.decisions)
    return ReservedFunding(
        decisions=(
            *(replace(one, reserve=ReservePart.FUNDED) for one in reserved.funded),
            *(_sent_on(one, members) for one in general.decisions),
        ),
        ceiling_rupiah=ceiling_rupiah,
        reserved=reserved,
        general=general,
    )


def _sent_on(decision: Decision, members: frozenset[str]) -> Decision:
    is_member = decision.place.contender.proposal_id in members
    return replace(decision, reserve=ReservePart.SENT_ON) if is_member else decision
