"""Every live region can be drawn where no request is: a broadcast belongs to none."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from facilitation.kernel.languages import LOCALES
from facilitation.meetings.commands import PauseMeeting
from facilitation.meetings.rules.pause import PauseKind
from facilitation.meetings.rules.phase import Phase
from facilitation.screens.broadcasts import EVERYWHERE
from facilitation.voting.commands import ClosePractice, OpenPractice
from tests.hall import LAPTOP
from tests.page_client import PageClient
from tests.page_rules import fragment_problems
from tests.page_tree import read_page
from tests.screens.crowd import Crowd

FEW = 3
HOST = "localhost:8000"


@pytest.fixture
def crowd(make_app) -> Iterator[Crowd]:
    """A meeting with something to show in every region."""
    app = make_app()
    laptop = PageClient(app.test_client(), base_url=LAPTOP)
    laptop.get("/setup")
    laptop.submit("/setup", {"display_name": "Siti", "username": "siti", "password": "sawah hijau luas"})
    crowd = Crowd(app, laptop, FEW)
    yield crowd
    crowd.reading.close()


def moments(crowd: Crowd) -> Iterator[str]:
    """Through everything a meeting can come to, one moment after the other."""
    crowd.invite()
    for phase in (Phase.REGISTRATION, Phase.OPENING, Phase.PRESENTATION):
        crowd.go_to(phase)
        yield phase
    crowd.tell(PauseMeeting, crowd.siti, kind=PauseKind.PRAYER, minutes=20)
    yield "pause"
    practice = crowd.tell(OpenPractice, crowd.siti)
    yield "practice"
    crowd.tell(ClosePractice, crowd.siti, round_id=practice)
    crowd.go_to(Phase.ASPIRATIONS)
    crowd.propose()
    crowd.talk()
    yield "aspirations"
    crowd.go_to(Phase.DISCUSSION)
    yield "discussion"
    crowd.discuss()
    yield "spotlight"
    crowd.ask()
    yield "motion"
    crowd.count_answers()
    yield "motion counted"
    crowd.go_to(Phase.VOTING)
    yield "lot"
    crowd.draw()
    yield "drawn"
    crowd.open()
    yield "open"
    crowd.close()
    yield "counted"
    for phase in (Phase.PLENARY, Phase.ADOPTION, Phase.FINISHED):
        crowd.go_to(phase)
        yield phase


def drawn(crowd: Crowd, region: str, locale: str) -> str:
    """A region as the publisher's own thread draws it, far from every request."""
    publisher = crowd.hall.app.extensions["live"].publisher
    with ThreadPoolExecutor(1) as elsewhere:
        return elsewhere.submit(publisher.current, crowd.hall.meeting_id, region, locale).result().html


@pytest.mark.repeating
def test_every_live_region_is_drawn_in_every_moment_without_a_request(crowd: Crowd) -> None:
    for moment in moments(crowd):
        for region in EVERYWHERE:
            for locale in LOCALES:
                html = drawn(crowd, region, locale)
                assert fragment_problems(read_page(html), HOST) == [], (moment, region, locale)


def test_the_people_stay_drawn_while_somebody_fills_the_desk(crowd: Crowd) -> None:
    hall = crowd.hall
    shown = drawn(crowd, "console_people", "id")
    with hall.app.test_request_context(hall.console):
        assert drawn(crowd, "console_people", "id") == shown
    assert "unsur" in shown.lower()
