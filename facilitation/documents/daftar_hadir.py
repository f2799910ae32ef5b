"""The Daftar Hadir: who came, with an empty column to sign in."""

from facilitation.documents import official
from facilitation.documents.views.forms import AttendanceList, ListedParticipant
from facilitation.documents.views.sheet import Column, Fact, Kind, Line, Section, Sheet

TITLE = "DAFTAR HADIR"
# High enough for a signature, and low enough for 25 of them on a page below the letterhead.
LINE_HEIGHT_MM = 7

COLUMNS = (
    Column(key="number", heading="No", kind=Kind.NUMBER, width=5),
    Column(key="name", heading="Nama", kind=Kind.TEXT, width=28),
    Column(key="sex", heading="L/P", kind=Kind.TEXT, width=5),
    Column(key="address", heading="Dusun/RT/RW", kind=Kind.TEXT, width=24),
    Column(key="role", heading="Jabatan/Unsur", kind=Kind.TEXT, width=24),
    Column(key="signature", heading="Tanda Tangan", kind=Kind.TEXT, width=21),
)


def daftar_hadir(attendance: AttendanceList) -> Sheet:
    """The paper: everybody numbered in the order given, then the spare lines."""
    people = (*attendance.participants, *([ListedParticipant(name="")] * attendance.spare_lines))
    return Sheet(
        locale=official.LOCALE,
        tab="Daftar Hadir",
        title=TITLE,
        subtitle=attendance.meeting_name,
        facts=_facts(attendance),
        columns=COLUMNS,
        sections=(Section(lines=tuple(_line(person, number) for number, person in enumerate(people, start=1))),),
        remarks=official.REMARKS,
        footer=official.footer(attendance.footer, attendance.verification),
        verification=attendance.verification,
        frozen_at=attendance.frozen_at,
        letterhead=attendance.letterhead,
        signatures=official.signatures(attendance.signatories) if attendance.signatories else (),
        is_wide=False,
        line_height_mm=LINE_HEIGHT_MM,
    )


def _facts(attendance: AttendanceList) -> tuple[Fact, ...]:
    return (
        Fact(label="Hari, Tanggal", value=official.date_in_words(attendance.held_on, with_weekday=True)),
        Fact(label="Waktu", value=attendance.time or None),
        Fact(label="Tempat", value=attendance.place),
        Fact(label="Tercatat", value=_counted(attendance.participants)),
    )


def _counted(people: tuple[ListedParticipant, ...]) -> str:
    """How many, and how many of them men and women: else the women's share is never seen."""
    if not people:
        return ""
    men, women = (sum(person.sex == sex for person in people) for sex in ("L", "P"))
    return f"{len(people)} orang (L {men}, P {women})"


def _line(person: ListedParticipant, number: int) -> Line:
    known = official.known
    neighbourhood = "/".join(f"{word} {number}" for word, number in (("RT", person.rt), ("RW", person.rw)) if number)
    return Line(
        values=(
            number,
            known(person.name),
            known(person.sex),
            known(", ".join(part for part in (person.hamlet, neighbourhood) if part)),
            known(person.role),
            None,
        )
    )
