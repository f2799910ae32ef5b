"""What has come of it: indicators against their targets, and everything else that tells."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from facilitation.agreement.rules.adoption import WHILE_ADOPTED
from facilitation.followup.rules.indicator import PERCENT, Indicator, Measured, Theme, percent_of_the_way
from facilitation.followup.rules.review import MeetingQuestion
from facilitation.followup.views.reviews import ReviewedProposal, ShownSummary, TakingPart
from facilitation.followup.views.tickets import Subject
from facilitation.meetings.views import Meeting

THOUSAND = 1000


def amount(thousandths: int) -> Decimal:
    """A kept amount as it is shown."""
    return Decimal(thousandths) / THOUSAND


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownValue:
    """One value with the share of the way that it means; `is_actual` marks the one that counts."""

    measured_on: date
    amount: Decimal
    percent: int
    note: str
    is_actual: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownIndicator:
    """One indicator; `about` is the proposal's or the goal's words and `subfield` its sub-field of village work."""

    number: int
    indicator: Indicator
    about: str
    subfield: str
    values: tuple[ShownValue, ...]
    """By day, the latest last; of one day in the order in which they were recorded."""
    given_up_because: str

    @property
    def actual(self) -> ShownValue | None:
        """The value that counts; None while nothing is measured."""
        return self.values[-1] if self.values else None

    @property
    def baseline(self) -> Decimal:
        """Where it began."""
        return amount(self.indicator.baseline_thousandths)

    @property
    def target(self) -> Decimal:
        """Where it is to come."""
        return amount(self.indicator.target_thousandths)

    @property
    def bar(self) -> int:
        """How long its bar is drawn, from 0 to 100."""
        return max(0, min(PERCENT, self.actual.percent)) if self.actual else 0

    @property
    def is_reached(self) -> bool:
        """Whether the target is reached."""
        return self.actual is not None and self.actual.percent >= PERCENT

    @property
    def is_backwards(self) -> bool:
        """Whether it is farther from the target than at the beginning."""
        return self.actual is not None and self.actual.percent < 0


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorGroup:
    """The indicators of one theme."""

    theme: Theme
    indicators: tuple[ShownIndicator, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationPage:
    """Everything that tells what came of a meeting; for everybody, and with remarks for staff."""

    meeting: Meeting
    groups: tuple[IndicatorGroup, ...]
    proposals: tuple[ReviewedProposal, ...]
    questions: tuple[tuple[MeetingQuestion, ShownSummary], ...]
    taking_part: tuple[TakingPart, ...]
    subjects: tuple[Subject, ...]

    @property
    def may_answer_now(self) -> bool:
        """Whether this part of the meeting is one in which people evaluate."""
        return self.meeting.phase in WHILE_ADOPTED


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorPage:
    """One indicator with the form for its next value."""

    meeting: Meeting
    shown: ShownIndicator
    today: date

    @property
    def may_measure_now(self) -> bool:
        """Whether another value can be recorded."""
        return self.meeting.phase in WHILE_ADOPTED and not self.shown.given_up_because


def shown_values(indicator: Indicator, values: tuple[Measured, ...]) -> tuple[ShownValue, ...]:
    """Values as they are shown, in this order; the last is the actual one."""
    last = len(values) - 1
    return tuple(
        ShownValue(
            measured_on=one.measured_on,
            amount=amount(one.thousandths),
            percent=percent_of_the_way(indicator, one.thousandths),
            note=one.note,
            is_actual=place == last,
        )
        for place, one in enumerate(values)
    )
