"""What is kept of a rule with shares, so that every line can be explained and recomputed."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from facilitation.budget.rules.contest import Funding
from facilitation.budget.rules.greedy import Decision
from facilitation.budget.rules.reasons import TieBreak


class FundingPart(StrEnum):
    """Where the money came from: supporters paid (CORE), what was left covered it (COMPLETION), or all fits anyway."""

    CORE = "core"
    COMPLETION = "completion"
    EVERYTHING = "everything"


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """What each of the `voters` with the ballots at index `ballots` of the contest paid; `is_full` unless poorer."""

    ballots: int
    voters: int
    each_rupiah: Fraction
    is_full: bool

    @property
    def each_whole_rupiah(self) -> int:
        """What each paid to the nearest rupiah, for people to read."""
        return round(self.each_rupiah)


@dataclass(frozen=True, slots=True, kw_only=True)
class Purchase:
    """How supporters bought a proposal in a round; their payments make up its cost exactly.

    `tied_with` were exactly as good an offer, and `tie_break` put this one before them. `value` is the number rounds
    are decided by: effective votes (cost divided by the price of one unit of weight) under equal shares, and under
    Phragmén the time, in rupiah each voter had earned by then.
    """

    round_number: int
    payments: tuple[Payment, ...]
    value: Fraction
    tied_with: tuple[str, ...]
    tie_break: TieBreak | None

    @property
    def paid_full(self) -> int:
        """How many voters paid the full price for their weight."""
        return sum(one.voters for one in self.payments if one.is_full)

    @property
    def paid_less(self) -> int:
        """How many gave all they had left, which was less."""
        return sum(one.voters for one in self.payments if not one.is_full)

    @property
    def largest_rupiah(self) -> Fraction:
        """The most that any voter paid."""
        return max((one.each_rupiah for one in self.payments), default=Fraction(0))

    @property
    def smallest_rupiah(self) -> Fraction:
        """The least that any paying voter paid."""
        return min((one.each_rupiah for one in self.payments), default=Fraction(0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Lack:
    """Why supporters could not pay: they hold `left_rupiah`, `short_rupiah` too little, and it went to other proposals.

    `spent_on` has (proposal, what this one's supporters paid for it), the largest first.
    """

    left_rupiah: Fraction
    short_rupiah: Fraction
    spent_on: tuple[tuple[str, Fraction], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SharesDecision(Decision):
    """A decision with how its money came together, or why it did not."""

    part: FundingPart | None = None
    purchase: Purchase | None = None
    lack: Lack | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SharesFunding(Funding):
    """The answer of a rule with shares: each of `voters` had `share_rupiah`, after `steps` steps of `step_rupiah`."""

    voters: int
    share_rupiah: Fraction
    steps: int = 0
    step_rupiah: int = 0
