"""The report of a programme's goals: proposals, money and what became of them, for each goal, also where it is none."""

from facilitation.documents import official
from facilitation.documents.lists import by_field
from facilitation.documents.lists.programme import head_facts
from facilitation.documents.views.goals import GoalFigures, GoalGroup, GoalReport
from facilitation.documents.views.sheet import Column, Kind, Section, Sheet, Sum

TITLE = "LAPORAN TUJUAN PROGRAM"
NO_PROPOSAL = "belum ada usulan"

# No form is prescribed.
COLUMNS = (
    Column(key="number", heading="No", kind=Kind.NUMBER, width=5),
    Column(key="goal", heading="Tujuan", kind=Kind.TEXT, width=46),
    Column(key="count", heading="Jumlah Usulan", kind=Kind.NUMBER, width=10),
    Column(key="asked_rupiah", heading="Diusulkan (Rp)", kind=Kind.RUPIAH, width=20),
    Column(key="agreed_rupiah", heading="Disepakati (Rp)", kind=Kind.RUPIAH, width=20),
    Column(key="outcomes", heading="Hasil", kind=Kind.TEXT, width=34),
    Column(key="note", heading="Catatan", kind=Kind.TEXT, width=30),
)
GROUP = Column(key="group", heading="Bagian", kind=Kind.TEXT, width=16)


def goal_report(report: GoalReport) -> Sheet:
    """The paper; a proposal that serves two goals stands with both and counts once in the sum below."""
    return Sheet(
        locale=official.LOCALE,
        tab="Tujuan Program",
        title=TITLE,
        subtitle=report.head.programme,
        facts=head_facts(report.head),
        columns=COLUMNS,
        sections=tuple(_section(group) for group in report.groups),
        remarks=official.REMARKS,
        footer="Usulan yang mendukung dua tujuan dihitung pada keduanya, dan satu kali dalam jumlah.",
        frozen_at=report.head.frozen_at,
        divider=GROUP,
    )


def _section(group: GoalGroup) -> Section:
    sums = {"count": group.proposals, "asked_rupiah": group.asked_rupiah, "agreed_rupiah": group.agreed_rupiah}
    return Section(
        title=group.title,
        lines=tuple(by_field.line(_values(line), COLUMNS) for line in group.lines),
        sums=(Sum(label="Semua usulan", values=tuple(sums.get(column.key) for column in COLUMNS)),),
    )


def _values(line: GoalFigures) -> by_field.Values:
    return {
        "number": line.number,
        "goal": line.words,
        "count": line.proposals,
        "asked_rupiah": line.asked_rupiah,
        "agreed_rupiah": line.agreed_rupiah,
        "outcomes": line.outcomes if line.proposals else NO_PROPOSAL,
        "note": official.known(line.note),
    }
