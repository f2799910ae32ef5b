"""What residents think of what was agreed and of the meeting, and the forms in which they say it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from facilitation.agreement.rules.adoption import WHILE_ADOPTED
from facilitation.followup.rules.indicator import PERCENT
from facilitation.followup.rules.review import SCORES, TENTHS, MeetingQuestion, Summary
from facilitation.meetings.views import Meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSummary:
    """How many have answered and the average; `average` is None of too few."""

    count: int
    average: Decimal | None
    bars: tuple[tuple[int, int], ...]
    """(score, how many gave it), the best first; empty of too few."""
    took_part: int = 0
    """How many of them took part in the meeting."""

    @classmethod
    def of(cls, counted: Summary, took_part: int = 0) -> "ShownSummary":
        """As it is shown."""
        tenths = counted.average_tenths
        return cls(
            count=counted.count,
            average=None if tenths is None else Decimal(tenths) / TENTHS,
            bars=tuple(reversed(tuple(zip(SCORES, counted.scores, strict=True)))) if counted.scores else (),
            took_part=took_part,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedProposal:
    """One adopted proposal and what residents think of it; `remarks` are empty for everybody but staff."""

    proposal_id: str
    title: str
    is_agreed: bool
    is_finished: bool
    beneficiaries: int | None
    """How many people it was to serve, as estimated before the vote; None where nobody has."""
    fit: ShownSummary
    """Whether it fits what residents need."""
    usefulness: ShownSummary
    """How useful it is; nobody is asked before it is finished."""
    remarks: tuple[str, ...] = ()

    @property
    def is_rated(self) -> bool:
        """Whether residents are asked what they think of it."""
        return self.is_agreed or self.is_finished


@dataclass(frozen=True, slots=True, kw_only=True)
class TakingPart:
    """How many people took part at one part of the way, from planning to evaluating.

    `could` is how many could have, 0 where nobody knows.
    """

    part: str
    people: int
    could: int = 0

    @property
    def percent(self) -> int:
        """Whole percent of those who could have, rounded down."""
        return PERCENT * self.people // self.could if self.could else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalReviewPage:
    """The form for one proposal; `own_fit` and `own_usefulness` are what this person has said, 0 for nothing yet."""

    meeting: Meeting
    reviewed: ReviewedProposal
    own_fit: int
    own_usefulness: int
    own_remark: str
    takes_part: bool

    @property
    def may_answer_now(self) -> bool:
        """Whether it can be reviewed."""
        return self.reviewed.is_rated and self.meeting.phase in WHILE_ADOPTED


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingReviewPage:
    """The form about the meeting; `own` holds what this participant has answered, empty for nothing yet."""

    meeting: Meeting
    own: Mapping[MeetingQuestion, int]
    takes_part: bool

    @property
    def may_answer_now(self) -> bool:
        """Whether whoever looks can answer."""
        return self.takes_part and self.meeting.phase in WHILE_ADOPTED
