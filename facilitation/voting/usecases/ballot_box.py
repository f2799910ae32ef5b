"""The working set of one batch of ballots: read at once, changed in memory, written at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from facilitation.kernel.dispatch import Context
from facilitation.kernel.errors import NotFoundHere
from facilitation.voting.commands import CastBallot
from facilitation.voting.rules.ballot import NO_BALLOT, Ballot
from facilitation.voting.rules.commitment import commit_to, receipt_of
from facilitation.voting.rules.marks import Paper
from facilitation.voting.rules.mediator import refuse_mediator
from facilitation.voting.rules.submission import Submission, digest_of
from facilitation.voting.views import BallotAccepted


@dataclass(slots=True, kw_only=True)
class Holding:
    """A voting right, the ballot it holds now, and the revision that the database knows (0 for none)."""

    meeting_id: str
    round_id: str
    participant_id: str
    voting_right_id: str
    ballot: Ballot
    stored_revision: int
    nonce: str = ""
    commitment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotBox:
    """Everything that a batch asks about, and in `answered` the messages that are new."""

    papers: Mapping[tuple[str, str], Paper]
    """By meeting_id and round_id."""
    participants: frozenset[tuple[str, str]]
    """Pairs of meeting_id and participant_id."""
    mediators: frozenset[str]
    """The participant_ids of those who stand between two sides."""
    holdings: dict[tuple[str, str], Holding]
    """By round_id and participant_id."""
    known: Mapping[str, Submission]
    """Messages answered before, by digest."""
    answered: dict[str, Submission] = field(default_factory=dict)

    def cast(self, command: CastBallot, context: Context) -> tuple[BallotAccepted, bool]:
        """The answer and whether it is a new one; raises the refusal that applies."""
        paper = self.papers.get((command.meeting_id, command.round_id))
        if paper is None or (command.meeting_id, context.actor.actor_id) not in self.participants:
            raise NotFoundHere
        refuse_mediator(mediates=context.actor.actor_id in self.mediators)
        holding = self.holdings.get((command.round_id, context.actor.actor_id)) or _new_holding(command, context)
        digest = digest_of(command.submission_id)
        if earlier := self.known.get(digest) or self.answered.get(digest):
            earlier.refuse_others(round_id=command.round_id, voting_right_id=holding.voting_right_id)
            return BallotAccepted(receipt=earlier.receipt, revision=earlier.revision), False
        ballot = holding.ballot.cast(
            command.marks, base_revision=command.base_revision, paper=paper, is_blank=command.is_blank
        )
        # Two ids, because a nonce of 128 bits or more is beyond anybody's power to try out.
        nonce = context.new_id() + context.new_id()
        answer = self._put(holding, ballot, digest, nonce)
        return BallotAccepted(receipt=answer.receipt, revision=answer.revision), True

    def changed(self) -> Sequence[Holding]:
        """What the database does not know yet."""
        return [holding for holding in self.holdings.values() if holding.ballot.revision > holding.stored_revision]

    def _put(self, holding: Holding, ballot: Ballot, digest: str, nonce: str) -> Submission:
        holding.ballot = ballot
        holding.nonce = nonce
        holding.commitment = commit_to(ballot.marks, nonce=nonce, round_id=holding.round_id)
        self.holdings[holding.round_id, holding.participant_id] = holding
        self.answered[digest] = Submission(
            round_id=holding.round_id,
            voting_right_id=holding.voting_right_id,
            receipt=receipt_of(holding.commitment),
            revision=ballot.revision,
        )
        return self.answered[digest]


def _new_holding(command: CastBallot, context: Context) -> Holding:
    return Holding(
        meeting_id=command.meeting_id,
        round_id=command.round_id,
        participant_id=context.actor.actor_id,
        voting_right_id=context.new_id(),
        ballot=NO_BALLOT,
        stored_revision=NO_BALLOT.revision,
    )
