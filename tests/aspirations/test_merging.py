"""Merging proposals, with their lineage."""

from dataclasses import replace

import pytest

from facilitation.aspirations import queries
from facilitation.aspirations.commands import MergeProposals, ParkProposal, RestoreProposal, RewordProposal
from facilitation.aspirations.events import ProposalListChanged
from facilitation.aspirations.rules.proposal import MergedWithItself, ProposalMerged, ProposalNotListed
from facilitation.kernel.actor import STRANGER, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere, NotInThisPhase
from facilitation.meetings.rules.phase import Phase
from tests.meetings.crowd import at_once, refused


@pytest.fixture
def three(listed):
    """Three listed proposals, about Krajan, Sumberejo and Krajan."""
    return [listed(title, hamlet=hamlet) for title, hamlet in (("Jalan", 0), ("Jalan sawah", 1), ("Jembatan", 0))]


def merging(leading, kept, merged):
    return MergeProposals(meeting_id=leading.meeting_id, kept_proposal_id=kept, merged_proposal_id=merged)


def test_all_aspirations_stand_behind_the_one_that_is_kept(door, leading, three, reading, published):
    door.perform(merging(leading, three[0], three[1]), leading)
    kept, other = queries.listed_proposals(reading, leading.meeting_id)
    assert (kept.proposal_id, kept.merged_numbers, kept.hamlets) == (three[0], (2,), ("Krajan", "Sumberejo"))
    assert [original.title for original in kept.aspirations] == ["Jalan", "Jalan sawah"]
    assert kept.aspiration_count == 2
    assert other.proposal_id == three[2]
    assert published.events[-1] == ProposalListChanged(meeting_id=leading.meeting_id, proposal_id=three[0])


def test_the_kept_proposal_keeps_its_number_its_words_and_its_cost(door, leading, three, reading):
    door.perform(merging(leading, three[0], three[1]), leading)
    kept = queries.listed_proposals(reading, leading.meeting_id)[0]
    assert (kept.number, kept.title, kept.cost_rupiah) == (1, "Jalan", 12_500_000)


def test_chains_of_merging_come_out_flat(door, leading, wati, three, reading):
    door.perform(merging(leading, three[1], three[0]), leading)
    door.perform(merging(leading, three[2], three[1]), leading)
    (kept,) = queries.listed_proposals(reading, leading.meeting_id)
    assert (kept.proposal_id, kept.merged_numbers) == (three[2], (1, 2))
    assert [original.title for original in kept.aspirations] == ["Jalan", "Jalan sawah", "Jembatan"]
    own = queries.own_aspirations(reading, leading.meeting_id, wati.actor_id)
    assert [line.proposal_number for line in own] == [3, 3, 3]


def test_what_was_merged_is_on_no_list_of_the_board(door, village, leading, three, reading):
    door.perform(merging(leading, three[0], three[1]), leading)
    board = queries.board(reading, village.see(leading.meeting_id))
    assert [line.number for line in board.listed] == [1, 3]
    assert board.parked_proposals == ()
    assert board.total_cost_rupiah == 25_000_000


def test_a_kept_proposal_takes_what_it_holds_with_it_when_it_is_parked(door, village, leading, three, reading):
    door.perform(merging(leading, three[0], three[1]), leading)
    parking = ParkProposal(meeting_id=leading.meeting_id, proposal_id=three[0], reason="Sudah ada")
    door.perform(parking, leading)
    board = queries.board(reading, village.see(leading.meeting_id))
    assert [line.number for line in board.listed] == [3]
    assert [(line.number, line.merged_numbers) for line in board.parked_proposals] == [(1, (2,))]


def test_a_proposal_is_not_merged_into_itself(door, leading, three):
    with pytest.raises(MergedWithItself):
        door.perform(merging(leading, three[0], three[0]), leading)


def test_what_is_merged_stays_merged(door, leading, three):
    door.perform(merging(leading, three[0], three[1]), leading)
    gone = {"meeting_id": leading.meeting_id, "proposal_id": three[1]}
    for command in (
        merging(leading, three[0], three[1]),
        merging(leading, three[1], three[2]),
        ParkProposal(**gone, reason="Sudah ada"),
        RestoreProposal(**gone),
        RewordProposal(**gone, title="Jalan", cost_rupiah=1),
    ):
        with pytest.raises(ProposalMerged) as refusal:
            door.perform(command, leading)
        assert refusal.value.fields == {"number": 2}


def test_what_is_set_aside_is_not_merged(door, leading, three):
    parking = ParkProposal(meeting_id=leading.meeting_id, proposal_id=three[1], reason="Sudah ada")
    door.perform(parking, leading)
    for kept, merged in ((three[0], three[1]), (three[1], three[0])):
        with pytest.raises(ProposalNotListed):
            door.perform(merging(leading, kept, merged), leading)


def test_another_meetings_proposal_is_not_found(door, village, leading, three, other_leading, outsider, reading):
    village.go_to(other_leading, Phase.ASPIRATIONS)
    foreign = village.propose(other_leading, outsider, "Posyandu")
    for kept, merged in ((three[0], foreign), (foreign, three[0]), (three[0], ""), (three[0], "0" * 20)):
        with pytest.raises(NotFoundHere):
            door.perform(merging(leading, kept, merged), leading)
    assert len(queries.listed_proposals(reading, other_leading.meeting_id)) == 1


def test_only_the_facilitator_merges_and_only_while_collecting(door, village, leading, three, wati, other_leading):
    command = merging(leading, three[0], three[1])
    for actor, refusal in ((STRANGER, NotAllowed), (wati, NotAllowed), (other_leading, NotFoundHere)):
        with pytest.raises(refusal):
            door.perform(command, actor)
    village.go_to(leading, Phase.VOTING)
    with pytest.raises(NotInThisPhase):
        door.perform(command, leading)


@pytest.mark.race
def test_of_two_facilitators_who_merge_the_same_pair_one_is_told(door, village, leading, three, reading):
    second = replace(leading, role=Role.MINUTE_TAKER)
    command = merging(leading, three[0], three[1])
    answers = at_once(door, [(command, leading), (command, second)])
    assert refused(answers, ProposalMerged) == 1
    assert [line.merged_numbers for line in queries.listed_proposals(reading, leading.meeting_id)] == [(2,), ()]


@pytest.mark.race
def test_merging_two_into_each_other_at_once_keeps_one_of_them(door, leading, three, reading):
    both_ways = [(merging(leading, three[0], three[1]), leading), (merging(leading, three[1], three[0]), leading)]
    answers = at_once(door, both_ways * 4)
    assert refused(answers, ProposalMerged) == 7
    assert len(queries.listed_proposals(reading, leading.meeting_id)) == 2
