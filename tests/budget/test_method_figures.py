"""Beside the sums: means and spreads of scores, and every two proposals of a ranking compared."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.budget.tables.figures import kept_figures, plain_figures
from facilitation.budget.usecases.figuring import method_figures
from facilitation.budget.views import MethodFigures
from facilitation.voting.rules.terms import BallotMethod
from facilitation.voting.rules.weights import weigh
from facilitation.voting.views import Candidate


def candidates(names):
    """Candidates with these names, numbered in their order."""
    return [
        Candidate(
            proposal_id=name,
            ballot_number=number,
            title=name,
            hamlets=(),
            cost_rupiah=1,
            source_code="DDS",
            topic_code="",
            exceeds_ceiling=False,
        )
        for number, name in enumerate(names, start=1)
    ]


def test_scores_have_sum_number_mean_and_spread():
    figures = method_figures(BallotMethod.SCORES, candidates("ab"), weigh([{"a": 5}, {"a": 4}, {"a": 4, "b": 1}, {}]))
    a, b = figures.scores
    assert (a.ballot_number, a.total, a.count, a.mean, a.rounded_mean, a.spread) == (1, 13, 3, Fraction(13, 3), 4.3, 1)
    assert (b.total, b.count, b.mean, b.spread) == (1, 1, 1, 0)


def test_what_nobody_scored_has_no_mean():
    (a,) = method_figures(BallotMethod.SCORES, candidates("a"), ()).scores
    assert (a.total, a.count, a.mean, a.rounded_mean, a.spread) == (0, 0, None, None, 0)


def test_a_ranking_shows_the_matrix_the_levels_and_who_wins_against_each():
    ballots = weigh([{"a": 1, "b": 2}, {"a": 1, "b": 2}, {"b": 1}, {}])
    found = method_figures(BallotMethod.RANKING, candidates("abc"), ballots).rankings
    assert found.rows == ((1, (0, 2, 2)), (2, (1, 0, 3)), (3, (0, 0, 0)))
    assert found.levels == ((1,), (2,), (3,))
    assert found.winner == 1


def test_in_a_circle_nobody_wins_against_each():
    circle = [{"a": 1, "b": 2, "c": 3}, {"b": 1, "c": 2, "a": 3}, {"c": 1, "a": 2, "b": 3}]
    found = method_figures(BallotMethod.RANKING, candidates("abc"), weigh(circle)).rankings
    assert found.winner is None
    assert found.levels == ((1, 2, 3),)


@pytest.mark.parametrize("method", [BallotMethod.APPROVAL, BallotMethod.KNAPSACK, BallotMethod.POINTS])
def test_other_ballots_have_nothing_beside_their_sums(method):
    assert method_figures(method, candidates("ab"), weigh([{"a": 1}])) == MethodFigures()


@given(
    ballots=st.lists(st.dictionaries(st.sampled_from("abc"), st.integers(1, 5))),
    method=st.sampled_from([BallotMethod.SCORES, BallotMethod.APPROVAL]),
)
def test_figures_survive_being_written_down(ballots, method):
    figures = method_figures(method, candidates("abc"), weigh(ballots))
    assert kept_figures(plain_figures(figures)) == figures


@given(orders=st.lists(st.permutations("abc").map(lambda order: {name: place for place, name in enumerate(order, 1)})))
def test_compared_rankings_survive_being_written_down(orders):
    figures = method_figures(BallotMethod.RANKING, candidates("abc"), weigh(orders))
    assert kept_figures(plain_figures(figures)) == figures
    assert sum(map(sum, figures.rankings.preferring)) == 3 * len(orders)
