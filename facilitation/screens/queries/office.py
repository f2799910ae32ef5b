"""Reads what officials and the public are shown."""

from datetime import datetime

from sqlalchemy.orm import Session

from facilitation.agreement import queries as agreement
from facilitation.aspirations import queries as aspirations
from facilitation.budget import queries as budget
from facilitation.followup import queries as followup
from facilitation.kernel import journal
from facilitation.kernel.settings import Settings
from facilitation.meetings import queries as meetings
from facilitation.meetings.views import Meeting
from facilitation.partnership import queries as partnership
from facilitation.people import queries as people
from facilitation.people.views import StaffMember
from facilitation.screens.addresses import addresses
from facilitation.screens.earlier import earlier_result
from facilitation.screens.views import (
    OfficeHome,
    OfficeMeeting,
    PublicScreen,
)
from facilitation.voting import queries as voting
from facilitation.voting.views import in_force


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
        delegation=in_force(voting.counted_delegations(session, meeting.meeting_id)),
        journal_head=head.entry_hash,
        journal_length=head.length,
    )


def public(session: Session, meeting: Meeting, now: datetime) -> PublicScreen:
    """What anybody may read."""
    # As everywhere on screen, in the laptop's own time.
    today = now.astimezone().date()
    plenary = agreement.plenary_so_far(session, meeting)
    return PublicScreen(
        meeting=meeting,
        agenda=meetings.agenda(session, meeting, now),
        attendance=people.attendance(session, meeting.meeting_id),
        proposals=aspirations.listed_proposals(session, meeting.meeting_id),
        versions=budget.public_versions(session, meeting),
        agreed=plenary.agreed,
        tracks=plenary.tracks,
        motions=voting.counted_motions(session, meeting.meeting_id),
        delegation=in_force(voting.counted_delegations(session, meeting.meeting_id)),
        earlier=earlier_result(session, meeting),
        scans=agreement.public_scans(session, meeting.meeting_id),
        partnerships=partnership.partners_of_proposals(
            session, meeting.meeting_id, given=agreement.given_by_ceilings(session, meeting), today=today
        ),
        register=partnership.register(session, meeting, today=today),
        upkeep=followup.upkeep_board(session, meeting, today=today),
    )
