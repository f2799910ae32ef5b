"""Somebody who asks everybody, in tests."""

from sqlalchemy import func, select

from facilitation.kernel.journal import JournalRow
from facilitation.voting.commands import OpenMotion
from facilitation.voting.queries import counted_motions, current_round, scoreboard

WORDING = "Apakah usulan ini disepakati?"


class Asking:
    """A booth in which the facilitator also asks everybody; ballots of the booth are for what was asked last."""

    def __init__(self, booth) -> None:
        self.booth = booth
        self.meeting_id = booth.meeting_id
        self.leading = booth.leading

    def ask(self, wording=WORDING, *, by=None, **different):
        """The facilitator asks; ballots are for this motion from now on."""
        command = OpenMotion(meeting_id=self.meeting_id, wording=wording, **different)
        self.booth.round_id = str(self.booth.door.perform(command, by or self.leading))
        return self.booth.round_id

    def tell(self, command, by=None):
        """One of the commands about the motion that was asked last."""
        fields = {"meeting_id": self.meeting_id, "round_id": self.booth.round_id}
        return self.booth.door.perform(command(**fields), by or self.leading)

    def told(self, *names):
        """What the journal tells under these names, in its order."""
        entries = select(JournalRow.payload).where(JournalRow.name.in_(names)).order_by(JournalRow.sequence)
        return self.booth.village.reading.scalars(entries).all()

    def rows(self, *tables):
        count = self.booth.village.reading.scalar
        return [count(select(func.count()).select_from(table)) for table in tables]

    @property
    def motions(self):
        return counted_motions(self.booth.village.reading, self.meeting_id)

    @property
    def shown(self):
        return current_round(self.booth.village.reading, self.meeting_id)

    @property
    def scores(self):
        board = scoreboard(self.booth.village.reading, self.booth.village.see(self.meeting_id))
        return [(line.title, line.votes) for line in board.lines]
