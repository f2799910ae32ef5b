"""What has become of earlier promises, and the works that are finished, before and after."""

from dataclasses import dataclass
from datetime import date

from facilitation.followup.rules.money import Sums
from facilitation.followup.views.money import Seen
from facilitation.meetings.views import Meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class Promises:
    """How many works a meeting agreed on, and what became of them; the parts add up to `agreed`."""

    agreed: int
    finished: int
    under_way: int
    not_begun: int
    not_continued: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishedWork:
    """A finished proposal with its photos of before and after and its numbers; `people` is None where uncounted."""

    meeting_code: str
    number: int
    title: str
    finished_on: date
    before: Seen
    after: Seen
    sums: Sums
    people: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """An earlier meeting that has adopted its list: its promises, and the finished works there are two photos of."""

    meeting_name: str
    meeting_code: str
    meets_on: date
    promises: Promises
    works: tuple[FinishedWork, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GalleryPage:
    """The finished works of a meeting and of the earlier ones it goes on from, the latest first."""

    meeting: Meeting
    remembered: tuple[Remembered, ...]

    @property
    def works(self) -> tuple[FinishedWork, ...]:
        """All finished works."""
        return tuple(work for one in self.remembered for work in one.works)
