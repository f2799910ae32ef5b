"""When residents may propose and support, until when they may take back, and when names may show."""

from facilitation.kernel.errors import RuleViolation
from facilitation.meetings.rules.phase import AFTER_THE_REVEAL, BEFORE_THE_VOTE, ORDER, Phase

COLLECTING = frozenset({Phase.ASPIRATIONS, Phase.DISCUSSION})
BEFORE_ADOPTION = frozenset(ORDER[: ORDER.index(Phase.ADOPTION)])


class CollectingNotOpen(RuleViolation):
    """Residents propose from the phase ASPIRATIONS on, and this meeting has not said that they may before."""

    code = "collecting_not_open"


def is_collecting(phase: Phase, *, collects_early: bool) -> bool:
    """Whether residents may propose in this phase; `collects_early` opens every phase before it too."""
    return phase in COLLECTING or (collects_early and phase in BEFORE_THE_VOTE)


def refuse_too_early(phase: Phase, *, collects_early: bool) -> None:
    """Raise CollectingNotOpen where proposals are still to come; the policy has refused what is too late."""
    if not is_collecting(phase, collects_early=collects_early):
        raise CollectingNotOpen


def shows_authors(phase: Phase, *, hides_authors: bool) -> bool:
    """Whether residents may read who proposed what: from the reveal on, or always where the meeting chose so."""
    return not hides_authors or phase in AFTER_THE_REVEAL
