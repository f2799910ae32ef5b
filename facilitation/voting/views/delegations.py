"""Who stands for the delegation, and the staff's page about it."""

from dataclasses import dataclass

from facilitation.meetings.views import Meeting
from facilitation.voting.rules.nomination import women_among
from facilitation.voting.rules.seats import Seats
from facilitation.voting.views.elections import CountedDelegation, NomineeLine, in_force


@dataclass(frozen=True, slots=True, kw_only=True)
class Nomination:
    """An election that people may stand for now."""

    delegation_id: str
    number: int
    seats: Seats
    reason: str
    """Why the meeting elects again; empty the first time."""
    nominees: tuple[NomineeLine, ...]

    @property
    def women(self) -> int:
        """How many women stand."""
        return women_among(self.nominees)

    @property
    def missing(self) -> int:
        """How many more must stand to fill the seats."""
        return max(self.seats.seats - len(self.nominees), 0)

    @property
    def missing_women(self) -> int:
        """How many more women must stand to meet the share."""
        return max(self.seats.women_needed - self.women, 0)

    @property
    def is_short(self) -> bool:
        """Whether too few stand, so that only the chair can have people vote all the same."""
        return bool(self.missing or self.missing_women)

    def has(self, participant_id: str) -> bool:
        """Whether somebody of the hall stands."""
        return any(one.participant_id == participant_id for one in self.nominees)


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegationNow:
    """What the screens show of it now: who may stand, what is voted on, or the counts until the facilitator goes on."""

    seats: Seats | None
    """The numbers of the latest election; None before the first."""
    exception: str
    nomination: Nomination | None
    counted: CountedDelegation | None

    @property
    def key(self) -> str:
        """Changes whenever who stands does, so that phones fetch their page anew."""
        one = self.nomination
        return ",".join([one.delegation_id, *(each.nominee_id for each in one.nominees)]) if one else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonToName:
    """Somebody of the hall whom staff can name."""

    participant_id: str
    name: str
    hamlet: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegationBoard:
    """The staff's page about the delegation."""

    meeting: Meeting
    now: DelegationNow
    counted: tuple[CountedDelegation, ...]
    """Every election that is counted, the latest first."""
    people: tuple[PersonToName, ...]
    """Who takes part and does not stand."""
    is_voting: bool
    """Whether people vote on persons now."""
    may_elect: bool
    """Whether the phase allows an election."""

    @property
    def nomination(self) -> Nomination | None:
        """What people may stand for now."""
        return self.now.nomination

    @property
    def last(self) -> CountedDelegation | None:
        """The latest election that is counted."""
        return next(iter(self.counted), None)

    @property
    def in_force(self) -> CountedDelegation | None:
        """The election whose delegates go; None before one stands."""
        return in_force(self.counted)

    @property
    def waiting(self) -> CountedDelegation | None:
        """The latest election where it stands neither by itself nor by the chair's word, and nobody stands anew."""
        return self.last if self.last and not self.last.is_final and not self.nomination else None

    @property
    def earlier(self) -> tuple[CountedDelegation, ...]:
        """The elections before, for the record."""
        return tuple(one for one in self.counted if one not in {self.in_force, self.waiting})

    @property
    def may_open(self) -> bool:
        """Whether people can be asked to stand now."""
        return self.may_elect and not self.nomination and not self.is_voting

    @property
    def seats_to_pass(self) -> tuple[tuple[str, str], ...]:
        """Who goes and may have to be replaced: nominee_id and name."""
        serving = self.in_force.serving if self.in_force else ()
        return tuple((one.nominee.nominee_id, one.nominee.name) for one in serving)
