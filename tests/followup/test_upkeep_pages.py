"""What is looked after and how long it took, on the pages; and what is adopted although nobody looks after it."""

from io import BytesIO

import pytest

from facilitation.kernel.database import writing_engine
from tests.agreement.held import confirm, decide_everything, plenary, where
from tests.partnership.test_register_pages import picture, token
from tests.screens.test_weight import MOST_BYTES, loads

LOGGED = {"work": "Membersihkan <b>saluran</b>", "done_by": "Kelompok air", "cost": "150.000"}


@pytest.fixture
def road(hall, author, chair):
    """The bridge is a thing that somebody must look after, and everything is decided."""
    del author, chair
    decide_everything(hall)
    # As if its plan had been completed before: the vote of this hall was held without any topic.
    engine = writing_engine(hall.app.config["SQLALCHEMY_DATABASE_URI"])
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE proposal SET topic_code = 'roads' WHERE title = 'Jembatan'")
    engine.dispose()
    hall.go_to("adoption")
    return where(hall, "Jembatan").rsplit("/", 1)[1]


def test_what_nobody_looks_after_is_adopted_with_a_reason_that_everybody_reads(hall, road, chair):
    del road
    page = hall.laptop.get(plenary(hall))
    assert "Belum siap" in page.text
    assert not [form for form in page.all("form") if form["action"].endswith("/confirm")]
    hall.laptop.submit(f"{plenary(hall)}/unready", {"readiness_reason": " "}, expect=422)
    hall.laptop.submit(f"{plenary(hall)}/unready", {"readiness_reason": "Dipilih bulan depan."})
    confirm(hall.laptop, hall)
    confirm(chair, hall)
    assert "Dipilih bulan depan." in hall.phone().get(f"/m/{hall.code}/public").text
    adopted = hall.phone().client.get(f"/m/{hall.code}/adopted/1.json").text
    record = hall.laptop.client.get(f"/office/meetings/{hall.meeting_id}/papers/berita-acara.json").text
    assert "Dipilih bulan depan." in adopted
    assert "ditetapkan walaupun pengelolanya belum ditunjuk" in record


@pytest.mark.row("S1-27")
def test_a_log_is_written_once_it_is_built_and_read_by_anybody_with_the_times(hall, road, chair):
    hall.laptop.get(f"{hall.console}partners/1/upkeep")
    hall.laptop.submit(f"{hall.console}partners/1/upkeep", {"caretaker": "Kelompok air", "every_months": "6"})
    confirm(hall.laptop, hall)
    confirm(chair, hall)
    log = f"{hall.console}followup/{road}/upkeep"
    assert not hall.laptop.get(log).all("#work")
    hall.laptop.get(f"{hall.console}followup/{road}")
    hall.laptop.submit(f"{hall.console}followup/{road}/milestone", {"kind": "finished"})
    for typed, status in (({"work": ""}, 422), ({"done_on": "2001-01-01"}, 409), ({"cost": "-1"}, 422)):
        hall.laptop.get(log)
        page = hall.laptop.submit(log, LOGGED | typed, expect=status)
        assert page.one("#done_by")["value"] == "Kelompok air"
    page = hall.laptop.get(log)
    fields = LOGGED | {"csrf_token": token(page), "done_on": page.one("#done_on")["value"]}
    shown = fields | {"picture": (BytesIO(picture()), "a.jpg")}
    assert hall.laptop.client.post(log, data=shown, base_url=hall.laptop.base_url).status_code == 303
    public = hall.phone().get(f"/m/{hall.code}/upkeep")
    assert "Membersihkan <b>saluran</b>" in public.text
    assert "Pemeliharaan berikutnya" in public.text
    image = hall.phone().client.get(next(link["href"] for link in public.all(".history__line a")))
    assert image.mimetype == "image/jpeg"
    image.close()
    times = hall.phone().get(f"/m/{hall.code}/times")
    assert "0 hari (1 usulan)" in " ".join(times.text.split())
    roads = hall.phone().get(f"/m/{hall.code}/times?subject=2.3")
    assert roads.one(".filters__filter[aria-current]").text.startswith("2.3 ")
    assert "Biaya, dari yang direncanakan Rp 0 dari Rp 60.000.000 (0%)" in " ".join(roads.text.split())
    for page in (public, times, roads):
        assert sum(loads(page).values()) <= MOST_BYTES
        assert "Wati" not in page.text
    assert "Kelompok air" in hall.laptop.get(f"{hall.console}followup").text
    hall.laptop.get(f"{hall.console}followup/{'0' * 20}/upkeep", expect=404)
