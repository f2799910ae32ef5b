"""Reserved money: a part of the ceiling is given out first among some proposals, and what is left of both rejoins."""

from collections.abc import Collection
from dataclasses import dataclass

from facilitation.budget.rules.contest import Contest, Funding, FundingRule
from facilitation.kernel.errors import RuleViolation


class ReserveTooLarge(RuleViolation):
    """More than the ceiling of `ceiling_rupiah` would be reserved."""

    code = "reserve_too_large"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReservedFunding(Funding):
    """What the reserve funded, then the decisions on all others; each decision's totals are those of its own part."""

    reserved: Funding
    general: Funding


def fund_with_reserve(
    contest: Contest, rule: FundingRule, *, reserved_rupiah: int, proposal_ids: Collection[str]
) -> ReservedFunding:
    """Run the rule over `proposal_ids` with the reserve, then over all that is unfunded with all that is unspent.

    In each of the two runs only voters who chose something that takes part in it have a share.
    """
    if not 0 <= reserved_rupiah <= contest.ceiling_rupiah:
        raise ReserveTooLarge(ceiling_rupiah=contest.ceiling_rupiah)
    reserved = rule.fund(contest.restricted(proposal_ids, reserved_rupiah))
    others = {one.proposal_id for one in contest.contenders} - set(reserved.funded_ids)
    general = rule.fund(contest.restricted(others, contest.ceiling_rupiah - reserved.spent_rupiah))
    return ReservedFunding(
        decisions=(*reserved.funded, *general.decisions),
        ceiling_rupiah=contest.ceiling_rupiah,
        reserved=reserved,
        general=general,
    )
