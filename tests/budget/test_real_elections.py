"""Every rule against real elections whose outcomes other programs agree on."""

import json
from fractions import Fraction
from pathlib import Path

import pytest

from facilitation.budget.rules.comparison import WithComparison
from facilitation.budget.rules.down_the_list import DownTheList, Order
from facilitation.budget.rules.greedy import Overrun
from facilitation.budget.rules.reasons import TieBreak
from facilitation.budget.rules.shares.equal_shares import Completion, EqualShares, Utility
from facilitation.budget.rules.shares.phragmen import AtTheCeiling, Phragmen
from facilitation.documents.pabulib.contest import as_counted, contest_of
from facilitation.documents.pabulib.reading import read
from facilitation.voting.rules.borda import borda
from facilitation.voting.rules.schulze import condorcet_winner, pairwise, schulze_levels
from tests.elections import FOLDER, for_each_file, needs_elections

UTILITIES = {"cost": Utility.COST, "points": Utility.CARDINALITY}
for_each_election = for_each_file("pabulib/*.pb")


def loaded(path):
    """The contest of a file, and what is known of it."""
    file = read(path.read_bytes())
    return contest_of(file, as_counted(file, file.ballots)), json.loads(
        path.with_suffix(".expected.json").read_text("utf-8")
    )


def rules(expected):
    """Our rule for each outcome that is known of any file."""
    threshold, step = int(expected["threshold"] or 0), expected["add1_increment_per_voter"]
    shares = {
        f"mes_{name}_{completion}": EqualShares(utility=utility, completion=completion, step_rupiah=step)
        for name, utility in UTILITIES.items()
        for completion in Completion
    }
    going_on = {
        f"mes_{name}_add1_noexh": EqualShares(
            utility=utility, completion=Completion.ADD_ONE, step_rupiah=step, stops_when_exhausted=False
        )
        for name, utility in UTILITIES.items()
    }
    return {
        "greedy_plain": DownTheList(),
        "greedy_plain_noskip": DownTheList(overrun=Overrun.STOP),
        "greedy_per_cost": DownTheList(order=Order.VOTES_PER_COST),
        "greedy_threshold": DownTheList(fewest_votes=threshold),
        "greedy_threshold_noskip": DownTheList(fewest_votes=threshold, overrun=Overrun.STOP),
        **shares,
        **going_on,
        "phragmen_stop": Phragmen(),
        "phragmen_skip": Phragmen(at_the_ceiling=AtTheCeiling.SKIP),
    }


@needs_elections
def test_the_folder_holds_real_elections_and_the_outcomes_that_tell_rules_apart():
    files = sorted((Path(FOLDER) / "pabulib").glob("*.pb"))
    assert len(files) >= 18
    known = {name for path in files for name in loaded(path)[1]["outcomes"]}
    assert known == rules({"threshold": "1", "add1_increment_per_voter": 1}).keys()


@for_each_election
def test_votes_and_scores_are_the_ones_that_other_programs_count(path):
    contest, expected = loaded(path)
    approvals = {one.proposal_id: 0 for one in contest.contenders}
    for one in contest.ballots:
        for name in one.choices:
            approvals[name] += one.how_many
    assert approvals == expected["votes"]
    assert {one.proposal_id: str(one.votes) for one in contest.contenders} == expected["score"]
    assert contest.voters == expected["n_voters"]


@for_each_election
@pytest.mark.timeout(300)
def test_every_rule_funds_what_other_programs_fund_in_the_same_order(path):
    contest, expected = loaded(path)
    known = rules(expected)
    for name, outcome in expected["outcomes"].items():
        funding = known[name].fund(contest)
        assert list(funding.funded_ids) == outcome["winners"], name
        if "endowment" in outcome:
            assert (funding.share_rupiah, funding.steps) == (Fraction(outcome["endowment"]), outcome["iterations"]), (
                name
            )
        if "times" in outcome:
            assert [str(one.purchase.value) for one in funding.funded] == outcome["times"], name
        assert_same_rounds(funding, outcome.get("rounds", ()))
        assert_same_ties(funding, outcome.get("ties", ()))


def assert_same_rounds(funding, rounds):
    """Who paid how much in each round."""
    for one, expected in zip(funding.funded, rounds, strict=False):
        price = one.place.contender.cost_rupiah / one.purchase.value
        assert {
            "project": one.place.contender.proposal_id,
            "price_per_weight": str(price),
            "paid_full": one.purchase.paid_full,
            "paid_less": one.purchase.paid_less,
        } == expected


def assert_same_ties(funding, ties):
    """Which proposals were level, and that none of these ties needed the lot."""
    found = (
        [
            sorted([one.place.contender.proposal_id, *one.purchase.tied_with])
            for one in funding.funded
            if one.purchase and one.purchase.tied_with
        ]
        if ties
        else []
    )
    assert found == [sorted(tie) for tie in ties]
    if ties:
        assert TieBreak.LOT not in {one.purchase.tie_break for one in funding.funded if one.purchase}


@for_each_election
def test_the_comparison_step_counts_those_who_get_nothing(path):
    contest, expected = loaded(path)
    known = expected.get("comparison_step")
    if known is None:
        assert expected["vote_type"] not in {"approval", "choose-1"}
        return
    rule = WithComparison(rule=EqualShares(step_rupiah=expected["add1_increment_per_voter"]))
    funding = rule.fund(contest)
    comparison = funding.comparison
    assert (comparison.prefer_shares, comparison.prefer_greedy) == (known["prefer_mes"], known["prefer_greedy"])
    assert sorted(funding.funded_ids) == sorted(known["final"])


@for_each_election
def test_rankings_are_counted_as_other_programs_count_them(path):
    contest, expected = loaded(path)
    names = [one.proposal_id for one in contest.contenders]
    counts = pairwise(names, contest.rankings)
    if "schulze_winning" not in expected:
        assert contest.rankings == ()
        return
    levels = [sorted(level) for level in schulze_levels(names, counts)]
    assert levels == [sorted(level) for level in expected["schulze_winning"]]
    assert {name: str(points) for name, points in borda(names, contest.rankings).items()} == expected["borda_avg"]
    assert condorcet_winner(names, counts) == expected["condorcet_winner"]
