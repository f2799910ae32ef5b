"""Gives every wish and every proposal its follow code, in the transaction in which it comes to be."""

from sqlalchemy import select

from facilitation.aspirations.events import AspirationSubmitted, ProposalListChanged
from facilitation.followup.rules.follow_code import follow_code
from facilitation.followup.tables import FollowCodeRow
from facilitation.kernel.dispatch import Context, reacts_to
from facilitation.kernel.policy import Event


@reacts_to(AspirationSubmitted)
def give_wish_a_code(event: AspirationSubmitted, context: Context) -> tuple[Event, ...]:
    """Let its author follow the wish; one that came twice has its code."""
    here = FollowCodeRow.meeting_id == event.meeting_id
    known = select(FollowCodeRow.code).where(here, FollowCodeRow.aspiration_id == event.aspiration_id)
    if context.session.scalar(known) is None:
        code = follow_code(context.new_id())
        row = FollowCodeRow(code=code, meeting_id=event.meeting_id, aspiration_id=event.aspiration_id, proposal_id=None)
        context.session.add(row)
    return ()


@reacts_to(ProposalListChanged)
def give_proposal_a_code(event: ProposalListChanged, context: Context) -> tuple[Event, ...]:
    """Let anybody follow the proposal; one that has come from another meeting has its code from there."""
    here = FollowCodeRow.meeting_id == event.meeting_id
    known = select(FollowCodeRow.code).where(here, FollowCodeRow.proposal_id == event.proposal_id)
    if context.session.scalar(known) is None:
        code = follow_code(context.new_id())
        row = FollowCodeRow(code=code, meeting_id=event.meeting_id, aspiration_id=None, proposal_id=event.proposal_id)
        context.session.add(row)
    return ()
