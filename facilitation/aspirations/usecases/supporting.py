"""Keeps who else wants a proposal."""

from sqlalchemy import ColumnElement, and_, delete, exists, select

from facilitation.aspirations.commands import SupportProposal, WithdrawSupport
from facilitation.aspirations.events import SupportChanged
from facilitation.aspirations.rules.proposal import refuse_unless_listed
from facilitation.aspirations.tables import ProposalRow, SupportRow
from facilitation.aspirations.usecases.collecting import refuse_unless_collecting
from facilitation.aspirations.usecases.rows import family, kept_row, proposal_row
from facilitation.kernel.dispatch import Context, Outcome, handles


@handles(SupportProposal)
def support_proposal(command: SupportProposal, context: Context) -> Outcome:
    """Count this person behind the proposal; one that was merged meanwhile means the one that stands for it."""
    refuse_unless_collecting(context, command.meeting_id)
    kept = kept_row(context, proposal_row(context, command.meeting_id, command.proposal_id))
    refuse_unless_listed(kept.number, kept.state)
    if _is_supported(context, kept):
        return Outcome()
    context.session.add(
        SupportRow(
            proposal_id=kept.proposal_id,
            participant_id=context.actor.actor_id,
            meeting_id=command.meeting_id,
            supported_at=context.now,
        )
    )
    return Outcome(events=(_changed(kept),))


@handles(WithdrawSupport)
def withdraw_support(command: WithdrawSupport, context: Context) -> Outcome:
    """Count this person behind the proposal, and behind everything merged into it, no longer."""
    refuse_unless_collecting(context, command.meeting_id)
    kept = kept_row(context, proposal_row(context, command.meeting_id, command.proposal_id))
    if not _is_supported(context, kept):
        return Outcome()
    context.session.execute(delete(SupportRow).where(_own(context, kept)))
    return Outcome(events=(_changed(kept),))


def _is_supported(context: Context, kept: ProposalRow) -> bool:
    return bool(context.session.scalar(select(exists(select(SupportRow.proposal_id).where(_own(context, kept))))))


def _own(context: Context, kept: ProposalRow) -> ColumnElement[bool]:
    is_own = SupportRow.participant_id == context.actor.actor_id
    return and_(is_own, SupportRow.proposal_id.in_(family(context, kept)))


def _changed(kept: ProposalRow) -> SupportChanged:
    return SupportChanged(meeting_id=kept.meeting_id, proposal_id=kept.proposal_id)
