"""Criteria matrices: medians, published weights, the spread that shows dissent, and the blend with support."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.voting.rules.blend import BlendOutOfRange, blend, highest_blend
from facilitation.voting.rules.criteria import MUSRENBANG, USG, RatingOutOfScale, WeightsDoNotAddUp, custom, rate

ratings = st.integers(1, 5)


def usg(urgency, seriousness, growth):
    return {"urgency": urgency, "seriousness": seriousness, "growth": growth}


def test_usg_adds_the_medians_and_shows_where_the_team_does_not_agree():
    rated = rate(USG, "bridge", [usg(5, 4, 1), usg(5, 2, 1), usg(1, 3, 1)])
    assert rated.proposal_id == "bridge"
    assert rated.medians == {"urgency": 5, "seriousness": 3, "growth": 1}
    assert rated.spreads == {"urgency": 4, "seriousness": 2, "growth": 0}
    assert rated.total == 9


def test_between_two_raters_the_median_is_an_exact_half():
    assert rate(USG, "bridge", [usg(5, 4, 1), usg(4, 4, 1)]).total == Fraction(19, 2)


@pytest.mark.row("S0-03", "S1-55")
def test_the_musrenbang_matrix_has_five_criteria_of_the_same_weight():
    assert len(MUSRENBANG.weights) == 5
    assert "local_potential" in MUSRENBANG.weights
    assert MUSRENBANG.highest == 25
    assert rate(MUSRENBANG, "well", [dict.fromkeys(MUSRENBANG.weights, 5)]).total == 25


def test_weights_of_the_meetings_own_count_in_hundredths():
    criteria = custom({"need": 70, "benefit": 30})
    assert rate(criteria, "well", [{"need": 5, "benefit": 1}]).total == 380
    assert criteria.highest == 500
    assert custom({"need": 99, "cost": 1}).weights == {"need": 99, "cost": 1}


@pytest.mark.parametrize("weights", [{"need": 70, "benefit": 29}, {"need": 101, "cost": -1}, {"need": 100, "x": 0}, {}])
def test_weights_that_do_not_make_a_hundred_are_refused(weights):
    with pytest.raises(WeightsDoNotAddUp):
        custom(weights)


@pytest.mark.parametrize("sheet", [usg(0, 1, 1), usg(6, 1, 1), {"urgency": 1}, {**usg(1, 1, 1), "cost": 1}, {}])
def test_a_rating_outside_the_scale_or_missing_is_refused(sheet):
    with pytest.raises(RatingOutOfScale):
        rate(USG, "bridge", [usg(3, 3, 3), sheet])


def test_a_proposal_that_nobody_rated_has_nothing():
    rated = rate(USG, "bridge", [])
    assert (rated.total, rated.spreads) == (0, usg(0, 0, 0))


@given(sheets=st.lists(st.builds(usg, ratings, ratings, ratings), min_size=3, max_size=9), extreme=ratings)
def test_one_rater_cannot_move_a_median_past_the_others(sheets, extreme):
    others = sheets[1:]
    changed = rate(USG, "bridge", [usg(extreme, extreme, extreme), *others])
    for code, median in changed.medians.items():
        given_by_others = [sheet[code] for sheet in others]
        assert min(given_by_others) <= median <= max(given_by_others)


@pytest.mark.parametrize(
    ("percent", "expected"),
    [(0, {"a": 0, "b": 2 * 100 * 10 * 15}), (100, {"a": 2 * 100 * 15 * 10, "b": 2 * 100 * 3 * 10}), (50, None)],
)
def test_a_blend_goes_from_support_alone_to_criteria_alone(percent, expected):
    criteria = {"a": Fraction(15), "b": Fraction(3)}
    blended = blend(criteria, {"a": 0, "b": 10}, criteria_percent=percent, highest_criteria=15, voters=10)
    assert blended == (expected or {"a": 15_000, "b": 2 * (50 * 3 * 10 + 50 * 10 * 15)})


def test_a_half_point_is_never_rounded_away():
    close = blend(
        {"a": Fraction(19, 2), "b": Fraction(9)}, {"a": 3, "b": 3}, criteria_percent=1, highest_criteria=15, voters=7
    )
    assert close["a"] - close["b"] == 7


@pytest.mark.parametrize("percent", [-1, 101])
def test_a_weight_outside_a_hundred_is_refused(percent):
    with pytest.raises(BlendOutOfRange) as refusal:
        blend({}, {}, criteria_percent=percent, highest_criteria=15, voters=10)
    assert refusal.value.fields == {"whole": 100}


@given(halves=st.integers(0, 30), support=st.integers(0, 40), percent=st.integers(0, 100))
def test_a_blend_is_the_exact_share_of_the_most_possible(halves, support, percent):
    rated = Fraction(halves, 2)
    found = blend({"a": rated}, {"a": support}, criteria_percent=percent, highest_criteria=15, voters=40)["a"]
    exact = Fraction(percent, 100) * rated / 15 + Fraction(100 - percent, 100) * Fraction(support, 40)
    assert Fraction(found, highest_blend(highest_criteria=15, voters=40)) == exact
