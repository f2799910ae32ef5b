"""What a corrected list says otherwise than the version before it."""

from dataclasses import dataclass

NOTHING = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that was so and is so now; what was or is nothing is empty."""

    what: str
    was: str
    now: str

    def __str__(self) -> str:
        """All three in words: "jumlah Rp 40.000.000 → Rp 35.000.000"."""
        return f"{self.what} {self.was or NOTHING} → {self.now or NOTHING}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedProposal:
    """One proposal by its number, with everything that is otherwise about it."""

    number: int
    title: str
    changes: tuple[Change, ...]

    def __str__(self) -> str:
        """The proposal with all of its changes, as one sentence."""
        return f"Usulan nomor {self.number}, {self.title}: {'; '.join(map(str, self.changes))}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What a paper says otherwise than version `since` did: of proposals that stand in it, or stood in it then."""

    since: int
    proposals: tuple[ChangedProposal, ...]

    @property
    def title(self) -> str:
        """What stands above them."""
        return f"Perubahan terhadap versi {self.since}"

    @property
    def points(self) -> tuple[str, ...]:
        """A sentence for each proposal, and one that says so where there is none."""
        return tuple(map(str, self.proposals)) or ("Tidak ada perubahan dalam daftar ini.",)
