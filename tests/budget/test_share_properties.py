"""What every rule with shares promises, whatever people vote; and that the fast count equals the plain definition."""

import json
import os
import subprocess
import sys
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitation.budget.rules.plain_record import plain_funding
from facilitation.budget.rules.shares.electorate import Electorate
from facilitation.budget.rules.shares.equal_shares import Completion, EqualShares, Utility
from facilitation.budget.rules.shares.phragmen import AtTheCeiling, Phragmen
from tests.budget import naive_shares
from tests.budget.contests import contests, renamed, scaled, shuffled
from tests.budget.typed import crowded
from tests.house.source_tree import ROOT

unhurried = settings(deadline=None)
# Twenty rules share these properties, so that each needs fewer examples.
shared_by_many = settings(deadline=None, max_examples=20)
EQUAL = [
    EqualShares(utility=utility, completion=completion, step_rupiah=1, stops_when_exhausted=stops)
    for utility in Utility
    for completion in Completion
    for stops in (True, False)
]
PHRAGMEN = [Phragmen(at_the_ceiling=end, completes_greedily=greedy) for end in AtTheCeiling for greedy in (True, False)]
every_rule = pytest.mark.parametrize(
    "rule", [*EQUAL, *PHRAGMEN], ids=lambda rule: "-".join(map(str, rule.parameters.values()))
)
in_shares = contests(most_cost=40)


def values(contest, utility):
    return {one.proposal_id: one.cost_rupiah if utility is Utility.COST else 1 for one in contest.contenders}


def paid(contest, funding):
    """What each voter of every merged ballot paid in all."""
    totals = [Fraction(0)] * len(contest.ballots)
    for one in funding.funded:
        for payment in one.purchase.payments if one.purchase else ():
            totals[payment.ballots] += payment.each_rupiah
    return totals


@every_rule
@shared_by_many
@given(contest=in_shares)
def test_the_ceiling_holds_and_only_what_somebody_wants_is_funded(rule, contest):
    funding = rule.fund(contest)
    assert funding.spent_rupiah <= contest.ceiling_rupiah
    assert all(one.place.contender.votes for one in funding.funded)
    assert len(funding.decisions) == len(contest.contenders)


@every_rule
@shared_by_many
@given(contest=in_shares)
def test_payments_make_the_cost_exactly_and_nobody_spends_more_than_they_have(rule, contest):
    funding = rule.fund(contest)
    for one in funding.funded:
        if one.purchase:
            cost = sum(payment.each_rupiah * payment.voters for payment in one.purchase.payments)
            assert cost == one.place.contender.cost_rupiah
            supporters = {
                n for n, ballots in enumerate(contest.ballots) if one.place.contender.proposal_id in ballots.choices
            }
            assert {payment.ballots for payment in one.purchase.payments} <= supporters
    assert all(total <= funding.share_rupiah for total in paid(contest, funding))


@every_rule
@shared_by_many
@given(contest=in_shares, shuffler=st.randoms(), others=st.permutations("uvwxyz"))
def test_neither_the_order_of_entry_nor_a_name_nor_the_size_of_the_coin_decides(rule, contest, shuffler, others):
    funding = rule.fund(contest)
    mixed = rule.fund(shuffled(contest, shuffler))
    assert [one.place for one in mixed.decisions] == [one.place for one in funding.decisions]
    assert mixed.funded_ids == funding.funded_ids
    names = dict(zip("abcdef", others, strict=True))
    assert rule.fund(renamed(contest, names)).funded_ids == tuple(names[name] for name in funding.funded_ids)
    assert in_other_money(rule, 7).fund(scaled(contest, 7)).funded_ids == funding.funded_ids


def in_other_money(rule, factor):
    """The rule with its own amounts multiplied as well."""
    if isinstance(rule, Phragmen):
        return rule
    return EqualShares(
        utility=rule.utility,
        completion=rule.completion,
        stops_when_exhausted=rule.stops_when_exhausted,
        step_rupiah=rule.step_rupiah * factor,
        unit_rupiah=rule.unit_rupiah * factor,
    )


@pytest.mark.parametrize("utility", Utility)
@unhurried
@given(contest=contests(most_weight=4))
def test_after_the_core_no_unfunded_proposal_could_still_be_paid(utility, contest):
    funding = EqualShares(completion=Completion.NONE, utility=utility).fund(contest)
    for one in funding.decisions:
        if not one.is_funded and one.lack:
            assert one.lack.left_rupiah < one.place.contender.cost_rupiah
            assert one.lack.short_rupiah == one.place.contender.cost_rupiah - one.lack.left_rupiah
            supporters = [b for b in contest.ballots if one.place.contender.proposal_id in b.choices]
            had = sum(b.how_many for b in supporters) * funding.share_rupiah
            assert one.lack.left_rupiah + sum(amount for _, amount in one.lack.spent_on) == had


@pytest.mark.parametrize("utility", Utility)
@unhurried
@given(contest=contests(most_weight=4), share=st.fractions(0, 60, max_denominator=12))
def test_the_fast_count_is_the_plain_definition(utility, contest, share):
    rounds, money = naive_shares.equal_shares(contest, share, is_cost_utility=utility is Utility.COST)
    electorate = Electorate(contest, values(contest, utility))
    run = electorate.run(share)
    assert [electorate.contenders[one.index].proposal_id for one in run.rounds] == [name for name, _ in rounds]
    held = [Fraction(units, run.purses.scale) for units in run.purses.held]
    merged = [held[n] for n, ballots in enumerate(contest.ballots) for _ in range(ballots.how_many)]
    assert merged == money


@pytest.mark.parametrize("end", AtTheCeiling)
@unhurried
@given(contest=contests())
def test_the_fast_savings_are_the_plain_definition(end, contest):
    expected = naive_shares.phragmen(contest, stops=end is AtTheCeiling.STOP)
    funding = Phragmen(at_the_ceiling=end).fund(contest)
    assert [(one.place.contender.proposal_id, one.purchase.value) for one in funding.funded] == expected


@unhurried
@given(contest=in_shares)
def test_a_growing_share_stops_as_soon_as_it_is_told_to(contest):
    for stops in (True, False):
        rule = EqualShares(completion=Completion.ADD_ONE, step_rupiah=1, stops_when_exhausted=stops)
        funding = rule.fund(contest)
        left = contest.ceiling_rupiah - funding.spent_rupiah
        fitting = [one for one in funding.decisions if one.lack and one.place.contender.cost_rupiah <= left]
        if fitting or not stops:
            electorate = Electorate(contest, values(contest, Utility.COST))
            is_trivial = electorate.cost_rupiah <= contest.ceiling_rupiah
            assert is_trivial or electorate.run(funding.share_rupiah + 1).cost_rupiah > contest.ceiling_rupiah


def test_the_same_comes_out_under_twenty_seeds_of_pythons_own_hashing():
    program = (
        "import json, sys; sys.path.insert(0, '.')\n"
        "from facilitation.budget.rules.plain_record import plain_funding\n"
        "from facilitation.budget.rules.shares.equal_shares import EqualShares\n"
        "from facilitation.budget.rules.shares.phragmen import Phragmen\n"
        "from tests.budget.typed import crowded\n"
        "rules = EqualShares(step_rupiah=1), Phragmen(completes_greedily=True)\n"
        "print(json.dumps([plain_funding(rule.fund(crowded())) for rule in rules]))"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in range(20)
    }
    rules = EqualShares(step_rupiah=1), Phragmen(completes_greedily=True)
    assert [json.loads(one) for one in answers] == [[plain_funding(rule.fund(crowded())) for rule in rules]]
