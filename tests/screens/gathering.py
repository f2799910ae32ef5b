"""A hall full of people told apart by group, and what its control screen says of them."""

from itertools import count

from sqlalchemy.orm import Session

from facilitation.aspirations.commands import SubmitAspiration
from facilitation.dialogue.commands import AskQuestion
from facilitation.kernel.actor import STRANGER, Actor, Role
from facilitation.people.commands import JoinMeeting, RegisterAtDesk
from facilitation.people.rules.details import Details
from facilitation.people.rules.gender import Gender
from facilitation.screens import queries
from facilitation.screens.views import VoicesBoard
from tests.village import Village, digest

KRAJAN, SUMBEREJO, NGASEM = range(3)


class Gathering:
    """One meeting; whoever comes is told apart by hamlet, gender and what they say of themselves."""

    def __init__(self, village: Village, leading: Actor, reading: Session, clock) -> None:
        self.village, self.leading, self.reading, self.clock = village, leading, reading, clock
        self.meeting_id = str(leading.meeting_id)
        self._numbers = count(1)

    def come(self, many: int, hamlet: int, *, gender: Gender = Gender.FEMALE, **details: object) -> list[Actor]:
        """So many people, each with a phone."""
        return [self._join(hamlet, gender, Details(**details)) for _ in range(many)]

    def comes_without_phone(self, hamlet: int, gender: Gender = Gender.FEMALE) -> None:
        """Somebody whom the desk notes."""
        person = {"name": f"Mbah {'abcdefghijklm'[next(self._numbers) % 13]}", "gender": gender}
        desk = RegisterAtDesk(meeting_id=self.meeting_id, hamlet_id=self._hamlet(hamlet), **person)
        self.village.door.perform(desk, self.leading)

    def propose(self, person: Actor) -> str:
        """Hand in some words."""
        words = {"title": f"Usulan {next(self._numbers)}", "problem": "Rusak.", "cost_rupiah": None}
        submit = SubmitAspiration(
            meeting_id=self.meeting_id, submission_id=self._submission(), hamlet_id=self._hamlet(0), **words
        )
        return str(self.village.door.perform(submit, person))

    def ask(self, person: Actor, proposal_id: str) -> None:
        """Ask a question about a proposal."""
        words = {"proposal_id": proposal_id, "submission_id": self._submission(), "words": "Mengapa?"}
        self.village.door.perform(AskQuestion(meeting_id=self.meeting_id, **words), person)

    def board(self) -> VoicesBoard:
        """What the control screen is given now."""
        return queries.voices(self.reading, self.meeting_id, self.clock())

    def counts(self) -> dict[str, tuple[int, int]]:
        """How many of each group have spoken, of how many."""
        heard = self.board().heard
        return {one.hamlet or one.group: (one.spoken, one.people) for one in heard.groups} if heard else {}

    def silent(self) -> list[str]:
        """The groups named."""
        return [one.hamlet or one.group for one in self.board().silent]

    def _join(self, hamlet: int, gender: Gender, details: Details) -> Actor:
        number = next(self._numbers)
        join = JoinMeeting(
            meeting_id=self.meeting_id,
            device_digest=digest(f"phone {number}"),
            name=f"Warga {number}",
            gender=gender,
            hamlet_id=self._hamlet(hamlet),
            details=details,
        )
        return Actor(
            role=Role.RESIDENT,
            actor_id=str(self.village.door.perform(join, STRANGER)),
            meeting_id=self.meeting_id,
        )

    def _submission(self) -> str:
        return digest(f"message {next(self._numbers)}")[:32]

    def _hamlet(self, hamlet: int) -> str:
        return self.village.see(self.meeting_id).hamlets[hamlet].hamlet_id
