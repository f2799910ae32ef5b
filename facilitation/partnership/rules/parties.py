"""Who the parties of a partnership are: every partner that promises something, and the village where it pays."""

from collections.abc import Iterable
from enum import StrEnum

from facilitation.partnership.rules.sector import Sector


class Party(StrEnum):
    """Who promises or offers something: the residents, the village government, or a partner."""

    RESIDENTS = "residents"
    GOVERNMENT = "government"
    PARTNER = "partner"


VILLAGE_MONEY = "ceiling"
"""Stands among the parties for the government whose ceiling pays what partners do not."""

Parties = frozenset[tuple[str, Sector]]


def parties_of(partners: Iterable[tuple[str, Sector]], *, ceiling_pays: bool) -> Parties:
    """Each party once, however much it promises."""
    government = {(VILLAGE_MONEY, Sector.GOVERNMENT)} if ceiling_pays else set()
    return frozenset(partners) | government


def sectors_of(parties: Parties) -> frozenset[Sector]:
    """The sectors they come from."""
    return frozenset(sector for _, sector in parties)
