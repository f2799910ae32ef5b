"""Takes pasted text and CSV files apart into rows and cells, whatever program and country they come from."""

import codecs
import csv
import re
from collections.abc import Sequence

from facilitation.people.rules.invitees import Row

# Tab and semicolon stand in no name, so they are believed at once; a comma also stands before a degree.
CERTAIN_MARKS = ("\t", ";")
SAMPLE_LINES = 20

# In one string, since quotes around each would hide the words.
DEGREES = frozenset(
    re.findall(
        r"\w+",
        "sag sars se sei sfarm sfil sgz sh shi shum sik sikom sip skeb skep skm skom sks sp spd spdi spsi spt sptr "
        "spi ss ssi ssn ssos sst st sth stp str strkeb strkep sked ssy aks amd amdkeb amdkep amdkom amk ama amapd amp "
        "ma mag mh mhum mikom mkes mkom mm mp mpd mpdi mpsi msc mse msi msos mt dr drs drh dra ners bsc ba phd lc",
    )
)


def text_of(data: bytes) -> str:
    """The text of a file: UTF-8 or UTF-16 by its mark, else UTF-8 where it is that, else Windows-1252."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def rows_of(text: str) -> list[Row]:
    """Every line of the text as cells, blank lines among them, numbered from 1."""
    lines = text.removeprefix("\ufeff").replace("\0", "").splitlines()
    mark = _mark_of([line for line in lines if line.strip()][:SAMPLE_LINES])
    if not mark:
        return [(number, (line.strip().strip('"'),)) for number, line in enumerate(lines, start=1)]
    rows = [(number, tuple(cells)) for number, cells in enumerate(_taken_apart(lines, mark), start=1)]
    return [(number, _with_degrees(cells)) for number, cells in rows] if mark == "," else rows


def _mark_of(sample: Sequence[str]) -> str:
    """What separates the cells; empty where every line is one name."""
    for mark in CERTAIN_MARKS:
        if 2 * sum(mark in line for line in sample) > len(sample):
            return mark
    with_more = sum(len(_with_degrees(tuple(line.split(",")))) > 1 for line in sample)
    return "," if 2 * with_more > len(sample) else ""


def _taken_apart(lines: list[str], mark: str) -> list[list[str]]:
    """The cells of every line; a quote that is opened and never closed is only a sign."""
    if all(line.count('"') % 2 == 0 for line in lines):
        return list(csv.reader(lines, delimiter=mark))
    return [[cell.strip().strip('"') for cell in line.split(mark)] for line in lines]


def _with_degrees(cells: tuple[str, ...]) -> tuple[str, ...]:
    """Cells with each degree put back behind its name: "Slamet", " S.Pd." is one person."""
    joined: list[str] = []
    for cell in cells:
        if joined and re.sub(r"[\s.]", "", cell).casefold() in DEGREES:
            joined[-1] = f"{joined[-1].rstrip()}, {cell.strip()}"
        else:
            joined.append(cell)
    return tuple(joined)
