"""Tells the year after the adoption."""

from facilitation.demo.afterwards.books import books
from facilitation.demo.afterwards.gathered import gatherings
from facilitation.demo.afterwards.happening import tell_in_order
from facilitation.demo.afterwards.kept import promises_kept
from facilitation.demo.afterwards.measured import measures
from facilitation.demo.afterwards.voices import voices
from facilitation.demo.afterwards.way import way
from facilitation.demo.afterwards.works import works
from facilitation.demo.last_year import LastYear


def follow_up(year: LastYear) -> None:
    """Everything that came of the adopted list, day by day; what is built stands before anybody looks after it."""
    clock = year.told.cast.stage.clock
    about = (way, promises_kept, books, works, gatherings, measures, voices)
    tell_in_order(clock, (one for happenings in about for one in happenings(year)))
