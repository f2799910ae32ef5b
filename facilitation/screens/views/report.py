"""What a programme draws on and what has come of it, over all its meetings."""

from collections.abc import Iterable
from dataclasses import dataclass

from facilitation.followup.rules.indicator import Theme
from facilitation.followup.views import ShownIndicator
from facilitation.partnership.rules.sector import Sector
from facilitation.partnership.rules.shortfall import NOTHING, Contributed
from facilitation.partnership.views import Contribution, ProposalPartners
from facilitation.partnership.views.proposal import contributed_of


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


def resources_of(proposals: Iterable[ProposalPartners], *, ceilings_rupiah: int) -> Resources:
    """What partners give to these proposals, whichever meeting they are of; sectors without anybody are left out."""
    given: dict[Sector, dict[tuple[str, str], list[Contribution]]] = {sector: {} for sector in Sector}
    for proposal in proposals:
        for one in proposal.standing:
            given[one.sector].setdefault((one.partner_name, one.partner_id), []).append(one)
    return Resources(
        ceilings_rupiah=ceilings_rupiah,
        sectors=tuple(
            SectorResources(sector=sector, partners=tuple(_partners(parties)))
            for sector, parties in given.items()
            if parties
        ),
    )


def measured_in(found: Iterable[MeasuredIndicator]) -> tuple[MeasuredTheme, ...]:
    """The indicators theme by theme; themes without any are left out."""
    listed = tuple(found)
    return tuple(
        MeasuredTheme(theme=theme, indicators=in_it)
        for theme in Theme
        if (in_it := tuple(one for one in listed if one.shown.indicator.theme is theme))
    )


def _partners(given: dict[tuple[str, str], list[Contribution]]) -> Iterable[PartnerResources]:
    """Of {(name, partner_id): what that partner gives}, by name."""
    for party in sorted(given, key=lambda one: (one[0].casefold(), one)):
        contributions = given[party]
        yield PartnerResources(
            name=party[0],
            proposals=len({one.proposal_id for one in contributions}),
            contributed=contributed_of(contributions),
            unvalued=sum(not one.promise.amount_rupiah for one in contributions),
        )
