"""When people may speak about proposals, and when one of them is held up before all."""

from facilitation.kernel.errors import RuleViolation
from facilitation.meetings.rules.phase import BEFORE_THE_VOTE, ORDER, Phase

WHILE_PEOPLE_TALK = frozenset(ORDER[ORDER.index(Phase.ASPIRATIONS) : ORDER.index(Phase.PLENARY) + 1])
WHILE_STAFF_ANSWER = frozenset(ORDER[ORDER.index(Phase.ASPIRATIONS) : ORDER.index(Phase.FINISHED)])
# A proposal held up on every phone during the vote would be an advertisement.
WHILE_ONE_IS_DISCUSSED = frozenset({Phase.DISCUSSION})


class ProposalLeftTheList(RuleViolation):
    """Proposal `number` was set aside or withdrawn while people were still talking about it."""

    code = "proposal_left_the_list"


class AnsweredMeanwhile(RuleViolation):
    """Somebody has answered since the writer last looked; two offices must not contradict each other by accident."""

    code = "answered_meanwhile"


def shows_numbers(phase: Phase) -> bool:
    """Whether the list's number is the proposal's only one; from the vote on the lot's number is (decision 9)."""
    return phase in BEFORE_THE_VOTE


def refuse_unseen_answer(*, stands: int, seen: int) -> None:
    """Raise AnsweredMeanwhile where more answers stand than the writer has seen."""
    if stands > seen:
        raise AnsweredMeanwhile
