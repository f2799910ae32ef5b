"""Who asks, and in which meeting."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a person is to a meeting; the operator is whoever runs the program on its machine."""

    STRANGER = "stranger"
    RESIDENT = "resident"
    FACILITATOR = "facilitator"
    MINUTE_TAKER = "minute_taker"
    CHAIR = "chair"
    OFFICIAL = "official"
    OBSERVER = "observer"
    OPERATOR = "operator"


STAFF = (Role.FACILITATOR, Role.MINUTE_TAKER, Role.CHAIR, Role.OFFICIAL, Role.OBSERVER)
"""Whoever signs in and is named to a meeting; each command says which of them may give it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """One person acting: `actor_id` is a participant's or an account's id, empty for a stranger."""

    role: Role
    actor_id: str = ""
    meeting_id: str | None = None


STRANGER = Actor(role=Role.STRANGER)
OPERATOR = Actor(role=Role.OPERATOR)
