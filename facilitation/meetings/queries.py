"""Reads meetings as pages see them."""

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.meetings.rules import join_code
from facilitation.meetings.rules.phase import MOVES, Phase
from facilitation.meetings.tables import ChosenAddressRow, HamletRow, MeetingRow
from facilitation.meetings.views import Hamlet, Meeting, PhaseStep


def meeting_by_code(session: Session, code: str) -> Meeting | None:
    """The meeting that lets people in by this code, however it was typed."""
    normal = join_code.normalize(code)
    row = session.scalar(select(MeetingRow).where(MeetingRow.code == normal)) if normal else None
    return None if row is None else _meetings(session, [row])[0]


def meeting_by_id(session: Session, meeting_id: str) -> Meeting | None:
    """The meeting of this id."""
    return next(iter(meetings_by_ids(session, [meeting_id])), None)


def meetings_by_ids(session: Session, meeting_ids: Iterable[str]) -> tuple[Meeting, ...]:
    """The meetings of these ids, the latest day first; two statements however many they are."""
    rows = session.scalars(
        select(MeetingRow)
        .where(MeetingRow.meeting_id.in_(tuple(meeting_ids)))
        .order_by(MeetingRow.meets_on.desc(), MeetingRow.created_at.desc(), MeetingRow.meeting_id)
    ).all()
    return _meetings(session, rows)


def phase_of(session: Session, meeting_id: str) -> str | None:
    """The phase the meeting is in, or None where there is no such meeting."""
    return session.scalar(select(MeetingRow.phase).where(MeetingRow.meeting_id == meeting_id))


def has_hamlet(session: Session, meeting_id: str, hamlet_id: str) -> bool:
    """Whether the hamlet is one of this meeting's."""
    found = select(HamletRow.hamlet_id).where(HamletRow.meeting_id == meeting_id, HamletRow.hamlet_id == hamlet_id)
    return session.scalar(found) is not None


def steps(meeting: Meeting) -> tuple[PhaseStep, ...]:
    """The meeting's path, with where it stands and where it may go."""
    order = list(Phase)
    return tuple(
        PhaseStep(
            phase=phase,
            position=position,
            is_current=phase is meeting.phase,
            is_past=position <= order.index(meeting.phase),
            may_enter=phase in MOVES[meeting.phase],
        )
        for position, phase in enumerate(order, start=1)
    )


def chosen_address(session: Session) -> str:
    """The address phones are told, empty where the program may choose."""
    return session.scalar(select(ChosenAddressRow.address)) or ""


def _meetings(session: Session, rows: Sequence[MeetingRow]) -> tuple[Meeting, ...]:
    hamlets: dict[str, list[Hamlet]] = {row.meeting_id: [] for row in rows}
    for hamlet in session.scalars(
        select(HamletRow).where(HamletRow.meeting_id.in_(hamlets)).order_by(HamletRow.position)
    ):
        hamlets[hamlet.meeting_id].append(Hamlet(hamlet_id=hamlet.hamlet_id, name=hamlet.name))
    return tuple(_meeting(row, tuple(hamlets[row.meeting_id])) for row in rows)


def _meeting(row: MeetingRow, hamlets: tuple[Hamlet, ...]) -> Meeting:
    return Meeting(
        meeting_id=row.meeting_id,
        code=row.code,
        name=row.name,
        place=row.place,
        meets_on=row.meets_on,
        hamlets=hamlets,
        ceiling_rupiah=row.ceiling_rupiah,
        votes_per_ballot=row.votes_per_ballot,
        tally_visibility=row.tally_visibility,
        phase=row.phase,
    )
