"""A count as one JSON record, for programs that compare it with their own."""

import json

from facilitation.budget.rules.groups import GroupFigures
from facilitation.budget.rules.plain_record import Plain, plain_funding, plain_number
from facilitation.counting.counted import Counted
from facilitation.counting.report import explainers_of, reasons_of


def as_json(counted: Counted) -> str:
    """The record: `funded` first, then the rule with all its parameters, and a decision for every proposal.

    Amounts are whole numbers of 1/`unit` of `currency`; one that is no such number is "a/b".
    """
    record = plain_funding(counted.funding)
    decisions = [_explained(counted, number, one) for number, one in enumerate(_dicts(record.pop("decisions")))]
    whole: dict[str, Plain] = {
        "funded": record.pop("funded"),
        "rule": counted.rule.name,
        "parameters": dict(counted.rule.parameters),
        "currency": counted.file.facts.get("currency", ""),
        "unit": counted.file.unit,
        "voters": counted.contest.voters,
        "blank": counted.contest.blank,
        **record,
        "decisions": [*decisions],
        "groups": [_figures(one) for one in counted.groups],
    }
    return json.dumps(whole, indent=1)


def _dicts(plain: Plain) -> list[dict[str, Plain]]:
    return [one for one in plain if isinstance(one, dict)] if isinstance(plain, list) else []


def _explained(counted: Counted, number: int, record: dict[str, Plain]) -> dict[str, Plain]:
    """The record of a decision with its name, its sentences, and the votes it lacked where that was asked."""
    decision = counted.funding.decisions[number]
    proposal_id = decision.place.contender.proposal_id
    lacking = counted.lacking.get(proposal_id)
    sentences: dict[str, Plain] = {
        one.wording.locale: reasons_of(decision, one, lacking) for one in explainers_of(counted)
    }
    more: dict[str, Plain] = {"votes_lacking": lacking} if proposal_id in counted.lacking else {}
    return {"name": counted.names[proposal_id], **record, **more, "why": sentences}


def _figures(group: GroupFigures) -> dict[str, Plain]:
    return {
        "groups": [*group.groups],
        "voters": group.voters,
        "with_a_choice": group.with_a_choice,
        "paid_rupiah": None if group.paid_rupiah is None else plain_number(group.paid_rupiah),
    }
