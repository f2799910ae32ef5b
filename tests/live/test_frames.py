"""The frame codec by itself: what it lets through, and what it refuses before keeping it."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.live.wire.frames import BadFrame, CloseCode, FrameReader, Opcode, encode, encode_close
from tests.live.raw_client import masked

LIMIT = 16_384


@given(payload=st.binary(max_size=70_000), cuts=st.lists(st.integers(1, 5000), max_size=20))
def test_a_message_comes_out_whole_however_the_network_cuts_it(payload, cuts):
    reader, data, seen = FrameReader(100_000), masked(payload), []
    for cut in [*cuts, len(data)]:
        seen += reader.feed(data[:cut])
        data = data[cut:]
    assert seen == [(Opcode.TEXT, payload)]


@given(parts=st.lists(st.binary(max_size=2000), min_size=1, max_size=8))
def test_fragments_are_joined_in_order_around_a_ping(parts):
    reader, seen = FrameReader(LIMIT), []
    for index, part in enumerate(parts):
        first = (0x01 if index == 0 else 0x00) | (0x80 if index == len(parts) - 1 else 0)
        seen += reader.feed(masked(part, first=first) + masked(b"hi", first=0x89))
    pings = [message for message in seen if message[0] is Opcode.PING]
    assert pings == [(Opcode.PING, b"hi")] * len(parts)
    assert [message for message in seen if message not in pings] == [(Opcode.TEXT, b"".join(parts))]


@given(st.binary(max_size=3000))
def test_any_bytes_at_all_are_read_or_refused_but_never_kept_beyond_the_limit(data):
    reader = FrameReader(LIMIT)
    with suppress(BadFrame):
        reader.feed(data)
        assert reader.held_bytes <= LIMIT + 14


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (masked(b"", announced=LIMIT + 1), CloseCode.TOO_BIG),
        (masked(b"", announced=1 << 62), CloseCode.TOO_BIG),
        (masked(b"x" * 9000, first=0x01) + masked(b"x" * 9000, first=0x80), CloseCode.TOO_BIG),
        (b"\x81\x01a", CloseCode.PROTOCOL_ERROR),
        (masked(b"a", first=0xC1), CloseCode.PROTOCOL_ERROR),
        (masked(b"a", first=0x82), CloseCode.PROTOCOL_ERROR),
        (masked(b"a", first=0x80), CloseCode.PROTOCOL_ERROR),
        (masked(b"a", first=0x01) + masked(b"a"), CloseCode.PROTOCOL_ERROR),
        (masked(b"a", first=0x09), CloseCode.PROTOCOL_ERROR),
        (masked(b"a" * 126, first=0x89), CloseCode.PROTOCOL_ERROR),
        (masked(b"a", first=0x8B), CloseCode.PROTOCOL_ERROR),
    ],
    # Masks are random, and a test's name must be the same in every process that runs it.
    ids=[
        "too long by one",
        "far too long",
        "too long in parts",
        "not masked",
        "reserved bit",
        "binary",
        "continues nothing",
        "text within text",
        "ping in parts",
        "ping too long",
        "unknown kind",
    ],
)
def test_what_breaks_the_protocol_or_the_limit_is_refused(data, code):
    with pytest.raises(BadFrame) as refused:
        FrameReader(LIMIT).feed(data)
    assert refused.value.code is code


def test_a_message_of_exactly_the_limit_is_read():
    assert FrameReader(LIMIT).feed(masked(b"x" * LIMIT)) == [(Opcode.TEXT, b"x" * LIMIT)]


@pytest.mark.parametrize(("length", "head"), [(0, b"\x81\x00"), (125, b"\x81\x7d"), (126, b"\x81\x7e\x00\x7e")])
def test_a_frame_sent_says_its_length_in_as_few_bytes_as_the_standard_asks(length, head):
    assert encode(Opcode.TEXT, b"x" * length).startswith(head)


def test_a_long_frame_and_a_goodbye_are_written_as_the_standard_says():
    assert encode(Opcode.TEXT, b"x" * (1 << 16)).startswith(b"\x81\x7f" + (1 << 16).to_bytes(8, "big"))
    assert encode_close(CloseCode.TOO_BIG) == b"\x88\x02\x03\xf1"
