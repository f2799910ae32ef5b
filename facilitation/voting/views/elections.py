"""Who was elected, and who goes now, as pages and papers see them."""

from dataclasses import dataclass, field
from datetime import datetime

from facilitation.people.rules.gender import Gender
from facilitation.voting.rules.commitment import receipt_of
from facilitation.voting.rules.seats import Seats


@dataclass(frozen=True, slots=True, kw_only=True)
class NomineeLine:
    """Somebody who stands; the name is empty where everything kept about them was erased."""

    nominee_id: str
    name: str
    gender: Gender
    hamlet: str
    body: str
    is_self: bool
    participant_id: str = field(default="", repr=False)
    """Whose phone it is; empty for who is not in the hall."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedNominee:
    """Somebody who stood and was counted; the bar is measured against the longest, 0 to 100."""

    nominee: NomineeLine
    ballot_number: int
    votes: int
    share_percent: int
    is_elected: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatMoved:
    """A seat that the share of women gave to `elected` instead of `replaced`."""

    elected: str
    replaced: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatPassed:
    """A seat that changed hands after the election; nobody took it where `successor` is None."""

    gone: CountedNominee
    successor: CountedNominee | None
    reason: str
    recorded_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedDelegation:
    """One election that is counted: what everybody got, who is elected, and who goes now."""

    delegation_id: str
    round_id: str
    number: int
    seats: Seats
    reason: str
    exception: str
    """Why people voted although too few stood; empty where enough did."""
    acceptance: str
    """Why the chair accepted it; empty where it stands by itself, or not at all."""
    is_final: bool
    """Whether those elected go."""
    is_quota_met: bool
    nominees: tuple[CountedNominee, ...]
    """Everybody who stood, in the order of votes, and of the lot where votes are equal."""
    serving: tuple[CountedNominee, ...]
    """Who goes now: the elected, and the successors of those who cannot."""
    moved: tuple[SeatMoved, ...]
    passed: tuple[SeatPassed, ...]
    turnout: int
    entitled: int
    terms_digest: str
    closed_at: datetime

    @property
    def terms_code(self) -> str:
        """The first digits of the digest of what was agreed before the vote (rules/manifest.py)."""
        return receipt_of(self.terms_digest)

    @property
    def elected(self) -> tuple[CountedNominee, ...]:
        """Who was elected, in the order of votes."""
        return tuple(one for one in self.nominees if one.is_elected)

    @property
    def empty_seats(self) -> int:
        """How many seats nobody was elected to."""
        return self.seats.seats - len(self.elected)

    @property
    def changed_at(self) -> datetime:
        """When it was last not what it had been."""
        return self.passed[-1].recorded_at if self.passed else self.closed_at


def in_force(counted: tuple[CountedDelegation, ...]) -> CountedDelegation | None:
    """The latest election that stands, among all of a meeting, the latest first."""
    return next((one for one in counted if one.is_final), None)
