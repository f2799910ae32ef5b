"""What the papers after the plenary are made from: every proposal with what the meeting decided about it."""

from dataclasses import dataclass
from datetime import datetime

from facilitation.documents.views.forms import PlannedWork, Signatories
from facilitation.documents.views.letterhead import Letterhead
from facilitation.documents.views.verification import Verification


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedWork:
    """One proposal by its number, and what became of it; what nobody has said yet is empty.

    `outcome` is the outcome's Indonesian label, `reason` why it is that one; `moved_because` says why `agreed_rank`
    differs from `computed_rank`. `way` is how it was decided: "mufakat", "pemungutan suara tertutup".
    """

    number: int
    work: PlannedWork
    outcome: str
    hamlets: tuple[str, ...] = ()
    computed_rank: int | None = None
    agreed_rank: int | None = None
    moved_because: str = ""
    reason: str = ""
    agency: str = ""
    way: str = ""
    goals: tuple[int, ...] = ()
    """The SDGs Desa it serves."""
    origin: str = ""
    """Where it comes from, in the paper's words."""
    existing: str = ""
    """What is there today (data eksisting)."""

    @property
    def was_moved(self) -> bool:
        """Whether the plenary gave it another place than the count."""
        return None not in {self.computed_rank, self.agreed_rank} and self.computed_rank != self.agreed_rank


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedField:
    """The proposals of one field (bidang); `number` is the regulation's, which the sum below refers to, or nothing."""

    number: str
    name: str
    works: tuple[DecidedWork, ...]

    @property
    def numbered(self) -> str:
        """The field as a column shows it, with the number, where it has one, that its sum refers to."""
        name = self.name.removeprefix("Bidang ")
        return f"{self.number}. {name}" if self.number else name


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """Proposals for one paper, by field; whoever makes the paper gives those whose outcome it is about.

    `source` and `ceiling_rupiah` stand above the lists that have a place for them.
    """

    letterhead: Letterhead
    meeting_name: str
    fields: tuple[DecidedField, ...]
    signatories: Signatories
    frozen_at: datetime
    plan_year: int | None = None
    source: str = ""
    ceiling_rupiah: int | None = None
    footer: str = ""
    verification: Verification | None = None

    @property
    def works(self) -> tuple[DecidedWork, ...]:
        """Every proposal in its order."""
        return tuple(work for field in self.fields for work in field.works)
