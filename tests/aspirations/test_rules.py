"""The rules of aspirations and proposals: words, costs, moves and merging."""

from itertools import product

import pytest

from facilitation.aspirations.rules import aspiration, proposal
from facilitation.aspirations.rules.cost import CostOutOfRange, cost
from facilitation.aspirations.rules.parking import ReasonTooShort, park_reason
from facilitation.aspirations.rules.states import AspirationState, ProposalState
from facilitation.aspirations.texts import SENTENCES
from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.money import MAX_RUPIAH
from facilitation.kernel.wording import TextEmpty, TextTooLong

WAITING, PARKED, ADOPTED, TAKEN_BACK = AspirationState
LISTED, ASIDE, MERGED = ProposalState

ASPIRATION_MOVES = {
    (WAITING, WAITING),
    (WAITING, PARKED),
    (WAITING, ADOPTED),
    (PARKED, PARKED),
    (PARKED, WAITING),
    (WAITING, TAKEN_BACK),
    (PARKED, TAKEN_BACK),
    (ADOPTED, TAKEN_BACK),
    (TAKEN_BACK, TAKEN_BACK),
}
PROPOSAL_MOVES = {(LISTED, LISTED), (LISTED, ASIDE), (LISTED, MERGED), (ASIDE, ASIDE), (ASIDE, LISTED)}


@pytest.mark.parametrize("rule", [aspiration.title, proposal.title])
def test_a_title_is_one_line_of_120_characters_and_may_hold_emoji(rule):
    assert rule("Jalan\nke sawah 🚜") == "Jalan ke sawah 🚜"
    assert rule("x" * 120) == "x" * 120


@pytest.mark.parametrize("rule", [aspiration.title, proposal.title])
@pytest.mark.parametrize(("typed", "refusal"), [("", TextEmpty), ("\u200b", TextEmpty), ("x" * 121, TextTooLong)])
def test_a_title_that_says_nothing_or_too_much_is_refused(rule, typed, refusal):
    with pytest.raises(refusal):
        rule(typed)


def test_a_problem_may_be_told_over_several_lines_or_left_out():
    assert aspiration.problem("Licin.\r\nAnak jatuh.") == "Licin.\nAnak jatuh."
    assert aspiration.problem(" \n ") == ""


@pytest.mark.parametrize(("typed", "refusal"), [("x" * 1001, TextTooLong), ("\u202e", TextEmpty)])
def test_a_problem_that_is_too_long_or_invisible_is_refused(typed, refusal):
    with pytest.raises(refusal):
        aspiration.problem(typed)


@pytest.mark.parametrize("rule", [cost, aspiration.estimate])
@pytest.mark.parametrize("amount", [-12_500_000, -1, 0, MAX_RUPIAH + 1, 10**15])
def test_a_cost_of_nothing_or_of_too_much_is_refused(rule, amount):
    with pytest.raises(CostOutOfRange) as refusal:
        rule(amount)
    assert refusal.value.fields == {"smallest_rupiah": 1, "largest_rupiah": MAX_RUPIAH}


@pytest.mark.parametrize("amount", [1, 12_500_000, MAX_RUPIAH])
def test_a_cost_may_be_anything_between(amount):
    assert cost(amount) == aspiration.estimate(amount) == amount


def test_a_reason_has_three_to_two_hundred_characters():
    assert park_reason(" sudah   ada ") == "sudah ada"
    assert park_reason("x" * 200) == "x" * 200


@pytest.mark.parametrize(
    ("typed", "refusal"), [("", TextEmpty), ("  ", TextEmpty), ("no", ReasonTooShort), ("x" * 201, TextTooLong)]
)
def test_a_reason_that_explains_nothing_is_refused(typed, refusal):
    with pytest.raises(refusal):
        park_reason(typed)


@pytest.mark.parametrize("name", ["3f2b9c1e-7c1d-4c53-9a10-1f0c2f9f1a11", "abcdefgh", "A" * 64])
def test_a_message_may_have_any_random_name(name):
    assert aspiration.submission_name(name) == name


@pytest.mark.parametrize("name", ["", "short", "A" * 65, "with blank in", "drop;table", "né" * 8, "abcdefgh\n"])
def test_a_message_without_a_usable_name_is_refused(name):
    with pytest.raises(aspiration.SubmissionNotReadable):
        aspiration.submission_name(name)


@pytest.mark.parametrize(("current", "target"), list(product(AspirationState, repeat=2)))
def test_aspirations_move_along_their_table_only(current, target):
    if (current, target) in ASPIRATION_MOVES:
        assert aspiration.move(current, target) is target
        return
    with pytest.raises(aspiration.AspirationDealtWith):
        aspiration.move(current, target)


@pytest.mark.parametrize(("current", "target"), list(product(ProposalState, repeat=2)))
def test_proposals_move_along_their_table_only(current, target):
    if (current, target) in PROPOSAL_MOVES:
        assert proposal.move(7, current, target) is target
        return
    with pytest.raises((proposal.ProposalNotListed, proposal.ProposalMerged)) as refusal:
        proposal.move(7, current, target)
    assert refusal.value.fields == {"number": 7}


def test_two_listed_proposals_may_be_merged():
    proposal.refuse_merging((1, LISTED), (2, LISTED))


@pytest.mark.parametrize(
    ("kept", "merged", "refusal"),
    [
        ((1, LISTED), (1, LISTED), proposal.MergedWithItself),
        ((1, ASIDE), (2, LISTED), proposal.ProposalNotListed),
        ((1, LISTED), (2, ASIDE), proposal.ProposalNotListed),
        ((1, MERGED), (2, LISTED), proposal.ProposalMerged),
        ((1, LISTED), (2, MERGED), proposal.ProposalMerged),
    ],
)
def test_every_other_merging_is_refused(kept, merged, refusal):
    with pytest.raises(refusal):
        proposal.refuse_merging(kept, merged)


def test_every_refusal_of_this_room_has_its_sentence():
    rooms_own = {
        cls.code for cls in RuleViolation.__subclasses__() if cls.__module__.startswith("facilitation.aspirations")
    }
    assert rooms_own == SENTENCES.keys()
