"""Those who run meetings."""

from dataclasses import dataclass

from facilitation.kernel.actor import Role
from facilitation.meetings.views import Meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffMember:
    """A signed-in member of staff."""

    staff_id: str
    display_name: str
    token_digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffLine:
    """One of a meeting's staff."""

    staff_id: str
    display_name: str
    username: str
    role: Role
    is_asking: bool
    """Whether it is the reader's own line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffPage:
    """Who runs one meeting together."""

    meeting: Meeting
    members: tuple[StaffLine, ...]
