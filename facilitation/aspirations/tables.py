"""How aspirations and proposals are kept.

Every reference goes by (meeting_id, …): the database itself refuses a row that points into another meeting.
"""

from sqlalchemy import CheckConstraint, Enum, ForeignKey, ForeignKeyConstraint, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from facilitation.aspirations.rules.states import AspirationState, ProposalState
from facilitation.kernel.database import Base, Id, LongText, Rupiah, ShortText, UtcDateTime
from facilitation.kernel.money import MAX_RUPIAH

# A StrEnum's members are its values, so `list` names what stands in the column.
ASPIRATION_STATES = Enum(
    AspirationState, name="state", native_enum=False, create_constraint=True, length=20, values_callable=list
)
PROPOSAL_STATES = Enum(
    ProposalState, name="state", native_enum=False, create_constraint=True, length=20, values_callable=list
)


class ProposalRow(Base):
    """One numbered proposal; a merged one points at the one that was kept, never at another merged one."""

    __tablename__ = "proposal"
    __table_args__ = (
        UniqueConstraint("meeting_id", "number"),
        UniqueConstraint("meeting_id", "proposal_id"),
        ForeignKeyConstraint(["meeting_id", "merged_into_id"], ["proposal.meeting_id", "proposal.proposal_id"]),
        CheckConstraint("number >= 1", name="number"),
        CheckConstraint(f"cost_rupiah BETWEEN 1 AND {MAX_RUPIAH}", name="cost"),
        CheckConstraint("(state = 'parked') = (reason <> '')", name="reason"),
        CheckConstraint("(state = 'merged') = (merged_into_id IS NOT NULL)", name="merged"),
        CheckConstraint("merged_into_id <> proposal_id", name="not_itself"),
    )

    proposal_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    number: Mapped[int]
    title: Mapped[ShortText]
    cost_rupiah: Mapped[Rupiah]
    state: Mapped[ProposalState] = mapped_column(PROPOSAL_STATES)
    reason: Mapped[ShortText]
    merged_into_id: Mapped[Id | None]
    """NULL while it stands for itself."""


class AspirationRow(Base):
    """A resident's own words, which nothing ever changes; `sequence` is the order of arrival in the meeting.

    UNIQUE(meeting_id, submission_id) makes a message that is sent twice one aspiration.
    """

    __tablename__ = "aspiration"
    __table_args__ = (
        UniqueConstraint("meeting_id", "submission_id"),
        UniqueConstraint("meeting_id", "sequence"),
        ForeignKeyConstraint(
            ["meeting_id", "participant_id"], ["participant.meeting_id", "participant.participant_id"]
        ),
        ForeignKeyConstraint(["meeting_id", "hamlet_id"], ["hamlet.meeting_id", "hamlet.hamlet_id"]),
        ForeignKeyConstraint(["meeting_id", "proposal_id"], ["proposal.meeting_id", "proposal.proposal_id"]),
        Index(None, "meeting_id", "participant_id"),
        CheckConstraint(f"cost_rupiah BETWEEN 1 AND {MAX_RUPIAH}", name="cost"),
        CheckConstraint("(state = 'parked') = (reason <> '')", name="reason"),
        CheckConstraint("(state = 'adopted') = (proposal_id IS NOT NULL)", name="adopted"),
    )

    aspiration_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    sequence: Mapped[int]
    submission_id: Mapped[str] = mapped_column(String(64))
    participant_id: Mapped[Id]
    hamlet_id: Mapped[Id]
    title: Mapped[ShortText]
    problem: Mapped[LongText]
    cost_rupiah: Mapped[Rupiah | None]
    """NULL where the resident knows none."""
    state: Mapped[AspirationState] = mapped_column(ASPIRATION_STATES)
    reason: Mapped[ShortText]
    proposal_id: Mapped[Id | None]
    """The proposal first made of it, NULL before; merging leaves it, so that the lineage can be read."""
    submitted_at: Mapped[UtcDateTime]
