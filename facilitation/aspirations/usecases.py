"""What happens to residents' words and to the proposals made of them."""

from typing import TypeVar

from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import InstrumentedAttribute

from facilitation.aspirations.commands import (
    ApproveAspiration,
    MergeProposals,
    ParkAspiration,
    ParkProposal,
    RestoreAspiration,
    RestoreProposal,
    RewordProposal,
    SubmitAspiration,
)
from facilitation.aspirations.events import AspirationModerated, AspirationSubmitted, ProposalListChanged
from facilitation.aspirations.rules import aspiration, proposal
from facilitation.aspirations.rules.cost import cost
from facilitation.aspirations.rules.parking import park_reason
from facilitation.aspirations.rules.states import AspirationState, ProposalState
from facilitation.aspirations.tables import AspirationRow, ProposalRow
from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.queries import has_hamlet
from facilitation.meetings.rules.setup import HamletUnknown

R = TypeVar("R", AspirationRow, ProposalRow)


@handles(SubmitAspiration)
def submit_aspiration(command: SubmitAspiration, context: Context) -> Outcome:
    """Keep a resident's words once per submission_id; the reply is the aspiration_id, old or new."""
    if not has_hamlet(context.session, command.meeting_id, command.hamlet_id):
        raise HamletUnknown
    row = _waiting(command, context)
    try:
        with context.session.begin_nested():
            context.session.add(row)
    except IntegrityError:
        # UNIQUE(meeting_id, submission_id): the message came twice, because its first answer was lost.
        earlier = _earlier_aspiration(command, context)
        if earlier is None:
            raise
        return Outcome(reply=earlier)
    event = AspirationSubmitted(meeting_id=command.meeting_id, aspiration_id=row.aspiration_id)
    return Outcome(reply=row.aspiration_id, events=(event,))


@handles(ApproveAspiration)
def approve_aspiration(command: ApproveAspiration, context: Context) -> Outcome:
    """Put a waiting aspiration on the list under the next number; the reply is the proposal_id."""
    row = _aspiration(context, command.meeting_id, command.aspiration_id)
    state = aspiration.move(row.state, AspirationState.ADOPTED)
    proposal_id = context.new_id()
    context.session.add(
        ProposalRow(
            proposal_id=proposal_id,
            meeting_id=command.meeting_id,
            number=_next(context, ProposalRow.number, ProposalRow.meeting_id == command.meeting_id),
            title=proposal.title(command.title),
            cost_rupiah=cost(command.cost_rupiah),
            state=ProposalState.LISTED,
            reason="",
        )
    )
    # The aspiration's foreign key needs the proposal to be there.
    context.session.flush()
    row.state, row.proposal_id = state, proposal_id
    return Outcome(reply=proposal_id, events=(_list_changed(command.meeting_id, proposal_id),))


@handles(ParkAspiration)
def park_aspiration(command: ParkAspiration, context: Context) -> Outcome:
    """Set a waiting aspiration aside; on one already set aside the reason is the new one."""
    row = _aspiration(context, command.meeting_id, command.aspiration_id)
    row.state, row.reason = aspiration.move(row.state, AspirationState.PARKED), park_reason(command.reason)
    return Outcome(events=(_moderated(command),))


@handles(RestoreAspiration)
def restore_aspiration(command: RestoreAspiration, context: Context) -> Outcome:
    """Put an aspiration back into the queue, at its old place."""
    row = _aspiration(context, command.meeting_id, command.aspiration_id)
    row.state, row.reason = aspiration.move(row.state, AspirationState.WAITING), ""
    return Outcome(events=(_moderated(command),))


@handles(RewordProposal)
def reword_proposal(command: RewordProposal, context: Context) -> Outcome:
    """Give a proposal new words and a new cost, on the list or aside; residents' own words stay as they are."""
    row = _proposal(context, command.meeting_id, command.proposal_id)
    proposal.refuse_if_merged(row.number, row.state)
    row.title, row.cost_rupiah = proposal.title(command.title), cost(command.cost_rupiah)
    return Outcome(events=(_list_changed(command.meeting_id, row.proposal_id),))


@handles(MergeProposals)
def merge_proposals(command: MergeProposals, context: Context) -> Outcome:
    """Let one listed proposal stand for another, and for everything that was merged into that one before."""
    kept = _proposal(context, command.meeting_id, command.kept_proposal_id)
    merged = _proposal(context, command.meeting_id, command.merged_proposal_id)
    proposal.refuse_merging((kept.number, kept.state), (merged.number, merged.state))
    # Chains stay flat: a reader finds the one that is kept in a single step.
    context.session.execute(
        update(ProposalRow)
        .where(ProposalRow.meeting_id == command.meeting_id, ProposalRow.merged_into_id == merged.proposal_id)
        .values(merged_into_id=kept.proposal_id)
    )
    merged.state, merged.merged_into_id = ProposalState.MERGED, kept.proposal_id
    return Outcome(events=(_list_changed(command.meeting_id, kept.proposal_id),))


@handles(ParkProposal)
def park_proposal(command: ParkProposal, context: Context) -> Outcome:
    """Take a proposal off the list; on one already off the reason is the new one."""
    row = _proposal(context, command.meeting_id, command.proposal_id)
    row.state = proposal.move(row.number, row.state, ProposalState.PARKED)
    row.reason = park_reason(command.reason)
    return Outcome(events=(_list_changed(command.meeting_id, row.proposal_id),))


@handles(RestoreProposal)
def restore_proposal(command: RestoreProposal, context: Context) -> Outcome:
    """Put a proposal back on the list, under its old number."""
    row = _proposal(context, command.meeting_id, command.proposal_id)
    row.state, row.reason = proposal.move(row.number, row.state, ProposalState.LISTED), ""
    return Outcome(events=(_list_changed(command.meeting_id, row.proposal_id),))


def _waiting(command: SubmitAspiration, context: Context) -> AspirationRow:
    return AspirationRow(
        aspiration_id=context.new_id(),
        meeting_id=command.meeting_id,
        sequence=_next(context, AspirationRow.sequence, AspirationRow.meeting_id == command.meeting_id),
        submission_id=aspiration.submission_name(command.submission_id),
        participant_id=context.actor.actor_id,
        hamlet_id=command.hamlet_id,
        title=aspiration.title(command.title),
        problem=aspiration.problem(command.problem),
        cost_rupiah=None if command.cost_rupiah is None else aspiration.estimate(command.cost_rupiah),
        state=AspirationState.WAITING,
        reason="",
        submitted_at=context.now,
    )


def _earlier_aspiration(command: SubmitAspiration, context: Context) -> str | None:
    same = (AspirationRow.meeting_id == command.meeting_id, AspirationRow.submission_id == command.submission_id)
    row = context.session.scalar(select(AspirationRow).where(*same))
    if row is not None and row.participant_id != context.actor.actor_id:
        raise aspiration.AspirationOfAnother
    return None if row is None else row.aspiration_id


def _next(context: Context, column: InstrumentedAttribute[int], in_meeting: ColumnElement[bool]) -> int:
    """One more than the highest so far; the one writer lets nobody come between, and a UNIQUE stands behind it."""
    return 1 + (context.session.scalar(select(func.max(column)).where(in_meeting)) or 0)


def _aspiration(context: Context, meeting_id: str, aspiration_id: str) -> AspirationRow:
    here = (AspirationRow.meeting_id == meeting_id, AspirationRow.aspiration_id == aspiration_id)
    return _found(context.session.scalar(select(AspirationRow).where(*here)))


def _proposal(context: Context, meeting_id: str, proposal_id: str) -> ProposalRow:
    here = (ProposalRow.meeting_id == meeting_id, ProposalRow.proposal_id == proposal_id)
    return _found(context.session.scalar(select(ProposalRow).where(*here)))


def _found(row: R | None) -> R:
    if row is None:
        raise NotFoundHere
    return row


def _moderated(command: ParkAspiration | RestoreAspiration) -> AspirationModerated:
    return AspirationModerated(meeting_id=command.meeting_id, aspiration_id=command.aspiration_id)


def _list_changed(meeting_id: str, proposal_id: str) -> ProposalListChanged:
    return ProposalListChanged(meeting_id=meeting_id, proposal_id=proposal_id)
