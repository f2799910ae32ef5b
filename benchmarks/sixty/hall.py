"""The hall: the running program, the browsers in it, the plain phones, and the camera that sees them all."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TypeVar

from playwright.sync_api import Browser, BrowserContext, Page

from benchmarks.sixty.camera import Camera
from benchmarks.sixty.people import Leader, Official, Phone, Projector
from benchmarks.sixty.plain_phone import PlainPhone
from benchmarks.sixty.village import wishes
from facilitation.demo.village import Wish
from tests.e2e.browser import LAPTOP, PHONE, PROJECTOR, Person
from tests.e2e.inspection import illegible
from tests.e2e.program import Program

AT_A_TIME = 6
# How the browser itself writes dates.
READERS = {"id": "id-ID", "en": "en-GB"}
P = TypeVar("P", bound=Person)
T = TypeVar("T")


@dataclass(kw_only=True)
class Hall:
    """One meeting in one language; the parts of the story fill it as people come."""

    browser: Browser
    program: Program
    camera: Camera
    locale: str
    people: list[Person] = field(default_factory=list)
    plain: list[PlainPhone] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    findings: list[str] = field(default_factory=list)
    """What cannot be read on the wall of a full meeting."""

    def __post_init__(self) -> None:
        """Only the facilitator is there, before an empty program."""
        self.wishes: tuple[Wish, ...] = wishes(self.locale)
        self.sari = self._met(Leader(self.context(LAPTOP), self.program.laptop, self.locale))

    def context(self, viewport: dict[str, int]) -> BrowserContext:
        """A browser of its own that reads the story's language."""
        context = self.browser.new_context(viewport=viewport, locale=READERS[self.locale])
        for address in (self.program.laptop, self.program.hall):
            context.add_cookies([{"name": "locale", "value": self.locale, "url": address}])
        return context

    def hangs_the_wall(self) -> None:
        """The projector shows the meeting from now on."""
        self.wall = self._met(Projector(self.sari, self.locale))

    def official(self) -> Official:
        """The village official, at a laptop of his own."""
        return self._met(Official(self.context(LAPTOP), self.program.laptop, self.locale))

    def phone(self, name: str) -> Phone:
        """A phone with a browser."""
        phone = self._met(Phone(self.context(PHONE), self.program.hall, name, self.locale))
        phone.code = self.sari.code
        return phone

    def plain_phone(self, name: str) -> PlainPhone:
        """A phone without JavaScript."""
        phone = PlainPhone(self.program.port, self.sari.code, name)
        self.plain.append(phone)
        return phone

    def look(self, person: Person, name: str, *, path: str | None = None, whole: bool = False) -> None:
        """Photograph what somebody sees, or another page of theirs in a second tab; the wall must be legible."""
        if person is getattr(self, "wall", None):
            self.findings += [f"{name}: {problem}" for problem in illegible(person.page, PROJECTOR["height"])]
        if path is None:
            self.camera.take(person.page, name, whole=whole)
            return
        page: Page = person.opens_another_tab()
        page.goto(path)
        self.camera.take(page, name, whole=whole)
        page.close()

    def complaints(self) -> list[str]:
        """What pages said that they must never say."""
        return self.findings + [complaint for person in self.people for complaint in person.complaints]

    def _met(self, person: P) -> P:
        self.people.append(person)
        return person


def all_at_once(verb: Callable[[T], object], those: Iterable[T]) -> None:
    """Let several people do the same at the same time; the first trouble is raised."""
    with ThreadPoolExecutor(AT_A_TIME) as pool:
        list(pool.map(verb, those))
