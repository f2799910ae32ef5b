"""What a decision must say, in which order the agreed list stands, and what the sources can give."""

from dataclasses import replace
from itertools import permutations

import pytest

from facilitation.agreement.rules.adoption import (
    CORRECTION_LIMIT,
    ChairMustConfirm,
    SamePersonTwice,
    Signatory,
    correction_reason,
    refuse_pair,
)
from facilitation.agreement.rules.decision import (
    MOST_PLACES,
    REASON_LIMIT,
    AmountAboveCost,
    Counted,
    DecidedBy,
    Decision,
    Gap,
    Outcome,
    PlaceOutOfRange,
    checked_decision,
    gaps,
)
from facilitation.agreement.rules.money import AgreedOverCeiling, agreed_by_source, refuse_overspending
from facilitation.agreement.rules.order import Entry, agreed_order
from facilitation.agreement.rules.way_out import WayOut
from facilitation.aspirations.rules.plan import ExecutionMode
from facilitation.kernel.actor import Role
from facilitation.kernel.wording import TextEmpty, TextTooLong

FUNDED = Counted(cost_rupiah=60, is_funded=True)
UNFUNDED = replace(FUNDED, is_funded=False)
AGREED = Decision(
    outcome=Outcome.AGREED,
    source_code="DDS",
    amount_rupiah=60,
    mode=ExecutionMode.SELF_MANAGED,
    executor="TPK Desa",
    carried_out="April 2027",
)
HASAN = Signatory(staff_id="h", name="Hasan", role=Role.CHAIR)
SITI = Signatory(staff_id="s", name="Siti", role=Role.FACILITATOR)
RATNA = Signatory(staff_id="r", name="Ratna", role=Role.OFFICIAL)


def test_what_is_agreed_as_it_was_counted_needs_no_reason():
    assert gaps(AGREED, FUNDED) == ()


@pytest.mark.row("S2-07")
@pytest.mark.parametrize(
    ("decision", "counted", "lacking"),
    [
        (None, FUNDED, {Gap.OUTCOME}),
        (AGREED, UNFUNDED, {Gap.REASON}),
        (replace(AGREED, place=2), FUNDED, {Gap.REASON}),
        (replace(AGREED, amount_rupiah=40), FUNDED, {Gap.REASON, Gap.WAY_OUT}),
        (replace(AGREED, amount_rupiah=40, way_out=WayOut.PHASED), FUNDED, {Gap.REASON, Gap.REST}),
        (replace(AGREED, mode=None), FUNDED, {Gap.MODE}),
        (replace(AGREED, executor=""), FUNDED, {Gap.EXECUTOR}),
        (replace(AGREED, carried_out=""), FUNDED, {Gap.TIME}),
        (Decision(outcome=Outcome.RESERVE), FUNDED, {Gap.REASON}),
        (Decision(outcome=Outcome.NOT_ACCOMMODATED), UNFUNDED, {Gap.REASON}),
        (Decision(outcome=Outcome.FORWARDED), UNFUNDED, {Gap.REASON, Gap.AGENCY}),
        (Decision(outcome=Outcome.FORWARDED, reason="Jalan kabupaten."), UNFUNDED, {Gap.AGENCY}),
        (Decision(outcome=Outcome.FORWARDED, agency="Dinas PU"), UNFUNDED, {Gap.REASON}),
    ],
)
def test_what_is_lacking_is_named(decision, counted, lacking):
    assert set(gaps(decision, counted)) == lacking


@pytest.mark.parametrize("outcome", [Outcome.RESERVE, Outcome.FORWARDED, Outcome.NOT_ACCOMMODATED])
def test_with_its_reason_every_other_outcome_is_complete(outcome):
    decision = Decision(outcome=outcome, reason="Dananya belum cukup.", agency="Dinas PU")
    assert gaps(checked_decision(decision, UNFUNDED), UNFUNDED) == ()


@pytest.mark.parametrize("amount", [0, -1, 61, 10**15])
def test_no_more_than_people_voted_on_is_agreed_and_no_less_than_a_rupiah(amount):
    with pytest.raises(AmountAboveCost) as refusal:
        checked_decision(replace(AGREED, amount_rupiah=amount), FUNDED)
    assert refusal.value.fields == {"cost_rupiah": 60}


@pytest.mark.parametrize("place", [0, -3, MOST_PLACES + 1])
def test_a_place_that_no_list_has_is_refused(place):
    with pytest.raises(PlaceOutOfRange):
        checked_decision(replace(AGREED, place=place), FUNDED)


@pytest.mark.parametrize("field", ["reason", "dissent", "executor", "carried_out"])
def test_words_longer_than_a_paper_holds_are_refused(field):
    with pytest.raises(TextTooLong):
        checked_decision(replace(AGREED, **{field: "x" * (REASON_LIMIT + 1)}), FUNDED)


def test_what_an_outcome_does_not_need_is_dropped():
    reserve = checked_decision(replace(AGREED, outcome=Outcome.RESERVE, agency="Dinas PU", place=3), FUNDED)
    assert reserve == Decision(outcome=Outcome.RESERVE)
    agreed = checked_decision(replace(AGREED, agency="Dinas PU", way_out=WayOut.REDUCED), FUNDED)
    assert (agreed.agency, agreed.way_out) == ("", None)


def test_reasons_are_kept_as_they_are_shown():
    decision = replace(AGREED, reason="  Jalan   rusak.\n\n\n\nSudah dua kali.  ", decided_by=DecidedBy.OPEN_VOTE)
    kept = checked_decision(decision, FUNDED)
    assert (kept.reason, kept.decided_by) == ("Jalan rusak.\n\nSudah dua kali.", DecidedBy.OPEN_VOTE)
    assert checked_decision(kept, FUNDED) == kept


def entries(**places):
    return [
        Entry(proposal_id=name, position=position, place=place)
        for position, (name, place) in enumerate(places.items(), start=1)
    ]


@pytest.mark.parametrize(
    ("places", "order"),
    [
        ({"a": None, "b": None, "c": None, "d": None}, "abcd"),
        ({"a": None, "b": None, "c": None, "d": 2}, "adbc"),
        ({"a": 3, "b": None, "c": None, "d": None}, "bcad"),
        ({"a": None, "b": None, "c": 1, "d": 1}, "dcab"),
        ({"a": 4, "b": 1, "c": None, "d": None}, "bcda"),
        ({"a": 99, "b": None, "c": None, "d": None}, "bcda"),
    ],
)
def test_a_moved_proposal_stands_at_its_place_and_the_rest_keeps_its_order(places, order):
    everything = entries(**places)
    for shuffled in permutations(everything):
        assert "".join(agreed_order(shuffled)) == order


def test_each_source_gives_what_is_agreed_from_it():
    other = replace(AGREED, source_code="ADD", amount_rupiah=5)
    decisions = [AGREED, AGREED, other, Decision(outcome=Outcome.RESERVE)]
    assert agreed_by_source(decisions) == {"DDS": 120, "ADD": 5}
    refuse_overspending(decisions, {"DDS": 120, "ADD": 5})


@pytest.mark.parametrize(("ceilings", "source", "over"), [({"DDS": 59}, "DDS", 1), ({"ADD": 900}, "DDS", 60)])
def test_a_source_that_would_give_more_than_it_has_is_named(ceilings, source, over):
    with pytest.raises(AgreedOverCeiling) as refusal:
        refuse_overspending([AGREED], ceilings)
    assert refusal.value.fields == {"source_code": source, "over_rupiah": over}


@pytest.mark.parametrize(("first", "second"), [(HASAN, SITI), (SITI, HASAN), (RATNA, HASAN)])
def test_the_chair_and_somebody_else_adopt_together(first, second):
    refuse_pair(first, second)


@pytest.mark.parametrize(
    ("first", "second", "refusal"),
    [
        (HASAN, HASAN, SamePersonTwice),
        (HASAN, replace(HASAN, role=Role.OFFICIAL), SamePersonTwice),
        (SITI, RATNA, ChairMustConfirm),
    ],
)
def test_one_person_or_two_without_the_chair_adopt_nothing(first, second, refusal):
    with pytest.raises(refusal):
        refuse_pair(first, second)


@pytest.mark.parametrize(
    ("typed", "refusal"), [("", TextEmpty), (" \n", TextEmpty), ("x" * (CORRECTION_LIMIT + 1), TextTooLong)]
)
def test_a_correction_says_why(typed, refusal):
    with pytest.raises(refusal):
        correction_reason(typed)
