"""Who may stand for a seat of the delegation, and when people may vote on them.

Too few who stand are no matter of course: the meeting is asked for more first. Only the chair opens all the same, for a
reason that every paper repeats, because in some hamlets nobody else can go.
"""

import hashlib
from collections.abc import Collection, Iterable
from typing import Protocol

from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import clean_line
from facilitation.people.rules.gender import Gender
from facilitation.people.rules.participant import name_key
from facilitation.people.rules.private_numbers import refuse_private_numbers
from facilitation.voting.rules.seats import MOST_NOMINEES, Seats

BODY_LIMIT = 80
REASON_LIMIT = 200


class TooFewNominees(RuleViolation):
    """Only `standing` people stand for `seats` seats."""

    code = "too_few_nominees"


class TooFewWomen(RuleViolation):
    """Only `women` women stand, and `needed` of the seats are theirs."""

    code = "too_few_women"


class NobodyStands(RuleViolation):
    """Without a single nominee there is nothing to vote on, whatever the reason."""

    code = "nobody_stands"


class TooManyNominees(RuleViolation):
    """A ballot holds `most` names."""

    code = "too_many_nominees"


class NomineeTwice(RuleViolation):
    """Somebody called `name` from the same place stands already."""

    code = "nominee_twice"


class NomineeGenderUnknown(RuleViolation):
    """Nobody has said whether the nominee is a woman or a man, so that the share cannot be counted."""

    code = "nominee_gender_unknown"


class NomineeNeedsConsent(RuleViolation):
    """Nobody stands without having said yes."""

    code = "nominee_needs_consent"


class NominationStillOpen(RuleViolation):
    """People may still stand, and the election has not been held."""

    code = "nomination_still_open"


class NominationIsOver(RuleViolation):
    """The vote on the nominees has been opened, so nobody is added or taken away."""

    code = "nomination_is_over"


class NoNominationReason(RuleViolation):
    """The meeting has its delegation, and nobody said why it elects another."""

    code = "no_nomination_reason"


class Standing(Protocol):
    """Who stands, as the rules before the vote see it."""

    @property
    def name(self) -> str:
        """The name that everybody votes on."""

    @property
    def hamlet(self) -> str:
        """Where they come from; empty for whoever comes from no hamlet of the meeting."""

    @property
    def gender(self) -> Gender:
        """What the share is counted by."""


def nominee_body(typed: str) -> str:
    """Return the institution somebody stands for on one line; nothing stays nothing, private numbers are refused."""
    refuse_private_numbers(typed)
    return clean_line(typed, BODY_LIMIT) if typed.strip() else ""


def written_reason(typed: str) -> str:
    """Return a reason that must be given, on one line; raises TextEmpty or TextTooLong."""
    return clean_line(typed, REASON_LIMIT)


def refuse_nomination(*, is_open: bool, has_delegation: bool, reason: str) -> None:
    """Return if people may be asked to stand: not while they are, and for a reason where a delegation stands."""
    if is_open:
        raise NominationStillOpen
    if has_delegation and not reason:
        raise NoNominationReason


def refuse_nominee(name: str, hamlet: str, standing: Collection[Standing]) -> None:
    """Return if one more person of this name may stand beside those who do."""
    if len(standing) >= MOST_NOMINEES:
        raise TooManyNominees(most=MOST_NOMINEES)
    if any((name_key(one.name), one.hamlet) == (name_key(name), hamlet) for one in standing):
        raise NomineeTwice(name=name)


def known_gender(said: Gender | None, *, has_consent: bool) -> Gender:
    """Return L or P of somebody whom staff name, or raise what has not been asked yet."""
    if said is None:
        raise NomineeGenderUnknown
    if not has_consent:
        raise NomineeNeedsConsent
    return said


def refuse_short(seats: Seats, standing: Collection[Standing], *, has_exception: bool) -> None:
    """Return if enough people stand, or the chair has said why people vote all the same on those who do."""
    if not standing:
        raise NobodyStands
    if has_exception:
        return
    if len(standing) < seats.seats:
        raise TooFewNominees(standing=len(standing), seats=seats.seats)
    women = women_among(standing)
    if women < seats.women_needed:
        raise TooFewWomen(women=women, needed=seats.women_needed)


def women_among(standing: Iterable[Standing]) -> int:
    """How many of them are women."""
    return sum(one.gender is Gender.FEMALE for one in standing)


def seal(name: str, gender: Gender, salt: str) -> str:
    """What stands for a nominee in the journal: it proves the name, and says nothing once the salt is forgotten."""
    return hashlib.sha256(f"{salt}:{gender.value}:{name}".encode()).hexdigest()
