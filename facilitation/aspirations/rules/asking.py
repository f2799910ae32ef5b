"""What a proposal has been through before it came to this meeting, and how often it has been asked for."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from facilitation.aspirations.rules.facts import optional_line
from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import clean_line, clean_text

NAME_LIMIT = 120
REASON_LIMIT = 500
OUTCOME_LIMIT = 20
MOST_ASKINGS = 20


class CameBy(StrEnum):
    """How a proposal came on: asked AGAIN in a later year, or sent UPWARD to the meeting of a larger area."""

    AGAIN = "again"
    UPWARD = "upward"


class AlreadyBrought(RuleViolation):
    """It stands on this meeting's list already, as proposal `number`."""

    code = "already_brought"


class TooManyAskings(RuleViolation):
    """A proposal has a history of at most `most` earlier ones."""

    code = "too_many_askings"


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierAsking:
    """One meeting that a proposal has been in before: its `number` there, how it ended, why, and on which day.

    `from_meeting_id` and `from_proposal_id` may be another laptop's. `outcome` is one of agreement.rules.decision.
    """

    came_by: CameBy
    from_meeting_id: str
    from_proposal_id: str
    meeting_name: str
    village: str
    meets_on: date
    number: int
    outcome: str
    reason: str
    decided_on: date


def checked_askings(askings: Iterable[EarlierAsking]) -> tuple[EarlierAsking, ...]:
    """Return the history as it is kept, the oldest first, nothing twice; or raise what is wrong with it."""
    known = {one.from_proposal_id: one for one in askings}
    if len(known) > MOST_ASKINGS:
        raise TooManyAskings(most=MOST_ASKINGS)
    return tuple(sorted((_checked(one) for one in known.values()), key=lambda one: (one.meets_on, one.decided_on)))


def asked_count(askings: Iterable[EarlierAsking]) -> int:
    """How often it has been asked for, this time included; what is sent upward is the same asking."""
    return 1 + len({one.from_meeting_id for one in askings if one.came_by is CameBy.AGAIN})


def _checked(one: EarlierAsking) -> EarlierAsking:
    return replace(
        one,
        meeting_name=clean_line(one.meeting_name, NAME_LIMIT),
        village=optional_line(one.village, NAME_LIMIT),
        outcome=optional_line(one.outcome, OUTCOME_LIMIT),
        reason=clean_text(one.reason, REASON_LIMIT) if one.reason.strip() else "",
    )
