"""Sockets of the whole program: who is let in, who hears what, and who is shown the door."""

import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from urllib.parse import urlsplit

import pytest
import socketio
from flask import Flask
from werkzeug.serving import BaseWSGIServer, make_server

from facilitation.voting.sockets import CAST_BALLOT
from tests.hall import HALL, LAPTOP, PASSWORD, Hall
from tests.page_client import PageClient
from tests.page_tree import read_page

SECONDS = 5


@pytest.fixture
def server(app: Flask) -> Iterator[BaseWSGIServer]:
    """The program on a real port of this machine."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()


@pytest.fixture
def dial(server: BaseWSGIServer) -> Iterator:
    """Open sockets as browsers do: with a page's cookies and Origin."""
    opened: list[Socket] = []

    def dial(browser: PageClient | None, audience: str, code: str) -> "Socket":
        socket = Socket(server.port, browser, audience, code)
        opened.append(socket)
        return socket

    yield dial
    for socket in opened:
        socket.client.disconnect()


class Socket:
    """One browser's socket; `shown` is what it was told, `is_let_in` whether the server took it."""

    def __init__(self, port: int, browser: PageClient | None, audience: str, code: str) -> None:
        self.client = socketio.Client(reconnection=False)
        self.shown: list[dict] = []
        self.refusal: dict = {}
        self.client.on("region:show", self.shown.append)
        self.client.on("connect_error", lambda data=None: self.refusal.update(data if isinstance(data, dict) else {}))
        address = f"http://127.0.0.1:{port}"
        headers: dict[str, str] = {}
        if browser is not None:
            host = urlsplit(browser.base_url).hostname or ""
            jar = [browser.client.get_cookie(name, domain=host) for name in ("device", "staff", "locale")]
            headers["Cookie"] = "; ".join(f"{cookie.key}={cookie.value}" for cookie in jar if cookie)
        auth = {"audience": audience, "code": code}
        with suppress(socketio.exceptions.ConnectionError):
            self.client.connect(address, headers=headers, auth=auth, transports=["websocket"], wait_timeout=SECONDS)
        self.is_let_in = self.client.connected

    def cast(self, payload: object) -> dict:
        """Send a ballot and wait for its acknowledgement."""
        return self.client.call(CAST_BALLOT, payload, timeout=SECONDS)

    def hears(self, region: str, words: str) -> bool:
        """Wait until a region that says these words was shown."""
        return until(
            lambda: any(words in read_page(told["html"]).text for told in self.shown if told["region"] == region)
        )


def until(is_so) -> bool:
    ends = time.monotonic() + SECONDS
    while time.monotonic() < ends:
        if is_so():
            return True
        time.sleep(0.02)
    return False


@pytest.fixture
def voter(hall: Hall) -> PageClient:
    def three_proposals_are_listed() -> list[PageClient]:
        hall.go_to("registration")
        voter = hall.join("Wati")
        hall.go_to("aspirations")
        hall.collect(voter, "Jalan", "Air", "Posyandu")
        return [voter]

    return hall.play(three_proposals_are_listed)[0]


def ballot(hall: Hall, voter: PageClient, how_many: int = 1) -> dict:
    choices = hall.choices(voter)
    fields = {name: voter.page.one(f'input[name="{name}"]')["value"] for name in ("round_id", "submission_id")}
    return {**fields, "base_revision": 0, "marks": [[one, 1] for one in choices[:how_many]]}


def test_a_vote_goes_from_thumb_to_wall(hall: Hall, voter: PageClient, dial) -> None:
    hall.open_vote()
    wall, phone = dial(None, "wall", hall.code), dial(voter, "phone", hall.code)
    ack = phone.cast(ballot(hall, voter, 2))
    assert (ack["ok"], ack["revision"]) == (True, 1)
    assert wall.hears("wall", "1 dari 1")
    assert all(told["seq"] < later["seq"] for told, later in zip(wall.shown, wall.shown[1:], strict=False))


def test_who_comes_back_on_another_phone_votes_from_that_one_alone(hall: Hall, voter: PageClient, dial) -> None:
    hall.open_vote()
    old = dial(voter, "phone", hall.code)
    assert old.cast(ballot(hall, voter))["ok"]
    code = voter.get(f"/m/{hall.code}/me").one(".mark").text
    new = hall.phone()
    new.get(f"/m/{hall.code}/return")
    new.submit(f"/m/{hall.code}/return", {"return_code": code})
    phone = dial(new, "phone", hall.code)
    assert until(lambda: not old.client.connected)
    assert not dial(voter, "phone", hall.code).is_let_in
    assert phone.cast({**ballot(hall, new, 2), "base_revision": 1})["revision"] == 2
    assert "1 dari 1 sudah memilih" in hall.laptop.get(hall.console).text


def test_the_same_message_twice_is_one_ballot(hall: Hall, voter: PageClient, dial) -> None:
    hall.open_vote()
    phone = dial(voter, "phone", hall.code)
    message = ballot(hall, voter)
    assert phone.cast(message) == phone.cast(message)
    assert "1 dari 1" in hall.phone().get(f"/m/{hall.code}/wall").text


@pytest.mark.parametrize("audience", ["phone", "console", "admin", "", None, 7])
def test_a_stranger_is_let_in_nowhere_but_at_the_wall(hall: Hall, dial, audience) -> None:
    socket = dial(None, audience, hall.code)
    assert not socket.is_let_in
    assert socket.refusal["data"]["code"] == "not_found_here"


@pytest.mark.parametrize("code", ["ZZZZZZ", "", None, 5, {"a": 1}])
def test_a_wrong_code_lets_nobody_in(hall: Hall, voter: PageClient, dial, code) -> None:
    assert not dial(voter, "phone", code).is_let_in


def test_a_resident_does_not_hear_the_console_nor_a_facilitator_somebody_elses(hall: Hall, voter: PageClient, dial):
    other = Hall(hall.app, hall.laptop).hold(name="Musrenbang Desa Sebelah")
    assert not dial(voter, "console", hall.code).is_let_in
    assert not dial(voter, "phone", other.code).is_let_in
    foreign_wall, wall = dial(None, "wall", other.code), dial(None, "wall", hall.code)
    hall.join("Budi")
    assert wall.hears("wall", "2")
    assert foreign_wall.shown == []


def test_a_wall_cannot_vote(hall: Hall, voter: PageClient, dial) -> None:
    hall.open_vote()
    ack = dial(None, "wall", hall.code).cast(ballot(hall, voter))
    assert (ack["ok"], ack["code"]) == (False, "not_allowed")


@pytest.mark.parametrize(
    "payload",
    [None, [], "ballot", 7, {}, {"round_id": "r"}, {"round_id": ["r"], "marks": "all"}, {"a": {"b": {"c": 1}}}],
)
def test_a_payload_that_is_no_ballot_is_answered_and_not_counted(hall: Hall, voter: PageClient, dial, payload) -> None:
    hall.open_vote()
    ack = dial(voter, "phone", hall.code).cast(payload)
    assert (ack["ok"], ack["code"]) == (False, "ballot_not_readable")
    assert "0 dari 1" in hall.phone().get(f"/m/{hall.code}/wall").text


def test_another_meetings_round_is_not_found(hall: Hall, voter: PageClient, dial) -> None:
    other = Hall(hall.app, hall.laptop).hold(name="Musrenbang Desa Sebelah")
    theirs = other.join("Rahmat")
    other.go_to("aspirations")
    other.collect(theirs, "Jalan", "Air")
    other.open_vote()
    hall.open_vote()
    ack = dial(voter, "phone", hall.code).cast(ballot(other, theirs))
    assert (ack["ok"], ack["code"]) == (False, "not_found_here")


def test_a_late_ballot_is_refused_with_the_sentence_the_page_would_show(hall: Hall, voter: PageClient, dial) -> None:
    hall.open_vote()
    phone = dial(voter, "phone", hall.code)
    message = ballot(hall, voter)
    phone.cast(message)
    hall.close_vote()
    ack = phone.cast({**message, "submission_id": "s" * 20, "base_revision": 1})
    assert (ack["ok"], ack["code"]) == (False, "round_is_closed")
    assert "sudah ditutup" in ack["message"]


def test_whoever_floods_is_asked_to_slow_down(hall: Hall, voter: PageClient, dial) -> None:
    hall.open_vote()
    phone = dial(voter, "phone", hall.code)
    codes = [phone.cast({}).get("code") for _ in range(30)]
    assert codes[0] == "ballot_not_readable"
    assert "too_many_attempts" in codes


def test_signing_out_closes_the_console_within_a_second(hall: Hall, dial) -> None:
    console = dial(hall.laptop, "console", hall.code)
    assert console.is_let_in
    hall.laptop.get("/office/")
    hall.laptop.submit("/logout")
    started = time.monotonic()
    assert until(lambda: not console.client.connected)
    assert time.monotonic() - started < SECONDS / 2


def test_a_wall_shows_the_new_address_when_the_laptop_is_on_another_network(hall: Hall, dial, networks) -> None:
    networks.move_to("192.168.1.10")
    watch = hall.app.extensions["live"].address_watch
    wall = dial(None, "wall", hall.code)
    watch.check()
    networks.move_to("10.0.0.5")
    watch.check()
    assert wall.hears("wall", "10.0.0.5:8000")


@pytest.fixture
def ratna(hall: Hall) -> PageClient:
    """A minute-taker of the meeting, and of the one next door, on a laptop of her own."""
    hall.laptop.get(f"{hall.console}staff")
    colleague = {"display_name": "Ratna", "new_username": "ratna", "password": PASSWORD, "new_role": "minute_taker"}
    hall.laptop.submit("/staff/colleague", colleague)
    browser = PageClient(hall.app.test_client(), base_url=LAPTOP)
    browser.get("/login")
    browser.submit("/login", {"username": "ratna", "password": PASSWORD})
    return browser


def staff_forms(hall: Hall, ending: str) -> list[str]:
    page = hall.laptop.get(f"{hall.console}staff")
    lines = [row for row in page.all("li.row") if "Ratna" in row.text]
    return [form["action"] for row in lines for form in row.all("form") if form["action"].endswith(ending)]


@pytest.mark.parametrize(("ending", "typed"), [("/remove", {}), ("/role", {"role": "observer"})])
def test_who_loses_their_part_in_the_meeting_loses_its_console_within_a_second(
    hall: Hall, ratna: PageClient, dial, ending: str, typed: dict
) -> None:
    other = Hall(hall.app, hall.laptop).hold(name="Musrenbang Desa Sebelah")
    hall.laptop.get(f"{other.console}staff")
    hall.laptop.submit(f"{other.console}staff", {"username": "ratna", "role": "minute_taker"})
    here, there, mine = (
        dial(ratna, "console", hall.code),
        dial(ratna, "console", other.code),
        dial(hall.laptop, "console", hall.code),
    )
    assert here.is_let_in
    action = staff_forms(hall, ending)[0]
    started = time.monotonic()
    hall.laptop.submit(action, typed)
    assert until(lambda: not here.client.connected)
    assert time.monotonic() - started < SECONDS / 2
    assert there.client.connected
    assert mine.client.connected
    assert dial(ratna, "console", hall.code).is_let_in is (ending == "/role")


def test_the_invited_person_who_makes_the_quorum_flips_it_on_wall_and_consoles(hall: Hall, dial) -> None:
    hall.press(f"{hall.console}invited", {"typed": "Nama;L/P;Dusun\nWati;P;Krajan\nBudi;L;Ngasem\n"}, expect=200)
    hall.go_to("registration")
    wall, console = dial(None, "wall", hall.code), dial(hall.laptop, "console", hall.code)
    for name, words in (("Wati", "1 dari 2 undangan hadir, belum kuorum (2)"), ("Budi", "2 dari 2 undangan hadir")):
        hall.laptop.get(f"{hall.console}people")
        page = hall.laptop.submit("/people/look", {"typed": name})
        hall.press(page.one("form.look").all("button")[0]["formaction"], {"typed": name})
        assert wall.hears("wall", words)
        assert console.hears("console_people", words)
        assert console.hears("console_status", words)


def test_catching_up_by_address_gives_what_the_wall_shows(hall: Hall, voter: PageClient) -> None:
    picture = hall.phone().get_fragment(f"/m/{hall.code}/live/wall")
    assert "Jalan" in picture.tree.text
    assert int(picture.response.headers["X-Seq"]) > 0
    for region in ("console_queue", "nowhere"):
        answer = voter.client.get(f"/m/{hall.code}/live/{region}", base_url=HALL)
        assert answer.status_code == 404
