"""The criteria a team rates by, and each rater's sheet, as rows."""

from sqlalchemy import CheckConstraint, Enum, ForeignKey, ForeignKeyConstraint, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from facilitation.kernel.database import Base, Id, Json, ShortText
from facilitation.voting.rules.criteria import Criteria, Scheme, criteria_of

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


def criteria_in(row: CriteriaRow | None) -> Criteria:
    """The criteria that stand in a row; none at all where nobody has chosen any."""
    if row is None:
        return Criteria(weights={})
    return criteria_of(row.scheme, [(name, weight) for name, weight in row.weights])


def sheets_in(session: Session, meeting_id: str) -> dict[str, list[dict[str, int]]]:
    """What each rater gave, by proposal; one statement."""
    found: dict[str, list[dict[str, int]]] = {}
    rows = session.execute(
        select(RatingRow.proposal_id, RatingRow.sheet)
        .where(RatingRow.meeting_id == meeting_id)
        .order_by(RatingRow.proposal_id, RatingRow.rater_id)
    )
    for proposal_id, sheet in rows:
        found.setdefault(proposal_id, []).append(dict(sheet))
    return found
