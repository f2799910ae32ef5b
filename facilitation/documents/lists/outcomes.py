"""What became of every proposal, a list for each outcome, with the reasons that people were given."""

from dataclasses import dataclass

from facilitation.documents import official
from facilitation.documents.lists import by_field
from facilitation.documents.views.decided import DecidedField, DecidedWork, Decisions
from facilitation.documents.views.sheet import Column, Kind, Sheet

RANKS = "Urutan"
# No form is prescribed for these lists; the columns are those that people ask about.
NUMBER = Column(key="number", heading="No", kind=Kind.NUMBER, width=5)
PROPOSAL_NUMBER = Column(key="proposal_number", heading="No. Usulan", kind=Kind.NUMBER, width=11)
FIELD = Column(key="field", heading="Bidang", kind=Kind.TEXT, width=24)
PROPOSAL = Column(key="proposal", heading="Usulan", kind=Kind.TEXT, width=34)
LOCATION = Column(key="location", heading="Lokasi", kind=Kind.TEXT, width=20)
VOLUME = Column(key="volume", heading="Volume", kind=Kind.TEXT, width=12)
COST = Column(key="cost_rupiah", heading="Prakiraan Biaya (Rp)", kind=Kind.RUPIAH, width=20)
SOURCE = Column(key="source", heading="Sumber", kind=Kind.TEXT, width=12)
COUNTED = Column(key="computed_rank", heading="Urutan Hasil Hitung", kind=Kind.NUMBER, width=11)
COMPUTED = Column(key="computed_rank", heading="Hasil Hitung", kind=Kind.NUMBER, width=10, group=RANKS)
AGREED = Column(key="agreed_rank", heading="Disepakati", kind=Kind.NUMBER, width=15, group=RANKS)
WAY = Column(key="way", heading="Cara Keputusan", kind=Kind.TEXT, width=16)
REASON = Column(key="reason", heading="Alasan", kind=Kind.TEXT, width=36)
MOVED = Column(key="moved_because", heading="Alasan Perubahan Urutan", kind=Kind.TEXT, width=24)
AGENCY = Column(key="agency", heading="Diteruskan kepada", kind=Kind.TEXT, width=22)
PLACE = Column(key="agreed_rank", heading="Urutan Cadangan", kind=Kind.NUMBER, width=11)
WHEN = Column(key="carried_out", heading="Waktu", kind=Kind.TEXT, width=13)
EXECUTOR = Column(key="executor", heading="Pelaksana", kind=Kind.TEXT, width=15)

# Beside the proposals only where not all of them are residents' own.
ORIGIN = Column(key="origin", heading="Asal Usulan", kind=Kind.TEXT, width=18)
OF_RESIDENTS = "Warga"

ABOUT = (NUMBER, PROPOSAL_NUMBER, FIELD, PROPOSAL, LOCATION, VOLUME, COST)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    tab: str
    title: str
    columns: tuple[Column, ...]


AGREED_FORM = _Form(
    tab="Usulan Disepakati",
    title="DAFTAR USULAN YANG DISEPAKATI",
    columns=(*ABOUT, SOURCE, WHEN, EXECUTOR, COMPUTED, AGREED, WAY, MOVED),
)
RESERVE_FORM = _Form(
    tab="Usulan Cadangan", title="DAFTAR USULAN CADANGAN", columns=(*ABOUT, SOURCE, COUNTED, PLACE, REASON)
)
FORWARDED_FORM = _Form(
    tab="Usulan Diteruskan", title="DAFTAR USULAN YANG DITERUSKAN", columns=(*ABOUT, COUNTED, AGENCY, REASON)
)
LEFT_OUT_FORM = _Form(
    tab="Belum Diakomodir", title="DAFTAR USULAN YANG BELUM DIAKOMODIR", columns=(*ABOUT, COUNTED, WAY, REASON)
)


def daftar_disepakati(decisions: Decisions) -> Sheet:
    """The agreed proposals; where the plenary moved one, both places and the reason."""
    return _sheet(AGREED_FORM, decisions)


def daftar_cadangan(decisions: Decisions) -> Sheet:
    """The reserve, in the order in which it moves up, with the reasons."""
    return _sheet(RESERVE_FORM, decisions)


def daftar_diteruskan(decisions: Decisions) -> Sheet:
    """What goes up to others, to whom, and why."""
    return _sheet(FORWARDED_FORM, decisions)


def daftar_belum_diakomodir(decisions: Decisions) -> Sheet:
    """What could not be accommodated, each with the reason that its proposers are owed."""
    return _sheet(LEFT_OUT_FORM, decisions)


def _sheet(form: _Form, decisions: Decisions) -> Sheet:
    columns = _with_origin(form.columns) if _has_others(decisions) else form.columns
    return Sheet(
        locale=official.LOCALE,
        tab=form.tab,
        title=form.title,
        subtitle=decisions.meeting_name,
        facts=official.area_facts(decisions.letterhead),
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
        "proposal_number": decided.number,
        "field": known(field.numbered),
        "proposal": known(work.activity),
        "location": by_field.place_of(decided),
        "volume": official.volume(work.volume, work.unit),
        "cost_rupiah": work.cost_rupiah,
        "source": known(work.source),
        "carried_out": known(work.carried_out),
        "executor": known(work.executor),
        "computed_rank": decided.computed_rank,
        "agreed_rank": decided.agreed_rank,
        "way": known(decided.way),
        "moved_because": known(decided.moved_because) if decided.was_moved else None,
        "reason": known(decided.reason),
        "agency": known(decided.agency),
        "origin": known(decided.origin),
    }


def _has_others(decisions: Decisions) -> bool:
    return any(work.origin not in {"", OF_RESIDENTS} for work in decisions.works)


def _with_origin(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    place = columns.index(PROPOSAL) + 1
    return (*columns[:place], ORIGIN, *columns[place:])
