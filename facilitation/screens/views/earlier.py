"""Last year's result as everybody sees it: what was decided or promised, and what became of it."""

from dataclasses import dataclass
from datetime import date

from facilitation.meetings.rules.earlier import EarlierLine, Fate


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierMeeting:
    """The finished meeting it comes from; `code` leads to its public page."""

    code: str
    name: str
    meets_on: date
    is_readable: bool
    """False where what is stored is not what was decided: then nothing of it is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierWork:
    """One work of last year; `words` say what became of it where `fate` is none of the usual ones."""

    title: str
    cost_rupiah: int | None
    fate: Fate | None
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierResult:
    """What became of last year's plan; `meeting` is None where its lines were typed."""

    meeting: EarlierMeeting | None
    works: tuple[EarlierWork, ...]

    @property
    def is_recorded(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.works)


def work_of(line: EarlierLine) -> EarlierWork:
    """A typed line as it is shown."""
    return EarlierWork(title=line.title, cost_rupiah=line.cost_rupiah, fate=line.fate, words=line.words)
