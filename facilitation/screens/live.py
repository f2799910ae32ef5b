"""Ties the live parts of one program together: who is connected, what is drawn, and the plain URL for it."""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from flask import Flask, Response, render_template
from flask_babel import force_locale, get_locale
from flask_socketio import SocketIO
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from facilitation.kernel.addresses import phone_addresses
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.policy import Event
from facilitation.kernel.settings import Settings
from facilitation.live.connections import Connections, Limits, Seat
from facilitation.live.doorkeeper import Doorkeeper
from facilitation.live.publisher import Publisher
from facilitation.live.snapshots import Audience
from facilitation.meetings.events import AddressChosen
from facilitation.people import queries as people
from facilitation.people.events import ParticipantCameBack
from facilitation.screens.addresses import AddressWatch
from facilitation.screens.broadcasts import MARKS, snapshots
from facilitation.screens.voices import VoicesWatch


@dataclass(frozen=True, slots=True, kw_only=True)
class Live:
    """The live parts of one running program."""

    connections: Connections
    doorkeeper: Doorkeeper
    publisher: Publisher
    address_watch: AddressWatch
    voices_watch: VoicesWatch

    def publish(self, events: Sequence[Event]) -> None:
        """Take note of what is durable now: who has another device stops being heard from the one before."""
        for event in events:
            if isinstance(event, ParticipantCameBack):
                kept = event.device_digest
                self.doorkeeper.sign_out(event.meeting_id, event.participant_id, kept_device=kept)
        self.publisher.publish(events)

    def phones(self, meeting_id: str) -> int:
        """How many phones are connected to a meeting."""
        return self.connections.count(meeting_id, Audience.PHONE)

    def catch_up(self, meeting_id: str, region: str, regions: set[str]) -> Response:
        """The newest picture of one of `regions`; raises NotFoundHere for any other."""
        if region not in regions:
            raise NotFoundHere
        picture = self.publisher.current(meeting_id, region, str(get_locale() or "id"))
        return Response(picture.html, headers={"X-Seq": str(picture.seq), "X-Key": picture.key})


def build_live(app: Flask, socketio: SocketIO, settings: Settings, engine: Engine) -> Live:
    """Put the live parts together; nothing runs before the first socket."""
    limits = Limits(sockets_per_person=settings.sockets_per_device, strangers_in_all=settings.watching_sockets)
    connections = Connections(limits, time.monotonic)
    publisher = Publisher(
        snapshots=snapshots(settings, partial(connections.count, audience=Audience.PHONE), app.extensions["clock"]),
        marks=MARKS,
        emit=socketio.server.emit,
        render=partial(_render, app),
        open_session=lambda: Session(engine),
        locales=connections.locales,
        clock=time.monotonic,
    )
    still_held = partial(_still_held, engine, app.extensions["clock"])
    return Live(
        connections=connections,
        doorkeeper=Doorkeeper(socketio.server, connections, still_held=still_held, clock=time.monotonic),
        publisher=publisher,
        address_watch=_address_watch(socketio, connections, publisher),
        voices_watch=_voices_watch(socketio, connections, publisher),
    )


class Starter:
    """Starts the background tasks once, with the first socket."""

    def __init__(self, socketio: SocketIO, live: Live) -> None:
        """Nothing runs yet."""
        self._tasks = (live.publisher.run, live.doorkeeper.watch, live.address_watch.watch, live.voices_watch.watch)
        self._socketio = socketio
        self._lock = threading.Lock()
        self._is_running = False

    def start(self) -> None:
        """Start what does not run yet."""
        with self._lock:
            if self._is_running:
                return
            self._is_running = True
        for task in self._tasks:
            self._socketio.start_background_task(task)


def _address_watch(socketio: SocketIO, connections: Connections, publisher: Publisher) -> AddressWatch:
    # A new address is for the walls what a chosen one is.
    return AddressWatch(
        look=phone_addresses,
        walls=partial(connections.meetings, Audience.WALL),
        show=lambda meeting_id: publisher.mark(meeting_id, MARKS[AddressChosen]),
        sleep=socketio.server.sleep,
    )


def _voices_watch(socketio: SocketIO, connections: Connections, publisher: Publisher) -> VoicesWatch:
    return VoicesWatch(
        consoles=partial(connections.meetings, Audience.CONSOLE),
        show=lambda meeting_id: publisher.mark(meeting_id, ("console_voices",)),
        sleep=socketio.server.sleep,
    )


def _render(app: Flask, template: str, view: Any, locale: str) -> str:  # noqa: ANN401  each region has its own view
    with app.app_context(), force_locale(locale):
        # A broadcast belongs to no request, so its forms take their token from the page they land in.
        return render_template(template, view=view, csrf_token=None)


def _still_held(engine: Engine, clock: Callable[[], datetime], seats: frozenset[Seat]) -> frozenset[Seat]:
    with Session(engine) as session:
        return people.seats_still_held(session, seats, clock())
