"""The reports of a programme: what it draws on, partner by partner, and what has come of it, indicator by indicator."""

from collections.abc import Iterable

from facilitation.documents import official
from facilitation.documents.lists import by_field
from facilitation.documents.views.programme import (
    GivenBy,
    GivenBySector,
    MeasuredFigures,
    MeasuredGroup,
    ProgrammeHead,
    ResourceReport,
    ResultReport,
)
from facilitation.documents.views.sheet import Column, Fact, Kind, Section, Sheet, Sum

AMOUNTS = ("promised_rupiah", "firm_rupiah", "delivered_rupiah")

# No form is prescribed for either.
RESOURCES = (
    Column(key="number", heading="No", kind=Kind.NUMBER, width=5),
    Column(key="partner", heading="Mitra", kind=Kind.TEXT, width=40),
    Column(key="proposals", heading="Jumlah Usulan", kind=Kind.NUMBER, width=10),
    Column(key="promised_rupiah", heading="Dijanjikan (Rp)", kind=Kind.RUPIAH, width=22),
    Column(key="firm_rupiah", heading="Dipastikan (Rp)", kind=Kind.RUPIAH, width=22),
    Column(key="delivered_rupiah", heading="Diserahkan (Rp)", kind=Kind.RUPIAH, width=22),
    Column(key="note", heading="Catatan", kind=Kind.TEXT, width=26),
)
SECTOR = Column(key="sector", heading="Sektor", kind=Kind.TEXT, width=14)
RESULTS = (
    Column(key="number", heading="No", kind=Kind.NUMBER, width=5),
    Column(key="name", heading="Indikator", kind=Kind.TEXT, width=32),
    Column(key="about", heading="Tentang", kind=Kind.TEXT, width=28),
    Column(key="meeting", heading="Musyawarah", kind=Kind.TEXT, width=26),
    Column(key="unit", heading="Satuan", kind=Kind.TEXT, width=10),
    Column(key="baseline", heading="Keadaan Awal", kind=Kind.QUANTITY, width=12),
    Column(key="target", heading="Target", kind=Kind.QUANTITY, width=12),
    Column(key="actual", heading="Capaian", kind=Kind.QUANTITY, width=12),
    Column(key="measured_on", heading="Diukur", kind=Kind.TEXT, width=16),
    Column(key="percent", heading="% Jalan", kind=Kind.NUMBER, width=9),
    Column(key="note", heading="Catatan", kind=Kind.TEXT, width=24),
)
THEME = Column(key="theme", heading="Tema", kind=Kind.TEXT, width=16)


def head_facts(head: ProgrammeHead) -> tuple[Fact, ...]:
    """What stands above every report of a programme."""
    return (
        Fact(label="Wilayah", value=head.area),
        Fact(label="Masa program", value=head.period),
        Fact(label="Jumlah musyawarah", value=str(head.meetings)),
    )


def resource_report(report: ResourceReport) -> Sheet:
    """Who gives what, sector by sector; what is here already is part of what is firm, and that of what is promised."""
    partners = [one for sector in report.sectors for one in sector.partners]
    return Sheet(
        locale=official.LOCALE,
        tab="Sumber Daya Program",
        title="LAPORAN SUMBER DAYA PROGRAM",
        subtitle=report.head.programme,
        facts=(*head_facts(report.head), Fact(label="Pagu yang disepakati (Rp)", value=report.ceilings_rupiah)),
        columns=RESOURCES,
        sections=tuple(_of_sector(sector) for sector in report.sectors),
        totals=(_sum("Jumlah semua mitra", partners),),
        remarks=official.REMARKS,
        footer="Yang dipastikan termasuk dalam yang dijanjikan, dan yang diserahkan termasuk dalam yang dipastikan.",
        frozen_at=report.head.frozen_at,
        divider=SECTOR,
    )


def result_report(report: ResultReport) -> Sheet:
    """What has come of it, theme by theme; the latest value counts."""
    return Sheet(
        locale=official.LOCALE,
        tab="Hasil Program",
        title="LAPORAN HASIL PROGRAM",
        subtitle=report.head.programme,
        facts=head_facts(report.head),
        columns=RESULTS,
        sections=tuple(_of_theme(group) for group in report.groups),
        remarks=official.REMARKS,
        footer="% Jalan: selisih capaian dan keadaan awal dibagi selisih target dan keadaan awal, dibulatkan ke bawah.",
        frozen_at=report.head.frozen_at,
        divider=THEME,
    )


def _of_sector(sector: GivenBySector) -> Section:
    return Section(
        title=sector.sector,
        lines=tuple(by_field.line(_given(*one), RESOURCES) for one in enumerate(sector.partners, start=1)),
        sums=(_sum(f"Jumlah {sector.sector}", sector.partners),),
    )


def _given(number: int, one: GivenBy) -> by_field.Values:
    amounts = {key: getattr(one, key) for key in AMOUNTS}
    return {
        "number": number,
        "partner": one.partner,
        "proposals": one.proposals,
        **amounts,
        "note": official.known(one.note),
    }


def _sum(label: str, partners: Iterable[GivenBy]) -> Sum:
    listed = tuple(partners)
    sums = {key: sum(getattr(one, key) for one in listed) for key in AMOUNTS}
    return Sum(label=label, values=tuple(sums.get(column.key) for column in RESOURCES))


def _of_theme(group: MeasuredGroup) -> Section:
    return Section(
        title=group.theme,
        lines=tuple(by_field.line(_measured(*one), RESULTS) for one in enumerate(group.indicators, start=1)),
    )


def _measured(number: int, one: MeasuredFigures) -> by_field.Values:
    return {
        "number": number,
        "name": one.name,
        "about": official.known(one.about),
        "meeting": one.meeting,
        "unit": one.unit,
        "baseline": one.baseline,
        "target": one.target,
        "actual": one.actual,
        "measured_on": official.known(official.date_in_words(one.measured_on)),
        "percent": one.percent,
        "note": official.known(one.note),
    }
