"""What travels to another village as a file, what does not, and which files are refused."""

import io
import json
from dataclasses import replace
from datetime import date

import pytest

from facilitation.meetings.rules import template as meeting_template
from facilitation.meetings.rules.frame import Ceiling, Identity, MeetingFrame
from facilitation.meetings.rules.kind import MeetingKind
from facilitation.meetings.rules.phase import Phase
from facilitation.programmes.rules import template as programme_template
from facilitation.programmes.rules.template_file import (
    MOST_KILOBYTES,
    TemplateDamaged,
    TemplateForeign,
    TemplateKind,
    TemplateTooLarge,
    TemplateTooNew,
    nameless,
    read,
    written,
)
from facilitation.voting.rules import criteria_template
from facilitation.voting.rules.criteria import Scheme
from tests.hall import LAPTOP, Hall
from tests.hall import MEETING as MEETING_FORM
from tests.programmes.conftest import FRAME, GOALS

MEETING = MeetingFrame(
    name="Musrenbang Sukamaju",
    place="Balai KENARI-TEMPAT",
    meets_on=date(2026, 8, 12),
    ceilings=(Ceiling(source_code="DDS", amount_rupiah=987_654_321),),
    kind=MeetingKind.HAMLET,
    identity=Identity(village="KENARI-DESA"),
    legal_basis="Undang-Undang Nomor 6 Tahun 2014\nSK Kepala Desa Bu KENARI-KADES",
    head_name="Bu KENARI-KADES",
    wifi_password="KENARI-SANDI",
    quorum_numerator=1,
    quorum_denominator=2,
)
CRITERIA = {"criteria": {"scheme": "custom", "weights": [["Mendesak", 60], ["Manfaat", 40]]}}


def meeting_body(**different):
    minutes = {Phase.OPENING: 15, Phase.VOTING: 40}
    return meeting_template.as_plain(MEETING, names=("KENARI-DUSUN",), minutes=minutes, carried=CRITERIA) | different


def programme_body(**different):
    goals, names = (*GOALS, "Bantu Pak KENARI-WARGA"), ("Pak KENARI-WARGA", "")
    return programme_template.as_plain(FRAME, goals=goals, missions=("Gotong royong",), names=names) | different


def test_a_meeting_travels_without_place_money_and_names():
    file = written(TemplateKind.MEETING, meeting_body())
    assert b"KENARI" not in file
    assert b"987" not in file
    assert b"Sukamaju" not in file
    found = meeting_template.from_plain(read(file).body)
    assert (found.kind, found.quorum_numerator, found.quorum_denominator) == (MeetingKind.HAMLET, 1, 2)
    assert (found.source_codes, found.legal_basis) == (("DDS",), "Undang-Undang Nomor 6 Tahun 2014")
    assert (found.minutes[Phase.OPENING], found.minutes[Phase.VOTING]) == (15, 40)
    assert found.carried == CRITERIA
    assert criteria_template.from_plain(found.carried) == (Scheme.CUSTOM, (("Mendesak", 60), ("Manfaat", 40)))


def test_a_programme_travels_without_area_years_and_names():
    file = written(TemplateKind.PROGRAMME, programme_body())
    assert b"KENARI" not in file
    assert b"2026" not in file
    found = programme_template.from_plain(read(file).body)
    assert (found.goals, found.missions, found.principles) == (GOALS, ("Gotong royong",), FRAME.principles)
    assert (found.kind, found.plan_years, found.vision) == (FRAME.kind, 8, FRAME.vision)


def test_the_vision_travels_where_it_names_nobody():
    body = programme_template.as_plain(replace(FRAME, area="X"), goals=(), missions=(), names=("Sri",))
    found = programme_template.from_plain(body)
    assert (found.vision, found.goals) == (FRAME.vision, ())


def test_only_whole_names_hide_a_line():
    lines = ("Bantu Sri dan Adi", "Sriwijaya", "bantu SRI", "Asri.")
    assert nameless(lines, ("Sri", " ")) == ("Sriwijaya", "Asri.")
    assert nameless(lines, ("",)) == lines


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff\xfe\x00", b"{", b"[]", b"3", b"[" * 100_000, b'{"format": "lain"}', b'{"version": 1}'],
)
def test_a_foreign_file_is_refused(data):
    with pytest.raises(TemplateForeign):
        read(data)


def file_of(**different):
    content = {"format": "musrenbang-template", "version": 1, "kind": "meeting", "template": {}}
    return json.dumps(content | different).encode()


def test_a_newer_and_a_too_large_file_are_refused():
    with pytest.raises(TemplateTooNew) as refusal:
        read(file_of(version=2))
    assert refusal.value.fields == {"version": 2}
    with pytest.raises(TemplateTooLarge):
        read(file_of(kind="m" * MOST_KILOBYTES * 1024))
    assert read(b"\xef\xbb\xbf" + file_of()).kind is TemplateKind.MEETING


@pytest.mark.parametrize(
    "wrong", [{"version": 0}, {"version": "1"}, {"version": True}, {"kind": "village"}, {"kind": []}, {"template": []}]
)
def test_a_damaged_head_is_refused(wrong):
    with pytest.raises((TemplateDamaged, TemplateForeign)):
        read(file_of(**wrong))


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "kingdom"},
        {"kind": 1},
        {"votes_per_ballot": 0},
        {"votes_per_ballot": "5"},
        {"votes_per_ballot": True},
        {"tally_visibility": "never"},
        {"hides_authors": 1},
        {"quorum": [2]},
        {"quorum": [3, 2]},
        {"quorum": ["2", "3"]},
        {"legal_basis": "teks"},
        {"legal_basis": ["x" * 5000]},
        {"sources": [1]},
        {"minutes": []},
        {"minutes": {"lunch": 3}},
        {"minutes": {"opening": -1}},
    ],
)
def test_a_meeting_that_could_not_be_held_is_refused(wrong):
    with pytest.raises(TemplateDamaged):
        meeting_template.from_plain(meeting_body(**wrong))


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "kingdom"},
        {"vision": 1},
        {"vision": "v" * 1001},
        {"principles": ["p" * 201]},
        {"plan_years": 11},
        {"plan_years": None},
        {"goals": ["Air", "air"]},
        {"goals": [["Air"]]},
        {"missions": [f"Misi {place}" for place in range(13)]},
    ],
)
def test_a_programme_that_could_not_be_is_refused(wrong):
    with pytest.raises(TemplateDamaged):
        programme_template.from_plain(programme_body(**wrong))


def bring(laptop, data, *, expect):
    """Choose a file on the page for templates."""
    token = laptop.get("/office/templates").one('meta[name="csrf-token"]')["content"]
    sent = {"csrf_token": token} | ({} if data is None else {"file": (io.BytesIO(data), "t.json")})
    answer = laptop.client.post("/office/templates", data=sent, base_url=LAPTOP, headers={"Origin": LAPTOP})
    assert answer.status_code == expect
    return answer.get_data(as_text=True)


@pytest.mark.row("S1-08", "S1-53")
def test_a_meeting_is_copied_to_another_laptop_with_agenda_and_criteria(hall, signed_in):
    hall.join("KENARI-WARGA")
    hall.press(f"{hall.console}criteria", {"scheme": "custom", "weights": "Mendesak: 60\nManfaat: 40"})
    file = hall.laptop.client.get(f"/office/meetings/{hall.meeting_id}/template.json", base_url=LAPTOP).data
    for name in (b"KENARI", b"Siti", b"siti", b"Krajan", b"Sukamaju", b"100", hall.code.encode()):
        assert name not in file
    shown = bring(signed_in, file, expect=200)
    assert "Terisi dari templat" in shown
    again = Hall(hall.app, signed_in).hold(template=file.decode())
    criteria = signed_in.get(f"/console/{again.meeting_id}/criteria").text
    assert "Mendesak" in criteria
    broken = json.loads(file)
    broken["template"]["criteria"]["weights"] = []
    signed_in.get("/office/meetings/new")
    fields = {"template": json.dumps(broken)}
    refused = signed_in.submit("/office/meetings/new", {**MEETING_FORM, "name": "Lain"}, forged=fields, expect=409)
    assert "rusak" in refused.text


def test_files_that_are_no_templates_are_answered_with_a_sentence(signed_in):
    for data, sentence in (
        (None, "Pilih berkas templat dahulu"),
        (b"halo", "bukan templat"),
        (file_of(version=9), "lebih baru"),
        (file_of(), "rusak"),
        (b" " * (MOST_KILOBYTES * 1024 + 1), "terlalu besar"),
    ):
        assert sentence in bring(signed_in, data, expect=409)
    shown = bring(signed_in, written(TemplateKind.PROGRAMME, programme_body()), expect=200)
    assert "Gotong royong" in shown
