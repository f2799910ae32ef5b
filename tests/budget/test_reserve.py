"""Money set aside for a group: its own proposals first, by the same rule, and everything left over rejoins."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitation.budget.rules.blended import Blended
from facilitation.budget.rules.contest import counted
from facilitation.budget.rules.down_the_list import DownTheList, Order
from facilitation.budget.rules.greedy import Overrun
from facilitation.budget.rules.groups import figures_of_parts
from facilitation.budget.rules.kept_record import kept_funding
from facilitation.budget.rules.more_votes import votes_lacking
from facilitation.budget.rules.offered import measures_by, rule_by
from facilitation.budget.rules.plain_record import plain_funding
from facilitation.budget.rules.reasons import FundingReason, ReservePart
from facilitation.budget.rules.reserve import WithReserve, runs_of
from facilitation.budget.rules.shares.equal_shares import Completion, EqualShares
from facilitation.budget.rules.shares.phragmen import Phragmen
from facilitation.budget.rules.shares.records import SharesDecision
from facilitation.budget.rules.side_by_side import side_by_side
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.reference.groups import ProposingGroup
from facilitation.voting.rules.reserve import Reserve
from facilitation.voting.rules.terms import BallotMethod, FundingChoice, Terms, fits
from tests.budget.contests import contests
from tests.budget.typed import contest, crowded, ranked_contest

WOMEN = ProposingGroup.WOMEN
GREEDY = DownTheList()
CORE = EqualShares(completion=Completion.NONE)
SHARES = EqualShares(step_rupiah=1)
TERMS = Terms(
    method=BallotMethod.APPROVAL, limit=3, tally_visibility=TallyVisibility.HIDDEN, funding=FundingChoice.GREEDY
)


def reserve(percent, group=WOMEN):
    return Reserve(group=group, percent=percent)


def owned(contest, names, group=WOMEN):
    """The contest with these proposals a group's own."""
    return replace(
        contest,
        contenders=tuple(
            replace(one, proposing_group=group if one.proposal_id in names else None) for one in contest.contenders
        ),
    )


def village():
    return owned(
        contest(100, "road 90, posyandu 20, sewing 15, hall 70", "6 road", "3 posyandu", "1 sewing", "4 hall"),
        {"posyandu", "sewing"},
    )


def told(funding):
    return {
        one.place.contender.proposal_id: (one.reason, one.running_total_rupiah, one.short_rupiah, one.reserve)
        for one in funding.decisions
    }


def test_a_reserve_funds_its_own_first_and_hands_on_what_it_does_not_use():
    found = WithReserve(rule=GREEDY, reserve=reserve(30)).fund(village())
    assert (found.reserved.ceiling_rupiah, found.reserved.funded_ids) == (30, ("posyandu",))
    assert found.general.ceiling_rupiah == 80
    assert found.funded_ids == ("posyandu", "hall")
    assert [one.place.contender.proposal_id for one in found.general.decisions] == ["road", "hall", "sewing"]


def test_reasons_and_totals_speak_of_all_the_money_of_the_source():
    found = WithReserve(rule=GREEDY, reserve=reserve(30)).fund(village())
    assert told(found) == {
        "posyandu": (FundingReason.FITS, 20, 0, ReservePart.FUNDED),
        # It costs less than the whole ceiling, and more than what the reserve has left of it.
        "road": (FundingReason.TOO_EXPENSIVE_NOW, 20, 10, None),
        "hall": (FundingReason.FITS, 90, 0, None),
        "sewing": (FundingReason.TOO_EXPENSIVE_NOW, 90, 5, ReservePart.SENT_ON),
    }


@pytest.mark.parametrize("rule", [SHARES, CORE, Phragmen(), Phragmen(completes_greedily=True)])
def test_under_rules_with_shares_nothing_that_fits_the_ceiling_is_called_above_it(rule):
    found = WithReserve(rule=rule, reserve=reserve(30)).fund(village())
    assert told(found)["road"][0] is not FundingReason.ABOVE_CEILING
    assert told(found)["posyandu"][3] is ReservePart.FUNDED


def test_what_nobody_chose_is_not_said_to_be_too_dear_for_what_the_reserve_left():
    election = owned(contest(100, "a 30, b 90", "2 a"), {"a"})
    assert told(WithReserve(rule=GREEDY, reserve=reserve(50)).fund(election))["b"][0] is FundingReason.NO_SUPPORT


def test_a_reserve_is_whole_rupiah_and_a_part_of_one_is_left_to_all():
    assert [reserve(30).rupiah_of(amount) for amount in (0, 1, 3, 4, 99, 100, 101)] == [0, 0, 0, 1, 29, 30, 30]
    assert reserve(100).rupiah_of(7) == 7


def test_a_list_that_stops_stops_in_each_run_by_itself():
    rule = DownTheList(overrun=Overrun.STOP)
    election = owned(contest(100, "a 40, b 10, c 50, d 60, e 5", "5 a", "4 b", "3 c", "2 d", "1 e"), {"a", "b"})
    found = WithReserve(rule=rule, reserve=reserve(30)).fund(election)
    assert found.reserved.funded_ids == ()
    assert found.funded_ids == ("a", "b", "c")
    assert told(found)["e"][0] is FundingReason.AFTER_STOP


@pytest.mark.parametrize("order", [Order.BORDA, Order.SCHULZE])
def test_rankings_are_counted_among_those_that_take_part(order):
    election = owned(ranked_contest(100, "a 60, b 60, c 30", "3 a>b>c", "2 c>b>a"), {"b", "c"})
    found = WithReserve(rule=DownTheList(order=order), reserve=reserve(60)).fund(election)
    assert (found.reserved.funded_ids, found.funded_ids) == (("b",), ("b", "c"))


@settings(deadline=None)
@given(contest=contests(), percent=st.integers(1, 100), names=st.sets(st.sampled_from("abcdef")))
def test_everybody_is_decided_once_and_neither_the_ceiling_nor_the_reserve_is_overspent(contest, percent, names):
    election = owned(contest, names)
    for rule in (GREEDY, DownTheList(overrun=Overrun.STOP, fewest_votes=2), CORE, SHARES, Phragmen()):
        found = WithReserve(rule=rule, reserve=reserve(percent)).fund(election)
        decided = [one.place.contender.proposal_id for one in found.decisions]
        assert sorted(decided) == sorted(one.proposal_id for one in election.contenders)
        assert found.spent_rupiah <= election.ceiling_rupiah
        assert found.reserved.spent_rupiah <= election.ceiling_rupiah * percent // 100
        assert set(found.reserved.funded_ids) <= names
        assert found.spent_rupiah == found.reserved.spent_rupiah + found.general.spent_rupiah
        assert found.decisions[-1].running_total_rupiah == found.spent_rupiah
        assert {one.place.contender.proposal_id for one in found.decisions if one.reserve} == names & set(decided)
        assert all(
            one.place.contender.cost_rupiah > election.ceiling_rupiah
            for one in found.decisions
            if one.reason is FundingReason.ABOVE_CEILING
        )


@settings(deadline=None)
@given(contest=contests(), percent=st.integers(1, 100))
def test_for_a_group_without_proposals_it_is_the_rule_itself(contest, percent):
    for rule in (GREEDY, CORE, Phragmen()):
        found = WithReserve(rule=rule, reserve=reserve(percent)).fund(contest)
        assert found.general == rule.fund(contest)
        assert told(found) == told(rule.fund(contest))


@settings(deadline=None)
@given(contest=contests(), percent=st.integers(1, 100), names=st.sets(st.sampled_from("abcdef")))
def test_the_first_run_is_the_rule_among_the_group_alone(contest, percent, names):
    election = owned(contest, names)
    alone = election.restricted(names, election.ceiling_rupiah * percent // 100)
    for rule in (GREEDY, SHARES, Phragmen()):
        assert WithReserve(rule=rule, reserve=reserve(percent)).fund(election).reserved == rule.fund(alone)


@settings(deadline=None)
@given(contest=contests(), percent=st.integers(1, 100), names=st.sets(st.sampled_from("abcdef")))
def test_a_record_reads_back_the_same_with_both_runs(contest, percent, names):
    for rule in (GREEDY, SHARES, Phragmen()):
        found = WithReserve(rule=rule, reserve=reserve(percent)).fund(owned(contest, names))
        record = plain_funding(found)
        assert json.loads(json.dumps(record)) == record
        assert plain_funding(kept_funding(record)) == record
        assert kept_funding(record).funded_ids == found.funded_ids
        assert record["funded"] == [*record["reserved"]["funded"], *record["general"]["funded"]]


def purchase_of(decision):
    return decision.purchase if isinstance(decision, SharesDecision) else None


@settings(deadline=None, max_examples=40)
@given(contest=contests(), percent=st.integers(1, 100), names=st.sets(st.sampled_from("abcdef")))
def test_what_the_parts_of_the_village_paid_makes_up_what_was_bought(contest, percent, names):
    election = owned(contest, names)
    runs = runs_of(election, WithReserve(rule=CORE, reserve=reserve(percent)).fund(election))
    # A run in which everything fits funds it all, and nobody pays.
    bought = sum(funding.spent_rupiah for _, funding in runs if any(map(purchase_of, funding.decisions)))
    for one in figures_of_parts(runs, {"all": election.ballots}):
        assert one.paid_rupiah in {None, bought}
    assert runs_of(election, CORE.fund(election)) == ((election, CORE.fund(election)),)


def test_the_votes_that_a_proposal_lacked_are_counted_with_the_reserve():
    rule = WithReserve(rule=GREEDY, reserve=reserve(30))
    assert votes_lacking(village(), rule, "sewing", most=9) == 2  # as many as posyandu has, and cheaper
    assert votes_lacking(village(), rule, "road", most=99) is None


@pytest.mark.parametrize("funding", [one for one in FundingChoice if fits(BallotMethod.APPROVAL, one)])
def test_every_rule_on_offer_runs_with_the_reserve_and_names_it(funding):
    rule = rule_by(replace(TERMS, funding=funding, reserve=reserve(30)))
    assert {
        "reserve_group": "women",
        "reserve_name": "",
        "reserve_percent": 30,
        "reserve_rounding": "down",
    }.items() <= rule.parameters.items()
    assert rule.parameters.items() >= rule_by(replace(TERMS, funding=funding)).parameters.items()
    assert "posyandu" in rule.fund(village()).funded_ids


def test_both_sides_run_with_the_reserve_and_what_is_compared_is_what_they_do_with_it():
    terms = replace(TERMS, funding=FundingChoice.EQUAL_SHARES_COMPARED, reserve=reserve(30))
    found = side_by_side(terms, village(), {"": 100})
    assert [side.rule.name for side in found.sides] == ["greedy-after-reserve", "equal-shares-after-reserve"]
    assert all(side.by_source[""].reserved.funded_ids == ("posyandu",) for side in found.sides)
    assert found.binding[""].funded_ids == found.rule.fund(found.parts[""]).funded_ids


def test_each_source_sets_its_own_part_aside():
    facts = (("posyandu", 40, "DDS"), ("road", 60, "DDS"), ("sewing", 20, "ADD"), ("hall", 30, "ADD"))
    votes = contest(1, "posyandu 1, road 1, sewing 1, hall 1", "1 posyandu", "5 road", "1 sewing", "5 hall")
    contenders = [
        replace(one, cost_rupiah=cost, source_code=source)
        for one, (_, cost, source) in zip(votes.contenders, facts, strict=True)
    ]
    whole = owned(counted(contenders, votes.ballots, 140), {"posyandu", "sewing"})
    found = side_by_side(replace(TERMS, reserve=reserve(50)), whole, {"DDS": 90, "ADD": 40})
    assert {code: funding.funded_ids for code, funding in found.binding.items()} == {
        "DDS": ("posyandu",),
        "ADD": ("sewing",),
    }
    assert {code: funding.reserved.ceiling_rupiah for code, funding in found.binding.items()} == {"DDS": 45, "ADD": 20}


def test_criteria_order_both_runs_and_the_whole_list():
    terms = replace(TERMS, criteria_percent=50, reserve=reserve(30))
    rule = rule_by(terms)
    assert isinstance(rule, WithReserve)
    assert isinstance(rule.rule, Blended)
    assert measures_by(WithReserve(rule=GREEDY, reserve=reserve(30)), crowded()) == measures_by(GREEDY, crowded())
