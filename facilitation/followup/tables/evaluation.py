"""Indicators with their values, and what residents think, as rows."""

from datetime import date

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, ForeignKeyConstraint, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from facilitation.aspirations.tables.facts import choices
from facilitation.followup.rules.indicator import Indicator, Theme
from facilitation.followup.rules.review import MeetingQuestion
from facilitation.kernel.database import Base, Id, LongText, ShortText, UtcDateTime


class IndicatorRow(Base):
    """One indicator, about a proposal, a goal of the programme, or the whole list where both are NULL."""

    __tablename__ = "indicator"
    __table_args__ = (
        ForeignKeyConstraint(["meeting_id", "proposal_id"], ["proposal.meeting_id", "proposal.proposal_id"]),
        UniqueConstraint("meeting_id", "number"),
        CheckConstraint("proposal_id IS NULL OR aim_id IS NULL", name="subject"),
        CheckConstraint("baseline_thousandths <> target_thousandths", name="way"),
    )

    indicator_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    proposal_id: Mapped[Id | None]
    aim_id: Mapped[Id | None] = mapped_column(ForeignKey("aim.aim_id"))
    number: Mapped[int]
    name: Mapped[ShortText]
    unit: Mapped[str] = mapped_column(String(30))
    theme: Mapped[Theme] = mapped_column(choices(Theme, "theme"))
    baseline_thousandths: Mapped[int] = mapped_column(BigInteger)
    target_thousandths: Mapped[int] = mapped_column(BigInteger)
    given_up_because: Mapped[LongText]
    """Empty while it is measured."""
    staff_id: Mapped[Id] = mapped_column(ForeignKey("staff.staff_id"))
    added_at: Mapped[UtcDateTime]


class IndicatorValueRow(Base):
    """One value of an indicator; the database itself refuses to update or delete it (triggers)."""

    __tablename__ = "indicator_value"

    indicator_id: Mapped[Id] = mapped_column(ForeignKey("indicator.indicator_id"), primary_key=True)
    sequence: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    measured_on: Mapped[date]
    thousandths: Mapped[int] = mapped_column(BigInteger)
    note: Mapped[LongText]
    staff_id: Mapped[Id] = mapped_column(ForeignKey("staff.staff_id"))
    recorded_at: Mapped[UtcDateTime]


class ProposalReviewRow(Base):
    """What one person thinks of one agreed or finished proposal.

    The key (proposal_id, reviewer) keeps it to one: `reviewer` is a participant's id, or the digest of a phone whose
    owner has not joined.
    """

    __tablename__ = "proposal_review"
    __table_args__ = (
        ForeignKeyConstraint(["meeting_id", "proposal_id"], ["proposal.meeting_id", "proposal.proposal_id"]),
        CheckConstraint("fit BETWEEN 1 AND 5", name="fit"),
        CheckConstraint("usefulness BETWEEN 1 AND 5", name="usefulness"),
    )

    proposal_id: Mapped[Id] = mapped_column(primary_key=True)
    reviewer: Mapped[str] = mapped_column(String(64), primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    took_part: Mapped[bool]
    """Whether they had joined the meeting."""
    fit: Mapped[int]
    usefulness: Mapped[int | None]
    """NULL of whoever has only answered before the work was finished."""
    remark: Mapped[LongText]
    given_at: Mapped[UtcDateTime]


class MeetingReviewRow(Base):
    """One participant's answer to one question about the meeting; the key keeps it to one."""

    __tablename__ = "meeting_review"
    __table_args__ = (
        ForeignKeyConstraint(
            ["meeting_id", "participant_id"], ["participant.meeting_id", "participant.participant_id"]
        ),
        CheckConstraint("score BETWEEN 1 AND 5", name="score"),
    )

    meeting_id: Mapped[Id] = mapped_column(primary_key=True)
    participant_id: Mapped[Id] = mapped_column(primary_key=True)
    question: Mapped[MeetingQuestion] = mapped_column(choices(MeetingQuestion, "question"), primary_key=True)
    score: Mapped[int]


def indicator_of(row: IndicatorRow) -> Indicator:
    """What a row says."""
    return Indicator(**{name: getattr(row, name) for name in Indicator.__slots__})
