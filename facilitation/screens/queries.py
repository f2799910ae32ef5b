"""Reads for each screen what it shows, as one frozen value."""

from sqlalchemy.orm import Session

from facilitation.aspirations import queries as aspirations
from facilitation.budget import queries as budget
from facilitation.kernel import journal
from facilitation.kernel.settings import Settings
from facilitation.meetings import queries as meetings
from facilitation.meetings.rules.phase import Phase, next_phase
from facilitation.meetings.views import Meeting
from facilitation.people import queries as people
from facilitation.people.views import Participant, StaffMember
from facilitation.screens.addresses import addresses, join_address
from facilitation.screens.views import (
    ConsoleScreen,
    OfficeHome,
    OfficeMeeting,
    PhoneBanner,
    PhoneScreen,
    PublicScreen,
    WallScreen,
)
from facilitation.voting import queries as voting
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.views import BallotPaper, Round


def phone(session: Session, meeting: Meeting, participant: Participant | None, submission_id: str) -> PhoneScreen:
    """One resident's page; `submission_id` names the next ballot they may send."""
    current = _round_in(session, meeting)
    mine = aspirations.own_aspirations(session, meeting.meeting_id, participant.participant_id) if participant else ()
    return PhoneScreen(
        meeting=meeting,
        participant=participant,
        own_aspirations=mine,
        proposals=aspirations.listed_proposals(session, meeting.meeting_id),
        round=current,
        ballot=_ballot(session, current, participant, submission_id),
        result=budget.public_result(session, meeting),
        key=_key(meeting, current),
    )


def phone_banner(session: Session, meeting_id: str) -> PhoneBanner:
    """What every phone is told: public facts alone."""
    meeting = _meeting(session, meeting_id)
    current = _round_in(session, meeting)
    return PhoneBanner(
        meeting=meeting,
        round=current,
        scoreboard=voting.scoreboard(session, meeting) if current else None,
        proposal_count=len(aspirations.listed_proposals(session, meeting_id)),
        key=_key(meeting, current),
    )


def wall(session: Session, meeting_id: str, settings: Settings) -> WallScreen:
    """The projector's slide for the present phase."""
    meeting = _meeting(session, meeting_id)
    current = _round_in(session, meeting)
    address = join_address(session, settings)
    return WallScreen(
        meeting=meeting,
        address=address.partition("://")[2],
        join_url=f"{address}/M/{meeting.code}".upper(),
        attendance=people.attendance(session, meeting_id),
        proposals=aspirations.listed_proposals(session, meeting_id),
        waiting_count=aspirations.waiting_count(session, meeting_id),
        round=current,
        scoreboard=voting.scoreboard(session, meeting) if current else None,
        result=budget.public_result(session, meeting),
        key=_key(meeting, current),
    )


def console(session: Session, meeting_id: str, connected: int) -> ConsoleScreen:
    """The facilitator's control screen; `connected` is how many phones are live."""
    meeting = _meeting(session, meeting_id)
    current = voting.current_round(session, meeting_id)
    steps = meetings.steps(meeting)
    following = next_phase(meeting.phase)
    return ConsoleScreen(
        meeting=meeting,
        steps=steps,
        next_step=next((step for step in steps if step.phase is following), None),
        attendance=people.attendance(session, meeting_id),
        connected=connected,
        board=aspirations.board(session, meeting),
        round=current,
        scoreboard=voting.scoreboard(session, meeting) if current else None,
        result=budget.latest_result(session, meeting_id),
    )


def office(session: Session, staff: StaffMember, settings: Settings) -> OfficeHome:
    """The first page on the laptop."""
    mine = people.meetings_of_staff(session, staff.staff_id)
    return OfficeHome(meetings=mine, addresses=addresses(session, settings), staff=staff)


def office_meeting(session: Session, meeting: Meeting) -> OfficeMeeting:
    """One meeting for officials, its journal checked from the first entry to the last; raises BrokenChain."""
    head = journal.verify(session, meeting.meeting_id)
    return OfficeMeeting(
        meeting=meeting,
        attendance=people.attendance(session, meeting.meeting_id),
        result=budget.latest_result(session, meeting.meeting_id),
        journal_head=head.entry_hash,
        journal_length=head.length,
    )


def public(session: Session, meeting: Meeting) -> PublicScreen:
    """What anybody may read."""
    return PublicScreen(
        meeting=meeting,
        attendance=people.attendance(session, meeting.meeting_id),
        proposals=aspirations.listed_proposals(session, meeting.meeting_id),
        result=budget.public_result(session, meeting),
    )


def _meeting(session: Session, meeting_id: str) -> Meeting:
    meeting = meetings.meeting_by_id(session, meeting_id)
    if meeting is None:
        msg = "a region was asked for a meeting that does not exist"
        raise LookupError(msg)
    return meeting


def _round_in(session: Session, meeting: Meeting) -> Round | None:
    return voting.current_round(session, meeting.meeting_id) if meeting.phase in {Phase.VOTING, Phase.RESULT} else None


def _ballot(
    session: Session, current: Round | None, participant: Participant | None, submission_id: str
) -> BallotPaper | None:
    if current is None or participant is None or current.state is not RoundState.OPEN:
        return None
    return voting.ballot_paper(session, current, participant.participant_id, submission_id)


def _key(meeting: Meeting, current: Round | None) -> str:
    state = f"{current.round_id}:{current.state}" if current else ""
    return f"{meeting.phase}:{state}"
