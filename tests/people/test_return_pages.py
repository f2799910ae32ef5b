"""Coming back as pages: by code from another phone, refused with a way on, and never more than one phone."""

import re

import pytest

from tests.hall import Hall
from tests.page_client import Page, PageClient

CODE = re.compile(r"\b(?:[0-9A-Z]{3}-){2}[0-9A-Z]{3}\b")


@pytest.fixture
def wati(hall: Hall) -> PageClient:
    def wati_joins() -> list[PageClient]:
        hall.go_to("registration")
        return [hall.join("Wati")]

    return hall.play(wati_joins)[0]


def code_of(hall: Hall, phone: PageClient) -> str:
    """What "My data" shows its owner."""
    return phone.get(f"/m/{hall.code}/me").one(".mark").text


def type_code(hall: Hall, phone: PageClient, code: str, *, expect: int = 303) -> Page:
    phone.get(f"/m/{hall.code}/return")
    return phone.submit(f"/m/{hall.code}/return", {"return_code": code}, expect=expect)


def is_known(hall: Hall, phone: PageClient) -> bool:
    return bool(phone.get(f"/m/{hall.code}/").all(".masthead__who"))


def test_the_joining_page_leads_back_with_one_tap(hall: Hall, wati: PageClient) -> None:
    phone = hall.phone()
    links = [link["href"] for link in phone.get(f"/m/{hall.code}/").all("main a")]
    assert f"/m/{hall.code}/return" in links
    assert phone.get(f"/m/{hall.code}/return").one("#return_code")


def test_a_code_brings_a_new_phone_in_as_the_same_person(hall: Hall, wati: PageClient) -> None:
    code, phone = code_of(hall, wati), hall.phone()
    page = type_code(hall, phone, code.lower().replace("-", " "))
    assert page.url == f"/m/{hall.code}/"
    assert "Wati" in page.one(".masthead__who").text
    assert code_of(hall, phone) == code
    assert not is_known(hall, wati)
    assert len(hall.laptop.get(f"{hall.console}people").all("table.list__table tbody tr")) == 1


def test_the_vote_goes_on_where_it_was(hall: Hall, wati: PageClient) -> None:
    hall.go_to("aspirations")
    hall.collect(wati, "Jalan", "Air")
    hall.open_vote()
    chosen = hall.choices(wati)[:1]
    names = ("csrf_token", "round_id", "submission_id", "base_revision")
    ballot = {name: wati.page.one(f'.ballot input[name="{name}"]')["value"] for name in names}
    wati.submit("/ballot", {"proposal_ids": chosen})
    phone = hall.phone()
    page = type_code(hall, phone, code_of(hall, wati))
    assert page.all("[data-receipt]")
    wati.send(f"/m/{hall.code}/ballot", {**ballot, "proposal_ids": chosen}, expect=403)
    assert "1 dari 1 sudah memilih" in hall.laptop.get(hall.console).text


@pytest.mark.parametrize("typed", ["000-000-000", "zzz zzz zzz"])
def test_a_wrong_code_is_refused_with_a_next_step_and_stays_in_its_field(
    hall: Hall, wati: PageClient, typed: str
) -> None:
    phone = hall.phone()
    page = type_code(hall, phone, typed, expect=409)
    assert "meja registrasi" in page.one("main .notice--refusal").text
    assert page.one("#return_code")["value"] == typed
    assert not is_known(hall, phone)
    assert is_known(hall, wati)


@pytest.mark.parametrize("typed", ["", "K7M", "K7M-2QP-9XAB", "😀", "x" * 500, "' OR 1=1 --"])
def test_what_can_be_no_code_is_said_beside_its_field(hall: Hall, wati: PageClient, typed: str) -> None:
    hall.phone().get(f"/m/{hall.code}/return")
    phone = hall.phone()
    phone.get(f"/m/{hall.code}/return")
    page = phone.submit(f"/m/{hall.code}/return", forged={"return_code": typed}, expect=422)
    assert page.one("#return_code-error").text


def test_guessing_is_slowed_down_without_shutting_the_meeting(hall: Hall, wati: PageClient) -> None:
    code, phone = code_of(hall, wati), hall.phone()
    for _ in range(10):
        type_code(hall, phone, "000-000-000", expect=409)
    assert type_code(hall, phone, code, expect=429).response.headers["Retry-After"]
    assert phone.get(f"/m/{hall.code}/")
    assert type_code(hall, hall.phone(), code).url == f"/m/{hall.code}/"


def test_a_code_opens_its_own_meeting_alone(hall: Hall, wati: PageClient) -> None:
    code = code_of(hall, wati)
    elsewhere = Hall(hall.app, hall.laptop).hold(name="Musrenbang Desa Sebelah")
    type_code(elsewhere, elsewhere.phone(), code, expect=409)
    assert is_known(hall, wati)


def test_a_code_of_somebody_who_withdrew_opens_nothing(hall: Hall, wati: PageClient) -> None:
    code = code_of(hall, wati)
    wati.submit("/withdraw")
    type_code(hall, hall.phone(), code, expect=409)


def test_a_phone_that_is_somebody_elses_keeps_its_owner(hall: Hall, wati: PageClient) -> None:
    budi = hall.join("Budi", hamlet=1, gender="L")
    page = budi.follow(f"/m/{hall.code}/return")
    assert page.url == f"/m/{hall.code}/"
    token = page.one('meta[name="csrf-token"]')["content"]
    code = code_of(hall, wati)
    page = budi.send(f"/m/{hall.code}/return", {"csrf_token": token, "return_code": code}, expect=409)
    assert "meja registrasi" in page.one("main .notice--refusal").text
    assert "Budi" in budi.get(f"/m/{hall.code}/").one(".masthead__who").text
    assert is_known(hall, wati)


def test_the_page_that_loses_its_server_holds_the_code_and_what_to_do(hall: Hall, wati: PageClient) -> None:
    code = code_of(hall, wati)
    hall.go_to("aspirations")
    for address in ("", "propose", "own", "proposals"):
        page = wati.get(f"/m/{hall.code}/{address}")
        (lost,) = [part for part in page.all('[data-state="lost"]') if part.all(".lost__code")]
        assert lost.has("hidden")
        assert code in lost.text


def test_nobody_else_is_shown_a_code(hall: Hall, wati: PageClient) -> None:
    code = code_of(hall, wati)
    pages = [
        hall.laptop.get(hall.console),
        hall.laptop.get(f"{hall.console}people"),
        hall.phone().get(f"/m/{hall.code}/"),
        hall.phone().get(f"/m/{hall.code}/wall"),
        hall.join("Budi", hamlet=1, gender="L").get(f"/m/{hall.code}/"),
    ]
    assert [page.url for page in pages if code in page.response.text] == []


def test_who_has_no_phone_here_can_come_back_after_the_reveal(hall: Hall, wati: PageClient) -> None:
    hall.go_to("aspirations")
    hall.collect(wati, "Jalan", "Air")
    hall.open_vote()
    chosen = hall.choices(wati)[:1]
    wati.submit("/ballot", {"proposal_ids": chosen})
    hall.close_vote()
    hall.go_to("plenary")
    phone = hall.phone()
    assert [link for link in phone.get(f"/m/{hall.code}/").all("main a") if link["href"].endswith("/return")]
    type_code(hall, phone, code_of(hall, wati))
    assert is_known(hall, phone)
