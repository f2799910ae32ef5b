"""Where a proposal comes from: residents' own words, the village government, or a programme from above."""

from dataclasses import dataclass, replace
from enum import StrEnum

from facilitation.aspirations.rules.facts import optional_line
from facilitation.kernel.errors import RuleViolation

OWNER_LIMIT = 120


class Origin(StrEnum):
    """Who brought it: residents (warga), the village government (pemerintah desa), or an incoming programme."""

    RESIDENTS = "residents"
    GOVERNMENT = "government"
    PROGRAMME = "programme"


class Level(StrEnum):
    """Which government an incoming programme (program masuk desa) comes from."""

    NATIONAL = "national"
    PROVINCE = "province"
    REGENCY = "regency"


class ProgrammeUnnamed(RuleViolation):
    """An incoming programme says from which level it comes and who runs it."""

    code = "programme_unnamed"


class ResidentsSpeakForThemselves(RuleViolation):
    """A residents' proposal is made of what residents have written, and no other becomes one."""

    code = "residents_speak_for_themselves"


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where a proposal comes from; `level` and `owner`, who runs it, belong to an incoming programme alone."""

    origin: Origin
    level: Level | None = None
    owner: str = ""


OF_RESIDENTS = Provenance(origin=Origin.RESIDENTS)


def checked_provenance(provenance: Provenance) -> Provenance:
    """Return where a proposal that staff put on the list comes from, or raise what is lacking."""
    if provenance.origin is Origin.RESIDENTS:
        raise ResidentsSpeakForThemselves
    if provenance.origin is Origin.GOVERNMENT:
        return replace(provenance, level=None, owner="")
    named = replace(provenance, owner=owner(provenance.owner))
    if named.level is None or not named.owner:
        raise ProgrammeUnnamed
    return named


def refuse_if_of_residents(provenance: Provenance) -> None:
    """Raise ResidentsSpeakForThemselves where a proposal was made of residents' words: that stays so."""
    if provenance.origin is Origin.RESIDENTS:
        raise ResidentsSpeakForThemselves


def owner(typed: str) -> str:
    """Return who runs an incoming programme, in one line; it may be empty."""
    return optional_line(typed, OWNER_LIMIT)
