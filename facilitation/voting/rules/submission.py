"""A message from a phone that was answered, and who may hear that answer again."""

import hashlib
from dataclasses import dataclass

from facilitation.kernel.errors import RuleViolation


class SubmissionTaken(RuleViolation):
    """Another ballot was sent under this submission_id: of somebody else, or of another round."""

    code = "ballot_submission_taken"


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """What was answered; `voting_right_id` is None once the round is closed."""

    round_id: str
    voting_right_id: str | None
    receipt: str
    revision: int

    def refuse_others(self, *, round_id: str, voting_right_id: str | None) -> None:
        """Return if this is the same message of the same voter, else raise SubmissionTaken.

        A submission of a closed round is nobody's any more: whoever still knows its random id may hear
        that it was received, which is all the answer says.
        """
        is_own = self.voting_right_id is None or self.voting_right_id == voting_right_id
        if self.round_id != round_id or not is_own:
            raise SubmissionTaken


def digest_of(submission_id: str) -> str:
    """Under what a submission is kept: 64 hexadecimal digits from which nobody can guess its id."""
    return hashlib.sha256(submission_id.encode()).hexdigest()
