"""Frozen results as rows, and the serial form that stands in them."""

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from facilitation.budget.rules.reasons import FundingReason, TieBreak
from facilitation.budget.views import RankedLine, RankedResult, SourceUse
from facilitation.kernel.database import Base, Digest, Id, LongText, UtcDateTime, canonical_json

# Written into every body, so that a reader years from now knows by which rule the lines came about.
FORM = {"form": 1, "rule": "greedy", "cut": "per_source", "tie_order": ["cost", "lot"]}


class ResultRow(Base):
    """One version of a meeting's result; the database itself refuses to update or delete it (triggers).

    `body` holds everything that a page or a document shows of it, and `checksum` is its SHA-256.
    """

    __tablename__ = "result"
    __table_args__ = (
        UniqueConstraint("meeting_id", "version"),
        ForeignKeyConstraint(["meeting_id", "round_id"], ["round.meeting_id", "round.round_id"]),
        CheckConstraint("version >= 1", name="version"),
    )

    result_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    version: Mapped[int]
    round_id: Mapped[Id]
    body: Mapped[LongText]
    checksum: Mapped[Digest]
    frozen_at: Mapped[UtcDateTime]


def to_body(result: RankedResult) -> str:
    """The result as canonical JSON, all but its checksum; equal results give equal text."""
    content = {**asdict(result), **FORM, "frozen_at": result.frozen_at.isoformat()}
    del content["checksum"]
    return canonical_json(content)


def from_body(body: str, *, checksum: str) -> RankedResult:
    """The result that `to_body` wrote."""
    content: dict[str, Any] = json.loads(body)
    for name in FORM:
        del content[name]
    content["frozen_at"] = datetime.fromisoformat(content["frozen_at"])
    content["sources"] = tuple(SourceUse(**source) for source in content["sources"])
    content["lines"] = tuple(_line(line) for line in content["lines"])
    return RankedResult(**content, checksum=checksum)


def _line(content: dict[str, Any]) -> RankedLine:
    tie_break = content["tie_break"]
    return RankedLine(
        **{
            **content,
            "hamlets": tuple(content["hamlets"]),
            "reason": FundingReason(content["reason"]),
            "tie_break": None if tie_break is None else TieBreak(tie_break),
        }
    )
