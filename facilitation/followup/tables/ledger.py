"""The ledger of an adopted list as rows, which are only ever added."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from facilitation.aspirations.tables.facts import choices
from facilitation.followup.rules.ledger import Entry, Movement, Payer, Voucher
from facilitation.kernel.database import Base, Id, Rupiah, ShortText, UtcDateTime
from facilitation.kernel.money import MAX_RUPIAH


class LedgerEntryRow(Base):
    """One movement of money; the database itself refuses to update or delete it (triggers).

    UNIQUE(meeting_id, submission_id) makes a form that is sent twice one entry, and a contribution received once
    (rules.ledger.booking_name); UNIQUE(meeting_id, reverses) lets an entry be undone once.
    """

    __tablename__ = "ledger_entry"
    __table_args__ = (
        ForeignKeyConstraint(["meeting_id", "proposal_id"], ["proposal.meeting_id", "proposal.proposal_id"]),
        ForeignKeyConstraint(["meeting_id", "reverses"], ["ledger_entry.meeting_id", "ledger_entry.number"]),
        UniqueConstraint("meeting_id", "submission_id"),
        UniqueConstraint("meeting_id", "reverses"),
        Index(None, "meeting_id", "proposal_id"),
        CheckConstraint("(source_code = '') = (partner_id IS NOT NULL)", name="payer"),
        CheckConstraint(
            f"(reverses IS NULL AND amount_rupiah BETWEEN 1 AND {MAX_RUPIAH}) OR "
            f"(reverses IS NOT NULL AND amount_rupiah BETWEEN -{MAX_RUPIAH} AND -1)",
            name="amount",
        ),
        CheckConstraint(
            "contribution_id IS NULL OR (movement = 'received' AND partner_id IS NOT NULL)", name="contribution"
        ),
    )

    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    """The order in which the meeting's entries were written."""
    proposal_id: Mapped[Id]
    submission_id: Mapped[str] = mapped_column(String(64))
    movement: Mapped[Movement] = mapped_column(choices(Movement, "movement"))
    source_code: Mapped[str] = mapped_column(String(10))
    """Empty where a partner pays."""
    partner_id: Mapped[Id | None] = mapped_column(ForeignKey("partner.partner_id"))
    """NULL where a source of funds pays."""
    amount_rupiah: Mapped[Rupiah]
    happened_on: Mapped[date]
    purpose: Mapped[ShortText]
    """Empty where the contribution says what it is for."""
    counterparty: Mapped[ShortText]
    voucher_digest: Mapped[str] = mapped_column(String(64))
    voucher_media: Mapped[str] = mapped_column(String(5))
    reverses: Mapped[int | None]
    """The number of the entry that it undoes; NULL for an entry of its own."""
    contribution_id: Mapped[Id | None] = mapped_column(ForeignKey("contribution.contribution_id"))
    """The delivered contribution that was received, also in the entry that undoes it; NULL for what somebody typed."""
    staff_id: Mapped[Id] = mapped_column(ForeignKey("staff.staff_id"))
    entered_at: Mapped[UtcDateTime]


def entry_of(row: LedgerEntryRow) -> Entry:
    """What a row says."""
    return Entry(
        movement=row.movement,
        payer=Payer(source_code=row.source_code, partner_id=row.partner_id or ""),
        amount_rupiah=row.amount_rupiah,
        happened_on=row.happened_on,
        purpose=row.purpose,
        counterparty=row.counterparty,
        voucher=Voucher(digest=row.voucher_digest, media=row.voucher_media),
    )
