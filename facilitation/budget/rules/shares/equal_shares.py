"""The Method of Equal Shares with all its parameters, exact to the last part of a rupiah (docs/decisions/0030)."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from facilitation.budget.rules.contest import Contest, Funding, Parameters
from facilitation.budget.rules.shares.accounts import lack, purchase
from facilitation.budget.rules.shares.assemble import Bill, complete, everything
from facilitation.budget.rules.shares.electorate import Electorate, Round, Run
from facilitation.budget.rules.shares.records import Purchase, SharesFunding

# One step makes a share half a percent larger: a village's result is then found in at most some hundred runs, where
# steps of one rupiah would need millions.
STEPS_IN_A_SHARE = 200


class Utility(StrEnum):
    """What a voter gets from a funded choice: its cost, or the same from each, so that cheap ones come first."""

    COST = "cost"
    CARDINALITY = "cardinality"


class Completion(StrEnum):
    """What happens with the money that equal shares leave over."""

    NONE = "none"
    GREEDY = "u"
    ADD_ONE = "add1"
    ADD_ONE_THEN_GREEDY = "add1u"


GROWING = frozenset({Completion.ADD_ONE, Completion.ADD_ONE_THEN_GREEDY})
THEN_GREEDY = frozenset({Completion.GREEDY, Completion.ADD_ONE_THEN_GREEDY})


@dataclass(frozen=True, slots=True, kw_only=True)
class EqualShares:
    """Every voter gets an equal share of the ceiling, and supporters buy what gives them the most for it.

    A share that grows (add1) does so in steps of `step_rupiah`, or of half a percent where that is None, while what is
    bought stays under the ceiling and, with `stops_when_exhausted`, only until nothing more would fit. `starts_whole`
    leaves off the part of a rupiah in the first share; None does so where the share grows. `unit_rupiah` is what counts
    as a whole rupiah, more than 1 only for foreign money with cents.
    """

    utility: Utility = Utility.COST
    completion: Completion = Completion.ADD_ONE_THEN_GREEDY
    stops_when_exhausted: bool = True
    starts_whole: bool | None = None
    step_rupiah: int | None = None
    unit_rupiah: int = 1

    @property
    def name(self) -> str:
        """What the rule is called in records."""
        return "equal-shares"

    @property
    def is_whole(self) -> bool:
        """Whether the first share is a whole number of rupiah."""
        return self.completion in GROWING if self.starts_whole is None else self.starts_whole

    @property
    def parameters(self) -> Parameters:
        """All that its result depends on; a step of None is half a percent of the share."""
        return {
            "utility": self.utility.value,
            "completion": self.completion.value,
            "exhaustive_stop": self.stops_when_exhausted,
            "integral_start": self.is_whole,
            "step_rupiah": self.step_rupiah,
            "unit_rupiah": self.unit_rupiah,
        }

    def fund(self, contest: Contest) -> Funding:
        """Decide on every contender: those bought in the order of their rounds, then the others by votes."""
        values = {one.proposal_id: one.cost_rupiah for one in contest.contenders}
        if self.utility is Utility.CARDINALITY:
            values = dict.fromkeys(values, 1)
        electorate = Electorate(contest, values)
        if electorate.cost_rupiah <= contest.ceiling_rupiah:
            return everything(contest)
        run, steps, step = self._grown(electorate, contest)
        return SharesFunding(
            decisions=complete(contest, _bill(electorate, run), is_greedy=self.completion in THEN_GREEDY),
            ceiling_rupiah=contest.ceiling_rupiah,
            voters=contest.voters,
            share_rupiah=run.share,
            steps=steps,
            step_rupiah=step,
        )

    def _grown(self, electorate: Electorate, contest: Contest) -> tuple[Run, int, int]:
        """The last run, after how many steps, and how large they were; 0 for a share that does not grow."""
        whole = contest.ceiling_rupiah // self.unit_rupiah // contest.voters * self.unit_rupiah
        run = electorate.run(Fraction(whole) if self.is_whole else Fraction(contest.ceiling_rupiah, contest.voters))
        if self.completion not in GROWING:
            return run, 0, 0
        step = self.step_rupiah or max(self.unit_rupiah, whole // STEPS_IN_A_SHARE)
        steps = 0
        while not (self.stops_when_exhausted and _is_exhausted(run, electorate, contest.ceiling_rupiah)):
            larger = electorate.run(run.share + step)
            if larger.cost_rupiah > contest.ceiling_rupiah:
                break
            run, steps = larger, steps + 1
        return run, steps, step


def _is_exhausted(run: Run, electorate: Electorate, ceiling_rupiah: int) -> bool:
    left, bought = ceiling_rupiah - run.cost_rupiah, run.bought
    return all(index in bought or one.cost_rupiah > left for index, one in enumerate(electorate.contenders))


def _bill(electorate: Electorate, run: Run) -> Bill:
    contenders = electorate.contenders
    scale = run.purses.scale
    paid = [(contenders[one.index], one.bought.units(scale)) for one in run.rounds]
    return Bill(
        purchases=tuple(
            (contenders[one.index], _purchase(electorate, one, number))
            for number, one in enumerate(run.rounds, start=1)
        ),
        lacks={
            one.proposal_id: lack(one, electorate.supporters[index], run.purses.held, paid, scale=scale)
            for index, one in enumerate(contenders)
            if index not in run.bought
        },
    )


def _purchase(electorate: Electorate, one: Round, number: int) -> Purchase:
    offer = one.bought.offer
    price = Fraction(offer.above * electorate.values[one.index], offer.below)
    cost = electorate.contenders[one.index].cost_rupiah
    return purchase(
        one.bought,
        electorate.contenders,
        round_number=number,
        tied=one.tied,
        value=Fraction(cost) / price if price else Fraction(0),
    )
