"""The clock of the telling: it stands in last year until the story has come back to the present."""

from datetime import UTC, date, datetime, time, timedelta

# Two things never happen at the same moment: who takes their words back is found in the journal by its time.
BETWEEN_TWO = timedelta(seconds=15)
NINE = time(9)


class StoryClock:
    """Gives the time to every change: the present, unless the story has gone to another day."""

    def __init__(self) -> None:
        self._told: datetime | None = None

    def __call__(self) -> datetime:
        """The next moment of the day that is told of, else the present."""
        if self._told is None:
            return datetime.now(UTC)
        self._told += BETWEEN_TWO
        return self._told

    def go_to(self, day: date, at: time = NINE) -> None:
        """Tell of this day from that time on, by the laptop's own clock as everywhere on screen."""
        self._told = datetime.combine(day, at).astimezone(UTC)

    def go_back(self, minutes: int) -> None:
        """Tell of today, beginning so many minutes ago."""
        self._told = datetime.now(UTC) - timedelta(minutes=minutes)

    def come_back(self) -> None:
        """Tell of the present."""
        self._told = None
