"""A meeting that has voted, and the hand that would like to change what came out."""

from collections.abc import Callable, Iterator, Mapping, Sequence

import pytest
from sqlalchemy import Executable, TextClause

from facilitation.kernel.actor import Actor
from facilitation.kernel.database import writing_engine
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.people.commands import CheckIn
from facilitation.voting.commands import CastBallot, CloseRound, DrawLot, OpenRound
from facilitation.voting.rules.terms import BallotMethod, FundingChoice, Terms
from tests.staged import Stage
from tests.village import Village

JUTA = 1_000_000
COSTS = {"Jembatan": 60 * JUTA, "Posyandu": 30 * JUTA, "Drainase": 50 * JUTA, "Balai": 130 * JUTA, "Sumur": 10 * JUTA}
# Jembatan 3 votes; Posyandu and Drainase tied at 2; Sumur 1; Balai, above the ceiling of Rp 100 juta, 3.
BALLOTS = (
    ("Jembatan", "Posyandu", "Drainase", "Balai"),
    ("Jembatan", "Posyandu", "Drainase", "Balai"),
    ("Jembatan", "Sumur", "Balai"),
)


# Plain greedy, whose results a reader can follow in the head.
GREEDY = Terms(
    method=BallotMethod.APPROVAL, limit=5, tally_visibility=TallyVisibility.HIDDEN, funding=FundingChoice.GREEDY
)


class Vote:
    """A vote held from lot to closing."""

    def __init__(self, village: Village, leading: Actor, listed: dict[str, str]) -> None:
        self.village = village
        self.leading = leading
        self.meeting_id = str(leading.meeting_id)
        self.listed = listed
        self.terms = GREEDY
        # Which hamlets the voters come from, in turn.
        self.hamlets: Sequence[int] = (0,)
        self.round_id = ""

    def draw(self, reason: str = "") -> str:
        """The facilitator draws the lot."""
        command = DrawLot(meeting_id=self.meeting_id, reason=reason, terms=self.terms)
        return str(self.village.door.perform(command, self.leading))

    def open(self, round_id: str) -> None:
        """The facilitator opens."""
        self.village.door.perform(OpenRound(meeting_id=self.meeting_id, round_id=round_id), self.leading)

    def hold(self, *ballots: Sequence[str] | Mapping[str, int], reason: str = "", base: str = "message") -> None:
        """Everybody votes in messages named after `base`, and the facilitator closes.

        A ballot is titles that are chosen, or titles with what stands beside each; an empty one is meant so.
        """
        perform = self.village.door.perform
        self.round_id = self.draw(reason)
        here = {"meeting_id": self.meeting_id, "round_id": self.round_id}
        self.open(self.round_id)
        for number, ballot in enumerate(ballots):
            said = ballot if isinstance(ballot, Mapping) else dict.fromkeys(ballot, 1)
            hamlet = self.hamlets[number % len(self.hamlets)]
            voter = self.village.join(self.meeting_id, f"Warga {number}", hamlet=hamlet)
            message = CastBallot(
                **here,
                submission_id=f"{base} {number}",
                base_revision=0,
                marks=tuple((self.listed[title], mark) for title, mark in said.items()),
                is_blank=not said,
            )
            perform(message, voter)
        perform(CloseRound(**here), self.leading)


@pytest.fixture
def vote(village: Village, leading: Actor, wati: Actor, stage: Stage) -> Vote:
    """Five proposals in the voting phase."""

    def wati_proposes_five() -> dict[str, str]:
        village.go_to(leading, Phase.ASPIRATIONS)
        village.door.perform(CheckIn(meeting_id=str(leading.meeting_id)), wati)
        listed = {title: village.propose(leading, wati, title, cost_rupiah=cost) for title, cost in COSTS.items()}
        village.go_to(leading, Phase.VOTING)
        return listed

    return Vote(village, leading, dict(stage.act(wati_proposes_five)))


@pytest.fixture
def past_the_program(database_url: str, vote: Vote) -> Iterator[Callable[[Executable | TextClause], None]]:
    """A hand that reaches past the program into its database, one statement at a time."""
    del vote  # the village must be there before somebody tampers with it
    engine = writing_engine(database_url)

    def execute(statement: Executable | TextClause) -> None:
        with engine.begin() as connection:
            connection.execute(statement)

    yield execute
    engine.dispose()
