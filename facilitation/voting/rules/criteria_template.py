"""The criteria of a team as a template carries them."""

from collections.abc import Iterable, Mapping
from typing import Any

from facilitation.kernel.errors import RuleViolation
from facilitation.programmes.rules.template_file import TemplateDamaged
from facilitation.voting.rules.criteria import Scheme, criteria_of

NAME = "criteria"


def as_plain(scheme: Scheme | None, weights: Iterable[tuple[str, int]]) -> dict[str, Any]:
    """What travels of the criteria; nothing where nobody has chosen any."""
    if scheme is None:
        return {}
    return {NAME: {"scheme": scheme.value, "weights": [list(pair) for pair in weights]}}


def from_plain(carried: Mapping[str, Any]) -> tuple[Scheme, tuple[tuple[str, int], ...]] | None:
    """Read what travelled, None where nothing did; raises TemplateDamaged for what no team could rate by."""
    if NAME not in carried:
        return None
    found = carried[NAME]
    if not isinstance(found, dict) or found.get("scheme") not in list(Scheme):
        raise TemplateDamaged(part=NAME)
    scheme, weights = Scheme(found["scheme"]), found.get("weights", [])
    if not isinstance(weights, list) or not all(map(_is_weight, weights)):
        raise TemplateDamaged(part=NAME)
    pairs = tuple((name, weight) for name, weight in weights) if scheme is Scheme.CUSTOM else ()
    try:
        criteria = criteria_of(scheme, pairs)
    except RuleViolation as refusal:
        raise TemplateDamaged(part=NAME) from refusal
    return scheme, tuple(criteria.weights.items()) if pairs else ()


def _is_weight(pair: object) -> bool:
    return isinstance(pair, list) and [type(one) for one in pair] == [str, int]
