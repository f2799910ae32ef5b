"""Lets an author take their own words back."""

from facilitation.aspirations.commands import WithdrawAspiration
from facilitation.aspirations.rules import aspiration
from facilitation.aspirations.rules.proposal import WITHDRAWN
from facilitation.aspirations.rules.states import AspirationState, ProposalState
from facilitation.aspirations.tables import AspirationRow, ProposalRow
from facilitation.aspirations.usecases.changing import change, list_changed, moderated
from facilitation.aspirations.usecases.rows import has_voice, kept_row, own_row, proposal_row
from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.kernel.policy import Event
from facilitation.meetings.queries import phase_of
from facilitation.meetings.rules.phase import BEFORE_THE_VOTE


@handles(WithdrawAspiration)
def withdraw_aspiration(command: WithdrawAspiration, context: Context) -> Outcome:
    """Mark the words as withdrawn; the journal and the history keep that they were said."""
    row = own_row(context, command.meeting_id, command.aspiration_id)
    target = aspiration.move(row.state, AspirationState.WITHDRAWN)
    if target is row.state:
        return Outcome()
    change(context, row, {"state": target, "reason": ""})
    return Outcome(events=(moderated(row), *_behind_its_proposal(context, row)))


def park_if_nobody_stands(context: Context, kept: ProposalRow) -> None:
    """Take a listed proposal of residents off the list where every author behind it has withdrawn."""
    if kept.state is ProposalState.LISTED and not has_voice(context, kept):
        change(context, kept, {"state": ProposalState.PARKED, "reason": WITHDRAWN})


def _behind_its_proposal(context: Context, row: AspirationRow) -> tuple[Event, ...]:
    if row.proposal_id is None:
        return ()
    kept = kept_row(context, proposal_row(context, row.meeting_id, row.proposal_id))
    # From the vote on what people vote on stays, and is marked instead.
    if phase_of(context.session, row.meeting_id) in BEFORE_THE_VOTE:
        # The rows behind it are counted in the database, which must know of this one.
        context.session.flush()
        park_if_nobody_stands(context, kept)
    return (list_changed(kept),)
