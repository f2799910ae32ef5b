"""How papers write a value: numbers in the marks of their language, a tick for yes, and nothing for not known."""

from datetime import date
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_decimal

from facilitation.documents.views.sheet import Cell, Column, Kind, Sheet

TICK = "✓"
# Marks that turn the direction of what is around them. A number must never read the other way round on a paper that is
# signed, so in print words stand in the order in which they were typed; letters that run to the left still do.
TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
# What is not known yet is written here by hand.
DOTS = "…" * 12
# Beside an amount, in characters: the edges of its cell, and what bold digits are wider by.
AROUND_AMOUNT = 4
LETTERS_ACROSS_WIDE, LETTERS_ACROSS = 180, 92
# However long the amounts are, words keep this much of the page.
LEAST_FOR_OTHERS = 45
ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


def shown(value: Cell, kind: Kind, locale: str) -> str:
    """The value as a reader sees it in a column of this kind."""
    if kind is Kind.TICK:
        return TICK if value else ""
    if isinstance(value, str) or value is None:
        return value or ""
    # A rank or a count has no marks; money and volumes do.
    return str(value) if kind is Kind.NUMBER else quantity(value, locale)


def quantity(value: Decimal | int | None, locale: str) -> str:
    """A number with the marks of its language: 12.500.000 and 1,5; nothing for an unknown one."""
    return "" if value is None else str(format_decimal(value, locale=locale[:2]))


def fact_shown(value: str | int | date | None, locale: str) -> str:
    """A fact above the list as a reader sees it; an integer is rupiah, and an unknown one is written by hand."""
    if value is None:
        return DOTS
    if isinstance(value, date):
        return str(format_date(value, "d MMMM y", locale=locale[:2]))
    return value or "" if isinstance(value, str) else quantity(value, locale)


def attachment_label(number: int) -> str:
    """What stands above an attachment, "LAMPIRAN II"; papers of words are Indonesian whatever the reader's language."""
    tens, ones = divmod(number, 10)
    return f"LAMPIRAN {'X' * tens}{ROMAN[ones]}"


def drawn_widths(sheet: Sheet) -> tuple[int, ...]:
    """How wide the columns are beside one another on a page: an amount is never broken, so the longest one has room.

    Columns that are wider together than the page are drawn narrower; then those of amounts are given more, which the
    others have less.
    """
    needs = _needs(sheet)
    others = sum(column.width for column, need in zip(sheet.columns, needs, strict=True) if not need)
    widening = max(others / max(letters_across(sheet) - sum(needs), LEAST_FOR_OTHERS), 1)
    return tuple(max(column.width, round(need * widening)) for column, need in zip(sheet.columns, needs, strict=True))


def full_widths(sheet: Sheet) -> tuple[int, ...]:
    """How many characters wide the columns are where nothing draws them narrower."""
    return tuple(max(column.width, need) for column, need in zip(sheet.columns, _needs(sheet), strict=True))


def letters_across(sheet: Sheet) -> int:
    """How many letters of a list stand side by side on its page."""
    return LETTERS_ACROSS_WIDE if sheet.is_wide else LETTERS_ACROSS


def _needs(sheet: Sheet) -> list[int]:
    """How many characters the longest amount of each column takes; nothing where a column has no amounts."""
    sums = [one for section in sheet.sections for one in section.sums]
    rows = [*(line.values for line in sheet.lines), *(one.values for one in (*sums, *sheet.totals))]
    return [_need(column, [row[place] for row in rows], sheet.locale) for place, column in enumerate(sheet.columns)]


def _need(column: Column, values: list[Cell], locale: str) -> int:
    if column.kind is not Kind.RUPIAH:
        return 0
    largest = max((value for value in values if isinstance(value, int)), default=0)
    return len(quantity(largest, locale)) + AROUND_AMOUNT
