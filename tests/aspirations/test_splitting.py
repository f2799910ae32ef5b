"""Taking a proposal apart, and undoing a merging."""

import pytest

from facilitation.aspirations import queries
from facilitation.aspirations.commands import (
    MergeProposals,
    ParkProposal,
    RewordProposal,
    SplitProposal,
    UnmergeProposal,
)
from facilitation.aspirations.events import ProposalListChanged
from facilitation.aspirations.rules.cost import CostOutOfRange
from facilitation.aspirations.rules.proposal import (
    NothingChosen,
    NothingLeft,
    ProposalMerged,
    ProposalNotListed,
    ProposalNotMerged,
    ProposalWithdrawn,
)
from facilitation.kernel.actor import STRANGER
from facilitation.kernel.errors import NotAllowed, NotFoundHere, NotInThisPhase
from facilitation.kernel.wording import TextEmpty
from facilitation.meetings.rules.phase import Phase
from tests.meetings.crowd import at_once, refused


@pytest.fixture
def merged(door, leading, listed):
    """Jalan (1), into which Jembatan (2) was merged, into which Sumur (3) was merged before; their proposal_ids."""
    ids = [listed(title, hamlet=hamlet) for hamlet, title in enumerate(("Jalan", "Jembatan", "Sumur"))]
    for kept, gone in ((ids[1], ids[2]), (ids[0], ids[1])):
        door.perform(merging(leading, kept, gone), leading)
    return ids


def merging(leading, kept, gone):
    return MergeProposals(meeting_id=leading.meeting_id, kept_proposal_id=kept, merged_proposal_id=gone)


def unmerging(leading, proposal_id):
    return UnmergeProposal(meeting_id=leading.meeting_id, proposal_id=proposal_id)


def splitting(leading, proposal_id, *aspiration_ids, **different):
    fields = {
        "meeting_id": leading.meeting_id,
        "proposal_id": proposal_id,
        "aspiration_ids": aspiration_ids,
        "title": "Jembatan gantung",
        "cost_rupiah": 40_000_000,
    }
    return SplitProposal(**(fields | different))


def shown(reading, leading):
    return {
        line.number: ([each.title for each in line.aspirations], line.merged_numbers)
        for line in queries.listed_proposals(reading, leading.meeting_id)
    }


def words_behind(reading, leading, number=1):
    lines = queries.listed_proposals(reading, leading.meeting_id)
    return [each.aspiration_id for line in lines if line.number == number for each in line.aspirations]


def test_an_unmerged_proposal_takes_along_what_it_had_brought(door, leading, merged, reading, published):
    assert shown(reading, leading) == {1: (["Jalan", "Jembatan", "Sumur"], (2, 3))}
    door.perform(unmerging(leading, merged[1]), leading)
    assert shown(reading, leading) == {1: (["Jalan"], ()), 2: (["Jembatan", "Sumur"], (3,))}
    changed = [event.proposal_id for event in published.events[-2:] if isinstance(event, ProposalListChanged)]
    assert changed == [merged[1], merged[0]]


def test_one_merged_long_ago_comes_out_alone(door, leading, merged, reading):
    door.perform(unmerging(leading, merged[2]), leading)
    assert shown(reading, leading) == {1: (["Jalan", "Jembatan"], (2,)), 3: (["Sumur"], ())}


def test_merging_and_unmerging_leave_the_list_as_it_was(door, leading, listed, reading):
    first, second = listed("Jalan"), listed("Jembatan")
    before = queries.listed_proposals(reading, leading.meeting_id)
    door.perform(merging(leading, first, second), leading)
    door.perform(unmerging(leading, second), leading)
    assert queries.listed_proposals(reading, leading.meeting_id) == before


def test_what_stands_for_itself_is_not_unmerged(door, leading, merged):
    with pytest.raises(ProposalNotMerged) as refusal:
        door.perform(unmerging(leading, merged[0]), leading)
    assert refusal.value.fields == {"number": 1}


def test_chosen_words_stand_behind_a_new_proposal(door, leading, merged, reading, published):
    aspirations = words_behind(reading, leading)
    apart = door.perform(splitting(leading, merged[0], aspirations[1]), leading)
    lines = {line.number: line for line in queries.listed_proposals(reading, leading.meeting_id)}
    assert [each.title for each in lines[4].aspirations] == ["Jembatan"]
    assert (lines[4].proposal_id, lines[4].title, lines[4].cost_rupiah) == (apart, "Jembatan gantung", 40_000_000)
    assert (lines[4].split_from_number, lines[4].hamlets, lines[4].source_code) == (1, ("Sumberejo",), "DDS")
    assert [each.title for each in lines[1].aspirations] == ["Jalan", "Sumur"]
    assert published.events[-1] == ProposalListChanged(meeting_id=leading.meeting_id, proposal_id=merged[0])


def test_its_author_reads_the_new_number(door, leading, merged, wati, reading):
    door.perform(splitting(leading, merged[0], words_behind(reading, leading)[0]), leading)
    own = queries.own_aspirations(reading, leading.meeting_id, wati.actor_id)
    assert [(line.title, line.proposal_number, line.fate) for line in own] == [
        ("Jalan", 4, "listed"),
        ("Jembatan", 1, "merged"),
        ("Sumur", 1, "merged"),
    ]


def test_a_merged_proposal_whose_words_were_taken_out_cannot_stand_for_itself(door, leading, merged, reading):
    door.perform(splitting(leading, merged[0], words_behind(reading, leading)[2]), leading)
    with pytest.raises(ProposalWithdrawn):
        door.perform(unmerging(leading, merged[2]), leading)


@pytest.mark.parametrize(
    ("different", "refusal"),
    [({"title": " "}, TextEmpty), ({"cost_rupiah": 0}, CostOutOfRange), ({"aspiration_ids": ()}, NothingChosen)],
    ids=["title", "cost", "nobody"],
)
def test_a_split_into_nothing_is_refused(door, leading, merged, reading, different, refusal):
    command = splitting(leading, merged[0], words_behind(reading, leading)[0], **different)
    with pytest.raises(refusal):
        door.perform(command, leading)
    assert list(shown(reading, leading)) == [1]


def test_a_split_leaves_somebody_behind(door, leading, merged, reading):
    with pytest.raises(NothingLeft):
        door.perform(splitting(leading, merged[0], *words_behind(reading, leading)), leading)


def test_words_from_elsewhere_are_not_taken_out_of_here(door, leading, merged, listed, reading):
    listed("Posyandu")
    elsewhere = words_behind(reading, leading, number=4)[0]
    for aspiration_id in (elsewhere, "0" * 20):
        with pytest.raises(NotFoundHere):
            door.perform(splitting(leading, merged[0], aspiration_id), leading)


def test_only_what_is_on_the_list_is_split(door, leading, merged, reading):
    chosen = words_behind(reading, leading)[0]
    with pytest.raises(ProposalMerged):
        door.perform(splitting(leading, merged[1], chosen), leading)
    door.perform(ParkProposal(meeting_id=leading.meeting_id, proposal_id=merged[0], reason="Sudah ada"), leading)
    with pytest.raises(ProposalNotListed):
        door.perform(splitting(leading, merged[0], chosen), leading)


@pytest.mark.parametrize("verb", ["split", "unmerge"])
def test_only_the_meetings_own_staff_take_apart_and_only_before_the_vote(
    door, village, leading, merged, wati, other_leading, reading, verb
):
    split = splitting(leading, merged[0], words_behind(reading, leading)[0])
    command = {"split": split, "unmerge": unmerging(leading, merged[1])}[verb]
    for actor, refusal in ((STRANGER, NotAllowed), (wati, NotAllowed), (other_leading, NotFoundHere)):
        with pytest.raises(refusal):
            door.perform(command, actor)
    village.go_to(leading, Phase.VOTING)
    with pytest.raises(NotInThisPhase):
        door.perform(command, leading)


def test_a_neighbours_proposal_is_not_taken_apart_here(door, village, leading, merged, other_leading, outsider):
    village.go_to(other_leading, Phase.ASPIRATIONS)
    foreign = village.propose(other_leading, outsider, "Posyandu")
    for command in (splitting(leading, foreign, "0" * 20), unmerging(leading, foreign)):
        with pytest.raises(NotFoundHere):
            door.perform(command, leading)


@pytest.mark.race
def test_unmerging_at_once_happens_once(door, leading, merged, reading):
    answers = at_once(door, [(unmerging(leading, merged[1]), leading)] * 6)
    assert refused(answers, ProposalNotMerged) == 5
    assert shown(reading, leading) == {1: (["Jalan"], ()), 2: (["Jembatan", "Sumur"], (3,))}


@pytest.mark.race
def test_the_last_words_are_not_taken_out_by_two_at_once(door, leading, merged, reading):
    aspirations = words_behind(reading, leading)
    each_alone = [(splitting(leading, merged[0], aspiration_id), leading) for aspiration_id in aspirations]
    assert refused(at_once(door, each_alone), NothingLeft) == 1


def test_everything_that_was_done_stands_in_the_history(door, leading, merged, reading):
    reword = RewordProposal(meeting_id=leading.meeting_id, proposal_id=merged[0], title="Rabat", cost_rupiah=5_000_000)
    door.perform(reword, leading)
    told = [
        (line.field, line.before, line.after)
        for line in queries.proposal_history(reading, leading.meeting_id, merged[0])
    ]
    assert told == [
        ("state", "", "listed"),
        ("merged", "", "2"),
        ("title", "Jalan", "Rabat"),
        ("cost_rupiah", "12500000", "5000000"),
    ]
