"""Reads what the screens of the hall show: phones, wall and control screen."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from facilitation.agreement import queries as agreement
from facilitation.aspirations import queries as aspirations
from facilitation.budget import queries as budget
from facilitation.dialogue import queries as dialogue
from facilitation.followup import queries as followup
from facilitation.kernel.settings import Settings
from facilitation.meetings import queries as meetings
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.views import Meeting
from facilitation.partnership import queries as partnership
from facilitation.people import queries as people
from facilitation.people.views import Participant
from facilitation.screens.addresses import join_address
from facilitation.screens.earlier import presented
from facilitation.screens.helping import called_board
from facilitation.screens.programme import opened_with, programme_of
from facilitation.screens.queries.named import meeting_named
from facilitation.screens.views import (
    ConsoleScreen,
    PhoneBanner,
    PhoneScreen,
    VoicesBoard,
    WallScreen,
)
from facilitation.screens.views.moment import key_of
from facilitation.screens.voices import voices_board
from facilitation.voting import queries as voting
from facilitation.voting.rules.purpose import RoundPurpose
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.views import BallotPaper, DelegationBoard, Round


def phone(
    session: Session, meeting: Meeting, participant: Participant | None, *, submission_id: str, now: datetime
) -> PhoneScreen:
    """One resident's page; `submission_id` names the next ballot they may send."""
    screen = _anybodys_phone(session, meeting, now)
    if participant is None:
        return screen
    person = participant.participant_id
    return replace(
        screen,
        participant=participant,
        own_aspirations=aspirations.own_aspirations(session, meeting.meeting_id, person),
        ballot=_ballot(session, screen.round, participant, submission_id),
        own_answer=agreement.own_answer(session, screen.consent, person) if screen.consent else None,
        supported=aspirations.supported_ids(session, meeting.meeting_id, person),
        acting=partnership.acting_for(session, person),
    )


def _anybodys_phone(session: Session, meeting: Meeting, now: datetime) -> PhoneScreen:
    """What the page of everybody is made of, whether they take part or not."""
    current, check = _round_in(session, meeting), agreement.open_check(session, meeting)
    delegation = voting.delegation_now(session, meeting.meeting_id, current)
    programme = opened_with(session, meeting)
    return PhoneScreen(
        meeting=meeting,
        proposals=aspirations.listed_proposals(session, meeting.meeting_id),
        round=current,
        result=budget.public_result(session, meeting),
        spotlight=dialogue.spotlight_number(session, meeting),
        consent=check,
        delegation=delegation,
        key=key_of(meeting, current, asked=check, delegation=delegation, programme=programme),
        programme=programme,
        agenda=meetings.agenda(session, meeting, now),
        earlier=presented(session, meeting),
        news=agreement.plenary_news(session, meeting),
        is_help_called=partnership.is_help_called(session, meeting.meeting_id),
    )


def phone_banner(session: Session, meeting_id: str) -> PhoneBanner:
    """What every phone is told: public facts alone."""
    meeting = meeting_named(session, meeting_id)
    current = _round_in(session, meeting)
    delegation = voting.delegation_now(session, meeting_id, current)
    return PhoneBanner(
        meeting=meeting,
        round=current,
        scoreboard=voting.scoreboard(session, meeting) if current else None,
        proposal_count=aspirations.listed_count(session, meeting_id),
        spotlight=dialogue.spotlight_number(session, meeting),
        news=agreement.plenary_news(session, meeting),
        key=key_of(
            meeting,
            current,
            asked=agreement.open_check(session, meeting),
            delegation=delegation,
            programme=opened_with(session, meeting),
        ),
        is_help_called=partnership.is_help_called(session, meeting_id),
    )


def wall(session: Session, meeting_id: str, settings: Settings, now: datetime) -> WallScreen:
    """The projector's slide for the present phase."""
    meeting = meeting_named(session, meeting_id)
    plenary = agreement.plenary_so_far(session, meeting)
    return replace(
        _hall_on_wall(session, meeting, settings, now),
        result=budget.public_result(session, meeting),
        agreed=plenary.agreed,
        tracks=plenary.tracks,
        help=called_board(session, meeting, plenary.decided),
        consent=agreement.shown_check(session, meeting),
        earlier=presented(session, meeting),
        remembered=followup.remembered(session, meeting) if meeting.phase is Phase.OPENING else (),
    )


def _hall_on_wall(session: Session, meeting: Meeting, settings: Settings, now: datetime) -> WallScreen:
    """Who is here and what is being voted on; what has come of it is put beside it."""
    meeting_id, current = meeting.meeting_id, _round_in(session, meeting)
    delegation = voting.delegation_now(session, meeting_id, current)
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
        spotlight=dialogue.spotlight(session, meeting, proposals),
        delegation=delegation,
        programme=programme,
        key=key_of(meeting, current, delegation=delegation, programme=programme),
    )


def console(session: Session, meeting_id: str, connected: int, now: datetime) -> ConsoleScreen:
    """The facilitator's control screen; `connected` is how many phones are live."""
    meeting = meeting_named(session, meeting_id)
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
        consent=agreement.consent_news(session, meeting),
        delegation=voting.delegation_now(session, meeting_id, current),
        partners=partnership.news(session, meeting),
        programme=programme_of(session, meeting),
    )


def voices(session: Session, meeting_id: str, now: datetime) -> VoicesBoard:
    """Who has been heard, for the live region; eight statements."""
    meeting = meeting_named(session, meeting_id)
    return voices_board(session, meeting, voting.current_round(session, meeting_id), now)


def delegation_board(session: Session, meeting_id: str) -> DelegationBoard:
    """Who stands and who is elected, for the staff's page and its live part."""
    meeting = meeting_named(session, meeting_id)
    return voting.delegation_board(session, meeting, voting.current_round(session, meeting_id))


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
    acting = partnership.acting_for(session, participant.participant_id)
    if acting and acting.has_no_vote:
        return None
    return voting.ballot_paper(session, current, participant.participant_id, submission_id)
