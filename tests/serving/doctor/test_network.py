"""Whether phones can reach the laptop: its addresses, its hotspot, its port."""

import socket
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from facilitation.bootstrap.conditions import refuse_taken_port
from facilitation.bootstrap.speech import CannotStart
from facilitation.kernel.addresses import PhoneAddress
from facilitation.serving.doctor import network
from facilitation.serving.doctor.asking import Visit, visit
from facilitation.serving.doctor.finding import Level

LO = PhoneAddress("lo", "127.0.0.1")
SIX = PhoneAddress("wlan0", "('fe80::1', 0, 2)")
HOME = PhoneAddress("wlan0", "192.168.1.10")
CABLE = PhoneAddress("eth0", "10.0.0.5")


def test_every_address_for_phones_is_told_with_its_adapter():
    finding = network.addresses([LO, SIX, CABLE, HOME], 8000)
    assert finding.level is Level.OK
    assert "http://192.168.1.10:8000/ (wlan0), http://10.0.0.5:8000/ (eth0)" in finding.english
    assert "http://192.168.1.10:8000/ (wlan0), http://10.0.0.5:8000/ (eth0)" in finding.indonesian


@pytest.mark.parametrize(
    ("found", "what_to_do"),
    [
        ([], "Connect it to the router"),
        ([LO], "Connect it to the router"),
        ([LO, SIX], "Connect it to the router"),
        ([LO, PhoneAddress("wlan0", "169.254.7.7")], "Turn DHCP on"),
        ([LO, PhoneAddress("tun0", "10.8.0.2"), PhoneAddress("eth0", "169.254.7.7")], "Turn DHCP on"),
        ([LO, PhoneAddress("tun0", "10.8.0.2")], "Turn the VPN off"),
        ([LO, PhoneAddress("docker0", "172.17.0.1"), PhoneAddress("wg0", "10.9.0.2")], "(docker0, wg0)"),
    ],
    ids=["nothing", "loopback", "ipv6", "no-lease", "no-lease-and-vpn", "vpn", "docker-and-vpn"],
)
def test_a_laptop_that_no_phone_can_reach_must_be_put_right(found, what_to_do):
    finding = network.addresses(found, 8000)
    assert finding.level is Level.FIX
    assert what_to_do in finding.english


@pytest.mark.parametrize(
    ("ip", "how_many"),
    [("192.168.137.1", "at most 8"), ("192.168.43.120", "about 8 to 10"), ("172.20.10.2", "about 8 to 10")],
)
def test_a_hotspot_is_told_with_how_few_phones_it_carries(ip, how_many):
    (finding,) = network.hotspot([LO, PhoneAddress("wlan0", ip)])
    assert finding.level is Level.LOOK
    assert how_many in finding.english


@pytest.mark.parametrize("found", [[], [LO], [HOME], [PhoneAddress("wlan0", "172.20.11.2")]])
def test_of_an_ordinary_network_nothing_is_said_about_hotspots(found):
    assert network.hotspot(found) == []


class Port:
    """Who answers where, and whether the port could be had."""

    def __init__(self, answers, refusal=None):
        self.answers, self.refusal, self.visited = answers, refusal, []

    def visit(self, address, _port):
        self.visited.append(address)
        return self.answers.get(address, Visit.NOBODY)

    def refuse_taken(self, _host, _port):
        if self.refusal:
            raise self.refusal

    def finding(self, *found):
        return network.port(8000, found, self.visit, self.refuse_taken)


def test_a_free_port_is_good_and_asks_for_another_look_once_the_program_runs():
    finding = Port({}).finding(LO, HOME)
    assert finding.level is Level.OK
    assert "is free" in finding.english


def test_a_program_that_answers_everywhere_is_good_and_was_really_visited_there():
    port = Port({"127.0.0.1": Visit.US, HOME.ip: Visit.US, CABLE.ip: Visit.US})
    finding = port.finding(LO, HOME, CABLE)
    assert finding.level is Level.OK
    assert "192.168.1.10, 10.0.0.5" in finding.english
    assert port.visited == ["127.0.0.1", HOME.ip, CABLE.ip]


@pytest.mark.parametrize("answer", [Visit.NOBODY, Visit.ANOTHER])
def test_a_program_that_phones_do_not_reach_must_be_put_right_with_the_address(answer):
    finding = Port({"127.0.0.1": Visit.US, HOME.ip: Visit.US, CABLE.ip: answer}).finding(HOME, CABLE)
    assert finding.level is Level.FIX
    assert "not at 10.0.0.5" in finding.english
    assert "--host" in finding.english


def test_a_running_program_without_a_network_is_no_fault_of_the_port():
    assert Port({"127.0.0.1": Visit.US}).finding(LO).level is Level.OK


@pytest.mark.parametrize("answer", [Visit.ANOTHER, Visit.NOBODY])
def test_a_port_that_cannot_be_had_must_be_put_right_as_at_the_start(answer):
    refusal = CannotStart("Tutup program itu", "Close that program")
    finding = Port({"127.0.0.1": answer}, refusal).finding(HOME)
    assert (finding.level, finding.indonesian, finding.english) == (Level.FIX, *refusal.sentences)


class Other(BaseHTTPRequestHandler):
    """Another program; `said` is what its /healthz says."""

    said = b""

    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(self.said)

    def log_message(self, *_words):
        """Say nothing."""


@pytest.mark.parametrize(
    ("said", "who"),
    [
        (b'{"ok": true}', Visit.US),
        (b'{"ok":true}\n', Visit.US),
        (b'{"ok": 2}', Visit.ANOTHER),
        (b"[]", Visit.ANOTHER),
        (b"<h1>Router</h1>", Visit.ANOTHER),
        (b"", Visit.ANOTHER),
        (b"\xff" * 20_000, Visit.ANOTHER),
    ],
    ids=["us", "us-compact", "other-json", "list", "page", "nothing", "much"],
)
def test_who_answers_is_found_out_by_really_asking(said, who):
    handler = type("Said", (Other,), {"said": said})
    with HTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.handle_request)
        thread.start()
        assert visit("127.0.0.1", server.server_port) is who
        thread.join()


def test_a_program_that_takes_the_call_and_says_nothing_is_another_and_holds_nobody_up(monkeypatch):
    monkeypatch.setattr("facilitation.serving.doctor.asking.ANSWER_SECONDS", 0.1)
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        port = silent.getsockname()[1]
        assert visit("127.0.0.1", port) is Visit.ANOTHER
        assert network.port(port, [HOME], visit, refuse_taken_port).level is Level.FIX


def test_where_nobody_listens_nobody_is_found():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    assert visit("127.0.0.1", port) is Visit.NOBODY
