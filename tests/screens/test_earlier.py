"""Last year's result where everybody looks; and agenda, money, criteria and documents before, during and after."""

import pytest
from sqlalchemy import create_engine, text

from facilitation.kernel.extensions import db
from tests.hall import MEETING, Hall
from tests.page_client import PageClient
from tests.screens.test_sockets import until

TYPED = "Jalan RT 03; 145 juta; selesai\nPosyandu Melati; 35 juta; sedang berjalan\nSumur bor; ; menunggu izin"
SAME_FOR_ALL = (
    "Pagu",
    "Pilihannya rahasia",
    "Perolehan suara baru dibuka",
    "Susunan acara",
    "Dokumen",
    "Undang-Undang Nomor 6",
)
NOTHING = "Belum ada hasil tahun lalu yang dicatat."


@pytest.fixture
def last_year(app, signed_in) -> Hall:
    """A finished meeting: the money reaches the first two of three proposals."""
    hall = Hall(app, signed_in)

    def a_meeting_is_held_to_its_end() -> tuple[()]:
        hall.hold(name="Musrenbang Desa Sukamaju 2025")
        voter = hall.join("Wulandari")
        hall.go_to("aspirations")
        hall.collect(voter, "Jembatan bambu", "Sumur bor", "Lapangan voli", cost="45.000.000")
        hall.open_vote()
        choices = hall.choices(voter)
        voter.submit(f"/m/{hall.code}/ballot", {"proposal_ids": choices[:2]})
        hall.close_vote()
        for phase in ("plenary", "adoption", "finished"):
            hall.go_to(phase)
        return ()

    hall.play(a_meeting_is_held_to_its_end)
    return hall


def this_year(last_year: Hall, **different: str) -> Hall:
    """The next meeting on the same laptop."""
    return Hall(last_year.app, last_year.laptop).hold(**different)


def revise(hall: Hall, expect: int = 303, **different: str):
    """Correct the set-up."""
    address = f"/office/meetings/{hall.meeting_id}/revise"
    hall.laptop.get(address)
    return hall.laptop.submit(address, different, expect=expect)


def everywhere(hall: Hall, phone: PageClient) -> dict[str, str]:
    """What each kind of screen says."""
    return {
        "wall": hall.phone().get(f"/m/{hall.code}/wall").text,
        "phone": phone.get(f"/m/{hall.code}/").text,
        "public": hall.phone().get(f"/m/{hall.code}/public").text,
        "console": hall.laptop.get(hall.console).text,
    }


def test_typed_lines_stand_on_every_screen_of_the_presentation(hall):
    wati = hall.join("Wati")
    revise(hall, earlier_lines=TYPED)
    hall.go_to("presentation")
    for screen, words in everywhere(hall, wati).items():
        for part in ("Jalan RT 03", "145", "Selesai", "Sedang berjalan", "menunggu izin"):
            assert part in words, screen


def test_a_finished_meeting_shows_what_was_funded_first_and_leads_to_its_page(last_year):
    hall = this_year(last_year, earlier_meeting_id=last_year.meeting_id)
    wati = hall.join("Wati")
    hall.go_to("presentation")
    for screen, words in everywhere(hall, wati).items():
        assert "Jembatan bambu" in words, screen
        assert "Rp\u00a045" in words, screen
        assert "Wulandari" not in words, screen
    page = hall.phone().get(f"/m/{hall.code}/public")
    fates = [one.text for one in page.all(".fate")]
    assert fates == ["Masuk", "Masuk", "Belum masuk"]
    assert f"/m/{last_year.code}/public" in [link["href"] for link in page.all("a")]


def test_without_a_result_every_screen_says_so_and_the_console_says_what_to_do(hall):
    wati = hall.join("Wati")
    hall.go_to("presentation")
    assert all(NOTHING in words for words in everywhere(hall, wati).values())
    ways = [link["href"] for link in hall.laptop.get(hall.console).all("a")]
    assert f"/office/meetings/{hall.meeting_id}/revise#earlier" in ways


def test_last_years_result_is_presented_in_its_own_phase_alone(hall):
    wati = hall.join("Wati")
    revise(hall, earlier_lines=TYPED)
    for phase in ("opening", "aspirations"):
        hall.go_to(phase)
        shown = everywhere(hall, wati)
        assert [screen for screen, words in shown.items() if "Jalan RT 03" in words] == ["public"]


def test_the_wall_tells_how_many_it_leaves_to_the_phones(hall):
    wati = hall.join("Wati")
    revise(hall, earlier_lines="\n".join(f"Kegiatan {number}; 1 juta; selesai" for number in range(1, 31)))
    hall.go_to("presentation")
    shown = everywhere(hall, wati)
    assert "dan 23 lagi" in shown["wall"]
    assert ("Kegiatan 7" in shown["wall"], "Kegiatan 8" in shown["wall"]) == (True, False)
    assert all("Kegiatan 30" in shown[screen] for screen in ("phone", "public", "console"))


def test_what_is_corrected_while_it_is_presented_changes_the_phones_too(hall):
    wati = hall.join("Wati")
    hall.go_to("presentation")

    def key() -> str:
        return wati.get_fragment(f"/m/{hall.code}/live/phone").response.headers["X-Key"]

    before = key()
    assert wati.get(f"/m/{hall.code}/").one('[data-region="phone"]')["data-key"] == before
    revise(hall, earlier_lines=TYPED)
    # The change is told a moment after it is durable.
    assert until(lambda: key() != before)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Jalan; banyak; selesai", "Baris 1"),
        ("Jalan\nJalan; got; 1 juta; selesai", "Baris 2"),
        ("x" * 121, "terlalu panjang"),
        ("Jalan\n" * 61, "60 baris"),
    ],
)
def test_lines_that_cannot_be_kept_stay_typed_with_the_reason(hall, typed, words):
    page = revise(hall, expect=422, earlier_lines=typed)
    assert words in page.one("#earlier_lines-error").text
    assert page.one("#earlier_lines").text.split() == typed.split()


def test_a_chosen_meeting_and_typed_lines_together_are_refused_with_both_kept(last_year):
    hall = this_year(last_year)
    page = revise(hall, expect=409, earlier_meeting_id=last_year.meeting_id, earlier_lines=TYPED)
    assert "pakai salah satu" in page.text
    assert page.one("#earlier_lines").text.split() == TYPED.split()


def test_a_meeting_that_is_not_offered_cannot_be_forged(hall, last_year):
    running = this_year(last_year)
    for meeting_id in (hall.meeting_id, running.meeting_id, "0" * 20):
        hall.laptop.get("/office/meetings/new")
        forged = {**MEETING, "earlier_meeting_id": meeting_id}
        page = hall.laptop.submit("/office/meetings/new", forged=forged, expect=422)
        assert page.all("#earlier_meeting_id-error")


def test_the_copied_meeting_is_chosen_where_it_is_finished(last_year):
    laptop = last_year.laptop
    laptop.get("/office/")
    page = laptop.submit(f"/office/meetings/{last_year.meeting_id}/copy", {})
    chosen = [one["value"] for one in page.all("#earlier_meeting_id option") if one.has("selected")]
    assert chosen == [last_year.meeting_id]
    assert page.one("#earlier").has("open")


def test_nothing_is_offered_where_nothing_is_finished(hall):
    page = hall.laptop.get("/office/meetings/new")
    assert (page.all("#earlier_meeting_id"), len(page.all("#earlier_lines"))) == ([], 1)


def test_last_years_damage_does_not_shut_this_years_pages(last_year):
    hall = this_year(last_year, earlier_meeting_id=last_year.meeting_id)
    wati = hall.join("Wati")
    hall.go_to("presentation")
    with hall.app.app_context(), db.engine.connect() as connection:
        path = connection.engine.url.database
    tamper(path)
    for screen, words in everywhere(hall, wati).items():
        assert "tidak dapat ditampilkan" in words, screen
        assert "Jembatan bambu" not in words, screen


def tamper(path: str) -> None:
    """Change a frozen result behind the program's back, as somebody with the file can."""
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        connection.execute(text("DROP TRIGGER result_no_update"))
        connection.execute(text("UPDATE result SET body = replace(body, 'Jembatan', 'Gedung')"))
    engine.dispose()


def test_open_data_tell_last_years_result_too(hall):
    revise(hall, earlier_lines=TYPED)
    told = hall.phone().client.get(f"/m/{hall.code}/open-data.json", base_url="http://192.168.1.10:8000").get_json()
    assert told["earlier_result"] == {
        "meeting": None,
        "works": [
            {"title": "Jalan RT 03", "cost_rupiah": 145_000_000, "fate": "done", "words": "selesai"},
            {"title": "Posyandu Melati", "cost_rupiah": 35_000_000, "fate": "underway", "words": "sedang berjalan"},
            {"title": "Sumur bor", "cost_rupiah": None, "fate": None, "words": "menunggu izin"},
        ],
    }


@pytest.mark.row("S1-41", "S4-19")
def test_agenda_money_criteria_and_documents_are_there_before_during_and_after(hall):
    wati = hall.join("Wati")
    same = f"/m/{hall.code}/public"

    def look(phase: str) -> None:
        page = hall.phone().get(same)
        for part in SAME_FOR_ALL:
            assert part in page.text, (phase, part)
        for phone in (wati, hall.phone()):
            ways = [link["href"] for link in phone.get(f"/m/{hall.code}/").all("a")]
            assert same in ways, phase
        # Staff read the very page that residents read.
        assert hall.laptop.get(same).one("main").text == page.one("main").text, phase

    for phase in ("preparation", "registration", "opening", "presentation", "aspirations"):
        hall.go_to(phase)
        look(phase)
    hall.collect(wati, "Jalan", "Air", "Posyandu")
    hall.go_to("discussion")
    look("discussion")
    hall.open_vote()
    look("open")
    wati.submit(f"/m/{hall.code}/ballot", {"proposal_ids": hall.choices(wati)[:1]})
    look("voted")
    hall.close_vote()
    look("counted")
    for phase in ("plenary", "adoption", "finished"):
        hall.go_to(phase)
        look(phase)
        assert hall.phone().get(same).all(".papers__file")
