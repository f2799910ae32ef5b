"""What partners contribute, before it is a list."""

from dataclasses import dataclass
from datetime import date, datetime

from facilitation.documents.views.forms import Signatories
from facilitation.documents.views.letterhead import Letterhead


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedContribution:
    """One promise of one organisation, in the papers' own words; `amount_rupiah` is None where it is not valued."""

    partner: str
    sector: str
    role: str
    kind: str
    amount_rupiah: int | None
    valuation: str
    benefit: str
    due_on: date | None
    state: str
    counts: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedPartnership:
    """One proposal and its promises; `missing_rupiah` is what of its cost neither they nor a ceiling give."""

    title: str
    form: str
    cost_rupiah: int
    missing_rupiah: int
    contributions: tuple[ListedContribution, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnershipList:
    """Every proposal that a partner has promised something to."""

    letterhead: Letterhead
    meeting_name: str
    partnerships: tuple[ListedPartnership, ...]
    signatories: Signatories
    frozen_at: datetime
    footer: str = ""
