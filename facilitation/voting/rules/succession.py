"""Who takes the seat of somebody who cannot go, and when an election stands."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from facilitation.kernel.errors import RuleViolation
from facilitation.voting.rules.delegates import Delegation, Nominee, elect
from facilitation.voting.rules.seats import Seats


class SeatNotHeld(RuleViolation):
    """Only who holds a seat can pass it on."""

    code = "seat_not_held"


class SeatStillHeld(RuleViolation):
    """Whoever holds a seat is named on the village's papers, and passes it on before being erased."""

    code = "seat_still_held"


class DelegationIsFinal(RuleViolation):
    """The election stands already, so there is nothing to accept."""

    code = "delegation_is_final"


class DelegationNotFinal(RuleViolation):
    """Seats are empty or the share of women is not met, and the meeting has neither asked again nor accepted it."""

    code = "delegation_not_final"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passing:
    """A seat that changes hands; nobody takes it where nobody is left."""

    gone: Nominee
    successor: Nominee | None


def team_of(nominees: Sequence[Nominee], seats: Seats, *, gone: Collection[str] = ()) -> Delegation:
    """The delegation among those who can still go: the same rule that elected it.

    With one person fewer one seat alone changes hands, as tests/voting/test_passing_on.py shows: nobody loses a seat
    because somebody else fell ill.
    """
    can_go = [one for one in nominees if one.nominee_id not in gone]
    return elect(can_go, seats=seats.seats, share_of_women=seats.share_of_women)


def pass_on(nominees: Sequence[Nominee], seats: Seats, *, gone: Collection[str], leaving: str) -> Passing:
    """The next in order takes the seat, a woman where the share would be missed; raises SeatNotHeld."""
    serving = team_of(nominees, seats, gone=gone).elected
    who = next((one for one in serving if one.nominee_id == leaving), None)
    if who is None:
        raise SeatNotHeld
    after = team_of(nominees, seats, gone=[*gone, leaving]).elected
    return Passing(gone=who, successor=next((one for one in after if one not in serving), None))


def is_complete(team: Delegation, seats: Seats) -> bool:
    """Whether every seat is filled and enough of them are women's."""
    return len(team.elected) == seats.seats and team.is_quota_met


def refuse_acceptance(*, is_closed: bool, is_final: bool) -> None:
    """Return if the chair may accept an election as it came out: it is counted, and does not stand by itself."""
    if is_final:
        raise DelegationIsFinal
    if not is_closed:
        raise DelegationNotFinal
