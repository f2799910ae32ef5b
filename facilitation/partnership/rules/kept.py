"""What became of somebody's promises, in numbers."""

from collections.abc import Iterable
from dataclasses import dataclass

from facilitation.partnership.rules.commitment import CommitmentState

PERCENT = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """How many promises stand how; each is in exactly one of the first four, and the `overdue` are open ones.

    `kept_rupiah` and `open_rupiah` are what the kept and the open ones are worth.
    """

    open: int = 0
    kept: int = 0
    not_kept: int = 0
    withdrawn: int = 0
    overdue: int = 0
    kept_rupiah: int = 0
    open_rupiah: int = 0

    @property
    def promises(self) -> int:
        """How many promises were made."""
        return self.open + self.kept + self.not_kept + self.withdrawn

    @property
    def due(self) -> int:
        """How many should have been kept by now: what was taken back was promised all the same."""
        return self.kept + self.not_kept + self.withdrawn + self.overdue

    @property
    def kept_percent(self) -> int | None:
        """`kept / due` in whole percent, rounded down; None where nothing is due yet."""
        return PERCENT * self.kept // self.due if self.due else None


NO_PROMISES = Kept()


def kept_of(promises: Iterable[tuple[CommitmentState, int, bool]]) -> Kept:
    """Count promises, each as (how it stands, its worth in rupiah, whether it is overdue)."""
    counts = dict.fromkeys(CommitmentState, 0)
    worth = dict.fromkeys(CommitmentState, 0)
    overdue = 0
    for state, rupiah, is_late in promises:
        counts[state] += 1
        worth[state] += rupiah
        overdue += is_late
    return Kept(
        open=counts[CommitmentState.PROMISED],
        kept=counts[CommitmentState.KEPT],
        not_kept=counts[CommitmentState.NOT_KEPT],
        withdrawn=counts[CommitmentState.WITHDRAWN],
        overdue=overdue,
        kept_rupiah=worth[CommitmentState.KEPT],
        open_rupiah=worth[CommitmentState.PROMISED],
    )
