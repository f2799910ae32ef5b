"""The four sectors of a partnership, and the kinds of partner that each of them has."""

from enum import StrEnum

from facilitation.kernel.errors import RuleViolation


class Sector(StrEnum):
    """Whom a partner belongs to: pemerintah, swasta, nirlaba or warga."""

    GOVERNMENT = "government"
    BUSINESS = "business"
    NONPROFIT = "nonprofit"
    RESIDENTS = "residents"


class PartnerKind(StrEnum):
    """What a partner is; BKM is the self-help body of a neighbourhood, known to both nirlaba and warga."""

    VILLAGE = "village"
    AGENCY = "agency"
    COMPANY = "company"
    COOPERATIVE = "cooperative"
    VILLAGE_ENTERPRISE = "village_enterprise"
    NGO = "ngo"
    FOUNDATION = "foundation"
    UNIVERSITY = "university"
    BKM = "bkm"
    COMMUNITY_GROUP = "community_group"
    OTHER = "other"


SECTORS_OF = {
    PartnerKind.VILLAGE: frozenset({Sector.GOVERNMENT}),
    PartnerKind.AGENCY: frozenset({Sector.GOVERNMENT}),
    PartnerKind.COMPANY: frozenset({Sector.BUSINESS}),
    PartnerKind.COOPERATIVE: frozenset({Sector.BUSINESS}),
    PartnerKind.VILLAGE_ENTERPRISE: frozenset({Sector.BUSINESS}),
    PartnerKind.NGO: frozenset({Sector.NONPROFIT}),
    PartnerKind.FOUNDATION: frozenset({Sector.NONPROFIT}),
    PartnerKind.UNIVERSITY: frozenset({Sector.GOVERNMENT, Sector.NONPROFIT}),
    PartnerKind.BKM: frozenset({Sector.NONPROFIT, Sector.RESIDENTS}),
    PartnerKind.COMMUNITY_GROUP: frozenset({Sector.RESIDENTS}),
    PartnerKind.OTHER: frozenset(Sector),
}


class KindNotOfSector(RuleViolation):
    """A partner of this `kind` belongs to another `sector`; the form of partnership would be derived wrongly."""

    code = "kind_not_of_sector"


def refuse_wrong_sector(kind: PartnerKind, sector: Sector) -> None:
    """Return where the sector has partners of this kind, else raise KindNotOfSector."""
    if sector not in SECTORS_OF[kind]:
        raise KindNotOfSector(kind=kind.value, sector=sector.value)
