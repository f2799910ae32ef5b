"""Approvals, points and scores are counted from merged ballots, and blank ones weigh nothing."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.voting.rules.scores import scores
from facilitation.voting.rules.support import as_choices
from facilitation.voting.rules.weights import WeightedBallots, only, sums, turnout, weigh

single = st.dictionaries(st.sampled_from("abcde"), st.integers(0, 9), max_size=5)
many = st.lists(single, max_size=20)


def test_identical_ballots_are_merged_whatever_order_they_name_things_in():
    merged = weigh([{"b": 1, "a": 2}, {"a": 2, "b": 1}, {"a": 1}])
    assert merged == (
        WeightedBallots(weights=(("a", 1),), how_many=1),
        WeightedBallots(weights=(("a", 2), ("b", 1)), how_many=2),
    )


def test_points_are_added():
    assert sums("abc", weigh([{"a": 3, "b": 2}, {"b": 5}])) == {"a": 3, "b": 7, "c": 0}


def test_a_blank_ballot_is_cast_but_is_no_voter_of_the_sum():
    ballots = weigh([{}, {"a": 0}, {"a": 1}])
    assert sum(one.how_many for one in ballots) == 3
    assert turnout(ballots) == 1


def test_a_weight_for_something_off_the_list_is_a_fault():
    with pytest.raises(KeyError):
        sums("ab", weigh([{"parked": 1}]))


def test_without_the_other_proposals_a_ballot_that_named_only_them_is_blank():
    left = only("a", weigh([{"a": 1, "b": 1}, {"a": 1}, {"b": 1}]))
    assert left == (
        WeightedBallots(weights=(), how_many=1),
        WeightedBallots(weights=(("a", 1),), how_many=2),
    )


def test_choices_say_only_what_a_ballot_names():
    assert as_choices(weigh([{"a": 5, "b": 2}, {}])) == (
        WeightedBallots(weights=(), how_many=1),
        WeightedBallots(weights=(("a", 1), ("b", 1)), how_many=1),
    )


@given(ballots=many, shuffler=st.randoms())
def test_merging_loses_no_ballot_and_no_weight(ballots, shuffler):
    merged = weigh(ballots)
    assert sum(one.how_many for one in merged) == len(ballots)
    assert sums("abcde", merged) == {name: sum(one.get(name, 0) for one in ballots) for name in "abcde"}
    shuffled = list(ballots)
    shuffler.shuffle(shuffled)
    assert weigh(shuffled) == merged


def test_scores_show_sum_mean_number_and_spread():
    found = scores("abc", weigh([{"a": 5, "b": 1}, {"a": 4}, {"a": 4, "b": 1}]))
    assert (found["a"].total, found["a"].mean, found["a"].count, found["a"].spread) == (13, Fraction(13, 3), 3, 1)
    assert found["a"].given == ((4, 2), (5, 1))
    assert [one.proposal_id for one in found.values()] == ["a", "b", "c"]
    assert (found["b"].total, found["b"].mean, found["b"].spread) == (2, 1, 0)
    assert (found["c"].total, found["c"].mean, found["c"].count, found["c"].spread) == (0, None, 0, 0)


@given(ballots=many)
def test_the_sum_of_scores_is_the_sum_of_weights_and_lies_between_its_extremes(ballots):
    merged = weigh(ballots)
    found = scores("abcde", merged)
    assert {name: one.total for name, one in found.items()} == sums("abcde", merged)
    for one in found.values():
        if one.mean is not None:
            assert one.given[0][0] <= one.mean <= one.given[-1][0]
