"""The JSON file: what goes in comes out, under stable keys."""

import json
from dataclasses import replace
from decimal import Decimal

import pytest

from facilitation.documents.daftar_gagasan import daftar_gagasan
from facilitation.documents.daftar_hadir import daftar_hadir
from facilitation.documents.loader import FileFormat, export
from facilitation.documents.rancangan_rkp import rancangan_rkp
from facilitation.documents.views.forms import HamletWishes, WishedWork
from tests.documents import papers

SHEETS = {
    "rancangan_rkp": lambda: rancangan_rkp(papers.draft(2, 0, 3)),
    "daftar_gagasan": lambda: daftar_gagasan(papers.wishes("Krajan", "Kulon")),
    "daftar_hadir": lambda: daftar_hadir(papers.attendance(*papers.neighbours(4), spare_lines=1)),
}


def record_of(sheet):
    """The file as a program reads it."""
    return json.loads(export(sheet, FileFormat.JSON))


@pytest.mark.parametrize("name", SHEETS)
def test_every_value_comes_back(name):
    sheet = SHEETS[name]()
    record = record_of(sheet)
    columns, rows = sheet.table
    assert [tuple(line[column.key] for column in columns) for line in record["lines"]] == list(rows)
    assert [column["heading"] for column in record["columns"]] == [column.full_heading for column in columns]
    assert record["frozen_at"] == "2026-08-12T05:00:00+00:00"
    assert [fact["label"] for fact in record["facts"]] == [fact.label for fact in sheet.facts]


def test_the_ranked_list_comes_back(build):
    sheet = build()
    record = record_of(sheet)
    assert [tuple(line.values()) for line in record["lines"]] == [line.values for line in sheet.lines]
    assert record["totals"][0] == {"label": "<All proposals>", "votes": 103, "cost_rupiah": 530_000_000}
    assert record["facts"][1] == {"label": "<Date>", "value": "2026-08-12"}


def test_sums_name_only_the_columns_that_they_sum():
    record = record_of(rancangan_rkp(papers.draft(2)))
    assert record["sums"] == [{"label": "Jumlah Per Bidang 1", "cost_rupiah": 3_702_000}]
    assert record["totals"] == [{"label": "Jumlah Total", "cost_rupiah": 3_702_000}]


@pytest.mark.parametrize(("volume", "written"), [(Decimal("120.50"), 120.5), (Decimal(120), 120), (3, 3), (None, None)])
def test_a_volume_is_a_number_or_nothing(volume, written):
    hamlet = HamletWishes(hamlet="Krajan", works=(WishedWork(activity="Sumur", volume=volume),))
    sheet = daftar_gagasan(replace(papers.wishes(), hamlets=(hamlet,)))
    assert record_of(sheet)["lines"][0]["volume"] == written


def test_the_logo_stays_out_of_it():
    assert b"PNG" not in export(rancangan_rkp(papers.draft(1)), FileFormat.JSON)
