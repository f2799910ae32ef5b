"""Residents support what others have proposed; every person counts once."""

import pytest
from sqlalchemy import func, select

from facilitation.aspirations import queries
from facilitation.aspirations.commands import (
    MergeProposals,
    ParkProposal,
    SupportProposal,
    UnmergeProposal,
    WithdrawAspiration,
    WithdrawSupport,
)
from facilitation.aspirations.events import SupportChanged
from facilitation.aspirations.rules.collecting import CollectingNotOpen
from facilitation.aspirations.rules.proposal import ProposalNotListed
from facilitation.aspirations.tables import SupportRow
from facilitation.kernel.actor import STRANGER
from facilitation.kernel.errors import NotAllowed, NotFoundHere, NotInThisPhase
from facilitation.meetings.rules.phase import Phase
from tests.meetings.crowd import at_once


@pytest.fixture
def road(village, collecting, wati):
    """Wati's proposal, on the list; its proposal_id."""
    return village.propose(collecting, wati, "Jalan")


@pytest.fixture
def crowd(village, collecting):
    """Five more residents."""
    return [village.join(collecting.meeting_id, f"Warga {number}") for number in range(5)]


def supporting(resident, proposal_id):
    return SupportProposal(meeting_id=resident.meeting_id, proposal_id=proposal_id)


def no_longer(resident, proposal_id):
    return WithdrawSupport(meeting_id=resident.meeting_id, proposal_id=proposal_id)


def listed_line(reading, meeting_id, number=1):
    return next(line for line in queries.listed_proposals(reading, meeting_id) if line.number == number)


def people(reading, meeting_id, number=1):
    line = listed_line(reading, meeting_id, number)
    return line.people_count, line.author_count, line.supporter_count


def test_a_supporter_is_counted_beside_the_author(door, road, wati, budi, reading, published):
    door.perform(supporting(budi, road), budi)
    assert people(reading, wati.meeting_id) == (2, 1, 1)
    assert queries.supported_ids(reading, wati.meeting_id, budi.actor_id) == {road}
    assert queries.supported_ids(reading, wati.meeting_id, wati.actor_id) == frozenset()
    assert published.events[-1] == SupportChanged(meeting_id=wati.meeting_id, proposal_id=road)


def test_an_author_who_supports_their_own_proposal_counts_once(door, road, wati, reading):
    door.perform(supporting(wati, road), wati)
    assert people(reading, wati.meeting_id) == (1, 1, 0)


def test_supporting_twice_is_supporting(door, road, budi, reading, published):
    door.perform(supporting(budi, road), budi)
    told = len(published.events)
    door.perform(supporting(budi, road), budi)
    assert len(published.events) == told
    assert people(reading, budi.meeting_id) == (2, 1, 1)


def test_support_is_taken_back_and_given_again(door, road, budi, reading):
    for command in (no_longer, supporting, no_longer, no_longer):
        door.perform(command(budi, road), budi)
    assert people(reading, budi.meeting_id) == (1, 1, 0)
    door.perform(supporting(budi, road), budi)
    assert people(reading, budi.meeting_id) == (2, 1, 1)


def test_merging_counts_every_author_and_supporter_once(door, village, collecting, wati, budi, crowd, reading):
    kept = village.propose(collecting, wati, "Jalan")
    merged = village.propose(collecting, budi, "Jalan sawah")
    for resident in crowd[:2]:
        door.perform(supporting(resident, kept), resident)
    # One of them supports both, and Wati supports what Budi proposed.
    for resident in (*crowd[1:3], wati):
        door.perform(supporting(resident, merged), resident)
    merging = MergeProposals(meeting_id=wati.meeting_id, kept_proposal_id=kept, merged_proposal_id=merged)
    door.perform(merging, collecting)
    assert people(reading, wati.meeting_id) == (5, 2, 3)
    for resident in (wati, budi):
        (own,) = queries.own_aspirations(reading, wati.meeting_id, resident.actor_id)
        assert own.proposal_number == 1
    door.perform(UnmergeProposal(meeting_id=wati.meeting_id, proposal_id=merged), collecting)
    assert people(reading, wati.meeting_id, 1) == (3, 1, 2)
    assert people(reading, wati.meeting_id, 2) == (4, 1, 3)


def test_support_for_a_merged_proposal_is_for_the_one_that_stands_for_it(
    door, village, collecting, wati, budi, crowd, reading
):
    kept, merged = village.propose(collecting, wati, "Jalan"), village.propose(collecting, budi, "Jalan sawah")
    door.perform(supporting(crowd[0], merged), crowd[0])
    merging = MergeProposals(meeting_id=wati.meeting_id, kept_proposal_id=kept, merged_proposal_id=merged)
    door.perform(merging, collecting)
    door.perform(supporting(crowd[1], merged), crowd[1])
    door.perform(supporting(crowd[0], kept), crowd[0])
    assert people(reading, wati.meeting_id) == (4, 2, 2)
    assert queries.supported_ids(reading, wati.meeting_id, crowd[0].actor_id) == {kept}
    door.perform(no_longer(crowd[0], kept), crowd[0])
    assert people(reading, wati.meeting_id) == (3, 2, 1)


def test_an_author_who_took_their_words_back_may_support(door, village, collecting, wati, budi, reading):
    kept, merged = village.propose(collecting, wati, "Jalan"), village.propose(collecting, budi, "Jalan sawah")
    merging = MergeProposals(meeting_id=wati.meeting_id, kept_proposal_id=kept, merged_proposal_id=merged)
    door.perform(merging, collecting)
    (own,) = queries.own_aspirations(reading, wati.meeting_id, wati.actor_id)
    door.perform(WithdrawAspiration(meeting_id=wati.meeting_id, aspiration_id=own.aspiration_id), wati)
    assert people(reading, wati.meeting_id) == (1, 1, 0)
    door.perform(supporting(wati, kept), wati)
    assert people(reading, wati.meeting_id) == (2, 1, 1)


def test_what_is_off_the_list_is_not_supported(door, road, collecting, budi):
    door.perform(ParkProposal(meeting_id=budi.meeting_id, proposal_id=road, reason="Milik provinsi"), collecting)
    with pytest.raises(ProposalNotListed):
        door.perform(supporting(budi, road), budi)
    door.perform(no_longer(budi, road), budi)


@pytest.mark.parametrize("command", [supporting, no_longer], ids=["support", "no longer"])
def test_only_residents_of_the_meeting_support_and_only_what_is_there(door, road, budi, outsider, collecting, command):
    for actor, refusal in ((outsider, NotFoundHere), (collecting, NotAllowed), (STRANGER, NotAllowed)):
        with pytest.raises(refusal):
            door.perform(command(budi, road), actor)
    for proposal_id in ("", "0" * 20):
        with pytest.raises(NotFoundHere):
            door.perform(command(budi, proposal_id), budi)


@pytest.mark.parametrize("command", [supporting, no_longer], ids=["support", "no longer"])
def test_support_has_its_time(door, village, road, collecting, budi, command):
    village.go_to(collecting, Phase.PRESENTATION)
    with pytest.raises(CollectingNotOpen):
        door.perform(command(budi, road), budi)
    village.go_to(collecting, Phase.VOTING)
    with pytest.raises(NotInThisPhase):
        door.perform(command(budi, road), budi)


@pytest.mark.race
def test_the_same_tap_many_times_at_once_is_one_support(door, road, budi, crowd, reading):
    at_once(door, [(supporting(resident, road), resident) for resident in (budi, *crowd) for _ in range(3)])
    assert people(reading, budi.meeting_id) == (7, 1, 6)
    assert reading.scalar(select(func.count()).select_from(SupportRow)) == 6
