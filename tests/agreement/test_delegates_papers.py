"""The papers of the delegates say what the ballots say, as anybody can count again; and who may have them."""

import io
import json
import zipfile

import pytest

from facilitation.meetings.rules.kind import MeetingKind
from facilitation.screens.papers.catalogue import papers_in
from facilitation.screens.views.papers import papers_offered
from tests.agreement.held import COSTS, adopt, hire, hold_and_adopt, vote
from tests.agreement.test_decided_papers import taken
from tests.hall import Hall

BALLOTS = (("Budi", "Joko"), ("Budi", "Joko"), ("Budi",), ("Wati",))
LETTERS = {"Wati": "P", "Budi": "L", "Joko": "L", "Sari": "P"}


def press(hall: Hall, address: str, typed=None) -> None:
    hall.press(f"{hall.console}{address}", typed or {})


def elect(hall: Hall) -> dict[str, int]:
    """Two seats, one of them a woman's at least; returns everybody's number on the ballot."""
    hall.go_to("registration")
    phones = {name: hall.join(name, gender=letter) for name, letter in LETTERS.items()}
    hall.go_to("aspirations")
    for title, cost in COSTS.items():
        hall.collect(phones["Wati"], title, cost=cost)
    hall.go_to("discussion")
    press(hall, "delegation", {"seats": "2", "women_percent": "50"})
    for phone in phones.values():
        action = next(f["action"] for f in phone.get(f"/m/{hall.code}/").all("form") if f["action"].endswith("/stand"))
        phone.submit(action)
    page = hall.laptop.get(f"{hall.console}delegation")
    hall.press(next(form["action"] for form in page.all("form") if form["action"].endswith("/open")))
    numbers = {}
    for phone, names in zip(phones.values(), BALLOTS, strict=True):
        numbers = vote(hall, phone, *names)
    hall.press(hall.actions("/close")[0])
    hall.press(hall.actions("/put-away")[0])
    return numbers


def recounted(ballots) -> list[str]:
    """By hand: most votes first; of two seats one is a woman's."""
    votes = {name: sum(name in ballot for ballot in ballots) for name in LETTERS}
    first = max(votes, key=lambda name: votes[name])
    woman = max((name for name in LETTERS if LETTERS[name] == "P"), key=lambda name: votes[name])
    return [first, woman]


def office(hall: Hall, name: str, **asked):
    return taken(hall.laptop, f"/office/meetings/{hall.meeting_id}/papers/{name}", **asked)


def test_list_letters_and_packet_hold_what_an_independent_recount_gives(hall: Hall):
    numbers = elect(hall)
    paper = office(hall, "daftar-delegasi.json").get_json()
    assert [(row["name"], row["sex"]) for row in paper["lines"]] == [("Budi", "L"), ("Wati", "P")]
    assert [row["name"] for row in paper["lines"]] == recounted(BALLOTS)
    facts = json.dumps(paper, ensure_ascii=False)
    assert "2 orang (L 1, P 1)" in facts
    assert "Wati menggantikan Joko karena paling sedikit 1 perempuan." in facts
    letter = office(hall, f"surat-mandat-{numbers['Wati']}.json").get_json()
    [table] = [block for block in letter["blocks"] if block["block"] == "table"]
    assert [row["name"] for row in table["lines"]] == ["Wati"]
    assert "Musrenbang Kecamatan" in json.dumps(letter)
    for ending in ("pdf", "docx"):
        assert office(hall, f"surat-mandat-{numbers['Budi']}.{ending}").data
    office(hall, f"surat-mandat-{numbers['Joko']}.json", expect=404)
    office(hall, "surat-mandat-1.xlsx", expect=404)
    office(hall, "daftar-delegasi.odt", expect=404)
    hall.phone().get(f"/office/meetings/{hall.meeting_id}/papers/daftar-delegasi.pdf", expect=403)

    passed_on(hall)
    again = office(hall, "daftar-delegasi.json").get_json()
    assert [row["name"] for row in again["lines"]] == ["Budi", "Sari"]
    assert "Wati tidak dapat berangkat, digantikan Sari; alasan: Sakit." in json.dumps(again, ensure_ascii=False)
    office(hall, f"surat-mandat-{numbers['Wati']}.json", expect=404)
    offered = [a["href"] for a in hall.laptop.get(f"/office/meetings/{hall.meeting_id}/").all("a.papers__file")]
    assert f"/office/meetings/{hall.meeting_id}/papers/surat-mandat-{numbers['Sari']}.docx" in offered


def passed_on(hall: Hall) -> None:
    page = hall.laptop.get(f"{hall.console}delegation")
    form = next(form["action"] for form in page.all("form") if form["action"].endswith("/seats"))
    wati = next(option["value"] for option in page.all("#nominee_id option") if option.text == "Wati")
    hall.press(form, {"nominee_id": wati, "reason": "Sakit."})


def test_the_packet_and_the_berita_acara_have_them_and_nobody_has_any_before(hall: Hall):
    page = hall.laptop.get(f"/office/meetings/{hall.meeting_id}/papers/daftar-delegasi.pdf", expect=409)
    assert "Belum ada pemilihan delegasi" in page.text
    numbers = elect(hall)
    hall.open_vote()
    vote(hall, hall.join("Rudi", gender="L"), "Jembatan")
    hall.close_vote()
    hall.go_to("plenary")
    adopt(hall, hire(hall, "chair"))
    archive = zipfile.ZipFile(io.BytesIO(office(hall, "paket-dokumen.zip").data))
    names = set(archive.namelist())
    assert {f"daftar-delegasi.{one}" for one in ("pdf", "docx", "xlsx", "csv", "plain.csv", "json")} <= names
    assert {
        f"surat-mandat-{numbers[name]}.{one}" for name in ("Budi", "Wati") for one in ("pdf", "docx", "json")
    } <= names
    record = json.loads(archive.read("berita-acara.json"))
    assert "DAFTAR DELEGASI" in [one["title"] for one in record["attachments"]]
    words = json.dumps(record, ensure_ascii=False)
    assert "Pemilihan delegasi ke Musrenbang Kecamatan" in words
    assert "4 surat suara dari 4 pemegang hak suara" in words
    assert "kepada: Budi (L), Wati (P)." in words


@pytest.mark.row("S1-43")
@pytest.mark.parametrize("kind", list(MeetingKind))
def test_pages_offer_exactly_the_papers_that_a_kind_of_meeting_has(kind):
    assert {one.name for one in papers_offered(kind)} == set(papers_in(kind))


def test_a_kecamatan_has_its_priorities_from_the_agreed_and_the_forwarded_list(hall: Hall):
    district = Hall(hall.app, hall.laptop).hold(kind="subdistrict", hamlets="Desa Sukamaju\nKelurahan Mekar")
    hold_and_adopt(district)
    lines = taken(district.phone(), f"/m/{district.code}/adopted/1.json").get_json()["lines"]
    wanted = [
        (one["title"], one["decision"]["amount_rupiah"] or one["cost_rupiah"])
        for outcome in ("agreed", "forwarded")
        for one in sorted(lines, key=lambda each: (each["agreed_rank"] or 0, each["computed_rank"]))
        if one["decision"]["outcome"] == outcome
    ]
    paper = taken(district.phone(), f"/m/{district.code}/papers/prioritas-kecamatan/json").get_json()
    assert [(row["activity"], row["ceiling_rupiah"]) for row in paper["lines"]] == wanted
    assert paper["totals"][0]["ceiling_rupiah"] == sum(amount for _, amount in wanted)
    assert [row["agency"] for row in paper["lines"]][-1] == "Dinas PU"
    assert {row["location"] for row in paper["lines"]} == {"Desa Sukamaju"}
    offered = [link["href"] for link in district.phone().get(f"/m/{district.code}/public").all("a.papers__file")]
    assert f"/m/{district.code}/papers/prioritas-kecamatan/pdf" in offered
    hall.phone().get(f"/m/{hall.code}/papers/prioritas-kecamatan/json", expect=404)
