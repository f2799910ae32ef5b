"""Delegates: those with the most votes, and at least the agreed share of women among them."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from facilitation.kernel.errors import RuleViolation
from facilitation.people.rules.gender import Gender


class NoSeats(RuleViolation):
    """A delegation needs a seat at least, and a share of women between nobody and all."""

    code = "no_seats"


@dataclass(frozen=True, slots=True, kw_only=True)
class Nominee:
    """Somebody who stands; `ballot_number` is the lot's, unique, and the last tie order."""

    nominee_id: str
    gender: Gender
    votes: int
    ballot_number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Substitution:
    """`elected` takes the seat that `replaced` had by votes alone, because of the share of women."""

    elected: Nominee
    replaced: Nominee


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegation:
    """Who is elected, in the order of votes, and each seat that the share of women moved.

    `is_quota_met` is False where too few women stand: the meeting should ask for more nominations before closing.
    """

    elected: tuple[Nominee, ...]
    women_needed: int
    substitutions: tuple[Substitution, ...]
    is_quota_met: bool


def women_needed(seats: int, share_of_women: Fraction) -> int:
    """How many of the seats are women's, rounded up: three tenths of five seats are two women; raises NoSeats."""
    if seats < 1 or not 0 <= share_of_women <= 1:
        raise NoSeats
    return -(-seats * share_of_women.numerator // share_of_women.denominator)


def elect(nominees: Iterable[Nominee], *, seats: int, share_of_women: Fraction) -> Delegation:
    """Fill the seats by votes, then give the lowest man's seat to the highest woman left until the share is met.

    This is the team with the most votes that any team with enough women can have.
    """
    needed = women_needed(seats, share_of_women)
    ordered = sorted(nominees, key=_place)
    elected, left = ordered[:seats], ordered[seats:]
    missing = max(needed - _women(elected), 0)
    # The lowest man goes first, and the highest of the women who wait comes first.
    men = [one for one in reversed(elected) if one.gender is Gender.MALE]
    waiting = [one for one in left if one.gender is Gender.FEMALE]
    moved = list(zip(men, waiting, strict=False))[:missing]
    substitutions = tuple(Substitution(elected=woman, replaced=man) for man, woman in moved)
    leaving = {one.replaced for one in substitutions}
    team = [*(one for one in elected if one not in leaving), *(one.elected for one in substitutions)]
    return Delegation(
        elected=tuple(sorted(team, key=_place)),
        women_needed=needed,
        substitutions=substitutions,
        is_quota_met=_women(team) >= needed,
    )


def _place(nominee: Nominee) -> tuple[int, int]:
    return -nominee.votes, nominee.ballot_number


def _women(nominees: Iterable[Nominee]) -> int:
    return sum(one.gender is Gender.FEMALE for one in nominees)
