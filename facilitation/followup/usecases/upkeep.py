"""Records that somebody has looked after what was built."""

from sqlalchemy import select

from facilitation.followup.commands import LogUpkeep
from facilitation.followup.events import UpkeepLogged
from facilitation.followup.rules.upkeep import checked_upkeep, finished_on
from facilitation.followup.tables import MilestoneRow, UpkeepEntryRow, milestone_of
from facilitation.followup.usecases.adopted import adopted_line
from facilitation.kernel.dispatch import Context, Outcome, handles


@handles(LogUpkeep)
def log_upkeep(command: LogUpkeep, context: Context) -> Outcome:
    """Keep the entry behind those recorded before."""
    line = adopted_line(context, command.meeting_id, command.proposal_id)
    of_proposal = (MilestoneRow.meeting_id == command.meeting_id, MilestoneRow.proposal_id == line.proposal_id)
    rows = context.session.scalars(select(MilestoneRow).where(*of_proposal).order_by(MilestoneRow.milestone_id))
    entry = checked_upkeep(
        command.entry, finished=finished_on(map(milestone_of, rows)), today=context.now.astimezone().date()
    )
    context.session.add(
        UpkeepEntryRow(
            meeting_id=command.meeting_id,
            proposal_id=line.proposal_id,
            done_on=entry.done_on,
            work=entry.work,
            cost_rupiah=entry.cost_rupiah,
            done_by=entry.done_by,
            note=entry.note,
            photo_digest=command.photo_digest,
            staff_id=context.actor.actor_id,
            recorded_at=context.now,
        )
    )
    return Outcome(events=(UpkeepLogged(meeting_id=command.meeting_id, proposal_id=line.proposal_id),))
