"""What a programme draws on and what has come of it, over all its meetings."""

from dataclasses import dataclass

from facilitation.followup.rules.indicator import Theme
from facilitation.followup.views import ShownIndicator
from facilitation.partnership.rules.sector import Sector
from facilitation.partnership.rules.shortfall import NOTHING, Contributed


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerResources:
    """What one partner gives to the programme's proposals; `unvalued` promises are worth what nobody has said."""

    name: str
    proposals: int
    contributed: Contributed
    unvalued: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SectorResources:
    """The partners of one sector, by name."""

    sector: Sector
    partners: tuple[PartnerResources, ...]

    @property
    def contributed(self) -> Contributed:
        """What they give together."""
        return sum((one.contributed for one in self.partners), start=NOTHING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Resources:
    """Who gives what: the ceilings for what is agreed, and partners by their sectors; nothing that was taken back."""

    ceilings_rupiah: int
    sectors: tuple[SectorResources, ...]

    @property
    def contributed(self) -> Contributed:
        """What all partners give together."""
        return sum((one.contributed for one in self.sectors), start=NOTHING)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredIndicator:
    """One indicator, and the meeting that measures by it."""

    meeting_name: str
    shown: ShownIndicator


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredTheme:
    """The indicators of one theme in the order of their meetings."""

    theme: Theme
    indicators: tuple[MeasuredIndicator, ...]

    @property
    def reached(self) -> int:
        """How many of them have reached their target."""
        return sum(one.shown.is_reached for one in self.indicators)
