"""A programme as a template: what unites the parties, without the place and the years it was made for."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from facilitation.kernel.errors import RuleViolation
from facilitation.programmes.rules import programme
from facilitation.programmes.rules.aims import AimKind, typed_lines
from facilitation.programmes.rules.programme import ProgrammeFrame, ProgrammeKind
from facilitation.programmes.rules.template_file import TemplateDamaged, nameless, text, texts, whole

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeTemplate:
    """What a new programme can begin with; `plan_years` is 0 where the template is linked to no RPJM Desa."""

    kind: ProgrammeKind
    vision: str
    principles: tuple[str, ...]
    plan_years: int
    goals: tuple[str, ...]
    missions: tuple[str, ...]


def as_plain(
    frame: ProgrammeFrame, *, goals: Iterable[str], missions: Iterable[str], names: Iterable[str]
) -> dict[str, Any]:
    """What travels of a programme: no area, no name, no year, and no line in which one of `names` stands."""
    hidden = tuple(names)
    return {
        "kind": frame.kind.value,
        "vision": "\n".join(nameless(frame.vision.splitlines(), hidden)),
        "principles": list(nameless(frame.principles, hidden)),
        "plan_years": frame.plan_years,
        "goals": list(nameless(goals, hidden)),
        "missions": list(nameless(missions, hidden)),
    }


def from_plain(body: Mapping[str, Any]) -> ProgrammeTemplate:
    """Read what travelled, or raise TemplateDamaged for the first part that no programme could say."""
    kind, years = text(body, "kind"), whole(body, "plan_years")
    if kind not in set(ProgrammeKind):
        raise TemplateDamaged(part="kind")
    return ProgrammeTemplate(
        kind=ProgrammeKind(kind),
        vision=_obeying("vision", lambda: programme.vision(text(body, "vision"))),
        principles=_obeying("principles", lambda: programme.principles(texts(body, "principles"))),
        plan_years=_obeying("plan_years", lambda: programme.plan_years(years)) if years else 0,
        goals=_obeying("goals", lambda: _lines(body, AimKind.GOAL, "goals")),
        missions=_obeying("missions", lambda: _lines(body, AimKind.MISSION, "missions")),
    )


def _lines(body: Mapping[str, Any], kind: AimKind, name: str) -> tuple[str, ...]:
    lines = texts(body, name)
    # Every goal may have named somebody; the form then begins without any.
    return typed_lines(kind, "\n".join(lines)) if lines else ()


def _obeying(part: str, rule: Callable[[], T]) -> T:
    try:
        return rule()
    except RuleViolation as refusal:
        raise TemplateDamaged(part=part) from refusal
