"""What the papers that go up or into the village's books are made from."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from facilitation.documents.views.forms import Signatories
from facilitation.documents.views.letterhead import Letterhead
from facilitation.documents.views.verification import Verification


@dataclass(frozen=True, slots=True, kw_only=True)
class DistrictWork:
    """One line of the kecamatan's priority list; `location` is a desa or a kelurahan."""

    activity: str
    priority: str = ""
    target: str = ""
    programme: str = ""
    activity_target: str = ""
    location: str = ""
    volume: Decimal | int | None = None
    unit: str = ""
    ceiling_rupiah: int | None = None
    agency: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DistrictList:
    """The priorities of a kecamatan, in their order."""

    letterhead: Letterhead
    plan_year: int | None
    works: tuple[DistrictWork, ...]
    signatories: Signatories
    frozen_at: datetime
    footer: str = ""
    verification: Verification | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BookedWork:
    """One line of the Buku Rencana Kerja Pembangunan: its cost by who pays it.

    `other_rupiah` comes from none of the four that the book has a column for, and stands in the sum alone.
    """

    activity: str
    location: str = ""
    state_rupiah: int | None = None
    province_rupiah: int | None = None
    district_rupiah: int | None = None
    self_help_rupiah: int | None = None
    other_rupiah: int | None = None
    executor: str = ""
    benefit: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkBook:
    """A whole Buku Rencana Kerja Pembangunan."""

    letterhead: Letterhead
    plan_year: int | None
    works: tuple[BookedWork, ...]
    signatories: Signatories
    frozen_at: datetime
    footer: str = ""
    verification: Verification | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemEntry:
    """One proposal as it is typed into the government's planning system (SIPD)."""

    number: str
    proposal: str
    proposed_on: date | None = None
    proposer: str = ""
    profile: str = ""
    problem: str = ""
    address: str = ""
    latitude: Decimal | None = None
    longitude: Decimal | None = None
    times_proposed: int | None = None
    first_agency: str = ""
    last_agency: str = ""
    reached: str = ""
    """How far it has come, which SIPD calls its status."""
    note: str = ""
    advice: str = ""
    """What the village recommends; the levels above write theirs into the columns beside it."""
    volume: Decimal | int | None = None
    unit: str = ""
    cost_rupiah: int | None = None
    kind_of_spending: str = ""
    sub_activity: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemEntries:
    """Proposals to be carried over into SIPD."""

    letterhead: Letterhead
    entries: tuple[SystemEntry, ...]
    frozen_at: datetime
