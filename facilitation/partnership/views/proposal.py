"""What partners give to one proposal, promise by promise."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from facilitation.kernel.actor import Role
from facilitation.partnership.rules.contribution import (
    FOLLOWING,
    ContributionState,
    Promise,
)
from facilitation.partnership.rules.form import ENOUGH_PARTIES, PartnershipForm, form_of
from facilitation.partnership.rules.parties import Parties, parties_of, sectors_of
from facilitation.partnership.rules.sector import Sector
from facilitation.partnership.rules.shortfall import Contributed, Coverage, coverage


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a promise, and in which role somebody took it; whose account it was stands in the journal."""

    state: ContributionState
    note: str
    taken_at: datetime
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """What one partner promised to one proposal, and every step since."""

    contribution_id: str
    proposal_id: str
    partner_id: str
    partner_name: str
    sector: Sector
    promise: Promise
    steps: tuple[Step, ...]
    is_overdue: bool = False

    @property
    def state(self) -> ContributionState:
        """How it stands."""
        return self.steps[-1].state

    @property
    def counts(self) -> bool:
        """Whether it was not taken back."""
        return self.state is not ContributionState.WITHDRAWN

    @property
    def lacks_benefit(self) -> bool:
        """Whether nobody has said what the partner gains: what helps one side alone seldom lasts."""
        return self.counts and not self.promise.benefit

    @property
    def may_be_confirmed(self) -> bool:
        """Whether staff can count on it next."""
        return ContributionState.CONFIRMED in FOLLOWING[self.state]

    @property
    def may_be_delivered(self) -> bool:
        """Whether it can be written down as here."""
        return ContributionState.DELIVERED in FOLLOWING[self.state]

    @property
    def delivered_at(self) -> datetime | None:
        """When it was written down as here; None while it is not."""
        return self.steps[-1].taken_at if self.state is ContributionState.DELIVERED else None

    @property
    def may_be_withdrawn(self) -> bool:
        """Whether it can still be taken back."""
        return ContributionState.WITHDRAWN in FOLLOWING[self.state]


@dataclass(frozen=True, slots=True, kw_only=True)
class PresentPartner:
    """A participant who acts for a partner in the meeting; the name is for staff, and empty elsewhere."""

    participant_id: str
    participant_name: str
    partner_id: str
    partner_name: str
    mediates: bool
    has_declined: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalPartners:
    """A proposal with what partners give to it; `given_rupiah` is what its ceiling gives as things stand."""

    proposal_id: str
    number: int
    title: str
    cost_rupiah: int
    source_code: str
    contributions: tuple[Contribution, ...]
    given_rupiah: int = 0
    is_parked: bool = False
    """Set aside: nothing new is promised to it, and its promises go on to their end."""
    is_partnership: bool = False
    stated_form: PartnershipForm | None = None
    afterwards: str = ""

    @property
    def standing(self) -> tuple[Contribution, ...]:
        """The promises that were not taken back."""
        return tuple(one for one in self.contributions if one.counts)

    @property
    def withdrawn(self) -> tuple[Contribution, ...]:
        """Those that were, with their reasons."""
        return tuple(one for one in self.contributions if not one.counts)

    @property
    def contributed(self) -> Contributed:
        """The sums of the promises by state."""
        return contributed_of(self.contributions)

    @property
    def coverage(self) -> Coverage:
        """Who bears which part of the cost."""
        return coverage(self.cost_rupiah, self.contributed, given_rupiah=self.given_rupiah)

    @property
    def room_rupiah(self) -> int:
        """How much more partners can promise."""
        return self.cost_rupiah - self.contributed.promised_rupiah

    @property
    def parties(self) -> Parties:
        """Every party: the partners, and the village where its ceiling is to pay a part."""
        return parties_of(((one.partner_id, one.sector) for one in self.standing), ceiling_pays=self.room_rupiah > 0)

    @property
    def sectors(self) -> tuple[Sector, ...]:
        """The sectors of the parties."""
        present = sectors_of(self.parties)
        return tuple(sector for sector in Sector if sector in present)

    @property
    def form(self) -> PartnershipForm | None:
        """The form that the parties' sectors give; None without a partner."""
        return form_of(self.sectors) if self.standing else None

    @property
    def lacks_parties(self) -> bool:
        """Whether it is called a partnership and its parties have left it."""
        return self.is_partnership and len(self.parties) < ENOUGH_PARTIES

    @property
    def contradicts(self) -> bool:
        """Whether the parties are no longer what the stated form says."""
        return self.stated_form is not None and self.stated_form is not form_of(self.sectors)

    @property
    def lacks_afterwards(self) -> bool:
        """Whether it is a partnership and nobody has said who goes on with it."""
        return self.is_partnership and not self.afterwards


def contributed_of(contributions: Iterable[Contribution]) -> Contributed:
    """The sums by state; what was taken back is in none."""
    sums = dict.fromkeys(ContributionState, 0)
    for one in contributions:
        sums[one.state] += one.promise.amount_rupiah
    return Contributed(
        pledged_rupiah=sums[ContributionState.PLEDGED],
        confirmed_rupiah=sums[ContributionState.CONFIRMED],
        delivered_rupiah=sums[ContributionState.DELIVERED],
    )
