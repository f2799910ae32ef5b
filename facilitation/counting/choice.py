"""Which rule the command line asks for, or why its options do not fit together."""

from dataclasses import dataclass
from typing import Literal

from facilitation.bootstrap.speech import SpokenTrouble
from facilitation.budget.rules.comparison import WithComparison
from facilitation.budget.rules.contest import FundingRule
from facilitation.budget.rules.down_the_list import DownTheList, Order
from facilitation.budget.rules.greedy import Overrun
from facilitation.budget.rules.shares.equal_shares import Completion, EqualShares, Utility
from facilitation.budget.rules.shares.phragmen import AtTheCeiling, Phragmen
from facilitation.documents.pabulib.file import PabulibFile, VoteType

MES = "mes"
THRESHOLD = "greedy-threshold"
LISTS = {
    "greedy": DownTheList(),
    "greedy-no-skip": DownTheList(overrun=Overrun.STOP),
    "greedy-per-cost": DownTheList(order=Order.VOTES_PER_COST),
    THRESHOLD: DownTheList(),
    "borda": DownTheList(order=Order.BORDA),
    "schulze": DownTheList(order=Order.SCHULZE),
}
SAVINGS = {"phragmen": AtTheCeiling.STOP, "phragmen-skip": AtTheCeiling.SKIP}
RULES = (*LISTS, MES, *SAVINGS)
OF_SHARES_ALONE = ("utility", "exhaustive_stop", "integral", "step", "comparison")


class OptionsDoNotFit(SpokenTrouble):
    """The options belong to different rules, or the rule needs other ballots."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What the command line says of the rule; None where it says nothing."""

    rule: str
    completion: str | None = None
    utility: str | None = None
    exhaustive_stop: bool | None = None
    integral: bool | None = None
    comparison: Literal[True] | None = None
    step: int | None = None
    threshold: int | None = None


def chosen_rule(choice: Choice, file: PabulibFile) -> FundingRule:
    """The rule with its parameters; raises OptionsDoNotFit."""
    if choice.rule == MES:
        return _equal_shares(choice, file.unit)
    for option in OF_SHARES_ALONE:
        if getattr(choice, option) is not None:
            raise _only_for(option, MES)
    if choice.rule in SAVINGS:
        return _phragmen(choice)
    if choice.completion is not None:
        raise _only_for("completion", f"{MES}, phragmen")
    return _list(choice, file)


def is_of_shares(choice: Choice) -> bool:
    """Whether voters pay under this rule, so that low scores must not."""
    return choice.rule not in LISTS


def _equal_shares(choice: Choice, unit: int) -> FundingRule:
    if choice.threshold is not None:
        raise _only_for("threshold", "greedy")
    rule = EqualShares(
        utility=Utility(choice.utility or Utility.COST),
        completion=Completion(choice.completion or Completion.ADD_ONE_THEN_GREEDY),
        stops_when_exhausted=choice.exhaustive_stop is not False,
        starts_whole=choice.integral,
        step_rupiah=None if choice.step is None else choice.step * unit,
        unit_rupiah=unit,
    )
    return WithComparison(rule=rule) if choice.comparison else rule


def _phragmen(choice: Choice) -> FundingRule:
    if choice.threshold is not None:
        raise _only_for("threshold", "greedy")
    if choice.completion in {Completion.ADD_ONE, Completion.ADD_ONE_THEN_GREEDY}:
        raise _only_for(f"completion {choice.completion}", MES)
    return Phragmen(at_the_ceiling=SAVINGS[choice.rule], completes_greedily=choice.completion == Completion.GREEDY)


def _list(choice: Choice, file: PabulibFile) -> FundingRule:
    rule = LISTS[choice.rule]
    if rule.order in {Order.BORDA, Order.SCHULZE} and file.vote_type is not VoteType.ORDINAL:
        raise OptionsDoNotFit(
            f"Aturan {choice.rule} menghitung peringkat, sedangkan berkas ini {file.vote_type}. Pilih aturan lain.",
            f"The rule {choice.rule} counts rankings, and this file has {file.vote_type}. Choose another rule.",
        )
    stated = file.number("min_project_score_threshold", 0) if choice.rule == THRESHOLD else 0
    fewest = stated if choice.threshold is None else choice.threshold
    if choice.rule == THRESHOLD and not fewest:
        raise OptionsDoNotFit(
            "Berkas ini tidak menyebut ambang suara. Tuliskan, misalnya: --threshold 50",
            "This file states no threshold of votes. Write it down, for example: --threshold 50",
        )
    return DownTheList(order=rule.order, overrun=rule.overrun, fewest_votes=fewest)


def _only_for(option: str, rule: str) -> OptionsDoNotFit:
    written = f"--{option.replace('_', '-')}"
    return OptionsDoNotFit(
        f"Pilihan {written} hanya untuk --rule {rule}. Hapus pilihan itu, atau pilih aturan itu.",
        f"The option {written} is for --rule {rule} only. Take it away, or choose that rule.",
    )
