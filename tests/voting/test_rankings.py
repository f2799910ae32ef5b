"""Borda, Schulze and Condorcet on small elections whose outcome can be checked by hand, and as properties."""

from fractions import Fraction
from itertools import pairwise as neighbours
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.voting.rules.borda import borda
from facilitation.voting.rules.ranked import RankedBallots, merge_ranked
from facilitation.voting.rules.schulze import condorcet_winner, pairwise, schulze_levels

NAMES = "abcd"


@st.composite
def rankings(draw):
    order = draw(st.permutations(NAMES))
    cuts = sorted(draw(st.sets(st.integers(1, 4), max_size=4)))
    levels = [order[start:end] for start, end in zip([0, *cuts], cuts, strict=False)]
    return [level for level in levels if level]


elections = st.lists(rankings(), max_size=12)


def ballots(*lines):
    """Rankings typed as "3 a>b=c"."""
    return [
        RankedBallots(levels=tuple(tuple(level.split("=")) for level in ranking.split(">")), how_many=int(many))
        for many, ranking in (line.split() for line in lines)
    ]


def levels_of(names, *lines):
    return schulze_levels(names, pairwise(names, ballots(*lines)))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["1 a>b>c>d"], {"a": 3, "b": 2, "c": 1, "d": 0}),
        (["1 a"], {"a": 3, "b": 1, "c": 1, "d": 1}),
        (["1 a>b"], {"a": 3, "b": 2, "c": Fraction(1, 2), "d": Fraction(1, 2)}),
        (["2 a=b>c"], {"a": 5, "b": 5, "c": 2, "d": 0}),
        ([], {"a": 0, "b": 0, "c": 0, "d": 0}),
    ],
    ids=["all", "only one", "two", "equals", "nobody"],
)
def test_equals_and_unranked_share_the_average_of_their_places(lines, expected):
    assert borda(NAMES, ballots(*lines)) == expected


def test_a_blank_ballot_gives_nobody_points():
    assert borda(NAMES, [RankedBallots(levels=(), how_many=5)]) == dict.fromkeys(NAMES, 0)


def test_a_pair_is_counted_once_for_each_voter_who_prefers_one_and_never_for_equals():
    counts = pairwise("abc", ballots("3 a>b", "2 b=c>a"))
    assert counts == {("a", "b"): 3, ("b", "a"): 2, ("a", "c"): 3, ("c", "a"): 2, ("b", "c"): 3, ("c", "b"): 0}


def test_the_published_example_of_45_voters_comes_out():
    lines = ["5 a>c>b>e>d", "5 a>d>e>c>b", "8 b>e>d>a>c", "3 c>a>b>e>d"]
    lines += ["7 c>a>e>b>d", "2 c>b>a>d>e", "7 d>c>e>b>a", "8 e>b>a>d>c"]
    assert levels_of("abcde", *lines) == (("e",), ("a",), ("c",), ("b",), ("d",))


def test_a_circle_that_nobody_breaks_is_one_level():
    assert levels_of("abc", "1 a>b>c", "1 b>c>a", "1 c>a>b") == (("a", "b", "c"),)
    assert condorcet_winner("abc", pairwise("abc", ballots("1 a>b>c", "1 b>c>a", "1 c>a>b"))) is None


def test_a_tie_at_the_top_stands_above_the_rest():
    assert levels_of("abcd", "2 a>b>c>d", "2 b>a>c") == (("a", "b"), ("c",), ("d",))


def test_the_strength_of_a_victory_is_its_votes_and_not_its_margin():
    # a beats b 7:6, b beats c 5:0 (most voters put both beside each other), c beats a 6:5. The weakest victory is b's
    # by votes, and a's and c's by margin.
    lines = ["5 a>b>c", "2 a=c>b", "6 b=c>a"]
    counts = pairwise("abc", ballots(*lines))
    assert (counts["a", "b"], counts["b", "a"]) == (7, 6)
    assert (counts["b", "c"], counts["c", "b"]) == (5, 2)
    assert (counts["c", "a"], counts["a", "c"]) == (6, 5)
    assert levels_of("abc", *lines) == (("c",), ("a",), ("b",))


def test_who_beats_everybody_wins_and_stands_first():
    counts = pairwise("abc", ballots("3 b>a>c", "2 c>b>a"))
    assert condorcet_winner("abc", counts) == "b"
    assert schulze_levels("abc", counts)[0] == ("b",)


@given(election=elections)
def test_levels_hold_everybody_once_and_a_condorcet_winner_alone_on_top(election):
    counts = pairwise(NAMES, merge_ranked(election))
    levels = schulze_levels(NAMES, counts)
    assert sorted(name for level in levels for name in level) == list(NAMES)
    winner = condorcet_winner(NAMES, counts)
    if winner is not None:
        assert levels[0] == (winner,)


@given(election=elections)
def test_in_a_level_nobody_beats_another_along_the_strongest_of_all_chains(election):
    counts = pairwise(NAMES, merge_ranked(election))
    place = {name: number for number, level in enumerate(schulze_levels(NAMES, counts)) for name in level}
    strongest = {pair: strongest_by_trying_all(counts, *pair) for pair in permutations(NAMES, 2)}
    for one, other in permutations(NAMES, 2):
        if strongest[one, other] > strongest[other, one]:
            assert place[one] < place[other]


def strongest_by_trying_all(counts, start, end):
    """The strongest chain of victories from one to another, by walking every possible one."""
    between = [name for name in NAMES if name not in {start, end}]
    chains = [(start, *middle, end) for size in range(3) for middle in permutations(between, size)]
    return max(
        min(counts[pair] if counts[pair] > counts[pair[::-1]] else 0 for pair in neighbours(chain)) for chain in chains
    )


@given(election=elections, shuffler=st.randoms())
def test_neither_count_knows_an_order_of_voters_or_of_names(election, shuffler):
    merged = merge_ranked(election)
    shuffled, names = list(election), list(NAMES)
    shuffler.shuffle(shuffled)
    shuffler.shuffle(names)
    assert merge_ranked(shuffled) == merged
    assert borda(names, merged) == borda(NAMES, merged)
    as_sets = [set(level) for level in schulze_levels(names, pairwise(names, merged))]
    assert as_sets == [set(level) for level in schulze_levels(NAMES, pairwise(NAMES, merged))]


@given(election=elections)
def test_the_points_of_all_are_those_of_the_ballots_that_rank_something(election):
    voters = sum(1 for one in election if one)
    assert sum(borda(NAMES, merge_ranked(election)).values()) == voters * 6
