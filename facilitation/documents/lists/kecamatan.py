"""The kecamatan's priority list, in the columns of table T-D.4."""

from facilitation.documents import official
from facilitation.documents.lists import by_field
from facilitation.documents.views.forwarded import DistrictList, DistrictWork
from facilitation.documents.views.sheet import Column, Kind, Section, Sheet, Sum

TITLE = "DAFTAR PRIORITAS KEGIATAN KECAMATAN"

# The headings of the regulation's table.
COLUMNS = (
    Column(key="number", heading="No", kind=Kind.NUMBER, width=5),
    Column(key="priority", heading="Prioritas Daerah", kind=Kind.TEXT, width=21),
    Column(key="target", heading="Sasaran Daerah", kind=Kind.TEXT, width=21),
    Column(key="programme", heading="Program", kind=Kind.TEXT, width=21),
    Column(key="activity", heading="Kegiatan Prioritas", kind=Kind.TEXT, width=30),
    Column(key="activity_target", heading="Sasaran Kegiatan", kind=Kind.TEXT, width=21),
    Column(key="location", heading="Lokasi (Desa/Kel)", kind=Kind.TEXT, width=17),
    Column(key="volume", heading="Volume", kind=Kind.TEXT, width=12),
    Column(key="ceiling_rupiah", heading="Pagu", kind=Kind.RUPIAH, width=19),
    Column(key="agency", heading="Perangkat Daerah Penanggung Jawab", kind=Kind.TEXT, width=21),
)


def daftar_kecamatan(priorities: DistrictList) -> Sheet:
    """The paper, its works numbered in the order of the kecamatan."""
    return Sheet(
        locale=official.LOCALE,
        tab="Prioritas Kecamatan",
        title=TITLE,
        subtitle=by_field.year(priorities.plan_year),
        facts=official.area_facts(priorities.letterhead),
        columns=COLUMNS,
        sections=(
            Section(lines=tuple(by_field.line(_values(*one), COLUMNS) for one in enumerate(priorities.works, 1))),
        ),
        totals=(_total(priorities.works),),
        remarks=official.REMARKS,
        footer=official.footer(priorities.footer, priorities.verification),
        verification=priorities.verification,
        frozen_at=priorities.frozen_at,
        letterhead=priorities.letterhead,
        signatures=official.signatures(priorities.signatories),
    )


def _values(number: int, work: DistrictWork) -> by_field.Values:
    known = official.known
    return {
        "number": number,
        "priority": known(work.priority),
        "target": known(work.target),
        "programme": known(work.programme),
        "activity": known(work.activity),
        "activity_target": known(work.activity_target),
        "location": known(work.location),
        "volume": official.volume(work.volume, work.unit),
        "ceiling_rupiah": work.ceiling_rupiah,
        "agency": known(work.agency),
    }


def _total(works: tuple[DistrictWork, ...]) -> Sum:
    ceiling = official.total(tuple(work.ceiling_rupiah for work in works))
    return Sum(
        label="Jumlah Total", values=tuple(ceiling if column.key == "ceiling_rupiah" else None for column in COLUMNS)
    )
