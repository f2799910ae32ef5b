"""Reads who stands for the delegation, who is elected, and who goes now."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.meetings.views import Meeting
from facilitation.people import queries as people
from facilitation.voting.commands import WHILE_DECIDING
from facilitation.voting.queries.teams import counted_delegation, lines_of, nomination_of
from facilitation.voting.rules.purpose import RoundPurpose
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.tables import (
    DelegationRow,
    NomineeRow,
    RoundRow,
    SuccessionRow,
    seats_of,
    standing_of,
)
from facilitation.voting.views import CountedDelegation, DelegationBoard, DelegationNow, PersonToName, Round

NOTHING = DelegationNow(seats=None, exception="", nomination=None, counted=None)


def delegation_now(session: Session, meeting_id: str, current: Round | None) -> DelegationNow:
    """What wall and phones show of the latest election; one statement, and five more for one that is counted."""
    rows = session.execute(
        select(DelegationRow, NomineeRow)
        .outerjoin(NomineeRow, NomineeRow.delegation_id == DelegationRow.delegation_id)
        .where(DelegationRow.meeting_id == meeting_id)
        .order_by(DelegationRow.sequence.desc(), NomineeRow.nominated_at, NomineeRow.name, NomineeRow.nominee_id)
    ).all()
    if not rows:
        return NOTHING
    row = rows[0].DelegationRow
    nominees = [one.NomineeRow for one in rows if one.DelegationRow is row and one.NomineeRow]
    shows = current is not None and current.purpose is RoundPurpose.DELEGATION and current.state is RoundState.CLOSED
    return DelegationNow(
        seats=seats_of(row),
        exception=row.exception,
        nomination=nomination_of(row, nominees) if row.round_id is None else None,
        counted=next(iter(counted_delegations(session, meeting_id)), None) if shows else None,
    )


def counted_delegations(session: Session, meeting_id: str) -> tuple[CountedDelegation, ...]:
    """Every election of the meeting that is counted, the latest first; one statement where there is none, else five."""
    rows = session.execute(
        select(DelegationRow, RoundRow)
        .join(RoundRow, RoundRow.round_id == DelegationRow.round_id)
        .where(DelegationRow.meeting_id == meeting_id, RoundRow.state == RoundState.CLOSED)
        .order_by(DelegationRow.sequence.desc())
    ).all()
    if not rows:
        return ()
    ids = [row.delegation_id for row, _ in rows]
    names = session.scalars(select(NomineeRow).where(NomineeRow.delegation_id.in_(ids)))
    people_by_id = {one.nominee_id: one for one in names}
    log = select(SuccessionRow).where(SuccessionRow.delegation_id.in_(ids)).order_by(SuccessionRow.sequence)
    passed = session.scalars(log).all()
    standing = standing_of(session, [held.round_id for _, held in rows])
    return tuple(
        counted_delegation(
            row,
            held,
            lines_of(standing[held.round_id], people_by_id),
            [one for one in passed if one.delegation_id == row.delegation_id],
        )
        for row, held in rows
    )


def has_delegation(session: Session, meeting_id: str, delegation_id: str) -> bool:
    """Whether an election of this id is the meeting's; one statement."""
    here = (DelegationRow.meeting_id == meeting_id, DelegationRow.delegation_id == delegation_id)
    return session.scalar(select(DelegationRow.delegation_id).where(*here)) is not None


def delegation_board(session: Session, meeting: Meeting, current: Round | None) -> DelegationBoard:
    """The staff's page; nine statements at most, however many people there are."""
    now = delegation_now(session, meeting.meeting_id, current)
    everybody = people.people_to_name(session, meeting.meeting_id) if now.nomination else ()
    standing = {one.participant_id for one in now.nomination.nominees} if now.nomination else set()
    return DelegationBoard(
        meeting=meeting,
        now=now,
        counted=counted_delegations(session, meeting.meeting_id),
        people=tuple(
            PersonToName(participant_id=participant_id, name=name, hamlet=hamlet)
            for participant_id, name, hamlet in everybody
            if participant_id not in standing
        ),
        is_voting=current is not None
        and current.purpose is RoundPurpose.DELEGATION
        and current.state is RoundState.OPEN,
        may_elect=meeting.phase in WHILE_DECIDING,
    )
