"""How many people live in each hamlet, as far as somebody has written it down behind its name: "Krajan; 430"."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import clean_line
from facilitation.meetings.rules.setup import HAMLET_LIMIT

MOST_RESIDENTS = 99_999
BEHIND_A_NAME = ";"
# Dots between thousands, and a word for what is counted.
TYPED_COUNT = re.compile(r"([0-9]+|[0-9]{1,3}(?:[.,][0-9]{3})+)(?:\s*(?:jiwa|orang|people))?", re.IGNORECASE)


class ResidentsNotReadable(RuleViolation):
    """What stands behind the name of `hamlet` is no number from 1 to `most`."""

    code = "residents_not_readable"


class ResidentsOfNoHamlet(RuleViolation):
    """The meeting has no hamlet called `hamlet`."""

    code = "residents_of_no_hamlet"


class ResidentsSaidTwice(RuleViolation):
    """Two lines say how many people live in `hamlet`."""

    code = "residents_said_twice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Residents:
    """How many people live in a hamlet; whoever does not know says nothing of it."""

    hamlet: str
    count: int


def names_and_residents(typed: Iterable[str]) -> tuple[tuple[str, ...], tuple[Residents, ...]]:
    """(the hamlets' names, what is said of their residents) of lines "Krajan; 430", of which the number may lack.

    Raises ResidentsNotReadable; blank lines are left out.
    """
    lines = [line.partition(BEHIND_A_NAME) for line in typed if line.strip()]
    said = ((name.strip(), number) for name, _, number in lines if number.strip())
    residents = tuple(Residents(hamlet=name, count=_count(name, number)) for name, number in said)
    return tuple(name for name, _, _ in lines), residents


def checked_residents(residents: Iterable[Residents], hamlets: Collection[str]) -> tuple[Residents, ...]:
    """What is said as it is kept, under the hamlets' own names; raises what is wrong with it."""
    names = {name.casefold(): name for name in hamlets}
    kept: dict[str, Residents] = {}
    for one in residents:
        typed = clean_line(one.hamlet, HAMLET_LIMIT)
        name = names.get(typed.casefold())
        if name is None:
            raise ResidentsOfNoHamlet(hamlet=typed)
        if name in kept:
            raise ResidentsSaidTwice(hamlet=name)
        _refuse_unlikely(name, one.count)
        kept[name] = Residents(hamlet=name, count=one.count)
    return tuple(kept.values())


def _count(hamlet: str, typed: str) -> int:
    found = TYPED_COUNT.fullmatch(typed.strip())
    digits = re.sub(r"[.,]", "", found[1]) if found else ""
    count = int(digits) if 0 < len(digits) <= len(str(MOST_RESIDENTS)) else 0
    _refuse_unlikely(hamlet, count)
    return count


def _refuse_unlikely(hamlet: str, count: int) -> None:
    if not 1 <= count <= MOST_RESIDENTS:
        raise ResidentsNotReadable(hamlet=hamlet, most=MOST_RESIDENTS)
