"""A motion: everybody answers one sentence, and nothing of the vote on proposals is touched by it."""

import pytest
from sqlalchemy import func, select

from facilitation.budget.queries import latest_result
from facilitation.kernel import journal
from facilitation.kernel.actor import STRANGER, Actor, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere, NotInThisPhase
from facilitation.kernel.journal import JournalRow
from facilitation.kernel.wording import TextEmpty, TextTooLong
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.people.commands import WithdrawParticipation
from facilitation.voting.commands import CloseMotion, CloseRound, OpenMotion, PutMotionAway, TakeMotionBack
from facilitation.voting.queries import (
    ballot_paper,
    closed_motion,
    counted_ballots,
    counted_motions,
    current_round,
    latest_round,
    not_yet_voted,
    scoreboard,
)
from facilitation.voting.rules.ballot import BallotChangedElsewhere, RoundIsClosed
from facilitation.voting.rules.manifest import digest_of_manifest
from facilitation.voting.rules.marks import NoMotionChoice
from facilitation.voting.rules.motion import Conclusion, MotionCount, Subject
from facilitation.voting.rules.procedure import (
    MotionHasBallots,
    MotionStillOpen,
    NoBallotsYet,
    PracticeStillOpen,
    VoteUnfinished,
    WithdrawalWhileOpen,
)
from facilitation.voting.rules.purpose import RoundPurpose
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.tables import BallotRow, CandidateRow, MotionRow, RoundRow, SubmissionRow, VotingRightRow

WORDING = "Apakah usulan ini disepakati?"


class Hall:
    """A booth in which somebody also asks everybody."""

    def __init__(self, booth) -> None:
        self.booth = booth
        self.meeting_id = booth.meeting_id
        self.leading = booth.leading

    def ask(self, wording=WORDING, *, by=None, **different):
        """The facilitator asks; ballots are for this motion from now on."""
        command = OpenMotion(meeting_id=self.meeting_id, wording=wording, **different)
        self.booth.round_id = str(self.booth.door.perform(command, by or self.leading))
        return self.booth.round_id

    def tell(self, command, by=None):
        """One of the commands about the motion that was asked last."""
        fields = {"meeting_id": self.meeting_id, "round_id": self.booth.round_id}
        return self.booth.door.perform(command(**fields), by or self.leading)

    def told(self, *names):
        """What the journal tells under these names, in its order."""
        entries = select(JournalRow.payload).where(JournalRow.name.in_(names)).order_by(JournalRow.sequence)
        return self.booth.village.reading.scalars(entries).all()

    def rows(self, *tables):
        count = self.booth.village.reading.scalar
        return [count(select(func.count()).select_from(table)) for table in tables]

    @property
    def motions(self):
        return counted_motions(self.booth.village.reading, self.meeting_id)

    @property
    def shown(self):
        return current_round(self.booth.village.reading, self.meeting_id)

    @property
    def scores(self):
        board = scoreboard(self.booth.village.reading, self.booth.village.see(self.meeting_id))
        return [(line.title, line.votes) for line in board.lines]


@pytest.fixture
def hall(booth):
    """Two residents and their facilitator in the voting phase."""
    return Hall(booth)


@pytest.fixture
def voted(hall, booth, wati):
    """The same after a vote on the proposals."""
    booth.open().cast(wati, "Jembatan")
    booth.close()
    return hall


def test_a_motion_is_open_at_once_with_three_choices_and_no_money(hall):
    hall.ask("  Apakah usulan ini\ndisepakati? ")
    shown = hall.shown
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


def test_its_sentence_and_terms_are_frozen_and_on_record(hall):
    proposal_id = hall.booth.listed["Jembatan"]
    hall.ask(proposal_id=proposal_id, tally_visibility=TallyVisibility.LIVE, is_open=True)
    (entry,) = hall.told("TermsFrozen")
    assert entry["digest"] == hall.shown.terms_digest == digest_of_manifest(entry["manifest"])
    assert entry["manifest"]["wording"] == WORDING
    assert entry["manifest"]["proposal"] == {"proposal_id": proposal_id, "number": 1, "title": "Jembatan"}
    assert entry["manifest"]["terms"] == {
        "method": "approval",
        "limit": 1,
        "tally_visibility": "live",
        "is_open": True,
    }


def test_people_answer_change_their_answer_and_are_counted_once(hall, wati, budi):
    hall.ask()
    first = hall.booth.cast(wati, "yes")
    hall.booth.cast(wati, "no", base=1)
    hall.booth.cast(budi, "abstain")
    paper = ballot_paper(hall.booth.village.reading, hall.shown, wati.actor_id, "next")
    assert (paper.marks, paper.revision) == ({"no": 1}, 2)
    assert first.receipt != paper.receipt
    hall.tell(CloseMotion)
    (counted,) = hall.motions
    assert (counted.number, counted.motion.wording) == (1, WORDING)
    assert counted.count == MotionCount(yes=0, no=1, abstain=1)
    assert (counted.turnout, counted.entitled) == (2, 2)
    assert hall.shown.motion_count == counted.count


def test_a_ballot_refuses_what_a_motion_does_not_offer(hall, wati):
    hall.ask()
    hall.booth.cast(wati, "yes")
    with pytest.raises(NoMotionChoice):
        hall.booth.door.perform(hall.booth.ballot(base=1, is_blank=True), wati)
    with pytest.raises(NoMotionChoice):
        hall.booth.cast(wati, base=1)
    with pytest.raises(BallotChangedElsewhere):
        hall.booth.cast(wati, "no")


def test_the_same_message_twice_is_one_answer_also_after_closing(hall, wati):
    hall.ask()
    first = hall.booth.cast(wati, "yes", submission="again")
    assert hall.booth.cast(wati, "yes", submission="again") == first
    hall.tell(CloseMotion)
    assert hall.booth.cast(wati, "yes", submission="again") == first
    with pytest.raises(RoundIsClosed):
        hall.booth.cast(wati, "no", submission="too late")
    assert hall.motions[0].count == MotionCount(yes=1, no=0, abstain=0)


def test_closing_leaves_no_link_from_a_voter_to_an_answer(hall, wati, budi):
    hall.ask()
    receipt = hall.booth.cast(wati, "yes").receipt
    hall.booth.cast(budi, "no")
    hall.tell(CloseMotion)
    assert hall.rows(VotingRightRow, BallotRow) == [0, 0]
    rights = select(SubmissionRow.voting_right_id).where(SubmissionRow.round_id == hall.booth.round_id)
    assert set(hall.booth.village.reading.scalars(rights)) == {None}
    names = {one.ballot_id for one in counted_ballots(hall.booth.village.reading, hall.booth.round_id)}
    assert len(names) == 2
    assert receipt not in names


def test_where_ballots_are_open_everybody_finds_their_own_by_the_receipt(hall, wati, budi):
    hall.ask(is_open=True)
    said = {hall.booth.cast(wati, "yes").receipt: {"yes": 1}, hall.booth.cast(budi, "no").receipt: {"no": 1}}
    hall.tell(CloseMotion)
    closed = closed_motion(hall.booth.village.reading, hall.meeting_id, 1)
    found = counted_ballots(hall.booth.village.reading, closed.round_id)
    assert {one.ballot_id: one.marks for one in found} == said


def test_closing_is_on_record_with_counts_and_what_they_say(hall, wati, budi):
    hall.ask()
    hall.booth.cast(wati, "no")
    hall.booth.cast(budi, "no")
    hall.tell(CloseMotion)
    (entry,) = hall.told("MotionCounted")
    assert entry == {
        "round_id": hall.booth.round_id,
        "yes": 0,
        "no": 2,
        "abstain": 0,
        "conclusion": Conclusion.NOT_AGREED.value,
    }
    (counted,) = hall.told("BallotsCounted")
    assert (counted["turnout"], counted["entitled"], counted["altered"]) == (2, 2, 0)
    journal.verify(hall.booth.village.reading, hall.meeting_id)


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


def test_a_motion_is_no_first_round_and_asks_nobody_for_a_reason(hall, wati, village):
    village.go_to(hall.leading, Phase.DISCUSSION)
    hall.ask()
    hall.booth.cast(wati, "yes")
    hall.tell(CloseMotion)
    village.go_to(hall.leading, Phase.ASPIRATIONS, Phase.VOTING)
    assert latest_round(village.reading, hall.meeting_id) is None
    hall.booth.open()
    assert hall.shown.number == 1


def test_tallies_stay_hidden_until_the_closing_also_after_the_reveal(voted, wati, village):
    village.go_to(voted.leading, Phase.PLENARY)
    voted.ask()
    voted.booth.cast(wati, "yes")
    assert voted.scores == []
    voted.tell(CloseMotion)
    assert voted.scores == [("yes", 1), ("no", 0), ("abstain", 0)]


def test_live_tallies_stand_in_the_order_of_the_ballot(hall, wati, budi):
    hall.ask(tally_visibility=TallyVisibility.LIVE)
    hall.booth.cast(wati, "abstain")
    hall.booth.cast(budi, "no")
    assert hall.scores == [("yes", 0), ("no", 1), ("abstain", 1)]


def test_staff_are_told_who_has_not_answered_only_where_tallies_are_hidden(hall, wati, village):
    hall.ask()
    hall.booth.cast(wati, "yes")
    assert not_yet_voted(village.reading, village.see(hall.meeting_id)) == ("Budi",)
    hall.tell(CloseMotion)
    hall.ask(tally_visibility=TallyVisibility.LIVE)
    assert not_yet_voted(village.reading, village.see(hall.meeting_id)) == ()


def test_a_proposal_is_named_by_its_number_on_the_list_and_after_the_vote_by_that_of_the_lot(hall, wati, village):
    proposal_id = hall.booth.listed["Balai"]
    hall.ask(proposal_id=proposal_id)
    assert hall.shown.motion.subject == Subject(proposal_id=proposal_id, number=4, title="Balai")
    hall.tell(TakeMotionBack)
    hall.booth.open().cast(wati, "Balai")
    drawn = {one.proposal_id: one.ballot_number for one in hall.shown.candidates}
    hall.booth.close()
    village.go_to(hall.leading, Phase.PLENARY)
    hall.ask(proposal_id=proposal_id)
    assert hall.shown.motion.subject.number == drawn[proposal_id]


def test_a_neighbours_proposal_cannot_be_asked_about(hall, village, other_leading, outsider):
    village.go_to(other_leading, Phase.ASPIRATIONS)
    foreign = village.propose(other_leading, outsider, "Sumur")
    for proposal_id in (foreign, "nothing", ""):
        with pytest.raises(NotFoundHere):
            hall.ask(proposal_id=proposal_id)
    assert hall.shown is None


@pytest.mark.parametrize(("wording", "refusal"), [("", TextEmpty), (" \n ", TextEmpty), ("x" * 161, TextTooLong)])
def test_a_sentence_that_nobody_can_read_is_not_asked(hall, wording, refusal):
    with pytest.raises(refusal):
        hall.ask(wording)


def test_a_motion_is_asked_in_every_phase_from_the_discussion_to_the_adoption(voted, wati, village):
    for phase in (Phase.PLENARY, Phase.ADOPTION):
        village.go_to(voted.leading, phase)
        voted.ask()
        voted.booth.cast(wati, "yes")
        voted.tell(CloseMotion)
    assert [one.number for one in voted.motions] == [1, 2]


@pytest.mark.parametrize("phase", [Phase.PREPARATION, Phase.PRESENTATION, Phase.ASPIRATIONS])
def test_nobody_asks_everybody_before_the_discussion(booth, village, phase):
    leading = village.meeting(village.account("rini"))
    early = Hall(type(booth)(village, leading, {}))
    if phase is not Phase.PREPARATION:
        village.go_to(leading, phase)
    with pytest.raises(NotInThisPhase):
        early.ask()


def test_nobody_asks_after_the_end(voted, village):
    village.go_to(voted.leading, Phase.PLENARY, Phase.ADOPTION, Phase.FINISHED)
    with pytest.raises(NotInThisPhase):
        voted.ask()


@pytest.mark.parametrize("role", [Role.MINUTE_TAKER, Role.CHAIR, Role.OFFICIAL, Role.OBSERVER])
def test_nobody_but_the_facilitator_asks_closes_takes_back_or_goes_on(hall, wati, role):
    hall.ask()
    other = Actor(role=role, actor_id=hall.leading.actor_id, meeting_id=hall.meeting_id)
    for actor in (other, wati, STRANGER):
        with pytest.raises(NotAllowed):
            hall.ask(by=actor)
        for command in (CloseMotion, TakeMotionBack, PutMotionAway):
            with pytest.raises(NotAllowed):
                hall.tell(command, by=actor)


def test_a_motion_of_another_meeting_is_not_found_here(hall, village, other_leading, wati):
    hall.ask()
    hall.booth.cast(wati, "yes")
    village.go_to(other_leading, Phase.DISCUSSION)
    fields = {"meeting_id": str(other_leading.meeting_id), "round_id": hall.booth.round_id}
    for command in (CloseMotion, TakeMotionBack, PutMotionAway):
        with pytest.raises(NotFoundHere):
            hall.booth.door.perform(command(**fields), other_leading)


def test_a_motion_is_never_closed_as_a_vote_nor_a_vote_as_a_motion(hall, wati):
    hall.ask()
    hall.booth.cast(wati, "yes")
    with pytest.raises(NotFoundHere):
        hall.tell(CloseRound)
    hall.tell(CloseMotion)
    hall.booth.open().cast(wati, "Jembatan")
    for command in (CloseMotion, TakeMotionBack, PutMotionAway):
        with pytest.raises(NotFoundHere):
            hall.tell(command)


def test_one_thing_at_a_time(hall, wati):
    hall.ask()
    for step in (hall.ask, hall.booth.draw, hall.booth.practise):
        with pytest.raises(MotionStillOpen):
            step()
    hall.booth.round_id = hall.shown.round_id
    hall.tell(TakeMotionBack)
    hall.booth.practise()
    with pytest.raises(PracticeStillOpen):
        hall.ask()
    hall.booth.end_practice()
    hall.booth.draw()
    with pytest.raises(VoteUnfinished):
        hall.ask()
    hall.booth.open()
    with pytest.raises(VoteUnfinished):
        hall.ask()


def test_the_meeting_does_not_move_on_and_nobody_leaves_while_people_answer(hall, wati, village):
    hall.ask()
    hall.booth.cast(wati, "yes")
    for phase in (Phase.DISCUSSION, Phase.PLENARY):
        with pytest.raises(MotionStillOpen):
            village.go_to(hall.leading, phase)
    with pytest.raises(WithdrawalWhileOpen):
        hall.booth.door.perform(WithdrawParticipation(meeting_id=hall.meeting_id), wati)
    hall.tell(CloseMotion)
    village.go_to(hall.leading, Phase.DISCUSSION)


def test_nobody_closes_a_motion_that_nobody_has_answered(hall):
    hall.ask()
    with pytest.raises(NoBallotsYet):
        hall.tell(CloseMotion)


def test_a_motion_closes_once(hall, wati):
    hall.ask()
    hall.booth.cast(wati, "yes")
    hall.tell(CloseMotion)
    with pytest.raises(RoundIsClosed):
        hall.tell(CloseMotion)


def test_what_was_asked_by_mistake_is_taken_back_and_leaves_no_number(hall, wati):
    hall.ask()
    hall.tell(TakeMotionBack)
    assert hall.rows(RoundRow, CandidateRow, MotionRow) == [0, 0, 0]
    assert hall.shown is None
    with pytest.raises(NotFoundHere):
        hall.booth.cast(wati, "yes")
    hall.ask()
    assert hall.shown.number == 1


def test_what_somebody_has_answered_is_not_taken_back(hall, wati):
    hall.ask()
    hall.booth.cast(wati, "yes")
    with pytest.raises(MotionHasBallots) as caught:
        hall.tell(TakeMotionBack)
    assert caught.value.fields == {"turnout": 1}
    hall.tell(CloseMotion)
    with pytest.raises(RoundIsClosed):
        hall.tell(TakeMotionBack)


def test_a_counted_motion_is_shown_until_the_facilitator_goes_on_and_stays_on_record(hall, wati):
    hall.ask()
    hall.booth.cast(wati, "yes")
    with pytest.raises(MotionStillOpen):
        hall.tell(PutMotionAway)
    hall.tell(CloseMotion)
    assert hall.shown.motion is not None
    hall.tell(PutMotionAway)
    hall.tell(PutMotionAway)
    assert hall.shown is None
    assert len(hall.motions) == 1


@pytest.mark.parametrize("step", ["a phase", "a practice", "another motion", "a lot"])
def test_whoever_begins_something_else_has_gone_on(hall, wati, village, step):
    hall.ask()
    asked = hall.booth.round_id
    hall.booth.cast(wati, "yes")
    hall.tell(CloseMotion)
    {
        "a phase": lambda: village.go_to(hall.leading, Phase.DISCUSSION),
        "a practice": hall.booth.practise,
        "another motion": hall.ask,
        "a lot": hall.booth.draw,
    }[step]()
    shown = select(MotionRow.is_shown).where(MotionRow.round_id == asked)
    assert hall.booth.village.reading.scalar(shown) is False


def test_an_open_motion_is_nobodys_to_read(hall, wati, village):
    hall.ask()
    hall.booth.cast(wati, "yes")
    assert hall.motions == ()
    for number in (0, 1, 2):
        with pytest.raises(NotFoundHere):
            closed_motion(village.reading, hall.meeting_id, number)
    assert counted_ballots(village.reading, hall.booth.round_id) == ()


def test_motions_of_another_meeting_are_not_listed_here(hall, wati, other_leading):
    hall.ask()
    hall.booth.cast(wati, "yes")
    hall.tell(CloseMotion)
    assert counted_motions(hall.booth.village.reading, str(other_leading.meeting_id)) == ()
    with pytest.raises(NotFoundHere):
        closed_motion(hall.booth.village.reading, str(other_leading.meeting_id), 1)
