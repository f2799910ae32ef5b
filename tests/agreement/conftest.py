"""A plenary: a vote is counted and shown, and three people of the village's staff sit in front."""

from dataclasses import dataclass
from typing import Any

import pytest

from facilitation.agreement.commands import AgreeTogether, BeginCorrection, ConfirmAdoption, DecideProposal
from facilitation.agreement.queries import adopted_list, agreement_board
from facilitation.agreement.rules.decision import Decision, Outcome
from facilitation.agreement.views import AdoptedList, AgreementBoard, DecidedLine
from facilitation.aspirations.rules.plan import ExecutionMode
from facilitation.kernel.actor import Actor, Role
from facilitation.meetings.rules.phase import Phase
from facilitation.people.commands import AddStaff
from tests.agreement.held import author as author  # noqa: PLC0414  a fixture, under its own name
from tests.agreement.held import chair as chair  # noqa: PLC0414  as the one above
from tests.budget.conftest import BALLOTS, Vote
from tests.budget.conftest import past_the_program as past_the_program  # noqa: PLC0414  as the one above
from tests.budget.conftest import vote as vote  # noqa: PLC0414  as the one above
from tests.staged import Stage

WORK: dict[str, Any] = {"mode": ExecutionMode.SELF_MANAGED, "executor": "TPK Desa", "carried_out": "April 2027"}
# By the count the bridge and the health post are funded; for the well Rp 10 juta are left.
FUNDED, NOT_FUNDED = ("Jembatan", "Posyandu", "Sumur"), ("Drainase", "Balai")


@dataclass
class Plenary:
    """The hall after the reveal, and whoever writes and signs."""

    vote: Vote
    chair: Actor
    official: Actor

    @property
    def meeting_id(self) -> str:
        """The meeting's."""
        return self.vote.meeting_id

    @property
    def leading(self) -> Actor:
        """Siti, who writes."""
        return self.vote.leading

    @property
    def board(self) -> AgreementBoard:
        """The plenary's page as it is now."""
        self.vote.village.reading.expire_all()
        return agreement_board(self.vote.village.reading, self.vote.village.see(self.meeting_id))

    @property
    def adopted(self) -> AdoptedList | None:
        """The version in force."""
        return adopted_list(self.vote.village.reading, self.meeting_id)

    def line(self, title: str) -> DecidedLine:
        """One proposal's line."""
        decided = self.board.decided
        assert decided is not None
        return next(line for line in decided.lines if line.title == title)

    def decide(self, title: str, outcome: Outcome, *, actor: Actor | None = None, **different: Any) -> object:
        """Write down a decision; one that is agreed takes what was counted unless something is said."""
        line = self.line(title)
        usual = {"source_code": "DDS", "amount_rupiah": line.cost_rupiah, **WORK} if outcome is Outcome.AGREED else {}
        decision = Decision(outcome=outcome, **(usual | different))
        command = DecideProposal(meeting_id=self.meeting_id, proposal_id=line.proposal_id, decision=decision)
        return self.perform(command, actor)

    def agree_together(self, *titles: str) -> object:
        """Agree on several at once."""
        ids = tuple(self.vote.listed.get(title, title) for title in titles)
        return self.perform(AgreeTogether(meeting_id=self.meeting_id, proposal_ids=ids))

    def decide_everything(self) -> None:
        """What is funded is agreed, the rest waits in reserve."""
        for title in FUNDED:
            self.decide(title, Outcome.AGREED)
        for title in NOT_FUNDED:
            self.decide(title, Outcome.RESERVE, reason="Dananya belum cukup.")

    def confirm(self, actor: Actor, digest: str = "") -> object:
        """Confirm the list as it stands, or as it stood."""
        command = ConfirmAdoption(meeting_id=self.meeting_id, digest=digest or self.board.digest)
        return self.perform(command, actor)

    def adopt(self) -> AdoptedList:
        """Both confirm."""
        self.confirm(self.leading)
        self.confirm(self.chair)
        adopted = self.adopted
        assert adopted is not None
        return adopted

    def correct(self, reason: str = "Salah tulis.", actor: Actor | None = None) -> object:
        """Open the adopted list."""
        return self.perform(BeginCorrection(meeting_id=self.meeting_id, reason=reason), actor or self.official)

    def perform(self, command: Any, actor: Actor | None = None) -> object:
        """Through the door."""
        return self.vote.village.door.perform(command, actor or self.leading)


@pytest.fixture
def plenary(vote: Vote, stage: Stage) -> Plenary:
    """Three have voted, the result is shown, and the meeting is in its plenary."""

    def three_vote_and_two_come_to_sign() -> tuple[str, Actor, Actor]:
        vote.hold(*BALLOTS)
        vote.village.go_to(vote.leading, Phase.PLENARY)
        return vote.round_id, _staff(vote, "hasan", Role.CHAIR), _staff(vote, "ratna", Role.OFFICIAL)

    vote.round_id, chair, official = stage.act(three_vote_and_two_come_to_sign)
    return Plenary(vote, chair, official)


@pytest.fixture
def adopting(plenary: Plenary, stage: Stage) -> Plenary:
    """Everything is decided, and the meeting is about to adopt it."""

    def everything_is_decided() -> None:
        plenary.decide_everything()
        plenary.vote.village.go_to(plenary.leading, Phase.ADOPTION)

    stage.act(everything_is_decided)
    return plenary


def _staff(vote: Vote, username: str, role: Role) -> Actor:
    account = vote.village.account(username)
    command = AddStaff(meeting_id=vote.meeting_id, username=username, role=role)
    vote.village.door.perform(command, vote.leading)
    return Actor(role=role, actor_id=account.actor_id, meeting_id=vote.meeting_id)
