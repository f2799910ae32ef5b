"""A resident's pages: proposing, completing, supporting, and what became of it."""

import pytest

from tests.hall import Hall
from tests.page_client import PageClient

PASSWORD = "ladang jagung kuning"


@pytest.fixture
def collecting(hall: Hall) -> Hall:
    """A meeting that takes proposals."""

    def proposals_are_taken() -> tuple[()]:
        hall.go_to("aspirations")
        return ()

    hall.play(proposals_are_taken)
    return hall


def propose(hall, phone, title, **different):
    """Fill in the first step as it stands; what is already on the list may come between."""
    phone.get(f"/m/{hall.code}/propose")
    return phone.submit(f"/m/{hall.code}/aspirations", {"title": title, **different})


def support_buttons(page):
    return [button["formaction"] for button in page.all("button") if button.has("formaction")]


@pytest.mark.row("S1-01")
def test_a_title_and_a_hamlet_are_enough(collecting):
    page = propose(collecting, collecting.join("Wati"), "Jalan ke sawah", topic_code="roads")
    assert page.one("h1").text == "Jalan ke sawah"
    assert "Perlu dilengkapi: masalahnya, lokasi tepatnya, volume dan satuan, penerima manfaat." in page.text


def test_the_first_step_asks_for_nothing_else(collecting):
    wati = collecting.join("Wati")
    page = wati.get(f"/m/{collecting.code}/propose")
    asked = {field.get("name") for field in page.all("form")[0].walk() if field.tag in {"input", "select", "textarea"}}
    assert asked == {"csrf_token", "submission_id", "seen", "title", "topic_code", "hamlet_id"}
    assert len([mark for mark in page.all("input") if mark.get("name") == "topic_code"]) == 14


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"title": " "}, "kosong"),
        ({"title": "x" * 121}, "120"),
        ({"title": "Jalan", "hamlet_id": "0" * 20}, "salah satu"),
        ({"title": "Jalan", "topic_code": "moon"}, "salah satu"),
    ],
    ids=["empty", "long", "hamlet", "topic"],
)
def test_what_cannot_be_taken_stays_in_the_form(collecting, typed, sentence):
    wati = collecting.join("Wati")
    wati.get(f"/m/{collecting.code}/propose")
    page = wati.submit(f"/m/{collecting.code}/aspirations", forged=typed, expect=422)
    assert sentence in page.text
    assert page.one("input#title")["value"] == typed["title"]


@pytest.mark.row("S2-08")
def test_the_same_thing_again_is_first_shown_what_is_there(collecting):
    wati, budi = collecting.join("Wati"), collecting.join("Budi")
    collecting.collect(wati, "Perbaikan jalan RT 3")
    budi.get(f"/m/{collecting.code}/propose")
    page = budi.submit(f"/m/{collecting.code}/aspirations", {"title": "Jalan rusak RT 03"}, expect=422)
    assert "Dukung nomor 1" in page.text
    assert page.one("input#title")["value"] == "Jalan rusak RT 03"
    page = budi.submit(f"/m/{collecting.code}/aspirations")
    assert page.one("h1").text == "Jalan rusak RT 03"


def test_instead_of_sending_it_one_may_support_what_is_there(collecting):
    wati, budi = collecting.join("Wati"), collecting.join("Budi")
    collecting.collect(wati, "Perbaikan jalan RT 3")
    budi.get(f"/m/{collecting.code}/propose")
    page = budi.submit(f"/m/{collecting.code}/aspirations", {"title": "Jalan rusak RT 03"}, expect=422)
    token = page.one('meta[name="csrf-token"]')["content"]
    page = budi.send(support_buttons(page)[0], {"csrf_token": token, "title": "Jalan rusak RT 03"})
    assert "2 orang menginginkannya" in page.text
    assert "Perbaikan jalan RT 3" in budi.get(f"/m/{collecting.code}/own").text


def test_while_typing_the_same_is_given_as_a_part_of_the_page(collecting):
    wati, budi = collecting.join("Wati"), collecting.join("Budi")
    collecting.collect(wati, "Perbaikan jalan RT 3")
    address = f"/m/{collecting.code}/similar?title="
    assert "Perbaikan jalan RT 3" in budi.get_fragment(f"{address}Jalan+RT+3").text
    assert budi.get_fragment(f"{address}Posyandu").all("button") == []
    budi.get_fragment(f"{address}Jal", expect=204)


def test_words_nobody_has_approved_are_shown_to_nobody_who_types(collecting):
    propose(collecting, collecting.join("Wati"), "Perbaikan jalan RT 3")
    budi = collecting.join("Budi")
    fragment = budi.get_fragment(f"/m/{collecting.code}/similar?title=Perbaikan+jalan+RT+3")
    assert "jalan" not in fragment.text
    assert propose(collecting, budi, "Perbaikan jalan RT 3").one("h1").text == "Perbaikan jalan RT 3"


def test_asking_without_a_pause_gets_no_answer_and_breaks_nothing(collecting):
    wati = collecting.join("Wati")
    for _ in range(40):
        wati.get_fragment(f"/m/{collecting.code}/similar?title=Jalan")
    wati.get_fragment(f"/m/{collecting.code}/similar?title=Jalan", expect=204)
    assert propose(collecting, wati, "Jalan").status == 200


def test_who_has_not_joined_joins_first_and_sees_nothing_of_others(collecting):
    stranger = collecting.phone()
    for address in ("propose", "own"):
        assert stranger.follow(f"/m/{collecting.code}/{address}").all('input[name="gender"]')
    for address in ("similar?title=Jalan", "own/list", f"aspirations/{'0' * 20}", f"aspirations/{'0' * 20}/photo"):
        stranger.get(f"/m/{collecting.code}/{address}", expect=403)


@pytest.mark.row("S4-22")
def test_the_author_completes_it_and_reads_what_is_still_missing(collecting):
    wati = collecting.join("Wati")
    page = propose(collecting, wati, "Jalan ke sawah")
    assert "pasir" in wati.page.one("#local_potential-hint").text
    wati.submit(
        page.url,
        {
            "problem": "Licin saat hujan.",
            "volume": "250,5",
            "unit": "meter",
            "women": "35",
            "rt": "03",
            "place": "depan masjid",
            "topic_code": "roads",
            "matter": "development",
            "sdg_code": "9",
        },
    )
    assert "Perlu dilengkapi" not in wati.get(f"/m/{collecting.code}/own").text
    again = wati.get(page.url)
    assert [again.one(f"#{name}")["value"] for name in ("volume", "unit", "women", "rt")] == [
        "250,5",
        "meter",
        "35",
        "03",
    ]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [({"volume": "1.250"}, "250 atau 12,5"), ({"men": "banyak"}, "berapa orang"), ({"cost": "mahal"}, "12.500.000")],
    ids=["volume", "men", "cost"],
)
def test_what_cannot_be_read_stays_typed_beside_everything_else(collecting, typed, sentence):
    wati = collecting.join("Wati")
    address = propose(collecting, wati, "Jalan").url
    page = wati.submit(address, {"problem": "Licin.", **typed}, expect=422)
    assert sentence in page.text
    assert "Licin." in page.one("textarea#problem").text
    assert all(page.one(f"#{name}")["value"] == value for name, value in typed.items())


def test_what_staff_have_taken_up_can_be_read_but_not_changed(collecting):
    wati = collecting.join("Wati")
    address = propose(collecting, wati, "Jalan ke sawah").url
    collecting.press(collecting.actions("/approve")[0], {"title": "Rabat jalan", "cost": "5 juta"})
    page = wati.get(address)
    assert "nomor 1" in page.text
    assert page.all("textarea") == []
    token = page.one('meta[name="csrf-token"]')["content"]
    late = {"csrf_token": token, "title": "Lain", "hamlet_id": "", "problem": "Kata yang hilang"}
    wati.send(address, late, expect=422)


def test_nobody_opens_anothers_words(collecting):
    address = propose(collecting, collecting.join("Wati"), "Jalan ke sawah").url
    budi = collecting.join("Budi")
    for own in (address, f"{address}/photo"):
        budi.get(own, expect=404)


def test_own_words_are_followed_from_the_queue_to_the_list(collecting):
    wati = collecting.join("Wati")
    for title in ("Jalan", "Patung", "Posyandu"):
        propose(collecting, wati, title)
    collecting.press(collecting.actions("/approve")[0], {"title": "Rabat jalan", "cost": "5 juta"})
    collecting.press(collecting.actions("/park")[0], {"reason": "Bukan urusan desa"})
    told = wati.get(f"/m/{collecting.code}/own").text
    assert "nomor 1" in told
    assert "Bukan urusan desa" in told
    assert "Menunggu dibaca fasilitator" in told


def test_the_part_that_renews_itself_says_the_same_as_the_page(collecting):
    wati = collecting.join("Wati")
    propose(collecting, wati, "Jalan")
    part = wati.get_fragment(f"/m/{collecting.code}/own/list")
    assert [line.text for line in part.all("h2")] == ["Jalan"]
    page = wati.get(f"/m/{collecting.code}/own")
    before = page.one('[data-module="part"]')["data-changes"]
    collecting.press(collecting.actions("/park")[0], {"reason": "Bukan urusan desa"})
    heard = wati.get_fragment(f"/m/{collecting.code}/live/list").one("[data-changes]")["data-changes"]
    assert heard != before


def test_the_vote_and_its_result_stand_beside_own_words(collecting):
    wati = collecting.join("Wati")
    collecting.collect(wati, "Jalan", cost="90.000.000")
    collecting.collect(wati, "Posyandu", cost="20.000.000")
    collecting.open_vote()
    assert wati.get(f"/m/{collecting.code}/own").text.count("Ada di surat suara dengan nomor") == 2
    ids = collecting.choices(wati)
    wati.get(f"/m/{collecting.code}/")
    wati.submit(f"/m/{collecting.code}/ballot", {"proposal_ids": ids})
    collecting.close_vote()
    assert "Peringkat" not in wati.get(f"/m/{collecting.code}/own").text
    collecting.go_to("plenary")
    told = wati.get(f"/m/{collecting.code}/own").text
    assert told.count("Peringkat") == 2
    assert "kurang" in told


def test_words_are_taken_back_from_ones_own_page(collecting):
    wati = collecting.join("Wati")
    collecting.collect(wati, "Jalan")
    wati.get(f"/m/{collecting.code}/own")
    page = wati.submit("/withdraw")
    assert "Sudah Bapak/Ibu tarik" in page.text
    assert "Jalan" not in wati.get(f"/m/{collecting.code}/").text
    listed = collecting.laptop.get(f"/console/{collecting.meeting_id}/proposals?show=parked")
    assert "Ditarik oleh pengusulnya" in listed.text


def test_support_is_given_and_taken_back_on_the_list(collecting):
    collecting.collect(collecting.join("Wati"), "Jalan")
    budi = collecting.join("Budi")
    budi.get(f"/m/{collecting.code}/")
    assert "2 orang menginginkannya" in budi.submit("/support").text
    assert "1 orang menginginkannya" in budi.submit("/withdraw-support").text


def test_before_its_time_the_form_says_so(hall):
    wati = join_early(hall)
    page = wati.get(f"/m/{hall.code}/propose")
    assert page.all("textarea") + page.all("input#title") == []


def join_early(hall):
    hall.go_to("registration")
    return hall.join("Wati")


def test_words_that_come_too_late_are_shown_so_that_nothing_is_lost(collecting):
    wati = collecting.join("Wati")
    wati.get(f"/m/{collecting.code}/propose")
    collecting.go_to("voting")
    page = wati.submit(f"/m/{collecting.code}/aspirations", {"title": "Talud sungai"}, expect=409)
    assert [words.text for words in page.all("blockquote")] == ["Talud sungai"]


def test_a_meeting_that_collects_early_takes_words_before_the_day(app, signed_in: PageClient):
    hall = Hall(app, signed_in).hold(collects_early="y")
    wati = join_early(hall)
    assert propose(hall, wati, "Jalan").one("h1").text == "Jalan"
