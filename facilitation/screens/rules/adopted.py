"""What is measured of an adopted list: its proposals, who bears their cost, and what was negotiated."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from facilitation.aspirations.rules.benefit import Benefit
from facilitation.reference.groups import ProposingGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearing:
    """Who bears a proposal's whole cost; `given_rupiah` is what the count gave out of its ceiling, 0 for no money.

    `partners_rupiah` was firm when the vote was opened, `firm_rupiah` is firm now, and `rest_rupiah` is what the
    plenary wrote down that a partner or residents' own work will bear.
    """

    whole_rupiah: int
    given_rupiah: int
    partners_rupiah: int = 0
    firm_rupiah: int = 0
    rest_rupiah: int = 0

    @property
    def short_rupiah(self) -> int:
        """What the ceiling did not reach."""
        return self.whole_rupiah - self.given_rupiah

    @property
    def others_rupiah(self) -> int:
        """What others bear: the same promise may stand in the register and in the decision, and counts once."""
        still_firm = min(self.firm_rupiah, self.partners_rupiah)
        return max(self.firm_rupiah, still_firm + self.rest_rupiah)

    @property
    def closed_rupiah(self) -> int:
        """What others bear of what the ceiling did not reach."""
        return min(self.short_rupiah, self.others_rupiah)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """One proposal that was voted on; `agreed_rupiah` is 0 unless it is agreed, and `group` None for nobody's own."""

    is_of_residents: bool
    is_known: bool
    """Whether it has an outcome, and a reason where somebody would ask for one."""
    names_responsible: bool
    """Whether it says who carries it out, or which body decides about it; neither is asked of what ends here."""
    agreed_rupiah: int
    hamlets: tuple[str, ...]
    group: ProposingGroup | None
    bearing: Bearing
    benefit: Benefit
    is_finished: bool = False
    is_forwarded: bool = False

    @property
    def goes_on(self) -> bool:
        """Whether somebody has to carry it out or to decide about it."""
        return self.agreed_rupiah > 0 or self.is_forwarded


@dataclass(frozen=True, slots=True, kw_only=True)
class Negotiated:
    """One negotiation: whether both agreed, whether it has ended, and how many offers there were."""

    is_consensus: bool
    has_ended: bool
    rounds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """One adopted list; `unvoted` proposals were listed and not voted on, and `merged` ones stand behind another.

    Of the `scans` of signed papers, anybody can open `open_scans`.
    """

    proposals: tuple[Decided, ...]
    negotiations: tuple[Negotiated, ...]
    hamlets: tuple[str, ...]
    residents: Mapping[str, int] = field(default_factory=dict)
    """How many people live in each hamlet of which that is known."""
    unvoted: int = 0
    merged: int = 0
    scans: int = 0
    open_scans: int = 0

    @property
    def agreed(self) -> tuple[Decided, ...]:
        """The agreed proposals."""
        return tuple(one for one in self.proposals if one.agreed_rupiah)

    @property
    def listed(self) -> int:
        """How many proposals there were on the list."""
        return len(self.proposals) + self.unvoted
