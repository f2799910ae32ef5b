"""The answer to a list as it stands in a file: what travels back, and how it is read. Nobody's name travels."""

from collections.abc import Mapping
from typing import Any

from facilitation.agreement.rules.decision import name as agency_name
from facilitation.followup.rules.answer import Answer, AnsweredAs, Verdict
from facilitation.followup.rules.milestone import Milestone, MilestoneKind
from facilitation.followup.rules.sent_list import MOST_LINES
from facilitation.followup.rules.told import (
    MOST_NUMBER,
    Hide,
    carefully,
    choice,
    code,
    day,
    identifier,
    moment,
    reason,
    told_as_plain,
    told_meeting,
    whole_if_any,
    within,
)
from facilitation.programmes.rules.template_file import TemplateDamaged, parts, text

MOST_VERDICTS = 20
MOST_MILESTONES = 100


def answer_as_plain(answer: Answer, hide: Hide) -> dict[str, Any]:
    """What travels back, without the names that `hide` knows."""
    return {
        "to_meeting_id": answer.to_meeting_id,
        "to_name": answer.to_name,
        "meeting": told_as_plain(answer.meeting),
        "issued_at": answer.issued_at.isoformat(),
        "lines": [
            {"code": code, "verdicts": [_verdict_as_plain(verdict, hide) for verdict in verdicts]}
            for code, verdicts in answer.verdicts.items()
        ],
    }


@carefully
def answer_from_plain(body: Mapping[str, Any]) -> Answer:
    """Read what came back, or raise SealedFileDamaged for the first part that cannot be true."""
    lines = parts(body, "lines")
    if not 1 <= len(lines) <= MOST_LINES:
        raise TemplateDamaged(part="lines")
    return Answer(
        to_meeting_id=identifier(body, "to_meeting_id"),
        to_name=agency_name(text(body, "to_name")),
        meeting=told_meeting(body, "meeting"),
        issued_at=moment(body, "issued_at"),
        verdicts={code(line, "code"): _verdicts(line) for line in lines},
    )


def _verdict_as_plain(verdict: Verdict, hide: Hide) -> dict[str, Any]:
    return {
        "meeting": told_as_plain(verdict.meeting),
        "issued_at": verdict.issued_at.isoformat(),
        "number": verdict.number,
        "answered_as": verdict.answered_as.value,
        "reason": hide(verdict.reason),
        "agency": hide(verdict.agency),
        "amount_rupiah": verdict.amount_rupiah,
        "milestones": [
            {"kind": entry.kind.value, "happened_on": entry.happened_on.isoformat(), "note": hide(entry.note)}
            for entry in verdict.milestones
        ],
    }


def _verdicts(line: Mapping[str, Any]) -> tuple[Verdict, ...]:
    found = parts(line, "verdicts")
    if not 1 <= len(found) <= MOST_VERDICTS:
        raise TemplateDamaged(part="verdicts")
    return tuple(map(_verdict, found))


def _verdict(body: Mapping[str, Any]) -> Verdict:
    milestones = parts(body, "milestones")
    if len(milestones) > MOST_MILESTONES:
        raise TemplateDamaged(part="milestones")
    return Verdict(
        meeting=told_meeting(body, "meeting"),
        issued_at=moment(body, "issued_at"),
        number=within(body, "number", MOST_NUMBER),
        answered_as=choice(body, "answered_as", AnsweredAs),
        reason=reason(body),
        agency=agency_name(text(body, "agency")),
        amount_rupiah=whole_if_any(body, "amount_rupiah"),
        milestones=tuple(_milestone(entry) for entry in milestones),
    )


def _milestone(body: Mapping[str, Any]) -> Milestone:
    return Milestone(
        kind=choice(body, "kind", MilestoneKind), happened_on=day(body, "happened_on"), note=reason(body, "note")
    )
