"""Keeps the list of those the village invites."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, delete, func, select, update

from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.policy import Event
from facilitation.meetings.tables import HamletRow
from facilitation.people.commands import ClearInvitees, ImportInvitees, RemoveInvitee
from facilitation.people.events import AttendanceChanged
from facilitation.people.rules.invitees import INVITED_LIMIT, InvitedLine, TooManyInvited
from facilitation.people.rules.participant import name_key, participant_name
from facilitation.people.tables import InviteeRow, ParticipantRow


@handles(ImportInvitees)
def import_invitees(command: ImportInvitees, context: Context) -> Outcome:
    """Add whoever is not on the list yet; the reply is the places, in `lines`, of those that were."""
    listed, last = _listed(command.meeting_id, context)
    hamlets = _hamlets(command.meeting_id, context)
    repeated: list[int] = []
    rows: list[InviteeRow] = []
    for place, line in enumerate(command.lines):
        key = (name_key(line.name), line.hamlet_name.casefold())
        if key in listed:
            repeated.append(place)
            continue
        listed.add(key)
        row = _invitee(line, hamlets.get(key[1]))
        row.invitee_id, row.meeting_id, row.position = context.new_id(), command.meeting_id, last + len(rows) + 1
        rows.append(row)
    if len(listed) > INVITED_LIMIT:
        raise TooManyInvited(limit=INVITED_LIMIT)
    context.session.add_all(rows)
    return Outcome(reply=tuple(repeated), events=_changed(command.meeting_id, rows))


@handles(RemoveInvitee)
def remove_invitee(command: RemoveInvitee, context: Context) -> Outcome:
    """Take one off the list."""
    here = InviteeRow.meeting_id == command.meeting_id
    return _take_off(context, command.meeting_id, here & (InviteeRow.invitee_id == command.invitee_id))


@handles(ClearInvitees)
def clear_invitees(command: ClearInvitees, context: Context) -> Outcome:
    """Take everybody off the list; with nobody on it there is no change and nobody is told."""
    if not _listed(command.meeting_id, context)[0]:
        return Outcome()
    return _take_off(context, command.meeting_id, InviteeRow.meeting_id == command.meeting_id)


def _take_off(context: Context, meeting_id: str, wanted: ColumnElement[bool]) -> Outcome:
    ids = tuple(context.session.scalars(select(InviteeRow.invitee_id).where(wanted)))
    if not ids:
        raise NotFoundHere
    came = (ParticipantRow.meeting_id == meeting_id, ParticipantRow.invitee_id.in_(ids))
    context.session.execute(update(ParticipantRow).where(*came).values(invitee_id=None))
    context.session.execute(delete(InviteeRow).where(wanted))
    return Outcome(events=_changed(meeting_id, ids))


def _listed(meeting_id: str, context: Context) -> tuple[set[tuple[str, str]], int]:
    """Names and hamlets on the list, and the last position taken."""
    here = InviteeRow.meeting_id == meeting_id
    names = context.session.execute(select(InviteeRow.name, InviteeRow.hamlet_name).where(here)).all()
    last = context.session.scalar(select(func.max(InviteeRow.position)).where(here))
    return {(name_key(name), hamlet.casefold()) for name, hamlet in names}, last or 0


def _hamlets(meeting_id: str, context: Context) -> dict[str, str]:
    rows = context.session.execute(
        select(HamletRow.name, HamletRow.hamlet_id).where(HamletRow.meeting_id == meeting_id)
    ).all()
    return {name.casefold(): hamlet_id for name, hamlet_id in rows}


def _invitee(line: InvitedLine, hamlet_id: str | None) -> InviteeRow:
    return InviteeRow(
        name=participant_name(line.name),
        gender=line.gender,
        hamlet_name=line.hamlet_name,
        hamlet_id=hamlet_id,
        rt=line.rt,
        rw=line.rw,
        unsur_code=line.unsur_code or "",
        jabatan=line.jabatan,
    )


def _changed(meeting_id: str, what: Sequence[object]) -> tuple[Event, ...]:
    return (AttendanceChanged(meeting_id=meeting_id),) if what else ()
