"""What a method of voting shows beside the sums: means and spreads of scores, and rankings compared two by two."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreFigures:
    """What one proposal was given: by how many voters, their exact mean (None without any), highest less lowest."""

    ballot_number: int
    total: int
    count: int
    mean: Fraction | None
    spread: int

    @property
    def rounded_mean(self) -> float | None:
        """The mean as people read it, with one decimal; nothing is ordered by it."""
        return None if self.mean is None else round(float(self.mean), 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class RankingFigures:
    """Every two proposals compared, by their numbers on the ballot.

    `preferring[i][j]` voters put `numbers[i]` above `numbers[j]`, and a proposal beside itself has 0. `levels` are
    Schulze's, the best first; `winner` is the proposal that wins against each other one, None where there is none.
    """

    numbers: tuple[int, ...]
    preferring: tuple[tuple[int, ...], ...]
    levels: tuple[tuple[int, ...], ...]
    winner: int | None

    @property
    def rows(self) -> tuple[tuple[int, tuple[int, ...]], ...]:
        """Each proposal's number with its line of the matrix."""
        return tuple(zip(self.numbers, self.preferring, strict=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodFigures:
    """The figures that the round's method has: of scores, of rankings, or none."""

    scores: tuple[ScoreFigures, ...] = ()
    rankings: RankingFigures | None = None
