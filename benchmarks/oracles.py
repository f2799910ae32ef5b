"""`python benchmarks/oracles.py`: our rules beside pabutools and pref_voting, and our files before pabulib-checker.

All are other people's work, under licences or of a weight that keep them out of the program: they are installed in an
environment of their own from benchmarks/requirements-oracles.txt, and this runs there. Ours needs nothing but the
standard library for it. It ends with 1 where one outcome differs or one file has an error.
"""

import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))

from pabulib.checker import Checker
from pabutools.election import ApprovalBallot, ApprovalProfile, Cardinality_Sat, Cost_Sat, Instance, Project
from pabutools.rules import greedy_utilitarian_welfare, method_of_equal_shares, sequential_phragmen
from pabutools.tiebreaking import TieBreakingRule
from ranked_oracles import rankings_agree
from rules import SIZES, village

from facilitation.budget.rules.contest import Contest, FundingRule
from facilitation.budget.rules.down_the_list import DownTheList, Order
from facilitation.budget.rules.shares.equal_shares import STEPS_IN_A_SHARE, Completion, EqualShares
from facilitation.budget.rules.shares.phragmen import Phragmen

FILES = Path(__file__).parent.parent / "tests" / "documents" / "pabulib"


@dataclass(frozen=True, slots=True, kw_only=True)
class Theirs:
    """A contest as pabutools has it."""

    instance: Instance
    profile: object
    ties: TieBreakingRule


def as_theirs(contest: Contest) -> Theirs:
    """The same proposals, ballots and tie order."""
    projects = {one.proposal_id: Project(one.proposal_id, one.cost_rupiah) for one in contest.contenders}
    known = {one.proposal_id: one for one in contest.contenders}
    ballots = [
        ApprovalBallot(projects[name] for name in one.choices)
        for one in contest.ballots
        for _ in range(one.how_many)
        if one.choices
    ]

    def tie(_instance: object, _profile: object, project: Project) -> tuple[int, int, int]:
        contender = known[project.name]
        return contender.cost_rupiah, -contender.votes, contender.ballot_number

    return Theirs(
        instance=Instance(projects.values(), budget_limit=contest.ceiling_rupiah),
        profile=ApprovalProfile(ballots).as_multiprofile(),
        ties=TieBreakingRule(tie),
    )


def cases(contest: Contest) -> Iterable[tuple[str, FundingRule, Callable[[Theirs], Iterable[Project]]]]:
    """Each rule of ours with the same rule of theirs."""
    step = max(1, contest.ceiling_rupiah // contest.voters // STEPS_IN_A_SHARE)
    yield "greedy", DownTheList(), lambda one: _greedy(one, Cost_Sat)
    yield "greedy per cost", DownTheList(order=Order.VOTES_PER_COST), lambda one: _greedy(one, Cardinality_Sat)
    yield "equal shares, one run", EqualShares(completion=Completion.NONE), _equal_shares
    # Theirs starts with the exact share, so ours does here too.
    grown = EqualShares(completion=Completion.ADD_ONE, starts_whole=False, step_rupiah=step)
    yield "equal shares, add1", grown, lambda one: _equal_shares(one, step)
    yield "Phragmén", Phragmen(), lambda one: sequential_phragmen(one.instance, one.profile, tie_breaking=one.ties)


def _greedy(one: Theirs, satisfaction: type) -> Iterable[Project]:
    return greedy_utilitarian_welfare(one.instance, one.profile, sat_class=satisfaction, tie_breaking=one.ties)


def _equal_shares(one: Theirs, step: int | None = None) -> Iterable[Project]:
    return method_of_equal_shares(
        one.instance, one.profile, sat_class=Cost_Sat, tie_breaking=one.ties, voter_budget_increment=step
    )


def timed(work: Callable[[], object]) -> tuple[object, float]:
    """What it gives, and how many seconds it took."""
    start = time.perf_counter()
    given = work()
    return given, time.perf_counter() - start


def compare(contest: Contest) -> bool:
    """Print a line for each rule; whether all outcomes are the same."""
    theirs = as_theirs(contest)
    print("| | ours, s | pabutools, s | ratio | outcome |\n|---|---:|---:|---:|---|")
    agreed = True
    for name, rule, other in cases(contest):
        ours, our_seconds = timed(lambda rule=rule: set(rule.fund(contest).funded_ids))
        found, their_seconds = timed(lambda other=other: {one.name for one in other(theirs)})
        same = ours == found
        agreed = agreed and same
        verdict = "the same" if same else f"differs: {sorted(ours ^ found)}"
        print(f"| {name} | {our_seconds:.3f} | {their_seconds:.3f} | {their_seconds / our_seconds:.0f} | {verdict} |")
    return agreed


def check_files() -> bool:
    """Whether pabulib-checker finds no error in any file that our tests hold."""
    found = Checker().process_files([str(path) for path in sorted(FILES.glob("*.pb"))])
    print(f"\npabulib-checker: {found['metadata']}, remarks: {found['summary']}")
    return found["metadata"]["invalid"] == 0


def main() -> None:
    """Compare, check, and end with 1 for any difference."""
    agreed = True
    for voters, proposals in SIZES:
        print(f"\n{voters} ballots, {proposals} proposals\n")
        agreed = compare(village(voters, proposals)) and agreed
    if not (check_files() and rankings_agree() and agreed):
        sys.exit(1)


if __name__ == "__main__":
    main()
