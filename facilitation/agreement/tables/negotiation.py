"""Negotiations as rows: what was offered and consented to is only ever added."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Enum,
    ForeignKey,
    ForeignKeyConstraint,
    String,
    UniqueConstraint,
    select,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

from facilitation.agreement.rules.negotiation import Offer, Settlement
from facilitation.agreement.rules.way_out import WayOut
from facilitation.kernel.database import Base, Id, LongText, ShortText, UtcDateTime, UtcTime
from facilitation.partnership.rules.parties import Party


def _choices(kind: type[Party] | type[Settlement] | type[WayOut], name: str) -> Enum:
    # A StrEnum's members are its values, so `list` names what stands in the column.
    return Enum(kind, name=name, native_enum=False, create_constraint=True, length=20, values_callable=list)


class NegotiationRow(Base):
    """One matter between residents and government; `number` counts them in the meeting.

    A closed one holds NULL in `is_open`, which is never equal to anything: so a proposal is negotiated about once at a
    time, however many forms are sent at the same moment.
    """

    __tablename__ = "negotiation"
    __table_args__ = (
        UniqueConstraint("meeting_id", "number"),
        UniqueConstraint("proposal_id", "is_open"),
        ForeignKeyConstraint(["meeting_id", "proposal_id"], ["proposal.meeting_id", "proposal.proposal_id"]),
        CheckConstraint("is_open", name="open"),
        CheckConstraint(
            "(is_open IS NULL) = (settlement IS NOT NULL) AND (is_open IS NULL) = (closed_at IS NOT NULL)", name="ended"
        ),
        CheckConstraint("settlement IS NULL OR settlement = 'consensus' OR reason <> ''", name="reason"),
    )

    negotiation_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    number: Mapped[int]
    proposal_id: Mapped[Id]
    matter: Mapped[LongText]
    mediator_id: Mapped[Id | None] = mapped_column(ForeignKey("staff.staff_id"))
    """The account that mediates, NULL where nobody does or only a name is known."""
    mediator: Mapped[ShortText]
    """The mediator's name, empty where nobody mediates."""
    opened_by: Mapped[Id] = mapped_column(ForeignKey("staff.staff_id"))
    opened_at: Mapped[UtcDateTime]
    is_open: Mapped[bool | None]
    settlement: Mapped[Settlement | None] = mapped_column(_choices(Settlement, "settlement"))
    """How it ended, NULL while it is open."""
    reason: Mapped[LongText]
    closed_at: Mapped[datetime | None] = mapped_column(UtcTime)
    """NULL while it is open."""


class OfferRow(Base):
    """One offer; `round` counts them in its negotiation. The database itself refuses to change it (triggers)."""

    __tablename__ = "offer"
    __table_args__ = (CheckConstraint("round >= 1", name="round"),)

    negotiation_id: Mapped[Id] = mapped_column(ForeignKey("negotiation.negotiation_id"), primary_key=True)
    round: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    party: Mapped[Party] = mapped_column(_choices(Party, "party"))
    words: Mapped[LongText]
    partner: Mapped[ShortText]
    amount_rupiah: Mapped[int | None] = mapped_column(BigInteger)
    """NULL where no amount was offered."""
    source_code: Mapped[str] = mapped_column(String(10))
    way_out: Mapped[WayOut | None] = mapped_column(_choices(WayOut, "way_out"))
    """NULL where nothing less than the whole cost was offered."""
    staff_id: Mapped[Id] = mapped_column(ForeignKey("staff.staff_id"))
    offered_at: Mapped[UtcDateTime]


class ConsentRow(Base):
    """One party's consent to one offer; the primary key makes consenting twice consenting once (triggers as above)."""

    __tablename__ = "offer_consent"
    __table_args__ = (
        ForeignKeyConstraint(["negotiation_id", "round"], ["offer.negotiation_id", "offer.round"]),
        CheckConstraint("party <> 'partner'", name="consenting"),
    )

    negotiation_id: Mapped[Id] = mapped_column(primary_key=True)
    round: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    party: Mapped[Party] = mapped_column(_choices(Party, "party"), primary_key=True)
    who: Mapped[ShortText]
    """Who speaks for the residents, or the official's name."""
    staff_id: Mapped[Id] = mapped_column(ForeignKey("staff.staff_id"))
    given_at: Mapped[UtcDateTime]


def offer_of(row: OfferRow) -> Offer:
    """What a row says."""
    return Offer(**{name: getattr(row, name) for name in Offer.__slots__})


def settled_offers(session: Session, proposal_ids: Collection[str]) -> dict[str, Offer]:
    """What both have consented to last about each of these, by proposal id; one statement."""
    consented = (NegotiationRow.settlement == Settlement.CONSENSUS, NegotiationRow.proposal_id.in_(proposal_ids))
    rows = session.execute(
        select(NegotiationRow.proposal_id, OfferRow)
        .join(OfferRow, OfferRow.negotiation_id == NegotiationRow.negotiation_id)
        .where(*consented)
        .order_by(NegotiationRow.number, OfferRow.round)
    )
    # The later offer takes the earlier one's place.
    return {proposal_id: offer_of(row) for proposal_id, row in rows}
