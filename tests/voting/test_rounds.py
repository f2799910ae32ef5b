"""The life of a round through the door: drawn, opened, closed, and what it holds the meeting back from."""

import pytest
from sqlalchemy import func, select

from facilitation.aspirations.commands import ParkProposal, RestoreProposal, RewordProposal
from facilitation.kernel.actor import STRANGER
from facilitation.kernel.dispatch import Context
from facilitation.kernel.errors import NotAllowed, NotFoundHere, NotInThisPhase
from facilitation.kernel.journal import JournalRow
from facilitation.meetings.commands import ReviseMeeting
from facilitation.meetings.rules.phase import NoSuchMove, Phase
from facilitation.voting.commands import CloseRound, DrawLot, OpenRound
from facilitation.voting.events import LotDrawn, RoundClosed, RoundOpened
from facilitation.voting.rules.ballot import RoundIsClosed, RoundNotOpen
from facilitation.voting.rules.lot import LotIsStale, draw
from facilitation.voting.rules.procedure import (
    ListIsFinal,
    NoBallotsYet,
    NoRoundReason,
    NothingCounted,
    RoundAlreadyOpen,
    RoundStillOpen,
    TooFewProposals,
    VoteIsFinal,
)
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.tables import CandidateRow, RoundRow
from facilitation.voting.usecases.guarding import refuse_revision
from tests.village import frame


def draw_lot(booth, actor):
    return booth.door.perform(DrawLot(meeting_id=booth.meeting_id), actor)


def open_round(booth, actor, round_id):
    return booth.door.perform(OpenRound(meeting_id=booth.meeting_id, round_id=round_id), actor)


def close_round(booth, actor, round_id):
    return booth.door.perform(CloseRound(meeting_id=booth.meeting_id, round_id=round_id), actor)


REVISED = frame(ceiling_rupiah=55_000_000)


def test_the_lot_numbers_every_listed_proposal_and_says_its_seed_in_the_journal(booth, published):
    round_id = booth.draw()
    drawn = booth.see()
    assert (drawn.state, drawn.turnout, drawn.entitled) == (RoundState.DRAWN, 0, 2)
    assert [one.ballot_number for one in drawn.candidates] == [1, 2, 3, 4]
    assert {one.title for one in drawn.candidates} == set(booth.listed)
    entry = booth.village.reading.scalars(select(JournalRow).where(JournalRow.name == "LotDrawn")).one()
    order = [one.proposal_id for one in drawn.candidates]
    assert entry.payload["order"] == order == list(draw(entry.payload["seed"], booth.listed.values()))
    assert published.events[-1] == LotDrawn(meeting_id=booth.meeting_id, round_id=round_id)


def test_a_value_called_out_in_the_hall_is_what_the_order_comes_from(booth):
    command = DrawLot(meeting_id=booth.meeting_id, spoken=" 3 5 2  6 1")
    booth.round_id = str(booth.door.perform(command, booth.leading))
    drawn = booth.see()
    assert drawn.seed == "3 5 2 6 1"
    assert [one.proposal_id for one in drawn.candidates] == list(draw("3 5 2 6 1", booth.listed.values()))


def test_drawing_again_replaces_the_lot_until_the_round_is_open(booth):
    first = booth.draw()
    second = booth.draw()
    assert first != second
    assert booth.see().round_id == second
    assert booth.village.reading.scalar(select(func.count()).select_from(RoundRow)) == 1
    assert booth.village.reading.scalar(select(func.count()).select_from(CandidateRow)) == 4
    with pytest.raises(NotFoundHere):
        open_round(booth, booth.leading, first)


def test_a_proposal_dearer_than_the_ceiling_is_marked_before_anybody_votes(booth):
    booth.draw()
    assert {one.title for one in booth.see().candidates if one.exceeds_ceiling} == {"Balai"}


def test_opening_freezes_the_list_and_never_gives_more_votes_than_candidates(booth, published):
    booth.open()
    assert (booth.see().state, booth.see().votes_per_ballot) == (RoundState.OPEN, 4)
    assert published.events[-1] == RoundOpened(meeting_id=booth.meeting_id, round_id=booth.round_id)


@pytest.mark.row("S2-12")
def test_closing_freezes_turnout_and_the_number_entitled(booth, wati, published, village):
    booth.open().cast(wati, "Jembatan")
    booth.close()
    village.join(booth.meeting_id, "Terlambat")
    assert (booth.see().state, booth.see().turnout, booth.see().entitled) == (RoundState.CLOSED, 1, 2)
    assert RoundClosed(meeting_id=booth.meeting_id, round_id=booth.round_id) in published.events


@pytest.mark.parametrize("step", [draw_lot, open_round, close_round])
def test_nobody_but_the_facilitator_leads_a_round(booth, wati, step):
    booth.draw()
    arguments = () if step is draw_lot else (booth.round_id,)
    for actor in (wati, STRANGER):
        with pytest.raises(NotAllowed):
            step(booth, actor, *arguments)


@pytest.mark.parametrize("step", [open_round, close_round])
def test_a_round_of_another_meeting_is_not_found_here(booth, other_leading, step, village, outsider):
    booth.draw()
    village.go_to(other_leading, Phase.ASPIRATIONS, Phase.VOTING)
    command = {open_round: OpenRound, close_round: CloseRound}[step]
    with pytest.raises(NotFoundHere):
        booth.door.perform(command(meeting_id=str(other_leading.meeting_id), round_id=booth.round_id), other_leading)
    with pytest.raises(NotFoundHere):
        step(booth, other_leading, booth.round_id)


def test_no_lot_is_drawn_outside_the_voting_phase(village, booth, leading):
    village.go_to(leading, Phase.DISCUSSION)
    with pytest.raises(NotInThisPhase):
        booth.draw()


def test_a_list_of_one_is_no_choice(village, other_leading, outsider, booth):
    village.go_to(other_leading, Phase.ASPIRATIONS)
    village.propose(other_leading, outsider, "Sumur")
    village.go_to(other_leading, Phase.VOTING)
    with pytest.raises(TooFewProposals) as caught:
        type(booth)(village, other_leading, {}).draw()
    assert caught.value.fields == {"fewest": 2}


def test_a_round_opens_and_closes_once_and_the_next_needs_a_reason(booth, wati):
    with pytest.raises(NotFoundHere):
        open_round(booth, booth.leading, "made-up")
    booth.draw()
    with pytest.raises(RoundNotOpen):
        booth.close()
    booth.open()
    with pytest.raises(RoundAlreadyOpen):
        open_round(booth, booth.leading, booth.round_id)
    with pytest.raises(RoundAlreadyOpen):
        draw_lot(booth, booth.leading)
    with pytest.raises(NoBallotsYet):
        booth.close()
    booth.cast(wati, "Jembatan")
    booth.close()
    with pytest.raises(RoundIsClosed):
        booth.close()
    with pytest.raises(VoteIsFinal):
        open_round(booth, booth.leading, booth.round_id)
    with pytest.raises(NoRoundReason):
        draw_lot(booth, booth.leading)


@pytest.mark.parametrize("change", ["parked", "dearer", "reworded"])
def test_a_lot_drawn_for_another_list_is_not_opened(village, booth, leading, change):
    booth.draw()
    village.go_to(leading, Phase.DISCUSSION)
    here = {"meeting_id": booth.meeting_id, "proposal_id": booth.listed["Posyandu"]}
    command = {
        "parked": ParkProposal(**here, reason="Sudah didanai."),
        "dearer": RewordProposal(**here, title="Posyandu", cost_rupiah=31_000_000),
        "reworded": RewordProposal(**here, title="Posyandu Melati", cost_rupiah=30_000_000),
    }[change]
    booth.door.perform(command, leading)
    village.go_to(leading, Phase.VOTING)
    with pytest.raises(LotIsStale):
        open_round(booth, leading, booth.round_id)
    booth.open()
    assert booth.see().state is RoundState.OPEN


def test_a_lot_outlives_a_way_back_that_changed_nothing(village, booth, leading):
    booth.draw()
    village.go_to(leading, Phase.DISCUSSION)
    here = {"meeting_id": booth.meeting_id, "proposal_id": booth.listed["Posyandu"]}
    booth.door.perform(ParkProposal(**here, reason="Sebentar."), leading)
    booth.door.perform(RestoreProposal(**here), leading)
    village.go_to(leading, Phase.VOTING)
    open_round(booth, leading, booth.round_id)


def test_a_drawn_round_follows_a_corrected_set_up(village, booth, leading):
    booth.draw()
    village.go_to(leading, Phase.DISCUSSION)
    booth.door.perform(ReviseMeeting(meeting_id=booth.meeting_id, frame=REVISED), leading)
    drawn = booth.see()
    assert {one.title for one in drawn.candidates if one.exceeds_ceiling} == {"Balai", "Jembatan"}


def test_the_meeting_cannot_leave_an_open_round(village, booth, leading, wati):
    booth.open().cast(wati, "Jembatan")
    for phase in (Phase.PLENARY, Phase.DISCUSSION):
        with pytest.raises(RoundStillOpen):
            village.go_to(leading, phase)
    village.go_to(leading, Phase.VOTING)


def test_there_is_no_result_without_a_closed_round(village, booth, leading):
    with pytest.raises(NothingCounted):
        village.go_to(leading, Phase.PLENARY)
    booth.draw()
    with pytest.raises(NothingCounted):
        village.go_to(leading, Phase.PLENARY)


def test_there_is_no_way_back_from_a_counted_vote(village, booth, leading, wati):
    booth.open().cast(wati, "Jembatan")
    booth.close()
    with pytest.raises(ListIsFinal):
        village.go_to(leading, Phase.DISCUSSION)
    village.go_to(leading, Phase.PLENARY)
    assert village.see(booth.meeting_id).phase is Phase.PLENARY


def test_a_move_that_never_exists_is_refused_for_what_it_is(village, other_leading):
    with pytest.raises(NoSuchMove):
        village.go_to(other_leading, Phase.PLENARY)


def test_the_set_up_is_final_once_people_could_vote_even_if_the_phases_let_it_through(booth, clock):
    booth.open()
    context = Context(session=booth.village.reading, actor=booth.leading, now=clock.now, new_id=str)
    command = ReviseMeeting(meeting_id=booth.meeting_id, frame=REVISED)
    with pytest.raises(ListIsFinal):
        refuse_revision(command, context)
