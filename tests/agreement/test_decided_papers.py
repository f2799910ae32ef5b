"""The papers of the plenary hold what was adopted, as anybody can count again; who may have which, and when."""

import csv
import hashlib
import io
import json
import zipfile
from collections import Counter

import pytest
from pypdf import PdfReader

from facilitation.documents.loader import FileFormat
from facilitation.screens.papers.catalogue import PAPERS
from facilitation.screens.views import PAPERS_OFFERED
from tests.agreement.held import AGREED, RESERVE, adopt, confirm, decide, decide_everything, plenary

HOSTILE = '=HYPERLINK("http://x")<b>"Pak Ujang"</b> menolak; lahannya belum dihibahkan'
OUTCOMES = {
    "disepakati": "agreed",
    "cadangan": "reserve",
    "diteruskan": "forwarded",
    "belum-diakomodir": "not_accommodated",
    "du-rkp-a": "forwarded",
    "du-rkp-b": "forwarded",
    "buku-rencana": "agreed",
    "rkp-draft": "agreed",
    "sipd": "forwarded",
}


def taken(client, address, *, expect=200):
    answer = client.client.get(address, base_url=client.base_url)
    assert answer.status_code == expect, answer.text
    return answer


@pytest.fixture
def public(hall):
    """Takes a paper home as anybody may."""
    phone = hall.phone()

    def take(name, ending="json"):
        # The Rancangan RKP Desa is older than the plenary, and has an address of its own.
        between = "." if name == "rkp-draft" else "/"
        return taken(phone, f"/m/{hall.code}/papers/{name}{between}{ending}")

    return take


@pytest.fixture
def office(hall):
    """Takes a paper home as staff."""
    address = f"/office/meetings/{hall.meeting_id}/papers"
    return lambda name, **asked: taken(hall.laptop, f"{address}/{name}", **asked)


@pytest.fixture
def adopted(hall, author, chair):
    """A list in which the plenary has moved one proposal up, agreed on another for less, and heard an objection."""
    decide_everything(hall)

    def two_are_decided_otherwise_and_all_are_adopted():
        moved = {**AGREED, "decided_by": "open_vote", "place": "1", "reason": "Air dahulu.", "dissent": HOSTILE}
        decide(hall, "Sumur", moved)
        less = {**AGREED, "amount": "40.000.000", "way_out": "phased", "later_1": "20.000.000", "reason": "Dua tahap."}
        decide(hall, "Jembatan", less)
        hall.go_to("adoption")
        confirm(hall.laptop, hall)
        confirm(chair, hall)
        return ()

    hall.play(two_are_decided_otherwise_and_all_are_adopted, chair)
    return lambda version=1: taken(hall.phone(), f"/m/{hall.code}/adopted/{version}.json").get_json()


def money(line):
    decision = line["decision"]
    return decision["amount_rupiah"] or line["cost_rupiah"]


@pytest.mark.row("S1-22")
@pytest.mark.parametrize(("name", "outcome"), OUTCOMES.items())
def test_rows_and_sums_of_a_list_are_those_of_the_adopted_one(adopted, public, name, outcome):
    lines = [line for line in adopted()["lines"] if line["decision"]["outcome"] == outcome]
    lines.sort(key=lambda line: (line["agreed_rank"] or 0, line["computed_rank"]))
    paper = public(name).get_json()
    said = [(row.get("activity") or row.get("proposal") or row["usulan"]) for row in paper["lines"]]
    assert said == [line["title"] for line in lines]
    cost = {"buku-rencana": "all_rupiah", "sipd": "anggaran"}.get(name, "cost_rupiah")
    assert [row[cost] for row in paper["lines"]] == [money(line) for line in lines]
    if paper["totals"]:
        assert paper["totals"][0].get(cost, 0) == sum(map(money, lines))


def test_the_places_are_those_that_the_ballots_give_and_those_of_the_plenary(hall, adopted, public):
    rows = csv.reader(
        taken(hall.phone(), f"/m/{hall.code}/results/1/ballots.csv").data.decode("utf-8-sig").splitlines(),
        delimiter=";",
    )
    (_, *numbers), (_, *titles), *ballots = rows
    votes = {title: sum(bool(ballot[place]) for ballot in ballots) for place, title in enumerate(titles, start=1)}
    counted = sorted(titles, key=lambda title: -votes[title])
    paper = public("disepakati").get_json()["lines"]
    assert [(row["proposal"], row["agreed_rank"]) for row in paper] == [("Sumur", 1), ("Jembatan", 2)]
    assert [row["computed_rank"] for row in paper] == [counted.index(row["proposal"]) + 1 for row in paper]
    assert {row["proposal"]: str(row["proposal_number"]) for row in paper}.items() <= dict(
        zip(titles, numbers, strict=True)
    ).items()
    assert [row["moved_because"] for row in paper] == ["Air dahulu.", None]


def test_the_recapitulation_counts_every_proposal_once(adopted, public):
    paper = public("rekap").get_json()
    words = {"agreed": "Disepakati", "reserve": "Cadangan"}
    counted = Counter(words[line["decision"]["outcome"]] for line in adopted()["lines"])
    found = Counter()
    for row in paper["lines"]:
        found[row["outcome"]] += row["count"]
    assert found == counted
    assert paper["totals"][0]["count"] == 3
    assert paper["totals"][0]["cost_rupiah"] == sum(map(money, adopted()["lines"]))


def test_the_rkp_says_mode_executor_and_time_of_the_decision(adopted, public):
    rows = public("rkp-draft").get_json()["lines"]
    for row in rows:
        assert (row["executor"], row["carried_out"], row["source"]) == ("TPK Desa", "April 2027", "DDS")
        assert (row["self_managed"], row["third_party"]) == (True, False)


@pytest.mark.row("S1-46")
def test_the_berita_acara_counts_people_money_and_ways_as_they_are(adopted, office):
    record = office("berita-acara.json").get_json()
    tables = [block for block in record["blocks"] if block["block"] == "table"]
    people, outcomes, decisions, dissents = tables
    assert people["totals"][0]["people"] == 2
    sums = {(row["outcome"], row["source"]): (row["count"], row["rupiah"]) for row in outcomes["lines"]}
    assert sums == {("Disepakati", "DDS"): (2, 50_000_000), ("Cadangan", None): (1, 50_000_000)}
    assert [row["way"] for row in decisions["lines"][1:]] == ["pemungutan suara terbuka", "mufakat", "mufakat"]
    assert [row["words"] for row in dissents["lines"]] == [HOSTILE]
    assert [one["title"] for one in record["attachments"]] == [
        "DAFTAR USULAN YANG DISEPAKATI", "DAFTAR USULAN CADANGAN", "DAFTAR HADIR",
    ]  # fmt: skip
    assert [row["reason"] for row in record["attachments"][1]["lines"]] == ["Dananya belum cukup."]


def test_every_foot_leads_to_the_page_where_it_can_be_compared(hall, adopted, public, office):
    body = taken(hall.phone(), f"/m/{hall.code}/adopted/1.json").data
    for paper in (
        public("disepakati").get_json(),
        public("rkp-draft").get_json(),
        office("berita-acara.json").get_json(),
    ):
        check = paper["verification"]
        assert check["checksum"] == hashlib.sha256(body).hexdigest()
        page = hall.phone().get(check["address"].partition("8000")[2])
        assert check["code"] in page.text
        assert "ditetapkan, versi 1" in paper["footer"]
        assert "BELUM DITETAPKAN" not in json.dumps(paper)


def test_before_adoption_every_paper_says_so(hall, author, public, office):
    decide_everything(hall)
    for name in ("disepakati", "rekap", "rkp-draft", "sipd"):
        answer = public(name)
        assert "BELUM DITETAPKAN" in answer.get_json()["subtitle"]
        assert "-belum-ditetapkan.json" in answer.headers["Content-Disposition"]
    record = office("berita-acara.json").get_json()
    assert "BELUM DITETAPKAN" in record["subtitle"]
    assert "BELUM DITETAPKAN" in record["footer"]
    assert record["verification"] is None
    printed = PdfReader(io.BytesIO(public("disepakati", "pdf").data)).pages[0].extract_text()
    assert "BELUM DITETAPKAN" in printed


def test_what_is_not_decided_yet_stands_in_the_recapitulation_alone(hall, author, public):
    decide(hall, "Jembatan", AGREED)
    assert {row["outcome"] for row in public("rekap").get_json()["lines"]} == {"Disepakati", "Belum diputuskan"}
    assert [row["proposal"] for row in public("disepakati").get_json()["lines"]] == ["Jembatan"]


@pytest.mark.parametrize("name", [*PAPERS])
def test_before_the_first_decision_there_is_no_paper_and_a_sentence_says_why(hall, author, name):
    page = hall.phone().get(f"/m/{hall.code}/papers/{name}/json", expect=409)
    assert "Pleno belum memutuskan" in page.text


@pytest.mark.parametrize("name", ["berita-acara.pdf", "paket-dokumen.zip"])
def test_staff_are_refused_before_the_first_decision_too(hall, author, name):
    page = hall.laptop.get(f"/office/meetings/{hall.meeting_id}/papers/{name}", expect=409)
    assert "Pleno belum memutuskan" in page.text


@pytest.mark.parametrize("name", ["disepakati/json", "rkp-draft.json"])
def test_before_the_reveal_nothing_is_given(hall, name):
    page = hall.phone().get(f"/m/{hall.code}/papers/{name}", expect=409)
    assert "belum" in page.text


@pytest.mark.parametrize("name", ["berita-acara.pdf", "paket-dokumen.zip"])
def test_a_phone_does_not_get_what_holds_names(hall, adopted, name):
    hall.phone().get(f"/office/meetings/{hall.meeting_id}/papers/{name}", expect=403)


@pytest.mark.parametrize("asked", ["sipd/pdf", "disepakati/odt", "rahasia/pdf", "berita-acara/pdf", "berita-acara.pdf"])
def test_what_does_not_exist_for_anybody_is_not_found(hall, adopted, asked):
    hall.phone().get(f"/m/{hall.code}/papers/{asked}", expect=404)


def test_a_berita_acara_is_no_spreadsheet(hall, adopted):
    hall.laptop.get(f"/office/meetings/{hall.meeting_id}/papers/berita-acara.xlsx", expect=404)


@pytest.mark.parametrize("name", ["disepakati", "rekap", "du-rkp-b", "buku-rencana", "rkp-draft", "sipd"])
def test_no_resident_is_named_in_what_anybody_may_have(adopted, public, name):
    words = public(name).text
    assert "Wati" not in words
    assert "Budi" not in words


def test_a_correction_is_told_in_the_berita_acara_and_in_every_list_that_it_touches(
    hall, author, chair, public, office
):
    adopt(hall, chair)
    assert public("disepakati").get_json()["changes"] is None
    hall.laptop.get(plenary(hall))
    hall.laptop.submit(f"{plenary(hall)}/correction", {"reason": "Salah tulis."})
    decide(hall, "Jembatan", {**AGREED, "executor": "=CV Maju"})
    decide(hall, "Sumur", RESERVE)
    assert "ditetapkan, versi 1" in office("berita-acara.json").get_json()["footer"]
    confirm(hall.laptop, hall)
    confirm(chair, hall)
    answer = office("berita-acara.json")
    assert "berita-acara-2.json" in answer.headers["Content-Disposition"]
    record = answer.get_json()
    [told] = [block["words"] for block in record["blocks"] if "adalah versi 2" in block.get("words", "")]
    assert told.endswith("karena: Salah tulis.")
    points = [point for block in record["blocks"] if block["block"] == "points" for point in block["points"]]
    bridge, well = sorted((point for point in points if "→" in point), key=lambda point: "Sumur" in point)
    assert bridge.endswith("Jembatan: pelaksana TPK Desa → =CV Maju")
    assert "Sumur: hasil Diteruskan → Cadangan; diteruskan kepada Dinas PU → –" in well
    # A list that the correction has emptied still says what is no longer in it.
    assert [len(one["lines"]) for one in record["attachments"][:3]] == [1, 2, 0]
    for name, outcome in {**OUTCOMES, "rekap": None}.items():
        changes = public(name).get_json()["changes"]
        assert changes["since_version"] == 1
        expected = {"agreed": ["Jembatan"], "not_accommodated": [], None: ["Jembatan", "Sumur"]}
        assert [one["title"] for one in changes["proposals"]] == expected.get(outcome, ["Sumur"])
    assert "Tidak ada perubahan" in public("belum-diakomodir", "csv").text


def test_the_packet_holds_every_paper_and_each_is_what_the_manifest_says(adopted, office):
    archive = zipfile.ZipFile(io.BytesIO(office("paket-dokumen.zip").data))
    manifest = json.loads(archive.read("manifest.json"))
    assert manifest["version"] == 1
    for one in manifest["files"]:
        content = archive.read(one["name"])
        assert (hashlib.sha256(content).hexdigest(), len(content)) == (one["sha256"], one["bytes"])
    names = {one["name"] for one in manifest["files"]}
    for paper in PAPERS_OFFERED:
        assert {f"{paper.name}.{ending}" for ending in (*paper.endings, "plain.csv")} <= names
    assert {paper.name for paper in PAPERS_OFFERED} == set(PAPERS)
    assert {f"berita-acara.{ending}" for ending in ("pdf", "docx", "json")} <= names
    assert {f"{name}.{ending}" for name in ("attendance", "minutes") for ending in FileFormat} <= names
    assert hashlib.sha256(archive.read("adopted.json")).hexdigest() == manifest["checksum"]


def test_the_pages_offer_each_paper_once_something_is_decided(hall, author):
    public_page, office_page = f"/m/{hall.code}/public", f"/office/meetings/{hall.meeting_id}/"
    hrefs = [link["href"] for link in hall.phone().get(public_page).all("a")]
    assert f"/m/{hall.code}/papers/disepakati/pdf" not in hrefs
    decide(hall, "Drainase", RESERVE)
    offered = [link["href"] for link in hall.phone().get(public_page).all("a.papers__file")]
    for paper in PAPERS_OFFERED:
        assert {f"/m/{hall.code}/papers/{paper.name}/{ending}" for ending in paper.endings} <= set(offered)
    assert not [href for href in offered if href.startswith("/office")]
    mine = [link["href"] for link in hall.laptop.get(office_page).all("a.papers__file")]
    assert f"{office_page}papers/berita-acara.pdf" in mine
    assert f"{office_page}papers/paket-dokumen.zip" in mine
