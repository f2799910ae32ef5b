"""What happens when somebody asks something of a meeting."""

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.kernel.errors import Busy
from facilitation.meetings.commands import ChangePhase, ChooseAddress, CreateMeeting, ReviseMeeting
from facilitation.meetings.events import AddressChosen, MeetingCreated, MeetingRevised, PhaseChanged
from facilitation.meetings.rules import join_code, setup
from facilitation.meetings.rules.address import address
from facilitation.meetings.rules.phase import Phase, move
from facilitation.meetings.tables import ChosenAddressRow, HamletRow, MeetingRow

# Among a thousand million codes a second collision in a row is already a wonder.
TRIES_FOR_A_CODE = 5


@handles(CreateMeeting)
def create_meeting(command: CreateMeeting, context: Context) -> Outcome:
    """Keep a new meeting in its first phase under a code of its own; the reply is its meeting_id."""
    names = setup.hamlet_names(command.hamlets)
    meeting_id = context.new_id()
    _keep_under_free_code(command, context, meeting_id)
    context.session.add_all(
        HamletRow(hamlet_id=context.new_id(), meeting_id=meeting_id, position=position, name=name)
        for position, name in enumerate(names, start=1)
    )
    return Outcome(reply=meeting_id, events=(MeetingCreated(meeting_id=meeting_id),))


@handles(ReviseMeeting)
def revise_meeting(command: ReviseMeeting, context: Context) -> Outcome:
    """Let the meeting's frame be what the command says; hamlets stay, because people have joined from them."""
    _set_frame(_meeting(context, command.meeting_id), command)
    return Outcome(events=(MeetingRevised(meeting_id=command.meeting_id),))


@handles(ChangePhase)
def change_phase(command: ChangePhase, context: Context) -> Outcome:
    """Take the meeting to the phase asked for; being there already is no change and nobody is told."""
    row = _meeting(context, command.meeting_id)
    target = move(row.phase, command.phase)
    if target is row.phase:
        return Outcome()
    row.phase = target
    return Outcome(events=(PhaseChanged(meeting_id=command.meeting_id, phase=target),))


@handles(ChooseAddress)
def choose_address(command: ChooseAddress, context: Context) -> Outcome:
    """Keep the address that phones are told, and let every wall show it."""
    context.session.merge(ChosenAddressRow(chosen_address_id=1, address=address(command.address)))
    meeting_ids = context.session.scalars(select(MeetingRow.meeting_id))
    return Outcome(events=tuple(AddressChosen(meeting_id=meeting_id) for meeting_id in meeting_ids))


def _keep_under_free_code(command: CreateMeeting, context: Context, meeting_id: str) -> None:
    for _ in range(TRIES_FOR_A_CODE):
        code = join_code.draw(lambda below: int(context.new_id(), 16) % below)
        row = MeetingRow(meeting_id=meeting_id, code=code, phase=Phase.REGISTRATION, created_at=context.now)
        _set_frame(row, command)
        try:
            with context.session.begin_nested():
                context.session.add(row)
        except IntegrityError:
            # UNIQUE(code): another meeting has drawn it before.
            continue
        return
    raise Busy


def _set_frame(row: MeetingRow, command: CreateMeeting | ReviseMeeting) -> None:
    row.name = setup.meeting_name(command.name)
    row.place = setup.meeting_place(command.place)
    row.meets_on = command.meets_on
    row.ceiling_rupiah = setup.ceiling(command.ceiling_rupiah)
    row.votes_per_ballot = setup.votes_per_ballot(command.votes_per_ballot)
    row.tally_visibility = command.tally_visibility


def _meeting(context: Context, meeting_id: str) -> MeetingRow:
    # The policy has asked for the meeting's phase, so it exists.
    return context.session.get_one(MeetingRow, meeting_id)
