"""The eighteen goals of a village (SDGs Desa)."""

from dataclasses import dataclass
from functools import cache

from facilitation.reference.names import Named, by_code, entries

# Kemitraan: what a proposal with partners serves besides its own goal.
PARTNERSHIP_GOAL = "17"


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal(Named):
    """One goal, codes "1" to "18"; compare by code, since older texts word several of them differently."""

    @property
    def number(self) -> int:
        """The code as a number; 1 to 17 are the global goals' own."""
        return int(self.code)


@cache
def sdgs() -> tuple[Goal, ...]:
    """The eighteen goals in their order."""
    return tuple(
        Goal(code=entry["code"], name_id=entry["name_id"], name_en=entry["name_en"]) for entry in entries("sdgs.json")
    )


def sdg(code: str) -> Goal:
    """The goal with this code, or raise NotFoundHere."""
    return by_code(sdgs(), code)
