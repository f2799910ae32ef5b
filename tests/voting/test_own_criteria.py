"""Criteria of the meeting's own, as somebody types them, and the ratings as a round keeps them."""

import json
from fractions import Fraction

import pytest

from facilitation.kernel.errors import RuleViolation
from facilitation.voting.rules.criteria import (
    MOST_CRITERIA,
    MUSRENBANG,
    NAME_LIMIT,
    RATER_LIMIT,
    USG,
    CriterionTwice,
    RatingOutOfScale,
    Scheme,
    TooManyCriteria,
    WeightsDoNotAddUp,
    WeightsNotReadable,
    check_sheet,
    criteria_of,
    rate,
    rater_name,
    weights_typed,
)
from facilitation.voting.rules.ratings import (
    NOT_RATED,
    Ratings,
    RatingsIncomplete,
    from_plain,
    refuse_incomplete,
    to_plain,
)


def test_a_known_scheme_takes_no_weights_of_the_meetings_own():
    assert criteria_of(Scheme.MUSRENBANG) == MUSRENBANG
    assert criteria_of(Scheme.USG, [("need", 100)]) == USG


def test_own_criteria_are_kept_by_their_cleaned_names():
    found = criteria_of(Scheme.CUSTOM, [("  Dirasakan   banyak orang ", 99), ("Murah", 1)])
    assert found.weights == {"Dirasakan banyak orang": 99, "Murah": 1}


def test_a_sheet_takes_as_many_criteria_as_stand_on_it_and_no_more():
    first = [("kriteria 0", 100 - (MOST_CRITERIA - 1))]
    most = first + [(f"kriteria {number}", 1) for number in range(1, MOST_CRITERIA)]
    assert len(criteria_of(Scheme.CUSTOM, most).weights) == MOST_CRITERIA
    with pytest.raises(TooManyCriteria) as refusal:
        criteria_of(Scheme.CUSTOM, [*most, ("satu lagi", 1)])
    assert refusal.value.fields == {"most": MOST_CRITERIA}


@pytest.mark.parametrize("twice", [("Murah", "Murah"), ("Murah", " Murah ")])
def test_two_criteria_of_one_name_are_refused(twice):
    with pytest.raises(CriterionTwice):
        criteria_of(Scheme.CUSTOM, [(name, 50) for name in twice])


@pytest.mark.parametrize("name", ["", "   ", "x" * (NAME_LIMIT + 1)])
def test_a_criterion_needs_a_name_that_fits_its_column(name):
    with pytest.raises(RuleViolation):
        criteria_of(Scheme.CUSTOM, [(name, 100)])
    assert criteria_of(Scheme.CUSTOM, [("x" * NAME_LIMIT, 100)]).weights == {"x" * NAME_LIMIT: 100}


@pytest.mark.parametrize("weights", [[("a", 60), ("b", 41)], [("a", 100), ("b", 0)], []])
def test_a_sum_that_is_no_hundred_is_told(weights):
    with pytest.raises(WeightsDoNotAddUp) as refusal:
        criteria_of(Scheme.CUSTOM, weights)
    assert refusal.value.fields == {"sum": sum(weight for _, weight in weights), "whole": 100}


def test_lines_of_names_and_weights_are_read_as_people_type_them():
    typed = "Dirasakan banyak orang: 40\n\n  Parah : 35 % \r\nTepat guna: murah: 25%\n"
    assert weights_typed(typed) == (("Dirasakan banyak orang", 40), ("Parah", 35), ("Tepat guna: murah", 25))
    assert weights_typed(" \n\n") == ()
    assert weights_typed("Semua: 100") == (("Semua", 100),)


@pytest.mark.parametrize(
    "line", ["Parah", ": 40", "  : 40", "Parah:", "Parah: empat puluh", "Parah: 40.5", "Parah: -4", "A: 1000", "A: ٤٠"]
)
def test_a_line_that_cannot_be_read_is_told_as_it_was_typed(line):
    with pytest.raises(WeightsNotReadable) as refusal:
        weights_typed(f"Mendesak: 60\n {line} \n")
    assert refusal.value.fields == {"line": line.strip()}


def test_a_raters_name_is_kept_in_one_line_of_its_length():
    assert rater_name("  Pak   Hasan ") == "Pak Hasan"
    assert rater_name("x" * RATER_LIMIT) == "x" * RATER_LIMIT
    for refused in ("", "  ", "x" * (RATER_LIMIT + 1)):
        with pytest.raises(RuleViolation):
            rater_name(refused)


def test_a_rating_outside_the_scale_is_told_with_the_scale():
    with pytest.raises(RatingOutOfScale) as refusal:
        check_sheet(USG, {"urgency": 6, "seriousness": 1, "growth": 1})
    assert refusal.value.fields == {"lowest": 1, "highest": 5}


def rated():
    """A bridge and a well that two have rated."""
    sheets = [{"urgency": 5, "seriousness": 4, "growth": 1}, {"urgency": 4, "seriousness": 4, "growth": 3}]
    return Ratings(weights=USG.weights, rated={name: rate(USG, name, sheets) for name in ("well", "bridge")})


def test_ratings_come_back_from_what_json_kept_of_them_with_their_exact_halves():
    kept = json.loads(json.dumps(to_plain(rated())))
    one = {
        "medians": {"urgency": "9/2", "seriousness": "4", "growth": "2"},
        "spreads": {"urgency": 1, "seriousness": 0, "growth": 2},
        "total": "21/2",
    }
    weights = {"urgency": 1, "seriousness": 1, "growth": 1}
    assert kept == {"weights": weights, "rated": {"bridge": one, "well": one}}
    assert list(kept["rated"]) == ["bridge", "well"]
    back = from_plain(kept)
    assert back == rated()
    assert back.rated["well"].proposal_id == "well"
    assert (back.highest, back.totals) == (15, dict.fromkeys(("bridge", "well"), Fraction(21, 2)))


def test_where_nobody_rated_nothing_is_kept():
    assert to_plain(NOT_RATED) == {}
    assert from_plain({}) == NOT_RATED
    assert (NOT_RATED.highest, NOT_RATED.totals) == (0, {})


def test_what_was_not_kept_by_this_program_is_no_rating():
    with pytest.raises(TypeError, match="well"):
        from_plain({"weights": {"urgency": 1}, "rated": {"well": "21/2"}})


def test_criteria_that_weigh_ask_for_a_rating_of_everything():
    everything = frozenset({"bridge", "well", "road", "drain"})
    refuse_incomplete(rated(), everything, criteria_percent=0)
    refuse_incomplete(rated(), frozenset({"bridge", "well"}), criteria_percent=100)
    with pytest.raises(RatingsIncomplete) as refusal:
        refuse_incomplete(rated(), everything, criteria_percent=1)
    assert refusal.value.fields == {"missing": 2}
