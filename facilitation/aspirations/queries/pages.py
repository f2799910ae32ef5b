"""Reads what each page about aspirations and proposals shows."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.aspirations.queries.alike import similar_proposals
from facilitation.aspirations.queries.history import proposal_history
from facilitation.aspirations.queries.lines import material, proposal_lines
from facilitation.aspirations.queries.lists import board, list_version
from facilitation.aspirations.queries.own import own_aspiration
from facilitation.aspirations.queries.words import aspiration_facts, aspiration_lines
from facilitation.aspirations.rules.benefit import ListOrder
from facilitation.aspirations.rules.states import AspirationState, ProposalState
from facilitation.aspirations.tables import AspirationRow
from facilitation.aspirations.tables.links import links_by_proposal
from facilitation.aspirations.views import (
    AspirationDesk,
    ListFilter,
    ListNews,
    OwnAspiration,
    ProposalDesk,
    ProposalsDesk,
    ProposePage,
)
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.views import Meeting
from facilitation.people.views import Participant
from facilitation.programmes.queries import programme_by_id
from facilitation.reference.topics import Topic, topic


def list_news(session: Session, meeting: Meeting) -> ListNews:
    """What phones hear of the list; one statement."""
    return ListNews(meeting=meeting, version=list_version(session, meeting.meeting_id))


def propose_page(session: Session, meeting: Meeting, participant: Participant) -> ProposePage:
    """The form of a new aspiration; one statement, and two where the meeting has a programme."""
    programme = programme_by_id(session, meeting.programme_id)
    return ProposePage(news=list_news(session, meeting), participant=participant, programme=programme)


def own_page(session: Session, meeting: Meeting, participant: Participant, aspiration_id: str) -> OwnAspiration:
    """One of a resident's own aspirations, or raise NotFoundHere; two statements."""
    line = own_aspiration(session, meeting.meeting_id, participant.participant_id, aspiration_id)
    return OwnAspiration(news=list_news(session, meeting), participant=participant, line=line)


def proposals_desk(
    session: Session,
    meeting: Meeting,
    chosen: ListFilter,
    *,
    order: ListOrder = ListOrder.NUMBER,
    subfield_code: str = "",
) -> ProposalsDesk:
    """The list for staff; three statements."""
    found = board(session, meeting)
    return ProposalsDesk(meeting=meeting, board=found, chosen=chosen, order=order, subfield_code=subfield_code)


def aspiration_desk(session: Session, meeting: Meeting, aspiration_id: str) -> AspirationDesk:
    """One aspiration for staff, or raise NotFoundHere; four statements."""
    here = (AspirationRow.meeting_id == meeting.meeting_id, AspirationRow.aspiration_id == aspiration_id)
    found = aspiration_facts(session, *here)
    if not found:
        raise NotFoundHere
    line = aspiration_lines(found, shows_authors=True)[0]
    return AspirationDesk(
        meeting=meeting,
        line=line,
        topic=_topic(line.facts.topic_code),
        similar=similar_proposals(session, meeting.meeting_id, line.title, line.hamlet_id),
        next_waiting_id=_next_waiting(session, meeting.meeting_id, aspiration_id),
    )


def proposal_desk(session: Session, meeting: Meeting, proposal_id: str) -> ProposalDesk:
    """One proposal for staff, or raise NotFoundHere; seven statements, and two where the meeting has a programme."""
    read = material(session, meeting.meeting_id, is_for_staff=True)
    lines = {line.proposal_id: line for line in proposal_lines(read)}
    if proposal_id not in lines:
        raise NotFoundHere
    line = lines[proposal_id]
    return ProposalDesk(
        meeting=meeting,
        line=line,
        topic=_topic(line.topic_code),
        kept=next((one for one in lines.values() if line.number in one.merged_numbers), None),
        others=tuple(
            one for one in lines.values() if one.state is ProposalState.LISTED and one.proposal_id != proposal_id
        ),
        history=proposal_history(session, meeting.meeting_id, proposal_id),
        programme=programme_by_id(session, meeting.programme_id),
        links=links_by_proposal(session, meeting.meeting_id)[proposal_id],
    )


def _next_waiting(session: Session, meeting_id: str, aspiration_id: str) -> str | None:
    waiting = (AspirationRow.meeting_id == meeting_id, AspirationRow.state == AspirationState.WAITING)
    others = select(AspirationRow.aspiration_id).where(*waiting, AspirationRow.aspiration_id != aspiration_id)
    return session.scalar(others.order_by(AspirationRow.sequence).limit(1))


def _topic(code: str) -> Topic | None:
    return topic(code) if code else None
