"""What has happened after the meeting."""

from dataclasses import dataclass

from facilitation.kernel.policy import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneRecorded(Event):
    """A proposal has reached a milestone."""

    proposal_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerReceived(Event):
    """Another meeting has answered the list that was sent to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UpkeepLogged(Event):
    """Somebody has looked after what was built."""

    proposal_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketChanged(Event):
    """A ticket was sent, or something was done with one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GatheringsChanged(Event):
    """Follow-up meetings were planned or changed, or minutes of one were written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorsChanged(Event):
    """An indicator was added, measured or given up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewGiven(Event):
    """Somebody has said what they think of a proposal or of the meeting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyMoved(Event):
    """An entry was written into the ledger."""

    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkSeen(Event):
    """Somebody has written down how far the work on a proposal is, or shows a photo of it."""

    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyQuestioned(Event):
    """A question about the ledger was asked, answered, withheld or shown again."""

    question_number: int
