"""What earlier years have left over, as it stands to be brought into a new meeting."""

from dataclasses import dataclass
from datetime import date

from facilitation.agreement.rules.decision import Outcome
from facilitation.agreement.views import DecidedLine
from facilitation.followup.rules.answer import Verdict
from facilitation.followup.rules.carrying import is_left_over, why_not
from facilitation.followup.rules.milestone import Milestone
from facilitation.meetings.rules.phase import BEFORE_THE_VOTE
from facilitation.meetings.views import Meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class Leftover:
    """A proposal of an adopted list, with what has been heard of it since; `code` is what it is followed by."""

    line: DecidedLine
    code: str
    adopted_on: date
    milestones: tuple[Milestone, ...]
    verdicts: tuple[Verdict, ...]
    asked_count: int = 1
    """How often it had been asked for by then."""
    brought_as: int | None = None
    """Its number in the new meeting; None while it is not there."""

    @property
    def outcome(self) -> Outcome:
        """How the plenary decided."""
        # Nothing is adopted without a decision about every line.
        return self.line.decision.outcome if self.line.decision else Outcome.NOT_ACCOMMODATED

    @property
    def why_not(self) -> str:
        """Why it has no money, as far as anybody has said."""
        said = self.line.decision.reason if self.line.decision else ""
        return why_not(said, self.milestones, self.verdicts)

    @property
    def waits(self) -> bool:
        """Whether nobody has found the money for it since."""
        return is_left_over(self.outcome, self.milestones, self.verdicts)


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierList:
    """One earlier meeting and what it has left over."""

    meeting: Meeting
    leftovers: tuple[Leftover, ...]

    @property
    def has_choice(self) -> bool:
        """Whether anything is left that is not in the new meeting yet."""
        return any(one.brought_as is None for one in self.leftovers)


@dataclass(frozen=True, slots=True, kw_only=True)
class CarryPage:
    """The page on which a new meeting takes up what earlier ones have left over, the latest first."""

    meeting: Meeting
    earlier: tuple[EarlierList, ...]

    @property
    def may_carry_now(self) -> bool:
        """Whether the list is still being made."""
        return self.meeting.phase in BEFORE_THE_VOTE
