"""Reads aspirations and proposals; authors' names only for the board, which staff alone see."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import ColumnElement, Row, Select, func, select
from sqlalchemy.orm import Session, aliased

from facilitation.aspirations.rules.states import AspirationState, ProposalState
from facilitation.aspirations.tables import AspirationRow, ProposalRow
from facilitation.aspirations.views import AspirationLine, ProposalBoard, ProposalLine
from facilitation.meetings.tables import HamletRow, MeetingRow
from facilitation.meetings.views import Meeting
from facilitation.people.tables import ParticipantRow

V = TypeVar("V")

# The proposal that an aspiration now stands behind: the one made of it, or the one that was merged into.
Kept = aliased(ProposalRow)

# The last two are None as long as no proposal is made of the aspiration; an outer join's type cannot say so.
AspirationFacts = Row[AspirationRow, str, str, int, int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedProposal:
    """What a round freezes of a proposal."""

    proposal_id: str
    number: int
    title: str
    cost_rupiah: int
    hamlets: tuple[str, ...]


def board(session: Session, meeting: Meeting) -> ProposalBoard:
    """Everything of one meeting, with authors: for staff pages only; two statements."""
    rows = _aspirations(session, AspirationRow.meeting_id == meeting.meeting_id)
    proposals = _proposals(session, meeting.meeting_id, rows, shows_authors=True)
    aspirations = _aspiration_lines(rows, shows_authors=True)
    listed_lines = _in_state(proposals, ProposalState.LISTED)
    return ProposalBoard(
        waiting=tuple(line for line in aspirations if line.state is AspirationState.WAITING),
        parked_aspirations=tuple(line for line in aspirations if line.state is AspirationState.PARKED),
        listed=listed_lines,
        parked_proposals=_in_state(proposals, ProposalState.PARKED),
        total_cost_rupiah=sum(line.cost_rupiah for line in listed_lines),
        ceiling_rupiah=meeting.ceiling_rupiah,
    )


def listed_proposals(session: Session, meeting_id: str) -> tuple[ProposalLine, ...]:
    """The list as everybody may see it, by number, without any author; two statements."""
    rows = _aspirations(session, AspirationRow.meeting_id == meeting_id)
    return _in_state(_proposals(session, meeting_id, rows, shows_authors=False), ProposalState.LISTED)


def listed(session: Session, meeting_id: str) -> tuple[ListedProposal, ...]:
    """What there is to vote on, by number."""
    return tuple(
        ListedProposal(
            proposal_id=line.proposal_id,
            number=line.number,
            title=line.title,
            cost_rupiah=line.cost_rupiah,
            hamlets=line.hamlets,
        )
        for line in listed_proposals(session, meeting_id)
    )


def own_aspirations(session: Session, meeting_id: str, participant_id: str) -> tuple[AspirationLine, ...]:
    """What one participant has handed in, in order of arrival; one statement."""
    own = (AspirationRow.meeting_id == meeting_id, AspirationRow.participant_id == participant_id)
    return _aspiration_lines(_aspirations(session, *own), shows_authors=False)


def waiting_count(session: Session, meeting_id: str) -> int:
    """How many aspirations nobody has looked at yet."""
    waiting = (AspirationRow.meeting_id == meeting_id, AspirationRow.state == AspirationState.WAITING)
    return session.scalar(select(func.count()).select_from(AspirationRow).where(*waiting)) or 0


def _aspirations(session: Session, *wanted: ColumnElement[bool]) -> list[AspirationFacts]:
    return list(session.execute(_with_names().where(*wanted).order_by(AspirationRow.sequence)).all())


def _with_names() -> Select[AspirationRow, str, str, int, int, str]:
    return (
        select(
            AspirationRow,
            ParticipantRow.name.label("author"),
            HamletRow.name.label("hamlet"),
            HamletRow.position.label("hamlet_position"),
            Kept.number.label("kept_number"),
            Kept.proposal_id.label("kept_id"),
        )
        .join(ParticipantRow, ParticipantRow.participant_id == AspirationRow.participant_id)
        .join(HamletRow, HamletRow.hamlet_id == AspirationRow.hamlet_id)
        .outerjoin(ProposalRow, ProposalRow.proposal_id == AspirationRow.proposal_id)
        .outerjoin(Kept, Kept.proposal_id == func.coalesce(ProposalRow.merged_into_id, ProposalRow.proposal_id))
    )


def _proposals(
    session: Session, meeting_id: str, aspirations: Iterable[AspirationFacts], *, shows_authors: bool
) -> tuple[ProposalLine, ...]:
    with_ceiling = select(ProposalRow, MeetingRow.ceiling_rupiah).join(
        MeetingRow, MeetingRow.meeting_id == ProposalRow.meeting_id
    )
    here = with_ceiling.where(ProposalRow.meeting_id == meeting_id)
    rows = session.execute(here.order_by(ProposalRow.number)).all()
    behind = _grouped((facts.kept_id, facts) for facts in aspirations)
    merged = _grouped((row.merged_into_id, row.number) for row, _ in rows)
    return tuple(
        ProposalLine(
            proposal_id=row.proposal_id,
            number=row.number,
            title=row.title,
            hamlets=_hamlets(behind[row.proposal_id]),
            cost_rupiah=row.cost_rupiah,
            state=row.state,
            reason=row.reason,
            exceeds_ceiling=row.cost_rupiah > ceiling_rupiah,
            merged_numbers=tuple(merged[row.proposal_id]),
            aspirations=_aspiration_lines(behind[row.proposal_id], shows_authors=shows_authors),
        )
        for row, ceiling_rupiah in rows
    )


def _grouped(pairs: Iterable[tuple[str | None, V]]) -> defaultdict[str | None, list[V]]:
    groups: defaultdict[str | None, list[V]] = defaultdict(list)
    for proposal_id, value in pairs:
        groups[proposal_id].append(value)
    return groups


def _hamlets(aspirations: Iterable[AspirationFacts]) -> tuple[str, ...]:
    """Each hamlet once, in the meeting's order."""
    return tuple(name for _, name in sorted({(facts.hamlet_position, facts.hamlet) for facts in aspirations}))


def _aspiration_lines(aspirations: Iterable[AspirationFacts], *, shows_authors: bool) -> tuple[AspirationLine, ...]:
    return tuple(_aspiration_line(facts, shows_authors=shows_authors) for facts in aspirations)


def _aspiration_line(facts: AspirationFacts, *, shows_authors: bool) -> AspirationLine:
    row = facts.AspirationRow
    return AspirationLine(
        aspiration_id=row.aspiration_id,
        title=row.title,
        problem=row.problem,
        hamlet=facts.hamlet,
        cost_rupiah=row.cost_rupiah,
        state=row.state,
        author=facts.author if shows_authors else "",
        reason=row.reason,
        proposal_number=facts.kept_number,
    )


def _in_state(lines: Iterable[ProposalLine], state: ProposalState) -> tuple[ProposalLine, ...]:
    return tuple(line for line in lines if line.state is state)
