"""Tallies from merged ballots, and what a commitment and a receipt may say."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.voting.rules.commitment import RECEIPT_DIGITS, commit_to, receipt_of
from facilitation.voting.rules.tally import MergedBallots, count

NONCE = "6f1c" * 10
ballots = st.lists(
    st.builds(
        MergedBallots,
        choices=st.lists(st.sampled_from("abcde"), unique=True, min_size=1).map(tuple),
        how_many=st.integers(1, 400),
    )
)


def test_a_merged_ballot_counts_as_often_as_it_was_cast():
    merged = [MergedBallots(choices=("a", "b"), how_many=3), MergedBallots(choices=("b",), how_many=2)]
    assert count("abc", merged) == {"a": 3, "b": 5, "c": 0}


def test_a_vote_for_something_off_the_list_is_a_fault_and_never_silently_dropped():
    with pytest.raises(KeyError):
        count("ab", [MergedBallots(choices=("parked",), how_many=1)])


@given(merged=ballots, shuffler=st.randoms())
def test_votes_add_up_and_shuffling_ballots_changes_nothing(merged, shuffler):
    votes = count("abcde", merged)
    assert sum(votes.values()) == sum(len(one.choices) * one.how_many for one in merged)
    shuffled = list(merged)
    shuffler.shuffle(shuffled)
    assert count("abcde", shuffled) == votes


def test_a_commitment_is_the_digest_of_the_sorted_ballot():
    line = f'{{"choices":["a","b"],"nonce":"{NONCE}","round_id":"r"}}'
    assert commit_to(["b", "a"], nonce=NONCE, round_id="r") == hashlib.sha256(line.encode()).hexdigest()


@pytest.mark.parametrize(("nonce", "round_id", "choices"), [("x", "r", "ab"), (NONCE, "q", "ab"), (NONCE, "r", "ac")])
def test_a_commitment_changes_with_everything_it_covers(nonce, round_id, choices):
    assert commit_to(choices, nonce=nonce, round_id=round_id) != commit_to("ab", nonce=NONCE, round_id="r")


@pytest.mark.parametrize(
    ("commitment", "receipt"),
    [("0" * 64, "0000-0000"), ("f" * 64, "ZZZZ-ZZZZ"), ("0123456789" + "0" * 54, "04HM-ASW9")],
)
def test_a_receipt_is_the_first_forty_bits_in_readable_digits(commitment, receipt):
    assert receipt_of(commitment) == receipt


def test_a_receipt_uses_no_digit_that_is_mistaken_for_another():
    assert not set("ILOU") & set(RECEIPT_DIGITS)
    assert len(set(RECEIPT_DIGITS)) == 32
