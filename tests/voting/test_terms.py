"""The terms of a round: which rule can count which ballots, and what the digest of all of it covers."""

import hashlib
from dataclasses import replace

import pytest

from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.voting.rules.blend import BlendOutOfRange
from facilitation.voting.rules.lot import Entry
from facilitation.voting.rules.manifest import digest_of_manifest, manifest
from facilitation.voting.rules.terms import (
    CHOOSING,
    MOST_LIMIT,
    OF_RANKINGS,
    BallotMethod,
    CriteriaNeedPlainVotes,
    FundingChoice,
    LimitOutOfRange,
    RuleDoesNotFit,
    Terms,
    ThresholdOutOfRange,
    checked,
    fits,
)

USUAL = Terms(method=BallotMethod.APPROVAL, limit=5, tally_visibility=TallyVisibility.HIDDEN)
ENTRY = Entry(
    proposal_id="p1", title="Jalan", cost_rupiah=10, hamlets=("Krajan",), source_code="DDS", topic_code="road"
)
WHOLE = {
    "round_id": "r",
    "seed": "s",
    "terms": USUAL,
    "ceilings": [{"source_code": "DDS", "amount_rupiah": 100}],
    "entries": [ENTRY, replace(ENTRY, proposal_id="p2")],
    "ratings": {},
    "partners": {},
}


@pytest.mark.parametrize("funding", FundingChoice)
@pytest.mark.parametrize("method", BallotMethod)
def test_rankings_have_rules_of_their_own_and_phragmen_needs_plain_choices(method, funding):
    if method is BallotMethod.RANKING:
        expected = funding in OF_RANKINGS
    elif funding is FundingChoice.PHRAGMEN:
        expected = method in CHOOSING
    else:
        expected = funding not in OF_RANKINGS
    assert fits(method, funding) == expected


def test_every_method_has_a_rule_that_counts_it():
    assert all(any(fits(method, funding) for funding in FundingChoice) for method in BallotMethod)


@pytest.mark.parametrize(
    ("wrong", "refusal"),
    [
        ({"limit": 0}, LimitOutOfRange),
        ({"limit": -1}, LimitOutOfRange),
        ({"limit": MOST_LIMIT + 1}, LimitOutOfRange),
        ({"fewest_votes": -1}, ThresholdOutOfRange),
        ({"fewest_votes": 10_001}, ThresholdOutOfRange),
        ({"method": BallotMethod.RANKING}, RuleDoesNotFit),
        ({"method": BallotMethod.SCORES, "funding": FundingChoice.PHRAGMEN}, RuleDoesNotFit),
        ({"funding": FundingChoice.BORDA}, RuleDoesNotFit),
        ({"criteria_percent": -1}, BlendOutOfRange),
        ({"criteria_percent": 101}, BlendOutOfRange),
        ({"criteria_percent": 50}, CriteriaNeedPlainVotes),
        (
            {"criteria_percent": 50, "funding": FundingChoice.GREEDY, "method": BallotMethod.POINTS},
            CriteriaNeedPlainVotes,
        ),
    ],
)
def test_terms_are_refused_that_cannot_be_kept(wrong, refusal):
    with pytest.raises(refusal):
        checked(replace(USUAL, **wrong))


@pytest.mark.parametrize(
    "kept",
    [
        {"limit": 1},
        {"limit": MOST_LIMIT},
        {"fewest_votes": 10_000},
        {"criteria_percent": 100, "funding": FundingChoice.GREEDY},
        {"criteria_percent": 1, "funding": FundingChoice.GREEDY_STOP, "method": BallotMethod.KNAPSACK},
    ],
)
def test_terms_are_taken_up_to_the_very_limit(kept):
    assert checked(replace(USUAL, **kept)) == replace(USUAL, **kept)


def test_equal_shares_compared_with_plain_greedy_is_the_preset():
    assert USUAL.funding is FundingChoice.EQUAL_SHARES_COMPARED


@pytest.mark.parametrize(
    "different",
    [
        {"round_id": "q"},
        {"seed": "t"},
        {"terms": replace(USUAL, method=BallotMethod.KNAPSACK)},
        {"terms": replace(USUAL, limit=4)},
        {"terms": replace(USUAL, tally_visibility=TallyVisibility.LIVE)},
        {"terms": replace(USUAL, is_open=True)},
        {"terms": replace(USUAL, funding=FundingChoice.GREEDY)},
        {"terms": replace(USUAL, fewest_votes=1)},
        {"terms": replace(USUAL, criteria_percent=1)},
        {"ratings": {"weights": {"urgency": 1}, "rated": {}}},
        {"ceilings": [{"source_code": "DDS", "amount_rupiah": 101}]},
        {"entries": WHOLE["entries"][::-1]},
        {"partners": {"p2": 1}},
        {"entries": [replace(ENTRY, cost_rupiah=11), WHOLE["entries"][1]]},
        {"entries": [replace(ENTRY, title="Jalan dusun"), WHOLE["entries"][1]]},
    ],
    ids=lambda different: next(iter(different)),
)
def test_the_digest_changes_with_everything_that_is_frozen(different):
    digest = digest_of_manifest(manifest(**WHOLE))
    assert digest_of_manifest(manifest(**{**WHOLE, **different})) != digest
    assert digest_of_manifest(manifest(**WHOLE)) == digest


def test_the_digest_is_of_text_that_another_program_can_write_too():
    content = {"b": 1, "a": {"é": [True, "x"]}}
    assert digest_of_manifest(content) == hashlib.sha256('{"a":{"é":[true,"x"]},"b":1}'.encode()).hexdigest()
