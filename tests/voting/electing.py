"""A village that elects its delegation, in tests."""

from sqlalchemy import func, select

from facilitation.people.rules.gender import Gender
from facilitation.voting import commands
from facilitation.voting.queries import counted_delegations, current_round, delegation_board, delegation_now
from facilitation.voting.tables import NomineeRow

WOMEN, MEN = ("Ani", "Dewi"), ("Budiman", "Cahyo", "Eko")


class Election:
    """A booth in which people also stand and vote on persons; ballots of the booth are for the latest election."""

    def __init__(self, booth) -> None:
        self.booth = booth
        self.village = booth.village
        self.meeting_id = booth.meeting_id
        self.leading = booth.leading
        self.delegation_id = ""
        self.people = {}

    def nominate(self, *, by=None, **different):
        """The facilitator asks who is willing to go."""
        command = commands.OpenNomination(meeting_id=self.meeting_id, **different)
        self.delegation_id = str(self.booth.door.perform(command, by or self.leading))
        return self.delegation_id

    def join(self, *names):
        """People of the hall, women or men by the lists above; whoever is here already stays who they are."""
        for name in names:
            if name not in self.people:
                gender = Gender.MALE if name in MEN else Gender.FEMALE
                self.people[name] = self.village.join(self.meeting_id, name, gender=gender)
        return [self.people[name] for name in names]

    def stand(self, *names):
        """People of the hall say on their phones that they are willing."""
        for person in self.join(*names):
            self.tell(commands.Stand, person)

    def name(self, by=None, **said):
        """Staff name somebody."""
        fields = {"meeting_id": self.meeting_id, "delegation_id": self.delegation_id, "has_consent": True} | said
        return self.booth.door.perform(commands.NameNominee(**fields), by or self.leading)

    def tell(self, command, by=None, **fields):
        """One of the commands about the latest election."""
        about = {"delegation_id": self.delegation_id} if "delegation_id" in command.__dataclass_fields__ else {}
        about |= {"round_id": self.booth.round_id} if "round_id" in command.__dataclass_fields__ else {}
        return self.booth.door.perform(command(meeting_id=self.meeting_id, **(about | fields)), by or self.leading)

    def open(self, **fields):
        """The facilitator opens the vote."""
        self.booth.round_id = str(self.tell(commands.OpenDelegation, **fields))

    def elect(self, *ballots):
        """The vote is opened, each of the ballots cast by somebody new, and closed."""
        self.open()
        self.count(*ballots)

    def count(self, *ballots):
        """The same where the vote is open."""
        for names, voter in zip(ballots, self.booth.residents(len(ballots)), strict=True):
            self.vote(voter, *names.split())
        self.tell(commands.CloseDelegation)

    def vote(self, voter, *names, **different):
        """Somebody votes for these people."""
        marks = tuple((self.nominee(name), 1) for name in names)
        return self.booth.door.perform(self.booth.ballot(marks=marks, **different), voter)

    def nominee(self, name):
        """The nominee_id of somebody who stands in the latest election."""
        here = (NomineeRow.delegation_id == self.delegation_id, NomineeRow.name == name)
        return self.village.reading.scalars(select(NomineeRow.nominee_id).where(*here)).one()

    def rows(self, *tables):
        count = self.village.reading.scalar
        return [count(select(func.count()).select_from(table)) for table in tables]

    @property
    def standing(self):
        """The names of those who stand now."""
        return [one.name for one in self.now.nomination.nominees]

    @property
    def shown(self):
        return current_round(self.village.reading, self.meeting_id)

    @property
    def now(self):
        self.village.reading.expire_all()
        return delegation_now(self.village.reading, self.meeting_id, self.shown)

    @property
    def board(self):
        return delegation_board(self.village.reading, self.village.see(self.meeting_id), self.shown)

    @property
    def elections(self):
        self.village.reading.expire_all()
        return counted_delegations(self.village.reading, self.meeting_id)

    @property
    def serving(self):
        """The names of those who go, by the latest election that is counted."""
        return [one.nominee.name for one in self.elections[0].serving]
