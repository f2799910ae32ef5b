"""The board for staff, the list for everybody, and what a round freezes of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from facilitation.aspirations.queries.lines import material, proposal_lines
from facilitation.aspirations.queries.words import aspiration_lines
from facilitation.aspirations.rules.plan import Plan
from facilitation.aspirations.rules.states import AspirationState, ProposalState
from facilitation.aspirations.tables import AspirationRow, HistoryRow, ProposalRow
from facilitation.aspirations.views import ProposalBoard, ProposalLine
from facilitation.meetings.views import Meeting
from facilitation.reference.groups import ProposingGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedProposal:
    """What a round freezes of a proposal; `source_code` is a source the meeting has a ceiling for."""

    proposal_id: str
    number: int
    title: str
    cost_rupiah: int
    hamlets: tuple[str, ...]
    source_code: str
    topic_code: str
    plan: Plan
    people_count: int
    proposing_group: ProposingGroup | None


def board(session: Session, meeting: Meeting) -> ProposalBoard:
    """Everything of one meeting, with authors: for staff pages only; three statements."""
    read = material(session, meeting.meeting_id, is_for_staff=True)
    proposals = proposal_lines(read)
    listed_lines = _in_state(proposals, ProposalState.LISTED)
    queue = [facts for facts in read.aspirations if facts.kept_id is None]
    aspirations = aspiration_lines(queue, shows_authors=True)
    return ProposalBoard(
        waiting=tuple(line for line in aspirations if line.state is AspirationState.WAITING),
        parked_aspirations=tuple(line for line in aspirations if line.state is AspirationState.PARKED),
        listed=listed_lines,
        parked_proposals=_in_state(proposals, ProposalState.PARKED),
        total_cost_rupiah=sum(line.cost_rupiah for line in listed_lines),
        ceiling_rupiah=meeting.ceiling_rupiah,
    )


def listed_proposals(session: Session, meeting_id: str) -> tuple[ProposalLine, ...]:
    """The list as everybody may see it, by number; authors only once the meeting shows them. Three statements."""
    return _in_state(proposal_lines(material(session, meeting_id, is_for_staff=False)), ProposalState.LISTED)


def listed(session: Session, meeting_id: str) -> tuple[ListedProposal, ...]:
    """What there is to vote on, by number; three statements."""
    return tuple(
        ListedProposal(
            proposal_id=line.proposal_id,
            number=line.number,
            title=line.title,
            cost_rupiah=line.cost_rupiah,
            hamlets=line.hamlets,
            source_code=line.source_code,
            topic_code=line.topic_code,
            plan=line.plan,
            people_count=line.people_count,
            proposing_group=line.proposing_group,
        )
        for line in listed_proposals(session, meeting_id)
    )


def listed_ids(session: Session, meeting_id: str) -> frozenset[str]:
    """The proposals on the list, by their ids; one statement."""
    here = (ProposalRow.meeting_id == meeting_id, ProposalRow.state == ProposalState.LISTED)
    return frozenset(session.scalars(select(ProposalRow.proposal_id).where(*here)))


def listed_count(session: Session, meeting_id: str) -> int:
    """How many proposals are on the list."""
    here = (ProposalRow.meeting_id == meeting_id, ProposalRow.state == ProposalState.LISTED)
    return session.scalar(select(func.count()).select_from(ProposalRow).where(*here)) or 0


def waiting_count(session: Session, meeting_id: str) -> int:
    """How many aspirations nobody has looked at yet."""
    waiting = (AspirationRow.meeting_id == meeting_id, AspirationRow.state == AspirationState.WAITING)
    return session.scalar(select(func.count()).select_from(AspirationRow).where(*waiting)) or 0


def list_version(session: Session, meeting_id: str) -> int:
    """A number that grows with every change to what residents' words have become."""
    return session.scalar(select(func.count()).select_from(HistoryRow).where(HistoryRow.meeting_id == meeting_id)) or 0


def _in_state(lines: Iterable[ProposalLine], state: ProposalState) -> tuple[ProposalLine, ...]:
    return tuple(line for line in lines if line.state is state)
