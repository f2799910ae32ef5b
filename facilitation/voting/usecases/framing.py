"""What a round takes over from its meeting: the number of votes, and the ceiling of each source of funds."""

from collections.abc import Sequence
from dataclasses import asdict

from sqlalchemy import func, select

from facilitation.aspirations.queries import ListedProposal
from facilitation.kernel.dispatch import Context, reacts_to
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.policy import Event
from facilitation.meetings.events import MeetingRevised
from facilitation.meetings.queries import meeting_by_id
from facilitation.voting.rules.lot import refuse_unpaid
from facilitation.voting.tables import CandidateRow, RoundRow
from facilitation.voting.usecases.locking import rounds_of


def take_frame(row: RoundRow, listed: Sequence[ListedProposal], context: Context) -> None:
    """Copy the meeting's frame as it is now, or refuse with SourceWithoutCeiling for a proposal nothing could pay."""
    _copy_frame(row, context, candidates=len(listed))
    paying = {ceiling["source_code"] for ceiling in row.ceilings}
    refuse_unpaid([(line.number, line.source_code) for line in listed], paying)


@reacts_to(MeetingRevised)
def follow_revision(event: MeetingRevised, context: Context) -> tuple[Event, ...]:
    """A round that is only drawn goes along with a corrected set-up; an opened one never does."""
    for row in rounds_of(context.session, event.meeting_id).drawn:
        counted = select(func.count()).where(CandidateRow.round_id == row.round_id)
        _copy_frame(row, context, candidates=context.session.scalar(counted) or 0)
    return ()


def _copy_frame(row: RoundRow, context: Context, *, candidates: int) -> None:
    meeting = meeting_by_id(context.session, row.meeting_id)
    if meeting is None:
        raise NotFoundHere
    # Nobody gets more votes than there are candidates.
    row.votes_per_ballot = min(meeting.votes_per_ballot, candidates)
    row.ceilings = [asdict(ceiling) for ceiling in meeting.ceilings]
