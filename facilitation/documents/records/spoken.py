"""Numbers and dates in Indonesian words, as a deed has them beside the digits."""

from datetime import date

from babel.dates import format_date

from facilitation.documents import official
from facilitation.documents.shown import DOTS

SMALL = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
TEEN, TEN, HUNDRED, THOUSAND = 20, 10, 100, 1000


def spoken(number: int) -> str:
    """A number from 0 to 9,999 in words: 2026 is "dua ribu dua puluh enam"."""
    if number < len(SMALL):
        return SMALL[number]
    if number < TEEN:
        return f"{spoken(number - TEN)} belas"
    for step, word, one in ((THOUSAND, "ribu", "seribu"), (HUNDRED, "ratus", "seratus"), (TEN, "puluh", "sepuluh")):
        if number >= step:
            many, rest = divmod(number, step)
            head = one if many == 1 else f"{spoken(many)} {word}"
            return f"{head} {spoken(rest)}" if rest else head
    raise AssertionError("every number is below ten or above it")


def day_spoken(day: date | None) -> str:
    """A day in words and in digits; dots to write on where it is not known."""
    if day is None:
        return DOTS
    weekday, month = (str(format_date(day, pattern, locale=official.LOCALE)) for pattern in ("EEEE", "MMMM"))
    words = f"{weekday}, tanggal {spoken(day.day)} bulan {month} tahun {spoken(day.year)}"
    return f"{words} ({day:%d-%m-%Y})"
