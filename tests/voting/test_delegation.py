"""Electing the delegation: who stands, what is voted on in secret, who is elected, and what stays on record."""

import json

import pytest
from sqlalchemy import select

from facilitation.budget.queries import latest_result
from facilitation.kernel import journal
from facilitation.kernel.actor import Actor, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere
from facilitation.kernel.journal import JournalRow
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.people.commands import AddStaff, WithdrawParticipation
from facilitation.voting.commands import (
    AcceptDelegation,
    CloseDelegation,
    DrawLot,
    OpenDelegation,
    OpenMotion,
    OpenPractice,
    OpenShortDelegation,
    PutDelegationAway,
    RemoveNominee,
    Stand,
    StandDown,
    TakeDelegationBack,
    TakeNominationBack,
)
from facilitation.voting.queries import ballot_paper, counted_motions, not_yet_voted, scoreboard
from facilitation.voting.rules.ballot import RoundIsClosed
from facilitation.voting.rules.delegates import NoSeats
from facilitation.voting.rules.lot import draw
from facilitation.voting.rules.manifest import digest_of_manifest
from facilitation.voting.rules.marks import ChoiceUnknown, NoNomineeChosen, NoVotesLeft
from facilitation.voting.rules.nomination import (
    NobodyStands,
    NominationIsOver,
    NominationStillOpen,
    NomineeGenderUnknown,
    NomineeNeedsConsent,
    NomineeTwice,
    NoNominationReason,
    TooFewNominees,
    TooFewWomen,
    seal,
)
from facilitation.voting.rules.procedure import (
    DelegationStillOpen,
    MotionHasBallots,
    NoBallotsYet,
    VoteUnfinished,
    WithdrawalWhileOpen,
)
from facilitation.voting.rules.purpose import RoundPurpose
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.rules.succession import DelegationIsFinal, DelegationNotFinal
from facilitation.voting.tables import BallotRow, CandidateRow, NomineeRow, RoundRow, SubmissionRow, VotingRightRow

TEAM = ("Budiman", "Cahyo", "Eko", "Ani")
SHORT = "Hanya dua orang yang bersedia."


def told(election, name):
    entries = select(JournalRow.payload).where(JournalRow.name == name).order_by(JournalRow.sequence)
    return election.village.reading.scalars(entries).all()


def test_people_stand_from_their_phones_once_and_may_change_their_mind(election):
    election.nominate()
    election.stand("Ani", "Budiman", "Ani")
    assert election.standing == ["Ani", "Budiman"]
    election.tell(StandDown, election.people["Ani"])
    election.tell(StandDown, election.people["Ani"])
    assert election.standing == ["Budiman"]


def test_staff_name_who_has_said_yes_and_nobody_else(election, wati, budi):
    election.nominate()
    election.name(participant_id=wati.actor_id)
    election.name(name="Pak Lurah", gender="L", body="Pemerintah Desa")
    with pytest.raises(NomineeNeedsConsent):
        election.name(participant_id=budi.actor_id, has_consent=False)
    with pytest.raises(NomineeGenderUnknown):
        election.name(name="Bu Camat")
    for again in ({"participant_id": wati.actor_id}, {"name": "pak  lurah", "gender": "L"}):
        with pytest.raises(NomineeTwice):
            election.name(**again)
    with pytest.raises(NotFoundHere):
        election.name(participant_id="nobody")
    shown = election.now.nomination.nominees
    assert [(one.name, one.gender, one.hamlet, one.body, one.is_self) for one in shown] == [
        ("Pak Lurah", "L", "", "Pemerintah Desa", False),
        ("Wati", "P", "Krajan", "", False),
    ]
    election.tell(Stand, wati)
    election.tell(RemoveNominee, nominee_id=shown[0].nominee_id)
    assert election.standing == ["Wati"]


def test_no_name_stands_in_the_journal_in_the_clear(election):
    election.nominate()
    election.stand(*TEAM)
    election.name(name="Pak Lurah", gender="L", body="Pemerintah Desa")
    election.elect("Ani", "Eko")
    words = json.dumps(list(election.village.reading.scalars(select(JournalRow.payload))), ensure_ascii=False)
    assert not [name for name in (*TEAM, "Pak Lurah", "Pemerintah Desa") if name in words]
    journal.verify(election.village.reading, election.meeting_id)


def test_settings_order_and_seals_are_frozen_under_one_digest(election):
    election.nominate(seats=2, women_percent=50)
    election.stand(*TEAM)
    election.open(spoken="4 1 6")
    (entry,) = told(election, "TermsFrozen")
    manifest = entry["manifest"]
    assert entry["digest"] == election.shown.terms_digest == digest_of_manifest(manifest)
    assert (manifest["seats"], manifest["women_percent"], manifest["seed"]) == (2, 50, "4 1 6")
    assert manifest["terms"] == {"method": "approval", "limit": 2, "tally_visibility": "hidden", "is_open": False}
    rows = {row.nominee_id: row for row in election.village.reading.scalars(select(NomineeRow))}
    assert [one["nominee_id"] for one in manifest["nominees"]] == list(draw("4 1 6", rows))
    assert all(seal(rows[one["nominee_id"]].name, rows[one["nominee_id"]].gender, rows[one["nominee_id"]].salt)
               == one["seal"] for one in manifest["nominees"])  # fmt: skip


@pytest.mark.parametrize(("seats", "women_percent"), [(0, 30), (3, 101), (3, -1)])
def test_numbers_that_make_no_delegation_are_refused(election, seats, women_percent):
    with pytest.raises(NoSeats):
        election.nominate(seats=seats, women_percent=women_percent)


def test_a_ballot_has_as_many_choices_as_seats_and_may_be_blank(election, wati, budi):
    election.nominate(seats=2)
    election.stand(*TEAM)
    election.open()
    with pytest.raises(NoVotesLeft):
        election.vote(wati, "Ani", "Budiman", "Eko")
    with pytest.raises(NoNomineeChosen):
        election.vote(wati)
    with pytest.raises(ChoiceUnknown):
        election.booth.cast(wati, "Jembatan")
    election.vote(wati, "Ani", "Eko")
    election.vote(budi, is_blank=True)
    paper = ballot_paper(election.village.reading, election.shown, wati.actor_id, "next")
    assert {line.candidate.title for line in paper.lines} == {"Ani", "Eko"}
    assert not_yet_voted(election.village.reading, election.village.see(election.meeting_id)) == tuple(sorted(TEAM))
    assert (election.shown.purpose, election.shown.turnout) == (RoundPurpose.DELEGATION, 2)


def test_counts_are_hidden_until_the_closing_and_then_stand_on_every_screen(election, wati, village):
    election.nominate()
    election.stand(*TEAM)
    election.open()
    election.vote(wati, "Ani")
    before = scoreboard(village.reading, village.see(election.meeting_id))
    assert (before.is_hidden, before.lines, election.now.counted) == (True, (), None)
    election.tell(CloseDelegation)
    after = scoreboard(village.reading, village.see(election.meeting_id))
    assert (after.lines[0].title, after.lines[0].votes) == ("Ani", 1)
    assert election.now.counted.nominees[0].nominee.name == "Ani"
    election.tell(PutDelegationAway)
    assert (election.now.counted, election.shown) == (None, None)
    assert election.serving[0] == "Ani"


def test_the_share_of_women_moves_the_lowest_mans_seat_and_says_so(election):
    election.nominate(seats=3, women_percent=30)
    election.stand(*TEAM)
    election.elect("Budiman Cahyo Eko", "Budiman Cahyo Eko", "Budiman Cahyo", "Budiman Ani")
    (counted,) = election.elections
    assert [(one.nominee.name, one.votes) for one in counted.elected] == [("Budiman", 4), ("Cahyo", 3), ("Ani", 1)]
    assert [(one.elected, one.replaced) for one in counted.moved] == [("Ani", "Eko")]
    assert (counted.is_final, counted.is_quota_met, counted.turnout) == (True, True, 4)
    (entry,) = told(election, "DelegationCounted")
    assert entry["elected"] == [one.nominee.nominee_id for one in counted.elected]
    assert entry["substitutions"] == [[election.nominee("Ani"), election.nominee("Eko")]]


def test_closing_leaves_no_link_from_a_voter_to_a_choice_and_publishes_no_receipt(election, wati, budi):
    election.nominate()
    election.stand(*TEAM)
    election.open()
    receipts = {election.vote(wati, "Ani").receipt, election.vote(budi, "Eko").receipt}
    election.tell(CloseDelegation)
    assert election.rows(VotingRightRow, BallotRow) == [0, 0]
    rights = select(SubmissionRow.voting_right_id).where(SubmissionRow.round_id == election.booth.round_id)
    assert set(election.village.reading.scalars(rights)) == {None}
    row = election.village.reading.get(RoundRow, election.booth.round_id)
    assert (row.is_open, row.tally_visibility) == (False, TallyVisibility.HIDDEN)
    assert receipts.isdisjoint(one.ballot_id for one in counted_motions(election.village.reading, election.meeting_id))


def test_too_few_are_refused_and_the_chair_opens_all_the_same_for_a_reason(election, village, leading):
    chair = village_chair(village, leading)
    election.nominate(seats=3, women_percent=30)
    with pytest.raises(NobodyStands):
        election.tell(OpenShortDelegation, chair, reason=SHORT)
    election.stand("Budiman", "Cahyo")
    with pytest.raises(TooFewNominees) as few:
        election.tell(OpenDelegation)
    assert few.value.fields == {"standing": 2, "seats": 3}
    election.stand("Eko")
    with pytest.raises(TooFewWomen) as men:
        election.tell(OpenDelegation)
    assert men.value.fields == {"women": 0, "needed": 1}
    with pytest.raises(NotAllowed):
        election.tell(OpenShortDelegation, reason=SHORT)
    election.booth.round_id = str(election.tell(OpenShortDelegation, chair, reason=SHORT))
    assert election.now.exception == SHORT
    election.count("Budiman", "Cahyo")
    (counted,) = election.elections
    assert (counted.exception, counted.is_quota_met, counted.is_final) == (SHORT, False, False)


def test_an_election_without_enough_women_waits_for_more_who_stand_or_for_the_chair(election, village, leading):
    chair = village_chair(village, leading)
    election.nominate(seats=3)
    election.stand("Budiman", "Cahyo", "Eko")
    election.booth.round_id = str(election.tell(OpenShortDelegation, chair, reason=SHORT))
    election.count("Budiman")
    first = election.delegation_id
    assert election.board.waiting.delegation_id == first
    election.nominate(seats=3)
    assert election.standing == ["Budiman", "Cahyo", "Eko"]
    with pytest.raises(DelegationNotFinal):
        election.tell(AcceptDelegation, chair, delegation_id=first, reason=SHORT)
    election.stand("Ani")
    election.elect("Budiman Ani")
    assert [(one.number, one.is_final) for one in election.elections] == [(2, True), (1, False)]
    assert "Ani" in election.serving
    with pytest.raises(DelegationIsFinal):
        election.tell(AcceptDelegation, chair, reason=SHORT)


def test_the_chair_accepts_what_cannot_be_otherwise(election, village, leading):
    chair = village_chair(village, leading)
    election.nominate(seats=3)
    election.stand("Budiman")
    election.booth.round_id = str(election.tell(OpenShortDelegation, chair, reason=SHORT))
    with pytest.raises(DelegationNotFinal):
        election.tell(AcceptDelegation, chair, reason=SHORT)
    election.count("Budiman")
    with pytest.raises(NotAllowed):
        election.tell(AcceptDelegation, reason=SHORT)
    election.tell(AcceptDelegation, chair, reason="Tidak ada lagi yang bersedia.")
    (counted,) = election.elections
    assert (counted.is_final, counted.acceptance) == (True, "Tidak ada lagi yang bersedia.")
    assert (counted.empty_seats, election.serving) == (2, ["Budiman"])


def test_the_meeting_elects_again_only_for_a_reason_and_the_first_election_stays(election):
    election.nominate(seats=1, women_percent=0)
    election.stand("Budiman")
    election.elect("Budiman")
    with pytest.raises(NoNominationReason):
        election.nominate(seats=1, women_percent=0)
    election.nominate(seats=1, women_percent=0, reason="Pak Budiman pindah.")
    assert election.standing == []
    election.stand("Ani")
    election.elect("Ani")
    assert [one.serving[0].nominee.name for one in election.elections] == ["Ani", "Budiman"]
    assert election.elections[0].reason == "Pak Budiman pindah."


def test_what_is_voted_on_is_changed_by_nobody(election, wati):
    election.nominate()
    election.stand(*TEAM)
    election.open()
    for command, fields in ((Stand, {}), (StandDown, {})):
        with pytest.raises(NominationIsOver):
            election.tell(command, wati, **fields)
    with pytest.raises(NominationIsOver):
        election.tell(RemoveNominee, nominee_id=election.nominee("Ani"))
    for command in (TakeNominationBack, OpenDelegation):
        with pytest.raises(NominationIsOver):
            election.tell(command)
    with pytest.raises(NoBallotsYet):
        election.tell(CloseDelegation)
    with pytest.raises(WithdrawalWhileOpen):
        withdraw(election, wati)


def test_an_opening_by_mistake_is_taken_back_and_people_stand_on(election, wati):
    election.nominate()
    election.stand(*TEAM)
    election.open()
    election.tell(TakeDelegationBack)
    assert election.standing == sorted(TEAM)
    assert election.rows(CandidateRow) == [0]
    election.open()
    election.vote(wati, "Ani")
    with pytest.raises(MotionHasBallots):
        election.tell(TakeDelegationBack)
    election.tell(CloseDelegation)
    with pytest.raises(RoundIsClosed):
        election.tell(TakeDelegationBack)
    with pytest.raises(RoundIsClosed):
        election.vote(wati, "Ani", base=1)


def test_nothing_else_begins_while_people_vote_on_persons_and_nobody_moves_on(election, village):
    election.nominate()
    with pytest.raises(NominationStillOpen):
        election.nominate()
    with pytest.raises(NominationStillOpen):
        village.go_to(election.leading, Phase.DISCUSSION)
    election.stand(*TEAM)
    election.open()
    meeting = {"meeting_id": election.meeting_id}
    for command in (OpenMotion(**meeting, wording="Lanjut?"), DrawLot(**meeting), OpenPractice(**meeting)):
        with pytest.raises(DelegationStillOpen):
            election.booth.door.perform(command, election.leading)
    with pytest.raises(DelegationStillOpen):
        village.go_to(election.leading, Phase.DISCUSSION)


def test_nobody_is_elected_beside_a_vote_on_proposals(election):
    election.nominate()
    election.stand(*TEAM)
    election.booth.draw()
    with pytest.raises(VoteUnfinished):
        election.open()


def test_the_result_and_the_proposals_know_nothing_of_it(election, voted, village, wati):
    before = latest_result(village.reading, election.meeting_id)
    election.join(*TEAM)
    village.go_to(election.leading, Phase.PLENARY)
    election.nominate()
    election.stand(*TEAM)
    election.open()
    election.vote(wati, "Ani")
    election.tell(CloseDelegation)
    assert latest_result(village.reading, election.meeting_id) == before
    assert election.shown.state is RoundState.CLOSED
    village.go_to(election.leading, Phase.ADOPTION)
    assert election.shown.purpose is RoundPurpose.PROPOSALS


def village_chair(village, leading):
    account = village.account("hasan")
    village.door.perform(AddStaff(meeting_id=leading.meeting_id, username="hasan", role=Role.CHAIR), leading)
    return Actor(role=Role.CHAIR, actor_id=account.actor_id, meeting_id=leading.meeting_id)


def withdraw(election, person):
    election.booth.door.perform(WithdrawParticipation(meeting_id=election.meeting_id), person)
