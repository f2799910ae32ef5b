"""A numbered proposal as a row."""

from dataclasses import fields

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from facilitation.aspirations.rules.facts import MOST_PEOPLE
from facilitation.aspirations.rules.plan import ExecutionMode, Plan, ResponsibleBody
from facilitation.aspirations.rules.provenance import Level, Origin, Provenance
from facilitation.aspirations.rules.states import ProposalState
from facilitation.aspirations.tables.facts import FactsColumns, choices, facts_checks, facts_of
from facilitation.kernel.database import Base, Id, Rupiah, ShortText
from facilitation.kernel.money import MAX_RUPIAH
from facilitation.reference.groups import ProposingGroup

PLAN = tuple(field.name for field in fields(Plan) if field.name != "facts")


class ProposalRow(FactsColumns, Base):
    """One numbered proposal; a merged one points at the one that was kept, never at another merged one.

    `source_code` is always a source the meeting has a ceiling for while the proposal is listed (usecases/sources.py).
    """

    __tablename__ = "proposal"
    __table_args__ = (
        UniqueConstraint("meeting_id", "number"),
        UniqueConstraint("meeting_id", "proposal_id"),
        UniqueConstraint("meeting_id", "submission_id"),
        ForeignKeyConstraint(["meeting_id", "merged_into_id"], ["proposal.meeting_id", "proposal.proposal_id"]),
        ForeignKeyConstraint(["meeting_id", "joined_id"], ["proposal.meeting_id", "proposal.proposal_id"]),
        ForeignKeyConstraint(["meeting_id", "split_from_id"], ["proposal.meeting_id", "proposal.proposal_id"]),
        ForeignKeyConstraint(["meeting_id", "hamlet_id"], ["hamlet.meeting_id", "hamlet.hamlet_id"]),
        CheckConstraint("number >= 1", name="number"),
        CheckConstraint(f"cost_rupiah BETWEEN 1 AND {MAX_RUPIAH}", name="cost"),
        CheckConstraint(f"jobs BETWEEN 0 AND {MOST_PEOPLE}", name="jobs"),
        CheckConstraint(f"investment_rupiah BETWEEN 1 AND {MAX_RUPIAH}", name="investment"),
        CheckConstraint(f"visitors BETWEEN 0 AND {MOST_PEOPLE}", name="visitors"),
        CheckConstraint("(state = 'parked') = (reason <> '')", name="reason"),
        CheckConstraint("(state = 'merged') = (merged_into_id IS NOT NULL)", name="merged"),
        CheckConstraint("(merged_into_id IS NULL) = (joined_id IS NULL)", name="joined"),
        CheckConstraint("merged_into_id <> proposal_id AND joined_id <> proposal_id", name="not_itself"),
        CheckConstraint("source_code <> ''", name="source"),
        CheckConstraint(
            "(origin = 'programme') = (level IS NOT NULL) AND (origin = 'programme') = (owner <> '')", name="provenance"
        ),
        *facts_checks(),
    )

    proposal_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    number: Mapped[int]
    title: Mapped[ShortText]
    cost_rupiah: Mapped[Rupiah]
    source_code: Mapped[str] = mapped_column(String(10))
    activity_code: Mapped[str] = mapped_column(String(10))
    activity_name: Mapped[ShortText]
    carried_out: Mapped[ShortText]
    executor: Mapped[ShortText]
    mode: Mapped[ExecutionMode | None] = mapped_column(choices(ExecutionMode, "mode"))
    responsible: Mapped[ResponsibleBody | None] = mapped_column(choices(ResponsibleBody, "responsible"))
    responsible_name: Mapped[ShortText]
    jobs: Mapped[int | None]
    """People who would have work by it, NULL where nobody has estimated them."""
    investment_rupiah: Mapped[Rupiah | None]
    """What others would put into the village because of it, NULL where nobody has estimated it."""
    visitors: Mapped[int | None]
    """People who would visit the village each year because of it, NULL where nobody has estimated them."""
    rpjm_entry: Mapped[ShortText]
    """Its programme or activity in the RPJM Desa as it is called there, empty where nobody has said."""
    state: Mapped[ProposalState] = mapped_column(choices(ProposalState, "state"))
    reason: Mapped[ShortText]
    merged_into_id: Mapped[Id | None]
    """The one that stands for it now, NULL while it stands for itself."""
    joined_id: Mapped[Id | None]
    """The one it was merged into at the time, which may have been merged on since: the way back."""
    split_from_id: Mapped[Id | None]
    """The one it was taken out of, NULL where it was made of an aspiration."""
    proposing_group: Mapped[ProposingGroup | None] = mapped_column(choices(ProposingGroup, "proposing_group"))
    """The group whose own proposal it is, NULL where nobody has said that it is any group's."""
    origin: Mapped[Origin] = mapped_column(choices(Origin, "origin"))
    level: Mapped[Level | None] = mapped_column(choices(Level, "level"))
    """The government an incoming programme comes from, NULL for every other proposal."""
    owner: Mapped[ShortText]
    """Who runs an incoming programme, empty for every other proposal."""
    hamlet_id: Mapped[Id | None]
    """Where staff have said that it is carried out, NULL where that follows from residents' words or is everywhere."""
    submission_id: Mapped[str | None] = mapped_column(String(64))
    """By which a form of staff that is sent twice is known, NULL for what was made of residents' words."""


def provenance_of(row: ProposalRow) -> Provenance:
    """Where the proposal comes from, as one value."""
    return Provenance(origin=row.origin, level=row.level, owner=row.owner)


def plan_of(row: ProposalRow) -> Plan:
    """The proposal's line in the plan, as one value."""
    return Plan(**{name: getattr(row, name) for name in PLAN}, facts=facts_of(row))
