"""What became of earlier promises, cut into what the projector shows at a time."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitation.followup.views import FinishedWork, Remembered

MEMORIES_ON_WALL = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class MemorySlide:
    """One earlier meeting with one of its finished works; `work` is None where no work has photos to be shown."""

    remembered: Remembered
    work: FinishedWork | None


def memory_slides(remembered: Sequence[Remembered]) -> tuple[MemorySlide, ...]:
    """The latest meeting's works first, as many as people like to look at; the gallery's page holds all of them."""
    slides = [MemorySlide(remembered=one, work=work) for one in remembered for work in one.works or (None,)]
    return tuple(slides[:MEMORIES_ON_WALL])
