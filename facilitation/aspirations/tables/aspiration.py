"""A resident's own words as a row."""

from dataclasses import fields

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from facilitation.aspirations.rules.aspiration import Words
from facilitation.aspirations.rules.states import AspirationState
from facilitation.aspirations.tables.facts import FactsColumns, choices, facts_checks
from facilitation.kernel.database import Base, Digest, Id, LongText, Rupiah, ShortText, UtcDateTime
from facilitation.kernel.money import MAX_RUPIAH

WORDS = tuple(field.name for field in fields(Words))


class AspirationRow(FactsColumns, Base):
    """A resident's own words, which only their author changes, and only while they wait; HistoryRow keeps the first.

    `sequence` is the order of arrival in the meeting. UNIQUE(meeting_id, submission_id) makes a message that is
    sent twice one aspiration.
    """

    __tablename__ = "aspiration"
    __table_args__ = (
        UniqueConstraint("meeting_id", "submission_id"),
        UniqueConstraint("meeting_id", "sequence"),
        UniqueConstraint("meeting_id", "aspiration_id"),
        ForeignKeyConstraint(
            ["meeting_id", "participant_id"], ["participant.meeting_id", "participant.participant_id"]
        ),
        ForeignKeyConstraint(["meeting_id", "hamlet_id"], ["hamlet.meeting_id", "hamlet.hamlet_id"]),
        ForeignKeyConstraint(["meeting_id", "proposal_id"], ["proposal.meeting_id", "proposal.proposal_id"]),
        Index(None, "meeting_id", "participant_id"),
        Index(None, "meeting_id", "photo_digest"),
        CheckConstraint(f"cost_rupiah BETWEEN 1 AND {MAX_RUPIAH}", name="cost"),
        CheckConstraint("(state = 'parked') = (reason <> '')", name="reason"),
        CheckConstraint("state = 'withdrawn' OR (state = 'adopted') = (proposal_id IS NOT NULL)", name="adopted"),
        *facts_checks(),
    )

    aspiration_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    sequence: Mapped[int]
    submission_id: Mapped[str] = mapped_column(String(64))
    participant_id: Mapped[Id]
    hamlet_id: Mapped[Id]
    rt: Mapped[str] = mapped_column(String(8))
    rw: Mapped[str] = mapped_column(String(8))
    title: Mapped[ShortText]
    problem: Mapped[LongText]
    hope: Mapped[LongText]
    activity: Mapped[LongText]
    importance: Mapped[LongText]
    local_potential: Mapped[LongText]
    cost_rupiah: Mapped[Rupiah | None]
    """NULL where the resident knows none."""
    aim_id: Mapped[Id | None] = mapped_column(ForeignKey("aim.aim_id", ondelete="SET NULL"))
    """The goal of the programme that its author means to serve, NULL where they have not said or it was removed."""
    photo_digest: Mapped[Digest]
    """The kept file, empty without one."""
    state: Mapped[AspirationState] = mapped_column(choices(AspirationState, "state"))
    reason: Mapped[ShortText]
    proposal_id: Mapped[Id | None]
    """The proposal made of it, NULL before; merging leaves it, so that the lineage can be read, a split moves it."""
    submitted_at: Mapped[UtcDateTime]


def words_of(row: AspirationRow) -> Words:
    """What the resident told, as one value."""
    return Words(**{name: getattr(row, name) for name in WORDS})
