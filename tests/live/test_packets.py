"""Socket.IO packets: one shape reaches the handlers, everything else is refused."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from socketio import packet as socketio_packet

from facilitation.live.wire.packets import MalformedPacket, RegionPacket, StrictPacket, frame_of, is_wellformed

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=10,
)


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ('20["ballot:cast",{"round_id":"r"}]', ["ballot:cast", {"round_id": "r"}]),
        ('2["ballot:cast"]', ["ballot:cast", None]),
        ('27["ballot:cast",[],{},3]', ["ballot:cast", []]),
        ('0{"audience":"wall"}', {"audience": "wall"}),
        ("0", None),
        ("0[1,2]", None),
        ('0"wall"', None),
        ("1", None),
    ],
)
def test_a_packet_of_ours_arrives_in_the_one_shape_handlers_expect(text, data):
    assert StrictPacket(encoded_packet=text).data == data


@pytest.mark.parametrize(
    "text",
    [
        *["2", "2{}", "2[]", "2[1]", "2[[]]", "2[", "2[null]", "0{", "x", "2-"],
        *['2["connect",{}]', '2["disconnect"]'],
        *["2" + "[" * 5000, "2[" + "9" * 5000 + "]", "2" + "1" * 200 + '["a"]'],
    ],
)
def test_what_no_client_of_ours_sends_is_malformed(text):
    with pytest.raises(MalformedPacket):
        StrictPacket(encoded_packet=text)


@given(JSON_VALUES)
def test_no_json_reaches_a_handler_in_another_shape(value):
    try:
        packet = StrictPacket(encoded_packet="2" + json.dumps(value))
    except MalformedPacket:
        return
    name, _payload = packet.data
    assert isinstance(name, str)
    assert name not in {"connect", "disconnect"}


@pytest.mark.parametrize(
    ("text", "is_ours"),
    [
        *[(text, True) for text in ("1", "2probe", "3", "5", "40", '40{"a":1}', "41", '42["a"]')],
        *[(text, False) for text in ("", "0", "2", "3probe", "4", "43[]", "44", '451-["a"]', "6", "b00", "x", "1{}")],
    ],
)
def test_engine_packets_are_told_apart_by_their_head(text, is_ours):
    assert is_wellformed(text) is is_ours


def test_a_picture_is_encoded_once_for_all_who_receive_it():
    text = StrictPacket(socketio_packet.EVENT, data=["region:show", {"region": "wall"}]).encode()
    picture = RegionPacket(text, "wall")
    assert picture.encode() == '42["region:show",{"region":"wall"}]'
    assert picture.frame == frame_of(picture)
    assert picture.frame[:2] == bytes([0x81, len(picture.encode())])
