"""Whether enough of the invited are present for the meeting to decide."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Quorum:
    """How many must be present and how many are; `needed` is None while nobody is on the invited list."""

    needed: int | None
    present: int

    @property
    def is_known(self) -> bool:
        """Whether there is an invited list to measure by."""
        return self.needed is not None

    @property
    def is_reached(self) -> bool:
        """Whether enough are present; never where the quorum is not known."""
        return self.needed is not None and self.present >= self.needed

    @property
    def missing(self) -> int:
        """How many more must come."""
        return max(0, (self.needed or 0) - self.present)


def quorum(invited: int, present: int, numerator: int = 2, denominator: int = 3) -> Quorum:
    """The quorum of a share of the invited, rounded up: two thirds unless the meeting's rules say otherwise.

    Raises ValueError for a share that is nothing or more than everybody.
    """
    if not 0 < numerator <= denominator:
        msg = "a quorum is a share above nothing and up to everybody"
        raise ValueError(msg)
    # Rounded up in whole numbers: 2/3 of 30 is 20, and a float could make it 21.
    return Quorum(needed=-(-invited * numerator // denominator) if invited > 0 else None, present=present)
