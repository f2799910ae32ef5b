"""Tallies from merged ballots, and what a commitment and a receipt may say."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.voting.rules.commitment import RECEIPT_DIGITS, commit_to, receipt_of
from facilitation.voting.rules.support import support
from facilitation.voting.rules.terms import BallotMethod
from facilitation.voting.rules.weights import WeightedBallots

NONCE = "6f1c" * 10
COUNTING = [method for method in BallotMethod if method is not BallotMethod.RANKING]


def said(*marks: tuple[str, int]) -> tuple[tuple[str, int], ...]:
    """A ballot's marks, in the order in which they are kept."""
    return tuple(sorted(marks))


ballots = st.lists(
    st.builds(
        WeightedBallots,
        weights=st.dictionaries(st.sampled_from("abcde"), st.integers(1, 5), min_size=1).map(
            lambda marks: said(*marks.items())
        ),
        how_many=st.integers(1, 400),
    )
)


def test_a_merged_ballot_counts_as_often_as_it_was_cast():
    merged = [
        WeightedBallots(weights=said(("a", 1), ("b", 1)), how_many=3),
        WeightedBallots(weights=said(("b", 1)), how_many=2),
    ]
    assert support(BallotMethod.APPROVAL, "abc", merged) == {"a": 3, "b": 5, "c": 0}


def test_points_and_scores_are_added():
    merged = [WeightedBallots(weights=said(("a", 4), ("b", 1)), how_many=2)]
    assert support(BallotMethod.POINTS, "abc", merged) == {"a": 8, "b": 2, "c": 0}
    assert support(BallotMethod.SCORES, "abc", merged) == {"a": 8, "b": 2, "c": 0}


def test_a_ranking_gives_two_points_for_each_proposal_behind_and_one_for_each_beside():
    merged = [WeightedBallots(weights=said(("c", 1), ("a", 2)), how_many=3)]
    assert support(BallotMethod.RANKING, "abcd", merged) == {"c": 18, "a": 12, "b": 3, "d": 3}


@pytest.mark.parametrize("method", COUNTING)
def test_a_vote_for_something_off_the_list_is_a_fault_and_never_silently_dropped(method):
    with pytest.raises(KeyError):
        support(method, "ab", [WeightedBallots(weights=said(("parked", 1)), how_many=1)])


@given(merged=ballots, shuffler=st.randoms(), method=st.sampled_from(BallotMethod))
def test_votes_add_up_and_shuffling_ballots_changes_nothing(merged, shuffler, method):
    votes = support(method, "abcde", merged)
    if method is not BallotMethod.RANKING:
        assert sum(votes.values()) == sum(mark * one.how_many for one in merged for _, mark in one.weights)
    shuffled = list(merged)
    shuffler.shuffle(shuffled)
    assert support(method, "abcde", shuffled) == votes


def test_a_commitment_is_the_digest_of_the_sorted_ballot():
    line = f'{{"marks":{{"a":1,"b":2}},"nonce":"{NONCE}","round_id":"r"}}'
    marks = (("b", 2), ("a", 1))
    assert commit_to(marks, nonce=NONCE, round_id="r") == hashlib.sha256(line.encode()).hexdigest()


A_BALLOT = said(("a", 1), ("b", 2))


@pytest.mark.parametrize(
    ("nonce", "round_id", "marks"),
    [
        ("x", "r", A_BALLOT),
        (NONCE, "q", A_BALLOT),
        (NONCE, "r", said(("a", 1), ("c", 2))),
        (NONCE, "r", said(("a", 2), ("b", 1))),
        (NONCE, "r", ()),
    ],
)
def test_a_commitment_changes_with_everything_it_covers(nonce, round_id, marks):
    assert commit_to(marks, nonce=nonce, round_id=round_id) != commit_to(A_BALLOT, nonce=NONCE, round_id="r")


@pytest.mark.parametrize(
    ("commitment", "receipt"),
    [("0" * 64, "0000-0000"), ("f" * 64, "ZZZZ-ZZZZ"), ("0123456789" + "0" * 54, "04HM-ASW9")],
)
def test_a_receipt_is_the_first_forty_bits_in_readable_digits(commitment, receipt):
    assert receipt_of(commitment) == receipt


def test_a_receipt_uses_no_digit_that_is_mistaken_for_another():
    assert not set("ILOU") & set(RECEIPT_DIGITS)
    assert len(set(RECEIPT_DIGITS)) == 32
