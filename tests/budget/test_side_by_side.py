"""Two rules on the same ballots: what each would fund, which one the money follows, and who is left out."""

import json

import pytest
from hypothesis import given, settings

from facilitation.budget.rules.contest import Contest
from facilitation.budget.rules.kept_record import kept_funding
from facilitation.budget.rules.offered import contest_of, rule_of
from facilitation.budget.rules.plain_record import plain_funding
from facilitation.budget.rules.ranking import Contender
from facilitation.budget.rules.side_by_side import side_by_side, sides_of
from facilitation.budget.rules.sources import fund_each_source
from facilitation.counting.languages import wordings
from facilitation.documents.explanation import Explainer
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.voting.rules.terms import OF_RANKINGS, BallotMethod, FundingChoice, Terms, fits
from facilitation.voting.rules.weights import weigh
from tests.budget.contests import contests
from tests.budget.typed import contest


def terms(funding, method=BallotMethod.APPROVAL, fewest_votes=0):
    return Terms(
        method=method, limit=5, tally_visibility=TallyVisibility.HIDDEN, funding=funding, fewest_votes=fewest_votes
    )


def by_source(*ballots, about=None, ceilings=None):
    """A contest of proposals from two sources of funds, ballots as words: "ab"."""
    about = about or {"a": (60, "DDS"), "b": (50, "DDS"), "c": (30, "ADD"), "d": (20, "ADD")}
    contenders = [
        Contender(proposal_id=name, votes=0, cost_rupiah=cost, ballot_number=number, source_code=source)
        for number, (name, (cost, source)) in enumerate(about.items(), start=1)
    ]
    marks = [dict.fromkeys(ballot, 1) for ballot in ballots]
    ceilings = ceilings or {"DDS": 100, "ADD": 40}
    whole = contest_of(BallotMethod.APPROVAL, contenders, weigh(marks), limit=5, ceiling_rupiah=sum(ceilings.values()))
    return whole, ceilings


@pytest.mark.parametrize("funding", FundingChoice)
def test_one_of_the_two_sides_is_what_the_meeting_agreed_on(funding):
    sides = sides_of(funding)
    assert len(set(sides)) == 2
    if funding is FundingChoice.EQUAL_SHARES_COMPARED:
        assert sides == (FundingChoice.GREEDY, FundingChoice.EQUAL_SHARES)
    else:
        assert funding in sides
    assert set(sides) <= OF_RANKINGS or FundingChoice.EQUAL_SHARES in sides


@pytest.mark.parametrize("funding", [one for one in FundingChoice if one not in OF_RANKINGS])
@settings(deadline=None, max_examples=30)
@given(election=contests())
def test_what_counts_is_what_the_agreed_rule_says_of_every_source(funding, election):
    one_source = _in_one_source(election)
    found = side_by_side(terms(funding), one_source, {"": election.ceiling_rupiah})
    alone = rule_of(funding).fund(one_source)
    assert found.binding[""].decisions == alone.decisions


def _in_one_source(election: Contest) -> Contest:
    # As in the run of a source, ballots stand in the order in which they are merged.
    return election.restricted([one.proposal_id for one in election.contenders], election.ceiling_rupiah)


def test_each_rule_runs_once_for_each_source_under_its_own_ceiling():
    whole, ceilings = by_source("ab", "a", "b", "cd", "c", "d", "ac")
    found = side_by_side(terms(FundingChoice.EQUAL_SHARES), whole, ceilings)
    for side in found.sides:
        assert side.by_source == fund_each_source(whole, rule_of(side.choice), ceilings)
    assert {code: part.voters for code, part in found.parts.items()} == {"DDS": 4, "ADD": 4}


def test_compared_rules_may_count_differently_in_two_sources():
    about = {
        "a": (90, "DDS"),
        "b": (40, "DDS"),
        "c": (40, "DDS"),
        "d": (90, "ADD"),
        "e": (50, "ADD"),
        "f": (50, "ADD"),
    }
    ballots = ["a"] * 6 + ["bc"] * 5 + ["d"] * 4 + ["ef"] * 3 + ["e"] * 3 + ["f"] * 3
    whole, ceilings = by_source(*ballots, about=about, ceilings={"DDS": 100, "ADD": 100})
    found = side_by_side(terms(FundingChoice.EQUAL_SHARES_COMPARED), whole, ceilings)
    assert found.decides == {
        code: FundingChoice.GREEDY if first > second else FundingChoice.EQUAL_SHARES
        for code, (first, second) in found.more_by_source.items()
    }
    assert found.binding["DDS"].spent_rupiah <= 100
    assert found.rule.name == "equal-shares-comparison"


def test_a_draw_leaves_the_money_to_the_shares():
    whole, ceilings = by_source("a", "b", about={"a": (60, "DDS"), "b": (60, "DDS")}, ceilings={"DDS": 100})
    found = side_by_side(terms(FundingChoice.EQUAL_SHARES_COMPARED), whole, ceilings)
    assert found.more_by_source == {"DDS": (0, 0)}
    assert found.decides == {"DDS": FundingChoice.EQUAL_SHARES}


def test_voters_without_any_funded_choice_are_told_under_each_rule():
    about = {"a": (90, "DDS"), "b": (30, "DDS"), "c": (30, "DDS"), "d": (30, "DDS")}
    ballots = ["a"] * 5 + ["b"] * 4 + ["c"] * 4 + ["d"] * 4 + [""]
    whole, ceilings = by_source(*ballots, about=about, ceilings={"DDS": 100})
    first, second = side_by_side(terms(FundingChoice.GREEDY), whole, ceilings).sides
    assert (first.funded_ids, first.without_choice) == ({"a"}, 12)
    assert (second.funded_ids, second.without_choice) == ({"b", "c", "d"}, 5)


@pytest.mark.parametrize("funding", FundingChoice)
@pytest.mark.parametrize("method", BallotMethod)
def test_every_method_is_counted_by_both_rules_of_its_own(funding, method):
    if not fits(method, funding):
        return
    contenders = [Contender(proposal_id=one, votes=0, cost_rupiah=40, ballot_number=ord(one)) for one in "abc"]
    marks = [{"a": 1}, {"a": 1, "b": 2}] if method is BallotMethod.RANKING else [{"a": 1}, {"a": 1, "b": 1}]
    whole = contest_of(method, contenders, weigh(marks), limit=5, ceiling_rupiah=100)
    found = side_by_side(terms(funding, method), whole, {"": 100})
    assert [side.choice for side in found.sides] == list(sides_of(funding))
    assert all(len(side.by_source[""].decisions) == 3 for side in found.sides)


@settings(deadline=None, max_examples=40)
@given(election=contests(most_weight=3))
def test_what_is_kept_of_a_funding_says_the_same_in_every_word(election):
    numbers = {one.proposal_id: one.ballot_number for one in election.contenders}
    for choice in (FundingChoice.GREEDY, FundingChoice.EQUAL_SHARES):
        funding = rule_of(choice).fund(election)
        record = json.loads(json.dumps(plain_funding(funding)))
        kept = kept_funding(record)
        assert plain_funding(kept) == record
        for wording in wordings():
            explainer = Explainer(wording=wording, numbers=numbers)
            assert [explainer.why(one) for one in kept.decisions] == [explainer.why(one) for one in funding.decisions]


def test_what_is_kept_of_payments_tells_amounts_and_no_ballots():
    funding = rule_of(FundingChoice.EQUAL_SHARES).fund(contest(100, "a 60, b 50", "3 a", "2 a b", "1 b"))
    bought = next(one for one in plain_funding(funding)["decisions"] if one["payments"])
    assert sum(one["voters"] for one in bought["payments"]) == 5
    assert {name for one in bought["payments"] for name in one} == {"voters", "each_rupiah", "is_full"}
