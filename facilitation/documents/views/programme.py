"""What a programme draws on and what has come of it, as papers need it."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeHead:
    """Which programme a paper is about, over how many meetings, and when it was so."""

    programme: str
    area: str
    period: str
    meetings: int
    frozen_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenBy:
    """What one partner gives in whole rupiah: promised in all, firm of that, and of that here already."""

    partner: str
    proposals: int
    promised_rupiah: int
    firm_rupiah: int
    delivered_rupiah: int
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenBySector:
    """The partners of one sector in the papers' own words."""

    sector: str
    partners: tuple[GivenBy, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceReport:
    """Who gives what; `ceilings_rupiah` is what the ceilings give for what is agreed."""

    head: ProgrammeHead
    ceilings_rupiah: int
    sectors: tuple[GivenBySector, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredFigures:
    """One indicator with its latest value; `actual` and `percent` are None where nothing is measured yet."""

    name: str
    about: str
    meeting: str
    unit: str
    baseline: Decimal
    target: Decimal
    actual: Decimal | None
    measured_on: date | None
    percent: int | None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredGroup:
    """The indicators of one theme in the papers' own words."""

    theme: str
    indicators: tuple[MeasuredFigures, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultReport:
    """What has come of a programme, indicator by indicator."""

    head: ProgrammeHead
    groups: tuple[MeasuredGroup, ...]
