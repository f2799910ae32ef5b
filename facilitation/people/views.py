"""People as pages see them; names reach staff pages only."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """The person behind this phone."""

    participant_id: str
    name: str
    hamlet_id: str
    hamlet: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HamletCount:
    """How many people of one hamlet take part."""

    hamlet: str
    participants: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """Counts of those who take part, never their names."""

    participants: int
    men: int
    women: int
    hamlets: tuple[HamletCount, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffMember:
    """A signed-in member of staff."""

    staff_id: str
    display_name: str
    token_digest: str
