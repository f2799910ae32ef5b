"""Lets people take part from their phones, say what is kept about them, and go."""

from dataclasses import replace

from sqlalchemy import delete, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from facilitation.kernel import journal
from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.queries import has_hamlet, phase_of
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.rules.setup import HamletUnknown
from facilitation.meetings.tables import HamletRow
from facilitation.people.commands import CheckIn, JoinMeeting, RegisterAtDesk, ReviseOwnData, WithdrawParticipation
from facilitation.people.events import AttendanceChanged, ParticipantErased, ParticipantJoined
from facilitation.people.rules.details import NO_DETAILS, Details, checked
from facilitation.people.rules.participant import NamesakeHere, participant_name, same_name, told_apart
from facilitation.people.tables import ParticipantRow, WaitingPhoneRow


@handles(JoinMeeting)
def join_meeting(command: JoinMeeting, context: Context) -> Outcome:
    """Keep one participant per device and meeting; the reply is the participant_id, old or new."""
    session, meeting_id = context.session, command.meeting_id
    # A phone that has joined before is no namesake of its own.
    if earlier := _participant_of(session, meeting_id, command.device_digest):
        return Outcome(reply=earlier)
    row = _newcomer(command, context)
    try:
        with session.begin_nested():
            session.add(row)
    except IntegrityError:
        # UNIQUE(meeting_id, device_digest): the other tap of a double one came between the look and the insert.
        earlier = _participant_of(session, meeting_id, command.device_digest)
        if earlier is None:
            raise
        return Outcome(reply=earlier)
    waits_no_longer(session, meeting_id, command.device_digest)
    event = ParticipantJoined(meeting_id=meeting_id, participant_id=row.participant_id)
    return Outcome(reply=row.participant_id, events=(event,))


@handles(CheckIn)
def check_in(command: CheckIn, context: Context) -> Outcome:
    """Note that somebody is here; being here already is no change and nobody is told."""
    row = present(context.session, command.meeting_id, context.actor.actor_id)
    if row.came_at is not None:
        return Outcome()
    row.came_at = context.now
    return Outcome(events=(AttendanceChanged(meeting_id=command.meeting_id),))


@handles(ReviseOwnData)
def revise_own_data(command: ReviseOwnData, context: Context) -> Outcome:
    """Let what is kept about the asker be what the command says."""
    row = present(context.session, command.meeting_id, context.actor.actor_id)
    fill(row, command, context.session)
    return Outcome(events=(AttendanceChanged(meeting_id=command.meeting_id),))


@handles(WithdrawParticipation)
def withdraw_participation(command: WithdrawParticipation, context: Context) -> Outcome:
    """Erase everything kept about the asker; asked again, there is nobody any more."""
    gone = erase(present(context.session, command.meeting_id, context.actor.actor_id), context)
    return Outcome(events=(gone, AttendanceChanged(meeting_id=command.meeting_id)))


def namesake_of(session: Session, meeting_id: str, hamlet_id: str, name: str) -> str | None:
    """The participant_id of who takes part under this name from this hamlet, the earliest of them."""
    people = session.execute(
        select(ParticipantRow.participant_id, ParticipantRow.name)
        .where(
            ParticipantRow.meeting_id == meeting_id,
            ParticipantRow.hamlet_id == hamlet_id,
            ParticipantRow.withdrawn_at.is_(None),
        )
        .order_by(ParticipantRow.joined_at, ParticipantRow.participant_id)
    )
    return next((participant_id for participant_id, theirs in people if same_name(theirs, name)), None)


def waits_no_longer(session: Session, meeting_id: str, device_digest: str) -> None:
    """Take a device that is somebody's now off the list of those that wait for the desk."""
    this_phone = (WaitingPhoneRow.meeting_id == meeting_id, WaitingPhoneRow.device_digest == device_digest)
    session.execute(delete(WaitingPhoneRow).where(*this_phone))


def present(session: Session, meeting_id: str, participant_id: str) -> ParticipantRow:
    """The participant of this meeting who has not withdrawn; raises NotFoundHere."""
    row = session.get(ParticipantRow, participant_id)
    if row is None or row.meeting_id != meeting_id or row.withdrawn_at is not None:
        raise NotFoundHere
    return row


def fill(row: ParticipantRow, said: JoinMeeting | RegisterAtDesk | ReviseOwnData, session: Session) -> None:
    """Write down what somebody says of themselves; raises the refusal that applies."""
    if not has_hamlet(session, row.meeting_id, said.hamlet_id):
        raise HamletUnknown
    row.name = participant_name(said.name)
    row.gender = said.gender
    row.hamlet_id = said.hamlet_id
    fill_details(row, checked(said.details))


def fill_details(row: ParticipantRow, details: Details) -> None:
    """Write down checked details."""
    row.age_group = details.age_group
    row.rt, row.rw = details.rt, details.rw
    row.unsur_code = details.unsur_code
    row.needs = [need.value for need in details.needs]


def erase(row: ParticipantRow, context: Context, *, kept_as: str = "") -> ParticipantErased:
    """Leave no person behind the row, and nothing by which the journal's digests could be guessed at.

    The event tells the rooms above, which may keep something about the person; `kept_as` is their other entry.
    """
    # Whoever joins is nobody yet in the journal, and the desk is somebody else: those entries are found by their time.
    names = (JoinMeeting.__name__, RegisterAtDesk.__name__)
    journal.forget_salts(
        context.session, chain=row.meeting_id, actor_id=row.participant_id, names=names, at=row.joined_at
    )
    row.name, row.gender, row.hamlet_id = "", None, None
    row.device_digest = row.invitee_id = None
    fill_details(row, NO_DETAILS)
    row.namesake_id = None
    row.withdrawn_at = context.now
    _leave_nobody_behind(row, context.session)
    return ParticipantErased(meeting_id=row.meeting_id, participant_id=row.participant_id, kept_as=kept_as)


def _newcomer(command: JoinMeeting, context: Context) -> ParticipantRow:
    session, meeting_id = context.session, command.meeting_id
    is_early = phase_of(session, meeting_id) == Phase.PREPARATION
    row = ParticipantRow(
        participant_id=context.new_id(),
        meeting_id=meeting_id,
        device_digest=command.device_digest,
        is_from_desk=False,
        joined_at=context.now,
        came_at=None if is_early else context.now,
    )
    fill(row, replace(command, name=told_apart(command.name, command.addition)), session)
    if namesake_of(session, meeting_id, command.hamlet_id, row.name):
        hamlet = session.get_one(HamletRow, command.hamlet_id)
        raise NamesakeHere(name=row.name, hamlet=hamlet.name)
    if command.addition:
        row.namesake_id = namesake_of(session, meeting_id, command.hamlet_id, command.name)
    return row


def _leave_nobody_behind(row: ParticipantRow, session: Session) -> None:
    """Let no phone wait to be somebody who has gone, and nobody share their name."""
    person = (ParticipantRow.meeting_id == row.meeting_id, ParticipantRow.namesake_id == row.participant_id)
    session.execute(update(ParticipantRow).where(*person).values(namesake_id=None))
    session.execute(delete(WaitingPhoneRow).where(WaitingPhoneRow.participant_id == row.participant_id))


def _participant_of(session: Session, meeting_id: str, device_digest: str) -> str | None:
    same_phone = (ParticipantRow.meeting_id == meeting_id, ParticipantRow.device_digest == device_digest)
    return session.scalar(select(ParticipantRow.participant_id).where(*same_phone))
