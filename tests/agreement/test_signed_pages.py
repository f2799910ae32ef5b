"""From the head of the berita acara to its scan, on the pages: what is printed, kept, opened, refused and withdrawn."""

import hashlib
import io
import json
import zipfile

import pytest

from facilitation.agreement.rules.scan import LARGEST_MEGABYTES, MEGABYTE
from tests.agreement.held import adopt, decide_everything
from tests.agreement.scanned import PDF, jpeg, sent
from tests.hall import Hall
from tests.page_client import Page, PageClient

NUMBER = '=cmd() #read("/etc/passwd") {{7*7}} 140/11'
SCAN = {"part": "record", "version": "1"}


def scans(hall: Hall) -> str:
    return f"{hall.console}scans"


def send(hall: Hall, content: bytes, *, expect: int = 303, **different: object) -> Page:
    hall.laptop.get(scans(hall))
    typed = {**SCAN, **different}
    return hall.laptop.submit(scans(hall), typed, forged={"scan": sent(content)}, expect=expect)


def refused(hall: Hall, content: bytes, status: int) -> str:
    """What the page says to a file; the client itself keeps a large one on the disk while it is sent."""
    page = send(hall, content, expect=status)
    page.response.request.environ["wsgi.input"].close()
    return page.text


def asked(client: PageClient, address: str) -> object:
    return client.client.get(address, base_url=client.base_url)


@pytest.fixture
def adopted(hall: Hall, author: PageClient, chair: PageClient) -> Hall:
    """Version 1 is adopted."""
    adopt(hall, chair)
    return hall


def test_number_and_hours_are_typed_refused_and_printed(hall: Hall, author: PageClient) -> None:
    decide_everything(hall)
    address = f"{hall.console}record"
    assert address in [link["href"] for link in hall.laptop.get(f"{hall.console}agreement").all("main a")]
    page = hall.laptop.get(address)
    page = hall.laptop.submit(address, {"number": NUMBER, "begins": "25.00"}, expect=422)
    assert "bukan jam" in page.one(".field__error").text
    assert page.one("#number")["value"] == NUMBER
    page = hall.laptop.submit(address, {"number": NUMBER, "begins": "13.00", "ends": "9.00"}, expect=409)
    assert "setelah jam dimulai" in page.text
    hall.laptop.submit(address, {"number": NUMBER, "begins": "9.00", "ends": "13.20"})
    record = asked(hall.laptop, f"/office/meetings/{hall.meeting_id}/papers/berita-acara.json").get_json()
    assert record["number"] == NUMBER
    pairs = {one["label"]: one["value"] for block in record["blocks"] for one in block.get("pairs", ())}
    assert pairs["Jam"].startswith("09.00 s.d. 13.20")
    assert (pairs["Pemegang hak suara"], pairs["Surat suara yang dihitung"]) == ("2 orang", "2 lembar")
    hall.laptop.get(address)
    hall.laptop.submit(address, {"number": "", "begins": "", "ends": ""})
    record = asked(hall.laptop, f"/office/meetings/{hall.meeting_id}/papers/berita-acara.json").get_json()
    assert record["number"] == ""


def test_a_file_that_is_no_scan_is_refused_with_a_sentence_and_nothing_is_kept(adopted: Hall) -> None:
    page = adopted.laptop.get(scans(adopted))
    assert not page.one("#is_public").get("checked"), "an attendance list carries names and signatures"
    for content, said in (
        (b"<html><script>alert(1)</script>", "bukan PDF"),
        (PDF[:-6], "tidak terbaca"),
        (jpeg()[: len(jpeg()) // 2], "tidak terbaca"),
        (b"", "Belum ada berkas"),
        (PDF + b" " * LARGEST_MEGABYTES * MEGABYTE, "lebih dari 20 MB"),
    ):
        assert said in refused(adopted, content, 409)
    assert "Kiriman terlalu besar" in refused(adopted, b" " * 33 * MEGABYTE, 413)
    send(adopted, PDF, expect=422, part="")
    adopted.laptop.get(scans(adopted))
    late = {**SCAN, "version": "7"}
    adopted.laptop.submit(scans(adopted), {}, forged={**late, "scan": sent(PDF)}, expect=422)
    assert "Pindaian yang disimpan" not in adopted.laptop.get(scans(adopted)).text


def test_a_scan_is_kept_given_to_staff_opened_to_anybody_and_withdrawn(adopted: Hall) -> None:
    phone, digest = adopted.phone(), hashlib.sha256(PDF).hexdigest()
    send(adopted, PDF)
    page = send(adopted, jpeg(), part="attendance")
    assert digest in page.text
    assert "Siti Aminah" in page.text
    one = next(link["href"] for link in page.all("main a") if "Berita acara" in link.text and "/scans/" in link["href"])
    given = asked(adopted.laptop, f"{one}/file")
    assert given.data == PDF
    assert given.headers["Content-Disposition"].startswith("attachment; filename=musrenbang-")
    assert given.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert given.headers["X-Content-Type-Options"] == "nosniff"
    assert given.mimetype == "application/pdf"
    public = f"/m/{adopted.code}/scans/{one.rpartition('/')[2]}"
    assert asked(phone, f"{one}/file").status_code == 403
    assert asked(phone, public).status_code == 404
    assert public not in phone.get(f"/m/{adopted.code}/public").text
    adopted.laptop.get(one)
    adopted.laptop.submit(f"{one}/public", {"is_public": "y"})
    assert [link["href"] for link in phone.get(f"/m/{adopted.code}/public").all("a") if "/scans/" in link["href"]] == [
        public
    ]
    assert asked(phone, public).data == PDF
    packet = asked(adopted.laptop, f"/office/meetings/{adopted.meeting_id}/papers/paket-dokumen.zip")
    archive = zipfile.ZipFile(io.BytesIO(packet.data))
    listed = {file["sha256"]: file["name"] for file in json.loads(archive.read("manifest.json"))["files"]}
    assert archive.read(listed[digest]) == PDF
    assert listed[hashlib.sha256(jpeg()).hexdigest()].startswith("pindaian-daftar-hadir-1-")
    adopted.laptop.get(one)
    assert "kosong" in adopted.laptop.submit(f"{one}/withdraw", {"reason": " "}, expect=422).text
    adopted.laptop.submit(f"{one}/withdraw", {"reason": "Halaman dua terpotong."})
    page = adopted.laptop.get(one)
    assert "Halaman dua terpotong." in page.text
    assert digest in page.text
    assert not [link for link in page.all("main a") if link["href"].endswith("/file")]
    assert asked(phone, public).status_code == 404
    assert asked(adopted.laptop, f"{one}/file").status_code == 404


def test_before_an_adoption_the_page_says_why_there_is_no_scan(hall: Hall, author: PageClient) -> None:
    page = hall.laptop.get(scans(hall))
    assert "setelah daftar ditetapkan" in page.text
    assert not page.all("input[type=file]")
    page = hall.laptop.send(
        scans(hall), {"csrf_token": page.one('meta[name="csrf-token"]')["content"], **SCAN}, expect=409
    )
    assert "belum ditetapkan" in page.text
