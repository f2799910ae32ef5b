"""One small village that votes in every way: the files of tests/documents/pabulib are what it publishes."""

from dataclasses import dataclass
from datetime import date

from facilitation.budget.rules.contest import FundingRule
from facilitation.budget.rules.down_the_list import DownTheList, Order
from facilitation.budget.rules.greedy import Overrun
from facilitation.budget.rules.shares.equal_shares import Completion, EqualShares
from facilitation.budget.rules.shares.phragmen import Phragmen
from facilitation.documents.pabulib.announced import announced
from facilitation.documents.pabulib.contest import as_counted, as_wishes, contest_of
from facilitation.documents.pabulib.file import PabulibBallot, PabulibFile, PabulibProposal
from facilitation.documents.pabulib.village import (
    WayOfVoting,
    choosing,
    dots,
    ranking,
    scores,
    village_facts,
    within_the_ceiling,
)

JUTA = 1_000_000
CEILING = 100 * JUTA
NAMES = ('Jembatan; Dusun "Tengah"', "Posyandu, renovasi", "Air bersih\nRT 3", "Lampu jalan")
COSTS = (60 * JUTA, 35 * JUTA, 40 * JUTA, 12 * JUTA)
APPROVALS = ("1,2", "2,3", "1,3", "3", "3,2", "1", "", "2,4")
WITHOUT_LAMPS = ("1,2", "2,3", "1,3", "3", "3,2", "1", "", "2")
SINGLE = ("1", "2", "3", "3", "2", "4", "", "1")
ORDERS = ("1,2,3", "3,1", "2", "2,3,1", "3,2", "1,4", "", "3")
POINTS = {"1,2": "2,3", "2,3": "4,1", "1,3": "1,4", "3": "5", "3,2": "5,5", "1": "1", "": "", "2,4": "3,1"}
DOTS = {"1,2": "2,3", "2,3": "4,1", "1,3": "1,4", "3": "5", "3,2": "3,2", "1": "5", "": "", "2,4": "4,1"}


@dataclass(frozen=True)
class Published:
    """A file with its result, and the rule that gave it."""

    way: WayOfVoting
    choices: tuple[str, ...]
    rule: FundingRule
    points: dict[str, str] | None = None
    ceiling: int = CEILING
    costs: tuple[int, ...] = COSTS

    @property
    def ballots(self) -> PabulibFile:
        """The file before its result."""
        return PabulibFile(
            vote_type=self.way.vote_type,
            budget=self.ceiling,
            proposals=tuple(
                PabulibProposal(proposal_id=str(number), cost=cost, name=name, facts={"category": "infrastruktur, air"})
                for number, (name, cost) in enumerate(zip(NAMES, self.costs, strict=True), start=1)
            ),
            ballots=tuple(
                PabulibBallot(
                    # Cards are drawn blind, so that their order says nothing.
                    voter_id=f"K{(number * 5) % 8}",
                    choices=numbers(choices),
                    points=tuple(map(int, numbers(self.points[choices]))) if self.points else (),
                    facts={"voting_method": "paper" if number % 2 else "internet", "sex": "LP"[number % 2]},
                )
                for number, choices in enumerate(self.choices)
            ),
            facts={
                **village_facts(
                    description="Musrenbang Desa Sukamaju: pagu indikatif 2027",
                    village="Desa Sukamaju",
                    subdistrict="Kec. Cibadak",
                    instance="2027",
                    held_on=date(2026, 11, 21),
                ),
                **self.way.facts,
            },
        )

    @property
    def file(self) -> PabulibFile:
        """The file with its result."""
        plain = self.ballots
        weighed = as_counted if isinstance(self.rule, DownTheList) else as_wishes
        contest = contest_of(plain, weighed(plain, plain.ballots))
        return announced(plain, self.rule, self.rule.fund(contest))


def numbers(cell: str) -> tuple[str, ...]:
    """What stands in a list."""
    return tuple(cell.split(",")) if cell else ()


TWO = choosing(2, proposals=4)
PUBLISHED = {
    "approval_greedy": Published(TWO, APPROVALS, DownTheList()),
    "approval_unwanted": Published(TWO, WITHOUT_LAMPS, DownTheList()),
    "approval_greedy_no_skip": Published(TWO, APPROVALS, DownTheList(overrun=Overrun.STOP)),
    "approval_greedy_threshold": Published(TWO, APPROVALS, DownTheList(fewest_votes=4)),
    "approval_per_cost": Published(TWO, APPROVALS, DownTheList(order=Order.VOTES_PER_COST)),
    "approval_equal_shares": Published(TWO, APPROVALS, EqualShares(completion=Completion.NONE)),
    "approval_equal_shares_add1u": Published(TWO, APPROVALS, EqualShares()),
    "approval_phragmen": Published(TWO, APPROVALS, Phragmen()),
    "approval_everything": Published(TWO, APPROVALS, DownTheList(), ceiling=200 * JUTA),
    "approval_above_the_ceiling": Published(TWO, APPROVALS, DownTheList(), costs=(130 * JUTA, *COSTS[1:])),
    "choose_one": Published(choosing(1, proposals=4), SINGLE, DownTheList()),
    "knapsack": Published(within_the_ceiling(CEILING), APPROVALS, DownTheList()),
    "dots": Published(dots(5), APPROVALS, DownTheList(), points=DOTS),
    "scores": Published(scores(1, 5), APPROVALS, DownTheList(), points=POINTS),
    "ranking_schulze": Published(ranking(3, proposals=4), ORDERS, DownTheList(order=Order.SCHULZE)),
}
