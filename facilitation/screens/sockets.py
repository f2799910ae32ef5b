"""Every socket event of the program: connect, disconnect, and the ballot."""

from typing import Any

from flask import Flask
from flask_socketio import SocketIO

from facilitation.kernel.actor import STRANGER, Actor, Role
from facilitation.kernel.errors import NotFoundHere, TooManyAttempts
from facilitation.kernel.extensions import db
from facilitation.kernel.languages import DEFAULT_LOCALE, chosen_locale
from facilitation.kernel.refusals import answer_connect, answer_event
from facilitation.live.connections import Connection
from facilitation.live.snapshots import Audience
from facilitation.meetings import queries as meetings
from facilitation.meetings.views import Meeting
from facilitation.people import queries as people
from facilitation.people.code_attempts import count_wrong_code, refuse_guessing
from facilitation.people.guards import may_be_staff
from facilitation.people.identity import device_digest, participant_in, staff_member
from facilitation.screens.live import Live, Starter
from facilitation.voting.sockets import CAST_BALLOT, on_cast_ballot


def register_events(app: Flask, socketio: SocketIO, live: Live) -> None:
    """Answer sockets on the server itself: Flask's request context around each event would cost more than the vote."""
    events = Events(app, live, Starter(socketio, live))
    socketio.server.on("connect", events.on_connect)
    socketio.server.on("disconnect", events.on_disconnect)
    socketio.server.on(CAST_BALLOT, events.on_cast_ballot)


class Events:
    """The handlers of one program; each finds its connection, acts, and replies."""

    def __init__(self, app: Flask, live: Live, starter: Starter) -> None:
        """`starter` starts the live tasks with the first socket."""
        self._app = app
        self._live = live
        self._starter = starter

    def on_connect(self, sid: str, environ: dict[str, Any], auth: object = None) -> None:
        """Find out who connects, and let them in where they may hear something."""
        self._starter.start()
        with self._app.request_context(environ):
            connection = answer_connect(self._app, lambda: connection_of(sid, auth))
            answer_connect(self._app, lambda: self._live.doorkeeper.let_in(connection))
        self._live.publisher.mark(connection.meeting_id, ("console_status",))

    def on_disconnect(self, sid: str, _reason: object = None) -> None:
        """Forget the connection."""
        connection = self._live.connections.of(sid)
        self._live.doorkeeper.let_out(sid)
        if connection is not None:
            self._live.publisher.mark(connection.meeting_id, ("console_status",))

    def on_cast_ballot(self, sid: str, payload: object = None) -> dict[str, Any]:
        """Store a ballot and acknowledge it."""
        connection = self._live.connections.of(sid)
        locale = connection.locale if connection else DEFAULT_LOCALE
        door = self._app.extensions["door"]
        return answer_event(
            self._app, locale, lambda: on_cast_ballot(door, admitted(connection, self._live, sid), payload)
        )


def admitted(connection: Connection | None, live: Live, sid: str) -> Connection:
    """Return the connection if it may send one more event now; raises NotFoundHere or TooManyAttempts."""
    if connection is None:
        raise NotFoundHere
    if not live.connections.may_send(sid):
        raise TooManyAttempts(retry_seconds=1)
    return connection


def connection_of(sid: str, auth: object) -> Connection:
    """Find out who connects, from cookies alone; raises NotFoundHere for a wrong code or a stranger in disguise."""
    asked = auth if isinstance(auth, dict) else {}
    meeting = _meeting(asked.get("code"))
    audience = asked.get("audience")
    if audience == Audience.CONSOLE:
        return _console(sid, meeting)
    if audience not in {Audience.WALL, Audience.PHONE}:
        raise NotFoundHere
    participant = participant_in(meeting.meeting_id)
    actor = STRANGER
    if participant is not None:
        actor = Actor(role=Role.RESIDENT, actor_id=participant.participant_id, meeting_id=meeting.meeting_id)
    if audience == Audience.PHONE and participant is None:
        raise NotFoundHere
    return Connection(
        sid=sid,
        audience=Audience(audience),
        meeting_id=meeting.meeting_id,
        locale=chosen_locale(),
        actor=actor,
        device_digest=device_digest(),
    )


def _meeting(code: object) -> Meeting:
    refuse_guessing(device_digest())
    meeting = meetings.meeting_by_code(db.session(), code) if isinstance(code, str) else None
    if meeting is None:
        count_wrong_code(device_digest())
        raise NotFoundHere
    return meeting


def _console(sid: str, meeting: Meeting) -> Connection:
    member = staff_member() if may_be_staff() else None
    role = people.role_in(db.session(), meeting.meeting_id, member.staff_id) if member else None
    if member is None or role is None:
        raise NotFoundHere
    return Connection(
        sid=sid,
        audience=Audience.CONSOLE,
        meeting_id=meeting.meeting_id,
        locale=chosen_locale(),
        actor=Actor(role=role, actor_id=member.staff_id, meeting_id=meeting.meeting_id),
        staff_digest=member.token_digest,
    )
