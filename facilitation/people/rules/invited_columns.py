"""What each column of an invited list holds, told by its heading or, without one, by what stands in it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from facilitation.kernel.errors import RuleViolation
from facilitation.people.rules.gender import Gender
from facilitation.people.rules.private_numbers import IDENTITY_DIGITS, LONG_NUMBER
from facilitation.people.rules.unsur_words import unsur_code_of

Cells = tuple[str, ...]

# Above the heading stand the village's name, the agenda, the date.
HEADING_ROWS = 10
# Enough to tell what a column holds.
SAMPLE = 200

SMALL_NUMBER = re.compile(r"\d{1,4}[.)]?")
RT_AND_RW = re.compile(r"(?:rt)?\W*\d{1,3}\s*(?:/|-|rw)\W*(?:rw)?\W*\d{1,3}", re.IGNORECASE)

GENDERS = {
    Gender.MALE: frozenset({"l", "lk", "laki", "lakilaki", "pria", "m", "male"}),
    Gender.FEMALE: frozenset({"p", "pr", "perempuan", "wanita", "w", "f", "female"}),
}


class NamesNotFound(RuleViolation):
    """No column of the list holds names."""

    code = "names_not_found"


class Column(StrEnum):
    """What a column holds."""

    NAME = "name"
    UNSUR = "unsur"
    HAMLET = "hamlet"
    RT = "rt"
    RW = "rw"
    RT_RW = "rt_rw"
    GENDER = "gender"
    NUMBERING = "numbering"
    IDENTITY = "identity"
    PHONE = "phone"


# Never read, and the first two never kept.
DROPPED = frozenset({Column.IDENTITY, Column.PHONE})
UNREAD = DROPPED | {Column.NUMBERING}

HEADINGS = {
    heading: column
    for column, headings in {
        Column.NAME: "nama namalengkap namaundangan namapeserta namatamu namawarga undangan peserta name fullname",
        Column.UNSUR: "unsur jabatan unsurjabatan jabatanunsur unsurlembaga lembaga lembagajabatan jabatanlembaga "
        "utusan mewakili perwakilan keterwakilan instansi organisasi position role",
        Column.HAMLET: "dusun namadusun dukuh kampung lingkungan dusunlingkungan asaldusun alamat asal hamlet address",
        Column.RT: "rt nort",
        Column.RW: "rw norw",
        Column.RT_RW: "rtrw",
        Column.GENDER: "lp pl jk jeniskelamin jnskelamin kelamin gender sex",
        Column.NUMBERING: "no nomor nourut number",
        Column.IDENTITY: "nik nonik nomornik ktp noktp nomorktp nikktp nokk kk idnumber",
        Column.PHONE: "hp nohp nomorhp telepon telp notelp notelepon nomortelepon tlp wa nowa nomorwa whatsapp "
        "nowhatsapp hpwa nohpwa kontak phone mobile",
    }.items()
    for heading in headings.split(" ")
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DroppedColumn:
    """A column of identity or phone numbers, of which nothing is kept."""

    number: int
    """Its place in the file, from 1."""
    heading: str
    """As it stands there; empty where there is no heading."""
    column: Column
    """IDENTITY or PHONE."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where the people begin, and which column each kept fact stands in."""

    heading_rows: int
    columns: dict[int, Column]
    dropped: tuple[DroppedColumn, ...]


def layout_of(rows: Sequence[Cells], hamlets: Sequence[str]) -> Layout:
    """How the list is laid out, or raise NamesNotFound; rows are those with something in them."""
    heading = next((place for place, cells in enumerate(rows[:HEADING_ROWS]) if _is_heading(cells)), None)
    people = rows if heading is None else rows[heading + 1 :]
    headings = () if heading is None else rows[heading]
    found = _guessed(people, hamlets) if heading is None else _read_headings(headings)
    found |= _private(people[:SAMPLE])
    columns: dict[int, Column] = {}
    for place, column in found.items():
        if column not in UNREAD and column not in columns.values():
            columns[place] = column
    if people and Column.NAME not in columns.values():
        raise NamesNotFound
    return Layout(
        heading_rows=0 if heading is None else heading + 1,
        columns=columns,
        dropped=tuple(
            DroppedColumn(
                number=place + 1, heading=" ".join(headings[place].split())[:40] if headings else "", column=column
            )
            for place, column in sorted(found.items())
            if column in DROPPED
        ),
    )


def gender_of(typed: str) -> Gender | None:
    """The gender a cell names, or None."""
    return next((gender for gender, words in GENDERS.items() if _plain(typed) in words), None)


def _plain(typed: str) -> str:
    return re.sub(r"[\W_]", "", typed.casefold())


def _is_heading(cells: Cells) -> bool:
    known = [HEADINGS[word] for cell in cells if (word := _plain(cell)) in HEADINGS]
    return Column.NAME in known or len(known) > 1


def _read_headings(cells: Cells) -> dict[int, Column]:
    return {place: HEADINGS[word] for place, cell in enumerate(cells) if (word := _plain(cell)) in HEADINGS}


def _private(people: Sequence[Cells]) -> dict[int, Column]:
    """The columns that hold identity or phone numbers, whatever their heading says."""
    found = {}
    for place, cells in _filled(people).items():
        numbers = [cell for cell in cells if LONG_NUMBER.search(cell) and not any(map(str.isalpha, cell))]
        if 2 * len(numbers) > len(cells):
            digits = sum(character.isdigit() for character in numbers[0])
            found[place] = Column.IDENTITY if digits == IDENTITY_DIGITS else Column.PHONE
    return found


def _guessed(people: Sequence[Cells], hamlets: Sequence[str]) -> dict[int, Column]:
    """Columns without headings: what most of a column's cells look like; the first other words are names."""
    known_hamlets = {_plain(hamlet) for hamlet in hamlets}
    looks: tuple[tuple[Column, Callable[[str], object]], ...] = (
        (Column.GENDER, gender_of),
        (Column.RT_RW, RT_AND_RW.fullmatch),
        (Column.RT, lambda cell: re.fullmatch(r"(?:rt\W*)?\d{1,3}", cell, re.IGNORECASE)),
        (Column.RW, lambda cell: re.fullmatch(r"(?:rw\W*)?\d{1,3}", cell, re.IGNORECASE)),
        (Column.HAMLET, lambda cell: _plain(cell).removeprefix("dusun") in known_hamlets),
        (Column.UNSUR, unsur_code_of),
        (Column.NAME, re.compile(r".*[^\W\d].*").fullmatch),
        (Column.HAMLET, re.compile(r".*[^\W\d].*").fullmatch),
    )
    found: dict[int, Column] = {}
    for place, cells in sorted(_filled(people[:SAMPLE]).items()):
        if _counts_up(cells):
            found[place] = Column.NUMBERING
            continue
        fitting = (column for column, looks_so in looks if column not in found.values() and _most(cells, looks_so))
        found[place] = next(fitting, Column.NUMBERING)
    if Column.NAME not in found.values():
        # "Ketua BPD", "Kepala Dusun": an office may invite whoever holds a post.
        found |= {place: Column.NAME for place, column in found.items() if column is Column.UNSUR}
    return found


def _filled(people: Sequence[Cells]) -> dict[int, list[str]]:
    """The cells with something in them, by column."""
    columns: dict[int, list[str]] = {}
    for cells in people:
        for place, cell in enumerate(cells):
            if cell.strip():
                columns.setdefault(place, []).append(cell.strip())
    return columns


def _counts_up(cells: list[str]) -> bool:
    """Whether a column only numbers the rows."""
    numbers = [int(cell.rstrip(".)")) for cell in cells if SMALL_NUMBER.fullmatch(cell)]
    return len(cells) == len(numbers) > 1 and numbers == sorted(set(numbers)) and numbers[0] in {0, 1}


def _most(cells: list[str], looks_so: Callable[[str], object]) -> bool:
    return 2 * sum(bool(looks_so(cell)) for cell in cells) > len(cells)
