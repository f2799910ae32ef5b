"""The register as staff write it and anybody reads it, and the plan for what is looked after."""

from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from PIL import Image

from facilitation.kernel.database import writing_engine
from tests.hall import Hall
from tests.page_client import Page
from tests.screens.test_weight import MOST_BYTES, loads

NEXT_YEAR = (datetime.now(UTC) + timedelta(days=365)).date().isoformat()
PROMISE = {"party": "government", "what": "Memperbaiki <b>jalan</b>", "amount": "5 juta", "due_on": NEXT_YEAR}
SEEN = {"state": "kept", "evidence": "12 orang memperbaiki 200 m."}


def desk(hall):
    return f"{hall.console}commitments"


def promise(hall, **different):
    hall.laptop.get(desk(hall))
    return hall.laptop.submit(desk(hall), PROMISE | different)


def first(hall):
    page = hall.laptop.get(desk(hall))
    return next(link["href"] for link in page.all("a") if link["href"].startswith(f"{desk(hall)}/"))


def picture():
    file = BytesIO()
    Image.new("RGB", (600, 400), (30, 120, 60)).save(file, "JPEG")
    return file.getvalue()


def make_overdue(hall):
    """A day passes for every promise; nobody can promise something for a day that has passed."""
    engine = writing_engine(hall.app.config["SQLALCHEMY_DATABASE_URI"])
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER commitment_no_update")
        connection.exec_driver_sql("UPDATE commitment SET due_on = '2026-01-01'")
    engine.dispose()


def plain(page: Page) -> str:
    return " ".join(page.text.replace("\u00a0", " ").split())


@pytest.mark.parametrize(
    ("typed", "status"),
    [
        ({"what": ""}, 422),
        ({"due_on": ""}, 422),
        ({"due_on": "31-02-2027"}, 422),
        ({"due_on": "9999-12-31"}, 409),
        ({"due_on": "2001-01-01"}, 409),
        ({"amount": "-5"}, 422),
        ({"amount": ""}, 409),
        ({"party": "partner"}, 409),
        ({"volume": "x" * 5000}, 422),
        ({"what": "\x00"}, 422),
    ],
)
def test_a_promise_that_cannot_be_stays_in_its_form(hall: Hall, typed, status):
    hall.laptop.get(desk(hall))
    page = hall.laptop.submit(desk(hall), {"in_charge": "Kaur 🌾"} | PROMISE | typed, expect=status)
    assert page.one("#in_charge")["value"] == "Kaur 🌾"
    assert not page.all(".commitment")


@pytest.mark.row("S1-47")
def test_an_overdue_promise_stands_in_a_word_on_the_public_page_and_in_the_count(hall: Hall):
    promise(hall)
    assert "lewat batas waktu" not in plain(hall.phone().get(f"/m/{hall.code}/public"))
    make_overdue(hall)
    public = hall.phone().get(f"/m/{hall.code}/public")
    late = public.one(".commitment--broken")
    assert "lewat batas waktu" in late.text
    assert "Memperbaiki <b>jalan</b>" in late.text
    assert "1 lewat batas waktu" in plain(public)
    register = hall.phone().get(f"/m/{hall.code}/commitments")
    assert "0 dari 1 (0%)" in plain(register)
    assert sum(loads(register).values()) <= MOST_BYTES
    assert "overdue" in hall.phone().client.get(f"/m/{hall.code}/open-data.json").text


def test_what_became_of_a_promise_is_shown_with_its_evidence_and_a_picture(hall: Hall):
    promise(hall)
    where = first(hall)
    hall.laptop.get(where)
    refused = hall.laptop.submit(where, {"state": "not_kept", "evidence": " "}, expect=422)
    assert "apa yang dilihat" in refused.text
    send_picture(hall, where, b"no picture", expect=409)
    send_picture(hall, where, picture())
    register = hall.phone().get(f"/m/{hall.code}/commitments")
    assert SEEN["evidence"] in plain(register)
    shown = next(link["href"] for link in register.all(".commitment a"))
    image = hall.phone().client.get(shown)
    assert (image.mimetype, image.data[:2]) == ("image/jpeg", b"\xff\xd8")
    image.close()
    again = hall.laptop.get(where)
    assert not again.all("form.form select")
    late = hall.laptop.send(where, SEEN | {"csrf_token": token(again)}, expect=409)
    assert "sudah dicatat" in late.one("div[role=alert]").text
    hall.phone().get(f"/m/{hall.code}/commitments/{'0' * 64}.jpg", expect=404)


def send_picture(hall, where, data, *, expect=303):
    page = hall.laptop.get(where)
    fields = SEEN | {"csrf_token": token(page), "picture": (BytesIO(data), "a.jpg")}
    answer = hall.laptop.client.post(where, data=fields, base_url=hall.laptop.base_url)
    assert answer.status_code == expect
    return answer


def token(page):
    return page.one('meta[name="csrf-token"]')["content"]


def test_who_looks_after_a_proposal_is_written_beside_its_partners(hall: Hall):
    hall.go_to("registration")
    wati = hall.join("Wati")
    hall.go_to("aspirations")
    hall.collect(wati, "Sumur")
    where = f"{hall.console}partners/1/upkeep"
    for typed, status in (
        ({"every_months": "0"}, 422),
        ({"swadaya_worth": "banyak"}, 422),
        ({"caretaker": "x" * 200}, 422),
    ):
        hall.laptop.get(where)
        page = hall.laptop.submit(where, {"swadaya": "Iuran"} | typed, expect=status)
        assert page.one("#swadaya")["value"] == "Iuran"
    hall.laptop.get(where)
    hall.laptop.submit(where, {"caretaker": "Kelompok air", "every_months": "6", "afterwards": "Kelompok air"})
    assert hall.laptop.get(where).one("#every_months")["value"] == "6"
    assert "Kelompok air" in wati.get(f"/m/{hall.code}/proposals/1/partners").text
    hall.laptop.get(f"{hall.console}partners/99/upkeep", expect=404)
