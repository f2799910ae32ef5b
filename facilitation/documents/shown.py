"""How papers write a value: numbers in the marks of their language, a tick for yes, and nothing for not known."""

from datetime import date
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_decimal

from facilitation.documents.views.sheet import Cell, Kind

TICK = "✓"
# Marks that turn the direction of what is around them. A number must never read the other way round on a paper that is
# signed, so in print words stand in the order in which they were typed; letters that run to the left still do.
TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
# What is not known yet is written here by hand.
DOTS = "…" * 12
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
    """A fact above the list as a reader sees it; an integer is rupiah."""
    if isinstance(value, date):
        return str(format_date(value, "d MMMM y", locale=locale[:2]))
    return value or "" if isinstance(value, str) else quantity(value, locale)


def attachment_label(number: int) -> str:
    """What stands above an attachment, "LAMPIRAN II"; papers of words are Indonesian whatever the reader's language."""
    tens, ones = divmod(number, 10)
    return f"LAMPIRAN {'X' * tens}{ROMAN[ones]}"
