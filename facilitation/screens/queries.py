"""Reads for each screen what it shows, as one frozen value."""

from datetime import datetime

from sqlalchemy.orm import Session

from facilitation.agreement import queries as agreement
from facilitation.aspirations import queries as aspirations
from facilitation.aspirations.views import ListNews
from facilitation.budget import queries as budget
from facilitation.dialogue import queries as dialogue
from facilitation.kernel import journal
from facilitation.kernel.settings import Settings
from facilitation.meetings import queries as meetings
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.views import Meeting
from facilitation.people import queries as people
from facilitation.people.views import AttendanceBoard, Participant, StaffMember
from facilitation.screens.addresses import addresses, join_address
from facilitation.screens.earlier import earlier_result, presented
from facilitation.screens.programme import opened_with, programme_of
from facilitation.screens.views import (
    ConsoleScreen,
    OfficeHome,
    OfficeMeeting,
    PhoneBanner,
    PhoneScreen,
    PublicScreen,
    VoicesBoard,
    WallScreen,
)
from facilitation.screens.views.moment import key_of
from facilitation.screens.voices import voices_board
from facilitation.voting import queries as voting
from facilitation.voting.rules.purpose import RoundPurpose
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.views import BallotPaper, Round


def phone(
    session: Session, meeting: Meeting, participant: Participant | None, *, submission_id: str, now: datetime
) -> PhoneScreen:
    """One resident's page; `submission_id` names the next ballot they may send."""
    current, person = _round_in(session, meeting), participant.participant_id if participant else ""
    programme = opened_with(session, meeting)
    return PhoneScreen(
        meeting=meeting,
        participant=participant,
        own_aspirations=aspirations.own_aspirations(session, meeting.meeting_id, person),
        proposals=aspirations.listed_proposals(session, meeting.meeting_id),
        round=current,
        ballot=_ballot(session, current, participant, submission_id),
        result=budget.public_result(session, meeting),
        spotlight=dialogue.spotlight_number(session, meeting),
        key=key_of(meeting, current, programme),
        programme=programme,
        supported=aspirations.supported_ids(session, meeting.meeting_id, person),
        agenda=meetings.agenda(session, meeting, now),
        earlier=presented(session, meeting),
    )


def phone_banner(session: Session, meeting_id: str) -> PhoneBanner:
    """What every phone is told: public facts alone."""
    meeting = _meeting(session, meeting_id)
    current = _round_in(session, meeting)
    return PhoneBanner(
        meeting=meeting,
        round=current,
        scoreboard=voting.scoreboard(session, meeting) if current else None,
        proposal_count=aspirations.listed_count(session, meeting_id),
        spotlight=dialogue.spotlight_number(session, meeting),
        key=key_of(meeting, current, opened_with(session, meeting)),
    )


def wall(session: Session, meeting_id: str, settings: Settings, now: datetime) -> WallScreen:
    """The projector's slide for the present phase."""
    meeting = _meeting(session, meeting_id)
    current = _round_in(session, meeting)
    address, programme = join_address(session, settings), opened_with(session, meeting)
    proposals = aspirations.listed_proposals(session, meeting_id)
    return WallScreen(
        meeting=meeting,
        agenda=meetings.agenda(session, meeting, now),
        address=address.partition("://")[2],
        join_url=f"{address}/M/{meeting.code}".upper(),
        attendance=people.attendance(session, meeting_id),
        quorum=people.quorum_of(session, meeting),
        proposals=proposals,
        waiting_count=aspirations.waiting_count(session, meeting_id),
        round=current,
        scoreboard=voting.scoreboard(session, meeting) if current else None,
        result=budget.public_result(session, meeting),
        agreed=agreement.agreed_list(session, meeting),
        spotlight=dialogue.spotlight(session, meeting, proposals),
        earlier=presented(session, meeting),
        programme=programme,
        key=key_of(meeting, current, programme),
    )


def console(session: Session, meeting_id: str, connected: int, now: datetime) -> ConsoleScreen:
    """The facilitator's control screen; `connected` is how many phones are live."""
    meeting = _meeting(session, meeting_id)
    current = voting.current_round(session, meeting_id)
    return ConsoleScreen(
        meeting=meeting,
        steps=meetings.steps(meeting),
        agenda=meetings.agenda(session, meeting, now),
        attendance=people.attendance(session, meeting_id),
        quorum=people.quorum_of(session, meeting),
        connected=connected,
        board=aspirations.board(session, meeting),
        dialogue=dialogue.news(session, meeting),
        round=current,
        not_voted=voting.not_yet_voted(session, meeting),
        scoreboard=voting.scoreboard(session, meeting) if current else None,
        result=budget.latest_result(session, meeting_id),
        earlier=presented(session, meeting),
        voices=voices_board(session, meeting, current, now),
        motions=voting.counted_motions(session, meeting_id),
        programme=programme_of(session, meeting),
    )


def voices(session: Session, meeting_id: str, now: datetime) -> VoicesBoard:
    """Who has been heard, for the live region; eight statements."""
    meeting = _meeting(session, meeting_id)
    return voices_board(session, meeting, voting.current_round(session, meeting_id), now)


def attendance_board(session: Session, meeting_id: str) -> AttendanceBoard:
    """Who is here, in numbers, for live screens of staff."""
    return people.board(session, _meeting(session, meeting_id))


def list_news(session: Session, meeting_id: str) -> ListNews:
    """That something about the list has changed, for the phones of those who wait for it."""
    return aspirations.list_news(session, _meeting(session, meeting_id))


def office(session: Session, staff: StaffMember, settings: Settings) -> OfficeHome:
    """The first page on the laptop."""
    return OfficeHome(
        meetings=people.meetings_of_staff(session, staff.staff_id), addresses=addresses(session, settings), staff=staff
    )


def office_meeting(session: Session, meeting: Meeting) -> OfficeMeeting:
    """One meeting for officials, its journal checked from the first entry to the last; raises BrokenChain."""
    head = journal.verify(session, meeting.meeting_id)
    return OfficeMeeting(
        meeting=meeting,
        attendance=people.attendance(session, meeting.meeting_id),
        versions=budget.result_versions(session, meeting.meeting_id),
        agreed=agreement.agreed_list(session, meeting),
        journal_head=head.entry_hash,
        journal_length=head.length,
    )


def public(session: Session, meeting: Meeting, now: datetime) -> PublicScreen:
    """What anybody may read."""
    return PublicScreen(
        meeting=meeting,
        agenda=meetings.agenda(session, meeting, now),
        attendance=people.attendance(session, meeting.meeting_id),
        proposals=aspirations.listed_proposals(session, meeting.meeting_id),
        versions=budget.public_versions(session, meeting),
        agreed=agreement.agreed_list(session, meeting),
        motions=voting.counted_motions(session, meeting.meeting_id),
        earlier=earlier_result(session, meeting),
    )


def _meeting(session: Session, meeting_id: str) -> Meeting:
    meeting = meetings.meeting_by_id(session, meeting_id)
    if meeting is None:
        msg = "a region was asked for a meeting that does not exist"
        raise LookupError(msg)
    return meeting


def _round_in(session: Session, meeting: Meeting) -> Round | None:
    # Before the vote there may be a practice or a motion; a lot drawn and stepped back from is not shown.
    current = voting.current_round(session, meeting.meeting_id)
    is_shown = meeting.phase is Phase.VOTING or meeting.is_revealed
    return current if current and (is_shown or current.purpose is not RoundPurpose.PROPOSALS) else None


def _ballot(
    session: Session, current: Round | None, participant: Participant | None, submission_id: str
) -> BallotPaper | None:
    if current is None or participant is None or current.state is not RoundState.OPEN:
        return None
    return voting.ballot_paper(session, current, participant.participant_id, submission_id)
