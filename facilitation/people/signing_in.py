"""Proves who a member of staff is, and opens their session; proves who comes back, and binds their device."""

from flask import current_app

from facilitation.kernel.actor import OPERATOR, Actor, Role
from facilitation.kernel.attempts import Attempts, per_minute
from facilitation.kernel.dispatch import perform
from facilitation.kernel.extensions import db
from facilitation.kernel.settings import Settings
from facilitation.people import queries
from facilitation.people.code_attempts import RETURN_CODE, count_wrong_code, refuse_guessing
from facilitation.people.commands import ComeBack, CreateAccount, StartStaffSession
from facilitation.people.identity import device_digest, digest_of, new_token, participant_by_return_code
from facilitation.people.passwords import hash_password, is_password
from facilitation.people.rules.account import WrongPassword
from facilitation.people.rules.return_code import WrongReturnCode


def make_first_account(*, display_name: str, username: str, password: str) -> str:
    """Make the first account and sign it in; returns the session's token. Raises when there is one already."""
    hashed = hash_password(password)
    command = CreateAccount(username=username, display_name=display_name, password_hash=hashed, is_first=True)
    return _open_session(str(perform(command, OPERATOR)))


def sign_in(*, username: str, password: str) -> str:
    """Return a fresh session's token; raises WrongPassword, or TooManyAttempts after several of them."""
    attempts: Attempts = current_app.extensions["attempts"]
    settings: Settings = current_app.extensions["settings"]
    attempts.count(per_minute(settings.sign_ins_per_minute), "sign-in", username)
    account = queries.account_by_username(db.session(), username)
    if not is_password(account.password_hash if account else None, password) or account is None:
        raise WrongPassword
    return _open_session(account.staff_id)


def come_back(meeting_id: str, typed: str) -> None:
    """Let this device be the code's owner's; raises WrongReturnCode, or TooManyAttempts after several of them."""
    device = device_digest()
    refuse_guessing(device, RETURN_CODE)
    try:
        participant_id = participant_by_return_code(meeting_id, typed)
    except WrongReturnCode:
        count_wrong_code(device, RETURN_CODE)
        raise
    # As a cookie does, the code says who asks.
    actor = Actor(role=Role.RESIDENT, actor_id=participant_id, meeting_id=meeting_id)
    perform(ComeBack(meeting_id=meeting_id, device_digest=device), actor)


def _open_session(staff_id: str) -> str:
    token = new_token()
    perform(StartStaffSession(staff_id=staff_id, token_digest=digest_of(token)), OPERATOR)
    return token
