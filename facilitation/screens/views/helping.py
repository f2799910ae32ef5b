"""What phones are told of the proposals that still need help."""

from dataclasses import dataclass

from facilitation.meetings.views import Meeting
from facilitation.partnership.views import HelpBoard
from facilitation.people.views import Participant


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpNews:
    """How many proposals need help; another `changes` says that the list is not what an open page shows."""

    meeting: Meeting
    needing: int
    changes: str

    @property
    def key(self) -> str:
        """What a page offers depends on the phase."""
        return self.meeting.phase.value


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpPage:
    """Who can help, for one viewer."""

    news: HelpNews
    board: HelpBoard
    participant: Participant | None

    @property
    def meeting(self) -> Meeting:
        """The meeting whose proposals they are."""
        return self.news.meeting
