"""What a round takes over from its meeting: the ceiling of each source of funds, and terms where nobody chose any."""

from collections.abc import Sequence
from dataclasses import asdict

from facilitation.aspirations.queries import ListedProposal
from facilitation.kernel.dispatch import Context, reacts_to
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.policy import Event
from facilitation.meetings.events import MeetingRevised
from facilitation.meetings.queries import meeting_by_id
from facilitation.meetings.views import Meeting
from facilitation.voting.rules.lot import refuse_unpaid
from facilitation.voting.rules.terms import HIGHEST_SCORE, BallotMethod, Terms, usual
from facilitation.voting.tables import RoundRow
from facilitation.voting.usecases.locking import rounds_of


def usual_terms(meeting_id: str, context: Context) -> Terms:
    """What the meeting was set up with."""
    meeting = _meeting(meeting_id, context)
    return usual(votes_per_ballot=meeting.votes_per_ballot, tally_visibility=meeting.tally_visibility)


def take_terms(row: RoundRow, terms: Terms, *, candidates: int) -> None:
    """Write the terms into the round; nobody gets more choices or places than there are candidates."""
    row.method = terms.method
    row.votes_per_ballot = {
        BallotMethod.POINTS: terms.limit,
        BallotMethod.SCORES: HIGHEST_SCORE,
    }.get(terms.method, min(terms.limit, candidates))
    row.tally_visibility = terms.tally_visibility
    row.is_open = terms.is_open
    row.criteria_percent = terms.criteria_percent
    row.funding = {
        "choice": terms.funding.value,
        "fewest_votes": terms.fewest_votes,
        "reserve": asdict(terms.reserve) if terms.reserve else None,
    }


def take_frame(row: RoundRow, listed: Sequence[ListedProposal], context: Context) -> None:
    """Copy the ceilings as they are now, or refuse with SourceWithoutCeiling for a proposal nothing could pay."""
    _copy_ceilings(row, context)
    paying = {ceiling["source_code"] for ceiling in row.ceilings}
    refuse_unpaid([(line.number, line.source_code) for line in listed], paying)


@reacts_to(MeetingRevised)
def follow_revision(event: MeetingRevised, context: Context) -> tuple[Event, ...]:
    """A round that is only drawn goes along with a corrected set-up; an opened one never does."""
    for row in rounds_of(context.session, event.meeting_id).drawn:
        _copy_ceilings(row, context)
    return ()


def _copy_ceilings(row: RoundRow, context: Context) -> None:
    row.ceilings = [asdict(ceiling) for ceiling in _meeting(row.meeting_id, context).ceilings]


def _meeting(meeting_id: str, context: Context) -> Meeting:
    meeting = meeting_by_id(context.session, meeting_id)
    if meeting is None:
        raise NotFoundHere
    return meeting
