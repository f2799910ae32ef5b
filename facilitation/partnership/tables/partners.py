"""How partners, who acts for them, and their contributions are kept.

Every reference within a meeting goes by (meeting_id, …): the database itself refuses a row that points into another.
A contribution and its steps are only ever added, which triggers hold as well.
"""

from datetime import date, datetime

from sqlalchemy import (
    CheckConstraint,
    Date,
    Enum,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    String,
    UniqueConstraint,
    select,
)
from sqlalchemy.orm import Mapped, mapped_column

from facilitation.aspirations.tables.facts import choices
from facilitation.kernel.actor import Role
from facilitation.kernel.database import Base, Id, LongText, Rupiah, ShortText, UtcDateTime, UtcTime
from facilitation.kernel.money import MAX_RUPIAH
from facilitation.partnership.rules.contribution import ContributionKind, ContributionState, PartnerRole
from facilitation.partnership.rules.form import PartnershipForm
from facilitation.partnership.rules.sector import PartnerKind, Sector

# Which of the roles may write is the policy's promise, so the type makes none.
ROLES = Enum(Role, native_enum=False, create_constraint=False, length=20, values_callable=list)


def in_meeting(*columns: str, of: str) -> ForeignKeyConstraint:
    """A reference to a row of the same meeting."""
    own = ["meeting_id", *columns]
    return ForeignKeyConstraint(own, [f"{of}.{column}" for column in own])


class PartnerRow(Base):
    """One organisation of the directory, which belongs to no meeting.

    UNIQUE(name_key) keeps one organisation from standing in it twice under two spellings.
    """

    __tablename__ = "partner"
    __table_args__ = (
        UniqueConstraint("name_key"),
        CheckConstraint("NOT may_mediate OR sector = 'nonprofit'", name="mediator"),
        CheckConstraint("retired_at IS NULL OR contact = ''", name="forgotten"),
    )

    partner_id: Mapped[Id] = mapped_column(primary_key=True)
    name: Mapped[ShortText]
    name_key: Mapped[ShortText]
    sector: Mapped[Sector] = mapped_column(choices(Sector, "sector"))
    kind: Mapped[PartnerKind] = mapped_column(choices(PartnerKind, "kind"))
    expertise: Mapped[LongText]
    resources: Mapped[LongText]
    may_mediate: Mapped[bool]
    contact: Mapped[ShortText]
    """A person and their number, for staff alone; empty where none is needed."""
    registered_at: Mapped[UtcDateTime]
    retired_at: Mapped[datetime | None] = mapped_column(UtcTime)
    """NULL while it can be chosen."""


class PartnerPresentRow(Base):
    """Which partner a participant acts for in the meeting; no row for who speaks for nobody but themselves."""

    __tablename__ = "partner_present"
    __table_args__ = (in_meeting("participant_id", of="participant"), Index(None, "meeting_id"))

    participant_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    partner_id: Mapped[Id] = mapped_column(ForeignKey("partner.partner_id"))
    mediates: Mapped[bool]
    """Whether they stand between the two sides, and therefore have no vote."""
    has_declined: Mapped[bool]


class PartnerDeclinedRow(Base):
    """That a participant does not act for a partner, whoever else they are named for later; only they take it back."""

    __tablename__ = "partner_declined"
    __table_args__ = (in_meeting("participant_id", of="participant"), Index(None, "meeting_id"))

    participant_id: Mapped[Id] = mapped_column(primary_key=True)
    partner_id: Mapped[Id] = mapped_column(ForeignKey("partner.partner_id"), primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))


# Who stands between the two sides in a meeting: no ballot is theirs (voting/tables/ballots.py).
MEDIATORS = select(PartnerPresentRow.participant_id).where(
    PartnerPresentRow.mediates, PartnerPresentRow.has_declined.is_(False)
)


class ContributionRow(Base):
    """What one partner promised to one proposal, in the words of that day; what becomes of it are its steps.

    UNIQUE(meeting_id, submission_id) makes a message that is sent twice one promise.
    """

    __tablename__ = "contribution"
    __table_args__ = (
        UniqueConstraint("meeting_id", "submission_id"),
        UniqueConstraint("meeting_id", "sequence"),
        in_meeting("proposal_id", of="proposal"),
        Index(None, "partner_id"),
        Index(None, "meeting_id", "proposal_id"),
        CheckConstraint(f"amount_rupiah BETWEEN 0 AND {MAX_RUPIAH}", name="amount"),
        CheckConstraint("kind <> 'money' OR amount_rupiah > 0", name="money"),
        CheckConstraint("kind = 'money' OR amount_rupiah = 0 OR valuation <> ''", name="valuation"),
    )

    contribution_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    sequence: Mapped[int]
    """The order in which a meeting's promises were made."""
    proposal_id: Mapped[Id]
    """The proposal it was promised to; merging leaves it, so that taking the merge back finds it again."""
    partner_id: Mapped[Id] = mapped_column(ForeignKey("partner.partner_id"))
    submission_id: Mapped[str] = mapped_column(String(64))
    role: Mapped[PartnerRole] = mapped_column(choices(PartnerRole, "role"))
    kind: Mapped[ContributionKind] = mapped_column(choices(ContributionKind, "kind"))
    amount_rupiah: Mapped[Rupiah]
    valuation: Mapped[ShortText]
    benefit: Mapped[ShortText]
    due_on: Mapped[date | None] = mapped_column(Date)
    """NULL where no day was named."""


class ContributionStepRow(Base):
    """One step of a contribution, the first being the pledge; the last one says how it stands.

    The key (contribution_id, sequence) lets only one of two people take the next step.
    """

    __tablename__ = "contribution_step"
    __table_args__ = (CheckConstraint("state <> 'withdrawn' OR note <> ''", name="reason"),)

    contribution_id: Mapped[Id] = mapped_column(ForeignKey("contribution.contribution_id"), primary_key=True)
    sequence: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    state: Mapped[ContributionState] = mapped_column(choices(ContributionState, "state"))
    note: Mapped[LongText]
    """What it rests on, what was seen, or why it was taken back; empty where nobody said."""
    taken_at: Mapped[UtcDateTime]
    actor_role: Mapped[Role] = mapped_column(ROLES)
    actor_id: Mapped[Id]


class PartnershipRow(Base):
    """What was written down about a proposal as a partnership; no row where nothing was."""

    __tablename__ = "partnership"
    __table_args__ = (in_meeting("proposal_id", of="proposal"), Index(None, "meeting_id"))

    proposal_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    is_partnership: Mapped[bool]
    stated_form: Mapped[PartnershipForm | None] = mapped_column(choices(PartnershipForm, "stated_form"))
    """NULL where nobody stated one; the form is derived in any case."""
    afterwards: Mapped[LongText]
    """Who runs it and pays for it when the partnership has ended; empty where nobody said."""


class HelpCallRow(Base):
    """That a meeting's wall asks who can help; no row while it does not."""

    __tablename__ = "help_call"

    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"), primary_key=True)
    called_at: Mapped[UtcDateTime]
