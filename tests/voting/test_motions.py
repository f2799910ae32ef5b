"""A motion: everybody answers one sentence, and nothing of the vote on proposals is touched by it."""

import pytest
from sqlalchemy import select

from facilitation.budget.queries import latest_result
from facilitation.kernel import journal
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.voting.commands import CloseMotion, TakeMotionBack
from facilitation.voting.queries import (
    ballot_paper,
    closed_motion,
    counted_ballots,
    latest_round,
    not_yet_voted,
)
from facilitation.voting.rules.ballot import BallotChangedElsewhere, RoundIsClosed
from facilitation.voting.rules.manifest import digest_of_manifest
from facilitation.voting.rules.marks import NoMotionChoice
from facilitation.voting.rules.motion import Conclusion, MotionCount, Subject
from facilitation.voting.rules.purpose import RoundPurpose
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.tables import BallotRow, SubmissionRow, VotingRightRow
from tests.voting.asking import WORDING


def test_a_motion_is_open_at_once_with_three_choices_and_no_money(asking):
    asking.ask("  Apakah usulan ini\ndisepakati? ")
    shown = asking.shown
    assert (shown.purpose, shown.state, shown.number) == (RoundPurpose.MOTION, RoundState.OPEN, 1)
    assert shown.motion.wording == WORDING
    assert shown.motion.subject is None
    assert [(one.proposal_id, one.ballot_number, one.cost_rupiah) for one in shown.candidates] == [
        ("yes", 1, 0),
        ("no", 2, 0),
        ("abstain", 3, 0),
    ]
    assert shown.ceilings == ()
    assert not any(one.exceeds_ceiling for one in shown.candidates)


def test_its_sentence_and_terms_are_frozen_and_on_record(asking):
    proposal_id = asking.booth.listed["Jembatan"]
    asking.ask(proposal_id=proposal_id, tally_visibility=TallyVisibility.LIVE, is_open=True)
    (entry,) = asking.told("TermsFrozen")
    assert entry["digest"] == asking.shown.terms_digest == digest_of_manifest(entry["manifest"])
    assert entry["manifest"]["wording"] == WORDING
    assert entry["manifest"]["proposal"] == {"proposal_id": proposal_id, "number": 1, "title": "Jembatan"}
    assert entry["manifest"]["terms"] == {
        "method": "approval",
        "limit": 1,
        "tally_visibility": "live",
        "is_open": True,
    }


def test_people_answer_change_their_answer_and_are_counted_once(asking, wati, budi):
    asking.ask()
    first = asking.booth.cast(wati, "yes")
    asking.booth.cast(wati, "no", base=1)
    asking.booth.cast(budi, "abstain")
    paper = ballot_paper(asking.booth.village.reading, asking.shown, wati.actor_id, "next")
    assert (paper.marks, paper.revision) == ({"no": 1}, 2)
    assert first.receipt != paper.receipt
    asking.tell(CloseMotion)
    (counted,) = asking.motions
    assert (counted.number, counted.motion.wording) == (1, WORDING)
    assert counted.count == MotionCount(yes=0, no=1, abstain=1)
    assert (counted.turnout, counted.entitled) == (2, 2)
    assert asking.shown.motion_count == counted.count


def test_a_ballot_refuses_what_a_motion_does_not_offer(asking, wati):
    asking.ask()
    asking.booth.cast(wati, "yes")
    with pytest.raises(NoMotionChoice):
        asking.booth.door.perform(asking.booth.ballot(base=1, is_blank=True), wati)
    with pytest.raises(NoMotionChoice):
        asking.booth.cast(wati, base=1)
    with pytest.raises(BallotChangedElsewhere):
        asking.booth.cast(wati, "no")


def test_the_same_message_twice_is_one_answer_also_after_closing(asking, wati):
    asking.ask()
    first = asking.booth.cast(wati, "yes", submission="again")
    assert asking.booth.cast(wati, "yes", submission="again") == first
    asking.tell(CloseMotion)
    assert asking.booth.cast(wati, "yes", submission="again") == first
    with pytest.raises(RoundIsClosed):
        asking.booth.cast(wati, "no", submission="too late")
    assert asking.motions[0].count == MotionCount(yes=1, no=0, abstain=0)


def test_closing_leaves_no_link_from_a_voter_to_an_answer(asking, wati, budi):
    asking.ask()
    receipt = asking.booth.cast(wati, "yes").receipt
    asking.booth.cast(budi, "no")
    asking.tell(CloseMotion)
    assert asking.rows(VotingRightRow, BallotRow) == [0, 0]
    rights = select(SubmissionRow.voting_right_id).where(SubmissionRow.round_id == asking.booth.round_id)
    assert set(asking.booth.village.reading.scalars(rights)) == {None}
    names = {one.ballot_id for one in counted_ballots(asking.booth.village.reading, asking.booth.round_id)}
    assert len(names) == 2
    assert receipt not in names


def test_where_ballots_are_open_everybody_finds_their_own_by_the_receipt(asking, wati, budi):
    asking.ask(is_open=True)
    said = {asking.booth.cast(wati, "yes").receipt: {"yes": 1}, asking.booth.cast(budi, "no").receipt: {"no": 1}}
    asking.tell(CloseMotion)
    closed = closed_motion(asking.booth.village.reading, asking.meeting_id, 1)
    found = counted_ballots(asking.booth.village.reading, closed.round_id)
    assert {one.ballot_id: one.marks for one in found} == said


def test_closing_is_on_record_with_counts_and_what_they_say(asking, wati, budi):
    asking.ask()
    asking.booth.cast(wati, "no")
    asking.booth.cast(budi, "no")
    asking.tell(CloseMotion)
    (entry,) = asking.told("MotionCounted")
    assert entry == {
        "round_id": asking.booth.round_id,
        "yes": 0,
        "no": 2,
        "abstain": 0,
        "conclusion": Conclusion.NOT_AGREED.value,
    }
    (counted,) = asking.told("BallotsCounted")
    assert (counted["turnout"], counted["entitled"], counted["altered"]) == (2, 2, 0)
    journal.verify(asking.booth.village.reading, asking.meeting_id)


def test_a_motion_touches_neither_the_result_nor_its_versions_nor_the_numbers_of_rounds(voted, wati, village):
    before = latest_result(village.reading, voted.meeting_id)
    voted.ask()
    voted.booth.cast(wati, "yes")
    voted.tell(CloseMotion)
    assert latest_result(village.reading, voted.meeting_id) == before
    assert len(voted.told("ResultFrozen")) == 1
    assert latest_round(village.reading, voted.meeting_id).round_id == before.round_id
    voted.booth.draw("Sekali lagi.")
    assert voted.shown.number == 2


def test_a_motion_is_no_first_round_and_asks_nobody_for_a_reason(asking, wati, village):
    village.go_to(asking.leading, Phase.DISCUSSION)
    asking.ask()
    asking.booth.cast(wati, "yes")
    asking.tell(CloseMotion)
    village.go_to(asking.leading, Phase.ASPIRATIONS, Phase.VOTING)
    assert latest_round(village.reading, asking.meeting_id) is None
    asking.booth.open()
    assert asking.shown.number == 1


def test_tallies_stay_hidden_until_the_closing_also_after_the_reveal(voted, wati, village):
    village.go_to(voted.leading, Phase.PLENARY)
    voted.ask()
    voted.booth.cast(wati, "yes")
    assert voted.scores == []
    voted.tell(CloseMotion)
    assert voted.scores == [("yes", 1), ("no", 0), ("abstain", 0)]


def test_live_tallies_stand_in_the_order_of_the_ballot(asking, wati, budi):
    asking.ask(tally_visibility=TallyVisibility.LIVE)
    asking.booth.cast(wati, "abstain")
    asking.booth.cast(budi, "no")
    assert asking.scores == [("yes", 0), ("no", 1), ("abstain", 1)]


def test_staff_are_told_who_has_not_answered_only_where_tallies_are_hidden(asking, wati, village):
    asking.ask()
    asking.booth.cast(wati, "yes")
    assert not_yet_voted(village.reading, village.see(asking.meeting_id)) == ("Budi",)
    asking.tell(CloseMotion)
    asking.ask(tally_visibility=TallyVisibility.LIVE)
    assert not_yet_voted(village.reading, village.see(asking.meeting_id)) == ()


def test_a_proposal_is_named_by_its_number_on_the_list_and_after_the_vote_by_that_of_the_lot(asking, wati, village):
    proposal_id = asking.booth.listed["Balai"]
    asking.ask(proposal_id=proposal_id)
    assert asking.shown.motion.subject == Subject(proposal_id=proposal_id, number=4, title="Balai")
    asking.tell(TakeMotionBack)
    asking.booth.open().cast(wati, "Balai")
    drawn = {one.proposal_id: one.ballot_number for one in asking.shown.candidates}
    asking.booth.close()
    village.go_to(asking.leading, Phase.PLENARY)
    asking.ask(proposal_id=proposal_id)
    assert asking.shown.motion.subject.number == drawn[proposal_id]


def test_an_open_motion_is_nobodys_to_read(asking, wati, village):
    asking.ask()
    asking.booth.cast(wati, "yes")
    assert asking.motions == ()
    for number in (0, 1, 2):
        with pytest.raises(NotFoundHere):
            closed_motion(village.reading, asking.meeting_id, number)
    assert counted_ballots(village.reading, asking.booth.round_id) == ()
