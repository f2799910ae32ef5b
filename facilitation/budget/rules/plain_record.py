"""A result as plain values that JSON can hold: nothing is rounded, an amount that is no whole rupiah is "a/b"."""

from collections import Counter
from collections.abc import Mapping
from fractions import Fraction

from facilitation.budget.rules.comparison import ComparedFunding
from facilitation.budget.rules.contest import Funding
from facilitation.budget.rules.greedy import Decision
from facilitation.budget.rules.reserve import ReservedFunding
from facilitation.budget.rules.shares.records import Lack, Purchase, SharesDecision, SharesFunding

Plain = str | int | bool | None | list["Plain"] | dict[str, "Plain"]


def plain_funding(funding: Funding) -> dict[str, Plain]:
    """The whole result; `funded` lists the proposals in the order in which they got their money."""
    return {
        "funded": list(funding.funded_ids),
        "ceiling_rupiah": funding.ceiling_rupiah,
        "spent_rupiah": funding.spent_rupiah,
        **_of_shares(funding),
        **_of_comparison(funding),
        **_of_reserve(funding),
        "decisions": [plain_decision(one) for one in funding.decisions],
    }


def plain_decision(decision: Decision) -> dict[str, Plain]:
    """One decision with everything its sentence is made from."""
    place, contender = decision.place, decision.place.contender
    record: dict[str, Plain] = {
        "proposal_id": contender.proposal_id,
        "ballot_number": contender.ballot_number,
        "rank": place.rank,
        "score": contender.votes,
        "cost_rupiah": contender.cost_rupiah,
        "rank_tie_break": place.tie_break.value if place.tie_break else None,
        "is_funded": decision.is_funded,
        "reason": decision.reason.value,
        "before_rupiah": decision.before_rupiah,
        "after_rupiah": decision.running_total_rupiah,
        "short_rupiah": decision.short_rupiah,
    }
    if decision.reserve is not None:
        record["reserve"] = decision.reserve.value
    if isinstance(decision, SharesDecision):
        record["phase"] = decision.part.value if decision.part else None
        record["purchase"] = _purchase(decision.purchase) if decision.purchase else None
        record["payments"] = _payments(decision.purchase) if decision.purchase else []
        record["lack"] = _lack(decision.lack) if decision.lack else None
    return record


def plain_number(value: Fraction) -> int | str:
    """A whole number as itself, another as "a/b"."""
    return value.numerator if value.denominator == 1 else str(value)


def _of_shares(funding: Funding) -> Mapping[str, Plain]:
    if not isinstance(funding, SharesFunding):
        return {}
    return {
        "voters": funding.voters,
        "share_rupiah": plain_number(funding.share_rupiah),
        "steps": funding.steps,
        "step_rupiah": funding.step_rupiah,
    }


def _of_comparison(funding: Funding) -> Mapping[str, Plain]:
    if not isinstance(funding, ComparedFunding):
        return {}
    return {
        "comparison": {
            "prefer_shares": funding.comparison.prefer_shares,
            "prefer_greedy": funding.comparison.prefer_greedy,
            "is_greedy_chosen": funding.comparison.is_greedy_chosen,
            "shares": plain_funding(funding.shares),
            "greedy": plain_funding(funding.greedy),
        }
    }


def _of_reserve(funding: Funding) -> Mapping[str, Plain]:
    if not isinstance(funding, ReservedFunding):
        return {}
    return {"reserved": plain_funding(funding.reserved), "general": plain_funding(funding.general)}


def _purchase(purchase: Purchase) -> dict[str, Plain]:
    return {
        "round": purchase.round_number,
        "value": plain_number(purchase.value),
        "paid_full": purchase.paid_full,
        "paid_less": purchase.paid_less,
        "largest_rupiah": plain_number(purchase.largest_rupiah),
        "tied_with": list(purchase.tied_with),
        "tie_break": purchase.tie_break.value if purchase.tie_break else None,
    }


def _payments(purchase: Purchase) -> list[Plain]:
    """How many voters paid how much, the most first: what each of them wanted besides is left out."""
    many: Counter[tuple[Fraction, bool]] = Counter()
    for one in purchase.payments:
        many[one.each_rupiah, one.is_full] += one.voters
    return [
        {"voters": voters, "each_rupiah": plain_number(each), "is_full": is_full}
        for (each, is_full), voters in sorted(many.items(), reverse=True)
    ]


def _lack(lack: Lack) -> dict[str, Plain]:
    return {
        "left_rupiah": plain_number(lack.left_rupiah),
        "short_rupiah": plain_number(lack.short_rupiah),
        "spent_on": [{"proposal_id": name, "paid_rupiah": plain_number(amount)} for name, amount in lack.spent_on],
    }
