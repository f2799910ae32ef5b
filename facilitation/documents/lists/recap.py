"""The recapitulation: how many proposals, and how much money, per field, hamlet, outcome and source of funds."""

from collections import Counter
from itertools import count

from facilitation.documents import official
from facilitation.documents.lists import by_field
from facilitation.documents.views.decided import DecidedField, DecidedWork, Decisions
from facilitation.documents.views.sheet import Column, Kind, Section, Sheet, Sum

TITLE = "REKAPITULASI USULAN"
COUNT, COST = "count", "cost_rupiah"
WHOLE_VILLAGE = "Seluruh wilayah"

# No form is prescribed.
COLUMNS = (
    Column(key="number", heading="No", kind=Kind.NUMBER, width=5),
    Column(key="field", heading="Bidang", kind=Kind.TEXT, width=34),
    Column(key="hamlet", heading="Dusun", kind=Kind.TEXT, width=30),
    Column(key="outcome", heading="Hasil", kind=Kind.TEXT, width=20),
    Column(key="source", heading="Sumber", kind=Kind.TEXT, width=14),
    Column(key=COUNT, heading="Jumlah Usulan", kind=Kind.NUMBER, width=12),
    Column(key=COST, heading="Prakiraan Biaya (Rp)", kind=Kind.RUPIAH, width=22),
)


def rekap(decisions: Decisions) -> Sheet:
    """The paper; a proposal of several hamlets is counted once, under all their names."""
    numbers = count(1)
    return Sheet(
        locale=official.LOCALE,
        tab="Rekap",
        title=TITLE,
        subtitle=decisions.meeting_name,
        facts=official.area_facts(decisions.letterhead),
        columns=COLUMNS,
        sections=tuple(_section(field, numbers) for field in decisions.fields),
        totals=(_sum("Jumlah Total", decisions.works),),
        remarks=official.REMARKS,
        footer=official.footer(decisions.footer, decisions.verification),
        verification=decisions.verification,
        frozen_at=decisions.frozen_at,
        letterhead=decisions.letterhead,
        signatures=official.signatures(decisions.signatories),
    )


def _section(field: DecidedField, numbers: "count[int]") -> Section:
    counts: Counter[tuple[str, str, str]] = Counter()
    costs: Counter[tuple[str, str, str]] = Counter()
    for work in field.works:
        counts[_cell(work)] += 1
        costs[_cell(work)] += work.work.cost_rupiah or 0
    lines = tuple(
        by_field.line(
            {
                "number": next(numbers),
                "field": official.known(field.numbered),
                "hamlet": hamlet,
                "outcome": official.known(outcome),
                "source": official.known(source),
                COUNT: counts[hamlet, outcome, source],
                COST: costs[hamlet, outcome, source],
            },
            COLUMNS,
        )
        for hamlet, outcome, source in sorted(counts)
    )
    return Section(lines=lines, sums=(_sum(f"Jumlah Per Bidang {field.number or field.name}", field.works),))


def _cell(work: DecidedWork) -> tuple[str, str, str]:
    return ", ".join(work.hamlets) or WHOLE_VILLAGE, work.outcome, work.work.source


def _sum(label: str, works: tuple[DecidedWork, ...]) -> Sum:
    sums = {COUNT: len(works), COST: sum(work.work.cost_rupiah or 0 for work in works)}
    return Sum(label=label, values=tuple(sums.get(column.key) for column in COLUMNS))
