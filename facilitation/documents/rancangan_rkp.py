"""The Rancangan RKP Desa: the year's works by field, with cost, source and mode of execution, to be signed."""

from itertools import count

from facilitation.aspirations.rules.plan import ExecutionMode
from facilitation.documents import official
from facilitation.documents.views.forms import FieldPlan, PlannedWork, RkpDraft
from facilitation.documents.views.sheet import Cell, Column, Kind, Line, Section, Sheet, Sum

TITLE = "RANCANGAN RKP DESA"
KINDS_OF_WORK = "Bidang/Jenis Kegiatan"
COST_AND_SOURCE = "Perkiraan Biaya dan Sumber Pembiayaan"
MODES = "Prakiraan Pola Pelaksanaan"

SUBFIELD = Column(key="subfield", heading="Sub Bidang", kind=Kind.TEXT, width=17, group=KINDS_OF_WORK)
# The headings of the regulation's form; "Sub Bidang" joins them where a work names one.
COLUMNS = (
    Column(key="number", heading="No", kind=Kind.NUMBER, width=5),
    Column(key="field", heading="Bidang", kind=Kind.TEXT, width=23, group=KINDS_OF_WORK),
    SUBFIELD,
    Column(key="activity", heading="Jenis Kegiatan", kind=Kind.TEXT, width=31, group=KINDS_OF_WORK),
    Column(key="location", heading="Lokasi", kind=Kind.TEXT, width=16),
    Column(key="volume", heading="Volume", kind=Kind.TEXT, width=11),
    Column(key="target", heading="Sasaran/Manfaat", kind=Kind.TEXT, width=18),
    Column(key="carried_out", heading="Waktu Pelaksanaan", kind=Kind.TEXT, width=14),
    Column(key="cost_rupiah", heading="Jumlah (Rp)", kind=Kind.RUPIAH, width=17, group=COST_AND_SOURCE),
    Column(key="source", heading="Sumber", kind=Kind.TEXT, width=11, group=COST_AND_SOURCE),
    Column(key="self_managed", heading="Swakelola", kind=Kind.TICK, width=12, group=MODES),
    Column(key="between_villages", heading="Kerjasama Antar Desa", kind=Kind.TICK, width=12, group=MODES),
    Column(key="third_party", heading="Kerjasama Pihak Ketiga", kind=Kind.TICK, width=12, group=MODES),
    Column(key="executor", heading="Rencana Pelaksana Kegiatan", kind=Kind.TEXT, width=16),
)


def rancangan_rkp(draft: RkpDraft) -> Sheet:
    """The paper, its works numbered through, a sum below each field and one below all."""
    columns = tuple(column for column in COLUMNS if column is not SUBFIELD or _has_subfields(draft))
    numbers = count(1)
    return Sheet(
        locale=official.LOCALE,
        tab="Rancangan RKP Desa",
        title=TITLE,
        subtitle=f"TAHUN {draft.plan_year}" if draft.plan_year else "",
        facts=official.area_facts(draft.letterhead),
        columns=columns,
        sections=tuple(_section(field, columns, numbers) for field in draft.fields),
        totals=(_sum("Jumlah Total", columns, draft.fields),),
        remarks=official.REMARKS,
        footer=official.footer(draft.footer, draft.verification),
        verification=draft.verification,
        frozen_at=draft.frozen_at,
        letterhead=draft.letterhead,
        signatures=official.signatures(draft.signatories),
    )


def _has_subfields(draft: RkpDraft) -> bool:
    return any(work.subfield for field in draft.fields for work in field.works)


def _section(field: FieldPlan, columns: tuple[Column, ...], numbers: "count[int]") -> Section:
    return Section(
        lines=tuple(_line(work, _numbered(field), next(numbers), columns) for work in field.works),
        sums=(_sum(f"Jumlah Per Bidang {field.number or field.name}", columns, (field,)),),
    )


def _numbered(field: FieldPlan) -> str:
    """The field as its column shows it, with the number, where it has one, that its sum below refers to."""
    name = field.name.removeprefix("Bidang ")
    return f"{field.number}. {name}" if field.number else name


def _line(work: PlannedWork, field_name: str, number: int, columns: tuple[Column, ...]) -> Line:
    known = official.known
    values: dict[str, Cell] = {
        "number": number,
        "field": known(field_name),
        "subfield": known(work.subfield),
        "activity": known(work.activity),
        "location": known(work.location),
        "volume": official.volume(work.volume, work.unit),
        "target": known(work.target),
        "carried_out": known(work.carried_out),
        "cost_rupiah": work.cost_rupiah,
        "source": known(work.source),
        "executor": known(work.executor),
    }
    ticks = {mode.value: work.mode is mode if work.mode else None for mode in ExecutionMode}
    return Line(values=tuple({**values, **ticks}[column.key] for column in columns))


def _sum(label: str, columns: tuple[Column, ...], fields: tuple[FieldPlan, ...]) -> Sum:
    costs = official.total(tuple(work.cost_rupiah for field in fields for work in field.works))
    return Sum(label=label, values=tuple(costs if column.key == "cost_rupiah" else None for column in columns))
