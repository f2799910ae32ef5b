"""Reads for each page of the partners what it shows."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy.orm import Session

from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.views import Meeting
from facilitation.partnership.queries.directory import directory
from facilitation.partnership.queries.present import acting_for, is_help_called, phones_by_name, present_partners
from facilitation.partnership.queries.proposals import partners_of_proposals, proposal_partners
from facilitation.partnership.queries.register import register
from facilitation.partnership.views import PartnersDesk, PartnersNews, PledgePage, ProposalDesk, RegisterDesk
from facilitation.partnership.views.proposal import contributed_of
from facilitation.people.views import Participant


def desk(session: Session, meeting: Meeting, *, given: Mapping[str, int], today: date) -> PartnersDesk:
    """Partners and promises of a meeting, with the names of who takes part: for staff alone."""
    lines = partners_of_proposals(session, meeting.meeting_id, given=given, today=today, also_parked=True)
    return PartnersDesk(
        meeting=meeting,
        proposals=tuple(line for line in lines if not line.is_parked),
        set_aside=tuple(line for line in lines if line.is_parked and line.standing),
        present=present_partners(session, meeting.meeting_id),
        partners=directory(session, today=today).active,
        participants=phones_by_name(session, meeting.meeting_id),
        is_called=is_help_called(session, meeting.meeting_id),
    )


def news(session: Session, meeting: Meeting) -> PartnersNews:
    """What the control screen is told of the proposals on the list, in numbers."""
    given = [one for line in partners_of_proposals(session, meeting.meeting_id) for one in line.contributions]
    present = (one for one in present_partners(session, meeting.meeting_id) if not one.has_declined)
    return PartnersNews(
        meeting=meeting,
        waiting=sum(one.may_be_confirmed for one in given),
        contributed=contributed_of(given),
        partners_present=len({one.partner_id for one in present}),
    )


def proposal_desk(
    session: Session, meeting: Meeting, number: int, *, given: Mapping[str, int], today: date
) -> ProposalDesk:
    """One proposal's partners for staff, also of one set aside; raises NotFoundHere for one that is neither."""
    line = proposal_partners(session, meeting.meeting_id, number, given=given, today=today, also_parked=True)
    if line is None:
        raise NotFoundHere
    return ProposalDesk(meeting=meeting, line=line, partners=directory(session, today=today).active)


def pledge_page(
    session: Session, meeting: Meeting, number: int, participant: Participant | None, *, given: Mapping[str, int]
) -> PledgePage:
    """One proposal's partners for anybody; raises NotFoundHere for one that is not on the list."""
    line = proposal_partners(session, meeting.meeting_id, number, given=given)
    if line is None:
        raise NotFoundHere
    acting = acting_for(session, participant.participant_id) if participant else None
    return PledgePage(meeting=meeting, participant=participant, line=line, acting=acting)


def register_desk(session: Session, meeting: Meeting, *, today: date) -> RegisterDesk:
    """The register for staff, with what a new commitment can name."""
    return RegisterDesk(
        register=register(session, meeting, today=today),
        partners=directory(session, today=today).active,
        proposals=partners_of_proposals(session, meeting.meeting_id),
    )
