"""The small tables inside the papers of words."""

from collections.abc import Iterable

from facilitation.documents import official
from facilitation.documents.views.meeting_record import Attended, DecisionMade, Delegation, Dissent, MeetingRecord
from facilitation.documents.views.record import Table
from facilitation.documents.views.sheet import Cell, Column, Kind, Line, Section, Sheet, Sum

NUMBER = Column(key="number", heading="No", kind=Kind.NUMBER, width=5)
OUTCOMES = (
    NUMBER,
    Column(key="outcome", heading="Hasil", kind=Kind.TEXT, width=34),
    Column(key="source", heading="Sumber", kind=Kind.TEXT, width=18),
    Column(key="count", heading="Jumlah Usulan", kind=Kind.NUMBER, width=14),
    Column(key="rupiah", heading="Jumlah (Rp)", kind=Kind.RUPIAH, width=24),
)
DECISIONS = (
    NUMBER,
    Column(key="matter", heading="Hal yang Diputuskan", kind=Kind.TEXT, width=44),
    Column(key="way", heading="Cara", kind=Kind.TEXT, width=24),
    Column(key="in_favour", heading="Setuju", kind=Kind.NUMBER, width=9),
    Column(key="against", heading="Tidak Setuju", kind=Kind.NUMBER, width=9),
    Column(key="abstained", heading="Abstain", kind=Kind.NUMBER, width=10),
)
DISSENTS = (
    NUMBER,
    Column(key="who", heading="Nama", kind=Kind.TEXT, width=20),
    Column(key="matter", heading="Hal", kind=Kind.TEXT, width=24),
    Column(key="words", heading="Keberatan", kind=Kind.TEXT, width=32),
    Column(key="handling", heading="Penanganan", kind=Kind.TEXT, width=26),
)
MEMBERS = (
    NUMBER,
    Column(key="name", heading="Nama", kind=Kind.TEXT, width=34),
    Column(key="sex", heading="L/P", kind=Kind.TEXT, width=6),
    Column(key="body", heading="Lembaga/Instansi", kind=Kind.TEXT, width=30),
    Column(key="as_what", heading="Sebagai", kind=Kind.TEXT, width=20),
)


def attended(record: MeetingRecord) -> Table:
    """Who came, by unsur, as men and women; a column for those who did not say where there are any."""
    has_unsaid = any(one.unsaid for one in record.attended)
    columns = (
        NUMBER,
        Column(key="unsur", heading="Unsur", kind=Kind.TEXT, width=44),
        Column(key="men", heading="L", kind=Kind.NUMBER, width=9),
        Column(key="women", heading="P", kind=Kind.NUMBER, width=9),
        *((Column(key="unsaid", heading="Tidak Disebut", kind=Kind.NUMBER, width=10),) if has_unsaid else ()),
        Column(key="people", heading="Jumlah", kind=Kind.NUMBER, width=10),
    )
    counts = [_counts(one, has_unsaid=has_unsaid) for one in record.attended]
    rows = [(official.known(one.unsur), *some) for one, some in zip(record.attended, counts, strict=True)]
    sums = [sum(column) for column in zip(*counts, strict=True)]
    return _table(record, columns, rows, (Sum(label="Jumlah", values=(None, None, *sums)),))


def outcomes(record: MeetingRecord) -> Table:
    """How many proposals ended how, and what they cost."""
    rows = [(one.outcome, official.known(one.source), one.count, one.rupiah) for one in record.outcomes]
    sums = (sum(one.count for one in record.outcomes), sum(one.rupiah for one in record.outcomes))
    return _table(record, OUTCOMES, rows, (Sum(label="Jumlah", values=(None, None, None, *sums)),))


def decisions(record: MeetingRecord) -> Table:
    """How each matter was decided, with the counts of those that were voted on."""
    return _table(record, DECISIONS, [_decision(one) for one in record.decisions])


def dissents(record: MeetingRecord) -> Table:
    """The objections that were to be written down."""
    return _table(record, DISSENTS, [_dissent(one) for one in record.dissents])


def members(delegation: Delegation) -> Table:
    """Who is sent, delegates and substitutes."""
    known = official.known
    rows = [
        (known(one.name), known(one.sex), known(one.body), "Pengganti" if one.is_substitute else "Delegasi")
        for one in delegation.members
    ]
    return _table(delegation, MEMBERS, rows)


def _counts(one: Attended, *, has_unsaid: bool) -> tuple[int, ...]:
    return (one.men, one.women, *((one.unsaid,) if has_unsaid else ()), one.people)


def _decision(one: DecisionMade) -> tuple[Cell, ...]:
    return official.known(one.matter), official.known(one.way), one.in_favour, one.against, one.abstained


def _dissent(one: Dissent) -> tuple[Cell, ...]:
    return tuple(map(official.known, (one.who, one.matter, one.words, one.handling)))


def _table(
    record: MeetingRecord | Delegation,
    columns: tuple[Column, ...],
    rows: Iterable[tuple[Cell, ...]],
    totals: tuple[Sum, ...] = (),
) -> Table:
    lines = tuple(Line(values=(number, *row)) for number, row in enumerate(rows, start=1))
    return Table(
        sheet=Sheet(
            locale=official.LOCALE,
            tab="",
            title="",
            subtitle="",
            facts=(),
            columns=columns,
            sections=(Section(lines=lines),),
            totals=totals,
            remarks=official.REMARKS,
            frozen_at=record.frozen_at,
            is_wide=False,
        )
    )
