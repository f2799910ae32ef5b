"""The criteria a team rates by, and each rater's sheet, as rows."""

from sqlalchemy import CheckConstraint, Enum, ForeignKey, ForeignKeyConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from facilitation.kernel.database import Base, Id, Json, ShortText
from facilitation.voting.rules.criteria import Scheme

SCHEMES = Enum(Scheme, name="scheme", native_enum=False, create_constraint=True, length=20, values_callable=list)


class CriteriaRow(Base):
    """By what a meeting's team rates."""

    __tablename__ = "criteria"

    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"), primary_key=True)
    scheme: Mapped[Scheme] = mapped_column(SCHEMES)
    weights: Mapped[Json]
    """[[name, percent], …] of the meeting's own criteria, empty for the others."""


class RaterRow(Base):
    """Somebody of the team, under the name they are called by."""

    __tablename__ = "rater"
    __table_args__ = (UniqueConstraint("meeting_id", "name"), UniqueConstraint("meeting_id", "rater_id"))

    rater_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("criteria.meeting_id"))
    name: Mapped[ShortText]


class RatingRow(Base):
    """What one rater gives one proposal."""

    __tablename__ = "rating"
    __table_args__ = (
        ForeignKeyConstraint(["meeting_id", "rater_id"], ["rater.meeting_id", "rater.rater_id"]),
        ForeignKeyConstraint(["meeting_id", "proposal_id"], ["proposal.meeting_id", "proposal.proposal_id"]),
        CheckConstraint("sheet <> ''", name="sheet"),
    )

    rater_id: Mapped[Id] = mapped_column(primary_key=True)
    proposal_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id]
    sheet: Mapped[Json]
    """{code of a criterion: rating}."""
