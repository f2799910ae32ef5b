"""One person's ballot in a round, and every reason why it is not taken now."""

from dataclasses import dataclass

from facilitation.kernel.errors import RuleViolation
from facilitation.voting.rules.marks import BlankBallotNamesChoices, Marks, Paper, check_marks, marked, refuse_unmarked
from facilitation.voting.rules.round_state import RoundState


class BallotNotReadable(RuleViolation):
    """What was sent is no ballot at all."""

    code = "ballot_not_readable"


class RoundNotOpen(RuleViolation):
    """The lot is drawn but ballots are not taken yet."""

    code = "round_not_open"


class RoundIsClosed(RuleViolation):
    """Ballots are no longer taken."""

    code = "round_is_closed"


class BallotChangedElsewhere(RuleViolation):
    """The page answered an older ballot than the one stored; `revision` is the stored one's."""

    code = "ballot_changed_elsewhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """The marks that count now; no marks at revision 1 or later is a blank ballot."""

    revision: int = 0
    marks: Marks = ()

    def cast(self, marks: Marks, *, base_revision: int, paper: Paper, is_blank: bool = False) -> "Ballot":
        """The next revision with these marks and no others, or the refusal that applies."""
        _check_state(paper.state)
        if base_revision != self.revision:
            raise BallotChangedElsewhere(revision=self.revision)
        if not marks:
            refuse_unmarked(paper, is_blank=is_blank)
        elif is_blank:
            raise BlankBallotNamesChoices
        kept = marked(marks)
        check_marks(kept, paper)
        return Ballot(revision=self.revision + 1, marks=kept)


NO_BALLOT = Ballot()


def _check_state(state: RoundState) -> None:
    if state is RoundState.DRAWN:
        raise RoundNotOpen
    if state is RoundState.CLOSED:
        raise RoundIsClosed
