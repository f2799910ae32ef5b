"""The sources a proposal can be paid from, and where a proposal paid from each goes."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from facilitation.reference.names import Named, by_code, entries


class FundingGroup(StrEnum):
    """Who holds the money; the value is the name in official forms."""

    VILLAGE = "apb_desa"
    """Inside the village budget: the proposal goes into the RKP Desa."""
    RESIDENTS = "masyarakat"
    """What residents bring themselves: cash, labour, materials."""
    PARTNERS = "mitra"
    """Third parties and partners (kemitraan)."""
    DISTRICT = "du_rkp"
    """Beyond the village's authority or means: the proposal goes into the DU-RKP Desa and up."""
    UNDECIDED = "none"
    """Not decided yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FundingSource(Named):
    """One source; `account` is its income account, empty where the village books none."""

    group: FundingGroup
    account: str
    is_in_kind: bool
    """Whether it may come as labour or materials rather than money."""
    is_verified: bool


@cache
def funding_sources() -> tuple[FundingSource, ...]:
    """Every source, the village's own budget first."""
    return tuple(
        FundingSource(
            code=entry["code"],
            name_id=entry["name_id"],
            name_en=entry["name_en"],
            group=FundingGroup(entry["group"]),
            account=entry.get("account", ""),
            is_in_kind=entry.get("in_kind", False),
            is_verified=entry.get("verified", True),
        )
        for entry in entries("funding_sources.json")
    )


def funding_source(code: str) -> FundingSource:
    """The source with this code, or raise NotFoundHere."""
    return by_code(funding_sources(), code)


def sources_of(group: FundingGroup) -> tuple[FundingSource, ...]:
    """The sources of one group, in their order."""
    return tuple(source for source in funding_sources() if source.group is group)
