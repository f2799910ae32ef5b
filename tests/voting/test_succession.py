"""A seat that somebody cannot take goes to the next in order; the share is kept, and nothing is overwritten."""

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.exc import DatabaseError

from facilitation.kernel.actor import STRANGER, Actor, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere
from facilitation.kernel.wording import TextEmpty
from facilitation.meetings.rules.phase import Phase
from facilitation.people.commands import JoinMeeting, UndoAttendance, UniteNamesakes, WithdrawParticipation
from facilitation.people.rules.gender import Gender
from facilitation.voting.commands import AcceptDelegation, OpenShortDelegation, PassSeat
from facilitation.voting.rules.succession import DelegationNotFinal, SeatNotHeld, SeatStillHeld
from facilitation.voting.tables import CandidateRow, NomineeRow, SuccessionRow
from tests.village import digest


@pytest.fixture
def elected(election):
    """Budiman, Cahyo and Ani are elected, Ani in place of Eko; Dewi has nobody's vote."""
    election.nominate()
    election.stand("Budiman", "Cahyo", "Eko", "Ani", "Dewi")
    election.elect("Budiman Cahyo Eko", "Budiman Cahyo Eko", "Budiman Cahyo", "Budiman Ani")
    return election


def test_a_seat_is_passed_on_with_its_reason_and_everything_before_stays(elected):
    successor = elected.tell(PassSeat, nominee_id=elected.nominee("Ani"), reason="  Sakit. ")
    assert successor == elected.nominee("Dewi")
    elected.tell(PassSeat, nominee_id=elected.nominee("Cahyo"), reason="Ke luar kota.")
    (counted,) = elected.elections
    assert [one.nominee.name for one in counted.elected] == ["Budiman", "Cahyo", "Ani"]
    assert elected.serving == ["Budiman", "Eko", "Dewi"]
    assert [(one.gone.nominee.name, one.successor.nominee.name, one.reason) for one in counted.passed] == [
        ("Ani", "Dewi", "Sakit."),
        ("Cahyo", "Eko", "Ke luar kota."),
    ]


def test_a_seat_is_passed_on_by_those_who_may_with_a_reason_and_in_this_meeting(elected, village, other_leading):
    village.go_to(other_leading, Phase.ASPIRATIONS, Phase.DISCUSSION)
    ani = elected.nominee("Ani")
    with pytest.raises(TextEmpty):
        elected.tell(PassSeat, nominee_id=ani, reason=" ")
    with pytest.raises(NotAllowed):
        elected.tell(PassSeat, elected.people["Ani"], nominee_id=ani, reason="Sakit.")
    with pytest.raises(SeatNotHeld):
        elected.tell(PassSeat, nominee_id=elected.nominee("Eko"), reason="Sakit.")
    with pytest.raises(NotFoundHere):
        elected.tell(PassSeat, nominee_id="nobody", reason="Sakit.")
    stranger = {"delegation_id": elected.delegation_id, "nominee_id": ani, "reason": "Sakit."}
    with pytest.raises(NotFoundHere):
        elected.booth.door.perform(PassSeat(meeting_id=other_leading.meeting_id, **stranger), other_leading)


def test_the_database_itself_keeps_what_was_passed_on(elected, past_the_program):
    elected.tell(PassSeat, nominee_id=elected.nominee("Ani"), reason="Sakit.")
    for statement in (update(SuccessionRow).values(reason="Lain."), delete(SuccessionRow)):
        with pytest.raises(DatabaseError):
            past_the_program(statement)


def test_an_election_that_does_not_stand_passes_no_seat_on_and_ends_no_meeting(election, voted, village, wati):
    chair = Actor(role=Role.CHAIR, actor_id="hasan", meeting_id=election.meeting_id)
    election.join("Budiman")
    village.go_to(election.leading, Phase.PLENARY)
    election.nominate()
    election.stand("Budiman")
    election.booth.round_id = str(election.tell(OpenShortDelegation, chair, reason="Tidak ada lain."))
    election.vote(wati, "Budiman")
    election.count()
    with pytest.raises(DelegationNotFinal):
        election.tell(PassSeat, nominee_id=election.nominee("Budiman"), reason="Sakit.")
    village.go_to(election.leading, Phase.ADOPTION)
    with pytest.raises(DelegationNotFinal):
        village.go_to(election.leading, Phase.FINISHED)
    election.tell(AcceptDelegation, chair, reason="Tidak ada lain.")
    village.go_to(election.leading, Phase.FINISHED)
    election.tell(PassSeat, nominee_id=election.nominee("Budiman"), reason="Sakit.")
    assert election.serving == []


def test_who_holds_a_seat_passes_it_on_before_being_erased(elected):
    ani, withdrawal = elected.people["Ani"], WithdrawParticipation(meeting_id=elected.meeting_id)
    with pytest.raises(SeatStillHeld):
        elected.booth.door.perform(withdrawal, ani)
    nominee_id = elected.nominee("Ani")
    elected.tell(PassSeat, nominee_id=nominee_id, reason="Sakit.")
    elected.booth.door.perform(withdrawal, ani)
    row = elected.village.reading.get(NomineeRow, nominee_id)
    elected.village.reading.refresh(row)
    assert (row.name, row.salt, row.hamlet, row.participant_id) == ("", "", "", None)
    titles = select(CandidateRow.title).where(CandidateRow.proposal_id == nominee_id)
    assert elected.village.reading.scalars(titles).all() == [""]
    assert elected.serving == ["Budiman", "Cahyo", "Dewi"]
    assert elected.elections[0].passed[0].gone.nominee.name == ""


def test_who_is_erased_before_the_vote_stands_no_more(election, village):
    election.nominate()
    election.stand("Ani", "Budiman")
    desk = str(election.name(name="Pak Lurah", gender=Gender.MALE))
    election.booth.door.perform(WithdrawParticipation(meeting_id=election.meeting_id), election.people["Ani"])
    assert election.standing == ["Budiman", "Pak Lurah"]
    assert desk == election.nominee("Pak Lurah")


def test_one_person_of_two_entries_goes_on_standing_as_the_one_that_stays(election, village, wati):
    second = JoinMeeting(
        meeting_id=election.meeting_id,
        device_digest=digest("second phone"),
        name="Wati",
        gender=Gender.FEMALE,
        hamlet_id=village.see(election.meeting_id).hamlets[0].hamlet_id,
        addition="RT 2",
    )
    other_id = str(village.door.perform(second, STRANGER))
    election.nominate()
    election.name(participant_id=other_id)
    unite = UniteNamesakes(meeting_id=election.meeting_id, participant_id=other_id)
    village.door.perform(unite, election.leading)
    assert election.now.nomination.has(wati.actor_id)
    undo = UndoAttendance(meeting_id=election.meeting_id, participant_id=other_id)
    with pytest.raises(NotFoundHere):
        village.door.perform(undo, election.leading)
