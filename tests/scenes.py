"""Scenes: what people have done before a test begins is played once, and every test starts on a copy of it.

Without them each test of a page walked its meeting from the empty program again, which was most of the run's time.
"""

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from flask import Flask
from sqlalchemy import make_url

from facilitation.kernel.database import sqlite_driver
from tests.page_client import ASKED, Page, PageClient


@dataclass(frozen=True, slots=True, kw_only=True)
class Browser:
    """One browser as it was left: whose it is, its cookies, and the page it shows."""

    base_url: str
    remote_addr: str
    cookies: dict[Any, Any]
    page: Page | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A database, the browsers in front of it, and what else is to be remembered."""

    database: Any
    browsers: tuple[Browser, ...]
    remembered: Any


SCENES: dict[tuple[str, ...], Scene] = {}


@dataclass(slots=True)
class Played:
    """What was played in one program, scene after scene, and how much was asked of it until the last was over."""

    acts: tuple[str, ...]
    asked: int = 0


PLAYED: WeakKeyDictionary[Flask, Played] = WeakKeyDictionary()


def play(
    app: Flask,
    known: Sequence[PageClient],
    act: Callable[[], Sequence[PageClient]],
    remember: Callable[[], Any] = lambda: None,
) -> tuple[list[PageClient], Any]:
    """The browsers that `act` brings in, and what is to be remembered; acted out once, then taken from its copy.

    `known` are the browsers that are there before; afterwards they show what they showed when the act was over. Where
    a test has changed something between two scenes, the second is acted out: it begins where no other test's does.
    """
    played = PLAYED.setdefault(app, Played(acts=(app.extensions["settings"].staff_access,)))
    if ASKED.get(app, 0) != played.asked:
        return list(act()), remember()
    played.acts = (*played.acts, f"{act.__module__} {act.__qualname__}")
    if played.acts in SCENES:
        newcomers, remembered = _replay(SCENES[played.acts], app, known)
    else:
        newcomers, remembered = list(act()), remember()
        SCENES[played.acts] = _kept(app, (*known, *newcomers), remembered)
    played.asked = ASKED.get(app, 0)
    return newcomers, remembered


def _replay(scene: Scene, app: Flask, known: Sequence[PageClient]) -> tuple[list[PageClient], Any]:
    _copy(scene.database, app)
    newcomers = [PageClient(app.test_client()) for _ in scene.browsers[len(known) :]]
    for client, browser in zip((*known, *newcomers), scene.browsers, strict=True):
        _seat(client, browser)
    return newcomers, scene.remembered


def _kept(app: Flask, clients: Sequence[PageClient], remembered: Any) -> Scene:
    # The program's own driver: two SQLite libraries in one process break each other's locks.
    memory = sqlite_driver().connect(":memory:", check_same_thread=False)
    with closing(sqlite_driver().connect(_path(app))) as live:
        live.backup(memory)
    return Scene(database=memory, browsers=tuple(_left(client) for client in clients), remembered=remembered)


def _copy(database: Any, app: Flask) -> None:
    # SQLite's own backup tells every open connection that the pages have changed.
    with closing(sqlite_driver().connect(_path(app))) as live:
        database.backup(live)


def _left(client: PageClient) -> Browser:
    cookies = dict(client.client._cookies)  # noqa: SLF001  werkzeug has no other way to carry a jar along
    return Browser(base_url=client.base_url, remote_addr=client.remote_addr, cookies=cookies, page=client.page)


def _seat(client: PageClient, browser: Browser) -> None:
    client.client._cookies = dict(browser.cookies)  # noqa: SLF001  as in _left
    client.base_url, client.remote_addr, client.page = browser.base_url, browser.remote_addr, browser.page


def _path(app: Flask) -> str:
    return str(make_url(app.extensions["settings"].database_url).database)
