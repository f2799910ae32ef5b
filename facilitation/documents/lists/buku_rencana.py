"""The Buku Rencana Kerja Pembangunan: the village's book of works, each cost under who pays it."""

from facilitation.documents import official
from facilitation.documents.lists import by_field
from facilitation.documents.views.forwarded import BookedWork, WorkBook
from facilitation.documents.views.sheet import Cell, Column, Kind, Section, Sheet, Sum

TITLE = "BUKU RENCANA KERJA PEMBANGUNAN"
PAID_BY = "Sumber Biaya"
SOURCES = ("state_rupiah", "province_rupiah", "district_rupiah", "self_help_rupiah")
ALL = "all_rupiah"

# The headings and numbers of the regulation's book.
COLUMNS = (
    Column(key="number", heading="Nomor Urut", kind=Kind.NUMBER, width=10, mark="1"),
    Column(key="activity", heading="Nama Proyek/Kegiatan", kind=Kind.TEXT, width=34, mark="2"),
    Column(key="location", heading="Lokasi", kind=Kind.TEXT, width=20, mark="3"),
    Column(key="state_rupiah", heading="Pemerintah", kind=Kind.RUPIAH, width=18, group=PAID_BY, mark="4"),
    Column(key="province_rupiah", heading="Provinsi", kind=Kind.RUPIAH, width=18, group=PAID_BY, mark="5"),
    Column(key="district_rupiah", heading="Kab/Kota", kind=Kind.RUPIAH, width=18, group=PAID_BY, mark="6"),
    Column(key="self_help_rupiah", heading="Swadaya", kind=Kind.RUPIAH, width=18, group=PAID_BY, mark="7"),
    Column(key=ALL, heading="Jumlah", kind=Kind.RUPIAH, width=19, mark="8"),
    Column(key="executor", heading="Pelaksana", kind=Kind.TEXT, width=16, mark="9"),
    Column(key="benefit", heading="Manfaat", kind=Kind.TEXT, width=20, mark="10"),
    Column(key="note", heading="Ket", kind=Kind.TEXT, width=13, mark="11"),
)


def buku_rencana(book: WorkBook) -> Sheet:
    """The book of one year; the sum of a work is that of all who pay it, with a column or without."""
    lines = tuple(
        by_field.line({"number": number, **_values(work)}, COLUMNS) for number, work in enumerate(book.works, 1)
    )
    return Sheet(
        locale=official.LOCALE,
        tab="Buku Rencana",
        title=TITLE,
        subtitle=by_field.year(book.plan_year),
        facts=official.area_facts(book.letterhead),
        columns=COLUMNS,
        sections=(Section(lines=lines),),
        totals=(_total(book.works),),
        remarks=official.REMARKS,
        footer=official.footer(book.footer, book.verification),
        verification=book.verification,
        frozen_at=book.frozen_at,
        letterhead=book.letterhead,
        signatures=official.signatures(book.signatories),
    )


def _values(work: BookedWork) -> dict[str, Cell]:
    known = official.known
    return {
        "activity": known(work.activity),
        "location": known(work.location),
        **_costs(work),
        "executor": known(work.executor),
        "benefit": known(work.benefit),
        "note": known(work.note),
    }


def _costs(work: BookedWork) -> dict[str, Cell]:
    paid: dict[str, Cell] = {
        "state_rupiah": work.state_rupiah,
        "province_rupiah": work.province_rupiah,
        "district_rupiah": work.district_rupiah,
        "self_help_rupiah": work.self_help_rupiah,
    }
    return {**paid, ALL: official.total((*paid.values(), work.other_rupiah))}


def _total(works: tuple[BookedWork, ...]) -> Sum:
    costs = [_costs(work) for work in works]
    sums = {key: official.total(tuple(one[key] for one in costs)) for key in (*SOURCES, ALL)}
    return Sum(label="Jumlah Total", values=tuple(sums.get(column.key) for column in COLUMNS))
