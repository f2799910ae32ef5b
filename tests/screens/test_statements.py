"""A page asks the database a fixed number of questions, however much it has to show."""

from contextlib import contextmanager

import pytest
from sqlalchemy import event

from facilitation.meetings.rules.phase import Phase
from tests.hall import LAPTOP
from tests.page_client import PageClient
from tests.screens.crowd import Crowd

FEW, MANY = 3, 30
# Each one that closes has the whole database written anew.
MOST_MOTIONS = 5


class Counter:
    """Opens pages and writes down how many statements each of them sent."""

    def __init__(self, crowd: Crowd) -> None:
        self.counts: dict[str, int] = {}
        self._crowd = crowd

    def open(self, who: PageClient, name: str, address: str) -> None:
        """Open one page; what a request learns once and keeps is not counted against the first."""
        who.client.get(address, base_url=who.base_url)
        with statements(self._crowd.engine) as sent:
            answer = who.client.get(address, base_url=who.base_url)
        assert answer.status_code == 200, (address, answer.status_code)
        self.counts[name] = len(sent)

    def look_around(self, moment: str, *, has_list: bool = True) -> None:
        """The pages that change with every moment."""
        hall, phone = self._crowd.hall, self._crowd.phone
        self.open(hall.laptop, f"console {moment}", hall.console)
        self.open(hall.laptop, f"wall {moment}", f"/m/{hall.code}/wall")
        self.open(phone, f"phone {moment}", f"/m/{hall.code}/")
        self.open(phone, f"public {moment}", f"/m/{hall.code}/public")
        self.open(phone, f"own {moment}", f"/m/{hall.code}/own")
        self.open(phone, f"proposals {moment}", f"/m/{hall.code}/proposals")
        self.open(hall.laptop, f"dialogue desk {moment}", f"{hall.console}dialogue")
        if has_list:
            self.open(phone, f"proposal {moment}", f"/m/{hall.code}/proposals/2")

    def look_at_everything_else(self) -> None:
        """The pages that do not."""
        hall, phone = self._crowd.hall, self._crowd.phone
        office = f"/office/meetings/{hall.meeting_id}/"
        for address in ("/office/", "/office/meetings/new", office, f"{office}revise", f"{office}agenda"):
            self.open(hall.laptop, address.replace(hall.meeting_id, "-"), address)
        for name in ("people", "people/found?q=undangan", "invited", "staff", "dialogue/entries"):
            self.open(hall.laptop, name, hall.console + name)
        for show in ("waiting", "parked", "listed"):
            self.open(hall.laptop, f"proposals {show}", f"{hall.console}proposals?show={show}")
        self.open(hall.laptop, "one proposal", f"{hall.console}proposals/{self._crowd.proposals[0]}")
        self.open(hall.laptop, "one aspiration", f"{hall.console}aspirations/{self._crowd.waiting[0]}")
        own = f"aspirations/{self._crowd.waiting[0]}"
        for name in ("me", "propose", "own/list", "similar?title=Usulan", own, f"{own}/photo"):
            self.open(phone, name.replace(own, "own aspiration"), f"/m/{hall.code}/{name}")
        self.open(phone, "open data", f"/m/{hall.code}/open-data.json")


@contextmanager
def statements(engine):
    """Every statement that reaches the reading engine meanwhile."""
    sent: list[str] = []

    def note(_connection, _cursor, statement, *_more):
        sent.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield sent
    event.remove(engine, "before_cursor_execute", note)


@pytest.fixture
def counted(make_app):
    """Hold a whole meeting with so many of everything; returns how many statements each page sent."""

    def hold(many: int) -> dict[str, int]:
        app = make_app()
        laptop = PageClient(app.test_client(), base_url=LAPTOP)
        laptop.get("/setup")
        laptop.submit("/setup", {"display_name": "Siti", "username": "siti", "password": "sawah hijau luas"})
        crowd = Crowd(app, laptop, many)
        counter = Counter(crowd)
        walk(crowd, counter)
        crowd.reading.close()
        return counter.counts

    return hold


def walk(crowd: Crowd, counter: Counter) -> None:
    """Through all moments of the meeting, with two rounds."""
    crowd.invite()
    for phase in (Phase.REGISTRATION, Phase.OPENING, Phase.PRESENTATION):
        crowd.go_to(phase)
        counter.look_around(phase, has_list=False)
    crowd.go_to(Phase.ASPIRATIONS)
    crowd.propose()
    crowd.talk()
    counter.look_around("aspirations")
    crowd.discuss()
    counter.look_around("discussion")
    counter.look_at_everything_else()
    for number in range(min(crowd.many, MOST_MOTIONS)):
        crowd.ask()
        if number == 0:
            counter.look_around("motion")
        crowd.count_answers()
    counter.look_around("motion counted")
    crowd.go_to(Phase.VOTING)
    counter.look_around("lot")
    for reason in ("", "Salah hitung."):
        crowd.draw(reason)
        counter.look_around(f"drawn {reason}")
        crowd.open()
        counter.look_around(f"open {reason}")
        crowd.close()
        counter.look_around(f"counted {reason}")
    for phase in (Phase.PLENARY, Phase.ADOPTION, Phase.FINISHED):
        crowd.go_to(phase)
        counter.look_around(phase)
    counter.open(crowd.hall.laptop, "document", f"/office/meetings/{crowd.hall.meeting_id}/")


@pytest.mark.repeating
def test_no_page_asks_more_where_there_is_more_to_show(counted):
    few, many = counted(FEW), counted(MANY)
    assert {page: (count, many[page]) for page, count in few.items() if count != many[page]} == {}
    assert max(many.values()) <= 60
