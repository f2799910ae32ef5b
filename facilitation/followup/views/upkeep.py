"""How what was agreed on is looked after, for staff who record it and for anybody who wants to see it."""

from dataclasses import dataclass
from datetime import date

from facilitation.agreement.rules.adoption import WHILE_ADOPTED
from facilitation.followup.rules.upkeep import UpkeepEntry
from facilitation.meetings.views import Meeting
from facilitation.partnership.views import UpkeepLine


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedUpkeep:
    """One entry of a log with the file of its picture, which is empty where there is none."""

    entry: UpkeepEntry
    photo_digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Upkeep:
    """An adopted proposal, the plan for looking after it, and its log, the newest first.

    `finished` is None while it is not built, and `due_on` None where nothing says when it is looked after next.
    """

    line: UpkeepLine
    finished: date | None
    log: tuple[LoggedUpkeep, ...]
    due_on: date | None
    is_overdue: bool

    @property
    def spent_rupiah(self) -> int:
        """What looking after it has cost so far."""
        return sum(one.entry.cost_rupiah for one in self.log)


@dataclass(frozen=True, slots=True, kw_only=True)
class UpkeepBoard:
    """Every agreed proposal that leaves something to look after, or has somebody who does, in the agreed order."""

    meeting: Meeting
    kept: tuple[Upkeep, ...]

    @property
    def overdue(self) -> int:
        """How many were not looked after by the day on which it was due."""
        return sum(one.is_overdue for one in self.kept)


@dataclass(frozen=True, slots=True, kw_only=True)
class UpkeepLogPage:
    """One proposal's log with the form for its next entry."""

    meeting: Meeting
    upkeep: Upkeep
    today: date

    @property
    def may_log_now(self) -> bool:
        """Whether it is built, and this part of the meeting is one in which its log is written."""
        return self.upkeep.finished is not None and self.meeting.phase in WHILE_ADOPTED
