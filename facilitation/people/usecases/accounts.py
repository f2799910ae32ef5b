"""Makes accounts, and opens and ends their sessions."""

from datetime import datetime

from sqlalchemy import exists, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.kernel.errors import NotFoundHere
from facilitation.people.commands import CreateAccount, EndStaffSession, StartStaffSession
from facilitation.people.events import StaffSessionEnded
from facilitation.people.rules import account
from facilitation.people.tables import StaffRow, StaffSessionRow


@handles(CreateAccount)
def create_account(command: CreateAccount, context: Context) -> Outcome:
    """Keep a new account; the reply is its staff_id."""
    session = context.session
    if command.is_first and session.scalar(select(exists(select(StaffRow.staff_id)))):
        raise account.AccountsExist
    row = account_row(
        staff_id=context.new_id(),
        username=command.username,
        display_name=command.display_name,
        password_hash=command.password_hash,
        created_at=context.now,
    )
    row.is_first = command.is_first or None
    keep_account(session, row)
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


def account_row(
    *, staff_id: str, username: str, display_name: str, password_hash: str, created_at: datetime
) -> StaffRow:
    """An account as it is kept, or the refusal of its names."""
    return StaffRow(
        staff_id=staff_id,
        username=account.username(username),
        display_name=account.display_name(display_name),
        password_hash=password_hash,
        created_at=created_at,
    )


def keep_account(session: Session, row: StaffRow) -> None:
    """Keep a new account; raises UsernameTaken, or AccountsExist for a second first one."""
    try:
        with session.begin_nested():
            session.add(row)
    except IntegrityError as error:
        # UNIQUE(username), or UNIQUE(is_first) where another first account came between the look and the insert.
        raise (account.UsernameTaken if _is_taken(session, row.username) else account.AccountsExist) from error


def _is_taken(session: Session, username: str) -> bool:
    return session.scalar(select(StaffRow.staff_id).where(StaffRow.username == username)) is not None
