"""Adds a result to a file: which proposals are selected, by which rule, and in an order that breaks ties as we do."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from facilitation.budget.rules.contest import Funding, FundingRule
from facilitation.budget.rules.down_the_list import DownTheList, Order
from facilitation.budget.rules.greedy import Decision, Overrun
from facilitation.budget.rules.ranking import tie_order
from facilitation.budget.rules.reasons import FundingReason, ReservePart, TieBreak
from facilitation.budget.rules.reserve import ReservedFunding
from facilitation.budget.rules.shares.equal_shares import Completion, EqualShares, Utility
from facilitation.budget.rules.shares.records import FundingPart, SharesDecision, SharesFunding
from facilitation.documents.pabulib.file import PabulibBallot, PabulibFile, VoteType
from facilitation.documents.pabulib.writing import with_comment

UNKNOWN = "unknown"
# Columns that say who somebody is; a combination of them with fewer voters would give people away.
PERSONAL = ("age", "sex", "district", "neighborhood", "education")
FEWEST_VOTERS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A rule in the format's own words, where it has words for it."""

    rule: str = UNKNOWN
    facts: Mapping[str, str] = field(default_factory=dict)


def announced(file: PabulibFile, rule: FundingRule, funding: Funding) -> PabulibFile:
    """The file with this result, ready to be written and checked by anybody.

    A proposal above the ceiling is left out, as the format asks, with the votes it got; and so are the voters' ages,
    sexes and neighbourhoods, where some of them would stand for fewer than ten people.
    """
    payable = {one.proposal_id for one in file.proposals if one.cost <= file.budget}
    stated = _stated(file, rule, funding, is_whole=len(payable) == len(file.proposals))
    ranked = [one.place.contender.proposal_id for one in sorted(funding.decisions, key=_place)]
    proposals = {one.proposal_id: one for one in file.proposals}
    funded = frozenset(funding.funded_ids)
    return without_small_groups(
        replace(
            file,
            proposals=tuple(replace(proposals[name], is_selected=name in funded) for name in ranked if name in payable),
            ballots=tuple(_only(one, payable) for one in file.ballots if not _names_only_others(one, payable)),
            facts={
                **_facts(file, payable),
                **stated.facts,
                "rule": stated.rule,
                "comment": _comment(file, rule, funding),
            },
        )
    )


def without_small_groups(file: PabulibFile) -> PabulibFile:
    """The file without personal columns, if any combination of them stands for fewer than ten voters."""
    groups = Counter(tuple(one.facts.get(key, "") for key in PERSONAL) for one in file.ballots if one.choices)
    is_personal = any(map(any, groups))
    if not is_personal or min(groups.values()) >= FEWEST_VOTERS:
        return file
    return replace(
        file,
        ballots=tuple(
            replace(one, facts={key: value for key, value in one.facts.items() if key not in PERSONAL})
            for one in file.ballots
        ),
    )


def _place(decision: Decision) -> tuple[bool, int, int, int, int]:
    """The one place of a proposal in the ranking, whatever order its rule decides in; a reserve's own are first."""
    return decision.reserve is not ReservePart.FUNDED, decision.place.rank, *tie_order(decision.place.contender)


def _names_only_others(ballot: PabulibBallot, payable: set[str]) -> bool:
    """Whether nothing would be left of it, although it was not blank."""
    return bool(ballot.choices) and not payable.intersection(ballot.choices)


def _only(ballot: PabulibBallot, payable: set[str]) -> PabulibBallot:
    kept = [number for number, name in enumerate(ballot.choices) if name in payable]
    return replace(
        ballot,
        choices=tuple(ballot.choices[number] for number in kept),
        points=tuple(ballot.points[number] for number in kept) if ballot.points else (),
    )


def _facts(file: PabulibFile, payable: set[str]) -> dict[str, str]:
    stale = {"fully_funded", "min_project_score_threshold"}
    facts = {key: value for key, value in file.facts.items() if key not in stale}
    if sum(one.cost for one in file.proposals if one.proposal_id in payable) <= file.budget:
        facts["fully_funded"] = "1"
    if file.number("max_length", 0) > len(payable):
        facts["max_length"] = str(len(payable))
    return facts


def _comment(file: PabulibFile, rule: FundingRule, funding: Funding) -> str:
    said = ", ".join(f"{key}={'default' if value is None else value}" for key, value in rule.parameters.items())
    runs = (funding.reserved, funding.general) if isinstance(funding, ReservedFunding) else (funding,)
    for run in runs:
        if isinstance(run, SharesFunding):
            said += f", share of each voter {run.share_rupiah} after {run.steps} steps of {run.step_rupiah}"
    payable = {one.proposal_id for one in file.proposals if one.cost <= file.budget}
    dear = len(file.proposals) - len(payable)
    lost = sum(_names_only_others(one, payable) for one in file.ballots)
    remarks = [
        f"Selected by {rule.name}: {said}.",
        "Ties: lower cost, then more support, then the public lot. Rows stand in the order of this ranking.",
        *([f"Proposals above the budget, left out: {dear}, ballots that named no other: {lost}."] if dear else []),
    ]
    return with_comment(file.facts.get("comment", ""), *remarks)


def _stated(file: PabulibFile, rule: FundingRule, funding: Funding, *, is_whole: bool) -> Stated:
    if isinstance(rule, DownTheList):
        return _stated_list(file, rule, funding, is_whole=is_whole)
    is_plain = (
        isinstance(rule, EqualShares)
        and rule.completion is Completion.NONE
        and rule.utility is Utility.COST
        and not rule.is_whole
    )
    if is_plain and is_whole and file.unit == 1 and file.vote_type is VoteType.APPROVAL and _checks_shares(funding):
        return Stated(rule="equalshares")
    return Stated()


def _checks_shares(funding: Funding) -> bool:
    """Whether the checker's own equal shares can come to this result: it knows no lot, and not that everything fits."""
    shares = [one for one in funding.decisions if isinstance(one, SharesDecision)]
    by_lot = any(one.purchase and one.purchase.tie_break is TieBreak.LOT for one in shares)
    return not by_lot and not any(one.part is FundingPart.EVERYTHING for one in shares)


def _stated_list(file: PabulibFile, rule: DownTheList, funding: Funding, *, is_whole: bool) -> Stated:
    if rule.order is not Order.VOTES or file.vote_type is VoteType.ORDINAL:
        return Stated()
    stops = rule.overrun is Overrun.STOP
    # A list that ends at a proposal above the ceiling cannot be followed in a file without it.
    if stops and not is_whole:
        return Stated()
    # The format's greedy funds what nobody voted for while money lasts; ours needs a vote, and says so if it matters.
    left = funding.ceiling_rupiah - funding.spent_rupiah
    unwanted = [one for one in funding.decisions if one.reason is FundingReason.NO_SUPPORT]
    would_fit = any(one.place.contender.cost_rupiah <= left for one in unwanted)
    fewest = max(rule.fewest_votes, int(would_fit))
    facts = {"min_project_score_threshold": str(fewest)} if fewest else {}
    if stops:
        return Stated(rule="greedy-no-skip", facts=facts)
    return Stated(rule="greedy-threshold" if fewest else "greedy", facts=facts)
