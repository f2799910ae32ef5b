"""The directory of partners, with what became of each one's promises."""

from dataclasses import dataclass
from datetime import date

from facilitation.partnership.rules.contribution import ContributionState
from facilitation.partnership.rules.partner import PartnerDetails
from facilitation.partnership.rules.sector import Sector

PERCENT = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What became of a partner's promises over all meetings: how many of each state, and the money of those kept.

    `overdue` counts those whose day has passed and that are not delivered.
    """

    pledged: int = 0
    confirmed: int = 0
    delivered: int = 0
    withdrawn: int = 0
    overdue: int = 0
    delivered_rupiah: int = 0
    open_rupiah: int = 0

    @property
    def promises(self) -> int:
        """How many promises the partner ever made."""
        return self.pledged + self.confirmed + self.delivered + self.withdrawn

    @property
    def open_count(self) -> int:
        """How many are neither kept nor taken back."""
        return self.pledged + self.confirmed

    @property
    def kept_percent(self) -> int | None:
        """How many of the promises that have come to an end were kept; None where none has."""
        ended = self.delivered + self.withdrawn
        return PERCENT * self.delivered // ended if ended else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """One organisation; `contact` is empty everywhere but for accounts that lead a meeting."""

    partner_id: str
    details: PartnerDetails
    is_retired: bool
    contact: str = ""
    kept: Kept = Kept()

    @property
    def name(self) -> str:
        """What it is called."""
        return self.details.name

    @property
    def sector(self) -> Sector:
        """Whom it belongs to."""
        return self.details.sector


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseTold:
    """One promise of a partner in some meeting."""

    meeting_id: str
    meeting_name: str
    meets_on: date
    proposal_title: str
    amount_rupiah: int
    state: ContributionState
    due_on: date | None
    is_overdue: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryPage:
    """Every partner by sector and name, those that were retired last."""

    partners: tuple[Partner, ...]

    @property
    def active(self) -> tuple[Partner, ...]:
        """Those that can be chosen."""
        return tuple(partner for partner in self.partners if not partner.is_retired)

    @property
    def retired(self) -> tuple[Partner, ...]:
        """Those that cannot."""
        return tuple(partner for partner in self.partners if partner.is_retired)

    @property
    def by_sector(self) -> tuple[tuple[Sector, tuple[Partner, ...]], ...]:
        """The active ones of each sector that has any."""
        groups = ((one, tuple(partner for partner in self.active if partner.sector is one)) for one in Sector)
        return tuple((sector, partners) for sector, partners in groups if partners)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerPage:
    """One partner for an account, its promises in that account's meetings the newest first.

    `elsewhere` counts those in other meetings; only who `may_change` the partner is told whom to ask.
    """

    partner: Partner
    promises: tuple[PromiseTold, ...]
    elsewhere: int
    may_change: bool
    alike: tuple[Partner, ...] = ()
    """Others whose names share a word with it."""
