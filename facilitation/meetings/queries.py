"""Reads meetings as pages see them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import datetime
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.meetings.rules import join_code
from facilitation.meetings.rules.agenda import Visit, used_seconds
from facilitation.meetings.rules.earlier import EarlierLine
from facilitation.meetings.rules.frame import IN_ONE_ROW, Ceiling, Identity
from facilitation.meetings.rules.kind import MeetingKind
from facilitation.meetings.rules.phase import BEFORE_THE_OPENING, ORDER, Phase, moves
from facilitation.meetings.rules.population import Residents
from facilitation.meetings.tables import (
    AgendaRow,
    CeilingRow,
    ChosenAddressRow,
    HamletRow,
    MeetingRow,
    PhaseVisitRow,
)
from facilitation.meetings.views import AgendaLine, Hamlet, Meeting, Pause, PhaseStep

# In the order in which their results flow on.
LEVELS = tuple(MeetingKind)

P = TypeVar("P", HamletRow, CeilingRow)


def meeting_by_code(session: Session, code: str) -> Meeting | None:
    """The meeting that lets people in by this code, however it was typed."""
    normal = join_code.normalize(code)
    row = session.scalar(select(MeetingRow).where(MeetingRow.code == normal)) if normal else None
    return None if row is None else _meetings(session, [row])[0]


def meeting_by_id(session: Session, meeting_id: str) -> Meeting | None:
    """The meeting of this id."""
    return next(iter(meetings_by_ids(session, [meeting_id])), None)


def meetings_by_ids(session: Session, meeting_ids: Iterable[str]) -> tuple[Meeting, ...]:
    """The meetings of these ids, the latest day first; four statements however many they are."""
    rows = session.scalars(
        select(MeetingRow)
        .where(MeetingRow.meeting_id.in_(tuple(meeting_ids)))
        .order_by(MeetingRow.meets_on.desc(), MeetingRow.created_at.desc(), MeetingRow.meeting_id)
    ).all()
    return _meetings(session, rows)


def meetings_of_programme(session: Session, programme_id: str) -> tuple[Meeting, ...]:
    """The meetings of a programme in the order in which they follow one another; four statements.

    On one day a hamlet's stands before the village's, that before the sub-district's, and the district's last.
    """
    theirs = select(MeetingRow.meeting_id).where(MeetingRow.programme_id == programme_id)
    found = meetings_by_ids(session, session.scalars(theirs))
    return tuple(sorted(found, key=lambda one: (one.meets_on, LEVELS.index(one.kind), one.name)))


def phase_of(session: Session, meeting_id: str) -> str | None:
    """The phase the meeting is in, or None where there is no such meeting."""
    return session.scalar(select(MeetingRow.phase).where(MeetingRow.meeting_id == meeting_id))


def has_hamlet(session: Session, meeting_id: str, hamlet_id: str) -> bool:
    """Whether the hamlet is one of this meeting's."""
    found = select(HamletRow.hamlet_id).where(HamletRow.meeting_id == meeting_id, HamletRow.hamlet_id == hamlet_id)
    return session.scalar(found) is not None


def steps(meeting: Meeting) -> tuple[PhaseStep, ...]:
    """The meeting's path, with where it stands and where it may go."""
    reachable = moves(meeting.phase)
    return tuple(
        PhaseStep(
            phase=phase,
            position=position,
            is_current=phase is meeting.phase,
            is_past=position <= ORDER.index(meeting.phase),
            may_enter=phase in reachable,
        )
        for position, phase in enumerate(ORDER, start=1)
    )


def planned_minutes(session: Session, meeting_id: str) -> dict[Phase, int]:
    """How many minutes each phase of the day is planned for."""
    rows = session.execute(
        select(AgendaRow.phase, AgendaRow.planned_minutes).where(AgendaRow.meeting_id == meeting_id)
    ).all()
    plan = {row.phase: row.planned_minutes for row in rows}
    return {phase: plan[phase] for phase in ORDER if phase in plan}


def agenda(session: Session, meeting: Meeting, now: datetime) -> tuple[AgendaLine, ...]:
    """The agenda in its order with the minutes used up to `now`; two statements."""
    visits = session.scalars(select(PhaseVisitRow).where(PhaseVisitRow.meeting_id == meeting.meeting_id)).all()
    used = used_seconds((Visit(phase=v.phase, entered_at=v.entered_at, left_at=v.left_at) for v in visits), now)
    return tuple(
        AgendaLine(
            phase=phase,
            planned_minutes=minutes,
            used_seconds=used.get(phase, 0),
            is_current=phase is meeting.phase,
        )
        for phase, minutes in planned_minutes(session, meeting.meeting_id).items()
    )


def sitting_times(session: Session, meeting_id: str) -> tuple[datetime | None, datetime | None]:
    """When the meeting first went past the registration, and when it was finished; None for what has not been."""
    visits = select(PhaseVisitRow).where(PhaseVisitRow.meeting_id == meeting_id).order_by(PhaseVisitRow.sequence)
    rows = session.scalars(visits).all()
    began = next((row.entered_at for row in rows if row.phase not in BEFORE_THE_OPENING), None)
    ended = next((row.entered_at for row in rows if row.phase is Phase.FINISHED), None)
    return began, ended


def chosen_address(session: Session) -> str:
    """The address phones are told, empty where the program may choose."""
    return session.scalar(select(ChosenAddressRow.address)) or ""


def _meetings(session: Session, rows: Sequence[MeetingRow]) -> tuple[Meeting, ...]:
    ids = tuple(row.meeting_id for row in rows)
    hamlets = session.scalars(select(HamletRow).where(HamletRow.meeting_id.in_(ids)).order_by(HamletRow.position))
    ceilings = session.scalars(select(CeilingRow).where(CeilingRow.meeting_id.in_(ids)).order_by(CeilingRow.position))
    stays = select(PhaseVisitRow.meeting_id, PhaseVisitRow.entered_at)
    current = session.execute(stays.where(PhaseVisitRow.meeting_id.in_(ids), PhaseVisitRow.left_at.is_(None))).all()
    entered = {stay.meeting_id: stay.entered_at for stay in current}
    hamlets_of, ceilings_of = _by_meeting(hamlets), _by_meeting(ceilings)
    return tuple(
        _meeting(row, hamlets_of[row.meeting_id], ceilings_of[row.meeting_id], entered[row.meeting_id]) for row in rows
    )


def _by_meeting(rows: Iterable[P]) -> defaultdict[str, list[P]]:
    groups: defaultdict[str, list[P]] = defaultdict(list)
    for row in rows:
        groups[row.meeting_id].append(row)
    return groups


def _meeting(
    row: MeetingRow, hamlets: Iterable[HamletRow], ceilings: Iterable[CeilingRow], entered_at: datetime
) -> Meeting:
    pause = Pause(kind=row.pause_kind, until=row.paused_until) if row.pause_kind and row.paused_until else None
    return Meeting(
        **{name: getattr(row, name) for name in IN_ONE_ROW},
        ceilings=tuple(Ceiling(source_code=c.source_code, amount_rupiah=c.amount_rupiah) for c in ceilings),
        identity=Identity(**{field.name: getattr(row, field.name) for field in fields(Identity)}),
        earlier_lines=tuple(EarlierLine(**line) for line in row.earlier_lines),
        residents=tuple(Residents(hamlet=one.name, count=one.residents) for one in hamlets if one.residents),
        meeting_id=row.meeting_id,
        code=row.code,
        hamlets=tuple(Hamlet(hamlet_id=hamlet.hamlet_id, name=hamlet.name) for hamlet in hamlets),
        phase=row.phase,
        phase_entered_at=entered_at,
        pause=pause,
        logo_digest=row.logo_digest,
    )
