"""Records the milestones that adopted proposals reach."""

from datetime import date

from sqlalchemy import select

from facilitation.followup.commands import RecordMilestone
from facilitation.followup.events import MilestoneRecorded
from facilitation.followup.rules.milestone import Milestone, MilestoneKind, as_kept, checked_entry
from facilitation.followup.tables import MilestoneRow, milestone_of
from facilitation.followup.usecases.adopted import adopted_line, adopted_on
from facilitation.followup.usecases.asking import refuse_flagged
from facilitation.kernel.dispatch import Context, Outcome, handles


@handles(RecordMilestone)
def record_milestone(command: RecordMilestone, context: Context) -> Outcome:
    """Keep the milestone behind those recorded before."""
    line = adopted_line(context, command.meeting_id, command.proposal_id)
    before = _last(context, command.meeting_id, line.proposal_id)
    if as_kept(command.entry) == before:
        # The same page sent twice: the first time has done it.
        return Outcome()
    entry = checked_entry(command.entry, before=before, today=_day(context))
    if entry.kind is MilestoneKind.FINISHED:
        refuse_flagged(context, command.meeting_id, line.proposal_id)
    context.session.add(
        MilestoneRow(
            meeting_id=command.meeting_id,
            proposal_id=line.proposal_id,
            kind=entry.kind,
            happened_on=entry.happened_on,
            officer=entry.officer,
            note=entry.note,
            staff_id=context.actor.actor_id,
            recorded_at=context.now,
        )
    )
    return Outcome(events=(MilestoneRecorded(meeting_id=command.meeting_id, proposal_id=line.proposal_id),))


def _last(context: Context, meeting_id: str, proposal_id: str) -> Milestone:
    """The milestone recorded last; before any, the first adoption."""
    of_proposal = select(MilestoneRow).where(
        MilestoneRow.meeting_id == meeting_id, MilestoneRow.proposal_id == proposal_id
    )
    row = context.session.scalars(of_proposal.order_by(MilestoneRow.milestone_id.desc()).limit(1)).first()
    if row is not None:
        return milestone_of(row)
    return Milestone(kind=MilestoneKind.VILLAGE, happened_on=adopted_on(context, meeting_id))


def _day(context: Context) -> date:
    return context.now.astimezone().date()
