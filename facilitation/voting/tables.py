"""Rounds, their candidates, voting rights and ballots as rows.

Until a round closes, a ballot belongs to a voting right and the right to a participant. At closing
these rows are deleted and only `CountedBallotRow` remains, a table without a column that could lead back.
"""

from datetime import datetime

from sqlalchemy import (
    CheckConstraint,
    ColumnElement,
    Enum,
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

from facilitation.kernel.database import Base, Digest, Id, Json, LongText, Rupiah, ShortText, UtcTime
from facilitation.people.tables import ParticipantRow
from facilitation.voting.rules.round_state import RoundState

# A StrEnum's members are its values, so `list` names what stands in the column.
STATES = Enum(RoundState, name="state", native_enum=False, create_constraint=True, length=20, values_callable=list)

UNFINISHED = text("state <> 'closed'")
# Spelled as a query on each database spells it, because SQLite takes a partial index for no other spelling.
UNCOMMITTED_ON_SQLITE = text("is_committed = 0")
UNCOMMITTED_ON_POSTGRESQL = text("NOT is_committed")

# No rowid, which would tell the order in which people came; and after a closing the kernel leaves no deleted
# bytes of these tables in the database's files.
NAMES_VOTERS = {"sqlite_with_rowid": False, "info": {"is_scrubbed": True}}


# Who can cast a ballot: a phone of their own says so, which the desk's own entries and those who withdrew do not have.
MAY_CAST = ParticipantRow.device_digest.is_not(None)
# Who is waited for: not those who joined in the days before and have not come.
IS_AWAITED = and_(MAY_CAST, ParticipantRow.came_at.is_not(None))


class RoundRow(Base):
    """One opening of the vote. The row is also the lock that everybody takes who changes the round's ballots.

    A practice is a row only while people practise: closing it deletes it and everything that belongs to it.
    """

    __tablename__ = "round"
    __table_args__ = (
        UniqueConstraint("meeting_id", "sequence"),
        UniqueConstraint("meeting_id", "round_id"),
        # At most one round of a meeting is drawn or open: nobody draws a second lot, or practises, beside it.
        Index("uq_round_unfinished", "meeting_id", unique=True, sqlite_where=UNFINISHED, postgresql_where=UNFINISHED),
        CheckConstraint("votes_per_ballot >= 1", name="votes"),
        CheckConstraint("(state = 'drawn') = (opened_at IS NULL)", name="opened"),
        CheckConstraint("(state = 'closed') = (closed_at IS NOT NULL)", name="closed"),
        CheckConstraint("turnout <= entitled", name="turnout"),
        CheckConstraint("NOT is_practice OR state = 'open'", name="practice"),
    )

    round_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    sequence: Mapped[int]
    is_practice: Mapped[bool]
    state: Mapped[RoundState] = mapped_column(STATES)
    seed: Mapped[ShortText]
    votes_per_ballot: Mapped[int]
    ceilings: Mapped[Json]
    """[{"source_code": …, "amount_rupiah": …}] in the set-up's order, as they were at the opening."""
    reason: Mapped[ShortText]
    """Why the meeting votes again; empty where it votes for the first time."""
    opened_at: Mapped[datetime | None] = mapped_column(UtcTime)
    """NULL while only the lot is drawn."""
    closed_at: Mapped[datetime | None] = mapped_column(UtcTime)
    """NULL until closed."""
    entitled: Mapped[int | None]
    """NULL until closed; before that the participants are counted."""
    turnout: Mapped[int | None]
    """NULL until closed; before that the ballots are counted."""


class CandidateRow(Base):
    """A listed proposal as it was when the lot was drawn: what people read is what they voted on.

    No foreign key leads to the proposal, because what people practise on is no proposal; those of a binding round
    are copied from the meeting's own list in the transaction that draws the lot, and nothing deletes a proposal.
    """

    __tablename__ = "candidate"
    __table_args__ = (
        UniqueConstraint("round_id", "ballot_number"),
        ForeignKeyConstraint(["meeting_id", "round_id"], ["round.meeting_id", "round.round_id"]),
        CheckConstraint("ballot_number >= 1", name="ballot_number"),
    )

    round_id: Mapped[Id] = mapped_column(primary_key=True)
    proposal_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id]
    ballot_number: Mapped[int]
    title: Mapped[ShortText]
    cost_rupiah: Mapped[Rupiah]
    source_code: Mapped[str] = mapped_column(String(10))
    topic_code: Mapped[str] = mapped_column(String(30))
    hamlets: Mapped[Json]


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

    No time is kept. `choices` is canonical JSON text, so that equal ballots are equal text and merge in
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
    choices: Mapped[LongText]
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
    """A ballot of a closed round: a fresh random id and what it says, in no order of casting."""

    __tablename__ = "counted_ballot"
    __table_args__ = ({"sqlite_with_rowid": False},)

    round_id: Mapped[Id] = mapped_column(ForeignKey("round.round_id"), primary_key=True)
    ballot_id: Mapped[Id] = mapped_column(primary_key=True)
    choices: Mapped[LongText]


def is_entitled(round_id: InstrumentedAttribute[str] | str) -> ColumnElement[bool]:
    """Whether a participant counts as entitled in a round: they are awaited, or have voted without being awaited."""
    has_voted = select(VotingRightRow.participant_id).where(VotingRightRow.round_id == round_id)
    return or_(IS_AWAITED, ParticipantRow.participant_id.in_(has_voted))
