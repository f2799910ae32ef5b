"""A meeting's frame as a template: how it is held, without where, when, for how much money and by whom."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import clean_text
from facilitation.meetings.rules import agenda, setup
from facilitation.meetings.rules.frame import LEGAL_BASIS_LIMIT, MeetingFrame, refuse_quorum
from facilitation.meetings.rules.kind import MeetingKind
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.programmes.rules.template_file import TemplateDamaged, flag, nameless, text, texts, whole


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingTemplate:
    """What a new meeting can begin with; `carried` is for rooms above, and kept as it came."""

    kind: MeetingKind
    votes_per_ballot: int
    tally_visibility: TallyVisibility
    hides_authors: bool
    collects_early: bool
    quorum_numerator: int
    quorum_denominator: int
    legal_basis: str
    source_codes: tuple[str, ...]
    minutes: Mapping[Phase, int]
    carried: Mapping[str, Any]


def as_plain(
    frame: MeetingFrame, *, names: Iterable[str], minutes: Mapping[Phase, int], carried: Mapping[str, Any]
) -> dict[str, Any]:
    """What travels of a meeting: no place, day, sum of money, hamlet or network, and nobody's name.

    The legal basis travels line by line, without any in which one of `names`, or of the frame's own, stands.
    """
    area = frame.identity
    signing, places = (frame.head_name, frame.team_name), (area.village, area.subdistrict, area.district, area.province)
    own = (*signing, *places, frame.place, frame.name)
    return {
        "kind": frame.kind.value,
        "votes_per_ballot": frame.votes_per_ballot,
        "tally_visibility": frame.tally_visibility.value,
        "hides_authors": frame.hides_authors,
        "collects_early": frame.collects_early,
        "quorum": [frame.quorum_numerator, frame.quorum_denominator],
        "legal_basis": list(nameless(frame.legal_basis.splitlines(), (*own, *names))),
        "sources": [ceiling.source_code for ceiling in frame.ceilings],
        "minutes": {phase.value: minutes[phase] for phase in Phase if phase in minutes},
        **carried,
    }


def from_plain(body: Mapping[str, Any]) -> MeetingTemplate:
    """Read what travelled, or raise TemplateDamaged for the first part that no meeting could be held by."""
    try:
        numerator, denominator = _quorum(body)
        return MeetingTemplate(
            kind=MeetingKind(_one_of(body, "kind", set(MeetingKind))),
            votes_per_ballot=setup.votes_per_ballot(whole(body, "votes_per_ballot")),
            tally_visibility=TallyVisibility(_one_of(body, "tally_visibility", set(TallyVisibility))),
            hides_authors=flag(body, "hides_authors"),
            collects_early=flag(body, "collects_early"),
            quorum_numerator=numerator,
            quorum_denominator=denominator,
            legal_basis=_legal_basis(texts(body, "legal_basis")),
            source_codes=texts(body, "sources"),
            minutes=_minutes(body),
            carried={name: body[name] for name in CARRIED if name in body},
        )
    except TemplateDamaged:
        raise
    except RuleViolation as refusal:
        raise TemplateDamaged(part=refusal.code) from refusal


CARRIED = ("criteria",)
"""What rooms above let travel along, each under its own name."""


def _quorum(body: Mapping[str, Any]) -> tuple[int, int]:
    pair = body.get("quorum")
    if not isinstance(pair, list) or [type(one) for one in pair] != [int, int]:
        raise TemplateDamaged(part="quorum")
    refuse_quorum(*pair)
    return pair[0], pair[1]


def _minutes(body: Mapping[str, Any]) -> dict[Phase, int]:
    found = body.get("minutes")
    if not isinstance(found, dict) or not set(found) <= set(Phase):
        raise TemplateDamaged(part="minutes")
    return dict(agenda.planned({Phase(phase): whole(found, phase) for phase in found}))


def _legal_basis(lines: tuple[str, ...]) -> str:
    joined = "\n".join(lines)
    return clean_text(joined, LEGAL_BASIS_LIMIT) if joined.strip() else ""


def _one_of(body: Mapping[str, Any], name: str, known: set[Any]) -> str:
    found = text(body, name)
    if found not in known:
        raise TemplateDamaged(part=name)
    return found
