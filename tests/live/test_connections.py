"""Who is behind each socket: limits count people and strangers, never addresses."""

import threading
from dataclasses import replace

import pytest

from facilitation.kernel.actor import STRANGER, Actor, Role
from facilitation.kernel.errors import TooManyAttempts
from facilitation.live.connections import Connection, Connections, Limits
from facilitation.live.presence import Presence
from facilitation.live.snapshots import Audience

LIMITS = Limits(sockets_per_person=2, strangers_per_meeting=3, strangers_in_all=5, events_per_second=5, events_burst=10)


class Seconds:
    """A monotonic clock that moves when a test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Seconds()


@pytest.fixture
def connections(clock):
    return Connections(LIMITS, clock)


def phone(sid, person, *, meeting_id="m1", locale="id"):
    actor = Actor(role=Role.RESIDENT, actor_id=person, meeting_id=meeting_id)
    return Connection(sid=sid, audience=Audience.PHONE, meeting_id=meeting_id, locale=locale, actor=actor)


def wall(sid, *, meeting_id="m1", locale="id"):
    return Connection(sid=sid, audience=Audience.WALL, meeting_id=meeting_id, locale=locale, actor=STRANGER)


def console(sid, digest):
    actor = Actor(role=Role.FACILITATOR, actor_id="staff", meeting_id="m1")
    return Connection(
        sid=sid, audience=Audience.CONSOLE, meeting_id="m1", locale="id", actor=actor, staff_digest=digest
    )


def test_a_persons_third_phone_displaces_the_first(connections):
    assert connections.admit(phone("s1", "ani")) == ()
    assert connections.admit(phone("s2", "ani")) == ()
    assert connections.admit(phone("s3", "ani")) == ("s1",)
    connections.release("s1")
    assert connections.admit(phone("s4", "ani")) == ("s2",)


def test_one_person_never_displaces_another_nor_the_same_person_elsewhere(connections):
    for number in range(2):
        assert connections.admit(phone(f"a{number}", "ani")) == ()
        assert connections.admit(phone(f"b{number}", "budi")) == ()
        assert connections.admit(phone(f"c{number}", "ani", meeting_id="m2")) == ()


def test_a_facilitator_may_open_as_many_tabs_as_needed(connections):
    assert [connections.admit(console(f"t{number}", "digest")) for number in range(10)] == [()] * 10


def test_the_meetings_on_a_wall_are_known_until_their_last_wall_is_gone(connections):
    for sid, meeting_id, locale in (("w1", "m1", "id"), ("w2", "m1", "en"), ("w3", "m2", "id")):
        connections.admit(wall(sid, meeting_id=meeting_id, locale=locale))
    connections.admit(phone("s1", "ani", meeting_id="m3"))
    connections.release("w3")
    connections.release("w2")
    assert connections.meetings(Audience.WALL) == ("m1",)


def test_beyond_the_strangers_a_meeting_bears_the_next_is_refused_and_not_counted(connections):
    for number in range(3):
        connections.admit(wall(f"w{number}"))
    for number in range(3, 9):
        with pytest.raises(TooManyAttempts):
            connections.admit(wall(f"w{number}"))
    connections.release("w0")
    connections.admit(wall("w9"))
    assert connections.count("m1", Audience.WALL) == 3


def test_beyond_the_strangers_the_program_bears_every_meeting_refuses(connections):
    for number in range(3):
        connections.admit(wall(f"w{number}"))
    connections.admit(wall("w3", meeting_id="m2"))
    connections.admit(wall("w4", meeting_id="m2"))
    with pytest.raises(TooManyAttempts):
        connections.admit(wall("w5", meeting_id="m3"))


def test_a_crowd_of_strangers_keeps_no_participant_out(connections):
    for number in range(3):
        connections.admit(wall(f"w{number}"))
    assert connections.admit(phone("s1", "ani")) == ()


def test_a_socket_is_known_from_connect_to_disconnect_and_no_longer(connections):
    connection = phone("s1", "ani")
    assert connections.of("s1") is None
    connections.admit(connection)
    assert connections.of("s1") is connection
    assert connections.release("s1") is connection
    assert connections.of("s1") is None
    assert connections.release("s1") is None


def test_an_event_too_many_is_told_to_slow_down_and_a_quiet_second_gives_five_more(connections, clock):
    connections.admit(phone("s1", "ani"))
    connections.admit(phone("s2", "budi"))
    assert [connections.may_send("s1") for _ in range(11)] == [True] * 10 + [False]
    assert connections.may_send("s2"), "one phone's flood is no other phone's matter"
    clock.now += 1
    assert sum(connections.may_send("s1") for _ in range(20)) == 5


def test_a_socket_that_never_connected_may_send_nothing(connections):
    assert not connections.may_send("stranger")


def test_the_sockets_of_a_seat_are_found_by_session_meeting_and_role(connections):
    ours, theirs = console("t1", "digest").seat, console("t3", "other").seat
    for sid, digest in (("t1", "digest"), ("t2", "digest"), ("t3", "other")):
        connections.admit(console(sid, digest))
    connections.admit(phone("s1", "ani"))
    assert connections.of_seat(ours) == ("t1", "t2")
    assert connections.seats() == {ours, theirs}
    connections.release("t3")
    assert connections.seats() == {ours}
    assert connections.of_seat(theirs) == ()
    assert connections.of_seat(replace(ours, role=Role.OBSERVER)) == ()
    assert connections.of_seat(replace(ours, meeting_id="m2")) == ()
    assert phone("s1", "ani").seat is None


def test_presence_counts_screens_and_languages_of_one_meeting_and_audience(connections):
    connections.admit(phone("s1", "ani"))
    connections.admit(phone("s2", "budi", locale="en"))
    connections.admit(phone("s3", "citra", meeting_id="m2", locale="en"))
    connections.admit(wall("w1"))
    assert connections.count("m1", Audience.PHONE) == 2
    assert connections.locales("m1", Audience.PHONE) == ("en", "id")
    connections.release("s2")
    assert connections.locales("m1", Audience.PHONE) == ("id",)
    assert connections.locales("m1", Audience.CONSOLE) == ()


def test_a_screen_that_left_leaves_no_trace_in_the_counts():
    presence = Presence()
    presence.enter("m1", Audience.WALL, "id")
    presence.leave("m1", Audience.WALL, "id")
    assert presence.count("m1", Audience.WALL) == 0
    assert presence.locales("m1", Audience.WALL) == ()


def test_a_storm_of_threads_ends_with_nobody_counted_twice(connections):
    def come_and_go(person):
        for round_number in range(200):
            sid = f"{person}-{round_number}"
            connections.admit(phone(sid, person))
            connections.release(sid)

    threads = [threading.Thread(target=come_and_go, args=(f"p{number}",)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert connections.count("m1", Audience.PHONE) == 0
    assert connections.admit(phone("s1", "p0")) == ()
