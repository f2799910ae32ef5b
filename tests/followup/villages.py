"""Meetings that hand on to one another: each held from its list to its adoption, through the real door."""

from datetime import date
from typing import Any

from facilitation.agreement import queries as agreement
from facilitation.agreement.commands import ConfirmAdoption, DecideProposal
from facilitation.agreement.rules.decision import Decision, Outcome
from facilitation.aspirations import queries as aspirations
from facilitation.aspirations.rules.plan import ExecutionMode
from facilitation.followup import queries
from facilitation.kernel.actor import Actor, Role
from facilitation.meetings.rules.frame import Ceiling, Identity
from facilitation.meetings.rules.phase import Phase
from facilitation.people.commands import AddStaff
from facilitation.voting.commands import CastBallot, CloseRound, DrawLot, OpenRound
from tests.budget.conftest import GREEDY
from tests.village import Village

WORK: dict[str, Any] = {"mode": ExecutionMode.SELF_MANAGED, "executor": "TPK Desa", "carried_out": "April 2027"}
SUKAMAJU = Identity(village="Sukamaju", subdistrict="Mekar", district="Subur")


class Held:
    """One meeting, whoever leads it, and what people can do with it."""

    def __init__(self, village: Village, leading: Actor, chair: Actor) -> None:
        self.village = village
        self.leading = leading
        self.chair = chair
        self.meeting_id = str(leading.meeting_id)

    @property
    def meeting(self) -> Any:
        """As it stands now."""
        self.village.reading.expire_all()
        return self.village.see(self.meeting_id)

    @property
    def listed(self) -> dict[str, Any]:
        """The list as everybody sees it, by title."""
        self.village.reading.expire_all()
        return {line.title: line for line in aspirations.listed_proposals(self.village.reading, self.meeting_id)}

    @property
    def tracked(self) -> dict[str, Any]:
        """What is followed, by title."""
        tracked = queries.tracked_proposals(self.village.reading, self.meeting)
        return {one.line.title: one for one in tracked}

    def perform(self, command: Any, actor: Actor | None = None) -> object:
        """Through the door."""
        return self.village.door.perform(command, actor or self.leading)

    def collect(self, *titles: str, cost_rupiah: int = 10_000_000) -> None:
        """Wati asks for each, and each comes onto the list."""
        author = self.village.join(self.meeting_id, "Wati")
        self.village.go_to(self.leading, Phase.ASPIRATIONS)
        for title in titles:
            self.village.propose(self.leading, author, title, cost_rupiah=cost_rupiah)

    def decide(self, **outcomes: Any) -> None:
        """A vote in which one person wants the first, and what the plenary decides about each title."""
        ids = [line.proposal_id for line in self.listed.values()]
        self.village.go_to(self.leading, Phase.VOTING)
        here = {"meeting_id": self.meeting_id}
        here["round_id"] = str(self.perform(DrawLot(**here, reason="", terms=GREEDY)))
        self.perform(OpenRound(**here))
        ballot = CastBallot(
            **here, submission_id=f"of {self.meeting_id}", base_revision=0, marks=((ids[0], 1),), is_blank=False
        )
        self.perform(ballot, self.village.join(self.meeting_id, "Budi"))
        self.perform(CloseRound(**here))
        self.village.go_to(self.leading, Phase.PLENARY)
        self.decide_again(**outcomes)
        self.village.go_to(self.leading, Phase.ADOPTION)
        self.adopt()

    def decide_again(self, **outcomes: Any) -> None:
        """Write the decisions down: an outcome, or an outcome and its reason."""
        lines = {line.title: line for line in self.board.decided.lines}
        for title, said in outcomes.items():
            outcome, reason = said if isinstance(said, tuple) else (said, "Dananya belum cukup.")
            line = lines[title]
            more = {"agency": "Kecamatan"} if outcome is Outcome.FORWARDED else {}
            if outcome is Outcome.AGREED:
                more = {"source_code": "DDS", "amount_rupiah": line.cost_rupiah, **WORK}
            decision = Decision(outcome=outcome, reason=reason, **more)
            self.perform(DecideProposal(meeting_id=self.meeting_id, proposal_id=line.proposal_id, decision=decision))

    @property
    def board(self) -> Any:
        """The plenary's page."""
        meeting = self.meeting
        return agreement.agreement_board(self.village.reading, meeting)

    def adopt(self) -> None:
        """Both confirm."""
        for actor in (self.leading, self.chair):
            self.perform(ConfirmAdoption(meeting_id=self.meeting_id, digest=self.board.digest), actor)


def hold(village: Village, facilitator: Actor, name: str, year: int = 2026, **different: Any) -> Held:
    """A new meeting with a chair."""
    frame = {"identity": SUKAMAJU, "meets_on": date(year, 8, 12)} | different
    frame |= {"ceilings": (Ceiling(source_code="DDS", amount_rupiah=100_000_000),)}
    leading = village.meeting(facilitator, name=name, **frame)
    username = f"ketua{leading.meeting_id}"[:30]
    account = village.account(username)
    village.door.perform(AddStaff(meeting_id=str(leading.meeting_id), username=username, role=Role.CHAIR), leading)
    chair = Actor(role=Role.CHAIR, actor_id=account.actor_id, meeting_id=leading.meeting_id)
    return Held(village, leading, chair)
