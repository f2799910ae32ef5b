"""Writes down who looks after what is built."""

from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.partnership.commands import PlanUpkeep
from facilitation.partnership.events import UpkeepPlanned
from facilitation.partnership.rules.upkeep import afterwards, checked_plan
from facilitation.partnership.tables import UpkeepPlanRow
from facilitation.partnership.tables.upkeep import PLAN
from facilitation.partnership.usecases.describing import partnership_row
from facilitation.partnership.usecases.finding import listed_proposal


@handles(PlanUpkeep)
def plan_upkeep(command: PlanUpkeep, context: Context) -> Outcome:
    """Keep the plan, and who goes on with the proposal after the partnership."""
    proposal = listed_proposal(context.session, command.meeting_id, command.proposal_id)
    plan = checked_plan(command.plan)
    row = UpkeepPlanRow(proposal_id=proposal.proposal_id, meeting_id=command.meeting_id)
    for name in PLAN:
        setattr(row, name, getattr(plan, name))
    context.session.merge(row)
    partnership_row(context.session, proposal).afterwards = afterwards(command.afterwards)
    event = UpkeepPlanned(meeting_id=command.meeting_id, proposal_id=proposal.proposal_id)
    return Outcome(events=(event,))
