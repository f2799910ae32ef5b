"""One run of a rule per source of funds, and the totals per field."""

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitation.budget.rules.contest import counted
from facilitation.budget.rules.down_the_list import DownTheList
from facilitation.budget.rules.ranking import Contender
from facilitation.budget.rules.reasons import FundingReason
from facilitation.budget.rules.shares.equal_shares import EqualShares
from facilitation.budget.rules.shares.phragmen import Phragmen
from facilitation.budget.rules.sources import fund_each_source
from facilitation.budget.rules.totals import FieldTotal, Total, field_totals, total
from facilitation.voting.rules.weights import weigh

FITS, TOO_EXPENSIVE, ABOVE, *_ = FundingReason
RULES = (DownTheList(), EqualShares(step_rupiah=1), Phragmen())
SOURCES = ("DDS", "ADD", "PAD")


@dataclass(frozen=True)
class Line:
    """As much of a line of the result as totals read."""

    field_code: str
    cost_rupiah: int
    is_funded: bool


@st.composite
def elections(draw, sources=SOURCES):
    facts = draw(st.lists(st.tuples(st.integers(1, 60), st.sampled_from(sources)), min_size=1, max_size=9))
    names = [f"p{number}" for number in range(len(facts))]
    ballots = draw(st.lists(st.sets(st.sampled_from(names), max_size=4), max_size=12))
    return counted(
        [
            contender(name, cost, source, number)
            for number, (name, (cost, source)) in enumerate(zip(names, facts, strict=True))
        ],
        weigh([dict.fromkeys(choices, 1) for choices in ballots]),
        1,
    )


def contender(name, cost, source, number):
    return Contender(proposal_id=name, votes=0, cost_rupiah=cost, ballot_number=number, source_code=source)


ceilings = st.fixed_dictionaries({source: st.integers(0, 150) for source in SOURCES})
lines = st.lists(st.builds(Line, st.sampled_from(["", "1", "2", "4"]), st.integers(1, 90), st.booleans()), max_size=20)


def funded(field_code, cost):
    return Line(field_code=field_code, cost_rupiah=cost, is_funded=True)


def unfunded(field_code, cost):
    return Line(field_code=field_code, cost_rupiah=cost, is_funded=False)


def named(funding):
    return [
        (one.place.contender.proposal_id, one.reason, one.running_total_rupiah, one.short_rupiah)
        for one in funding.decisions
    ]


def village(*facts):
    """(title, votes, cost, source) of each proposal, every voter choosing one."""
    contenders = [contender(name, cost, source, number) for number, (name, _, cost, source) in enumerate(facts)]
    return counted(contenders, weigh([{name: 1} for name, votes, *_ in facts for _ in range(votes)]), 1)


def test_each_proposal_is_measured_against_its_own_source():
    contest = village(
        ("road", 9, 60, "DDS"),
        ("hall", 8, 60, "ADD"),
        ("well", 7, 50, "DDS"),
        ("lamp", 6, 40, "ADD"),
        ("drain", 5, 40, "DDS"),
    )
    found = fund_each_source(contest, DownTheList(), {"DDS": 100, "ADD": 50})
    assert named(found["DDS"]) == [("road", FITS, 60, 0), ("well", TOO_EXPENSIVE, 60, 10), ("drain", FITS, 100, 0)]
    assert named(found["ADD"]) == [("hall", ABOVE, 0, 10), ("lamp", FITS, 40, 0)]


def test_what_one_source_has_left_pays_for_nothing_of_another():
    found = fund_each_source(
        village(("road", 9, 10, "DDS"), ("hall", 8, 90, "ADD")), DownTheList(), {"DDS": 500, "ADD": 80}
    )
    assert (found["DDS"].funded_ids, found["ADD"].funded_ids) == (("road",), ())


@settings(deadline=None)
@given(contest=elections(), ceilings=ceilings)
def test_no_source_is_ever_overspent_and_every_proposal_is_decided_once(contest, ceilings):
    for rule in RULES:
        found = fund_each_source(contest, rule, ceilings)
        decided = [one.place.contender.proposal_id for funding in found.values() for one in funding.decisions]
        assert sorted(decided) == sorted(one.proposal_id for one in contest.contenders)
        assert all(found[source].spent_rupiah <= ceilings[source] for source in SOURCES)


@settings(deadline=None)
@given(contest=elections(), ceilings=ceilings)
def test_a_source_decides_as_if_it_were_alone(contest, ceilings):
    for source in SOURCES:
        own = [one.proposal_id for one in contest.contenders if one.source_code == source]
        alone = contest.restricted(own, ceilings[source])
        for rule in RULES:
            assert fund_each_source(contest, rule, ceilings)[source] == rule.fund(alone)


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
