"""What a blueprint asks of whoever comes: each is named beside its blueprint in the factory."""

from flask import Response, current_app, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from facilitation.kernel.actor import OPERATOR, STRANGER, Actor, Role
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.extensions import db
from facilitation.kernel.hosts import host_name, is_loopback, was_forwarded
from facilitation.kernel.settings import Settings, StaffAccess
from facilitation.meetings import queries as meetings
from facilitation.meetings.rules.join_code import normalize
from facilitation.people import queries
from facilitation.people.code_attempts import count_wrong_code, refuse_guessing
from facilitation.people.identity import device_digest, participant_in, staff_member
from facilitation.people.rules.account import AccountByCommand

SET_UP_PATH = "/setup"


def anyone() -> None:
    """Let everybody in, as nobody in particular."""
    g.actor = STRANGER


def at_the_staff_door() -> ResponseReturnValue | None:
    """Let through to set-up and sign-in from where staff pages answer; the operator's own commands follow."""
    g.actor = OPERATOR
    if not may_be_staff():
        return _shut()
    settings: Settings = current_app.extensions["settings"]
    if request.path == SET_UP_PATH and settings.staff_access is not StaffAccess.LOOPBACK:
        # Whoever comes first would own the server: there the first account is made on its own machine.
        raise AccountByCommand
    return None


def staff_only() -> ResponseReturnValue | None:
    """Let the signed-in in; in a meeting's pages, only that meeting's own staff."""
    if not may_be_staff():
        return _shut()
    member = staff_member()
    if member is None:
        return redirect(url_for("accounts.sign_in" if queries.has_accounts(db.session()) else "accounts.set_up"), 303)
    g.staff = member
    meeting_id = (request.view_args or {}).get("meeting_id")
    # Outside any meeting everybody with an account may set up one of their own.
    role = Role.FACILITATOR if meeting_id is None else _enter(meeting_id, member.staff_id)
    g.actor = Actor(role=role, actor_id=member.staff_id, meeting_id=meeting_id)
    return None


def in_meeting() -> None:
    """Find the meeting by its code and the participant by the device; raises NotFoundHere for a wrong code."""
    code = normalize((request.view_args or {}).get("code", ""))
    refuse_guessing(device_digest())
    meeting = meetings.meeting_by_code(db.session(), code)
    if meeting is None:
        count_wrong_code(device_digest())
        raise NotFoundHere
    g.meeting = meeting
    g.participant = participant_in(meeting.meeting_id)
    g.actor = STRANGER
    if g.participant is not None:
        participant_id = g.participant.participant_id
        g.actor = Actor(role=Role.RESIDENT, actor_id=participant_id, meeting_id=meeting.meeting_id)


def may_be_staff() -> bool:
    """Whether staff pages answer where this request comes from (STAFF_ACCESS)."""
    settings: Settings = current_app.extensions["settings"]
    if settings.staff_access is StaffAccess.LOOPBACK:
        is_here = is_loopback(request.remote_addr) and host_name(request.host) in {"localhost", "127.0.0.1", "::1"}
        return is_here and not was_forwarded(request.headers.keys())
    return settings.staff_access is StaffAccess.LAN or request.is_secure


def _enter(meeting_id: str, staff_id: str) -> Role:
    meeting = meetings.meeting_by_id(db.session(), meeting_id)
    # A meeting of others does not exist for this member of staff: the membership is the look-up.
    role = queries.role_in(db.session(), meeting_id, staff_id)
    if meeting is None or role is None:
        raise NotFoundHere
    g.meeting = meeting
    return role


def _shut() -> ResponseReturnValue:
    response = Response(render_template("errors/403.html"))
    return response, 403
