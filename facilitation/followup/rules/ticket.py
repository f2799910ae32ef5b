"""What people send in after the meeting, what may be done with it, and what everybody may read of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from facilitation.aspirations.rules.facts import optional_line
from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import clean_text

WORDS_LIMIT = 1000
NAME_LIMIT = 80
OFFICE_LIMIT = 80


class TicketKind(StrEnum):
    """INPUT and COMPLAINT come from anybody; an OBSTACLE is opened by whoever mediates, who follows and closes it."""

    INPUT = "input"
    COMPLAINT = "complaint"
    OBSTACLE = "obstacle"


SENT = (TicketKind.INPUT, TicketKind.COMPLAINT)
"""What residents send, and what the time to reply is counted of."""


class StepKind(StrEnum):
    """What happens to a ticket.

    Staff publish, reply to or withhold it, its mediator notes and closes it, and whoever sent it may withdraw it.
    """

    PUBLISHED = "published"
    REPLIED = "replied"
    WITHHELD = "withheld"
    NOTED = "noted"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


class WithheldFor(StrEnum):
    """The only two reasons for which the words of a ticket are kept from the public."""

    SLANDER = "slander"
    PERSONAL_DATA = "personal_data"


class TicketIsWithdrawn(RuleViolation):
    """Whoever sent the ticket has withdrawn it; nothing more is done with it."""

    code = "ticket_withdrawn"


class TicketIsClosed(RuleViolation):
    """The obstacle was closed with its outcome."""

    code = "ticket_closed"


class TicketIsNoObstacle(RuleViolation):
    """Only an obstacle is noted and closed; what residents send is replied to."""

    code = "ticket_no_obstacle"


class ObstacleOfAnother(RuleViolation):
    """An observer follows and closes what they have opened, and nothing else."""

    code = "ticket_obstacle_of_another"


class RepliedMeanwhile(RuleViolation):
    """Somebody has replied since the writer last looked; two offices must not contradict each other by accident."""

    code = "ticket_replied_meanwhile"


class TicketSentAlready(RuleViolation):
    """The form of this ticket was sent before, with other words."""

    code = "ticket_sent_already"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a ticket stands after its steps; `withheld_for` is empty unless its words are withheld now."""

    is_published: bool = False
    withheld_for: str = ""
    is_withdrawn: bool = False
    is_closed: bool = False
    replies: int = 0

    @property
    def is_open_to_all(self) -> bool:
        """Whether everybody may read its words."""
        return self.is_published and not self.is_withdrawn

    @property
    def is_waiting(self) -> bool:
        """Whether somebody still waits for a reply; a reason to withhold is one."""
        return not (self.replies or self.withheld_for or self.is_withdrawn or self.is_closed)


def standing(steps: Sequence[tuple[StepKind, str]]) -> Standing:
    """How a ticket stands after these (kind, reason to withhold) in their order."""
    shown = [step for step in steps if step[0] in {StepKind.PUBLISHED, StepKind.WITHHELD}]
    kinds = [kind for kind, _ in steps]
    return Standing(
        is_published=bool(shown) and shown[-1][0] is StepKind.PUBLISHED,
        withheld_for=shown[-1][1] if shown and shown[-1][0] is StepKind.WITHHELD else "",
        is_withdrawn=StepKind.WITHDRAWN in kinds,
        is_closed=StepKind.CLOSED in kinds,
        replies=kinds.count(StepKind.REPLIED),
    )


def refuse_finished(now: Standing) -> None:
    """Raise TicketIsWithdrawn or TicketIsClosed where nothing more is done with a ticket."""
    if now.is_withdrawn:
        raise TicketIsWithdrawn
    if now.is_closed:
        raise TicketIsClosed


def refuse_unseen_reply(*, stands: int, seen: int) -> None:
    """Raise RepliedMeanwhile where more replies stand than the writer has seen."""
    if stands > seen:
        raise RepliedMeanwhile


def words(typed: str) -> str:
    """Return what somebody sends, replies or notes, line breaks kept."""
    return clean_text(typed, WORDS_LIMIT)


def name(typed: str) -> str:
    """Return who sends it, in one line; it may be empty."""
    return optional_line(typed, NAME_LIMIT)


def office(typed: str) -> str:
    """Return the office that replies, in one line; it may be empty."""
    return optional_line(typed, OFFICE_LIMIT)
