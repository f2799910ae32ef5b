"""What a ballot may say, and when."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.kernel.errors import RuleViolation
from facilitation.voting.rules.ballot import (
    NO_BALLOT,
    Ballot,
    BallotChangedElsewhere,
    ChoiceTwice,
    ChoiceUnknown,
    EmptyBallot,
    NoVotesLeft,
    Paper,
    RoundIsClosed,
    RoundNotOpen,
)
from facilitation.voting.rules.round_state import RoundState

LIST = ("bridge", "clinic", "drain", "library", "road", "well")
OPEN = Paper(state=RoundState.OPEN, limit=3, proposal_ids=frozenset(LIST))
DRAWN = Paper(state=RoundState.DRAWN, limit=3, proposal_ids=frozenset(LIST))
CLOSED = Paper(state=RoundState.CLOSED, limit=3, proposal_ids=frozenset(LIST))
SECOND = Ballot(revision=2, choices=("bridge",))


@pytest.mark.parametrize(
    ("paper", "current", "base_revision", "choices", "refusal"),
    [
        (DRAWN, NO_BALLOT, 0, ["road"], RoundNotOpen),
        (CLOSED, NO_BALLOT, 0, ["road"], RoundIsClosed),
        (CLOSED, SECOND, 2, ["road"], RoundIsClosed),
        (OPEN, NO_BALLOT, 0, [], EmptyBallot),
        (OPEN, NO_BALLOT, 0, ["road", "road"], ChoiceTwice),
        (OPEN, NO_BALLOT, 0, ["road", "made-up"], ChoiceUnknown),
        (OPEN, NO_BALLOT, 0, ["road", ""], ChoiceUnknown),
        (OPEN, NO_BALLOT, 0, ["bridge", "clinic", "drain", "road"], NoVotesLeft),
        (OPEN, NO_BALLOT, 1, ["road"], BallotChangedElsewhere),
        (OPEN, NO_BALLOT, -1, ["road"], BallotChangedElsewhere),
        (OPEN, SECOND, 0, ["road"], BallotChangedElsewhere),
        (OPEN, SECOND, 1, ["road"], BallotChangedElsewhere),
        (OPEN, SECOND, 3, ["road"], BallotChangedElsewhere),
        (OPEN, SECOND, 1, [], BallotChangedElsewhere),
    ],
)
def test_a_ballot_is_refused_for_its_one_reason(paper, current, base_revision, choices, refusal):
    with pytest.raises(refusal):
        current.cast(choices, base_revision=base_revision, paper=paper)


def test_a_refusal_for_too_many_choices_says_how_many_votes_there_are():
    with pytest.raises(NoVotesLeft) as caught:
        NO_BALLOT.cast(LIST, base_revision=0, paper=OPEN)
    assert caught.value.fields == {"limit": 3, "chosen": 6}


def test_a_refusal_of_a_stale_page_carries_the_revision_that_counts():
    with pytest.raises(BallotChangedElsewhere) as caught:
        SECOND.cast(["road"], base_revision=1, paper=OPEN)
    assert caught.value.fields == {"revision": 2}


def test_the_order_in_which_somebody_tapped_is_not_kept():
    ballot = NO_BALLOT.cast(["well", "bridge"], base_revision=0, paper=OPEN)
    assert ballot == Ballot(revision=1, choices=("bridge", "well"))


def test_the_last_ballot_replaces_the_one_before():
    assert SECOND.cast(["well"], base_revision=2, paper=OPEN) == Ballot(revision=3, choices=("well",))


@given(
    choices=st.lists(st.sampled_from([*LIST, "parked", "made-up"]), max_size=8),
    limit=st.integers(1, 6),
    current=st.builds(Ballot, revision=st.integers(0, 5), choices=st.just(("road",))),
    base_revision=st.integers(0, 5),
    state=st.sampled_from(RoundState),
)
def test_a_ballot_never_exceeds_its_votes_and_its_revision_grows_by_one(choices, limit, current, base_revision, state):
    paper = Paper(state=state, limit=limit, proposal_ids=frozenset(LIST))
    try:
        ballot = current.cast(choices, base_revision=base_revision, paper=paper)
    except RuleViolation:
        return
    assert state is RoundState.OPEN
    assert base_revision == current.revision
    assert ballot.revision == current.revision + 1
    assert 1 <= len(ballot.choices) <= limit
    assert sorted(set(choices)) == list(ballot.choices)
    assert frozenset(ballot.choices) <= paper.proposal_ids
