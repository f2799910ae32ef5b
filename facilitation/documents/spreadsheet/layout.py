"""Which columns of a list its facts and signatures stand over, and how high its rows are."""

import textwrap
from collections.abc import Sequence

Span = tuple[int, int]
"""The first and the last column, both included."""

FACTS_IN_ONE_BLOCK = 3
# A footer of more than 255 characters is left out; this leaves room for its codes and the page numbers.
LONGEST_FOOTER = 190
POINTS_PER_LINE, POINTS_AROUND, HIGHEST_ROW = 13, 3, 409


def spans(widths: Sequence[int], parts: int) -> tuple[Span, ...]:
    """The columns shared out among so many parts of about the same width; fewer where the columns run out."""
    need = sum(widths) // parts
    found: list[Span] = []
    first = 0
    while first < len(widths) and len(found) < parts:
        last = first
        while last + 1 < len(widths) and sum(widths[first : last + 1]) < need:
            last += 1
        found.append((first, last))
        first = last + 1
    return tuple(found)


def fact_places(widths: Sequence[int], count: int) -> tuple[tuple[int, Span], ...]:
    """For each fact the row counted from the first, and its columns; many facts stand in two blocks."""
    blocks = spans(widths, 2 if count > FACTS_IN_ONE_BLOCK else 1)
    rows = -(-count // len(blocks))
    return tuple((number % rows, blocks[number // rows]) for number in range(count))


def row_height(texts: Sequence[tuple[str, int]]) -> int:
    """How many points a row needs whose texts, each with its width in characters, break into lines.

    Programs are told, because not every one of them finds it out when it opens a file.
    """
    lines = max(_lines(words, width) for words, width in texts)
    return min(POINTS_PER_LINE * lines + POINTS_AROUND, HIGHEST_ROW)


def footer_words(words: str) -> str:
    """An ampersand begins a code in a footer, so one that is meant is doubled."""
    doubled = words.replace("&", "&&")
    return doubled if len(doubled) <= LONGEST_FOOTER else words.replace("&", "+")[-LONGEST_FOOTER:]


def _lines(words: str, width: int) -> int:
    return sum(max(len(textwrap.wrap(part, max(width - 2, 1))), 1) for part in words.split("\n"))
