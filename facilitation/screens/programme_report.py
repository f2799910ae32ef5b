"""Puts together what a programme draws on and what has come of it, from what its meetings know."""

from collections.abc import Iterable
from dataclasses import dataclass

from facilitation.followup.rules.indicator import Theme
from facilitation.partnership.rules.sector import Sector
from facilitation.partnership.views import Contribution, ProposalPartners
from facilitation.partnership.views.proposal import contributed_of
from facilitation.screens.views.report import (
    MeasuredIndicator,
    MeasuredTheme,
    PartnerResources,
    Resources,
    SectorResources,
)


@dataclass(frozen=True, slots=True)
class Party:
    """A partner of several meetings, in the order in which the report names them."""

    name: str
    partner_id: str


def resources_of(proposals: Iterable[ProposalPartners], *, ceilings_rupiah: int) -> Resources:
    """What partners give to these proposals, whichever meeting they are of; sectors without anybody are left out."""
    given: dict[Sector, dict[Party, list[Contribution]]] = {sector: {} for sector in Sector}
    for proposal in proposals:
        for one in proposal.standing:
            party = Party(one.partner_name, one.partner_id)
            given[one.sector].setdefault(party, []).append(one)
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


def _partners(given: dict[Party, list[Contribution]]) -> Iterable[PartnerResources]:
    for party in sorted(given, key=lambda one: (one.name.casefold(), one.partner_id)):
        contributions = given[party]
        yield PartnerResources(
            name=party.name,
            proposals=len({one.proposal_id for one in contributions}),
            contributed=contributed_of(contributions),
            unvalued=sum(not one.promise.amount_rupiah for one in contributions),
        )
