"""The frozen result as pages and documents see it: the ranked list, and how it was counted."""

from facilitation.budget.views.counting import Counting, GroupRow, GroupShare, RuleSide, SourceFunding, SourceVerdict
from facilitation.budget.views.figures import MethodFigures, RankingFigures, ScoreFigures
from facilitation.budget.views.lines import RankedLine, ReserveUse, SourceList, SourceUse, TwoWays
from facilitation.budget.views.places import PlaceMoney
from facilitation.budget.views.result import RankedResult

__all__ = [
    "Counting",
    "GroupRow",
    "GroupShare",
    "MethodFigures",
    "PlaceMoney",
    "RankedLine",
    "RankedResult",
    "RankingFigures",
    "ReserveUse",
    "RuleSide",
    "ScoreFigures",
    "SourceFunding",
    "SourceList",
    "SourceUse",
    "SourceVerdict",
    "TwoWays",
]
