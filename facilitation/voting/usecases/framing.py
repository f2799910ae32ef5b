"""What a round takes over from its meeting: the number of votes and the ceiling."""

from sqlalchemy import func, select

from facilitation.kernel.dispatch import Context, reacts_to
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.policy import Event
from facilitation.meetings.events import MeetingRevised
from facilitation.meetings.queries import meeting_by_id
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.tables import CandidateRow, RoundRow
from facilitation.voting.usecases.locking import rounds_of


def take_frame(row: RoundRow, context: Context, *, candidates: int) -> None:
    """Copy the meeting's frame as it is now; nobody gets more votes than there are candidates."""
    meeting = meeting_by_id(context.session, row.meeting_id)
    if meeting is None:
        raise NotFoundHere
    row.votes_per_ballot = min(meeting.votes_per_ballot, candidates)
    row.ceiling_rupiah = meeting.ceiling_rupiah


@reacts_to(MeetingRevised)
def follow_revision(event: MeetingRevised, context: Context) -> tuple[Event, ...]:
    """A round that is only drawn goes along with a corrected set-up; an opened one never does."""
    for row in rounds_of(context.session, event.meeting_id):
        if row.state is RoundState.DRAWN:
            counted = select(func.count()).where(CandidateRow.round_id == row.round_id)
            take_frame(row, context, candidates=context.session.scalar(counted) or 0)
    return ()
