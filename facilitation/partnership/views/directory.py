"""The directory of partners, with what became of each one's promises."""

from dataclasses import dataclass
from datetime import date

from facilitation.partnership.rules.commitment import CommitmentState
from facilitation.partnership.rules.kept import NO_PROMISES, Kept
from facilitation.partnership.rules.partner import PartnerDetails
from facilitation.partnership.rules.sector import Sector


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """One organisation; `contact` is empty everywhere but for accounts that lead a meeting."""

    partner_id: str
    details: PartnerDetails
    is_retired: bool
    contact: str = ""
    kept: Kept = NO_PROMISES

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
    """One promise of a partner in some meeting; `what` is empty for a contribution, whose proposal says it."""

    meeting_id: str
    meeting_name: str
    meets_on: date
    proposal_title: str
    what: str
    amount_rupiah: int
    volume: str
    state: CommitmentState
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
