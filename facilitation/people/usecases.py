"""What happens when somebody makes an account, signs in or out, or joins."""

from sqlalchemy import exists, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from facilitation.kernel.dispatch import Context, Outcome, handles, reacts_to
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.policy import Event
from facilitation.meetings.events import MeetingCreated
from facilitation.meetings.queries import has_hamlet
from facilitation.meetings.rules.setup import HamletUnknown
from facilitation.people.commands import CreateAccount, EndStaffSession, JoinMeeting, StartStaffSession
from facilitation.people.events import ParticipantJoined, StaffSessionEnded
from facilitation.people.rules import account
from facilitation.people.rules.participant import participant_name
from facilitation.people.tables import MeetingStaffRow, ParticipantRow, StaffRow, StaffSessionRow


@handles(CreateAccount)
def create_account(command: CreateAccount, context: Context) -> Outcome:
    """Keep a new account; the reply is its staff_id."""
    session = context.session
    if command.is_first and session.scalar(select(exists(select(StaffRow.staff_id)))):
        raise account.AccountsExist
    row = StaffRow(
        staff_id=context.new_id(),
        username=account.username(command.username),
        display_name=account.display_name(command.display_name),
        password_hash=command.password_hash,
        is_first=command.is_first or None,
        created_at=context.now,
    )
    try:
        with session.begin_nested():
            session.add(row)
    except IntegrityError as error:
        # UNIQUE(username), or UNIQUE(is_first) where another first account came between the look and the insert.
        raise (account.UsernameTaken if _is_taken(session, row.username) else account.AccountsExist) from error
    return Outcome(reply=row.staff_id)


@handles(StartStaffSession)
def start_staff_session(command: StartStaffSession, context: Context) -> Outcome:
    """Let the token's holder act for the account from now on."""
    if context.session.get(StaffRow, command.staff_id) is None:
        raise NotFoundHere
    context.session.add(
        StaffSessionRow(token_digest=command.token_digest, staff_id=command.staff_id, started_at=context.now)
    )
    return Outcome()


@handles(EndStaffSession)
def end_staff_session(command: EndStaffSession, context: Context) -> Outcome:
    """End one's own session; ending it again is no change and nobody is told."""
    row = context.session.get(StaffSessionRow, command.token_digest)
    if row is None or row.staff_id != context.actor.actor_id:
        raise NotFoundHere
    if row.ended_at is not None:
        return Outcome()
    row.ended_at = context.now
    return Outcome(events=(StaffSessionEnded(meeting_id="", token_digest=command.token_digest),))


@handles(JoinMeeting)
def join_meeting(command: JoinMeeting, context: Context) -> Outcome:
    """Keep one participant per device and meeting; the reply is the participant_id, old or new."""
    session, meeting_id = context.session, command.meeting_id
    if not has_hamlet(session, meeting_id, command.hamlet_id):
        raise HamletUnknown
    row = _participant(command, context)
    try:
        with session.begin_nested():
            session.add(row)
    except IntegrityError:
        # UNIQUE(meeting_id, device_digest): the phone has joined before, perhaps by the other tap of a double one.
        earlier = _participant_of(session, meeting_id, command.device_digest)
        if earlier is None:
            raise
        return Outcome(reply=earlier)
    event = ParticipantJoined(meeting_id=meeting_id, participant_id=row.participant_id)
    return Outcome(reply=row.participant_id, events=(event,))


@reacts_to(MeetingCreated)
def lead_created_meeting(event: MeetingCreated, context: Context) -> tuple[Event, ...]:
    """Whoever sets a meeting up leads it."""
    context.session.add(MeetingStaffRow(meeting_id=event.meeting_id, staff_id=context.actor.actor_id))
    return ()


def _is_taken(session: Session, username: str) -> bool:
    return session.scalar(select(StaffRow.staff_id).where(StaffRow.username == username)) is not None


def _participant(command: JoinMeeting, context: Context) -> ParticipantRow:
    return ParticipantRow(
        participant_id=context.new_id(),
        meeting_id=command.meeting_id,
        device_digest=command.device_digest,
        name=participant_name(command.name),
        gender=command.gender,
        hamlet_id=command.hamlet_id,
        joined_at=context.now,
    )


def _participant_of(session: Session, meeting_id: str, device_digest: str) -> str | None:
    same_phone = (ParticipantRow.meeting_id == meeting_id, ParticipantRow.device_digest == device_digest)
    return session.scalar(select(ParticipantRow.participant_id).where(*same_phone))
