"""How long everything took: the parts of the meeting, and the way of what was agreed on."""

from dataclasses import dataclass

from facilitation.followup.rules.duration import Days, Stretch, Usual, length_of, usual
from facilitation.meetings.views import AgendaLine, Meeting
from facilitation.reference.fields import Subfield


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedProposal:
    """An agreed proposal with its days; `subfield` is None where nobody has said what it is about."""

    number: int
    title: str
    subfield: Subfield | None
    days: Days

    @property
    def lengths(self) -> tuple[tuple[Stretch, int | None], ...]:
        """How many days each stretch took; None for what is not known or has not happened."""
        return tuple((stretch, length_of(stretch, self.days)) for stretch in Stretch)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimesPage:
    """Planned and used minutes of each part of the meeting, and the days of every agreed proposal.

    `proposals` is empty before the adoption.
    """

    meeting: Meeting
    agenda: tuple[AgendaLine, ...]
    proposals: tuple[TimedProposal, ...]

    @property
    def usual(self) -> tuple[Usual, ...]:
        """The median of each stretch over all agreed proposals."""
        return tuple(usual(stretch, (one.days for one in self.proposals)) for stretch in Stretch)

    @property
    def by_subfield(self) -> tuple[tuple[Subfield, Usual], ...]:
        """The median from the adoption to the completion in each sub-field that has an agreed proposal."""
        known = {one.subfield for one in self.proposals if one.subfield is not None}
        ordered = sorted(known, key=lambda one: one.code)
        return tuple((subfield, self._usual_of(subfield)) for subfield in ordered)

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

    def _usual_of(self, subfield: Subfield) -> Usual:
        return usual(Stretch.WHOLE, (one.days for one in self.proposals if one.subfield == subfield))
