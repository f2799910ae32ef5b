"""What a ballot may say in each method, and when."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.kernel.errors import RuleViolation
from facilitation.voting.rules.ballot import (
    NO_BALLOT,
    Ballot,
    BallotChangedElsewhere,
    RoundIsClosed,
    RoundNotOpen,
)
from facilitation.voting.rules.marks import (
    BlankBallotNamesChoices,
    CeilingSpent,
    ChoiceTwice,
    ChoiceUnknown,
    EmptyBallot,
    MarkOutOfScale,
    NoVotesLeft,
    Paper,
    PlacesNotInARow,
    Price,
)
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.rules.terms import BallotMethod

LIST = ("bridge", "clinic", "drain", "library", "road", "well")
PRICES = {
    name: Price(cost_rupiah=cost, source_code="ADD" if name == "well" else "DDS")
    for name, cost in zip(LIST, (60, 50, 40, 30, 20, 70), strict=True)
}
CEILINGS = {"DDS": 100, "ADD": 80}


def paper(method=BallotMethod.APPROVAL, state=RoundState.OPEN, limit=3):
    """A paper on which all proposals stand."""
    return Paper(state=state, limit=limit, prices=PRICES, method=method, ceilings=CEILINGS)


def ticks(*names):
    """A mark of 1 for each."""
    return tuple((name, 1) for name in names)


OPEN, DRAWN, CLOSED = (paper(state=state) for state in (RoundState.OPEN, RoundState.DRAWN, RoundState.CLOSED))
KNAPSACK, POINTS, SCORES, RANKING = (
    paper(method) for method in (BallotMethod.KNAPSACK, BallotMethod.POINTS, BallotMethod.SCORES, BallotMethod.RANKING)
)
SECOND = Ballot(revision=2, marks=ticks("bridge"))


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
        current.cast(ticks(*choices), base_revision=base_revision, paper=paper)


@pytest.mark.parametrize(
    ("paper", "marks", "refusal"),
    [
        (OPEN, [("road", 0)], MarkOutOfScale),
        (OPEN, [("road", 2)], MarkOutOfScale),
        (OPEN, [("road", -1)], MarkOutOfScale),
        (KNAPSACK, [("road", 2)], MarkOutOfScale),
        (KNAPSACK, ticks("bridge", "clinic"), CeilingSpent),
        (KNAPSACK, ticks("bridge", "clinic", "well"), CeilingSpent),
        (KNAPSACK, ticks("made-up"), ChoiceUnknown),
        (POINTS, [("road", 4)], MarkOutOfScale),
        (POINTS, [("road", 0)], MarkOutOfScale),
        (POINTS, [("road", 2), ("well", 2)], NoVotesLeft),
        (POINTS, [("road", 1), ("road", 1)], ChoiceTwice),
        (SCORES, [("road", 6)], MarkOutOfScale),
        (SCORES, [("road", 0)], MarkOutOfScale),
        (SCORES, [("road", 5), ("road", 4)], ChoiceTwice),
        (SCORES, [("parked", 5)], ChoiceUnknown),
        (RANKING, [("road", 1), ("well", 1)], PlacesNotInARow),
        (RANKING, [("road", 1), ("well", 3)], PlacesNotInARow),
        (RANKING, [("road", 2)], PlacesNotInARow),
        (RANKING, [("road", 0), ("well", 1)], PlacesNotInARow),
        (RANKING, list(zip(LIST, range(1, 5), strict=False)), NoVotesLeft),
    ],
)
def test_marks_are_refused_that_a_method_does_not_know(paper, marks, refusal):
    with pytest.raises(refusal):
        NO_BALLOT.cast(tuple(marks), base_revision=0, paper=paper)


@pytest.mark.parametrize(
    ("paper", "marks"),
    [
        (OPEN, ticks("bridge", "road", "well")),
        (KNAPSACK, ticks("bridge", "drain", "well")),
        (KNAPSACK, ticks("clinic", "drain")),
        (POINTS, [("road", 3)]),
        (POINTS, [("bridge", 1), ("road", 2)]),
        (SCORES, [(name, 5) for name in LIST]),
        (RANKING, [("bridge", 3), ("road", 1), ("well", 2)]),
        (RANKING, [("well", 1)]),
    ],
)
def test_marks_are_taken_up_to_the_very_limit(paper, marks):
    assert NO_BALLOT.cast(tuple(marks), base_revision=0, paper=paper).marks == tuple(marks)


def test_spending_more_than_a_source_gives_is_told_in_rupiah():
    with pytest.raises(CeilingSpent) as caught:
        NO_BALLOT.cast(ticks("bridge", "clinic"), base_revision=0, paper=KNAPSACK)
    assert caught.value.fields == {"source_code": "DDS", "over_rupiah": 10}


@pytest.mark.parametrize("ceilings", [{}, {"DDS": 19, "ADD": 80}])
def test_what_has_no_ceiling_or_costs_a_rupiah_more_cannot_be_bought(ceilings):
    poor = Paper(state=RoundState.OPEN, limit=3, prices=PRICES, method=BallotMethod.KNAPSACK, ceilings=ceilings)
    with pytest.raises(CeilingSpent) as caught:
        NO_BALLOT.cast(ticks("road"), base_revision=0, paper=poor)
    assert caught.value.fields == {"source_code": "DDS", "over_rupiah": 20 - ceilings.get("DDS", 0)}


@pytest.mark.parametrize("method", BallotMethod)
def test_a_blank_ballot_is_taken_where_its_voter_means_it(method):
    ballot = NO_BALLOT.cast((), base_revision=0, paper=paper(method), is_blank=True)
    assert ballot == Ballot(revision=1, marks=())
    with pytest.raises(EmptyBallot):
        NO_BALLOT.cast((), base_revision=0, paper=paper(method))


def test_a_ballot_is_blank_or_names_something_never_both():
    with pytest.raises(BlankBallotNamesChoices):
        NO_BALLOT.cast(ticks("road"), base_revision=0, paper=OPEN, is_blank=True)


def test_a_refusal_for_too_many_choices_says_how_many_votes_there_are():
    with pytest.raises(NoVotesLeft) as caught:
        NO_BALLOT.cast(ticks(*LIST), base_revision=0, paper=OPEN)
    assert caught.value.fields == {"limit": 3, "chosen": 6}


def test_a_refusal_of_a_stale_page_carries_the_revision_that_counts():
    with pytest.raises(BallotChangedElsewhere) as caught:
        SECOND.cast(ticks("road"), base_revision=1, paper=OPEN)
    assert caught.value.fields == {"revision": 2}


def test_the_order_in_which_somebody_tapped_is_not_kept():
    ballot = NO_BALLOT.cast(ticks("well", "bridge"), base_revision=0, paper=OPEN)
    assert ballot == Ballot(revision=1, marks=ticks("bridge", "well"))


def test_the_last_ballot_replaces_the_one_before():
    changed = SECOND.cast(ticks("well"), base_revision=2, paper=OPEN)
    assert changed == Ballot(revision=3, marks=ticks("well"))


@given(
    choices=st.lists(st.sampled_from([*LIST, "parked", "made-up"]), max_size=8),
    limit=st.integers(1, 6),
    current=st.builds(Ballot, revision=st.integers(0, 5), marks=st.just(ticks("road"))),
    base_revision=st.integers(0, 5),
    state=st.sampled_from(RoundState),
)
def test_a_ballot_never_exceeds_its_votes_and_its_revision_grows_by_one(choices, limit, current, base_revision, state):
    try:
        ballot = current.cast(ticks(*choices), base_revision=base_revision, paper=paper(state=state, limit=limit))
    except RuleViolation:
        return
    assert state is RoundState.OPEN
    assert base_revision == current.revision
    assert ballot.revision == current.revision + 1
    assert 1 <= len(ballot.marks) <= limit
    assert ballot.marks == ticks(*sorted(set(choices)))
    assert {name for name, _ in ballot.marks} <= set(LIST)


@given(marks=st.dictionaries(st.sampled_from(LIST), st.integers(-1, 7)), method=st.sampled_from(BallotMethod))
def test_what_is_taken_obeys_its_method(marks, method):
    try:
        kept = dict(NO_BALLOT.cast(tuple(marks.items()), base_revision=0, paper=paper(method)).marks)
    except RuleViolation:
        return
    assert kept == marks
    assert min(kept.values()) >= 1
    match method:
        case BallotMethod.APPROVAL:
            assert len(kept) == sum(kept.values()) <= 3
        case BallotMethod.KNAPSACK:
            assert sum(PRICES[name].cost_rupiah for name in kept if name != "well") <= 100
        case BallotMethod.POINTS:
            assert sum(kept.values()) <= 3
        case BallotMethod.SCORES:
            assert max(kept.values()) <= 5
        case BallotMethod.RANKING:
            assert sorted(kept.values()) == [*range(1, len(kept) + 1)]
            assert len(kept) <= 3
