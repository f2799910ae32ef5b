"""How a proposal is agreed for less: whatever is named for the rest makes exactly the rest."""

from dataclasses import replace

import pytest

from facilitation.agreement.rules.cut_line import Claim, Given, standings
from facilitation.agreement.rules.decision import AmountAboveCost, Counted, Gap, checked_decision, gaps
from facilitation.agreement.rules.way_out import (
    CONTRIBUTOR_LIMIT,
    NO_REST,
    LaterYear,
    LaterYearOutOfRange,
    NothingLeftToPay,
    Rest,
    RestDoesNotAddUp,
    WayOut,
    amount_beside,
    checked_rest,
    lacks_rest,
    later_years,
)
from facilitation.kernel.wording import TextTooLong
from tests.agreement.test_rules import AGREED, FUNDED

PLAN_YEAR = 2027


def years(*pairs):
    return Rest(later=tuple(LaterYear(year=year, amount_rupiah=amount) for year, amount in pairs))


def checked(way_out, rest, rest_rupiah=20):
    return checked_rest(way_out, rest, rest_rupiah=rest_rupiah, plan_year=PLAN_YEAR)


@pytest.mark.parametrize(
    ("way_out", "rest", "refusal"),
    [
        (WayOut.PHASED, years((2028, 19)), RestDoesNotAddUp),
        (WayOut.PHASED, years((2028, 21)), RestDoesNotAddUp),
        (WayOut.PHASED, years((2028, 10), (2029, 11)), RestDoesNotAddUp),
        (WayOut.PHASED, years((2028, 30), (2029, -10)), RestDoesNotAddUp),
        (WayOut.PHASED, years((2028, 20), (2029, 0)), RestDoesNotAddUp),
        (WayOut.PHASED, years((2027, 20)), LaterYearOutOfRange),
        (WayOut.PHASED, years((2031, 20)), LaterYearOutOfRange),
        (WayOut.PHASED, years((2028, 10), (2028, 10)), LaterYearOutOfRange),
        (WayOut.PARTNER, Rest(contributor="PT Tirta", contributed_rupiah=19), RestDoesNotAddUp),
        (WayOut.SELF_HELP, Rest(contributor="Warga Krajan", contributed_rupiah=21), RestDoesNotAddUp),
        (WayOut.PARTNER, Rest(contributor="x" * (CONTRIBUTOR_LIMIT + 1), contributed_rupiah=20), TextTooLong),
    ],
)
def test_a_rest_that_is_not_met_exactly_is_refused(way_out, rest, refusal):
    with pytest.raises(refusal):
        checked(way_out, rest)


def test_a_rest_that_does_not_add_up_says_by_how_much():
    with pytest.raises(RestDoesNotAddUp) as refusal:
        checked(WayOut.PHASED, years((2028, 5), (2029, 10)))
    assert refusal.value.fields == {"rest_rupiah": 20, "given_rupiah": 15}


@pytest.mark.parametrize(
    ("way_out", "rest"),
    [
        (WayOut.PHASED, years((2028, 7), (2030, 13))),
        (WayOut.COMBINED, Rest(combined_with="other")),
        (WayOut.PARTNER, Rest(contributor="PT Tirta", contributed_rupiah=20)),
        (WayOut.SELF_HELP, Rest(contributor="Warga Krajan", contributed_rupiah=20)),
    ],
)
def test_a_rest_that_is_met_is_kept_as_it_is(way_out, rest):
    assert checked(way_out, rest) == rest
    assert not lacks_rest(way_out, rest)


def test_years_are_kept_in_their_order():
    assert checked(WayOut.PHASED, years((2029, 15), (2028, 5))) == years((2028, 5), (2029, 15))
    assert later_years(PLAN_YEAR) == (2028, 2029, 2030)


@pytest.mark.parametrize("way_out", [None, WayOut.REDUCED, WayOut.COMBINED, WayOut.PARTNER])
def test_what_a_way_out_does_not_need_is_dropped(way_out):
    kept = checked(way_out, replace(years((2028, 3)), combined_with="other", contributor=" PT  Tirta "))
    wanted = {WayOut.COMBINED: Rest(combined_with="other"), WayOut.PARTNER: Rest(contributor="PT Tirta")}
    assert kept == wanted.get(way_out, NO_REST)


@pytest.mark.parametrize(
    ("way_out", "rest"),
    [
        (WayOut.PHASED, NO_REST),
        (WayOut.COMBINED, NO_REST),
        (WayOut.PARTNER, Rest(contributor="PT Tirta")),
        (WayOut.SELF_HELP, Rest(contributed_rupiah=20)),
    ],
)
def test_a_rest_that_nobody_has_met_yet_is_kept_and_named_as_lacking(way_out, rest):
    agreed = replace(AGREED, amount_rupiah=40, way_out=way_out, rest=rest, reason="Bertahap.")
    assert gaps(checked_decision(agreed, FUNDED), FUNDED) == (Gap.REST,)


def test_the_whole_cost_leaves_no_rest():
    whole = replace(AGREED, way_out=WayOut.PARTNER, rest=Rest(contributor="PT Tirta", contributed_rupiah=5))
    assert checked_decision(whole, FUNDED).rest == NO_REST


def test_a_decision_is_held_against_its_own_rest():
    phased = replace(AGREED, amount_rupiah=40, way_out=WayOut.PHASED, rest=years((2028, 20)))
    assert checked_decision(phased, FUNDED, plan_year=PLAN_YEAR).rest == years((2028, 20))
    with pytest.raises(RestDoesNotAddUp):
        checked_decision(replace(phased, amount_rupiah=41), FUNDED, plan_year=PLAN_YEAR)
    with pytest.raises(AmountAboveCost):
        checked_decision(replace(phased, amount_rupiah=61), FUNDED, plan_year=PLAN_YEAR)


@pytest.mark.parametrize("contributed", [60, 61])
def test_where_others_pay_everything_nothing_is_left_to_agree_on(contributed):
    with pytest.raises(NothingLeftToPay):
        amount_beside(contributed, cost_rupiah=60)


def test_what_others_pay_is_taken_off():
    assert amount_beside(20, cost_rupiah=50) == 30
    assert amount_beside(0, cost_rupiah=50) == 50


def claim(name, cost, amount=None, source="DDS"):
    return Claim(proposal_id=name, source_code=source, cost_rupiah=cost, amount_rupiah=amount or cost)


def lacking(claims, firm=None, **ceilings):
    given = {name: Given(firm_rupiah=rupiah) for name, rupiah in (firm or {}).items()}
    return {one.proposal_id: one.lacking_rupiah for one in standings(claims, ceilings, given)}


THREE = (claim("bridge", 60), claim("drain", 50), claim("well", 30))


def test_what_does_not_fit_whole_is_passed_over():
    assert lacking(THREE, DDS=100) == {"bridge": 0, "drain": 10, "well": 0}


def test_money_from_elsewhere_lowers_what_the_ceiling_carries():
    assert lacking(THREE, {"drain": 20}, DDS=100) == {"bridge": 0, "drain": 0, "well": 20}


def test_a_pledge_lowers_nothing_and_says_what_would_be():
    for pledged, fits_once_confirmed in ((9, False), (10, True)):
        stand = standings(THREE, {"DDS": 100}, {"drain": Given(pledged_rupiah=pledged)})
        assert [one.lacking_rupiah for one in stand] == [0, 10, 0]
        assert [one.fits_once_confirmed for one in stand] == [False, fits_once_confirmed, False]


def test_what_a_decision_leaves_to_others_is_not_taken_off_twice():
    decided = (claim("drain", 50, 30), claim("well", 30))
    stand = standings(decided, {"DDS": 60}, {"drain": Given(firm_rupiah=20)})
    assert [(one.needed_rupiah, one.left_rupiah) for one in stand] == [(30, 30), (30, 0)]


def test_more_than_the_cost_from_elsewhere_asks_for_nothing():
    stand = standings(THREE[:1], {"DDS": 10}, {"bridge": Given(firm_rupiah=99)})[0]
    assert (stand.needed_rupiah, stand.fits, stand.left_rupiah) == (0, True, 10)


def test_every_source_has_a_cut_line_of_its_own():
    claims = (claim("bridge", 60), claim("road", 70, source="ADD"), claim("lamp", 5, source="PBK"))
    assert lacking(claims, DDS=60, ADD=50) == {"bridge": 0, "road": 20, "lamp": 5}


def test_no_source_ever_gives_more_than_it_has():
    for ceiling in range(0, 160, 7):
        served = [one for one in standings(THREE, {"DDS": ceiling}, {}) if one.fits]
        assert sum(one.needed_rupiah for one in served) <= ceiling
        assert all(one.left_rupiah >= 0 for one in served)


def test_counted_costs_decide_what_is_left():
    assert (
        checked_decision(replace(AGREED, amount_rupiah=1), Counted(cost_rupiah=60, is_funded=False)).amount_rupiah == 1
    )
