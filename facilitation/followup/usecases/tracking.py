"""Records the stages that adopted proposals reach."""

from datetime import date

from sqlalchemy import select

from facilitation.agreement import queries as agreement
from facilitation.followup.commands import RecordStage
from facilitation.followup.events import StageRecorded
from facilitation.followup.rules.stage import Stage, StageEntry, checked_entry
from facilitation.followup.tables import StageRow, stage_entry_of
from facilitation.followup.usecases.adopted import adopted_line
from facilitation.kernel.dispatch import Context, Outcome, handles


@handles(RecordStage)
def record_stage(command: RecordStage, context: Context) -> Outcome:
    """Keep the stage behind those recorded before."""
    line = adopted_line(context, command.meeting_id, command.proposal_id)
    entry = checked_entry(
        command.entry, before=_last(context, command.meeting_id, line.proposal_id), today=_day(context)
    )
    context.session.add(
        StageRow(
            meeting_id=command.meeting_id,
            proposal_id=line.proposal_id,
            stage=entry.stage,
            happened_on=entry.happened_on,
            officer=entry.officer,
            note=entry.note,
            staff_id=context.actor.actor_id,
            recorded_at=context.now,
        )
    )
    return Outcome(events=(StageRecorded(meeting_id=command.meeting_id, proposal_id=line.proposal_id),))


def _last(context: Context, meeting_id: str, proposal_id: str) -> StageEntry:
    """The stage recorded last; before any, the first adoption."""
    of_proposal = select(StageRow).where(StageRow.meeting_id == meeting_id, StageRow.proposal_id == proposal_id)
    row = context.session.scalars(of_proposal.order_by(StageRow.stage_id.desc()).limit(1)).first()
    if row is not None:
        return stage_entry_of(row)
    first = agreement.adopted_versions(context.session, meeting_id)[-1]
    # As everywhere on screen, in the laptop's own time.
    return StageEntry(stage=Stage.VILLAGE, happened_on=first.adopted_at.astimezone().date())


def _day(context: Context) -> date:
    return context.now.astimezone().date()
