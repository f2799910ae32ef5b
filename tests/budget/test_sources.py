"""One cut per source of funds, and the totals per field."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.budget.rules.greedy import fund
from facilitation.budget.rules.ranking import Contender, rank
from facilitation.budget.rules.reasons import FundingReason
from facilitation.budget.rules.sources import fund_by_source, spent_by_source
from facilitation.budget.rules.totals import FieldTotal, Total, field_totals, total

FITS, TOO_EXPENSIVE, ABOVE, NO_SUPPORT, *_ = FundingReason
SOURCES = ("DDS", "ADD", "PAD")


@dataclass(frozen=True)
class Line:
    """As much of a line of the result as totals read."""

    field_code: str
    cost_rupiah: int
    is_funded: bool


@st.composite
def lists(draw, sources=SOURCES):
    facts = draw(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 60), st.sampled_from(sources)), max_size=15))
    return [
        Contender(proposal_id=f"p{number}", votes=votes, cost_rupiah=cost, ballot_number=number, source_code=source)
        for number, (votes, cost, source) in enumerate(facts)
    ]


ceilings = st.fixed_dictionaries({source: st.integers(0, 150) for source in SOURCES})
lines = st.lists(st.builds(Line, st.sampled_from(["", "1", "2", "4"]), st.integers(1, 90), st.booleans()), max_size=20)


def funded(field_code, cost):
    return Line(field_code=field_code, cost_rupiah=cost, is_funded=True)


def unfunded(field_code, cost):
    return Line(field_code=field_code, cost_rupiah=cost, is_funded=False)


def named(decisions):
    return [
        (one.place.contender.proposal_id, one.reason, one.running_total_rupiah, one.short_rupiah) for one in decisions
    ]


def contender(name, votes, cost, source):
    return Contender(
        proposal_id=name, votes=votes, cost_rupiah=cost, ballot_number=len(name) + cost, source_code=source
    )


def test_each_proposal_is_measured_against_its_own_source():
    places = rank(
        [
            contender("road", 9, 60, "DDS"),
            contender("hall", 8, 60, "ADD"),
            contender("well", 7, 50, "DDS"),
            contender("lamp", 6, 40, "ADD"),
            contender("drain", 5, 40, "DDS"),
        ]
    )
    assert named(fund_by_source(places, {"DDS": 100, "ADD": 50})) == [
        ("road", FITS, 60, 0),
        ("hall", ABOVE, 0, 10),
        ("well", TOO_EXPENSIVE, 60, 10),
        ("lamp", FITS, 40, 0),
        ("drain", FITS, 100, 0),
    ]


def test_what_one_source_has_left_pays_for_nothing_of_another():
    places = rank([contender("road", 9, 10, "DDS"), contender("hall", 8, 90, "ADD")])
    assert [one.is_funded for one in fund_by_source(places, {"DDS": 500, "ADD": 80})] == [True, False]


def test_a_source_without_a_ceiling_is_a_fault_and_never_taken_for_endless():
    with pytest.raises(KeyError):
        fund_by_source(rank([contender("road", 9, 10, "BLM")]), {"DDS": 500})


@given(contenders=lists(), ceilings=ceilings)
def test_no_source_is_ever_overspent_and_every_place_is_decided_once(contenders, ceilings):
    places = rank(contenders)
    decisions = fund_by_source(places, ceilings)
    assert tuple(one.place for one in decisions) == places
    spent = spent_by_source(decisions, SOURCES)
    for source in SOURCES:
        own = [one for one in decisions if one.place.contender.source_code == source]
        assert spent[source] == sum(one.place.contender.cost_rupiah for one in own if one.is_funded)
        assert spent[source] <= ceilings[source]
        assert spent[source] == (own[-1].running_total_rupiah if own else 0)


@given(contenders=lists(), ceilings=ceilings)
def test_a_source_decides_as_if_it_were_alone(contenders, ceilings):
    together = fund_by_source(rank(contenders), ceilings)
    for source in SOURCES:
        alone = fund(rank(one for one in contenders if one.source_code == source), ceilings[source])
        own = [one for one in together if one.place.contender.source_code == source]
        assert named(own) == named(alone)


@given(contenders=lists(sources=("DDS",)), ceiling=st.integers(0, 150))
def test_with_one_source_it_is_plain_greedy(contenders, ceiling):
    places = rank(contenders)
    assert fund_by_source(places, {"DDS": ceiling}) == fund(places, ceiling)


def test_totals_count_and_add_what_is_there_and_what_is_funded():
    found = field_totals([funded("2", 10), funded("", 5), unfunded("2", 20), unfunded("1", 7)])
    assert found == (
        FieldTotal(field_code="1", count=1, cost_rupiah=7, funded_count=0, funded_rupiah=0),
        FieldTotal(field_code="2", count=2, cost_rupiah=30, funded_count=1, funded_rupiah=10),
        FieldTotal(field_code="", count=1, cost_rupiah=5, funded_count=1, funded_rupiah=5),
    )


def test_nothing_has_no_fields_and_a_total_of_nothing():
    assert field_totals([]) == ()
    assert total([]) == Total(count=0, cost_rupiah=0, funded_count=0, funded_rupiah=0)


@given(lines=lines)
def test_the_totals_of_the_fields_add_up_to_the_lines(lines):
    fields = field_totals(lines)
    whole = total(lines)
    assert [one.field_code for one in fields] == sorted({line.field_code for line in lines}, key=lambda c: (not c, c))
    assert sum(one.count for one in fields) == whole.count == len(lines)
    assert sum(one.cost_rupiah for one in fields) == whole.cost_rupiah == sum(line.cost_rupiah for line in lines)
    assert sum(one.funded_count for one in fields) == whole.funded_count == sum(line.is_funded for line in lines)
    funded = sum(line.cost_rupiah for line in lines if line.is_funded)
    assert sum(one.funded_rupiah for one in fields) == whole.funded_rupiah == funded
