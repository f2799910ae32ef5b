"""Casting through the door: what counts, what is refused, and what the same message hears again."""

import pytest

from facilitation.aspirations.commands import ParkProposal
from facilitation.kernel.actor import STRANGER, Actor, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere, NotInThisPhase
from facilitation.meetings.rules.phase import Phase
from facilitation.voting.events import BallotCast
from facilitation.voting.queries import ballot_paper
from facilitation.voting.rules.ballot import BallotChangedElsewhere, RoundIsClosed, RoundNotOpen
from facilitation.voting.rules.marks import ChoiceTwice, ChoiceUnknown, EmptyBallot, NoVotesLeft
from facilitation.voting.rules.submission import SubmissionTaken


def votes_of(booth):
    """Votes by title, in a fresh count."""
    votes = booth.tally()
    return {title: votes[proposal_id] for title, proposal_id in booth.listed.items()}


def test_a_ballot_is_accepted_with_a_receipt_and_its_revision(booth, wati, published):
    answer = booth.open().cast(wati, "Jembatan", "Posyandu")
    assert answer.revision == 1
    assert len(answer.receipt) == len("AB12-CD34")
    assert votes_of(booth) == {"Jembatan": 1, "Posyandu": 1, "Drainase": 0, "Balai": 0}
    assert published.events[-1] == BallotCast(meeting_id=booth.meeting_id, round_id=booth.round_id)


@pytest.mark.row("S3-21")
def test_a_changed_ballot_counts_once_and_as_it_was_last(booth, wati):
    booth.open().cast(wati, "Jembatan", "Posyandu")
    answer = booth.cast(wati, "Drainase", base=1)
    assert answer.revision == 2
    assert votes_of(booth) == {"Jembatan": 0, "Posyandu": 0, "Drainase": 1, "Balai": 0}
    assert booth.see().turnout == 1


def test_the_same_message_hears_the_same_answer_and_changes_nothing(booth, wati, published):
    first = booth.open().cast(wati, "Jembatan", submission="the-same")
    told = len(published.events)
    assert booth.cast(wati, "Jembatan", submission="the-same") == first
    assert booth.cast(wati, "Posyandu", base=9, submission="the-same") == first
    assert votes_of(booth)["Jembatan"] == 1
    assert len(published.events) == told


def test_an_old_message_that_arrives_late_hears_its_answer_and_does_not_undo_the_newer_ballot(booth, wati):
    first = booth.open().cast(wati, "Jembatan", submission="first")
    booth.cast(wati, "Drainase", base=1)
    assert booth.cast(wati, "Jembatan", submission="first") == first
    assert votes_of(booth)["Drainase"] == 1
    assert votes_of(booth)["Jembatan"] == 0


def test_nobody_votes_before_the_opening(booth, wati):
    booth.draw()
    with pytest.raises(RoundNotOpen):
        booth.cast(wati, "Jembatan")


def test_nobody_votes_after_the_closing(booth, wati, budi):
    booth.open().cast(wati, "Jembatan")
    booth.close()
    with pytest.raises(RoundIsClosed):
        booth.cast(budi, "Jembatan")


def test_after_the_closing_a_lost_answer_is_still_given(booth, wati, budi):
    first = booth.open().cast(wati, "Jembatan", submission="its answer was lost")
    booth.cast(budi, "Posyandu")
    booth.close()
    assert booth.cast(wati, "Jembatan", submission="its answer was lost") == first


@pytest.mark.parametrize(
    ("titles", "refusal"),
    [
        ([], EmptyBallot),
        (["Jembatan", "Jembatan"], ChoiceTwice),
        (["Jembatan", "made-up"], ChoiceUnknown),
        (["Jembatan", "Posyandu", "Drainase", "Balai", "fifth"], ChoiceUnknown),
    ],
)
def test_a_ballot_that_says_something_impossible_changes_nothing(booth, wati, titles, refusal):
    booth.open().cast(wati, "Posyandu")
    with pytest.raises(refusal):
        booth.cast(wati, *titles, base=1)
    assert votes_of(booth)["Posyandu"] == 1
    assert sum(votes_of(booth).values()) == 1


def test_more_choices_than_votes_are_refused(village, booth, wati):
    few = village.meeting(village.account("rini"), votes_per_ballot=2)
    resident = village.join(few.meeting_id, "Tono")
    village.go_to(few, Phase.ASPIRATIONS)
    listed = {title: village.propose(few, resident, title) for title in ("Sumur", "Lampu", "Pagar")}
    village.go_to(few, Phase.VOTING)
    narrow = type(booth)(village, few, listed).open()
    with pytest.raises(NoVotesLeft) as caught:
        narrow.cast(resident, "Sumur", "Lampu", "Pagar")
    assert caught.value.fields == {"limit": 2, "chosen": 3}


def test_a_parked_proposal_cannot_be_chosen(village, booth, wati, leading):
    village.go_to(leading, Phase.DISCUSSION)
    parked = booth.listed["Balai"]
    booth.door.perform(
        ParkProposal(meeting_id=booth.meeting_id, proposal_id=parked, reason="Dikerjakan kabupaten."), leading
    )
    village.go_to(leading, Phase.VOTING)
    booth.open()
    with pytest.raises(ChoiceUnknown):
        booth.cast(wati, "Jembatan", "Balai")


@pytest.mark.parametrize("base", [1, 7])
def test_a_page_that_knows_a_revision_nobody_has_is_refused(booth, wati, base):
    booth.open()
    with pytest.raises(BallotChangedElsewhere) as caught:
        booth.cast(wati, "Jembatan", base=base)
    assert caught.value.fields == {"revision": 0}


def test_a_second_tab_on_an_old_page_is_refused_and_told_the_revision_that_counts(booth, wati):
    booth.open().cast(wati, "Jembatan")
    with pytest.raises(BallotChangedElsewhere) as caught:
        booth.cast(wati, "Posyandu")
    assert caught.value.fields == {"revision": 1}
    assert votes_of(booth)["Jembatan"] == 1


def test_a_message_of_somebody_else_is_never_answered(booth, wati, budi):
    booth.open().cast(wati, "Jembatan", submission="Wati's own")
    with pytest.raises(SubmissionTaken):
        booth.cast(budi, "Posyandu", submission="Wati's own")
    booth.cast(budi, "Posyandu")
    with pytest.raises(SubmissionTaken):
        booth.cast(budi, "Drainase", base=1, submission="Wati's own")


def test_a_stranger_casts_nothing(booth):
    booth.open()
    with pytest.raises(NotAllowed):
        booth.door.perform(booth.ballot("Jembatan"), STRANGER)


@pytest.mark.row("S1-23", "S4-24")
def test_the_facilitator_casts_nothing(booth, leading):
    booth.open()
    with pytest.raises(NotAllowed):
        booth.door.perform(booth.ballot("Jembatan"), leading)


def test_a_resident_of_another_meeting_casts_nothing_here(booth, outsider):
    booth.open()
    with pytest.raises(NotFoundHere):
        booth.door.perform(booth.ballot("Jembatan"), outsider)


def test_an_outsider_who_claims_to_belong_here_casts_nothing(booth, outsider):
    booth.open()
    claimed = Actor(role=Role.RESIDENT, actor_id=outsider.actor_id, meeting_id=booth.meeting_id)
    with pytest.raises(NotFoundHere):
        booth.door.perform(booth.ballot("Jembatan"), claimed)


def test_somebody_who_never_joined_casts_nothing(booth):
    booth.open()
    ghost = Actor(role=Role.RESIDENT, actor_id="0" * 20, meeting_id=booth.meeting_id)
    with pytest.raises(NotFoundHere):
        booth.door.perform(booth.ballot("Jembatan"), ghost)


@pytest.mark.parametrize("round_id", ["", "made-up", "0" * 20])
def test_a_round_that_does_not_exist_takes_no_ballot(booth, wati, round_id):
    booth.open()
    with pytest.raises(NotFoundHere):
        booth.door.perform(booth.ballot("Jembatan", round_id=round_id), wati)


def test_a_round_of_another_meeting_takes_no_ballot_from_here(village, booth, wati, other_leading, outsider):
    village.go_to(other_leading, Phase.ASPIRATIONS)
    listed = {title: village.propose(other_leading, outsider, title) for title in ("Sumur", "Lampu")}
    village.go_to(other_leading, Phase.VOTING)
    foreign = type(booth)(village, other_leading, listed).open()
    booth.open()
    with pytest.raises(NotFoundHere):
        booth.door.perform(booth.ballot("Jembatan", round_id=foreign.round_id), wati)
    with pytest.raises(ChoiceUnknown):
        booth.cast(wati, listed["Sumur"])


def test_a_ballot_that_comes_after_the_reveal_is_too_late_and_one_that_was_stored_is_told_so(
    booth, wati, leading, village
):
    stored = booth.open().cast(wati, "Jembatan", submission="kept")
    booth.close()
    village.go_to(leading, Phase.PLENARY)
    assert booth.cast(wati, "Jembatan", submission="kept") == stored
    with pytest.raises(RoundIsClosed):
        booth.cast(wati, "Jembatan", submission="too late")


def test_a_meeting_that_is_over_takes_no_ballot(booth, wati, leading, village):
    booth.open().cast(wati, "Jembatan", submission="kept")
    booth.close()
    village.go_to(leading, Phase.PLENARY, Phase.ADOPTION, Phase.FINISHED)
    with pytest.raises(NotInThisPhase):
        booth.cast(wati, "Jembatan", submission="kept")


def test_a_page_shows_its_owner_what_counts_and_nobody_else(booth, wati, budi):
    answer = booth.open().cast(wati, "Posyandu", "Balai")
    own = ballot_paper(booth.village.reading, booth.see(), wati.actor_id, "next")
    assert own.marks == {booth.listed["Posyandu"]: 1, booth.listed["Balai"]: 1}
    assert (own.revision, own.receipt, own.has_voted, own.submission_id) == (1, answer.receipt, True, "next")
    other = ballot_paper(booth.village.reading, booth.see(), budi.actor_id, "next")
    assert (other.revision, other.receipt, other.has_voted, other.marks) == (0, "", False, {})
