"""What a motion may say, and what its counts say of it."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.kernel.wording import TextEmpty, TextTooLong
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.voting.rules.ballot import NO_BALLOT
from facilitation.voting.rules.manifest import digest_of_manifest, motion_manifest
from facilitation.voting.rules.marks import (
    BlankBallotNamesChoices,
    ChoiceUnknown,
    MarkOutOfScale,
    NoMotionChoice,
    NoVotesLeft,
    Paper,
    Price,
)
from facilitation.voting.rules.motion import (
    WORDING_LIMIT,
    Conclusion,
    MotionChoice,
    MotionCount,
    Subject,
    count_motion,
    motion_terms,
    motion_wording,
    subjects_of,
)
from facilitation.voting.rules.purpose import RoundPurpose
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.rules.terms import BallotMethod
from facilitation.voting.rules.weights import weigh

FREE = Price(cost_rupiah=0, source_code="")
PAPER = Paper(state=RoundState.OPEN, limit=1, prices=dict.fromkeys(MotionChoice, FREE), purpose=RoundPurpose.MOTION)
SUBJECT = Subject(proposal_id="p7", number=7, title="Jembatan")
SECRET = motion_terms(tally_visibility=TallyVisibility.HIDDEN, is_open=False)


@dataclass(frozen=True, kw_only=True)
class Line:
    proposal_id: str
    number: int
    title: str = "Usulan"


def content(**different):
    return motion_manifest(**{"round_id": "r1", "wording": "Setuju?", "about": SUBJECT, "terms": SECRET} | different)


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [("", TextEmpty), ("  \n ", TextEmpty), ("\u2800", TextEmpty), ("x" * (WORDING_LIMIT + 1), TextTooLong)],
)
def test_a_sentence_that_nobody_can_read_is_none(typed, refusal):
    with pytest.raises(refusal):
        motion_wording(typed)


def test_a_sentence_is_kept_as_one_line():
    assert motion_wording("  Apakah usulan 7\n disepakati?  ") == "Apakah usulan 7 disepakati?"
    assert motion_wording("x" * WORDING_LIMIT) == "x" * WORDING_LIMIT


@pytest.mark.parametrize(
    ("yes", "no", "abstain", "conclusion"),
    [
        (1, 0, 0, Conclusion.AGREED),
        (1, 0, 40, Conclusion.AGREED),
        (21, 20, 3, Conclusion.AGREED),
        (0, 1, 0, Conclusion.NOT_AGREED),
        (20, 21, 3, Conclusion.NOT_AGREED),
        (20, 20, 3, Conclusion.TIED),
        (0, 0, 3, Conclusion.TIED),
        (0, 0, 0, Conclusion.TIED),
    ],
)
def test_more_yes_than_no_agrees_a_tie_decides_nothing_and_who_abstains_is_on_neither_side(
    yes, no, abstain, conclusion
):
    assert MotionCount(yes=yes, no=no, abstain=abstain).conclusion is conclusion


@given(st.lists(st.sampled_from(MotionChoice)))
def test_every_ballot_is_counted_once_whatever_order_they_come_in(choices):
    count = count_motion(weigh({choice: 1} for choice in choices))
    assert (count.yes, count.no, count.abstain) == tuple(choices.count(choice) for choice in MotionChoice)


def test_a_mark_for_anything_else_is_an_error():
    with pytest.raises(KeyError):
        count_motion(weigh([{"maybe": 1}]))


@pytest.mark.parametrize(
    ("marks", "is_blank", "refusal"),
    [
        ((), False, NoMotionChoice),
        ((), True, NoMotionChoice),
        ((("yes", 1),), True, BlankBallotNamesChoices),
        ((("yes", 1), ("no", 1)), False, NoVotesLeft),
        ((("yes", 2),), False, MarkOutOfScale),
        ((("maybe", 1),), False, ChoiceUnknown),
    ],
)
def test_a_ballot_on_a_motion_says_one_of_three_things(marks, is_blank, refusal):
    with pytest.raises(refusal):
        NO_BALLOT.cast(marks, base_revision=0, paper=PAPER, is_blank=is_blank)


@pytest.mark.parametrize("choice", MotionChoice)
def test_each_of_the_three_is_taken(choice):
    assert NO_BALLOT.cast(((choice, 1),), base_revision=0, paper=PAPER).marks == ((choice, 1),)


def test_every_motion_has_one_choice_and_only_tallies_and_secrecy_differ():
    terms = motion_terms(tally_visibility=TallyVisibility.LIVE, is_open=True)
    assert (terms.method, terms.limit) == (BallotMethod.APPROVAL, 1)
    assert (terms.tally_visibility, terms.is_open) == (TallyVisibility.LIVE, True)


def test_a_proposal_is_asked_about_by_the_number_that_everybody_knows_it_by():
    lines = [Line(proposal_id="a", number=1), Line(proposal_id="b", number=2), Line(proposal_id="c", number=3)]
    assert subjects_of(lines, {}) == tuple(
        Subject(proposal_id=name, number=number, title="Usulan") for number, name in enumerate("abc", start=1)
    )
    voted_on = subjects_of(lines, {"a": 3, "b": 1, "c": 2})
    assert [(one.number, one.proposal_id) for one in voted_on] == [(1, "b"), (2, "c"), (3, "a")]


@pytest.mark.parametrize(
    "different",
    [
        {"round_id": "r2"},
        {"wording": "Setuju!"},
        {"about": None},
        {"about": Subject(proposal_id="p7", number=8, title="Jembatan")},
        {"terms": motion_terms(tally_visibility=TallyVisibility.LIVE, is_open=False)},
        {"terms": motion_terms(tally_visibility=TallyVisibility.HIDDEN, is_open=True)},
    ],
)
def test_whatever_was_agreed_otherwise_has_another_digest(different):
    assert digest_of_manifest(content(**different)) != digest_of_manifest(content())


def test_the_manifest_names_the_choices_in_the_order_of_the_ballot():
    assert content()["choices"] == ["yes", "no", "abstain"]
    assert content()["proposal"] == {"proposal_id": "p7", "number": 7, "title": "Jembatan"}


def test_everything_that_is_frozen_stands_in_the_manifest_under_its_name():
    terms = motion_terms(tally_visibility=TallyVisibility.HIDDEN, is_open=True)
    assert motion_manifest(round_id="r1", wording="Setuju?", about=SUBJECT, terms=terms) == {
        "form": 1,
        "purpose": "motion",
        "round_id": "r1",
        "wording": "Setuju?",
        "proposal": {"proposal_id": "p7", "number": 7, "title": "Jembatan"},
        "terms": {"method": "approval", "limit": 1, "tally_visibility": "hidden", "is_open": True},
        "choices": ["yes", "no", "abstain"],
    }
