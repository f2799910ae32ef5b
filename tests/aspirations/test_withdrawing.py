"""An author takes their own words back."""

import pytest

from facilitation.aspirations import queries
from facilitation.aspirations.commands import (
    ApproveAspiration,
    MergeProposals,
    ParkAspiration,
    RestoreAspiration,
    RestoreProposal,
    UnmergeProposal,
    WithdrawAspiration,
)
from facilitation.aspirations.events import AspirationModerated, ProposalListChanged
from facilitation.aspirations.rules.aspiration import AspirationDealtWith
from facilitation.aspirations.rules.proposal import WITHDRAWN, ProposalWithdrawn
from facilitation.aspirations.rules.states import AspirationState, ProposalState
from facilitation.kernel import journal
from facilitation.kernel.actor import STRANGER
from facilitation.kernel.errors import NotAllowed, NotFoundHere
from facilitation.meetings.rules.phase import ORDER, Phase


@pytest.fixture
def waiting(door, collecting, wati, words):
    """An aspiration of Wati's that nobody has looked at; its aspiration_id."""
    return door.perform(words(), wati)


def taking_back(resident, aspiration_id):
    return WithdrawAspiration(meeting_id=resident.meeting_id, aspiration_id=aspiration_id)


def only_own(reading, resident):
    (line,) = queries.own_aspirations(reading, resident.meeting_id, resident.actor_id)
    return line


def own_ids(reading, resident):
    return [line.aspiration_id for line in queries.own_aspirations(reading, resident.meeting_id, resident.actor_id)]


def test_words_that_wait_leave_the_queue_and_stay_their_authors(door, waiting, wati, reading, published):
    door.perform(taking_back(wati, waiting), wati)
    assert only_own(reading, wati).state is AspirationState.WITHDRAWN
    assert queries.waiting_count(reading, wati.meeting_id) == 0
    assert published.events[-1] == AspirationModerated(meeting_id=wati.meeting_id, aspiration_id=waiting)


def test_taking_back_twice_is_taking_back(door, waiting, wati, reading, published):
    door.perform(taking_back(wati, waiting), wati)
    told = len(published.events)
    door.perform(taking_back(wati, waiting), wati)
    assert len(published.events) == told
    assert queries.list_version(reading, wati.meeting_id) == 1


def test_words_that_were_set_aside_may_be_taken_back(door, waiting, collecting, wati, reading):
    here = {"meeting_id": collecting.meeting_id, "aspiration_id": waiting}
    door.perform(ParkAspiration(**here, reason="Sudah ada"), collecting)
    door.perform(taking_back(wati, waiting), wati)
    line = only_own(reading, wati)
    assert (line.state, line.reason) == (AspirationState.WITHDRAWN, "")


def test_staff_cannot_use_what_its_author_took_back(door, waiting, collecting, wati):
    door.perform(taking_back(wati, waiting), wati)
    here = {"meeting_id": collecting.meeting_id, "aspiration_id": waiting}
    for command in (
        ApproveAspiration(**here, title="Jalan", cost_rupiah=1),
        ParkAspiration(**here, reason="Sudah ada"),
        RestoreAspiration(**here),
    ):
        with pytest.raises(AspirationDealtWith):
            door.perform(command, collecting)


def test_a_proposal_nobody_else_asked_for_leaves_the_list(door, village, collecting, wati, listed, reading, published):
    listed("Jalan")
    door.perform(taking_back(wati, own_ids(reading, wati)[0]), wati)
    assert queries.listed_proposals(reading, wati.meeting_id) == ()
    (parked,) = queries.board(reading, village.see(wati.meeting_id)).parked_proposals
    assert (parked.reason, parked.is_withdrawn, parked.people_count) == (WITHDRAWN, True, 0)
    assert isinstance(published.events[-1], ProposalListChanged)


def test_it_stays_in_the_journal_and_in_the_history(door, wati, listed, reading):
    listed("Jalan")
    before = journal.head(reading, wati.meeting_id).length
    door.perform(taking_back(wati, own_ids(reading, wati)[0]), wati)
    assert journal.verify(reading, wati.meeting_id).length == before + 1


def test_only_its_author_could_bring_it_back(door, collecting, wati, listed, reading):
    proposal_id = listed("Jalan")
    door.perform(taking_back(wati, own_ids(reading, wati)[0]), wati)
    with pytest.raises(ProposalWithdrawn) as refusal:
        door.perform(RestoreProposal(meeting_id=collecting.meeting_id, proposal_id=proposal_id), collecting)
    assert refusal.value.fields == {"number": 1}


def test_a_proposal_others_asked_for_too_stays(door, village, collecting, wati, budi, reading):
    kept = village.propose(collecting, wati, "Jalan")
    merged = village.propose(collecting, budi, "Jalan sawah")
    door.perform(
        MergeProposals(meeting_id=wati.meeting_id, kept_proposal_id=kept, merged_proposal_id=merged), collecting
    )
    door.perform(taking_back(wati, own_ids(reading, wati)[0]), wati)
    (line,) = queries.listed_proposals(reading, wati.meeting_id)
    assert (line.people_count, line.aspiration_count, line.is_withdrawn) == (1, 1, False)
    assert [each.state for each in line.aspirations] == [AspirationState.WITHDRAWN, AspirationState.ADOPTED]
    door.perform(taking_back(budi, own_ids(reading, budi)[0]), budi)
    assert queries.listed_proposals(reading, wati.meeting_id) == ()


def test_what_only_its_own_author_took_back_goes_when_the_others_are_unmerged(
    door, village, collecting, wati, budi, reading
):
    kept = village.propose(collecting, wati, "Jalan")
    merged = village.propose(collecting, budi, "Jalan sawah")
    here = {"meeting_id": wati.meeting_id}
    door.perform(MergeProposals(**here, kept_proposal_id=kept, merged_proposal_id=merged), collecting)
    door.perform(taking_back(wati, own_ids(reading, wati)[0]), wati)
    door.perform(UnmergeProposal(**here, proposal_id=merged), collecting)
    assert [line.number for line in queries.listed_proposals(reading, wati.meeting_id)] == [2]
    (parked,) = queries.board(reading, village.see(wati.meeting_id)).parked_proposals
    assert (parked.number, parked.reason) == (1, WITHDRAWN)


def test_a_merged_proposal_that_was_taken_back_cannot_stand_for_itself(door, village, collecting, wati, budi, reading):
    kept = village.propose(collecting, wati, "Jalan")
    merged = village.propose(collecting, budi, "Jalan sawah")
    here = {"meeting_id": wati.meeting_id}
    door.perform(MergeProposals(**here, kept_proposal_id=kept, merged_proposal_id=merged), collecting)
    door.perform(taking_back(budi, own_ids(reading, budi)[0]), budi)
    with pytest.raises(ProposalWithdrawn):
        door.perform(UnmergeProposal(**here, proposal_id=merged), collecting)
    assert [line.merged_numbers for line in queries.listed_proposals(reading, wati.meeting_id)] == [(2,)]
    assert not queries.listed_proposals(reading, wati.meeting_id)[0].merged[0].has_words


def test_from_the_vote_on_it_stays_on_the_ballot_and_is_marked(door, village, collecting, wati, listed, reading):
    listed("Jalan")
    village.go_to(collecting, Phase.VOTING)
    door.perform(taking_back(wati, own_ids(reading, wati)[0]), wati)
    (line,) = queries.listed_proposals(reading, wati.meeting_id)
    assert (line.state, line.is_withdrawn) == (ProposalState.LISTED, True)


def test_nobody_takes_back_anothers_words(door, waiting, wati, budi, outsider, collecting):
    for actor, refusal in (
        (budi, NotFoundHere),
        (outsider, NotFoundHere),
        (collecting, NotAllowed),
        (STRANGER, NotAllowed),
    ):
        with pytest.raises(refusal):
            door.perform(taking_back(wati, waiting), actor)
    with pytest.raises(NotFoundHere):
        door.perform(taking_back(wati, "0" * 20), wati)


def test_words_are_taken_back_until_the_list_is_adopted():
    assert WithdrawAspiration.allowed.phases == frozenset(ORDER[: ORDER.index(Phase.ADOPTION)])
