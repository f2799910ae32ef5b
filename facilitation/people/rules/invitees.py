"""The invited list as somebody typed it: who is on it, what was left out, and why.

It keeps what the attendance list needs and nothing else. Identity and phone numbers are never kept, wherever they
stand: a village's laptop must not become a register of them.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import clean_line
from facilitation.meetings.rules.setup import HAMLET_LIMIT
from facilitation.people.rules.gender import Gender
from facilitation.people.rules.invited_columns import (
    HEADING_ROWS,
    Cells,
    Column,
    DroppedColumn,
    Layout,
    gender_of,
    layout_of,
)
from facilitation.people.rules.participant import participant_name
from facilitation.people.rules.private_numbers import LONG_NUMBER
from facilitation.people.rules.unsur_words import unsur_code_of

INVITED_LIMIT = 2000
JABATAN_LIMIT = 80

# "1. Slamet", "- Slamet", and the signs that a spreadsheet would take for a formula.
NUMBERING = re.compile(r"^(?:\d{1,4}\s*[.)]|[-–•*=+@\s]+)+")
# "Slamet (ketua RT 3)": what stands in brackets is about the person, no part of the name.
REMARK = re.compile(r"\([^()]*\)")
RT_OR_RW = re.compile(r"\b(rt|rw)\b[ .:/]*0*(\d{1,3})\b[ ,/.-]*", re.IGNORECASE)
HAMLET_WORDS = re.compile(r"^(?:dusun|dukuh|dsn|dk|kampung|kp|lingkungan|lingk)\b[ .:]*(?=\w)", re.IGNORECASE)

# A row as it stands in the file: its number there, from 1, and its cells.
Row = tuple[int, Cells]


class TooManyInvited(RuleViolation):
    """The list has more than `limit` people."""

    code = "too_many_invited"


class NobodyInvited(RuleViolation):
    """The list holds no row at all."""

    code = "nobody_invited"


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitedLine:
    """One person; what the list does not say is empty, None for unsur and gender."""

    name: str
    unsur_code: str | None
    jabatan: str = ""
    """What the list calls the person: "Ketua RT 03"; the words behind `unsur_code`."""
    hamlet_name: str
    """As the meeting spells it where the meeting knows it, otherwise as it was typed."""
    rt: str
    rw: str
    gender: Gender | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeated:
    """A row with the name and hamlet of an earlier one, kept there once."""

    row_number: int
    first_row_number: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A row that could not be read; `reason` has its sentence in texts like every refusal."""

    row_number: int
    reason: RuleViolation


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitedList:
    """What was read, in the order of the file."""

    lines: tuple[InvitedLine, ...]
    duplicates: tuple[Repeated, ...]
    dropped_columns: tuple[DroppedColumn, ...]
    numbers_removed: int
    """How many cells of the columns that are kept had an identity or phone number cut out."""
    left_out: tuple[LeftOut, ...]


def invited_list(rows: Iterable[Row], hamlets: Sequence[str] = ()) -> InvitedList:
    """The people on these rows, or raise TooManyInvited, NobodyInvited or NamesNotFound.

    `hamlets` are the meeting's own: with them a column of hamlets is known without a heading.
    """
    filled = ((number, cells) for number, cells in rows if any(cell.strip() for cell in cells))
    first = list(islice(filled, INVITED_LIMIT + HEADING_ROWS + 1))
    layout = layout_of([cells for _, cells in first], hamlets)
    people = first[layout.heading_rows :]
    if len(people) > INVITED_LIMIT:
        raise TooManyInvited(limit=INVITED_LIMIT)
    if not people:
        raise NobodyInvited
    return _read(people, layout, {_plain(hamlet): hamlet for hamlet in hamlets})


def _read(people: list[Row], layout: Layout, hamlets: dict[str, str]) -> InvitedList:
    lines: dict[tuple[str, str], tuple[int, InvitedLine]] = {}
    duplicates: list[Repeated] = []
    left_out: list[LeftOut] = []
    numbers = 0
    for number, cells in people:
        kept, removed = _without_numbers(cells, layout)
        numbers += removed
        try:
            line = _line(kept, hamlets)
        except RuleViolation as refusal:
            left_out.append(LeftOut(row_number=number, reason=refusal))
            continue
        earlier, _ = lines.setdefault((line.name.casefold(), line.hamlet_name.casefold()), (number, line))
        if earlier != number:
            duplicates.append(Repeated(row_number=number, first_row_number=earlier, name=line.name))
    return InvitedList(
        lines=tuple(line for _, line in lines.values()),
        duplicates=tuple(duplicates),
        dropped_columns=layout.dropped,
        numbers_removed=numbers,
        left_out=tuple(left_out),
    )


def _without_numbers(cells: Cells, layout: Layout) -> tuple[dict[Column, str], int]:
    """The cells of the columns that are kept, and in how many of them a number was cut out."""
    kept: dict[Column, str] = {}
    removed = 0
    for place, column in layout.columns.items():
        typed = cells[place] if place < len(cells) else ""
        kept[column], found = LONG_NUMBER.subn("", typed)
        removed += bool(found)
    return kept, removed


def _line(cells: dict[Column, str], hamlets: dict[str, str]) -> InvitedLine:
    place = cells.get(Column.HAMLET, "")
    written = dict(RT_OR_RW.findall(place.lower()))
    rt, rw = _pair(cells.get(Column.RT_RW, ""))
    return InvitedLine(
        name=participant_name(NUMBERING.sub("", REMARK.sub(" ", cells[Column.NAME]))),
        unsur_code=unsur_code_of(cells.get(Column.UNSUR, "")),
        jabatan=_jabatan(cells.get(Column.UNSUR, "")),
        hamlet_name=_hamlet(RT_OR_RW.sub("", place), hamlets),
        rt=_number(cells.get(Column.RT, "")) or rt or written.get("rt", ""),
        rw=_number(cells.get(Column.RW, "")) or rw or written.get("rw", ""),
        gender=gender_of(cells.get(Column.GENDER, "")),
    )


def _jabatan(typed: str) -> str:
    words = typed.strip(" ,.-=+@")
    return clean_line(words[:JABATAN_LIMIT], JABATAN_LIMIT) if words else ""


def _hamlet(typed: str, hamlets: dict[str, str]) -> str:
    if not typed.strip(" ,.-=+@"):
        return ""
    name = clean_line(typed.strip(" ,.-=+@"), HAMLET_LIMIT)
    return hamlets.get(_plain(name), name)


def _plain(hamlet: str) -> str:
    """A hamlet's name without the word for a hamlet and without capitals."""
    return HAMLET_WORDS.sub("", hamlet.strip()).casefold()


def _number(typed: str) -> str:
    """The number of an RT or RW without its leading zeros; empty where there is none."""
    found = re.search(r"\d{1,3}", typed)
    return str(int(found[0])) if found else ""


def _pair(typed: str) -> tuple[str, str]:
    """RT and RW from one cell such as "03/02"."""
    numbers = [str(int(number)) for number in re.findall(r"\d{1,3}", typed)]
    return (*numbers, "", "")[0], (*numbers, "", "")[1]
