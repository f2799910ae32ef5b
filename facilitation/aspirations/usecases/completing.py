"""Lets officials complete a proposal's line in the plan."""

from dataclasses import asdict

from facilitation.aspirations.commands import CompleteProposal
from facilitation.aspirations.rules import proposal
from facilitation.aspirations.rules.plan import Plan, checked_plan, refuse_changing_the_vote
from facilitation.aspirations.tables import ProposalRow
from facilitation.aspirations.tables.proposal import plan_of
from facilitation.aspirations.usecases.changing import change, changes_of, list_changed
from facilitation.aspirations.usecases.codes import refuse_unknown_activity, refuse_unknown_codes
from facilitation.aspirations.usecases.rows import proposal_row
from facilitation.aspirations.usecases.sources import refuse_unknown_source
from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.meetings.queries import phase_of
from facilitation.meetings.rules.phase import BEFORE_THE_VOTE


@handles(CompleteProposal)
def complete_proposal(command: CompleteProposal, context: Context) -> Outcome:
    """Let the plan's line be what the command says, as long as nobody else has changed it meanwhile."""
    row = proposal_row(context, command.meeting_id, command.proposal_id)
    proposal.refuse_if_merged(row.number, row.state)
    plan = checked_plan(command.plan)
    _refuse_unknown(plan, row, context)
    if phase_of(context.session, command.meeting_id) not in BEFORE_THE_VOTE:
        refuse_changing_the_vote(row.number, plan_of(row), plan)
    values = asdict(plan)
    values |= values.pop("facts")
    if all(getattr(row, name) == value for name, value in values.items()):
        # The same page sent twice: the first time has done it.
        return Outcome()
    proposal.refuse_if_changed(row.number, seen=command.seen, now=changes_of(context, row))
    change(context, row, values)
    return Outcome(events=(list_changed(row),))


def _refuse_unknown(plan: Plan, row: ProposalRow, context: Context) -> None:
    refuse_unknown_activity(plan.activity_code)
    refuse_unknown_codes(plan.facts)
    refuse_unknown_source(context, row.meeting_id, plan.source_code)
