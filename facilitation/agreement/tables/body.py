"""The serial form of an adopted list: canonical JSON that anybody can read and digest."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from functools import lru_cache
from typing import Any

from facilitation.agreement.rules.adoption import Signatory
from facilitation.agreement.rules.consent import Asked, CheckResult, Evidence, KeptObjection, VoteResult
from facilitation.agreement.rules.decision import DecidedBy, Decision, Outcome
from facilitation.agreement.rules.way_out import LaterYear, Rest, WayOut
from facilitation.agreement.views import AdoptedList, AgreedSource, DecidedLine, DecidedList, Unready, changed_between
from facilitation.aspirations.rules.plan import ExecutionMode
from facilitation.aspirations.rules.provenance import Origin
from facilitation.kernel.canonical import canonical_json
from facilitation.meetings.views import Meeting

# Written into every body, so that a reader years from now knows what its words mean.
FORM = 1
# Every phone reads the same few lists, and nothing in one of them can change.
MOST_KEPT = 16


def content_of(decided: DecidedList, meeting: Meeting, unready: Iterable[Unready]) -> dict[str, Any]:
    """What two people confirm, as plain values; equal lists of a meeting give equal content."""
    return {
        "form": FORM,
        "meeting": {"code": meeting.code, "name": meeting.name},
        "result_version": decided.result_version,
        "result_checksum": decided.result_checksum,
        "ballots": decided.ballots,
        "entitled": decided.entitled,
        "sources": [asdict(source) for source in decided.sources],
        "lines": [_plain(line) for line in decided.lines],
        "unready": [asdict(one) for one in unready],
    }


def digest_of(content: dict[str, Any]) -> str:
    """The SHA-256 of the content's canonical JSON."""
    return hashlib.sha256(canonical_json(content).encode()).hexdigest()


def to_body(
    content: dict[str, Any],
    *,
    version: int,
    adopted_at: datetime,
    reason: str,
    signatories: Iterable[Signatory],
    before: str | None,
) -> str:
    """The adopted list as canonical JSON; `before` is the body of the version that it corrects."""
    changed = changed_between(_lines_in(before), map(_line, content["lines"])) if before else frozenset()
    return canonical_json(
        content
        | {
            "version": version,
            "adopted_at": adopted_at.isoformat(),
            "reason": reason,
            # The account's id would say nothing to a reader, and who somebody is in the program is nobody's business.
            "signatories": [{"name": one.name, "role": one.role} for one in signatories],
            "changed_ids": sorted(changed),
        }
    )


@lru_cache(MOST_KEPT)
def adopted_from(body: str, *, checksum: str) -> AdoptedList:
    """The list that `to_body` wrote."""
    content: dict[str, Any] = json.loads(body)
    del content["form"], content["meeting"]
    content["lines"] = tuple(map(_line, content["lines"]))
    content["sources"] = tuple(AgreedSource(**source) for source in content["sources"])
    content["unready"] = tuple(Unready(**one) for one in content["unready"])
    content["adopted_at"] = datetime.fromisoformat(content["adopted_at"])
    content["changed_ids"] = frozenset(content["changed_ids"])
    content["signatories"] = tuple(
        Signatory(staff_id="", name=one["name"], role=one["role"]) for one in content["signatories"]
    )
    return AdoptedList(**content, checksum=checksum)


def _lines_in(body: str) -> tuple[DecidedLine, ...]:
    return tuple(map(_line, json.loads(body)["lines"]))


def _plain(line: DecidedLine) -> dict[str, Any]:
    plain = asdict(line)
    del plain["gaps"]
    return plain


def _line(plain: dict[str, Any]) -> DecidedLine:
    decision = plain["decision"]
    values = {
        "hamlets": tuple(plain["hamlets"]),
        "origin": Origin(plain["origin"]),
        "decision": _decision(decision) if decision else None,
        "evidence": _evidence(plain["evidence"]),
    }
    return DecidedLine(**plain | values)


def _evidence(plain: dict[str, Any]) -> Evidence:
    vote, way = plain["vote"], plain["suggests"]
    return Evidence(
        check=_check(plain["check"]) if plain["check"] else None,
        vote=VoteResult(**vote) if vote else None,
        suggests=DecidedBy(way) if way else None,
    )


def _check(plain: dict[str, Any]) -> CheckResult:
    return CheckResult(
        **plain
        | {
            "asked": _asked(plain["asked"]),
            "found": _asked(plain["found"]) if plain["found"] else None,
            "kept": tuple(KeptObjection(**one) for one in plain["kept"]),
        }
    )


def _asked(plain: dict[str, Any]) -> Asked:
    return Asked(**plain | {"outcome": Outcome(plain["outcome"])})


def _decision(plain: dict[str, Any]) -> Decision:
    return Decision(
        **plain
        | {
            "outcome": Outcome(plain["outcome"]),
            "decided_by": DecidedBy(plain["decided_by"]),
            "way_out": WayOut(plain["way_out"]) if plain["way_out"] else None,
            "mode": ExecutionMode(plain["mode"]) if plain["mode"] else None,
            "rest": _rest(plain["rest"]),
        }
    )


def _rest(plain: dict[str, Any]) -> Rest:
    return Rest(**plain | {"later": tuple(LaterYear(**one) for one in plain["later"])})
