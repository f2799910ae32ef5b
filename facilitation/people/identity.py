"""Cookies, return codes and the people behind them: this browser's device, this browser's member of staff."""

import hashlib
import secrets
from dataclasses import replace

from flask import Response, current_app, g, request

from facilitation.kernel.extensions import db
from facilitation.kernel.settings import Settings
from facilitation.people import queries
from facilitation.people.rules.return_code import return_code, whose_code
from facilitation.people.views import Participant, StaffMember

DEVICE_COOKIE = "device"
STAFF_COOKIE = "staff"
DEVICE_SECONDS = 24 * 60 * 60
TOKEN_BYTES = 32


def new_token() -> str:
    """A secret that nobody guesses; only its digest is ever stored."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def digest_of(token: str) -> str:
    """What the database knows of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def device_digest() -> str:
    """This browser's device, which gets its cookie with the answer if it had none."""
    token = request.cookies.get(DEVICE_COOKIE, "")
    if len(token) < TOKEN_BYTES:
        token = g.setdefault("new_device_token", new_token())
    return digest_of(token)


def keep_device(response: Response) -> Response:
    """Send a new device its cookie."""
    if "new_device_token" in g:
        _set_cookie(response, DEVICE_COOKIE, g.new_device_token)
    return response


def participant_in(meeting_id: str) -> Participant | None:
    """The participant this browser is in that meeting."""
    found = queries.participant_by_device(db.session(), meeting_id, device_digest())
    return found and replace(found, return_code=return_code_of(found.participant_id, found.return_number))


def return_code_of(participant_id: str, return_number: int) -> str:
    """Somebody's return code; nothing but this installation's secret makes the same one."""
    return return_code(_secret(), participant_id, return_number)


def participant_by_return_code(meeting_id: str, typed: str) -> str:
    """The participant_id of who takes part in that meeting and has this return code; raises WrongReturnCode."""
    return whose_code(typed, queries.return_numbers(db.session(), meeting_id), _secret())


def staff_member() -> StaffMember | None:
    """The member of staff signed in on this browser."""
    token = request.cookies.get(STAFF_COOKIE, "")
    if not token:
        return None
    return queries.staff_session(db.session(), digest_of(token), current_app.extensions["clock"]())


def keep_staff(response: Response, token: str) -> Response:
    """Sign this browser in with a fresh token, whatever it held before."""
    _set_cookie(response, STAFF_COOKIE, token)
    return response


def forget_staff(response: Response) -> Response:
    """Take the staff cookie away from this browser."""
    response.delete_cookie(STAFF_COOKIE)
    return response


def _secret() -> str:
    settings: Settings = current_app.extensions["settings"]
    return settings.secret_key


def _set_cookie(response: Response, name: str, token: str) -> None:
    response.set_cookie(name, token, max_age=DEVICE_SECONDS, httponly=True, samesite="Lax", secure=request.is_secure)
