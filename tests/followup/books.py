"""The books of an adopted list, and whoever keeps, reads and questions them."""

from datetime import date

from facilitation.followup import queries
from facilitation.followup.commands import (
    AnswerMoney,
    AttachProgressPhoto,
    EnterMoney,
    FlagMoney,
    QuestionMoney,
    RecordMilestone,
    RecordProgress,
    ReverseEntry,
    WithholdMoneyQuestion,
)
from facilitation.followup.rules.ledger import Entry, Movement, Payer
from facilitation.followup.rules.milestone import Milestone, MilestoneKind
from facilitation.followup.rules.money import Tolerance
from facilitation.followup.rules.progress import Progress
from facilitation.kernel.actor import STRANGER, Actor, Role
from facilitation.people.commands import AddStaff

DAY = date(2026, 8, 12)
JUTA = 1_000_000
DDS = Payer(source_code="DDS")
RECEIVED, SPENT = Movement.RECEIVED, Movement.SPENT


class Books:
    """Of the list that a plenary has adopted: bridge 60, health post 30 and well 10 juta from the village fund."""

    def __init__(self, plenary):
        self.plenary = plenary
        self.meeting_id = plenary.meeting_id
        self.door = plenary.vote.village.door
        self.sent = 0

    @property
    def reading(self):
        session = self.plenary.vote.village.reading
        session.expire_all()
        return session

    @property
    def meeting(self):
        return self.plenary.vote.village.see(self.meeting_id)

    def observer(self):
        """Somebody who watches over the money."""
        return staff_of(self.plenary.vote, "bambang", Role.OBSERVER)

    def money(self, tolerance=None):
        return queries.money_page(self.reading, self.meeting, tolerance or Tolerance())

    def of(self, title):
        return next(one for one in self.money().proposals if one.title == title)

    def entering(self, title, movement, juta, *, submission_id="", **different):
        """The command that writes down so many juta."""
        self.sent += 1
        usual = {"payer": DDS, "happened_on": DAY, "purpose": "Semen", "amount_rupiah": juta * JUTA}
        entry = Entry(movement=movement, **(usual | different))
        return EnterMoney(
            meeting_id=self.meeting_id,
            proposal_id=self.plenary.vote.listed.get(title, title),
            submission_id=submission_id or f"{self.sent:032x}",
            entry=entry,
        )

    def enter(self, title, movement, juta, *, actor=None, **different):
        return self.perform(self.entering(title, movement, juta, **different), actor)

    def reversing(self, number, reason="Salah ketik."):
        return ReverseEntry(meeting_id=self.meeting_id, number=number, reason=reason)

    def reverse(self, number, reason="Salah ketik.", actor=None):
        return self.perform(self.reversing(number, reason), actor)

    def page(self, title, page=1):
        proposal_id = self.plenary.vote.listed[title]
        now = self.plenary.vote.village.see(self.meeting_id).phase_entered_at
        return queries.ledger_page(self.reading, self.meeting, proposal_id, page=page, tolerance=Tolerance(), now=now)

    def line(self, number):
        return queries.line_page(self.reading, self.meeting, number)

    def look(self, title, percent, *, actor=None, seen_on=DAY, words="Terlihat dari jalan."):
        entry = Progress(percent=percent, seen_on=seen_on, words=words)
        proposal_id = self.plenary.vote.listed.get(title, title)
        return self.perform(RecordProgress(meeting_id=self.meeting_id, proposal_id=proposal_id, entry=entry), actor)

    def show_photo(self, number, digest, actor=None):
        return self.perform(AttachProgressPhoto(meeting_id=self.meeting_id, number=number, photo_digest=digest), actor)

    def finish(self, title, kind=MilestoneKind.FINISHED, note=""):
        entry = Milestone(kind=kind, happened_on=DAY, note=note)
        proposal_id = self.plenary.vote.listed[title]
        return self.perform(RecordMilestone(meeting_id=self.meeting_id, proposal_id=proposal_id, entry=entry))

    def asking(self, number, words="Mengapa semahal ini?", *, submission_id="", follow_code=""):
        self.sent += 1
        return QuestionMoney(
            meeting_id=self.meeting_id,
            entry_number=number,
            submission_id=submission_id or f"{self.sent:032x}",
            follow_code=follow_code,
            words=words,
        )

    def ask(self, number, words="Mengapa semahal ini?", *, actor=STRANGER, **different):
        return self.door.perform(self.asking(number, words, **different), actor)

    def flag(self, number, actor, words="Nota tidak ada."):
        self.sent += 1
        command = FlagMoney(
            meeting_id=self.meeting_id, entry_number=number, submission_id=f"{self.sent:032x}", words=words
        )
        return self.door.perform(command, actor)

    def answer(self, number, words="Harga pasar naik.", actor=None):
        command = AnswerMoney(meeting_id=self.meeting_id, question_number=number, words=words)
        return self.perform(command, actor)

    def withhold(self, number, reason="Menyebut nama orang.", actor=None):
        command = WithholdMoneyQuestion(meeting_id=self.meeting_id, question_number=number, reason=reason)
        return self.perform(command, actor or self.plenary.leading)

    def a_follow_code(self):
        return queries.slips(self.reading, self.meeting_id)[0].code

    def perform(self, command, actor=None):
        return self.plenary.perform(command, actor or self.plenary.official)


def resident(meeting_id):
    """Somebody who takes part; of whoever asks nothing is looked up."""
    return Actor(role=Role.RESIDENT, actor_id="r" * 20, meeting_id=meeting_id)


def staff_of(vote, username, role):
    """Somebody who signs in and is named to the meeting."""
    account = vote.village.account(username)
    vote.village.door.perform(AddStaff(meeting_id=vote.meeting_id, username=username, role=role), vote.leading)
    return Actor(role=role, actor_id=account.actor_id, meeting_id=vote.meeting_id)
