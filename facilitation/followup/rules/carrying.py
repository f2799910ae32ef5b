"""What of an earlier year's list may enter a new meeting: whatever was wished and not paid for."""

from collections.abc import Iterable

from facilitation.agreement.rules.decision import Outcome
from facilitation.aspirations.rules.linking import PlannedYear
from facilitation.followup.rules.answer import AnsweredAs, Verdict
from facilitation.followup.rules.milestone import BESIDE_THE_WAY, Milestone, MilestoneKind
from facilitation.followup.rules.told import ToldMeeting
from facilitation.kernel.errors import RuleViolation

PAID = frozenset({MilestoneKind.BUDGETED, MilestoneKind.UNDER_WAY, MilestoneKind.FINISHED})


class NothingCarried(RuleViolation):
    """No proposal was chosen."""

    code = "nothing_carried"


class NotLeftOver(RuleViolation):
    """Proposal `number` has its money, or is now for a later meeting to hand on."""

    code = "not_left_over"


class NotAnEarlierMeeting(RuleViolation):
    """The meeting is none that was held before, in the same area, and has adopted its list."""

    code = "not_an_earlier_meeting"


def is_left_over(outcome: Outcome, milestones: Iterable[Milestone], verdicts: Iterable[Verdict]) -> bool:
    """Whether a proposal of an adopted list still waits for money: not agreed, or agreed and then given up.

    What has since come into a budget, or was agreed on further up, waits no longer.
    """
    kinds = [entry.kind for entry in milestones]
    if kinds and kinds[-1] is MilestoneKind.DECLINED:
        return True
    if outcome is Outcome.AGREED or PAID & set(kinds):
        return False
    return all(verdict.answered_as is not AnsweredAs.AGREED for verdict in verdicts)


def why_not(reason: str, milestones: Iterable[Milestone], verdicts: Iterable[Verdict]) -> str:
    """The last that was said of why it has no money: in the plenary, by a meeting further up, or on its way."""
    stopped = [entry.note for entry in milestones if entry.kind in BESIDE_THE_WAY and entry.note]
    said = [verdict.reason for verdict in verdicts if verdict.reason]
    return next(iter((*reversed(stopped), *reversed(said), reason)), "")


def still_to_come(years: Iterable[PlannedYear], *, plan_year: int) -> tuple[PlannedYear, ...]:
    """The years that a meeting which plans for `plan_year` can still plan for."""
    return tuple(one for one in years if one.year >= plan_year)


def refuse_unless_earlier(earlier: ToldMeeting, new: ToldMeeting, *, is_adopted: bool) -> None:
    """Raise NotAnEarlierMeeting unless the first meeting can hand on to the second what it has left over."""
    is_same = earlier.kind is new.kind and _area(earlier) == _area(new)
    if not is_adopted or not is_same or earlier.meets_on >= new.meets_on:
        raise NotAnEarlierMeeting


def _area(meeting: ToldMeeting) -> str:
    return " ".join(meeting.village.split()).casefold()
