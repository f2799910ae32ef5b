"""The groups that bring proposals of their own: those whose voice is easily lost among many."""

from enum import StrEnum
from functools import cache

from facilitation.reference.names import Named, by_code, entries


class ProposingGroup(StrEnum):
    """Whose own proposal it is; OTHER is a group that the meeting itself gives a name."""

    WOMEN = "women"
    DISABILITY = "disability"
    POOR = "poor"
    CHILDREN = "children"
    ELDERLY = "elderly"
    OTHER = "other"


@cache
def group_names() -> tuple[Named, ...]:
    """Every group by the name it has in a sentence, in the order of the list."""
    return tuple(
        Named(code=entry["code"], name_id=entry["name_id"], name_en=entry["name_en"])
        for entry in entries("proposing_groups.json")
    )


def group_name(code: str, locale: str) -> str:
    """What a group is called in the middle of a sentence; raises NotFoundHere for a code that is none."""
    return by_code(group_names(), code).name(locale)
