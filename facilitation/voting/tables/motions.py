"""Motions as rows, each beside the round in which it is answered."""

from collections.abc import Mapping

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, func, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from facilitation.kernel.database import Base, Id, Json, ShortText
from facilitation.voting.rules.motion import Subject
from facilitation.voting.rules.purpose import RoundPurpose
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.tables.rounds import CandidateRow, RoundRow

# Spelled as a query on each database spells it, because SQLite takes a partial index for no other spelling.
SHOWN_ON_SQLITE = text("is_shown = 1")
SHOWN_ON_POSTGRESQL = text("is_shown")


class MotionRow(Base):
    """The sentence of a round that is held for a motion, and the proposal it is about as it was called then."""

    __tablename__ = "motion"
    __table_args__ = (
        ForeignKeyConstraint(["meeting_id", "round_id"], ["round.meeting_id", "round.round_id"]),
        ForeignKeyConstraint(["meeting_id", "proposal_id"], ["proposal.meeting_id", "proposal.proposal_id"]),
        # Wall and phones have room for one.
        Index(
            "uq_motion_shown",
            "meeting_id",
            unique=True,
            sqlite_where=SHOWN_ON_SQLITE,
            postgresql_where=SHOWN_ON_POSTGRESQL,
        ),
        CheckConstraint("wording <> ''", name="wording"),
        CheckConstraint("(proposal_id IS NULL) = (proposal_number IS NULL)", name="proposal"),
        CheckConstraint("(programme_id IS NULL) = (goals = '[]')", name="goals"),
        CheckConstraint("programme_id IS NULL OR proposal_id IS NULL", name="about"),
    )

    round_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id]
    wording: Mapped[ShortText]
    proposal_id: Mapped[Id | None]
    """NULL where it is about no proposal of the list, and so is the number; the title is empty then."""
    proposal_number: Mapped[int | None]
    proposal_title: Mapped[ShortText]
    programme_id: Mapped[Id | None] = mapped_column(ForeignKey("programme.programme_id"), index=True)
    """The programme whose goals it is about; NULL for every other motion."""
    goals: Mapped[Json]
    """[words] of those goals as they stood then, and [] with every other motion."""
    is_shown: Mapped[bool]
    """Whether wall and phones show it: from its opening until the facilitator goes on."""


def subject_in(row: MotionRow) -> Subject | None:
    """The proposal that a motion is about."""
    if row.proposal_id is None or row.proposal_number is None:
        return None
    return Subject(proposal_id=row.proposal_id, number=row.proposal_number, title=row.proposal_title)


def ballot_numbers(session: Session, meeting_id: str) -> Mapping[str, int]:
    """The numbers that everybody knows the proposals by from the vote, by proposal_id; none before it is counted."""
    counted = (
        RoundRow.meeting_id == meeting_id,
        RoundRow.purpose == RoundPurpose.PROPOSALS,
        RoundRow.state == RoundState.CLOSED,
    )
    last = select(func.max(RoundRow.sequence)).where(*counted).scalar_subquery()
    rows = session.execute(
        select(CandidateRow.proposal_id, CandidateRow.ballot_number)
        .join(RoundRow, RoundRow.round_id == CandidateRow.round_id)
        .where(*counted, RoundRow.sequence == last)
    )
    return {row.proposal_id: row.ballot_number for row in rows}
