"""Who may hear again what a message from a phone was answered."""

import pytest

from facilitation.voting.rules.submission import Submission, SubmissionTaken, digest_of

OPEN = Submission(round_id="first", voting_right_id="wati", receipt="abcd", revision=2)
CLOSED = Submission(round_id="first", voting_right_id=None, receipt="abcd", revision=2)


@pytest.mark.parametrize(
    ("submission", "round_id", "voting_right_id"),
    [(OPEN, "first", "wati"), (CLOSED, "first", "wati"), (CLOSED, "first", "budi"), (CLOSED, "first", None)],
)
def test_the_same_message_of_the_same_voter_is_answered_again(submission, round_id, voting_right_id):
    submission.refuse_others(round_id=round_id, voting_right_id=voting_right_id)


@pytest.mark.parametrize(
    ("submission", "round_id", "voting_right_id"),
    [
        (OPEN, "first", "budi"),
        (OPEN, "first", None),
        (OPEN, "second", "wati"),
        (OPEN, "second", "budi"),
        (CLOSED, "second", "wati"),
        (CLOSED, "second", None),
    ],
)
def test_another_voter_and_another_round_are_refused(submission, round_id, voting_right_id):
    with pytest.raises(SubmissionTaken):
        submission.refuse_others(round_id=round_id, voting_right_id=voting_right_id)


def test_a_submission_is_kept_under_a_digest_that_tells_nothing_of_its_id():
    assert digest_of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
