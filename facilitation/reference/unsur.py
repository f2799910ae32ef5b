"""The unsur: the parts of a village that a musrenbang invites and whose presence its record lists."""

from dataclasses import dataclass
from functools import cache

from facilitation.reference.names import Named, by_code, entries


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsur(Named):
    """One part of the village; `group` gathers residents' groups, institutions, government and guests."""

    group: str
    is_statutory: bool
    """Whether the regulation names it, so that the record says when nobody of it came."""
    is_marginalised: bool
    """Whether reports on participation watch it; this grouping is ours, not the law's."""
    is_verified: bool


@cache
def unsur() -> tuple[Unsur, ...]:
    """Every unsur in the order of the list."""
    return tuple(
        Unsur(
            code=entry["code"],
            name_id=entry["name_id"],
            name_en=entry["name_en"],
            group=entry["group"],
            is_statutory=entry.get("statutory", False),
            is_marginalised=entry.get("marginalised", False),
            is_verified=entry.get("verified", True),
        )
        for entry in entries("unsur.json")
    )


def statutory_unsur() -> tuple[Unsur, ...]:
    """The unsur that the regulation names."""
    return tuple(one for one in unsur() if one.is_statutory)


def one_unsur(code: str) -> Unsur:
    """The unsur with this code, or raise NotFoundHere."""
    return by_code(unsur(), code)
