"""What the official papers are made from: plain values, whoever asks for them."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from facilitation.aspirations.rules.plan import ExecutionMode
from facilitation.documents.views.letterhead import Letterhead
from facilitation.documents.views.verification import Verification


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatories:
    """Who signs, where and when; what is not known yet leaves dots to write on.

    In a town `head_role` is "Lurah"; an empty role leaves its signature out.
    """

    place: str = ""
    signed_on: date | None = None
    head_role: str = "Kepala Desa"
    head_name: str = ""
    team_role: str = "Ketua Tim Penyusun"
    team_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedWork:
    """One line of the Rancangan RKP Desa; everything but the activity may still be unknown."""

    activity: str
    subfield: str = ""
    location: str = ""
    volume: Decimal | int | None = None
    unit: str = ""
    target: str = ""
    carried_out: str = ""
    """When, in words: "April–Juni 2027"."""
    cost_rupiah: int | None = None
    source: str = ""
    mode: ExecutionMode | None = None
    executor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldPlan:
    """The works of one field (bidang); `number` is the regulation's, which the sum below refers to, or nothing."""

    number: str
    name: str
    works: tuple[PlannedWork, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RkpDraft:
    """A whole Rancangan RKP Desa; `footer` names the result it was made from, with its checksum, or nothing."""

    letterhead: Letterhead
    plan_year: int | None
    fields: tuple[FieldPlan, ...]
    signatories: Signatories
    frozen_at: datetime
    footer: str = ""
    verification: Verification | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WishedWork:
    """One line of the Daftar Gagasan Dusun: people who gain by it are counted as men, women and poor households'."""

    activity: str
    location: str = ""
    volume: Decimal | int | None = None
    unit: str = ""
    men: int | None = None
    women: int | None = None
    poor: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HamletWishes:
    """What one hamlet wishes for."""

    hamlet: str
    works: tuple[WishedWork, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WishList:
    """A Daftar Gagasan Dusun of one hamlet or of several."""

    letterhead: Letterhead
    hamlets: tuple[HamletWishes, ...]
    signatories: Signatories
    frozen_at: datetime
    footer: str = ""
    verification: Verification | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedParticipant:
    """One person on the Daftar Hadir; `sex` is "L", "P" or not said."""

    name: str
    sex: str = ""
    hamlet: str = ""
    rt: str = ""
    rw: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceList:
    """A Daftar Hadir; `spare_lines` are numbered and empty, for whoever comes without a phone."""

    letterhead: Letterhead
    meeting_name: str
    place: str
    held_on: date | None
    participants: tuple[ListedParticipant, ...]
    frozen_at: datetime
    time: str = ""
    spare_lines: int = 0
    signatories: Signatories | None = None
    footer: str = ""
    verification: Verification | None = None
