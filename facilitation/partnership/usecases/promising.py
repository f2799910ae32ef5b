"""Keeps what partners promise, within the proposal's cost."""

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from facilitation.aspirations.rules.aspiration import submission_name
from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.partnership.commands import PledgeContribution, RecordContribution
from facilitation.partnership.events import ContributionChanged
from facilitation.partnership.rules.acting import ActsForNobody
from facilitation.partnership.rules.commitment import refuse_day
from facilitation.partnership.rules.contribution import (
    ContributionState,
    checked_promise,
    refuse_above_cost,
)
from facilitation.partnership.rules.partner import PartnerRetired
from facilitation.partnership.tables import ContributionRow, ContributionStepRow, PartnerPresentRow, PartnerRow
from facilitation.partnership.usecases.directing import partner_row
from facilitation.partnership.usecases.finding import listed_proposal, lock_meeting, promised_rupiah

FIRST = 1


@handles(RecordContribution)
def record_contribution(command: RecordContribution, context: Context) -> Outcome:
    """Keep a partner's promise as staff heard it; the reply is the contribution_id, old or new."""
    return _promised(command, command.partner_id, context)


@handles(PledgeContribution)
def pledge_contribution(command: PledgeContribution, context: Context) -> Outcome:
    """Keep what a participant promises for the partner they act for; the reply is the contribution_id, old or new."""
    return _promised(command, acting_for(context, command.meeting_id), context)


def acting_for(context: Context, meeting_id: str) -> str:
    """The partner_id that the asker acts for in this meeting; raises ActsForNobody, also for a retired one."""
    own = (PartnerPresentRow.participant_id == context.actor.actor_id, PartnerPresentRow.meeting_id == meeting_id)
    partner_id = context.session.scalar(
        select(PartnerPresentRow.partner_id)
        .join(PartnerRow, PartnerRow.partner_id == PartnerPresentRow.partner_id)
        .where(*own, PartnerPresentRow.has_declined.is_(False), PartnerRow.retired_at.is_(None))
    )
    if partner_id is None:
        raise ActsForNobody
    return partner_id


def _promised(command: RecordContribution | PledgeContribution, partner_id: str, context: Context) -> Outcome:
    session = context.session
    partner = partner_row(session, partner_id)
    lock_meeting(session, command.meeting_id)
    proposal = listed_proposal(session, command.meeting_id, command.proposal_id)
    earlier = _earlier(command, context)
    if earlier is not None:
        # The message came twice, because its first answer was lost.
        return Outcome(reply=earlier)
    if partner.retired_at is not None:
        raise PartnerRetired(name=partner.name)
    row = _row(command, partner_id, proposal.proposal_id, context)
    refuse_above_cost(
        cost_rupiah=proposal.cost_rupiah,
        promised_rupiah=promised_rupiah(session, proposal),
        more_rupiah=row.amount_rupiah,
    )
    return _kept(command, row, context)


def _kept(command: RecordContribution | PledgeContribution, row: ContributionRow, context: Context) -> Outcome:
    try:
        with context.session.begin_nested():
            context.session.add(row)
    except IntegrityError:
        # UNIQUE(meeting_id, submission_id): another process kept the same message in the meantime.
        earlier = _earlier(command, context)
        if earlier is None:
            raise
        return Outcome(reply=earlier)
    context.session.add(_pledge(row, context))
    event = ContributionChanged(meeting_id=row.meeting_id, proposal_id=row.proposal_id)
    return Outcome(reply=row.contribution_id, events=(event,))


def _row(
    command: RecordContribution | PledgeContribution, partner_id: str, proposal_id: str, context: Context
) -> ContributionRow:
    promise = checked_promise(command.promise)
    if promise.due_on is not None:
        refuse_day(promise.due_on, today=context.now.astimezone().date())
    last = select(func.max(ContributionRow.sequence)).where(ContributionRow.meeting_id == command.meeting_id)
    return ContributionRow(
        contribution_id=context.new_id(),
        meeting_id=command.meeting_id,
        sequence=1 + (context.session.scalar(last) or 0),
        proposal_id=proposal_id,
        partner_id=partner_id,
        submission_id=submission_name(command.submission_id),
        role=promise.role,
        kind=promise.kind,
        amount_rupiah=promise.amount_rupiah,
        valuation=promise.valuation,
        benefit=promise.benefit,
        due_on=promise.due_on,
    )


def _pledge(row: ContributionRow, context: Context) -> ContributionStepRow:
    return ContributionStepRow(
        contribution_id=row.contribution_id,
        sequence=FIRST,
        state=ContributionState.PLEDGED,
        note="",
        taken_at=context.now,
        actor_role=context.actor.role,
        actor_id=context.actor.actor_id,
    )


def _earlier(command: RecordContribution | PledgeContribution, context: Context) -> str | None:
    same = (
        ContributionRow.meeting_id == command.meeting_id,
        ContributionRow.submission_id == command.submission_id,
    )
    return context.session.scalar(select(ContributionRow.contribution_id).where(*same))
