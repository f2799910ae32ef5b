"""Reads back what plain_record wrote: the decisions with all that explains them, and no ballots."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from facilitation.budget.rules.contest import Funding
from facilitation.budget.rules.greedy import Decision
from facilitation.budget.rules.ranking import Contender, Place
from facilitation.budget.rules.reasons import FundingReason, TieBreak
from facilitation.budget.rules.reserve import rejoined
from facilitation.budget.rules.shares.records import (
    FundingPart,
    Lack,
    Payment,
    Purchase,
    SharesDecision,
    SharesFunding,
)

Record = Mapping[str, Any]  # a parsed JSON object


def kept_funding(record: Record) -> Funding:
    """The funding of one rule in one source; written as a record again, it gives the same record.

    Payments are told apart by their amounts alone, and fields and sources of funds stand in the list of the result.
    """
    if "reserved" in record:
        return rejoined(
            reserved=kept_funding(record["reserved"]),
            general=kept_funding(record["general"]),
            ceiling_rupiah=record["ceiling_rupiah"],
        )
    decisions = tuple(_decision(one) for one in record["decisions"])
    if "voters" not in record:
        return Funding(decisions=decisions, ceiling_rupiah=record["ceiling_rupiah"])
    return SharesFunding(
        decisions=decisions,
        ceiling_rupiah=record["ceiling_rupiah"],
        voters=record["voters"],
        share_rupiah=Fraction(record["share_rupiah"]),
        steps=record["steps"],
        step_rupiah=record["step_rupiah"],
    )


def _decision(record: Record) -> Decision:
    decision = Decision(
        place=_place(record),
        reason=FundingReason(record["reason"]),
        running_total_rupiah=record["after_rupiah"],
        short_rupiah=record["short_rupiah"],
    )
    if "phase" not in record:
        return decision
    purchase, lack = record["purchase"], record["lack"]
    return SharesDecision(
        place=decision.place,
        reason=decision.reason,
        running_total_rupiah=decision.running_total_rupiah,
        short_rupiah=decision.short_rupiah,
        part=FundingPart(record["phase"]) if record["phase"] else None,
        purchase=_purchase(purchase, record["payments"]) if purchase else None,
        lack=_lack(lack) if lack else None,
    )


def _place(record: Record) -> Place:
    tie_break = _tie_break(record["rank_tie_break"])
    return Place(
        contender=Contender(
            proposal_id=record["proposal_id"],
            votes=record["score"],
            cost_rupiah=record["cost_rupiah"],
            ballot_number=record["ballot_number"],
        ),
        rank=record["rank"],
        rank_in_field=record["rank"],
        is_tied=tie_break is not None,
        tie_break=tie_break,
    )


def _purchase(record: Record, payments: list[Record]) -> Purchase:
    return Purchase(
        round_number=record["round"],
        payments=tuple(
            Payment(
                ballots=number,
                voters=one["voters"],
                each_rupiah=Fraction(one["each_rupiah"]),
                is_full=one["is_full"],
            )
            for number, one in enumerate(payments)
        ),
        value=Fraction(record["value"]),
        tied_with=tuple(record["tied_with"]),
        tie_break=_tie_break(record["tie_break"]),
    )


def _lack(record: Record) -> Lack:
    return Lack(
        left_rupiah=Fraction(record["left_rupiah"]),
        short_rupiah=Fraction(record["short_rupiah"]),
        spent_on=tuple((one["proposal_id"], Fraction(one["paid_rupiah"])) for one in record["spent_on"]),
    )


def _tie_break(name: str | None) -> TieBreak | None:
    return TieBreak(name) if name else None
