"""The figures of a method in the serial form of a result."""

from dataclasses import asdict
from fractions import Fraction
from typing import Any

from facilitation.budget.views import MethodFigures, RankingFigures, ScoreFigures


def plain_figures(figures: MethodFigures) -> dict[str, Any]:
    """As JSON can hold them: nothing is rounded, a mean that is no whole number is "a/b"."""
    return {
        "scores": [{**asdict(one), "mean": None if one.mean is None else str(one.mean)} for one in figures.scores],
        "rankings": asdict(figures.rankings) if figures.rankings else None,
    }


def kept_figures(content: dict[str, Any]) -> MethodFigures:
    """The figures that `plain_figures` wrote."""
    return MethodFigures(
        scores=tuple(
            ScoreFigures(**{**one, "mean": None if one["mean"] is None else Fraction(one["mean"])})
            for one in content["scores"]
        ),
        rankings=_rankings(content["rankings"]) if content["rankings"] else None,
    )


def _rankings(content: dict[str, Any]) -> RankingFigures:
    return RankingFigures(
        numbers=tuple(content["numbers"]),
        preferring=tuple(map(tuple, content["preferring"])),
        levels=tuple(map(tuple, content["levels"])),
        winner=content["winner"],
    )
