"""An adopted list as it stands in a file: what travels of each proposal, and how it is read. Nobody's name travels."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from facilitation.agreement.rules.decision import Outcome
from facilitation.aspirations.rules.asking import NAME_LIMIT, CameBy, EarlierAsking
from facilitation.aspirations.rules.brought import checked_brought
from facilitation.aspirations.rules.facts import MOST_PEOPLE, Facts, Matter, optional_line
from facilitation.aspirations.rules.plan import Plan
from facilitation.aspirations.rules.proposal import title
from facilitation.aspirations.rules.provenance import Level, Origin, Provenance
from facilitation.followup.rules.sent_list import MOST_LINES, MOST_VERSION, SentLine, SentList, brought_of
from facilitation.followup.rules.told import (
    MOST_NUMBER,
    Hide,
    carefully,
    choice,
    choice_if_any,
    code,
    day,
    identifier,
    reason,
    told_as_plain,
    told_meeting,
    whole_if_any,
    within,
)
from facilitation.kernel.money import MAX_RUPIAH
from facilitation.programmes.rules.template_file import TemplateDamaged, part, parts, text, texts
from facilitation.reference.groups import ProposingGroup


def list_as_plain(sent: SentList, hide: Hide) -> dict[str, Any]:
    """What travels: the list without the names that `hide` knows, and nothing of what people said."""
    return {
        "meeting": told_as_plain(sent.meeting),
        "version": sent.version,
        "adopted_on": sent.adopted_on.isoformat(),
        "lines": [_line_as_plain(line, hide) for line in sent.lines],
    }


@carefully
def list_from_plain(body: Mapping[str, Any]) -> SentList:
    """Read what travelled, or raise SealedFileDamaged for the first part that cannot be true."""
    found = parts(body, "lines")
    if not 1 <= len(found) <= MOST_LINES:
        raise TemplateDamaged(part="lines")
    sent = SentList(
        meeting=told_meeting(body, "meeting"),
        version=within(body, "version", MOST_VERSION),
        adopted_on=day(body, "adopted_on"),
        lines=tuple(map(_line, found)),
    )
    if len({line.code for line in sent.lines}) < len(found):
        raise TemplateDamaged(part="code")
    for line in sent.lines:
        checked_brought(brought_of(line, sent, ""))
    return sent


def _line_as_plain(line: SentLine, hide: Hide) -> dict[str, Any]:
    facts = line.plan.facts
    return {
        "code": line.code,
        "proposal_id": line.proposal_id,
        "number": line.number,
        "title": hide(line.title),
        "hamlets": list(line.hamlets),
        "cost_rupiah": line.plan.cost_rupiah,
        "activity_code": line.plan.activity_code,
        "activity_name": hide(line.plan.activity_name),
        "jobs": line.plan.jobs,
        "investment_rupiah": line.plan.investment_rupiah,
        "facts": asdict(facts) | {"place": hide(facts.place), "unit": hide(facts.unit)},
        "provenance": asdict(line.provenance) | {"owner": hide(line.provenance.owner)},
        "proposing_group": line.proposing_group,
        "outcome": line.outcome.value,
        "reason": hide(line.reason),
        "askings": [_asking_as_plain(one, hide) for one in line.askings],
    }


def _asking_as_plain(one: EarlierAsking, hide: Hide) -> dict[str, Any]:
    days = {"meets_on": one.meets_on.isoformat(), "decided_on": one.decided_on.isoformat()}
    return asdict(one) | days | {"reason": hide(one.reason)}


def _line(body: Mapping[str, Any]) -> SentLine:
    return SentLine(
        code=code(body, "code"),
        proposal_id=identifier(body, "proposal_id"),
        number=within(body, "number", MOST_NUMBER),
        title=title(text(body, "title")),
        hamlets=tuple(optional_line(hamlet, NAME_LIMIT) for hamlet in texts(body, "hamlets")),
        plan=_plan(body),
        provenance=_provenance(part(body, "provenance")),
        proposing_group=choice_if_any(body, "proposing_group", ProposingGroup),
        outcome=choice(body, "outcome", Outcome),
        reason=reason(body),
        askings=tuple(map(_asking, parts(body, "askings"))),
    )


def _plan(body: Mapping[str, Any]) -> Plan:
    return Plan(
        cost_rupiah=within(body, "cost_rupiah", MAX_RUPIAH),
        source_code="",
        activity_code=text(body, "activity_code"),
        activity_name=text(body, "activity_name"),
        jobs=whole_if_any(body, "jobs", MOST_PEOPLE),
        investment_rupiah=whole_if_any(body, "investment_rupiah"),
        facts=_facts(part(body, "facts")),
    )


def _facts(body: Mapping[str, Any]) -> Facts:
    return Facts(
        place=text(body, "place"),
        volume_thousandths=whole_if_any(body, "volume_thousandths"),
        unit=text(body, "unit"),
        men=whole_if_any(body, "men", MOST_PEOPLE),
        women=whole_if_any(body, "women", MOST_PEOPLE),
        poor=whole_if_any(body, "poor", MOST_PEOPLE),
        topic_code=text(body, "topic_code"),
        sdg_code=text(body, "sdg_code"),
        matter=choice_if_any(body, "matter", Matter),
    )


def _provenance(body: Mapping[str, Any]) -> Provenance:
    origin = choice(body, "origin", Origin)
    return Provenance(origin=origin, level=choice_if_any(body, "level", Level), owner=text(body, "owner"))


def _asking(body: Mapping[str, Any]) -> EarlierAsking:
    return EarlierAsking(
        came_by=choice(body, "came_by", CameBy),
        from_meeting_id=identifier(body, "from_meeting_id"),
        from_proposal_id=identifier(body, "from_proposal_id"),
        meeting_name=text(body, "meeting_name"),
        village=text(body, "village"),
        meets_on=day(body, "meets_on"),
        number=within(body, "number", MOST_NUMBER),
        outcome=text(body, "outcome"),
        reason=reason(body),
        decided_on=day(body, "decided_on"),
    )
