"""A village with a list to vote on, and the steps people take around it."""

import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime

import pytest
from sqlalchemy import Executable

from facilitation.kernel.actor import Actor
from facilitation.kernel.database import writing_engine
from facilitation.kernel.execution import Execution
from facilitation.kernel.writer import Writer
from facilitation.meetings.queries import phase_of
from facilitation.meetings.rules.phase import Phase
from facilitation.people.commands import CheckIn
from facilitation.voting.commands import (
    CastBallot,
    ClosePractice,
    CloseRound,
    DrawLot,
    OpenPractice,
    OpenRound,
)
from facilitation.voting.queries import current_round, round_by_id, tally
from facilitation.voting.views import BallotAccepted, Round
from tests.staged import Stage
from tests.village import Village
from tests.voting.asking import Asking
from tests.voting.doors import TwoDoors
from tests.voting.electing import Election

COSTS = {"Jembatan": 60_000_000, "Posyandu": 30_000_000, "Drainase": 50_000_000, "Balai": 130_000_000}


class Booth:
    """The vote of one meeting; every step goes through the door in the name of whoever takes it."""

    def __init__(self, village: Village, leading: Actor, listed: dict[str, str]) -> None:
        self.door = village.door
        self.village = village
        self.leading = leading
        self.meeting_id = str(leading.meeting_id)
        self.listed = listed
        """Title to proposal_id."""
        self.round_id = ""
        self._sent = 0

    def draw(self, reason: str = "") -> str:
        """The facilitator draws the lot."""
        self.round_id = str(self.door.perform(DrawLot(meeting_id=self.meeting_id, reason=reason), self.leading))
        return self.round_id

    def open(self, reason: str = "") -> "Booth":
        """The facilitator draws and opens."""
        self.draw(reason)
        self.door.perform(OpenRound(meeting_id=self.meeting_id, round_id=self.round_id), self.leading)
        return self

    def close(self) -> None:
        """The facilitator closes."""
        self.door.perform(CloseRound(meeting_id=self.meeting_id, round_id=self.round_id), self.leading)

    def practise(self) -> "Booth":
        """The facilitator opens a practice; ballots are for it until another round is drawn."""
        self.round_id = str(self.door.perform(OpenPractice(meeting_id=self.meeting_id), self.leading))
        return self

    def end_practice(self) -> None:
        """The facilitator closes the practice."""
        self.door.perform(ClosePractice(meeting_id=self.meeting_id, round_id=self.round_id), self.leading)

    def ballot(self, *titles: str, base: int = 0, submission: str = "", **different: object) -> CastBallot:
        """A message from a phone; each has a submission_id of its own unless one is named."""
        self._sent += 1
        fields = {
            "meeting_id": self.meeting_id,
            "round_id": self.round_id,
            "submission_id": submission or f"submission{self._sent:010}",
            "base_revision": base,
            "marks": tuple((self.listed.get(title, title), 1) for title in titles),
        }
        return CastBallot(**{**fields, **different})

    def cast(self, voter: Actor, *titles: str, base: int = 0, submission: str = "") -> BallotAccepted:
        """A resident votes."""
        answer = self.door.perform(self.ballot(*titles, base=base, submission=submission), voter)
        assert isinstance(answer, BallotAccepted)
        return answer

    def residents(self, how_many: int) -> Sequence[Actor]:
        """People who join now, each with a phone."""
        return [self.village.join(self.meeting_id, f"Warga {number}") for number in range(how_many)]

    def tally(self, round_id: str = "") -> Mapping[str, int]:
        """What each candidate of a round reaches; of the present one unless another is named."""
        return tally(self.village.reading, round_by_id(self.village.reading, round_id or self.round_id))

    def see(self) -> Round:
        """The round as anybody sees it."""
        current = current_round(self.village.reading, self.meeting_id)
        assert current is not None
        return current


@pytest.fixture
def booth(village: Village, leading: Actor, wati: Actor, budi: Actor, stage: Stage) -> Booth:
    """A meeting of two residents in its voting phase with four proposals listed and no lot drawn."""

    def two_come_and_wati_proposes_four() -> dict[str, str]:
        village.go_to(leading, Phase.ASPIRATIONS)
        for resident in (wati, budi):
            village.door.perform(CheckIn(meeting_id=str(leading.meeting_id)), resident)
        listed = {title: village.propose(leading, wati, title, cost_rupiah=cost) for title, cost in COSTS.items()}
        village.go_to(leading, Phase.VOTING)
        return listed

    return Booth(village, leading, dict(stage.act(two_come_and_wati_proposes_four)))


@pytest.fixture
def asking(booth: Booth) -> Asking:
    """The same, where the facilitator also asks everybody."""
    return Asking(booth)


@pytest.fixture
def election(booth: Booth) -> Election:
    """The same, where people also stand for the delegation."""
    return Election(booth)


@pytest.fixture
def voted(asking: Asking, booth: Booth, wati: Actor) -> Asking:
    """The same after a vote on the proposals."""
    booth.open().cast(wati, "Jembatan")
    booth.close()
    return asking


@pytest.fixture
def past_the_program(database_url: str, booth: Booth) -> Iterator[Callable[[Executable], None]]:
    """A hand that reaches past the program into its database, one statement at a time."""
    del booth  # the village must be there before somebody tampers with it
    engine = writing_engine(database_url)

    def execute(statement: Executable) -> None:
        with engine.begin() as connection:
            connection.execute(statement)

    yield execute
    engine.dispose()


@pytest.fixture
def second_door(database_url: str, clock: Callable[[], datetime]) -> Iterator[Writer]:
    """Another program on this test's database."""
    execution = Execution(clock=clock, new_id=lambda: secrets.token_hex(10), phase_of=phase_of, pause=lambda: None)
    writer = Writer(engine=writing_engine(database_url), execution=execution, publish=list, offload=lambda work: work())
    writer.start()
    yield writer
    writer.stop()


@pytest.fixture
def doors(request: pytest.FixtureRequest, door: Writer) -> Writer | TwoDoors:
    """Whatever stands between the phones and the database."""
    return door if request.param == "one door" else TwoDoors(door, request.getfixturevalue("second_door"))
