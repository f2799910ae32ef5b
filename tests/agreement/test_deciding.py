"""The plenary writes down an outcome for every proposal, on both databases."""

import pytest

from facilitation.agreement.events import AgreementChanged
from facilitation.agreement.rules.decision import AmountAboveCost, Gap, Outcome
from facilitation.agreement.rules.money import AgreedOverCeiling
from facilitation.agreement.rules.way_out import WayOut
from facilitation.kernel.actor import Actor, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere, NotInThisPhase
from facilitation.kernel.wording import TextTooLong
from tests.agreement.conftest import FUNDED, NOT_FUNDED, Plenary
from tests.budget.conftest import JUTA


def outcomes(plenary):
    return {line.title: line.decision and line.decision.outcome for line in plenary.board.decided.lines}


def test_before_anything_is_decided_every_proposal_of_the_vote_waits(plenary):
    board = plenary.board
    assert [line.title for line in board.decided.lines if line.is_funded] == list(FUNDED)
    assert {line.gaps for line in board.decided.lines} == {(Gap.OUTCOME,)}
    assert (board.adopted, board.first, board.correction) == (None, None, None)
    assert board.decided.sources[0].left_rupiah == 100 * JUTA


def test_decisions_are_kept_and_move_the_cut_line(plenary, published):
    plenary.decide("Jembatan", Outcome.AGREED)
    plenary.decide("Balai", Outcome.FORWARDED, reason="Di luar kewenangan desa.", agency="Dinas PU")
    assert (outcomes(plenary)["Jembatan"], outcomes(plenary)["Balai"]) == (Outcome.AGREED, Outcome.FORWARDED)
    source = plenary.board.decided.sources[0]
    assert (source.agreed_rupiah, source.left_rupiah) == (60 * JUTA, 40 * JUTA)
    assert AgreementChanged(meeting_id=plenary.meeting_id) in published.events


def test_a_decision_is_corrected_by_writing_it_again(plenary):
    plenary.decide("Jembatan", Outcome.AGREED)
    plenary.decide("Jembatan", Outcome.RESERVE, reason="Menunggu survei.")
    line = plenary.line("Jembatan")
    assert (line.decision.outcome, line.decision.amount_rupiah, line.agreed_rank) == (Outcome.RESERVE, 0, None)


def test_the_plenary_moves_a_proposal_and_says_so(plenary):
    for title in FUNDED:
        plenary.decide(title, Outcome.AGREED)
    plenary.decide("Sumur", Outcome.AGREED, place=1, reason="Air bersih dahulu.")
    assert [line.title for line in plenary.board.decided.agreed] == ["Sumur", "Jembatan", "Posyandu"]
    moved = plenary.line("Sumur")
    assert (moved.computed_rank, moved.agreed_rank, moved.was_moved) == (5, 1, True)


def test_an_unfunded_proposal_is_agreed_for_less(plenary):
    plenary.decide("Jembatan", Outcome.AGREED)
    plenary.decide(
        "Drainase", Outcome.AGREED, amount_rupiah=40 * JUTA, way_out=WayOut.REDUCED, reason="Cukup 200 meter dahulu."
    )
    assert plenary.line("Drainase").is_complete
    assert plenary.board.decided.sources[0].left_rupiah == 0


def test_more_than_a_source_gives_is_refused_and_changes_nothing(plenary):
    plenary.decide("Jembatan", Outcome.AGREED)
    with pytest.raises(AgreedOverCeiling) as refusal:
        plenary.decide("Drainase", Outcome.AGREED, reason="Tetap perlu.")
    assert refusal.value.fields == {"source_code": "DDS", "over_rupiah": 10 * JUTA}
    assert outcomes(plenary)["Drainase"] is None


def test_a_source_without_a_ceiling_gives_nothing(plenary):
    with pytest.raises(AgreedOverCeiling):
        plenary.decide("Sumur", Outcome.AGREED, source_code="PBP")


@pytest.mark.parametrize(
    ("different", "refusal"),
    [
        ({"amount_rupiah": 0}, AmountAboveCost),
        ({"amount_rupiah": 61 * JUTA}, AmountAboveCost),
        ({"reason": "x" * 501}, TextTooLong),
        ({"executor": "x" * 121}, TextTooLong),
    ],
)
def test_a_decision_that_cannot_be_is_refused(plenary, different, refusal):
    with pytest.raises(refusal):
        plenary.decide("Jembatan", Outcome.AGREED, **different)
    assert outcomes(plenary)["Jembatan"] is None


def test_what_nearly_everybody_wants_is_offered_together_and_agreed_as_counted(plenary):
    assert [line.title for line in plenary.board.together] == ["Jembatan"]
    plenary.agree_together("Jembatan", "Sumur")
    line = plenary.line("Jembatan")
    assert (line.decision.outcome, line.decision.amount_rupiah) == (Outcome.AGREED, 60 * JUTA)
    # Officials have not planned the work yet, and it is not made up.
    assert set(line.gaps) == {Gap.MODE, Gap.EXECUTOR, Gap.TIME}
    assert plenary.board.together == ()


def test_what_is_decided_already_stays_when_others_are_agreed_on_together(plenary):
    plenary.decide("Sumur", Outcome.RESERVE, reason="Menunggu pompa.")
    plenary.agree_together("Sumur", "Posyandu", "Posyandu")
    assert (outcomes(plenary)["Sumur"], outcomes(plenary)["Posyandu"]) == (Outcome.RESERVE, Outcome.AGREED)


def test_agreeing_together_is_all_or_nothing(plenary):
    with pytest.raises(AgreedOverCeiling):
        plenary.agree_together(*FUNDED, *NOT_FUNDED)
    with pytest.raises(NotFoundHere):
        plenary.agree_together("Sumur", "nobody-proposed-it")
    assert set(outcomes(plenary).values()) == {None}


def test_a_proposal_that_was_not_voted_on_does_not_exist_here(plenary):
    line = plenary.line("Sumur")
    plenary.vote.listed["Lain"] = "nobody-proposed-it"
    with pytest.raises(NotFoundHere):
        plenary.agree_together("Lain")
    assert line.decision is None


@pytest.mark.parametrize("role", [Role.RESIDENT, Role.OFFICIAL, Role.OBSERVER, Role.STRANGER])
def test_only_whoever_writes_for_the_hall_decides(plenary, role):
    actor = Actor(role=role, actor_id=plenary.official.actor_id, meeting_id=plenary.meeting_id)
    with pytest.raises(NotAllowed):
        plenary.decide("Sumur", Outcome.RESERVE, actor=actor, reason="x")


def test_nothing_is_decided_while_people_vote(vote):
    plenary = Plenary(vote, vote.leading, vote.leading)
    assert plenary.board.decided is None
    with pytest.raises(NotInThisPhase):
        plenary.agree_together("Sumur")
