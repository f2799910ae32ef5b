"""How a cost is covered: by its ceiling, by what partners have confirmed, by pledges; and what is still missing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Contributed:
    """What partners give to one proposal, each rupiah under the one state that its promise is in."""

    pledged_rupiah: int = 0
    confirmed_rupiah: int = 0
    delivered_rupiah: int = 0

    def __add__(self, other: "Contributed") -> "Contributed":
        """Both together."""
        return Contributed(
            pledged_rupiah=self.pledged_rupiah + other.pledged_rupiah,
            confirmed_rupiah=self.confirmed_rupiah + other.confirmed_rupiah,
            delivered_rupiah=self.delivered_rupiah + other.delivered_rupiah,
        )

    @property
    def firm_rupiah(self) -> int:
        """What can be counted on: confirmed, or here already."""
        return self.confirmed_rupiah + self.delivered_rupiah

    @property
    def promised_rupiah(self) -> int:
        """Everything that was not taken back."""
        return self.pledged_rupiah + self.firm_rupiah


NOTHING = Contributed()


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """A cost in its parts, which always add up to it: `cost = ceiling + firm + pledged + missing`.

    `pledged_rupiah` is what pledges would fill if they were confirmed; nobody counts it before.
    """

    cost_rupiah: int
    ceiling_rupiah: int
    firm_rupiah: int
    pledged_rupiah: int
    missing_rupiah: int

    @property
    def needed_rupiah(self) -> int:
        """What nobody has firmly given yet: missing, or only pledged."""
        return self.pledged_rupiah + self.missing_rupiah

    @property
    def is_covered(self) -> bool:
        """Whether every rupiah is given by the ceiling or firmly by partners."""
        return self.needed_rupiah == 0


def coverage(cost_rupiah: int, contributed: Contributed, *, given_rupiah: int = 0) -> Coverage:
    """Share a cost among those who bear it; `given_rupiah` is what its ceiling gives, 0 for what it does not fund.

    What partners give firmly comes first, so that the ceiling never pays for what is paid; then what the ceiling gives,
    then pledges.
    """
    firm = min(contributed.firm_rupiah, cost_rupiah)
    ceiling = min(given_rupiah, cost_rupiah - firm)
    pledged = min(contributed.pledged_rupiah, cost_rupiah - firm - ceiling)
    return Coverage(
        cost_rupiah=cost_rupiah,
        ceiling_rupiah=ceiling,
        firm_rupiah=firm,
        pledged_rupiah=pledged,
        missing_rupiah=cost_rupiah - firm - ceiling - pledged,
    )
