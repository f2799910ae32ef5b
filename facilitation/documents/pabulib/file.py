"""A .pb file as values: what it says of the vote, its proposals in their order, and every ballot."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

SECTIONS = ("META", "PROJECTS", "VOTES")
# No number that means something is longer, and Python refuses to read endless digits.
LONGEST_NUMBER = 18


class VoteType(StrEnum):
    """How people voted, by the format's own words."""

    APPROVAL = "approval"
    CHOOSE_ONE = "choose-1"
    CUMULATIVE = "cumulative"
    SCORING = "scoring"
    ORDINAL = "ordinal"


WITH_POINTS = frozenset({VoteType.CUMULATIVE, VoteType.SCORING})


@dataclass(frozen=True, slots=True, kw_only=True)
class PabulibProposal:
    """A proposal; `is_selected` is None where the file does not say. `facts` are its other columns as they stand."""

    proposal_id: str
    cost: int
    name: str = ""
    is_selected: bool | None = None
    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PabulibBallot:
    """A ballot; `points` belong to `choices` one by one, or are empty where the vote has none."""

    voter_id: str
    choices: tuple[str, ...]
    points: tuple[int, ...] = ()
    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PabulibFile:
    """The whole file. Money is whole numbers of 1/`unit` of its currency, so that cents are exact too.

    `facts` are the other lines of META by their keys; numbers of proposals and votes are counted when it is written.
    """

    vote_type: VoteType
    budget: int
    unit: int = 1
    proposals: tuple[PabulibProposal, ...]
    ballots: tuple[PabulibBallot, ...]
    facts: Mapping[str, str]

    @property
    def longest_ballot(self) -> int:
        """How many proposals a ballot names at most: as META says, or as one does."""
        longest = max((len(one.choices) for one in self.ballots), default=0)
        return max(self.number("max_length", 0), longest)

    def number(self, key: str, otherwise: int) -> int:
        """A whole number that META states, or another value where it states none that can be read."""
        value = self.facts.get(key, "")
        return int(value) if value.isdecimal() and len(value) <= LONGEST_NUMBER else otherwise
