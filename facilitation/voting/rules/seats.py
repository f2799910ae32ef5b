"""How many go on for the village and how many of them are women, agreed before anybody stands."""

from dataclasses import dataclass
from fractions import Fraction

from facilitation.kernel.errors import RuleViolation
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.voting.rules.delegates import NoSeats, women_needed
from facilitation.voting.rules.terms import BallotMethod, Terms

USUAL_SEATS = 3
"""As the form of Kota Bekasi has it; another district's rule may say otherwise."""
USUAL_WOMEN_PERCENT = 30
"""A proposal for the meeting and no law: no binding figure was found."""
MOST_NOMINEES = 20
"""So many names one slide and one ballot hold."""
PERCENT = 100


class TooManySeats(RuleViolation):
    """A delegation has `most` seats at most."""

    code = "too_many_seats"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seats:
    """How many go, and how much of a hundred of them are women at least."""

    seats: int
    women_percent: int

    @property
    def share_of_women(self) -> Fraction:
        """The share as the rule takes it."""
        return Fraction(self.women_percent, PERCENT)

    @property
    def women_needed(self) -> int:
        """How many of the seats are women's."""
        return women_needed(self.seats, self.share_of_women)


def checked_seats(seats: Seats) -> Seats:
    """Return the numbers as they are kept, or raise NoSeats or TooManySeats."""
    if seats.seats > MOST_NOMINEES:
        raise TooManySeats(most=MOST_NOMINEES)
    if seats.seats < 1 or not 0 <= seats.women_percent <= PERCENT:
        raise NoSeats
    return seats


def delegation_terms(seats: Seats) -> Terms:
    """The terms of every vote on persons: as many choices as seats, secret, and no count before the closing."""
    return Terms(method=BallotMethod.APPROVAL, limit=seats.seats, tally_visibility=TallyVisibility.HIDDEN)
