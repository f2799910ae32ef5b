"""Who looks after what is built, as pages see it."""

from dataclasses import dataclass

from facilitation.meetings.views import Meeting
from facilitation.partnership.rules.upkeep import UpkeepPlan


@dataclass(frozen=True, slots=True, kw_only=True)
class UpkeepLine:
    """A proposal on the list, and how it is to be looked after; `afterwards` says who goes on with it."""

    proposal_id: str
    number: int
    title: str
    is_physical: bool
    plan: UpkeepPlan
    afterwards: str

    @property
    def is_ready(self) -> bool:
        """Whether it leaves nothing behind to look after, or somebody is named who does."""
        return not self.is_physical or bool(self.plan.caretaker)


@dataclass(frozen=True, slots=True, kw_only=True)
class UpkeepPage:
    """The page on which staff write down who looks after a proposal."""

    meeting: Meeting
    line: UpkeepLine
