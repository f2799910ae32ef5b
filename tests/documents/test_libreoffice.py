"""The spreadsheets in LibreOffice, which is what many village offices have; it takes seconds, so all at once."""

import csv

import pytest

from facilitation.documents.daftar_gagasan import daftar_gagasan
from facilitation.documents.daftar_hadir import daftar_hadir
from facilitation.documents.loader import FileFormat, export
from facilitation.documents.rancangan_rkp import rancangan_rkp
from facilitation.documents.views.forms import ListedParticipant
from tests.documents import papers
from tests.documents.reading import converted, facts, pages

COMMAS_AND_UTF_8 = "csv:Text - txt - csv (StarCalc):44,34,76"
FORMULA = '=HYPERLINK("http://evil.example","klik")'


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Every form as LibreOffice prints it, and the Rancangan RKP Desa as it reads it."""
    folder = tmp_path_factory.mktemp("libreoffice")
    sheets = {
        "rkp": rancangan_rkp(papers.draft(20, 20, 20, 20)),
        "gagasan": daftar_gagasan(papers.wishes("Krajan", "Kulon")),
        "hadir": daftar_hadir(papers.attendance(*papers.neighbours(40), ListedParticipant(name=FORMULA))),
    }
    files = []
    for name, sheet in sheets.items():
        files.append(folder / f"{name}.xlsx")
        files[-1].write_bytes(export(sheet, FileFormat.XLSX))
    converted(folder, "pdf", *files)
    converted(folder, COMMAS_AND_UTF_8, files[0])
    return folder


def test_libreoffice_prints_the_forms_as_meant(folder):
    printed = {name: (folder / f"{name}.pdf").read_bytes() for name in ("rkp", "gagasan", "hadir")}
    assert facts(printed["rkp"])["Page size"].startswith("841.")
    assert facts(printed["hadir"])["Page size"].startswith("595.")
    rkp = pages(printed["rkp"])
    assert len(rkp) > 1
    for number, page in enumerate(rkp, start=1):
        assert f"Halaman {number} dari {len(rkp)}" in page
        assert "Rencana Pelaksana Kegiatan" in page
    assert "Dusun Krajan" in pages(printed["gagasan"])[0]
    assert FORMULA in "".join(pages(printed["hadir"])).replace(" ", "")


def test_libreoffice_reads_the_sums_that_the_lines_add_up_to(folder):
    with (folder / "rkp.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    costs = [int(row[7].replace(",", "")) for row in rows if row[0].isdigit()]
    sums = [int(row[7].replace(",", "")) for row in rows if row[0].startswith("Jumlah Per Bidang")]
    (total,) = (int(row[7].replace(",", "")) for row in rows if row[0] == "Jumlah Total")
    assert len(costs) == 80
    assert sum(costs) == sum(sums) == total
