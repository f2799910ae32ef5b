"""Electing the delegation: who stands, what is voted on in secret, who is elected, and what stays on record."""

import json

import pytest
from sqlalchemy import select

from facilitation.budget.queries import latest_result
from facilitation.kernel import journal
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.journal import JournalRow
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.people.commands import WithdrawParticipation
from facilitation.voting.commands import (
    CloseDelegation,
    DrawLot,
    OpenDelegation,
    OpenMotion,
    OpenPractice,
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
    NominationIsOver,
    NominationStillOpen,
    NomineeGenderUnknown,
    NomineeNeedsConsent,
    NomineeTwice,
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


def withdraw(election, person):
    election.booth.door.perform(WithdrawParticipation(meeting_id=election.meeting_id), person)
