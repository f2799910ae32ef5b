"""What a village's file says of itself: where and when, and how people voted, in the keys of the format."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from facilitation.documents.pabulib.file import VoteType

DATE = "%d.%m.%Y"


@dataclass(frozen=True, slots=True, kw_only=True)
class WayOfVoting:
    """The type of the vote and the keys that state its limits."""

    vote_type: VoteType
    facts: Mapping[str, str]


def village_facts(*, description: str, village: str, subdistrict: str, instance: str, held_on: date) -> dict[str, str]:
    """The keys that every file of an Indonesian village has; the rule is stated with the result."""
    day = held_on.strftime(DATE)
    return {
        "description": description,
        "country": "Indonesia",
        "unit": village,
        "subunit": subdistrict,
        "instance": instance,
        "rule": "unknown",
        "date_begin": day,
        "date_end": day,
        "edition": "1",
        "language": "id",
        "currency": "IDR",
    }


def choosing(most: int, *, proposals: int) -> WayOfVoting:
    """A ballot chooses up to so many proposals."""
    if most == 1:
        return WayOfVoting(vote_type=VoteType.CHOOSE_ONE, facts={})
    return WayOfVoting(vote_type=VoteType.APPROVAL, facts={"min_length": "1", "max_length": str(min(most, proposals))})


def within_the_ceiling(ceiling_rupiah: int) -> WayOfVoting:
    """A ballot chooses proposals that cost no more than the ceiling together (a knapsack)."""
    return WayOfVoting(vote_type=VoteType.APPROVAL, facts={"min_length": "1", "max_sum_cost": str(ceiling_rupiah)})


def dots(points: int) -> WayOfVoting:
    """A ballot shares out so many points as it likes."""
    return WayOfVoting(vote_type=VoteType.CUMULATIVE, facts={"min_length": "1", "max_sum_points": str(points)})


def scores(lowest: int, highest: int) -> WayOfVoting:
    """A ballot scores the proposals it knows; those it leaves out get nothing."""
    limits = {"min_points": str(lowest), "max_points": str(highest), "default_score": "0"}
    return WayOfVoting(vote_type=VoteType.SCORING, facts=limits)


def ranking(most: int, *, proposals: int) -> WayOfVoting:
    """A ballot puts up to so many proposals in order."""
    return WayOfVoting(vote_type=VoteType.ORDINAL, facts={"min_length": "1", "max_length": str(min(most, proposals))})
