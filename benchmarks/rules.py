"""`python benchmarks/rules.py`: how long the funding rules take, beside the same rule as its definition reads.

The villages are invented, always the same ones. Read the ratios; the plain definition is tests/budget/naive_shares.py,
which the tests compare every result with.
"""

import random
import sys
import time
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))

from facilitation.budget.rules.contest import Contest, counted
from facilitation.budget.rules.down_the_list import DownTheList
from facilitation.budget.rules.ranking import Contender
from facilitation.budget.rules.shares.equal_shares import Completion, EqualShares
from facilitation.budget.rules.shares.phragmen import Phragmen
from facilitation.voting.rules.weights import weigh
from tests.budget import naive_shares

JUTA = 1_000_000
SIZES = ((200, 25), (1_000, 100))
TOWN = (20_000, 200)
CHOICES = (1, 5)
CORE = EqualShares(completion=Completion.NONE)


def village(voters: int, proposals: int) -> Contest:
    """A village in which some proposals are wanted more than others, with money for about a third of them."""
    chance = random.Random(f"{voters} x {proposals}")  # noqa: S311  an invented village, drawn the same way each time
    names = [str(number) for number in range(proposals)]
    contenders = [
        Contender(proposal_id=name, votes=0, cost_rupiah=chance.randint(5, 80) * JUTA, ballot_number=number)
        for number, name in enumerate(names, start=1)
    ]
    wanted = [chance.random() ** 2 for _ in names]
    ballots = [dict.fromkeys(chance.choices(names, wanted, k=chance.randint(*CHOICES)), 1) for _ in range(voters)]
    return counted(contenders, weigh(ballots), sum(one.cost_rupiah for one in contenders) // 3)


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def rows(contest: Contest) -> list[tuple[str, float, float | None]]:
    """(what, our seconds, the plain definition's seconds) for each rule; None where it has no plain form."""
    share = Fraction(contest.ceiling_rupiah, contest.voters)
    return [
        ("greedy", seconds(lambda: DownTheList().fund(contest)), None),
        (
            "equal shares, one run",
            seconds(lambda: CORE.fund(contest)),
            seconds(lambda: naive_shares.equal_shares(contest, share, is_cost_utility=True)),
        ),
        ("equal shares, add1u", seconds(lambda: EqualShares().fund(contest)), None),
        (
            "Phragmén",
            seconds(lambda: Phragmen().fund(contest)),
            seconds(lambda: naive_shares.phragmen(contest, stops=True)),
        ),
    ]


def main() -> None:
    """Print a table for each size."""
    for voters, proposals in SIZES:
        print(f"\n{voters} ballots, {proposals} proposals\n")
        print("| | seconds | as defined | ratio |\n|---|---:|---:|---:|")
        for what, ours, plain in rows(village(voters, proposals)):
            compared = "| | |" if plain is None else f"| {plain:.3f} | {plain / ours:.0f} |"
            print(f"| {what} | {ours:.3f} {compared}")
    town = village(*TOWN)
    print(f"\n{TOWN[0]} ballots, {TOWN[1]} proposals: greedy {seconds(lambda: DownTheList().fund(town)) * 1000:.1f} ms")


if __name__ == "__main__":
    main()
