"""A list travels as files between two laptops through three levels, and the answer comes back to whoever asked."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page, expect
from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.serving import make_server

from facilitation.agreement.rules.decision import Outcome
from facilitation.followup.texts import SENTENCES
from facilitation.kernel.actor import Actor, Role
from facilitation.kernel.extensions import db
from facilitation.meetings.rules.frame import Identity
from facilitation.meetings.rules.kind import MeetingKind
from facilitation.people.tables import StaffRow
from tests.e2e.browser import LAPTOP, PHONE, words_in
from tests.followup.villages import Held, hold
from tests.hall import PASSWORD
from tests.village import Village

pytestmark = [pytest.mark.browser, pytest.mark.timeout(200)]

WORDS = words_in("id")


class Laptop:
    """One server with a key of its own, and the browser in front of it; votes are held at its door."""

    def __init__(self, app: Flask, address: str, browser: Browser, folder: Path) -> None:
        self.app = app
        self.address = address
        self.folder = folder
        self.page: Page = browser.new_context(viewport=LAPTOP).new_page()
        self.page.goto(f"{address}/setup")
        for field, value in {"display_name": "Ibu Sari", "username": "sari", "password": PASSWORD}.items():
            self.page.locator(f"[name={field}]").fill(value)
        self.page.locator("main button[type=submit]").click()
        expect(self.page.get_by_role("heading", level=1)).to_have_text(WORDS.gettext("Meetings"))
        with app.app_context():
            self._village = Village(app.extensions["door"], Session(db.engine))

    def hold(self, name: str, **different: Any) -> Held:
        """A meeting of whoever sits here."""
        sari = self._village.reading.scalar(select(StaffRow.staff_id).where(StaffRow.username == "sari"))
        return hold(self._village, Actor(role=Role.FACILITATOR, actor_id=str(sari)), name, **different)

    def opens(self, held: Held) -> None:
        """The page of what travels."""
        self.page.goto(f"{self.address}/console/{held.meeting_id}/cascade")

    @property
    def fingerprint(self) -> str:
        """As it is read aloud from the page that is open."""
        return self.page.locator("dl.facts .code").inner_text()

    def saves(self, held: Held, link: str) -> Path:
        """What one link of the page gives."""
        self.opens(held)
        with self.page.expect_download() as saving:
            self.page.locator(f"a[href*='{link}']").click()
        path = self.folder / saving.value.suggested_filename
        saving.value.save_as(path)
        return path

    def brings(self, held: Held, file: Path, *, heard: str = "", part: str = "") -> None:
        """A file that has come on a stick."""
        self.opens(held)
        self.page.locator("[name=file]").set_input_files(file)
        self.page.locator("[name=fingerprint]").fill(heard)
        if part:
            self.page.locator("select[name=hamlet_id]").select_option(label=part)
        self.page.get_by_role("button", name=WORDS.gettext("Open the file")).click()

    def sees_heading(self, english: str) -> None:
        """The part of the page with these words."""
        expect(self.page.get_by_role("heading", name=WORDS.gettext(english), exact=True)).to_be_visible()


@pytest.fixture
def laptop(make_app: Callable[..., Flask], browser: Browser, tmp_path: Path) -> Iterator[Callable[[], Laptop]]:
    """Laptops, each with its own data folder."""
    with _servers() as serve:
        yield lambda: Laptop(*serve(make_app()), browser, tmp_path)


@contextmanager
def _servers() -> Iterator[Callable[[Flask], tuple[Flask, str]]]:
    servers = []

    def serve(app: Flask) -> tuple[Flask, str]:
        server = make_server("127.0.0.1", 0, app, threaded=True)
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return app, f"http://127.0.0.1:{server.server_port}"

    yield serve
    for server in servers:
        server.shutdown()


def test_whoever_asked_in_the_hamlet_reads_what_the_sub_district_decided(laptop, browser):
    west, east = laptop(), laptop()
    hamlet = west.hold("Musdus Krajan", kind=MeetingKind.HAMLET)
    hamlet.collect("Jembatan", "Sumur")
    hamlet.decide(Jembatan=Outcome.AGREED, Sumur=(Outcome.FORWARDED, "Butuh alat besar."))
    desa = east.hold("Musrenbang Sukamaju")
    kecamatan = east.hold("Musrenbang Mekar", kind=MeetingKind.SUBDISTRICT, identity=Identity(), hamlets=("Sukamaju",))

    up = west.saves(hamlet, "list.musrenbang")
    of_west = west.fingerprint
    east.brings(desa, up)
    told = WORDS.gettext(SENTENCES["sender_unknown"]) % {"sender": "Musdus Krajan"}
    expect(east.page.get_by_role("alert")).to_contain_text(told)
    east.brings(desa, up, heard=of_west.lower().replace("-", " "))
    east.sees_heading("Lists that came in")
    desa.decide(Jembatan=Outcome.AGREED, Sumur=(Outcome.FORWARDED, "Di luar kewenangan desa."))

    further = east.saves(desa, "list.musrenbang")
    of_east = east.fingerprint
    east.brings(kecamatan, further, heard=of_east, part="Sukamaju")
    east.sees_heading("Lists that came in")
    kecamatan.collect("Pasar")
    kecamatan.decide(Sumur=(Outcome.AGREED, "Masuk Renja 2028."), Pasar=Outcome.RESERVE)

    east.brings(desa, east.saves(kecamatan, "answer.musrenbang"))
    east.sees_heading("Answers that came back")
    west.brings(hamlet, east.saves(desa, "answer.musrenbang"), heard=of_east)
    west.sees_heading("Answers that came back")

    phone = browser.new_context(viewport=PHONE).new_page()
    phone.goto(f"{west.address}/follow")
    phone.locator("[name=code]").fill(hamlet.tracked["Sumur"].code)
    phone.locator("main button[type=submit]").click()
    for words in ("Musdus Krajan", "Musrenbang Sukamaju", "Di luar kewenangan desa.", "Masuk Renja 2028."):
        expect(phone.get_by_text(words).first).to_be_visible()
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
