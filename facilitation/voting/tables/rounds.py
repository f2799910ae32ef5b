"""Rounds and their candidates as rows, with the terms that are frozen when a round opens."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Enum, ForeignKey, ForeignKeyConstraint, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from facilitation.kernel.database import Base, Id, Json, Rupiah, ShortText, UtcTime
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.reference.groups import ProposingGroup
from facilitation.voting.rules.purpose import RoundPurpose
from facilitation.voting.rules.reserve import reserve_of
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.rules.terms import BallotMethod, FundingChoice, Terms

# A StrEnum's members are its values, so `list` names what stands in the column.
PURPOSES = Enum(
    RoundPurpose, name="purpose", native_enum=False, create_constraint=True, length=20, values_callable=list
)
STATES = Enum(RoundState, name="state", native_enum=False, create_constraint=True, length=20, values_callable=list)
METHODS = Enum(BallotMethod, name="method", native_enum=False, create_constraint=True, length=20, values_callable=list)
VISIBILITIES = Enum(
    TallyVisibility, name="visibility", native_enum=False, create_constraint=True, length=20, values_callable=list
)
GROUPS = Enum(
    ProposingGroup, name="proposing_group", native_enum=False, create_constraint=True, length=20, values_callable=list
)
UNFINISHED = text("state <> 'closed'")


class RoundRow(Base):
    """One opening of the vote. The row is also the lock that everybody takes who changes the round's ballots.

    A practice is a row only while people practise: closing it deletes it and everything that belongs to it.
    """

    __tablename__ = "round"
    __table_args__ = (
        UniqueConstraint("meeting_id", "purpose", "sequence"),
        UniqueConstraint("meeting_id", "round_id"),
        # At most one round of a meeting is drawn or open: nobody draws, practises or asks beside it.
        Index("uq_round_unfinished", "meeting_id", unique=True, sqlite_where=UNFINISHED, postgresql_where=UNFINISHED),
        CheckConstraint("votes_per_ballot >= 1", name="votes"),
        CheckConstraint("(state = 'drawn') = (opened_at IS NULL)", name="opened"),
        CheckConstraint("(state = 'closed') = (closed_at IS NOT NULL)", name="closed"),
        CheckConstraint("criteria_percent BETWEEN 0 AND 100", name="criteria_percent"),
        CheckConstraint("turnout <= entitled", name="turnout"),
        CheckConstraint("purpose <> 'practice' OR state = 'open'", name="practice"),
        CheckConstraint("purpose <> 'motion' OR state <> 'drawn'", name="motion"),
        # On persons people vote in secret, and see no count before the end, whoever writes the row.
        CheckConstraint(
            "purpose <> 'delegation' OR (state <> 'drawn' AND NOT is_open AND tally_visibility = 'hidden')",
            name="delegation",
        ),
    )

    round_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    sequence: Mapped[int]
    """Counts the rounds of one purpose from 1."""
    purpose: Mapped[RoundPurpose] = mapped_column(PURPOSES)
    state: Mapped[RoundState] = mapped_column(STATES)
    seed: Mapped[ShortText]
    method: Mapped[BallotMethod] = mapped_column(METHODS)
    votes_per_ballot: Mapped[int]
    tally_visibility: Mapped[TallyVisibility] = mapped_column(VISIBILITIES)
    is_open: Mapped[bool]
    """Whether counted ballots are published under their receipts."""
    funding: Mapped[Json]
    """{"choice": …, "fewest_votes": …, "reserve": None or {"group": …, "percent": …, "name": …}}: what the budget room
    counts by."""
    criteria_percent: Mapped[int]
    """How much the team's criteria weigh beside the support."""
    ratings: Mapped[Json]
    """What the team's criteria gave each candidate at the opening (rules/ratings.py); empty where nobody rated."""
    terms_digest: Mapped[str] = mapped_column(String(64))
    """SHA-256 of everything that is frozen at the opening; empty until then, and in a practice."""
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

    No foreign key leads to the proposal, because what people practise on, or say of a motion, is none; those of a round
    on proposals are copied from the meeting's own list in the transaction that draws the lot, and nothing deletes one.
    """

    __tablename__ = "candidate"
    __table_args__ = (
        UniqueConstraint("round_id", "ballot_number"),
        ForeignKeyConstraint(["meeting_id", "round_id"], ["round.meeting_id", "round.round_id"]),
        CheckConstraint("ballot_number >= 1", name="ballot_number"),
        CheckConstraint("partners_rupiah BETWEEN 0 AND cost_rupiah", name="partners"),
    )

    round_id: Mapped[Id] = mapped_column(primary_key=True)
    proposal_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id]
    ballot_number: Mapped[int]
    title: Mapped[ShortText]
    cost_rupiah: Mapped[Rupiah]
    partners_rupiah: Mapped[Rupiah] = mapped_column(default=0)
    """What partners had firmly given to it at the opening, which the ceiling need not pay."""
    source_code: Mapped[str] = mapped_column(String(10))
    topic_code: Mapped[str] = mapped_column(String(30))
    hamlets: Mapped[Json]
    proposing_group: Mapped[ProposingGroup | None] = mapped_column(GROUPS)
    """The group whose own proposal it was, NULL where it was no group's."""


def terms_of(row: RoundRow) -> Terms:
    """The terms that stand in a round."""
    return Terms(
        method=row.method,
        limit=row.votes_per_ballot,
        tally_visibility=row.tally_visibility,
        is_open=row.is_open,
        funding=FundingChoice(row.funding["choice"]),
        fewest_votes=row.funding["fewest_votes"],
        criteria_percent=row.criteria_percent,
        reserve=reserve_of(row.funding["reserve"]),
    )
