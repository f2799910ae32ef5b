"""Finds the rows that use cases change; whatever is not this meeting's, or not this author's, does not exist."""

from collections.abc import Sequence
from typing import TypeVar

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from facilitation.aspirations.rules.provenance import Origin
from facilitation.aspirations.rules.states import AspirationState
from facilitation.aspirations.tables import AspirationRow, EarlierAskingRow, ProposalRow
from facilitation.kernel.dispatch import Context
from facilitation.kernel.errors import NotFoundHere

R = TypeVar("R", AspirationRow, ProposalRow)


def aspiration_row(context: Context, meeting_id: str, aspiration_id: str) -> AspirationRow:
    """The aspiration, or raise NotFoundHere."""
    here = (AspirationRow.meeting_id == meeting_id, AspirationRow.aspiration_id == aspiration_id)
    return _found(context.session.scalar(select(AspirationRow).where(*here)))


def own_row(context: Context, meeting_id: str, aspiration_id: str) -> AspirationRow:
    """The aspiration if it is the actor's own, or raise NotFoundHere."""
    row = aspiration_row(context, meeting_id, aspiration_id)
    if row.participant_id != context.actor.actor_id:
        raise NotFoundHere
    return row


def proposal_row(context: Context, meeting_id: str, proposal_id: str) -> ProposalRow:
    """The proposal, or raise NotFoundHere."""
    here = (ProposalRow.meeting_id == meeting_id, ProposalRow.proposal_id == proposal_id)
    return _found(context.session.scalar(select(ProposalRow).where(*here)))


def kept_row(context: Context, row: ProposalRow) -> ProposalRow:
    """The proposal that stands for `row`: itself, or the one it was merged into."""
    return row if row.merged_into_id is None else proposal_row(context, row.meeting_id, row.merged_into_id)


def family(context: Context, kept: ProposalRow) -> tuple[str, ...]:
    """The proposal_ids of a proposal and of everything merged into it."""
    within = or_(ProposalRow.proposal_id == kept.proposal_id, ProposalRow.merged_into_id == kept.proposal_id)
    here = select(ProposalRow.proposal_id).where(ProposalRow.meeting_id == kept.meeting_id, within)
    return tuple(context.session.scalars(here))


def standing_behind(context: Context, kept: ProposalRow) -> Sequence[AspirationRow]:
    """The aspirations behind a proposal that their authors have not withdrawn, in order of arrival."""
    return context.session.scalars(
        select(AspirationRow)
        .where(
            AspirationRow.meeting_id == kept.meeting_id,
            AspirationRow.proposal_id.in_(family(context, kept)),
            AspirationRow.state == AspirationState.ADOPTED,
        )
        .order_by(AspirationRow.sequence)
    ).all()


def has_voice(context: Context, kept: ProposalRow) -> bool:
    """Whether anybody stands behind it: its authors, staff who listed it, or those who asked for it elsewhere."""
    if kept.origin is not Origin.RESIDENTS or standing_behind(context, kept):
        return True
    asked = select(EarlierAskingRow.proposal_id).where(EarlierAskingRow.proposal_id.in_(family(context, kept)))
    return context.session.scalar(asked.limit(1)) is not None


def next_number(context: Context, column: InstrumentedAttribute[int], in_meeting: ColumnElement[bool]) -> int:
    """One more than the highest so far; the one writer lets nobody come between, and a UNIQUE stands behind it."""
    return 1 + (context.session.scalar(select(func.max(column)).where(in_meeting)) or 0)


def _found(row: R | None) -> R:
    if row is None:
        raise NotFoundHere
    return row
