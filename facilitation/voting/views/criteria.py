"""What a team has rated, as its page sees it."""

from dataclasses import dataclass

from facilitation.voting.rules.criteria import Criteria, Rated, Scheme


@dataclass(frozen=True, slots=True, kw_only=True)
class Rater:
    """Somebody who has filled in a sheet."""

    rater_id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CriteriaLine:
    """A listed proposal with what the team gives it; `raters` is how many of them rated it."""

    proposal_id: str
    number: int
    title: str
    raters: int
    rated: Rated


@dataclass(frozen=True, slots=True, kw_only=True)
class CriteriaBoard:
    """The team's matrix, the best proposal first; `scheme` is None where nobody has chosen criteria yet."""

    scheme: Scheme | None
    criteria: Criteria
    raters: tuple[Rater, ...]
    lines: tuple[CriteriaLine, ...]

    @property
    def by_number(self) -> tuple[CriteriaLine, ...]:
        """The proposals in the order of their numbers, as a sheet has them."""
        return tuple(sorted(self.lines, key=lambda one: one.number))

    @property
    def unrated(self) -> int:
        """How many listed proposals nobody has rated."""
        return sum(line.raters == 0 for line in self.lines)
