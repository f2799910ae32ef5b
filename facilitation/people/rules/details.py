"""What a person may tell about themselves beside name, L or P and hamlet; all of it may be left out."""

import re
from dataclasses import dataclass
from enum import StrEnum

from facilitation.kernel.errors import RuleViolation
from facilitation.reference.unsur import one_unsur

RT_RW = re.compile(r"(?:r\.?[tw]\.?\s*)?0*([1-9]\d{0,2})", re.ASCII | re.IGNORECASE)


class AgeGroup(StrEnum):
    """CHILD is below 18, YOUTH 18 to 30, ADULT 31 to 59, ELDER 60 and above; UNSAID says nothing."""

    CHILD = "child"
    YOUTH = "youth"
    ADULT = "adult"
    ELDER = "elder"
    UNSAID = "unsaid"


class Need(StrEnum):
    """Help that a person asks for: to get in and about, to see, to hear, to read, or another."""

    ACCESS = "access"
    SIGHT = "sight"
    HEARING = "hearing"
    READING = "reading"
    OTHER = "other"


class RtRwNotReadable(RuleViolation):
    """An RT or RW is a number from 1 to 999."""

    code = "rt_rw_not_readable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What was told; `unsur_code` is one of reference.unsur or empty, `rt` and `rw` have no leading zeros."""

    age_group: AgeGroup = AgeGroup.UNSAID
    rt: str = ""
    rw: str = ""
    unsur_code: str = ""
    needs: tuple[Need, ...] = ()


NO_DETAILS = Details()


def checked(details: Details) -> Details:
    """Return the details as they are kept; raises RtRwNotReadable, or NotFoundHere for an unsur that nobody knows."""
    if details.unsur_code:
        one_unsur(details.unsur_code)
    return Details(
        age_group=details.age_group,
        rt=rt_rw(details.rt),
        rw=rt_rw(details.rw),
        unsur_code=details.unsur_code,
        needs=tuple(need for need in Need if need in details.needs),
    )


def rt_rw(typed: str) -> str:
    """Return the number of an RT or RW, which may be empty: "RT 003" is "3"."""
    if not typed.strip():
        return ""
    found = RT_RW.fullmatch(typed.strip())
    if found is None:
        raise RtRwNotReadable
    return found[1]
