"""The serial form of a result: canonical JSON that anybody can read, recompute and digest."""

import json
from dataclasses import asdict
from datetime import datetime
from functools import lru_cache
from typing import Any

from facilitation.budget.rules.kept_record import kept_funding
from facilitation.budget.rules.plain_record import plain_funding
from facilitation.budget.rules.reasons import FundingReason, ReservePart, TieBreak
from facilitation.budget.tables.figures import kept_figures, plain_figures
from facilitation.budget.views import (
    Counting,
    GroupShare,
    RankedLine,
    RankedResult,
    RuleSide,
    SourceFunding,
    SourceUse,
    SourceVerdict,
)
from facilitation.kernel.canonical import canonical_json
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.reference.groups import ProposingGroup
from facilitation.voting.rules.ratings import from_plain, to_plain
from facilitation.voting.rules.reserve import reserve_of
from facilitation.voting.rules.terms import BallotMethod, FundingChoice, Terms

# Written into every body, so that a reader years from now knows how the lines and their order came about.
FORM = {"form": 2, "cut": "per_source", "tie_order": ["cost", "support", "lot"]}
# At a reveal every phone reads the same few results, and nothing in one of them can change.
MOST_KEPT = 16


def to_body(result: RankedResult) -> str:
    """The result as canonical JSON, all but its checksum; equal results give equal text.

    `rule` and `parameters` stand at the top, as the first thing that somebody who recomputes it looks for.
    """
    counting = result.counting
    apart = {"checksum", "lines", "sources", "counting"}
    content = {name: value for name, value in _fields(result).items() if name not in apart}
    content |= FORM | {
        "frozen_at": result.frozen_at.isoformat(),
        "sources": [asdict(one) for one in result.sources],
        "lines": [asdict(one) for one in result.lines],
        **_fields(counting),
        "terms": asdict(counting.terms),
        "ratings": to_plain(counting.ratings),
        "sides": [_plain_side(one, counting) for one in counting.sides],
        "verdicts": [asdict(one) for one in counting.verdicts],
        "figures": plain_figures(counting.figures),
    }
    return canonical_json(content)


@lru_cache(MOST_KEPT)
def from_body(body: str, *, checksum: str) -> RankedResult:
    """The result that `to_body` wrote."""
    content: dict[str, Any] = json.loads(body)
    counting = Counting(
        terms=_terms(content.pop("terms")),
        ratings=from_plain(content.pop("ratings")),
        sides=tuple(_side(one) for one in content.pop("sides")),  # type: ignore[arg-type]  # there are always two
        verdicts=tuple(_verdict(one) for one in content.pop("verdicts")),
        more_under=tuple(content.pop("more_under")),
        figures=kept_figures(content.pop("figures")),
        **{name: content.pop(name) for name in ("terms_digest", "rule", "parameters", "voters", "blank")},
    )
    for name in FORM:
        del content[name]
    content["frozen_at"] = datetime.fromisoformat(content["frozen_at"])
    content["sources"] = tuple(SourceUse(**source) for source in content["sources"])
    content["lines"] = tuple(_line(line) for line in content["lines"])
    return RankedResult(**content, counting=counting, checksum=checksum)


def _fields(value: RankedResult | Counting) -> dict[str, Any]:
    """The fields as they stand: `asdict` would take the decisions apart as well."""
    return {name: getattr(value, name) for name in value.__slots__}


def _plain_side(side: RuleSide, counting: Counting) -> dict[str, Any]:
    """One side; `funded_only` is what the other side does not fund, for whoever asks who gains and who loses."""
    others = frozenset().union(*(one.funded_ids for one in counting.sides if one is not side))
    return {
        "choice": side.choice,
        "rule": side.rule,
        "parameters": dict(side.parameters),
        "by_source": [
            {"source_code": one.source_code, "funding": plain_funding(one.funding)} for one in side.by_source
        ],
        "funded_only": sorted(side.funded_ids - others),
        "without_choice": side.without_choice,
        "hamlets": [asdict(one) for one in side.hamlets],
        "genders": [asdict(one) for one in side.genders],
    }


def _side(content: dict[str, Any]) -> RuleSide:
    return RuleSide(
        choice=FundingChoice(content["choice"]),
        rule=content["rule"],
        parameters=content["parameters"],
        by_source=tuple(
            SourceFunding(source_code=one["source_code"], funding=kept_funding(one["funding"]))
            for one in content["by_source"]
        ),
        without_choice=content["without_choice"],
        hamlets=tuple(_share(one) for one in content["hamlets"]),
        genders=tuple(_share(one) for one in content["genders"]),
    )


def _share(content: dict[str, Any]) -> GroupShare:
    return GroupShare(**{**content, "labels": tuple(content["labels"])})


def _verdict(content: dict[str, Any]) -> SourceVerdict:
    first, second = content["more_under"]
    return SourceVerdict(
        source_code=content["source_code"], choice=FundingChoice(content["choice"]), more_under=(first, second)
    )


def _terms(content: dict[str, Any]) -> Terms:
    return Terms(
        **{
            **content,
            "method": BallotMethod(content["method"]),
            "tally_visibility": TallyVisibility(content["tally_visibility"]),
            "funding": FundingChoice(content["funding"]),
            "reserve": reserve_of(content["reserve"]),
        }
    )


def _line(content: dict[str, Any]) -> RankedLine:
    tie_break, group, part = content["tie_break"], content["proposing_group"], content["reserve"]
    return RankedLine(
        **{
            **content,
            "hamlets": tuple(content["hamlets"]),
            "reason": FundingReason(content["reason"]),
            "tie_break": None if tie_break is None else TieBreak(tie_break),
            "proposing_group": None if group is None else ProposingGroup(group),
            "reserve": None if part is None else ReservePart(part),
        }
    )
