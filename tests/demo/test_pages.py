"""The pages of the story, as somebody who has just started it sees them."""

import re
from zipfile import ZipFile

import pytest

from facilitation.demo.cast import ACCOUNTS, PASSWORD
from facilitation.demo.village import LAST_YEARS_WISHES
from facilitation.factory import create_app
from tests.hall import COMPILED_TEMPLATES, HALL, LAPTOP, stop
from tests.page_client import PageClient

RUPIAH = re.compile(r"Rp[\s ]([\d.]+)")


@pytest.fixture(scope="module")
def app(settings):
    program = create_app(settings)
    program.jinja_env.bytecode_cache = COMPILED_TEMPLATES
    yield program
    stop(program)


@pytest.fixture
def visitor(app):
    return PageClient(app.test_client(), base_url=HALL, remote_addr="192.168.1.77")


@pytest.fixture
def laptop(app):
    browser = PageClient(app.test_client(), base_url=LAPTOP)
    browser.get("/login")
    browser.submit("/login", {"username": "demo", "password": PASSWORD})
    return browser


def test_everybody_who_runs_the_meetings_can_sign_in(app):
    for username, name in ACCOUNTS.values():
        browser = PageClient(app.test_client(), base_url=LAPTOP)
        browser.get("/login")
        assert name in browser.submit("/login", {"username": username, "password": PASSWORD}).text


def test_this_years_meeting_begins_with_last_years_promises(visitor, told):
    page = visitor.get(f"/m/{told.now.code}/public").text
    assert "Musrenbang Desa Sukamaju 2025" in page
    for name in ("water", "classes", "industry", "watch"):
        assert LAST_YEARS_WISHES[name].title in page
    assert "Sedang berjalan" in page


def test_what_was_left_over_is_proposed_for_the_second_time(visitor, told):
    page = visitor.get(f"/m/{told.now.code}/public")
    again = [entry.text for entry in page.all("li") if "Diusulkan ke-2 kali" in entry.text]
    assert len(again) == 2
    for name in ("welding", "river"):
        assert any(LAST_YEARS_WISHES[name].title in entry for entry in again)


def test_the_public_page_of_the_money_adds_up_to_its_ledgers(visitor, told):
    page = visitor.get(f"/m/{told.last.code}/money")
    planned, received, spent = (_rupiah(one.text) for one in page.all("dl dd")[:3])
    ledgers = {link["href"] for link in page.all("a") if re.search(r"/money/\d+$", link["href"])}
    lines = [line for ledger in ledgers for line in _lines(visitor.get(ledger))]
    assert sum(amount for way, amount in lines if way == "Diterima") == received
    assert sum(amount for way, amount in lines if way == "Dibelanjakan") == spent
    assert planned > received > spent


def test_the_public_page_says_how_the_waste_is_agreed_for_less(visitor, told):
    page = visitor.get(f"/m/{told.last.code}/public").text
    assert "Sisanya dibayar mitra: Koperasi Pasar Sukamaju (Rp\N{NO-BREAK SPACE}5.000.000)" in page


@pytest.mark.parametrize(
    "page",
    ["evaluation", "times", "upkeep", "commitments", "gatherings", "tickets", "gallery", "scorecard", "programme"],
)
def test_every_page_of_what_came_afterwards_keeps_the_house_rules(visitor, told, page):
    assert visitor.get(f"/m/{told.last.code}/{page}").status == 200


def test_the_papers_of_last_year_are_built(laptop, told, tmp_path):
    address = f"/office/meetings/{told.last.meeting_id}/papers/paket-dokumen.zip"
    packet = tmp_path / "packet.zip"
    packet.write_bytes(laptop.client.get(address, base_url=LAPTOP).data)
    with ZipFile(packet) as opened:
        names = opened.namelist()
    for paper in ("berita-acara", "rkp-draft", "adopted", "minutes", "partners"):
        assert any(paper in name for name in names), names


def _rupiah(text):
    return int(RUPIAH.search(text)[1].replace(".", ""))


def _lines(page):
    entries = [entry.text for entry in page.all("li") if entry.has("class") and "ledger" in entry["class"]]
    return [(way, _rupiah(text)) for text in entries for way in ("Diterima", "Dibelanjakan") if way in text]
