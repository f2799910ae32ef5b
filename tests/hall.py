"""The hall of the tests: the whole program, a laptop, and phones that come by the router's Wi-Fi."""

import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from types import CodeType
from typing import Any, ClassVar

import pytest
from flask import Flask
from jinja2.bccache import Bucket, BytecodeCache
from werkzeug.routing import Rule

from facilitation.factory import create_app
from facilitation.kernel import static_files
from facilitation.kernel.settings import Settings
from tests.page_client import Page, PageClient
from tests.scenes import play

LAPTOP = "http://localhost:8000"
HALL = "http://192.168.1.10:8000"
PASSWORD = "sawah hijau luas"
MEETING = {
    "name": "Musrenbang Desa Sukamaju",
    "place": "Balai Desa Sukamaju",
    "meets_on": "2026-08-12",
    "hamlets": "Krajan\nSumberejo\nNgasem",
    "kind": "village",
    "ceilings-DDS": "Rp 100.000.000",
    "votes_per_ballot": "2",
    "tally_visibility": "hidden",
    "hides_authors": "y",
    "quorum": "2/3",
}

# Plain greedy, whose results a reader of a test can follow in the head.
TERMS = {
    "method": "approval",
    "votes_per_ballot": "2",
    "tally_visibility": "hidden",
    "secrecy": "secret",
    "funding": "greedy",
}


class CompiledTemplates(BytecodeCache):
    """Keeps what Jinja made of a template for the next test's program: compiling took a third of all tests' time."""

    def __init__(self) -> None:
        self._compiled: dict[str, CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Nothing where the template is new."""
        bucket.code = self._compiled.get(bucket.key)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Templates do not change while tests run."""
        if bucket.code is not None:
            self._compiled[bucket.key] = bucket.code


COMPILED_TEMPLATES = CompiledTemplates()


class CompiledRule(Rule):
    """Keeps what werkzeug made of a rule: reading it and writing two functions for it is most of a program's making."""

    _read: ClassVar[dict[Any, dict[str, Any]]] = {}

    def compile(self) -> None:
        """Take what another program's rule of the same words was compiled to."""
        # All that it is made of; the functions ask the rule that they are bound to for everything else.
        made_of = (self.rule, self.subdomain, self.host, self.merge_slashes, repr(self.defaults))
        if made_of not in self._read:
            super().compile()
            names = ("_parts", "_trace", "_converters", "arguments", "_build", "_build_unknown")
            self._read[made_of] = {name: getattr(self, name) for name in names}
            return
        read = self._read[made_of]
        for name in ("_parts", "_trace", "_converters"):
            setattr(self, name, read[name])
        self.arguments = set(read["arguments"])
        self._build = read["_build"].__func__.__get__(self, None)
        self._build_unknown = read["_build_unknown"].__func__.__get__(self, None)


# Flask's own way to say what its rules are made of.
Flask.url_rule_class = CompiledRule
# The program reads its static files once, when it starts; here it starts for every test.
static_files.read_files = cache(static_files.read_files)


@pytest.fixture
def make_app(empty_sqlite: Path, tmp_path: Path) -> Iterator[Callable[..., Flask]]:
    """Programs on fresh databases; `make_app(STAFF_ACCESS="lan")` sets the environment."""
    apps: list[Flask] = []

    def make(**environ: str) -> Flask:
        folder = tmp_path / f"data{len(apps)}"
        folder.mkdir()
        shutil.copy(empty_sqlite, folder / "musrenbang.db")
        # One key for all, so that the cookies of a scene are good in every copy of it.
        app = create_app(Settings.from_env({"MUSRENBANG_SECRET_KEY": "k" * 64} | environ, data_dir=folder))
        app.jinja_env.bytecode_cache = COMPILED_TEMPLATES
        apps.append(app)
        return app

    yield make
    for app in apps:
        stop(app)


def stop(app: Flask) -> None:
    """Stop the writer and close every connection to the database."""
    app.extensions["door"].stop()
    with app.app_context():
        app.extensions["sqlalchemy"].engine.dispose()


@pytest.fixture
def app(make_app: Callable[..., Flask]) -> Flask:
    """The whole program as shipped, on a fresh database."""
    return make_app()


@pytest.fixture
def laptop(app: Flask) -> PageClient:
    """The facilitator's own browser, on the laptop itself."""
    return PageClient(app.test_client(), base_url=LAPTOP)


@pytest.fixture
def signed_in(app: Flask, laptop: PageClient) -> PageClient:
    """The laptop after Siti has made the first account."""

    def siti_signs_in() -> tuple[()]:
        laptop.get("/setup")
        laptop.submit("/setup", {"display_name": "Siti Aminah", "username": "siti", "password": PASSWORD})
        return ()

    play(app, [laptop], siti_signs_in)
    return laptop


class Hall:
    """A meeting on the laptop, and whoever joins it; the steps are what people click."""

    def __init__(self, app: Flask, laptop: PageClient) -> None:
        self.app = app
        self.laptop = laptop
        self.code = ""
        self.meeting_id = ""
        self.terms = TERMS
        self._token = ""

    def hold(self, **different: str) -> "Hall":
        """Make the meeting; how it votes is what its rounds are drawn with."""
        self.terms = TERMS | {name: said for name, said in different.items() if name in TERMS}
        self.laptop.get("/office/meetings/new")
        page = self.laptop.submit("/office/meetings/new", {**MEETING, **different})
        self.meeting_id = page.url.split("/")[2]
        self.code = next(link["href"] for link in page.all("a") if link["href"].endswith("/wall")).split("/")[2]
        # The token holds for the whole session: reading the screen before every press doubled these tests' time.
        self._token = page.one('meta[name="csrf-token"]')["content"]
        return self

    @property
    def console(self) -> str:
        """The control screen's address."""
        return f"/console/{self.meeting_id}/"

    def press(self, action: str, data: Mapping[str, str] | None = None, *, expect: int = 303) -> Page:
        """Send a form of the control screen, wherever on it the form stands."""
        return self.laptop.send(action, {"csrf_token": self._token, **(data or {})}, expect=expect)

    def go_to(self, phase: str, *, expect: int = 303) -> Page:
        """Move the meeting to a phase."""
        return self.press(f"{self.console}phase", {"phase": phase}, expect=expect)

    def actions(self, ending: str) -> list[str]:
        """Where the control screen's forms of one kind lead."""
        return [form["action"] for form in self.laptop.get(self.console).all("form") if form["action"].endswith(ending)]

    def collect(self, resident: PageClient, *titles: str, cost: str = "10.000.000") -> None:
        """Have a resident propose, and put each proposal on the list at the same cost."""
        for title in titles:
            self.propose(resident, title)
            self.press(self.actions("/approve")[0], {"title": title, "cost": cost})

    def propose(self, resident: PageClient, title: str, **different: str) -> Page:
        """Have a resident hand in a wish, whatever resembles it, and land on its own page."""
        resident.get(f"/m/{self.code}/propose")
        form = f"/m/{self.code}/aspirations"
        page = resident.submit(form, {"title": title, **different}, forged={"seen": " ".join(self.proposal_ids())})
        assert "/aspirations/" in page.url
        return page

    def proposal_ids(self) -> list[str]:
        """The proposals on the control screen's list, by number."""
        links = [link["href"] for link in self.laptop.get(self.console).all("a.task__name")]
        return [link.split("/")[-1] for link in links]

    def open_vote(self) -> None:
        """Draw the lot and open the round."""
        self.go_to("voting")
        self.press(f"{self.console}lot", self.terms)
        self.press(self.actions("/open")[0])

    def close_vote(self) -> None:
        """Close the round."""
        self.press(self.actions("/close")[0])

    def choices(self, voter: PageClient) -> list[str]:
        """The proposal_ids on a voter's ballot, in the order of their numbers."""
        page = voter.get(f"/m/{self.code}/")
        return [box["value"] for box in page.all("input") if box.get("name") == "proposal_ids"]

    def play(self, act: Callable[[], Sequence[PageClient]], *phones: PageClient) -> list[PageClient]:
        """The phones that `act`, in which `phones` take part, brings into this hall; see tests/scenes.py."""
        newcomers, self._facts = play(self.app, [self.laptop, *phones], act, lambda: self._facts)
        return newcomers

    @property
    def _facts(self) -> tuple[str, str, str, dict[str, str]]:
        """What this hall knows of its meeting beside what the meeting's database knows."""
        return self.meeting_id, self.code, self._token, self.terms

    @_facts.setter
    def _facts(self, facts: tuple[str, str, str, dict[str, str]]) -> None:
        self.meeting_id, self.code, self._token, self.terms = facts

    def phone(self, *, address: str = "192.168.1.77") -> PageClient:
        """A phone that has not joined yet."""
        return PageClient(self.app.test_client(), base_url=HALL, remote_addr=address)

    def join(self, name: str, *, hamlet: int = 0, gender: str = "P") -> PageClient:
        """A phone whose owner has joined."""
        phone = self.phone()
        page = phone.get(f"/m/{self.code}/")
        hamlets = [choice["value"] for choice in page.all("input") if choice.get("name") == "hamlet_id"]
        phone.submit(f"/m/{self.code}/join", {"name": name, "gender": gender, "hamlet_id": hamlets[hamlet]})
        return phone


@pytest.fixture
def hall(app: Flask, signed_in: PageClient) -> Hall:
    """A meeting in its first phase, led from the laptop."""
    hall = Hall(app, signed_in)

    def siti_makes_a_meeting() -> tuple[()]:
        hall.hold()
        return ()

    hall.play(siti_makes_a_meeting)
    return hall
