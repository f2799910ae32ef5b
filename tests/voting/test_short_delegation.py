"""Too few who stand: the meeting is asked for more, and only the chair decides otherwise, for a reason."""

import pytest

from facilitation.kernel.actor import Actor, Role
from facilitation.kernel.errors import NotAllowed
from facilitation.people.commands import AddStaff
from facilitation.voting.commands import AcceptDelegation, OpenDelegation, OpenShortDelegation
from facilitation.voting.rules.nomination import NobodyStands, NoNominationReason, TooFewNominees, TooFewWomen
from facilitation.voting.rules.succession import DelegationIsFinal, DelegationNotFinal

SHORT = "Hanya dua orang yang bersedia."


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


def village_chair(village, leading):
    account = village.account("hasan")
    village.door.perform(AddStaff(meeting_id=leading.meeting_id, username="hasan", role=Role.CHAIR), leading)
    return Actor(role=Role.CHAIR, actor_id=account.actor_id, meeting_id=leading.meeting_id)
