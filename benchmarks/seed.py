"""Makes a meeting with an open round and N participants, through the same door as people do.

`python benchmarks/seed.py FOLDER N` fills an empty data folder before the server starts, and prints
as JSON what the phones need: the join code, the round, the candidates, and each phone's device token.
"""

import importlib.util
import json
import sys
from datetime import date
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))
    if importlib.util.find_spec("gevent"):
        from gevent import monkey

        monkey.patch_all()

from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from facilitation.aspirations.commands import ApproveAspiration, SubmitAspiration
from facilitation.factory import create_app
from facilitation.kernel.actor import OPERATOR, STRANGER, Actor, Role
from facilitation.kernel.dispatch import Door
from facilitation.kernel.migrate import migrate
from facilitation.kernel.settings import Settings
from facilitation.meetings import queries as meetings
from facilitation.meetings.commands import ChangePhase, CreateMeeting
from facilitation.meetings.rules.frame import Ceiling, MeetingFrame
from facilitation.meetings.rules.phase import Phase
from facilitation.people.commands import CreateAccount, JoinMeeting, StartStaffSession
from facilitation.people.identity import digest_of, new_token
from facilitation.people.rules.gender import Gender
from facilitation.voting.commands import DrawLot, OpenRound
from facilitation.voting.queries import current_round

CANDIDATES = 20
VOTES_PER_BALLOT = 5
NO_PASSWORD = "-"  # noqa: S105  nobody signs in with it


class Hall:
    """One meeting on its way to the vote."""

    def __init__(self, door: Door, database_url: str) -> None:
        """Create the account and the meeting."""
        self._door = door
        self._engine = create_engine(database_url)
        account = CreateAccount(username="bench", display_name="Bench", password_hash=NO_PASSWORD, is_first=True)
        staff_id = str(door.perform(account, OPERATOR))
        creator = Actor(role=Role.FACILITATOR, actor_id=staff_id)
        self.meeting_id = str(door.perform(_meeting(), creator))
        self._facilitator = Actor(role=Role.FACILITATOR, actor_id=staff_id, meeting_id=self.meeting_id)
        with Session(self._engine) as session:
            view = meetings.meeting_by_id(session, self.meeting_id)
        self.code = view.code
        self._hamlet_id = view.hamlets[0].hamlet_id

    def join(self, number: int) -> tuple[str, Actor]:
        """Let one more phone in; return its device token and whom it belongs to."""
        token = new_token()
        person = JoinMeeting(
            meeting_id=self.meeting_id,
            device_digest=digest_of(token),
            name=f"Warga {number}",
            gender=Gender.FEMALE if number % 2 else Gender.MALE,
            hamlet_id=self._hamlet_id,
        )
        participant_id = str(self._door.perform(person, STRANGER))
        return token, Actor(role=Role.RESIDENT, actor_id=participant_id, meeting_id=self.meeting_id)

    def sign_in(self) -> str:
        """Let the facilitator's browser in; return its token."""
        token = new_token()
        command = StartStaffSession(staff_id=self._facilitator.actor_id, token_digest=digest_of(token))
        self._door.perform(command, OPERATOR)
        return token

    def submit(self, number: int, resident: Actor) -> str:
        """Hand in one aspiration; return its id."""
        words = SubmitAspiration(
            meeting_id=self.meeting_id,
            submission_id=f"aspiration-{number:04}",
            title=f"Usulan nomor {number}",
            problem="Jalan ke sawah rusak.",
            hamlet_id=self._hamlet_id,
            cost_rupiah=None,
        )
        return str(self._door.perform(words, resident))

    def propose(self, number: int, resident: Actor) -> None:
        """Put one proposal on the list, as handed in by a resident and approved."""
        aspiration_id = self.submit(number, resident)
        approval = ApproveAspiration(
            meeting_id=self.meeting_id,
            aspiration_id=aspiration_id,
            title=f"Usulan nomor {number}",
            cost_rupiah=10_000_000 + number,
        )
        self._door.perform(approval, self._facilitator)

    def go_to(self, phase: Phase) -> None:
        """Take the meeting one step further."""
        self._door.perform(ChangePhase(meeting_id=self.meeting_id, phase=phase), self._facilitator)

    def open_round(self) -> tuple[str, list[str]]:
        """Draw the lot and open the vote; return the round and its candidates."""
        self._door.perform(DrawLot(meeting_id=self.meeting_id), self._facilitator)
        with Session(self._engine) as session:
            drawn = current_round(session, self.meeting_id)
        self._door.perform(OpenRound(meeting_id=self.meeting_id, round_id=drawn.round_id), self._facilitator)
        return drawn.round_id, [candidate.proposal_id for candidate in drawn.candidates]


def seed(folder: Path, participants: int) -> dict[str, object]:
    """Fill the data folder; return what the phones need."""
    settings = Settings.from_env({}, data_dir=folder)
    migrate(settings)
    app = create_app(settings)
    door = app.extensions["door"]
    try:
        hall = Hall(door, settings.database_url)
        people = [hall.join(number) for number in range(participants)]
        hall.go_to(Phase.ASPIRATIONS)
        for number in range(CANDIDATES):
            hall.propose(number, people[number % participants][1])
        hall.go_to(Phase.VOTING)
        round_id, proposal_ids = hall.open_round()
    finally:
        door.stop()
    return {
        "code": hall.code,
        "round_id": round_id,
        "proposal_ids": proposal_ids,
        "votes_per_ballot": VOTES_PER_BALLOT,
        "tokens": [token for token, _ in people],
    }


def _meeting() -> CreateMeeting:
    frame = MeetingFrame(
        name="Musrenbang Dusun",
        place="Balai desa",
        meets_on=date(2026, 11, 21),
        ceilings=(Ceiling(source_code="DDS", amount_rupiah=150_000_000),),
        votes_per_ballot=VOTES_PER_BALLOT,
    )
    return CreateMeeting(frame=frame, hamlets=("Krajan",))


if __name__ == "__main__":
    print(json.dumps(seed(Path(sys.argv[1]), int(sys.argv[2]))))
