"""Commitments that are no contribution to a proposal's cost, and what became of each, as rows."""

from datetime import date

from sqlalchemy import CheckConstraint, Date, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from facilitation.aspirations.tables.facts import choices
from facilitation.kernel.actor import Role
from facilitation.kernel.database import Base, Id, LongText, Rupiah, ShortText, UtcDateTime
from facilitation.kernel.money import MAX_RUPIAH
from facilitation.partnership.rules.commitment import Commitment, CommitmentState
from facilitation.partnership.rules.parties import Party
from facilitation.partnership.tables.partners import ROLES, in_meeting


class CommitmentRow(Base):
    """What one party promised, in the words of that day; what became of it are its steps. Triggers hold both.

    UNIQUE(meeting_id, submission_id) makes a message that is sent twice one commitment.
    """

    __tablename__ = "commitment"
    __table_args__ = (
        UniqueConstraint("meeting_id", "submission_id"),
        in_meeting("proposal_id", of="proposal"),
        Index(None, "partner_id"),
        CheckConstraint(f"amount_rupiah BETWEEN 0 AND {MAX_RUPIAH}", name="amount"),
        CheckConstraint("amount_rupiah > 0 OR volume <> ''", name="measure"),
        CheckConstraint("(party = 'partner') = (partner_id IS NOT NULL)", name="partner"),
    )

    commitment_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    submission_id: Mapped[str] = mapped_column(String(64))
    proposal_id: Mapped[Id | None]
    """NULL for what belongs to no proposal; merging leaves it, as it leaves a contribution's."""
    party: Mapped[Party] = mapped_column(choices(Party, "party"))
    partner_id: Mapped[Id | None] = mapped_column(ForeignKey("partner.partner_id"))
    """NULL for the village government and its residents."""
    what: Mapped[ShortText]
    amount_rupiah: Mapped[Rupiah]
    volume: Mapped[ShortText]
    in_charge: Mapped[ShortText]
    due_on: Mapped[date] = mapped_column(Date)


class CommitmentStepRow(Base):
    """One step of a commitment, the first being the promise; the last one says how it stands.

    The key (commitment_id, sequence) lets only one of two people conclude it.
    """

    __tablename__ = "commitment_step"
    __table_args__ = (CheckConstraint("state = 'promised' OR note <> ''", name="evidence"),)

    commitment_id: Mapped[Id] = mapped_column(ForeignKey("commitment.commitment_id"), primary_key=True)
    sequence: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    state: Mapped[CommitmentState] = mapped_column(choices(CommitmentState, "state"))
    note: Mapped[LongText]
    photo_digest: Mapped[str] = mapped_column(String(64))
    """The file of the picture that shows it, empty where there is none."""
    taken_at: Mapped[UtcDateTime]
    actor_role: Mapped[Role] = mapped_column(ROLES)
    actor_id: Mapped[Id]


def commitment_of(row: CommitmentRow) -> Commitment:
    """What a row says."""
    return Commitment(
        party=row.party,
        partner_id=row.partner_id or "",
        what=row.what,
        amount_rupiah=row.amount_rupiah,
        volume=row.volume,
        in_charge=row.in_charge,
        due_on=row.due_on,
    )
