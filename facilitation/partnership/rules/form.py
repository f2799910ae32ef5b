"""The form of a partnership, derived from the sectors of its parties (decision 0042).

Two of the texts disagree on {pemerintah, nirlaba, warga}: the one counts nirlaba and warga as one civil society, the
other counts four sectors. We count four, so that three different sectors are always a partnership of many.
"""

from collections.abc import Iterable
from enum import StrEnum

from facilitation.kernel.errors import RuleViolation
from facilitation.partnership.rules.sector import Sector

MANY = 3
ENOUGH_PARTIES = 2


class PartnershipForm(StrEnum):
    """What a partnership is called; CIVIL_NONPROFIT is the PSP between residents and a non-profit organisation."""

    GOVERNMENT_BUSINESS = "government_business"
    CIVIL_BUSINESS = "civil_business"
    CIVIL_NONPROFIT = "civil_nonprofit"
    GOVERNMENT_NONPROFIT = "government_nonprofit"
    GOVERNMENT_COMMUNITY = "government_community"
    MULTI_PARTY = "multi_party"


PAIRS = {
    frozenset({Sector.GOVERNMENT, Sector.BUSINESS}): PartnershipForm.GOVERNMENT_BUSINESS,
    frozenset({Sector.RESIDENTS, Sector.BUSINESS}): PartnershipForm.CIVIL_BUSINESS,
    frozenset({Sector.NONPROFIT, Sector.BUSINESS}): PartnershipForm.CIVIL_BUSINESS,
    frozenset({Sector.RESIDENTS, Sector.NONPROFIT}): PartnershipForm.CIVIL_NONPROFIT,
    frozenset({Sector.GOVERNMENT, Sector.NONPROFIT}): PartnershipForm.GOVERNMENT_NONPROFIT,
    frozenset({Sector.GOVERNMENT, Sector.RESIDENTS}): PartnershipForm.GOVERNMENT_COMMUNITY,
}


class FormContradicts(RuleViolation):
    """The `stated` form is not the `derived` one, which the parties' `sectors` give."""

    code = "form_contradicts"


class PartnershipNeedsTwo(RuleViolation):
    """Proposal `number` has only `parties` parties with a role: a partnership has two at least."""

    code = "partnership_needs_two"


def form_of(sectors: Iterable[Sector]) -> PartnershipForm | None:
    """The form that these sectors give; None where there is no second sector."""
    present = frozenset(sectors)
    return PartnershipForm.MULTI_PARTY if len(present) >= MANY else PAIRS.get(present)


def refuse_contradicting(stated: PartnershipForm | None, sectors: Iterable[Sector]) -> None:
    """Return where nothing is stated or it is what the sectors give, else raise FormContradicts."""
    present = frozenset(sectors)
    derived = form_of(present)
    if stated is None or stated is derived:
        return
    raise FormContradicts(
        stated=stated.value,
        derived=derived.value if derived else "",
        sectors=" ".join(sector.value for sector in Sector if sector in present),
    )


def refuse_alone(number: int, parties: int) -> None:
    """Return where a partnership has its two parties, else raise PartnershipNeedsTwo."""
    if parties < ENOUGH_PARTIES:
        raise PartnershipNeedsTwo(number=number, parties=parties)
