"""Who is let in, who is shown the door, and that the door closes within a second."""

import pytest

from facilitation.kernel.actor import STRANGER, Actor, Role
from facilitation.kernel.errors import TooManyAttempts
from facilitation.live.connections import Connection, Connections, Limits
from facilitation.live.doorkeeper import JOIN_SECONDS, SWEEP_SECONDS, Doorkeeper
from facilitation.live.snapshots import Audience


class EngineSocket:
    def __init__(self) -> None:
        self.is_closed = False

    def close(self, *, wait, abort):
        assert not wait
        assert abort
        self.is_closed = True


class Server:
    """Stands where the Socket.IO server stands and writes down what it is asked."""

    def __init__(self) -> None:
        self.log = []
        self.eio = self
        self.manager = self
        self.sockets = {}
        self.environ = {}
        self.names = {}
        self.sleeps = 0

    def emit(self, event, data, *, to):
        self.log.append(("emit", event, data, to))

    def enter_room(self, sid, room):
        self.log.append(("enter", sid, room))

    def disconnect(self, sid):
        self.log.append(("disconnect", sid))

    def sid_from_eio_sid(self, engine_sid, namespace):
        assert namespace == "/"
        return self.names.get(engine_sid)

    def eio_sid_from_sid(self, sid, namespace):
        assert namespace == "/"
        return next((engine_sid for engine_sid, name in self.names.items() if name == sid), None)

    def sleep(self, seconds):
        assert seconds == SWEEP_SECONDS
        self.sleeps += 1
        if self.sleeps > 2:
            raise KeyboardInterrupt

    def opens(self, engine_sid, name=None):
        self.environ[engine_sid] = {}
        self.sockets[engine_sid] = EngineSocket()
        self.names[engine_sid] = name


class OpenDoor(Doorkeeper):
    """A doorkeeper whose every socket has a session underneath, as in life."""

    def let_in(self, connection):
        super().let_in(connection)
        self._server.opens(f"engine of {connection.sid}", name=connection.sid)


class World:
    """A doorkeeper with its server, its connections, its clock and the staff sessions that live."""

    def __init__(self) -> None:
        self.server = Server()
        self.now = 0.0
        self.living = {"good", "other"}
        self.asked = []
        self.failures = []
        self.connections = Connections(Limits(strangers_per_meeting=1), lambda: self.now)
        self.doorkeeper = OpenDoor(self.server, self.connections, still_held=self.still_held, clock=lambda: self.now)

    def still_held(self, seats):
        self.asked.append(seats)
        if self.failures:
            raise self.failures.pop()
        return frozenset(seat for seat in seats if seat.staff_digest in self.living)


@pytest.fixture
def world():
    return World()


def resident(sid, *, name="ani", meeting_id="m1", device=""):
    actor = Actor(role=Role.RESIDENT, actor_id=name, meeting_id=meeting_id)
    return Connection(
        sid=sid, audience=Audience.PHONE, meeting_id=meeting_id, locale="id", actor=actor, device_digest=device
    )


def staff(sid, digest):
    actor = Actor(role=Role.FACILITATOR, actor_id="sri", meeting_id="m1")
    return Connection(
        sid=sid, audience=Audience.CONSOLE, meeting_id="m1", locale="en", actor=actor, staff_digest=digest
    )


def stranger(sid):
    return Connection(sid=sid, audience=Audience.WALL, meeting_id="m1", locale="id", actor=STRANGER)


def test_the_room_one_enters_is_chosen_by_the_server(world):
    world.doorkeeper.let_in(resident("s1"))
    world.doorkeeper.let_in(staff("t1", "good"))
    assert world.server.log == [("enter", "s1", "m1:phone:id"), ("enter", "t1", "m1:console:en")]


def test_a_third_phone_sends_the_oldest_away(world):
    for sid in ("s1", "s2", "s3"):
        world.doorkeeper.let_in(resident(sid))
    assert ("disconnect", "s1") in world.server.log
    assert ("disconnect", "s2") not in world.server.log


def test_a_stranger_too_many_enters_no_room(world):
    world.doorkeeper.let_in(stranger("w1"))
    with pytest.raises(TooManyAttempts):
        world.doorkeeper.let_in(stranger("w2"))
    assert [entry for entry in world.server.log if "w2" in entry] == []


def test_a_revoked_session_is_told_and_loses_every_socket_at_the_next_sweep(world):
    for connection in (staff("t1", "good"), staff("t2", "good"), staff("t3", "other"), resident("s1")):
        world.doorkeeper.let_in(connection)
    world.living = {"other"}
    world.server.log.clear()
    world.doorkeeper.sweep()
    assert world.server.log == [
        ("emit", "session:end", {}, "t1"),
        ("disconnect", "t1"),
        ("emit", "session:end", {}, "t2"),
        ("disconnect", "t2"),
    ]


def test_a_living_session_keeps_its_sockets(world):
    world.doorkeeper.let_in(staff("t1", "good"))
    world.server.log.clear()
    world.doorkeeper.sweep()
    assert world.server.log == []


def test_nobody_asks_the_database_while_no_staff_is_connected(world):
    world.doorkeeper.let_in(resident("s1"))
    world.doorkeeper.sweep()
    world.doorkeeper.let_in(staff("t1", "good"))
    world.doorkeeper.let_out("t1")
    world.doorkeeper.sweep()
    assert world.asked == []


def test_two_sweeps_fit_into_the_second_that_is_promised():
    assert 2 * SWEEP_SECONDS <= 1


def test_who_never_says_who_they_are_is_closed_after_ten_seconds_and_who_did_is_not(world):
    world.server.opens("named", name="s1")
    world.server.opens("nameless")
    world.doorkeeper.sweep()
    world.now = JOIN_SECONDS - 0.1
    world.doorkeeper.sweep()
    assert not world.server.sockets["nameless"].is_closed
    world.now = JOIN_SECONDS
    world.doorkeeper.sweep()
    assert world.server.sockets["nameless"].is_closed
    assert not world.server.sockets["named"].is_closed


def test_a_socket_that_broke_while_it_connected_is_forgotten_at_the_next_sweep(world):
    world.doorkeeper.let_in(resident("s1"))
    world.server.sockets.clear()
    world.doorkeeper.sweep()
    assert ("disconnect", "s1") in world.server.log
    assert world.connections.count("m1", Audience.PHONE) == 0


def test_a_nameless_socket_that_went_by_itself_is_no_matter(world):
    world.server.opens("nameless")
    world.doorkeeper.sweep()
    world.now = JOIN_SECONDS
    world.server.sockets.clear()
    world.doorkeeper.sweep()


def test_a_socket_never_let_in_may_go(world):
    world.doorkeeper.let_out("nobody")


def test_a_sweep_that_fails_is_logged_and_the_next_one_follows(world, caplog):
    world.doorkeeper.let_in(staff("t1", "good"))
    world.failures = [RuntimeError("database is locked")]
    world.living = set()
    with pytest.raises(KeyboardInterrupt):
        world.doorkeeper.watch()
    assert "sweep_failed" in caplog.text
    assert ("disconnect", "t1") in world.server.log


def test_a_device_signed_out_is_heard_no_more_and_told_at_the_next_sweep(world):
    for connection in (resident("s1", device="old"), resident("s2", device="old")):
        world.doorkeeper.let_in(connection)
    world.server.log.clear()
    world.doorkeeper.sign_out("m1", "ani", kept_device="new")
    assert (world.connections.of("s1"), world.connections.of("s2"), world.server.log) == (None, None, [])
    world.doorkeeper.sweep()
    ends = [[("emit", "session:end", {}, sid), ("disconnect", sid)] for sid in ("s1", "s2")]
    assert world.server.log == ends[0] + ends[1]
    world.server.log.clear()
    world.doorkeeper.sweep()
    assert world.server.log == [], "once is enough"


def test_the_device_that_came_back_and_everybody_elses_stay(world):
    staying = (
        resident("s1", device="new"),
        resident("s2", name="budi", device="old"),
        resident("s3", meeting_id="m2", device="old"),
    )
    for connection in staying:
        world.doorkeeper.let_in(connection)
    world.server.log.clear()
    world.doorkeeper.sign_out("m1", "ani", kept_device="new")
    world.doorkeeper.sweep()
    assert world.server.log == []
    assert [world.connections.of(connection.sid) for connection in staying] == list(staying)
