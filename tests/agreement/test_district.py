"""A consultation of the district: set up, attended, decided and written down like any other meeting."""

import io
import json

import pytest
from pypdf import PdfReader

from tests.agreement.held import hold_and_adopt
from tests.agreement.test_decided_papers import taken
from tests.hall import MEETING, Hall

SET_UP = {
    "kind": "district",
    "name": "Forum Perangkat Daerah Kabupaten Subur 2027",
    "place": "Aula Bappeda",
    "hamlets": "Kecamatan Mekar\nKecamatan Maju",
    "district": "Subur",
    "province": "Jawa Barat",
    "head_name": "Ir. Hasan",
}


@pytest.fixture
def district(hall: Hall) -> Hall:
    """The meeting of a district, of which one sub-district's delegate and one of an agency take part."""
    return Hall(hall.app, hall.laptop).hold(**SET_UP)


@pytest.mark.row("S4-01")
def test_a_consultation_of_the_district_is_held_from_its_set_up_to_its_berita_acara(district: Hall):
    hold_and_adopt(district)
    record = taken(district.laptop, f"/office/meetings/{district.meeting_id}/papers/berita-acara.json").get_json()
    words = json.dumps(record, ensure_ascii=False)
    assert record["title"] == "BERITA ACARA"
    # Held in 2026, it plans what the district pays two years later.
    assert record["subtitle"] == "FORUM PERANGKAT DAERAH / KONSULTASI PUBLIK TAHUN 2028"
    assert "rencana kerja perangkat daerah tahun 2028 di Kabupaten Subur, Provinsi Jawa Barat, pada hari ini:" in words
    assert "telah diselenggarakan Forum Perangkat Daerah / konsultasi publik, dihadiri 2 orang" in words
    head = record["signatures"][0]
    assert (head["role"], head["name"]) == ("Kepala Perangkat Daerah", "Ir. Hasan")
    printed = taken(district.laptop, f"/office/meetings/{district.meeting_id}/papers/berita-acara.pdf").data
    assert any("Subur, 12 Agustus 2026" in page.extract_text() for page in PdfReader(io.BytesIO(printed)).pages)


def test_a_district_has_no_form_of_a_villages_own_plan(district: Hall):
    hold_and_adopt(district)
    packet = taken(district.laptop, f"/office/meetings/{district.meeting_id}/papers/paket-dokumen.zip").data
    offered = [link["href"] for link in district.phone().get(f"/m/{district.code}/public").all("a.papers__file")]
    for name in ("du-rkp-a", "du-rkp-b", "buku-rencana", "prioritas-kecamatan"):
        taken(district.phone(), f"/m/{district.code}/papers/{name}/json", expect=404)
    taken(district.phone(), f"/m/{district.code}/papers/rkp-draft.json", expect=404)
    for own in ("du-rkp", "buku-rencana", "rkp-draft"):
        assert own.encode() not in packet
        assert not [address for address in offered if own in address]
    for name in ("disepakati", "diteruskan", "sipd", "rekap"):
        assert f"/m/{district.code}/papers/{name}/json" in offered
        assert taken(district.phone(), f"/m/{district.code}/papers/{name}/json").get_json()


def test_a_kind_that_no_meeting_has_is_refused(hall: Hall):
    hall.laptop.get("/office/meetings/new")
    typed = {**MEETING, **SET_UP}
    page = hall.laptop.submit("/office/meetings/new", typed, forged={"kind": "province"}, expect=422)
    assert "Silakan pilih salah satu." in page.text
