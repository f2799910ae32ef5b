"""A meeting with as many of everything as a test says, made through the program's own door."""

from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.aspirations.commands import MergeProposals, ParkAspiration, SubmitAspiration, SupportProposal
from facilitation.dialogue.commands import AnswerQuestion, Argue, AskQuestion, SetSpotlight
from facilitation.dialogue.rules.entry import Side
from facilitation.kernel.actor import Actor, Role
from facilitation.kernel.policy import Command
from facilitation.meetings.rules.phase import Phase
from facilitation.people.commands import AddColleague, ImportInvitees
from facilitation.people.queries import account_by_username
from facilitation.people.rules.invitees import InvitedLine
from facilitation.people.tables import ParticipantRow
from facilitation.voting.commands import CastBallot, CloseMotion, CloseRound, DrawLot, OpenMotion, OpenRound
from facilitation.voting.queries import current_round
from facilitation.voting.rules.marks import Marks
from tests.hall import Hall
from tests.page_client import PageClient
from tests.village import Village, digest


class Crowd:
    """One facilitator, one resident whose phone is at hand, and `many` of whatever a page may list."""

    def __init__(self, app: Flask, laptop: PageClient, many: int) -> None:
        self.hall = Hall(app, laptop).hold()
        self.many = many
        with app.app_context():
            self.engine = app.extensions["sqlalchemy"].engine
        self.reading = Session(self.engine.execution_options(isolation_level="AUTOCOMMIT"))
        self.door = app.extensions["door"]
        self._village = Village(self.door, self.reading)
        account = account_by_username(self.reading, "siti")
        self.siti = Actor(role=Role.FACILITATOR, actor_id=account.staff_id, meeting_id=self.hall.meeting_id)
        self.go_to(Phase.REGISTRATION)
        self.phone = self.hall.join("Wati")
        self.wati = self._resident(self.reading.scalar(select(ParticipantRow.participant_id)))
        self.people = [self._village.join(self.hall.meeting_id, f"Warga {number}") for number in range(many)]
        self.proposals: list[str] = []
        self.waiting: list[str] = []

    def go_to(self, phase: Phase) -> None:
        """Take the meeting to a phase."""
        self._village.go_to(self.siti, phase)

    def tell(self, command: type[Command], who: Actor, **fields: object) -> str:
        """Send one command of this meeting."""
        return str(self.door.perform(command(meeting_id=self.hall.meeting_id, **fields), who))

    def invite(self) -> None:
        """Other meetings, colleagues, and a list of those invited."""
        for number in range(self.many):
            self._village.meeting(self.siti, name=f"Rapat {number}")
            name = f"rekan{number}"
            self.tell(AddColleague, self.siti, username=name, display_name=name, password_hash="-", role=Role.OFFICIAL)
        lines = [
            InvitedLine(name=f"Undangan {number}", unsur_code=None, hamlet_name="Krajan", rt="1", rw="2", gender=None)
            for number in range(self.many)
        ]
        self.tell(ImportInvitees, self.siti, lines=tuple(lines))

    def propose(self) -> None:
        """Words that wait, words set aside, a list with supporters, and pairs merged."""
        for number, person in enumerate(self.people):
            self.waiting.append(self._hand_in(self.wati, f"Menunggu {number}"))
            parked = self._hand_in(self.wati, f"Ditunda {number}")
            self.tell(ParkAspiration, self.siti, aspiration_id=parked, reason="Sudah ada.")
            merged = self._village.propose(self.siti, person, f"Sama {number}")
            kept = self._village.propose(self.siti, self.wati, f"Usulan {number}", cost_rupiah=10_000_000 + number)
            self.tell(MergeProposals, self.siti, kept_proposal_id=kept, merged_proposal_id=merged)
            self.proposals.append(kept)
            for supporter in self.people[: self.many - number]:
                self.tell(SupportProposal, supporter, proposal_id=kept)

    def talk(self) -> None:
        """Questions, answers and arguments: many about the first proposal, one about every other."""
        for number, person in enumerate(self.people):
            for proposal_id in {self.proposals[0], self.proposals[number]}:
                words = {"proposal_id": proposal_id, "words": f"Mengapa {number}?"}
                asked = self.tell(AskQuestion, person, submission_id=digest(f"{proposal_id}{number}")[:32], **words)
                answer = {"words": "Begini.", "office": "Kaur", "answers_seen": 0}
                self.tell(AnswerQuestion, self.siti, question_id=asked, **answer)
                self.tell(Argue, person, side=Side.FOR, **words)

    def discuss(self) -> None:
        """Take up the first proposal in the discussion."""
        self.go_to(Phase.DISCUSSION)
        self.tell(SetSpotlight, self.siti, proposal_id=self.proposals[0])

    def ask(self) -> None:
        """Ask everybody about the first proposal, and let everybody but the last and the phone at hand answer."""
        self.tell(OpenMotion, self.siti, wording="Apakah usulan ini disepakati?", proposal_id=self.proposals[0])
        self._cast((("yes", 1),))

    def count_answers(self) -> None:
        """Close the motion, which stays on the screens."""
        self.tell(CloseMotion, self.siti, round_id=self._round_id)

    def draw(self, reason: str = "") -> None:
        """Draw the lot of another round."""
        self.tell(DrawLot, self.siti, reason=reason)

    def open(self) -> None:
        """Open the round, and let everybody but the last and the phone at hand vote."""
        self.tell(OpenRound, self.siti, round_id=self._round_id)
        self._cast(tuple((one, 1) for one in self.proposals[:2]))

    def close(self) -> None:
        """Close the round."""
        self.tell(CloseRound, self.siti, round_id=self._round_id)

    @property
    def _round_id(self) -> str:
        return current_round(self.reading, self.hall.meeting_id).round_id

    def _cast(self, marks: Marks) -> None:
        for person in self.people[:-1]:
            self.tell(
                CastBallot,
                person,
                round_id=self._round_id,
                submission_id=digest(person.actor_id + self._round_id)[:32],
                base_revision=0,
                marks=marks,
            )

    def _hand_in(self, who: Actor, title: str) -> str:
        hamlet_id = self._village.see(self.hall.meeting_id).hamlets[0].hamlet_id
        words = {"title": title, "problem": "Rusak.", "hamlet_id": hamlet_id, "cost_rupiah": None}
        return self.tell(SubmitAspiration, who, submission_id=digest(f"{who.actor_id} {title}")[:32], **words)

    def _resident(self, participant_id: str) -> Actor:
        return Actor(role=Role.RESIDENT, actor_id=participant_id, meeting_id=self.hall.meeting_id)
