"""What waits for a socket: order is kept, nothing blocks, and an old picture is never sent after a new one."""

import queue

import pytest
from engineio.packet import MESSAGE, NOOP, PING, Packet

from facilitation.live.wire.outbox import Outbox
from facilitation.live.wire.packets import RegionPacket


class Channel:
    """A socket that takes as much as the test says."""

    def __init__(self) -> None:
        self.sent = []
        self.is_full = False
        self.has_rest = False
        self.leaves_rest = False

    def offer(self, frame):
        if self.is_full or self.has_rest:
            return False
        self.sent.append(frame)
        self.has_rest = self.leaves_rest
        return True


@pytest.fixture
def channel():
    return Channel()


@pytest.fixture
def outbox(channel):
    box = Outbox(queue.Queue(), queue.Empty)
    box.attach(channel, lambda: True)
    return box


def message(text):
    return Packet(MESSAGE, text)


def picture(region, text):
    return RegionPacket(text, region)


def taken(outbox):
    packets = []
    try:
        while True:
            packets.append(outbox.get(block=False))
    except queue.Empty:
        return [packet and packet.encode() for packet in packets]


def test_while_the_phone_keeps_up_everything_leaves_at_once(outbox, channel):
    outbox.put(message("ack"))
    outbox.put(picture("phone", "first"))
    outbox.put(Packet(PING))
    assert [frame[2:] for frame in channel.sent] == [b"4ack", b"4first", b"2"]
    assert taken(outbox) == []


def test_behind_a_waiting_packet_nothing_overtakes(outbox, channel):
    channel.is_full = True
    outbox.put(message("first"))
    channel.is_full = False
    outbox.put(message("second"))
    assert channel.sent == []
    assert taken(outbox) == ["4first", "4second"]


def test_the_newest_picture_takes_the_place_of_the_unsent_one(outbox, channel):
    channel.is_full = True
    for text in ("one", "two", "three"):
        outbox.put(picture("wall", text))
        outbox.put(message("ack " + text))
    outbox.put(picture("phone", "other region"))
    assert taken(outbox) == ["4three", "4ack one", "4ack two", "4ack three", "4other region"]


def test_a_picture_once_taken_is_no_longer_replaced(outbox, channel):
    channel.is_full = True
    outbox.put(picture("wall", "one"))
    assert taken(outbox) == ["4one"]
    outbox.put(picture("wall", "two"))
    assert taken(outbox) == ["4two"]


def test_the_rest_of_a_frame_wakes_the_writer_before_anything_else_is_sent(outbox, channel):
    channel.leaves_rest = True
    outbox.put(picture("wall", "long"))
    outbox.put(message("ack"))
    assert [frame[2:] for frame in channel.sent] == [b"4long"]
    assert taken(outbox) == [str(NOOP), "4ack"]


def test_the_end_goes_to_the_writer(outbox, channel):
    outbox.put(None)
    assert channel.sent == []
    assert taken(outbox) == [None]


def test_before_the_websocket_is_open_the_poll_gets_the_packets(channel):
    outbox = Outbox(queue.Queue(), queue.Empty)
    outbox.put(message("open"))
    outbox.attach(channel, lambda: False)
    outbox.put(message("probe"))
    assert taken(outbox) == ["4open", "4probe"]
    with pytest.raises(queue.Empty):
        outbox.get(timeout=0.001)


def test_a_writer_with_nothing_to_do_goes_on_waiting_while_packets_go_past_it():
    waits = []

    class Impatient(queue.Queue):
        def get(self, block=True, timeout=None):  # noqa: FBT002  the standard library's own signature
            waits.append(timeout)
            if len(waits) < 3:
                raise queue.Empty
            return super().get(block, timeout)

    outbox = Outbox(Impatient(), queue.Empty)
    outbox.put(None)
    outbox.attach(Channel(), lambda: True)
    assert outbox.get(timeout=30) is None
    assert waits == [30, 30, 30]


def test_whoever_waits_for_an_empty_outbox_is_told(outbox, channel):
    channel.is_full = True
    outbox.put(message("ack"))
    outbox.get()
    outbox.task_done()
    outbox.join()
