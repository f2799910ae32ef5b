"""Takes promises from pledged to delivered, or back; each step is a row that stays."""

from sqlalchemy.exc import IntegrityError

from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.kernel.errors import NotFoundHere
from facilitation.partnership.commands import (
    ConfirmContribution,
    DeliverContribution,
    TakePledgeBack,
    WithdrawContribution,
)
from facilitation.partnership.events import ContributionChanged
from facilitation.partnership.rules.commitment import evidence
from facilitation.partnership.rules.contribution import (
    ContributionState,
    NoSuchStep,
    note,
    step,
    withdrawal_reason,
)
from facilitation.partnership.tables import ContributionRow, ContributionStepRow
from facilitation.partnership.usecases.finding import contribution_row, last_step, proposal_row
from facilitation.partnership.usecases.promising import acting_for


@handles(ConfirmContribution)
def confirm_contribution(command: ConfirmContribution, context: Context) -> Outcome:
    """Count on a pledge from now on; one that is confirmed already stays so."""
    row = contribution_row(context.session, command.meeting_id, command.contribution_id)
    return _taken(row, ContributionState.CONFIRMED, note(command.note), context)


@handles(DeliverContribution)
def deliver_contribution(command: DeliverContribution, context: Context) -> Outcome:
    """Say that a confirmed contribution is here, and by what that was seen; one that is here already stays so."""
    row = contribution_row(context.session, command.meeting_id, command.contribution_id)
    return _taken(row, ContributionState.DELIVERED, evidence(command.note), context)


@handles(WithdrawContribution)
def withdraw_contribution(command: WithdrawContribution, context: Context) -> Outcome:
    """Take a promise back that was not kept yet; its words and its reason stay."""
    row = contribution_row(context.session, command.meeting_id, command.contribution_id)
    return _taken(row, ContributionState.WITHDRAWN, withdrawal_reason(command.reason), context)


@handles(TakePledgeBack)
def take_pledge_back(command: TakePledgeBack, context: Context) -> Outcome:
    """Take back a pledge of the asker's own partner; what staff have confirmed is for staff to withdraw."""
    row = contribution_row(context.session, command.meeting_id, command.contribution_id)
    if row.partner_id != acting_for(context, command.meeting_id):
        raise NotFoundHere
    words = withdrawal_reason(command.reason)
    return _taken(row, ContributionState.WITHDRAWN, words, context, only_from=(ContributionState.PLEDGED,))


def _taken(
    row: ContributionRow,
    wanted: ContributionState,
    words: str,
    context: Context,
    *,
    only_from: tuple[ContributionState, ...] = tuple(ContributionState),
) -> Outcome:
    # The proposal's lock, as for a new promise: what is taken back must not be counted by whoever looks for room.
    kept = proposal_row(context.session, row.meeting_id, row.proposal_id)
    last = last_step(context.session, row.contribution_id)
    if last.state is wanted:
        # The same page sent twice: the first time has done it.
        return Outcome()
    if last.state not in only_from:
        raise NoSuchStep(now=last.state.value, wanted=wanted.value)
    _add(last, step(last.state, wanted), words, context)
    return Outcome(events=(ContributionChanged(meeting_id=row.meeting_id, proposal_id=kept.proposal_id),))


def _add(last: ContributionStepRow, state: ContributionState, words: str, context: Context) -> None:
    taken = ContributionStepRow(
        contribution_id=last.contribution_id,
        sequence=last.sequence + 1,
        state=state,
        note=words,
        taken_at=context.now,
        actor_role=context.actor.role,
        actor_id=context.actor.actor_id,
    )
    try:
        with context.session.begin_nested():
            context.session.add(taken)
    except IntegrityError as error:
        # The key (contribution_id, sequence): somebody else has taken the next step in the meantime.
        raise NoSuchStep(now=last.state.value, wanted=state.value) from error
