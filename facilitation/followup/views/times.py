"""How long everything took, and what it cost: the parts of the meeting, and the way of what was agreed on."""

from dataclasses import dataclass

from facilitation.followup.rules.duration import Days, Stretch, Usual, length_of, usual
from facilitation.followup.rules.money import Sums, total
from facilitation.meetings.views import AgendaLine, Meeting
from facilitation.reference.fields import Subfield


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedProposal:
    """An agreed proposal with its days; `subfield` is None where nobody has said what it is about."""

    proposal_id: str
    number: int
    title: str
    subfield: Subfield | None
    days: Days

    @property
    def lengths(self) -> tuple[tuple[Stretch, int | None], ...]:
        """How many days each stretch took; None for what is not known or has not happened."""
        return tuple((stretch, length_of(stretch, self.days)) for stretch in Stretch)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedWork:
    """The same with its money of all payers: what was planned, what came, and what was spent."""

    timed: TimedProposal
    sums: Sums

    @property
    def is_finished(self) -> bool:
        """Whether its days and its money are those of a whole work."""
        return self.timed.days.finished is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class KindOfWork:
    """The agreed proposals of one sub-field: how long the finished ones took, and what they cost against their plan."""

    subfield: Subfield
    works: tuple[TimedWork, ...]

    @property
    def usual(self) -> Usual:
        """The median from the adoption to the completion."""
        return usual(Stretch.WHOLE, (one.timed.days for one in self.works))

    @property
    def finished(self) -> tuple[TimedWork, ...]:
        """Those that are finished: of any other one, nobody knows yet what it costs."""
        return tuple(one for one in self.works if one.is_finished)

    @property
    def sums(self) -> Sums:
        """The money of those."""
        return total(one.sums for one in self.finished)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimesPage:
    """Planned and used minutes of each part of the meeting, and days and money of every agreed proposal.

    `agreed` is empty before the adoption. `subject` is the sub-field whose works are shown, empty for all.
    """

    meeting: Meeting
    agenda: tuple[AgendaLine, ...]
    agreed: tuple[TimedWork, ...]
    subject: str = ""

    @property
    def works(self) -> tuple[TimedWork, ...]:
        """The agreed proposals, as far as the subject lets them through; all of them for one that none is about."""
        named = self.chosen
        return tuple(one for one in self.agreed if named is None or one.timed.subfield == named)

    @property
    def chosen(self) -> Subfield | None:
        """The sub-field that is shown; None for all."""
        return next((one.subfield for one in self.kinds if one.subfield.code == self.subject), None)

    @property
    def usual(self) -> tuple[Usual, ...]:
        """The median of each stretch over the proposals shown."""
        return tuple(usual(stretch, (one.timed.days for one in self.works)) for stretch in Stretch)

    @property
    def kinds(self) -> tuple[KindOfWork, ...]:
        """Each sub-field that has an agreed proposal, in the order of their codes."""
        known = {one.timed.subfield for one in self.agreed if one.timed.subfield is not None}
        return tuple(
            KindOfWork(subfield=one, works=tuple(work for work in self.agreed if work.timed.subfield == one))
            for one in sorted(known, key=lambda subfield: subfield.code)
        )

    @property
    def kinds_shown(self) -> tuple[KindOfWork, ...]:
        """The same as far as the subject lets them through."""
        return tuple(one for one in self.kinds if self.chosen in {None, one.subfield})

    @property
    def is_over(self) -> tuple[AgendaLine, ...]:
        """The parts of the meeting that took longer than planned."""
        return tuple(line for line in self.agenda if line.is_over)

    @property
    def planned_minutes(self) -> int:
        """What was planned for all parts that have begun."""
        return sum(line.planned_minutes for line in self.agenda if line.used_seconds)

    @property
    def used_minutes(self) -> int:
        """What they took."""
        return sum(line.used_minutes for line in self.agenda)
