"""A running program, a browser, and the people of the story."""

import os
from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright, sync_playwright

from tests.e2e.browser import ARGUMENTS, LAPTOP, PHONE, PROJECTOR, Person, chromium_path
from tests.e2e.facilitator import Facilitator
from tests.e2e.plain_phone import PlainPhone
from tests.e2e.program import Air, Program
from tests.e2e.resident import Resident
from tests.e2e.voter import Voter
from tests.e2e.wall import Wall

P = TypeVar("P", bound=Person)


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    """Playwright, for one module: while it runs, its event loop counts as running for every other test."""
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="module")
def chromium(playwright: Playwright) -> str:
    """Where Chromium is; without one the stories are skipped, in a strict run they fail."""
    path = chromium_path(playwright)
    if path is None and os.environ.get("MUSRENBANG_TEST_STRICT") == "1":
        pytest.fail("no Chromium was found, and a strict run skips nothing: name one in CHROMIUM")
    if path is None:
        pytest.skip("no Chromium was found: install it, or name one in CHROMIUM")
    return path


@pytest.fixture(scope="module")
def browser(playwright: Playwright, chromium: str) -> Iterator[Browser]:
    """One Chromium for all stories of a module; each person gets their own context in it."""
    running = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
    yield running
    running.close()


@pytest.fixture(scope="session")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """The program, for all stories: a start takes as long as half a story, and each has a meeting of its own."""
    running = Program(tmp_path_factory.mktemp("program") / "data")
    running.start()
    yield running
    running.kill()


@pytest.fixture(scope="module")
def empty_program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """One that nobody has worked with yet."""
    running = Program(tmp_path_factory.mktemp("empty") / "data")
    running.start()
    yield running
    running.kill()


class Village:
    """Opens browsers for the people of a story, and listens to what their pages complain about."""

    def __init__(self, browser: Browser, program: Program) -> None:
        self.program = program
        self._browser = browser
        self._people: list[Person] = []
        self._airs: list[Air] = []

    def facilitator(self) -> Facilitator:
        """The facilitator, signed in; the first one makes the account."""
        person = Facilitator(self.context(LAPTOP), self.program.laptop)
        person.starts_work()
        return self._met(person)

    def facilitator_before_the_first_account(self) -> Facilitator:
        """Somebody at the laptop who has only just started the program."""
        person = Facilitator(self.context(LAPTOP), self.program.laptop)
        person.page.goto(person.laptop)
        return self._met(person)

    def wall(self, code: str) -> Wall:
        """The projector of a meeting."""
        return self._met(Wall(self.context(PROJECTOR), self.program.laptop, code))

    def resident(self, name: str, *, hall: str = "", **options: object) -> Resident:
        """A resident with a phone that nobody has used before."""
        return self._met(Resident(self.context(PHONE, **options), hall or self.program.hall, name))

    def as_voter(self, name: str, *, hall: str = "") -> Voter:
        """The same, for a story about ballots of every kind."""
        return self._met(Voter(self.context(PHONE), hall or self.program.hall, name))

    def plain_phone(self, code: str) -> PlainPhone:
        """Somebody whose phone the story does not look at."""
        return PlainPhone(self.program.hall, code)

    def air(self) -> Air:
        """A Wi-Fi of its own, to be cut."""
        air = Air(self.program)
        self._airs.append(air)
        return air

    def context(self, viewport: dict[str, int], **options: object) -> BrowserContext:
        """A browser of its own."""
        return self._browser.new_context(viewport=viewport, **options)

    def complaints(self) -> list[str]:
        """What pages said that they must never say: uncaught errors, refused scripts and styles."""
        return [complaint for person in self._people for complaint in person.complaints]

    def pages(self) -> Iterator[tuple[str, str]]:
        """The address of every open page, and what stands in it."""
        for person in self._people:
            for page in person.context.pages:
                yield page.url, page.locator("body").inner_text(timeout=2000)

    def goes_home(self) -> None:
        """Close everything."""
        for person in self._people:
            person.context.close()
        for air in self._airs:
            air.close()

    def _met(self, person: P) -> P:
        self._people.append(person)
        return person


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Say what stood in the pages of a story that failed: the next run seldom fails in the same way."""
    report = yield
    story = getattr(item, "funcargs", {}).get("village")
    if report.failed and report.when == "call" and isinstance(story, Village):
        report.sections += [(f"What stood at {address}", text) for address, text in story.pages()]
    return report


@pytest.fixture
def village(browser: Browser, program: Program) -> Iterator[Village]:
    """The people of a story; whatever it was about, no page may have complained."""
    story = Village(browser, program)
    yield story
    complaints = story.complaints()
    story.goes_home()
    assert complaints == []


@pytest.fixture
def meeting_with_proposals(village: Village) -> Callable[..., Facilitator]:
    """A meeting whose list holds some proposals, ready for the vote."""

    def make(*titles: str, **options: object) -> Facilitator:
        sari = village.facilitator()
        sari.makes_a_meeting("Musrenbang Desa Sukamaju", **options)
        sari.goes_to("Proposals", to="Collect the proposals")
        author = village.plain_phone(sari.code).joins("Pak Penulis")
        for title in titles:
            author.proposes(title)
        sari.puts_all_on_the_list("100.000.000")
        return sari

    return make
