"""The plenary on the control screen: what staff write down, confirm and correct, and every refusal."""

import hashlib
import json

import pytest

from tests.agreement.held import AGREED, RESERVE, adopt, confirm, decide, decide_everything, hire, plenary, where
from tests.hall import Hall
from tests.page_client import Page, PageClient


def line_of(page: Page, title: str) -> str:
    return next(row.text for row in page.all(".register__line") if title in row.text)


def test_the_control_screen_leads_to_the_plenary(hall: Hall, author: PageClient) -> None:
    page = hall.laptop.get(hall.console)
    assert plenary(hall) in [link["href"] for link in page.all("main a")]


def test_before_the_reveal_the_page_says_when_it_comes(hall: Hall) -> None:
    assert "sesudah pemungutan suara ditutup" in hall.laptop.get(plenary(hall)).text


def test_a_decision_is_written_down_and_stands_in_its_form(hall: Hall, author: PageClient) -> None:
    page = decide(hall, "Jembatan", AGREED)
    assert "Disepakati" in line_of(page, "Jembatan")
    assert "hasil hitung 1 → disepakati 1" in line_of(page, "Jembatan")
    opened = hall.laptop.get(where(hall, "Jembatan"))
    assert opened.one("#executor")["value"] == "TPK Desa"
    assert opened.one("#amount")["value"] == "Rp\u00a060.000.000" or "60.000.000" in opened.one("#amount")["value"]


def test_what_is_lacking_stands_beside_the_proposal(hall: Hall, author: PageClient) -> None:
    page = decide(hall, "Drainase", {**RESERVE, "reason": ""})
    assert "Kurang: alasan." in line_of(page, "Drainase")
    assert "0 dari 3" in page.one(".lead").text


@pytest.mark.parametrize(
    ("typed", "status", "said"),
    [
        ({**AGREED, "outcome": ""}, 422, "Silakan pilih salah satu"),
        ({**AGREED, "amount": "nol"}, 422, "rupiah"),
        ({**AGREED, "amount": "60.000.001"}, 409, "tidak bisa disepakati lebih dari itu"),
        ({**AGREED, "place": "0"}, 422, "Urutan dalam daftar"),
        ({**AGREED, "place": "seribu"}, 422, "Urutan dalam daftar"),
        ({**AGREED, "place": "9" * 5000}, 422, "Urutan dalam daftar"),
        ({**AGREED, "executor": "x" * 121}, 422, "120"),
        ({**AGREED, "reason": "x" * 501}, 422, "500"),
    ],
)
def test_a_decision_that_cannot_be_stays_in_its_form(
    hall: Hall, author: PageClient, typed: dict, status: int, said: str
) -> None:
    page = decide(hall, "Jembatan", typed, expect=status)
    assert said in page.text
    assert page.one("#executor")["value"] == typed["executor"]
    assert "Belum diputuskan" in line_of(hall.laptop.get(plenary(hall)), "Jembatan")


def test_more_than_the_source_gives_is_refused_with_what_to_do(hall: Hall, author: PageClient) -> None:
    decide(hall, "Jembatan", AGREED)
    page = decide(hall, "Drainase", {**AGREED, "reason": "Perlu."}, expect=409)
    assert "di atas pagunya" in page.text
    assert page.one("#reason").text == "Perlu."


def test_outcomes_that_do_not_exist_are_refused(hall: Hall, author: PageClient) -> None:
    address = where(hall, "Jembatan")
    hall.laptop.get(address)
    hall.laptop.submit(address, AGREED, forged={"outcome": "king"}, without=["outcome"], expect=422)


def test_what_everybody_wants_is_agreed_in_one_go(hall: Hall, author: PageClient) -> None:
    page = hall.laptop.get(plenary(hall))
    assert [box["value"] for box in page.all('input[name="proposal_ids"]')] == [where(hall, "Jembatan").split("/")[-1]]
    hall.laptop.get(plenary(hall))
    page = hall.laptop.submit(f"{plenary(hall)}/together")
    assert "Disepakati" in line_of(page, "Jembatan")
    assert not page.all('input[name="proposal_ids"]')


def test_a_proposal_of_nobody_is_not_found(hall: Hall, author: PageClient) -> None:
    hall.laptop.get(f"{plenary(hall)}/nobody", expect=404)
    hall.press(f"{plenary(hall)}/nobody", AGREED, expect=404)
    hall.press(f"{plenary(hall)}/together", {"proposal_ids": "nobody"}, expect=404)


@pytest.mark.row("S3-23", "S4-24")
def test_two_people_adopt_and_everybody_sees_the_code(hall: Hall, author: PageClient, chair: PageClient) -> None:
    decide_everything(hall)
    assert "Penetapan" in hall.laptop.get(plenary(hall)).text
    hall.go_to("adoption")
    page = confirm(hall.laptop, hall)
    assert "Siti Aminah" in page.text
    confirm(chair, hall)
    code = hall.laptop.get(plenary(hall)).one(".desk__counts .code").text
    assert code in hall.phone().get(f"/m/{hall.code}/wall").text
    public = hall.phone().get(f"/m/{hall.code}/public")
    assert code in public.text
    assert "Dananya belum cukup." in public.text
    assert "Dinas PU" in public.text


def test_the_bytes_that_were_adopted_give_the_checksum_on_the_page(
    hall: Hall, author: PageClient, chair: PageClient
) -> None:
    adopt(hall, chair)
    public = hall.phone().get(f"/m/{hall.code}/public")
    link = next(a["href"] for a in public.all("a") if "/adopted/" in a["href"])
    body = hall.app.test_client().get(link, base_url="http://192.168.1.10:8000").data
    assert hashlib.sha256(body).hexdigest() in public.text
    assert json.loads(body)["meeting"]["code"] == hall.code


@pytest.mark.parametrize("version", ["0", "2", "10000"])
def test_a_version_that_was_not_adopted_is_not_found(
    hall: Hall, author: PageClient, chair: PageClient, version: str
) -> None:
    adopt(hall, chair)
    hall.phone().get(f"/m/{hall.code}/adopted/{version}.json", expect=404)


def test_nobody_adopts_alone(hall: Hall, author: PageClient) -> None:
    decide_everything(hall)
    hall.go_to("adoption")
    confirm(hall.laptop, hall)
    assert "orang kedua" in confirm(hall.laptop, hall, expect=409).text


def test_a_list_that_changed_meanwhile_is_read_again_first(hall: Hall, author: PageClient, chair: PageClient) -> None:
    decide_everything(hall)
    hall.go_to("adoption")
    chair.get(plenary(hall))
    decide(hall, "Drainase", {**RESERVE, "reason": "Berubah."})
    page = chair.submit(f"{plenary(hall)}/confirm", expect=409)
    assert "diubah sesudah halaman ini dibuka" in page.text


def test_an_incomplete_list_offers_no_confirmation(hall: Hall, author: PageClient) -> None:
    decide(hall, "Jembatan", AGREED)
    hall.go_to("adoption")
    page = hall.laptop.get(plenary(hall))
    assert not page.all(f'form[action="{plenary(hall)}/confirm"]')
    hall.press(f"{plenary(hall)}/confirm", {"digest": "x"}, expect=409)


def test_after_the_adoption_the_decision_is_told_and_no_longer_asked(
    hall: Hall, author: PageClient, chair: PageClient
) -> None:
    adopt(hall, chair)
    page = hall.laptop.get(where(hall, "Drainase"))
    assert not page.all("main form")
    assert "Dananya belum cukup." in page.text
    assert "sudah ditetapkan" in hall.go_to("plenary", expect=409).text


def test_a_correction_shows_everybody_what_changed_and_why(hall: Hall, author: PageClient, chair: PageClient) -> None:
    adopt(hall, chair)
    hall.laptop.get(plenary(hall))
    hall.laptop.submit(f"{plenary(hall)}/correction", {"reason": "Salah tulis."})
    assert "Salah tulis." in hall.laptop.get(plenary(hall)).text
    decide(hall, "Drainase", {**RESERVE, "outcome": "not_accommodated", "reason": "Tanahnya belum jelas."})
    assert "Tanahnya" not in hall.phone().get(f"/m/{hall.code}/public").text
    confirm(hall.laptop, hall)
    confirm(chair, hall)
    public = hall.phone().get(f"/m/{hall.code}/public").text
    assert "Alasan perbaikan: Salah tulis." in public
    assert "Drainase · berubah karena perbaikan" in public


def test_a_correction_without_words_stays_open(hall: Hall, author: PageClient, chair: PageClient) -> None:
    adopt(hall, chair)
    hall.laptop.get(plenary(hall))
    page = hall.laptop.submit(f"{plenary(hall)}/correction", {"reason": " "}, expect=422)
    assert page.one("#reason-error").text


def test_a_correction_is_given_up(hall: Hall, author: PageClient, chair: PageClient) -> None:
    adopt(hall, chair)
    hall.laptop.get(plenary(hall))
    hall.laptop.submit(f"{plenary(hall)}/correction", {"reason": "Salah tulis."})
    hall.laptop.get(plenary(hall))
    page = hall.laptop.submit(f"{plenary(hall)}/correction/drop")
    assert "Salah tulis." not in page.text
    hall.press(f"{plenary(hall)}/correction/drop", expect=409)


def test_an_observer_reads_and_decides_nothing(hall: Hall, author: PageClient) -> None:
    browser = hire(hall, "observer")
    assert not browser.get(plenary(hall)).all("main form")
    assert not browser.get(where(hall, "Jembatan")).all("main form")
