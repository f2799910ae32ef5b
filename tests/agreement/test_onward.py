"""Under whose heading an amount stands, and of whom the village asks what it cannot pay itself."""

import pytest

from facilitation.aspirations.queries.papers import PlanRow
from facilitation.aspirations.rules.plan import Plan
from facilitation.aspirations.rules.provenance import OF_RESIDENTS
from facilitation.documents.lists.buku_rencana import buku_rencana
from facilitation.documents.views.forms import PlannedWork
from facilitation.documents.views.forwarded import WorkBook
from facilitation.reference.funding import funding_sources
from facilitation.screens.papers.onward import booked
from facilitation.screens.papers.plenary import asked_of
from tests.documents import papers

COLUMNS = ("state_rupiah", "province_rupiah", "district_rupiah", "self_help_rupiah", "other_rupiah")
UNDER = {
    "state_rupiah": {"DDS", "APBN"},
    "province_rupiah": {"PBP", "APBP"},
    "district_rupiah": {"ADD", "PBH", "PBK", "APBK"},
    "self_help_rupiah": {"SWD"},
}


@pytest.mark.parametrize("source", [one.code for one in funding_sources()])
def test_every_source_stands_under_its_own_heading_or_under_none_and_then_the_note_names_it(source):
    work = booked(PlannedWork(activity="Sumur bor", cost_rupiah=1_000_000, source=source))
    filled = {column for column in COLUMNS if getattr(work, column) is not None}
    expected = {column for column, codes in UNDER.items() if source in codes} or {"other_rupiah"}
    assert filled == expected
    assert ("di luar kolom 4–7" in work.note) is (expected == {"other_rupiah"})


def test_what_has_no_heading_of_its_own_counts_in_the_sum_all_the_same():
    works = tuple(booked(PlannedWork(activity="Sumur", cost_rupiah=2, source=code)) for code in ("PAD", "SWD"))
    book = buku_rencana(
        WorkBook(
            letterhead=papers.LETTERHEAD, plan_year=2027, works=works, signatories=papers.SIGNATORIES,
            frozen_at=papers.FROZEN_AT,
        )
    )  # fmt: skip
    keys = [column.key for column in book.columns]
    total = dict(zip(keys, book.totals[0].values, strict=True))
    assert (total["all_rupiah"], total["self_help_rupiah"], total["state_rupiah"]) == (4, 2, None)
    assert (
        dict(zip(keys, book.lines[0].values, strict=True))["note"] == "Pendapatan Asli Desa (PADes), di luar kolom 4–7"
    )


@pytest.mark.parametrize(
    ("planned", "asked"), [("APBK", "APBK"), ("PIWK", "PIWK"), ("APBN", "APBN"), ("DDS", ""), ("PAD", ""), ("SWD", "")]
)
def test_a_forwarded_proposal_names_the_budget_that_was_planned_for_it_and_never_the_villages_own(planned, asked):
    assert asked_of(row(planned)) == asked


def test_of_what_nobody_has_planned_nobody_is_named():
    assert asked_of(None) == ""


def row(source):
    """A proposal as officials have planned it."""
    plan = Plan(cost_rupiah=1, source_code=source)
    return PlanRow(
        proposal_id="p" * 20, number=1, title="Sumur", hamlets=(), plan=plan, volume=None, people_count=0,
        is_withdrawn=False, missing=(), provenance=OF_RESIDENTS,
    )  # fmt: skip
