"""Sets a meeting up, copies it, and corrects what the set-up said."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, fields, replace

from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError

from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.kernel.errors import Busy
from facilitation.meetings.commands import CreateMeeting, ReviseAgenda, ReviseMeeting, SetLogo
from facilitation.meetings.events import AgendaRevised, MeetingCreated, MeetingRevised
from facilitation.meetings.rules import agenda, join_code, setup
from facilitation.meetings.rules.earlier import refuse_unfinished
from facilitation.meetings.rules.frame import IN_ONE_ROW, MeetingFrame, checked
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.rules.population import checked_residents
from facilitation.meetings.tables import AgendaRow, CeilingRow, HamletRow, MeetingRow, PhaseVisitRow

# Among a thousand million codes a second collision in a row is already a wonder.
TRIES_FOR_A_CODE = 5


@handles(CreateMeeting)
def create_meeting(command: CreateMeeting, context: Context) -> Outcome:
    """Keep a new meeting in its first phase under a code of its own; the reply is its meeting_id."""
    names = setup.hamlet_names(command.hamlets)
    frame = _checked(command.frame, context, names)
    meeting_id = _keep_under_free_code(frame, command.logo_digest, context)
    context.session.add_all(_hamlets(meeting_id, names, frame, context))
    _keep_parts(meeting_id, command.minutes or agenda.preset(frame.kind), context)
    event = MeetingCreated(meeting_id=meeting_id, carried=command.carried or {})
    return Outcome(reply=meeting_id, events=(event,))


@handles(ReviseMeeting)
def revise_meeting(command: ReviseMeeting, context: Context) -> Outcome:
    """Let the meeting's frame be what the command says; hamlets stay, because people have joined from them."""
    hamlets = context.session.scalars(select(HamletRow).where(HamletRow.meeting_id == command.meeting_id)).all()
    frame = _checked(command.frame, context, [row.name for row in hamlets])
    known = {one.hamlet: one.count for one in frame.residents}
    for row in hamlets:
        row.residents = known.get(row.name)
    _fill(_meeting(context, command.meeting_id), frame)
    context.session.execute(delete(CeilingRow).where(CeilingRow.meeting_id == command.meeting_id))
    _keep_ceilings(command.meeting_id, frame, context)
    return Outcome(events=(MeetingRevised(meeting_id=command.meeting_id),))


@handles(ReviseAgenda)
def revise_agenda(command: ReviseAgenda, context: Context) -> Outcome:
    """Let the agenda be what the command says; minutes already used stay used."""
    context.session.execute(delete(AgendaRow).where(AgendaRow.meeting_id == command.meeting_id))
    _keep_agenda(command.meeting_id, agenda.planned(command.minutes), context)
    return Outcome(events=(AgendaRevised(meeting_id=command.meeting_id),))


@handles(SetLogo)
def set_logo(command: SetLogo, context: Context) -> Outcome:
    """Let the letterhead carry this picture, or none."""
    _meeting(context, command.meeting_id).logo_digest = command.logo_digest
    return Outcome(events=(MeetingRevised(meeting_id=command.meeting_id),))


def _checked(frame: MeetingFrame, context: Context, hamlets: Collection[str]) -> MeetingFrame:
    if frame.earlier_meeting_id is not None:
        earlier = select(MeetingRow.phase).where(MeetingRow.meeting_id == frame.earlier_meeting_id)
        refuse_unfinished(context.session.scalar(earlier))
    return replace(checked(frame), residents=checked_residents(frame.residents, hamlets))


def _keep_under_free_code(frame: MeetingFrame, logo_digest: str, context: Context) -> str:
    meeting_id = context.new_id()
    for _ in range(TRIES_FOR_A_CODE):
        code = join_code.draw(lambda below: int(context.new_id(), 16) % below)
        row = MeetingRow(
            meeting_id=meeting_id, code=code, phase=Phase.PREPARATION, logo_digest=logo_digest, created_at=context.now
        )
        _fill(row, frame)
        try:
            with context.session.begin_nested():
                context.session.add(row)
        except IntegrityError:
            # UNIQUE(code): another meeting has drawn it before.
            continue
        _keep_ceilings(meeting_id, frame, context)
        return meeting_id
    raise Busy


def _hamlets(meeting_id: str, names: tuple[str, ...], frame: MeetingFrame, context: Context) -> Iterator[HamletRow]:
    known = {one.hamlet: one.count for one in frame.residents}
    for position, name in enumerate(names, start=1):
        place = {"meeting_id": meeting_id, "position": position, "name": name, "residents": known.get(name)}
        yield HamletRow(hamlet_id=context.new_id(), **place)


def _keep_parts(meeting_id: str, minutes: Mapping[Phase, int], context: Context) -> None:
    _keep_agenda(meeting_id, agenda.planned(minutes), context)
    context.session.add(
        PhaseVisitRow(meeting_id=meeting_id, sequence=1, phase=Phase.PREPARATION, entered_at=context.now)
    )


def _fill(row: MeetingRow, frame: MeetingFrame) -> None:
    for name in IN_ONE_ROW:
        setattr(row, name, getattr(frame, name))
    for field in fields(frame.identity):
        setattr(row, field.name, getattr(frame.identity, field.name))
    row.earlier_lines = [asdict(line) for line in frame.earlier_lines]


def _keep_ceilings(meeting_id: str, frame: MeetingFrame, context: Context) -> None:
    context.session.add_all(
        CeilingRow(
            meeting_id=meeting_id,
            source_code=ceiling.source_code,
            position=position,
            amount_rupiah=ceiling.amount_rupiah,
        )
        for position, ceiling in enumerate(frame.ceilings, start=1)
    )


def _keep_agenda(meeting_id: str, minutes: Mapping[Phase, int], context: Context) -> None:
    context.session.add_all(
        AgendaRow(meeting_id=meeting_id, phase=phase, planned_minutes=value) for phase, value in minutes.items()
    )


def _meeting(context: Context, meeting_id: str) -> MeetingRow:
    # The policy has asked for the meeting's phase, so it exists.
    return context.session.get_one(MeetingRow, meeting_id)
