"""Figures of parts of the village: what each got and paid, and never a part so small that it gives people away."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.budget.rules.contest import counted
from facilitation.budget.rules.down_the_list import DownTheList
from facilitation.budget.rules.groups import FEWEST_VOTERS, group_figures
from facilitation.budget.rules.ranking import Contender
from facilitation.budget.rules.shares.equal_shares import Completion, EqualShares
from facilitation.voting.rules.weights import weigh

CORE = EqualShares(completion=Completion.NONE)


def village(**groups):
    """(contest, ballots by group) of groups given as lists of ballots, each a word of choices: "ab"."""
    singles = {group: [dict.fromkeys(ballot, 1) for ballot in ballots] for group, ballots in groups.items()}
    contenders = [
        Contender(proposal_id=name, votes=0, cost_rupiah=cost, ballot_number=number)
        for number, (name, cost) in enumerate({"a": 60, "b": 50, "c": 90}.items())
    ]
    everybody = weigh([ballot for ballots in singles.values() for ballot in ballots])
    return counted(contenders, everybody, 100), {group: weigh(ballots) for group, ballots in singles.items()}


def test_each_group_shows_its_voters_who_has_a_choice_and_what_it_paid():
    contest, groups = village(Krajan=["a"] * 20, Kulon=["b"] * 12 + ["ab"] * 4 + [""] * 3)
    krajan, kulon = group_figures(contest, CORE.fund(contest), groups)
    assert (krajan.groups, krajan.voters, krajan.with_a_choice, krajan.paid_rupiah) == (("Krajan",), 20, 20, 50)
    assert (kulon.voters, kulon.with_a_choice, kulon.share, kulon.paid_rupiah) == (16, 4, Fraction(1, 4), 10)


def test_what_the_groups_paid_is_what_was_bought():
    contest, groups = village(Krajan=["a"] * 20, Kulon=["b"] * 12, Wetan=["ac"] * 30)
    funding = CORE.fund(contest)
    assert sum(one.paid_rupiah for one in group_figures(contest, funding, groups)) == funding.spent_rupiah


def test_a_list_that_was_not_bought_shows_no_payments():
    contest, groups = village(Krajan=["a"] * 20)
    assert [one.paid_rupiah for one in group_figures(contest, DownTheList().fund(contest), groups)] == [None]


def test_groups_too_small_to_be_shown_are_merged():
    contest, groups = village(Krajan=["a"] * 20, Kulon=["b"] * 9, Wetan=["c"] * 3)
    figures = group_figures(contest, CORE.fund(contest), groups)
    assert [(one.groups, one.voters) for one in figures] == [(("Krajan",), 20), (("Kulon", "Wetan"), 12)]


def test_merged_groups_have_the_choices_and_the_payments_of_all_of_them():
    contest, groups = village(Krajan=["a"] * 20, Kulon=["a"] * 9, Wetan=["ab"] * 2 + ["c"])
    _, merged = group_figures(contest, CORE.fund(contest), groups)
    assert (merged.voters, merged.with_a_choice, merged.paid_rupiah) == (12, 11, 11 * Fraction(60, 31))


def test_a_single_small_group_takes_the_smallest_other_with_it_so_that_it_cannot_be_subtracted():
    contest, groups = village(Krajan=["a"] * 20, Kulon=["b"] * 11, Wetan=["c"] * 3)
    figures = group_figures(contest, CORE.fund(contest), groups)
    assert [one.groups for one in figures] == [("Krajan",), ("Kulon", "Wetan")]


def test_ten_voters_are_a_group_of_their_own_and_two_small_ones_are_enough_together_with_ten():
    contest, groups = village(Krajan=["a"] * 20, Kulon=["b"] * 10)
    assert [one.voters for one in group_figures(contest, CORE.fund(contest), groups)] == [20, 10]
    contest, groups = village(Krajan=["a"] * 20, Kulon=["b"] * 9, Wetan=["c"])
    figures = group_figures(contest, CORE.fund(contest), groups)
    assert [(one.groups, one.voters) for one in figures] == [(("Krajan",), 20), (("Kulon", "Wetan"), 10)]
    contest, groups = village(Kulon=["b"] * 7, Wetan=["c"] * 3)
    assert [one.voters for one in group_figures(contest, CORE.fund(contest), groups)] == [10]


def test_merged_groups_paid_nothing_where_nothing_was_bought():
    contest, groups = village(Krajan=["a"] * 20, Kulon=["b"] * 9, Wetan=["c"] * 3)
    assert [one.paid_rupiah for one in group_figures(contest, DownTheList().fund(contest), groups)] == [None, None]


@pytest.mark.parametrize("groups", [{"Krajan": ["a"] * 9}, {"Krajan": ["a"] * 4, "Kulon": ["b"] * 5}, {"Krajan": []}])
def test_where_all_are_too_few_nothing_is_shown(groups):
    contest, by_group = village(**groups)
    assert group_figures(contest, CORE.fund(contest), by_group) == ()


def test_people_with_blank_ballots_make_no_group_large_enough():
    contest, groups = village(Krajan=["a"] * 20, Kulon=["b"] * 9 + [""] * 5)
    assert [one.groups for one in group_figures(contest, CORE.fund(contest), groups)] == [("Krajan", "Kulon")]


@given(sizes=st.lists(st.integers(0, 25), min_size=1, max_size=6))
def test_no_cell_is_ever_small_and_no_voter_is_counted_twice(sizes):
    contest, groups = village(**{f"group{number}": ["a"] * size for number, size in enumerate(sizes)})
    figures = group_figures(contest, CORE.fund(contest), groups)
    assert all(one.voters >= FEWEST_VOTERS for one in figures)
    named = [group for one in figures for group in one.groups]
    assert len(named) == len(set(named))
    assert sum(one.voters for one in figures) in {0, sum(sizes)}
