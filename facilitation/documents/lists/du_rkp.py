"""The DU-RKP: what the village cannot pay itself, in both forms that districts ask for."""

from facilitation.documents import official
from facilitation.documents.lists import by_field
from facilitation.documents.views.decided import DecidedField, DecidedWork, Decisions
from facilitation.documents.views.sheet import Column, Fact, Kind, Sheet

TITLE = "DAFTAR USULAN RENCANA KERJA PEMERINTAH DESA (DU-RKP)"
COST = "Prakiraan Biaya"

# The headings of both forms as they are used; the first has letters below them.
OLDER = (
    Column(key="number", heading="No", kind=Kind.NUMBER, width=5, mark="a"),
    Column(key="field", heading="Bidang", kind=Kind.TEXT, width=27, mark="b"),
    Column(key="activity", heading="Jenis Kegiatan", kind=Kind.TEXT, width=42, mark="c–d"),
    Column(key="location", heading="Lokasi", kind=Kind.TEXT, width=25, mark="e"),
    Column(key="volume", heading="Volume", kind=Kind.TEXT, width=14, mark="f"),
    Column(key="carried_out", heading="Perkiraan Waktu Pelaksanaan", kind=Kind.TEXT, width=17, mark="g"),
    Column(key="cost_rupiah", heading="Jumlah (Rp)", kind=Kind.RUPIAH, width=20, group=COST, mark="h"),
    Column(key="source", heading="Sumber Pembiayaan", kind=Kind.TEXT, width=15, mark="i"),
)
NEWER = (
    Column(key="number", heading="No", kind=Kind.NUMBER, width=5),
    Column(key="field", heading="Bidang", kind=Kind.TEXT, width=23),
    Column(key="activity", heading="Nama Kegiatan", kind=Kind.TEXT, width=32),
    Column(key="goals", heading="Mendukung SDGs ke-", kind=Kind.TEXT, width=14),
    Column(key="existing", heading="Data Eksisting", kind=Kind.TEXT, width=22),
    Column(key="location", heading="Lokasi", kind=Kind.TEXT, width=20),
    Column(key="volume", heading="Volume", kind=Kind.TEXT, width=12),
    Column(key="target", heading="Penerima Manfaat", kind=Kind.TEXT, width=18),
    Column(key="carried_out", heading="Waktu", kind=Kind.TEXT, width=14),
    Column(key="cost_rupiah", heading=COST, kind=Kind.RUPIAH, width=20),
    Column(key="source", heading="Sumber", kind=Kind.TEXT, width=11),
)


def du_rkp_a(decisions: Decisions) -> Sheet:
    """The older form, with source of funds and ceiling above it."""
    areas = tuple(
        Fact(label=fact.label.upper(), value=fact.value) for fact in official.area_facts(decisions.letterhead)
    )
    money = (
        Fact(label="SUMBER PEMBIAYAAN", value=decisions.source or None),
        Fact(label="PAGU", value=decisions.ceiling_rupiah),
    )
    return _sheet(decisions, OLDER, (*areas, *money))


def du_rkp_b(decisions: Decisions) -> Sheet:
    """The newer form, with the SDGs Desa and what is there today."""
    return _sheet(decisions, NEWER, official.area_facts(decisions.letterhead))


def _sheet(decisions: Decisions, columns: tuple[Column, ...], facts: tuple[Fact, ...]) -> Sheet:
    return Sheet(
        locale=official.LOCALE,
        tab="DU-RKP",
        title=TITLE,
        subtitle=by_field.year(decisions.plan_year),
        facts=facts,
        columns=columns,
        sections=by_field.sections(decisions, columns, _values),
        totals=by_field.totals(decisions, columns),
        remarks=official.REMARKS,
        footer=official.footer(decisions.footer, decisions.verification),
        verification=decisions.verification,
        frozen_at=decisions.frozen_at,
        letterhead=decisions.letterhead,
        signatures=official.signatures(decisions.signatories),
    )


def _values(decided: DecidedWork, field: DecidedField) -> by_field.Values:
    known, work = official.known, decided.work
    return {
        "field": known(field.numbered),
        "activity": known(work.activity),
        "goals": known(", ".join(map(str, decided.goals))),
        "existing": known(decided.existing),
        "location": by_field.place_of(decided),
        "volume": official.volume(work.volume, work.unit),
        "target": known(work.target),
        "carried_out": known(work.carried_out),
        "cost_rupiah": work.cost_rupiah,
        "source": known(work.source),
    }
