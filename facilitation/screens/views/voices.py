"""Who has been heard, for the control screen."""

from dataclasses import dataclass

from facilitation.meetings.views import Meeting
from facilitation.people.rules.voices import SILENT_AFTER_MINUTES, silent
from facilitation.people.views import HeardGroup, HeardGroups


@dataclass(frozen=True, slots=True, kw_only=True)
class VoicesBoard:
    """Of each group how many have proposed, talked or voted; `moment` says which, and is empty in other phases.

    `heard` is None where the counts would tell who chose what. `may_name` is true once the part has lasted long enough.
    """

    meeting: Meeting
    moment: str
    heard: HeardGroups | None
    may_name: bool

    @property
    def silent(self) -> tuple[HeardGroup, ...]:
        """The groups to invite by name, none before it is time."""
        return silent(self.heard.groups if self.heard else (), may_name=self.may_name)

    @property
    def called(self) -> tuple[HeardGroup, ...]:
        """The silent groups that are invited by their name, aloud."""
        return tuple(group for group in self.silent if group.may_be_called)

    @property
    def approached(self) -> tuple[HeardGroup, ...]:
        """The silent groups that staff go to, while the hall hears an offer to everybody."""
        return tuple(group for group in self.silent if not group.may_be_called)

    @property
    def minutes(self) -> int:
        """After how many minutes silent groups are named."""
        return SILENT_AFTER_MINUTES
