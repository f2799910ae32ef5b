"""What people do after the meeting, as they do it: on a phone without a login, and at the village's laptop."""

from dataclasses import replace

import pytest

from tests.agreement.held import adopt
from tests.hall import Hall
from tests.page_client import PageClient
from tests.screens.test_weight import MOST_BYTES, heaviest, loads

WORDS = "Pompa di RT 02 rusak <b>lagi</b>."
COMPLAINT = {"kind": "complaint", "words": WORDS, "name": "Bu Sumiyati"}
MINUTES = {"men": "12", "women": "15", "parties": "BPD", "points": "Batu kali kurang."}
INDICATOR = {"name": "Rumah tangga terlayani", "unit": "KK", "theme": "health", "baseline": "40", "target": "80"}
ANSWERS = dict.fromkeys(("informed", "heard", "fair", "time", "again"), "4")


@pytest.fixture
def decided(hall: Hall, author: PageClient, chair: PageClient) -> Hall:
    """The same hall, whose list two people have adopted."""

    def both_adopt_the_list() -> list[PageClient]:
        adopt(hall, chair)
        return []

    hall.play(both_adopt_the_list, author, chair)
    return hall


def stranger(hall: Hall) -> PageClient:
    """Somebody on another phone who has never joined."""
    return PageClient(hall.app.test_client(), base_url="http://192.168.1.10:8000")


def send(hall: Hall, phone: PageClient, typed: dict[str, str] | None = None, *, expect: int = 303):
    form = f"/m/{hall.code}/tickets/new"
    phone.get(form)
    return phone.submit(form, COMPLAINT | (typed or {}), expect=expect)


def do(hall: Hall, page: str, form: str, typed: dict[str, str], *, expect: int = 303):
    hall.laptop.get(f"{hall.console}{page}")
    return hall.laptop.submit(f"{hall.console}{form}", typed, expect=expect)


def finish(hall: Hall) -> str:
    """The bridge is finished; returns where it is rated."""
    links = {link.text: link["href"] for link in hall.laptop.get(f"{hall.console}followup").all("a.register__title")}
    hall.laptop.get(links["Jembatan"])
    hall.laptop.submit(f"{links['Jembatan']}/milestone", {"kind": "finished"})
    return f"/m/{hall.code}/evaluation/{links['Jembatan'].split('/')[-1]}"


def test_a_complaint_is_sent_without_a_login_replied_to_in_public_and_read_by_its_code(decided):
    phone = stranger(decided)
    for words in (" ", "x" * 1001):
        page = send(decided, phone, {"words": words}, expect=422)
        assert page.one("#name")["value"] == "Bu Sumiyati"
    own = phone.submit(f"/m/{decided.code}/tickets/new", COMPLAINT)
    code = own.one(".code--followed").text
    assert WORDS in own.text
    assert WORDS not in stranger(decided).get(f"/m/{decided.code}/tickets").text
    desk = decided.laptop.get(f"{decided.console}tickets/1")
    assert "Bu Sumiyati" in desk.text
    page = do(decided, "tickets/1", "tickets/1/reply", {"words": "", "office": "Kaur Umum"}, expect=422)
    assert page.one("#office")["value"] == "Kaur Umum"
    decided.laptop.submit(f"{decided.console}tickets/1/reply", {"words": "Besok diperbaiki."})
    for page in (stranger(decided).get(f"/m/{decided.code}/tickets"), own_page(decided, code)):
        assert WORDS in page.text
        assert "Besok diperbaiki." in page.text
        assert "Sumiyati" not in page.text
    assert code not in stranger(decided).get(f"/m/{decided.code}/tickets").text


def own_page(hall: Hall, code: str):
    """The ticket, found where every follow code is typed."""
    phone = stranger(hall)
    phone.get("/follow")
    page = phone.submit("/follow", {"code": code.lower()})
    assert page.url == f"/ticket/{code}"
    return page


def test_whoever_sends_without_end_is_slowed_down(decided):
    phone = stranger(decided)
    decided.app.extensions["settings"] = replace(decided.app.extensions["settings"], voices_per_hour=1)
    send(decided, phone)
    assert "Terlalu sering" in send(decided, phone, expect=429).text


def test_it_is_withheld_or_taken_back_and_a_wrong_code_leads_nowhere(decided):
    phone = stranger(decided)
    own = send(decided, phone)
    do(decided, "tickets/1", "tickets/1/withhold", {}, expect=422)
    do(decided, "tickets/1", "tickets/1/withhold", {"reason": "personal_data"})
    page = stranger(decided).get(f"/m/{decided.code}/tickets")
    assert WORDS not in page.text
    assert "data pribadi" in page.text
    phone.get(own.url)
    page = phone.submit(f"{own.url}/withdraw")
    assert WORDS not in page.text
    assert "Ditarik oleh pengirim" in stranger(decided).get(f"/m/{decided.code}/tickets").text
    assert stranger(decided).get("/ticket/00000-00000", expect=404).status == 404
    assert stranger(decided).get("/ticket/nonsense", expect=404).status == 404


def test_a_series_is_planned_and_minuted_and_read_by_everybody(decided):
    form = {"place": "", "count": "3", "months": "1", "agenda": "Kemajuan"}
    page = do(decided, "gatherings", "gatherings", form, expect=422)
    assert page.one("#agenda").text == "Kemajuan"
    do(decided, "gatherings", "gatherings", form | {"place": "Balai Desa"})
    assert len(stranger(decided).get(f"/m/{decided.code}/gatherings").all(".gathering")) == 3
    nobody = MINUTES | {"resolutions-0-who": "TPK"}
    page = do(decided, "gatherings/1", "gatherings/1/minutes", nobody, expect=409)
    assert (page.one("#men")["value"], page.one("#resolutions-0-who")["value"]) == ("12", "TPK")
    decision = {"resolutions-0-decision": "Batu didatangkan"}
    do(decided, "gatherings/1", "gatherings/1/minutes", nobody | decision)
    read = stranger(decided).get(f"/m/{decided.code}/gatherings/1").text
    assert "Batu kali kurang." in read
    assert "Batu didatangkan" in read
    for typed, status in (({"to_on": "31-02-2027"}, 422), ({"to_on": "9999-12-31", "reason": "Panen."}, 409)):
        page = do(decided, "gatherings/2", "gatherings/2/move", typed, expect=status)
        assert page.one("#to_on")["value"] == typed["to_on"]
    do(decided, "gatherings/2", "gatherings/2/cancel", {"why": ""}, expect=422)
    do(decided, "gatherings/2", "gatherings/2/cancel", {"why": "Banjir."})
    assert "Banjir." in stranger(decided).get(f"/m/{decided.code}/gatherings").text


def test_an_indicator_is_measured_and_shown_with_its_share_of_the_way(decided):
    for wrong, status in (({"baseline": "1.250"}, 422), ({"target": "40"}, 409), ({"target": "-5"}, 422)):
        page = do(decided, "evaluation", "evaluation", INDICATOR | wrong, expect=status)
        assert page.one("#target")["value"] == (INDICATOR | wrong)["target"]
    do(decided, "evaluation", "evaluation", INDICATOR)
    for typed, status in (({"amount": "banyak"}, 422), ({"amount": "60", "measured_on": "2999-01-01"}, 409)):
        do(decided, "evaluation/1", "evaluation/1/values", typed, expect=status)
    do(decided, "evaluation/1", "evaluation/1/values", {"amount": "60"})
    page = stranger(decided).get(f"/m/{decided.code}/evaluation")
    assert "50%" in page.text
    assert page.one(".bars__fill")["width"] == "50%"
    do(decided, "evaluation/1", "evaluation/1/give-up", {"reason": "Diganti."})
    assert "Diganti." in stranger(decided).get(f"/m/{decided.code}/evaluation").text


def test_residents_rate_what_is_finished_and_participants_rate_the_meeting(decided, author):
    address = finish(decided)
    for number, score in enumerate((5, 4, 4, 3, 5)):
        phone = stranger(decided)
        phone.get(address)
        phone.submit(address, {}, expect=422)
        phone.submit(address, {"fit": "3"}, expect=422)
        page = phone.submit(address, {"fit": "3", "usefulness": str(score), "remark": f"Kata {number}"})
        assert ("4,2 dari 5" in page.text) == ("3 dari 5" in page.text) == (number == 4)
        assert "Kata 0" not in page.text
    assert "Kata 0" in decided.laptop.get(f"{decided.console}evaluation").text
    form = f"/m/{decided.code}/evaluation/meeting"
    author.get(form)
    author.submit(form, ANSWERS, without=("fair",), expect=422)
    assert "1 jawaban" in author.submit(form, ANSWERS).text
    assert not stranger(decided).get(form).all(f'form[action="{form}"]')


def test_before_it_is_finished_people_are_asked_alone_whether_it_fits(decided):
    phone = stranger(decided)
    page = phone.get(f"/m/{decided.code}/evaluation")
    # Two ballots of two people entitled, beside what they think.
    assert "2 dari 2 (100%)" in page.text
    [address] = [link["href"] for link in page.all(".indicator a") if "Jembatan" in link.text]
    assert not phone.get(address).all('input[name="usefulness"]')
    assert "1 jawaban" in phone.submit(address, {"fit": "4"}).text
    phone.get(address)
    phone.submit(address, {"fit": "4"}, forged={"fit": "6"}, expect=422)


def test_every_public_page_of_it_loads_at_most_sixty_kilobytes(decided):
    phone = stranger(decided)
    for number in range(3):
        send(decided, stranger(decided), {"words": f"Keluhan {number}. " + "Kata yang lain lagi. " * 40})
        do(decided, f"tickets/{number + 1}", f"tickets/{number + 1}/reply", {"words": "Jawaban panjang. " * 50})
    for path in ("tickets", "evaluation", "public"):
        loaded = loads(phone.get(f"/m/{decided.code}/{path}"))
        assert sum(loaded.values()) <= MOST_BYTES, heaviest(loaded)
