"""Voting rights and ballots as rows.

Until a round closes, a ballot belongs to a voting right and the right to a participant. At closing
these rows are deleted and only `CountedBallotRow` remains, a table without a column that could lead back.
"""

import json

from sqlalchemy import (
    CheckConstraint,
    ColumnElement,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    String,
    UniqueConstraint,
    and_,
    or_,
    select,
    text,
)
from sqlalchemy.orm import InstrumentedAttribute, Mapped, mapped_column

from facilitation.kernel.database import Base, Digest, Id, LongText
from facilitation.partnership.tables import MEDIATORS
from facilitation.people.tables import ParticipantRow
from facilitation.voting.rules.marks import Marks, marked

# Spelled as a query on each database spells it, because SQLite takes a partial index for no other spelling.
UNCOMMITTED_ON_SQLITE = text("is_committed = 0")
UNCOMMITTED_ON_POSTGRESQL = text("NOT is_committed")

# No rowid, which would tell the order in which people came; and after a closing the kernel leaves no deleted
# bytes of these tables in the database's files.
NAMES_VOTERS = {"sqlite_with_rowid": False, "info": {"is_scrubbed": True}}


# A phone of their own, which the desk's own entries and those who withdrew do not have.
HAS_PHONE = ParticipantRow.device_digest.is_not(None)
MEDIATES = ParticipantRow.participant_id.in_(MEDIATORS)
# Who can cast a ballot: whoever has a phone and does not stand between two sides for a partner.
MAY_CAST = and_(HAS_PHONE, ~MEDIATES)
# Who is waited for: not those who joined in the days before and have not come.
IS_AWAITED = and_(MAY_CAST, ParticipantRow.came_at.is_not(None))


class VotingRightRow(Base):
    """What entitles a participant to one ballot in a round; it lives only while the round is open."""

    __tablename__ = "voting_right"
    __table_args__ = (
        UniqueConstraint("round_id", "participant_id"),
        ForeignKeyConstraint(["meeting_id", "round_id"], ["round.meeting_id", "round.round_id"]),
        ForeignKeyConstraint(
            ["meeting_id", "participant_id"], ["participant.meeting_id", "participant.participant_id"]
        ),
        NAMES_VOTERS,
    )

    round_id: Mapped[Id] = mapped_column(primary_key=True)
    voting_right_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id]
    participant_id: Mapped[Id]


class BallotRow(Base):
    """What a voting right's ballot says now; its key is the promise of one ballot per right and round.

    No time is kept. `marks` is canonical JSON text, so that equal ballots are equal text and merge in
    a GROUP BY. `nonce` never leaves the server (rules/commitment.py says why).
    """

    __tablename__ = "ballot"
    __table_args__ = (
        ForeignKeyConstraint(
            ["round_id", "voting_right_id"], ["voting_right.round_id", "voting_right.voting_right_id"]
        ),
        Index(
            "ix_ballot_uncommitted",
            "is_committed",
            sqlite_where=UNCOMMITTED_ON_SQLITE,
            postgresql_where=UNCOMMITTED_ON_POSTGRESQL,
        ),
        CheckConstraint("revision >= 1", name="revision"),
        NAMES_VOTERS,
    )

    round_id: Mapped[Id] = mapped_column(primary_key=True)
    voting_right_id: Mapped[Id] = mapped_column(primary_key=True)
    revision: Mapped[int]
    marks: Mapped[LongText]
    nonce: Mapped[str] = mapped_column(String(40))
    is_committed: Mapped[bool]
    """True once the journal holds this ballot's commitment, which is made of the columns above."""


class SubmissionRow(Base):
    """A message that was answered: the same message gets the same answer, also after closing."""

    __tablename__ = "submission"
    __table_args__ = (NAMES_VOTERS,)

    submission_digest: Mapped[Digest] = mapped_column(primary_key=True)
    """SHA-256 of the submission_id: who only reads the database cannot ask in a voter's name."""
    round_id: Mapped[Id] = mapped_column(ForeignKey("round.round_id"))
    voting_right_id: Mapped[Id | None]
    """NULL once the round is closed: by then a message is nobody's. No foreign key, because deleting the
    rights would then look through all submissions once for each of them."""
    receipt: Mapped[str] = mapped_column(String(9))
    revision: Mapped[int]


class CountedBallotRow(Base):
    """A ballot of a closed round: a fresh random id, or its receipt in an open round, and what it says.

    It stands in no order of casting.
    """

    __tablename__ = "counted_ballot"
    __table_args__ = ({"sqlite_with_rowid": False},)

    round_id: Mapped[Id] = mapped_column(ForeignKey("round.round_id"), primary_key=True)
    ballot_id: Mapped[Id] = mapped_column(primary_key=True)
    marks: Mapped[LongText]


def read_marks(text: str) -> Marks:
    """The marks that stand in a ballot's row."""
    return marked(json.loads(text).items())


def is_entitled(round_id: InstrumentedAttribute[str] | str) -> ColumnElement[bool]:
    """Whether a participant counts as entitled in a round: they are awaited, or have voted without being awaited."""
    has_voted = select(VotingRightRow.participant_id).where(VotingRightRow.round_id == round_id)
    return or_(IS_AWAITED, ParticipantRow.participant_id.in_(has_voted))
