"""Lets somebody take part from another device than before, as the person they already are."""

from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.policy import Event
from facilitation.people.commands import AskToComeBack, ComeBack, LetPhoneIn, ShowReturnCode, TurnPhoneAway
from facilitation.people.events import ParticipantCameBack, WaitingPhonesChanged
from facilitation.people.rules.return_code import MOST_WAITING, DeviceTaken, NobodyOfThisName
from facilitation.people.tables import ParticipantRow, WaitingPhoneRow
from facilitation.people.usecases.joining import namesake_of, present, waits_no_longer


@handles(ComeBack)
def come_back(command: ComeBack, context: Context) -> Outcome:
    """Bind the device to the asker; being bound to it already is no change and nobody is told."""
    row = present(context.session, command.meeting_id, context.actor.actor_id)
    return Outcome(reply=row.participant_id, events=move(row, command.device_digest, context.session))


@handles(AskToComeBack)
def ask_to_come_back(command: AskToComeBack, context: Context) -> Outcome:
    """Let the device wait for the desk; asked again, it waits for the person named last."""
    session, meeting_id = context.session, command.meeting_id
    participant_id = namesake_of(session, meeting_id, command.hamlet_id, command.name)
    if participant_id is None:
        raise NobodyOfThisName
    waits_no_longer(session, meeting_id, command.device_digest)
    session.add(
        WaitingPhoneRow(
            waiting_id=context.new_id(),
            meeting_id=meeting_id,
            participant_id=participant_id,
            device_digest=command.device_digest,
            asked_at=context.now,
        )
    )
    # The one just added must be among those that are counted.
    session.flush()
    _forget_the_oldest(session, meeting_id)
    return Outcome(events=(WaitingPhonesChanged(meeting_id=meeting_id),))


@handles(LetPhoneIn)
def let_phone_in(command: LetPhoneIn, context: Context) -> Outcome:
    """Bind the waiting device to the person, and make their return code anew."""
    waiting = _waiting(command, context.session)
    row = present(context.session, command.meeting_id, waiting.participant_id)
    # Who has lost a phone may have lost it to somebody who reads the code on it.
    row.return_number += 1
    return Outcome(reply=row.participant_id, events=move(row, waiting.device_digest, context.session))


@handles(TurnPhoneAway)
def turn_phone_away(command: TurnPhoneAway, context: Context) -> Outcome:
    """Take the device off the list of those that wait."""
    context.session.delete(_waiting(command, context.session))
    return Outcome(events=(WaitingPhonesChanged(meeting_id=command.meeting_id),))


@handles(ShowReturnCode)
def show_return_code(command: ShowReturnCode, context: Context) -> Outcome:
    """Change nothing; the reply is the number that the person's return code is made of."""
    return Outcome(reply=present(context.session, command.meeting_id, command.participant_id).return_number)


def move(row: ParticipantRow, device_digest: str, session: Session) -> tuple[Event, ...]:
    """Let the person's one device be this one; raises DeviceTaken where it is somebody else's here."""
    if row.device_digest == device_digest:
        return ()
    try:
        with session.begin_nested():
            row.device_digest = device_digest
    except IntegrityError as error:
        # UNIQUE(meeting_id, device_digest): the device is bound to somebody else of this meeting.
        raise DeviceTaken from error
    waits_no_longer(session, row.meeting_id, device_digest)
    meeting_id, participant_id = row.meeting_id, row.participant_id
    return (ParticipantCameBack(meeting_id=meeting_id, participant_id=participant_id, device_digest=device_digest),)


def _waiting(command: LetPhoneIn | TurnPhoneAway, session: Session) -> WaitingPhoneRow:
    row = session.get(WaitingPhoneRow, command.waiting_id)
    if row is None or (row.meeting_id, row.participant_id) != (command.meeting_id, command.participant_id):
        raise NotFoundHere
    return row


def _forget_the_oldest(session: Session, meeting_id: str) -> None:
    newest_first = (WaitingPhoneRow.asked_at.desc(), WaitingPhoneRow.waiting_id)
    here = select(WaitingPhoneRow.waiting_id).where(WaitingPhoneRow.meeting_id == meeting_id).order_by(*newest_first)
    too_many = session.scalars(here.offset(MOST_WAITING)).all()
    session.execute(delete(WaitingPhoneRow).where(WaitingPhoneRow.waiting_id.in_(too_many)))
