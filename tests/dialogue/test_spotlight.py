"""Which proposal the hall is discussing."""

import pytest

from facilitation.aspirations.commands import MergeProposals, ParkProposal
from facilitation.dialogue import queries
from facilitation.dialogue.commands import SetSpotlight
from facilitation.dialogue.events import SpotlightMoved
from facilitation.dialogue.rules.entry import Side
from facilitation.dialogue.rules.talking import ProposalLeftTheList
from facilitation.kernel.actor import STRANGER, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere, NotInThisPhase
from facilitation.meetings.rules.phase import Phase
from tests.dialogue.conftest import answer, staff


@pytest.fixture
def second(village, leading, budi, proposal_id):
    """Another proposal, number 2, and the discussion is open."""
    other = village.propose(leading, budi, "Jembatan")
    village.go_to(leading, Phase.DISCUSSION)
    return other


@pytest.fixture
def number(village, leading, reading):
    """The number that wall and phones are told."""
    return lambda: queries.spotlight_number(reading, village.see(leading.meeting_id))


def pointing(leading, proposal_id):
    return SetSpotlight(meeting_id=leading.meeting_id, proposal_id=proposal_id)


def test_one_proposal_is_discussed_then_another_then_none(door, leading, proposal_id, second, number, published):
    assert number() is None
    for chosen, shown in ((proposal_id, 1), (second, 2), (second, 2), ("", None), ("", None)):
        door.perform(pointing(leading, chosen), leading)
        assert number() == shown
    assert published.events[-1] == SpotlightMoved(meeting_id=leading.meeting_id)


def test_the_wall_gets_the_proposal_and_the_newest_of_what_was_said(
    door, village, leading, official, proposal_id, second, ask, argument, budi, wati, reading
):
    for words in ("Siapa?", "Kapan?", "Berapa?"):
        last = ask(words)
    door.perform(answer(leading, last, "Sepuluh juta."), leading)
    door.perform(answer(leading, last, "Dua belas juta.", answers_seen=1), official)
    door.perform(argument("Mahal.", Side.AGAINST), budi)
    door.perform(pointing(leading, proposal_id), leading)
    shown = spotlight(reading, village.see(leading.meeting_id))
    assert (shown.proposal.number, shown.proposal.people_count, shown.dialogue.unanswered_count) == (1, 1, 2)
    assert [question.words for question in shown.newest_questions] == ["Berapa?", "Kapan?"]
    assert shown.newest_questions[0].foremost_answer.words == "Dua belas juta."
    assert (len(shown.newest_for), len(shown.newest_against)) == (0, 1)


def spotlight(reading, meeting):
    return queries.spotlight(reading, meeting, queries.proposals_page(reading, meeting, None).lines)


@pytest.mark.parametrize("role", [Role.FACILITATOR, Role.MINUTE_TAKER, Role.CHAIR])
def test_whoever_runs_the_meeting_points(door, leading, proposal_id, second, number, role):
    door.perform(pointing(leading, proposal_id), staff(leading, role))
    assert number() == 1


def test_nobody_else_points(door, leading, proposal_id, second, number, wati):
    for actor in (staff(leading, Role.OFFICIAL), staff(leading, Role.OBSERVER), wati, STRANGER):
        with pytest.raises(NotAllowed):
            door.perform(pointing(leading, proposal_id), actor)
    assert number() is None


@pytest.mark.parametrize("phase", [Phase.ASPIRATIONS, Phase.VOTING])
def test_only_the_discussion_discusses(door, village, leading, proposal_id, second, number, phase):
    door.perform(pointing(leading, proposal_id), leading)
    village.go_to(leading, phase)
    assert number() is None
    with pytest.raises(NotInThisPhase):
        door.perform(pointing(leading, proposal_id), leading)


def test_another_meetings_proposal_cannot_be_pointed_at(
    door, village, leading, other_leading, outsider, second, number
):
    village.go_to(other_leading, Phase.ASPIRATIONS)
    foreign = village.propose(other_leading, outsider, "Posyandu")
    for chosen in (foreign, "0" * 20):
        with pytest.raises(NotFoundHere):
            door.perform(pointing(leading, chosen), leading)
    with pytest.raises(NotFoundHere):
        door.perform(pointing(leading, second), other_leading)
    assert number() is None


def test_a_proposal_set_aside_is_not_discussed(door, leading, proposal_id, second, number):
    door.perform(pointing(leading, proposal_id), leading)
    parking = ParkProposal(meeting_id=leading.meeting_id, proposal_id=proposal_id, reason="Sudah dikerjakan.")
    door.perform(parking, leading)
    assert number() is None
    with pytest.raises(ProposalLeftTheList):
        door.perform(pointing(leading, proposal_id), leading)


def test_a_proposal_merged_meanwhile_is_discussed_as_the_one_that_was_kept(door, leading, proposal_id, second, number):
    door.perform(pointing(leading, proposal_id), leading)
    merging = MergeProposals(meeting_id=leading.meeting_id, kept_proposal_id=second, merged_proposal_id=proposal_id)
    door.perform(merging, leading)
    assert number() == 2
