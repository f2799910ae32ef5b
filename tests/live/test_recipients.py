"""Rooms of sockets: a goodbye costs as many steps as one's own rooms, however many others stay."""

import pytest
from socketio import Server

from facilitation.live.wire.packets import StrictPacket
from facilitation.live.wire.recipients import SENT_PER_TURN, Recipients


class CountingDict(dict):
    """Counts look-ups, so that a test can say what a goodbye costs without a clock."""

    steps = 0

    def __getitem__(self, key):
        CountingDict.steps += 1
        return super().__getitem__(key)

    def __contains__(self, key):
        CountingDict.steps += 1
        return super().__contains__(key)

    def copy(self):
        CountingDict.steps += len(self)
        return super().copy()

    def items(self):
        CountingDict.steps += len(self)
        return super().items()


@pytest.fixture
def recipients():
    room = Recipients()
    Server(async_mode="threading", client_manager=room, serializer=StrictPacket)
    return room


def connected(recipients, count):
    sids = []
    for number in range(count):
        sid = recipients.pre_connect(f"engine-{number}", "/")
        recipients.connect(sid, "/")
        recipients.enter_room(sid, "/", "meeting:phone:id")
        sids.append(sid)
    return sids


@pytest.mark.parametrize("count", [20, 2000])
def test_two_thousand_goodbyes_cost_each_as_little_as_twenty(recipients, count):
    sids = connected(recipients, count)
    recipients.rooms["/"] = CountingDict(recipients.rooms["/"])
    CountingDict.steps = 0
    for sid in sids:
        recipients.pre_disconnect(sid, "/")
        recipients.disconnect(sid, "/")
    assert CountingDict.steps <= 20 * count
    assert recipients.rooms == {}
    assert recipients.rooms_of == {}
    assert recipients.pending_disconnect.get("/", []) == []


def test_who_left_is_in_no_room_and_hears_nothing(recipients):
    first, second = connected(recipients, 2)
    recipients.disconnect(first, "/")
    assert [sid for sid, _ in recipients.get_participants("/", "meeting:phone:id")] == [second]
    assert recipients.get_rooms(first, "/") == []
    assert not recipients.is_connected(first, "/")


def test_the_rooms_of_a_socket_are_its_own_and_those_it_entered(recipients):
    (sid,) = connected(recipients, 1)
    assert recipients.get_rooms(sid, "/") == [sid, "meeting:phone:id"]
    recipients.leave_room(sid, "/", "meeting:phone:id")
    assert recipients.get_rooms(sid, "/") == [sid]


def test_one_refused_at_connect_leaves_nothing_behind(recipients):
    sid = recipients.pre_connect("engine", "/")
    recipients.disconnect(sid, "/")
    assert recipients.rooms == {}
    assert recipients.rooms_of == {}
    assert recipients.pending_connect.get("/", []) == []


def test_leaving_a_room_after_the_goodbye_is_no_matter(recipients):
    first, second = connected(recipients, 2)
    recipients.disconnect(first, "/")
    recipients.leave_room(first, "/", "meeting:phone:id")
    assert recipients.rooms_of.keys() == {("/", second)}


class Phones:
    """Stands where the server sends to sockets."""

    def __init__(self) -> None:
        self.sent = []
        self.pauses = 0
        self.packet_class = StrictPacket

    def _send_eio_packet(self, engine_sid, packet):
        self.sent.append((engine_sid, packet))

    def sleep(self, seconds):
        assert seconds == 0
        self.pauses += 1


def test_a_picture_is_one_packet_for_all_and_others_get_their_turn_meanwhile(recipients):
    connected(recipients, 2 * SENT_PER_TURN + 1)
    recipients.server = Phones()
    recipients.emit("region:show", {"region": "wall", "seq": 1}, "/", room="meeting:phone:id")
    packets = {packet for _engine_sid, packet in recipients.server.sent}
    assert len(recipients.server.sent) == 2 * SENT_PER_TURN + 1
    assert [packet.encode() for packet in packets] == ['42["region:show",{"region":"wall","seq":1}]']
    assert recipients.server.pauses == 2


def test_what_shows_no_region_goes_the_librarys_way(recipients):
    (sid, _other) = connected(recipients, 2)
    recipients.server = Phones()
    recipients.emit("session:end", {}, "/", room=sid)
    assert [packet.encode() for _engine_sid, packet in recipients.server.sent] == ['42["session:end",{}]']


def test_nobody_enters_a_room_before_connecting(recipients):
    with pytest.raises(ValueError, match="not connected"):
        recipients.enter_room("stranger", "/", "meeting:phone:id")
