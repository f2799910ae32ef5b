"""Splits a .pb file into its three sections and their rows, each row with its line for whoever must put it right."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from facilitation.documents.pabulib.file import SECTIONS
from facilitation.documents.pabulib.refusals import PbKeyMissing, PbNotText, PbRowNotReadable, PbSectionMissing


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a section: its cells by their headings, blanks at the edges taken off."""

    section: str
    line: int
    cells: dict[str, str]

    def needed(self, key: str) -> str:
        """The cell that must be there and say something; raises PbKeyMissing."""
        value = self.cells.get(key, "")
        if not value:
            raise PbKeyMissing(section=self.section, key=key, line=self.line)
        return value

    def others(self, *keys: str) -> dict[str, str]:
        """The cells that say something, without those of `keys`."""
        return {key: value for key, value in self.cells.items() if value and key and key not in keys}


@dataclass(slots=True)
class _Reading:
    """Where in the file the reader is."""

    section: str = ""
    headings: tuple[str, ...] = ()


def sections_of(content: bytes) -> dict[str, list[Row]]:
    """The rows of META, PROJECTS and VOTES; a byte order mark, CRLF and empty lines are put up with."""
    found: dict[str, list[Row]] = {}
    reading = _Reading()
    for line, cells in _lines(_text(content)):
        if cells[0].upper() in SECTIONS and not any(cells[1:]):
            reading = _Reading(section=cells[0].upper())
            found[reading.section] = []
        elif not reading.section:
            raise PbRowNotReadable(line=line)
        elif not reading.headings:
            reading.headings = tuple(cells)
        else:
            found[reading.section].append(_row(reading, line, cells))
    _refuse_missing(found)
    return found


def _refuse_missing(found: dict[str, list[Row]]) -> None:
    for section in SECTIONS:
        if section not in found:
            raise PbSectionMissing(section=section)


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as broken:
        raise PbNotText from broken


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """Every row that says something with the number of its last line."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=";", strict=True)
    try:
        for cells in reader:
            stripped = [" ".join(cell.split()) for cell in cells]
            if any(stripped):
                yield reader.line_num, stripped
    except csv.Error as broken:
        raise PbRowNotReadable(line=reader.line_num) from broken


def _row(reading: _Reading, line: int, cells: list[str]) -> Row:
    if any(cells[len(reading.headings) :]):
        raise PbRowNotReadable(line=line)
    return Row(section=reading.section, line=line, cells=dict(_pairs(reading.headings, cells)))


def _pairs(headings: Iterable[str], cells: Iterable[str]) -> Iterator[tuple[str, str]]:
    # Spreadsheets leave off the empty cells at the end of a row.
    yield from zip(headings, cells, strict=False)
