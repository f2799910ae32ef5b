"""Who asks, and in which meeting."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a person is to a meeting; the operator is whoever runs the program on its machine."""

    STRANGER = "stranger"
    RESIDENT = "resident"
    FACILITATOR = "facilitator"
    OPERATOR = "operator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """One person acting: `actor_id` is a participant's or an account's id, empty for a stranger."""

    role: Role
    actor_id: str = ""
    meeting_id: str | None = None


STRANGER = Actor(role=Role.STRANGER)
OPERATOR = Actor(role=Role.OPERATOR)
