"""Joining a meeting from a phone."""

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from facilitation.kernel.actor import OPERATOR, STRANGER
from facilitation.kernel.dispatch import GUARDS
from facilitation.kernel.errors import NotAllowed, NotFoundHere, NotInThisPhase
from facilitation.kernel.wording import NameNotReadable, TextEmpty, TextTooLong
from facilitation.meetings.commands import ChangePhase
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.rules.setup import HamletUnknown
from facilitation.people import queries
from facilitation.people.commands import JoinMeeting
from facilitation.people.events import ParticipantJoined
from facilitation.people.rules.gender import Gender
from facilitation.people.tables import ParticipantRow
from facilitation.people.views import Attendance, HamletCount, Participant
from tests.meetings.crowd import at_once
from tests.village import digest

WATIS_PHONE = digest("phone of Wati")


@pytest.fixture
def joining(village, leading):
    """The form on a phone, valid unless something is said to be different."""

    def fill_in(**different) -> JoinMeeting:
        fields = {
            "meeting_id": leading.meeting_id,
            "device_digest": WATIS_PHONE,
            "name": "Wati",
            "gender": Gender.FEMALE,
            "hamlet_id": village.see(leading.meeting_id).hamlets[0].hamlet_id,
        }
        return JoinMeeting(**(fields | different))

    return fill_in


def count(reading):
    return reading.scalar(select(func.count()).select_from(ParticipantRow))


def test_who_joins_is_known_by_the_phone_from_then_on(village, leading, wati, reading, published):
    hamlet = village.see(leading.meeting_id).hamlets[0]
    assert queries.participant_by_device(reading, leading.meeting_id, WATIS_PHONE) == Participant(
        participant_id=wati.actor_id, name="Wati", hamlet_id=hamlet.hamlet_id, hamlet="Krajan", has_come=False
    )
    assert published.events[-1] == ParticipantJoined(meeting_id=leading.meeting_id, participant_id=wati.actor_id)


@pytest.mark.usefixtures("wati")
def test_another_phone_is_nobody_yet(leading, reading):
    assert queries.participant_by_device(reading, leading.meeting_id, digest("another phone")) is None


def test_the_same_phone_is_the_same_participant_and_told_once(door, leading, wati, joining, reading, published):
    again = joining(name="Orang lain", gender=Gender.MALE)
    assert door.perform(again, STRANGER) == wati.actor_id
    assert door.perform(again, wati) == wati.actor_id
    assert queries.participant_by_device(reading, leading.meeting_id, WATIS_PHONE).name == "Wati"
    assert sum(isinstance(event, ParticipantJoined) for event in published.events) == 1


def test_the_same_phone_is_somebody_of_its_own_in_each_meeting(village, wati, other_leading, reading):
    assert village.join(other_leading.meeting_id, "Wati").actor_id != wati.actor_id
    assert count(reading) == 2


@pytest.mark.parametrize(
    ("name", "refusal"),
    [
        ("", TextEmpty),
        (" \u202e\u0000 ", TextEmpty),
        ("x" * 500, TextTooLong),
        ("Wati 😀", NameNotReadable),
        ("=HYPERLINK(1)", NameNotReadable),
    ],
)
def test_a_name_that_cannot_be_called_out_is_refused(door, joining, reading, name, refusal):
    with pytest.raises(refusal):
        door.perform(joining(name=name), STRANGER)
    assert count(reading) == 0


def test_nobody_comes_from_a_hamlet_of_another_meeting(village, other_leading, joining, reading):
    foreign = village.see(other_leading.meeting_id).hamlets[0].hamlet_id
    for hamlet_id in (foreign, "0" * 20, ""):
        with pytest.raises(HamletUnknown):
            village.door.perform(joining(hamlet_id=hamlet_id), STRANGER)
    assert count(reading) == 0


def test_nobody_joins_a_meeting_that_does_not_exist(door, joining, reading):
    with pytest.raises(NotFoundHere):
        door.perform(joining(meeting_id="0" * 20), STRANGER)
    assert count(reading) == 0


def test_nobody_joins_a_meeting_that_is_over(village, leading, joining, reading, monkeypatch):
    # The rooms above have their own conditions for the end of a meeting, which are not this story.
    monkeypatch.setitem(GUARDS, ChangePhase, [])
    village.go_to(leading, Phase.ASPIRATIONS, Phase.VOTING, Phase.PLENARY)
    with pytest.raises(NotInThisPhase):
        village.door.perform(joining(), STRANGER)
    assert count(reading) == 0


def test_latecomers_may_join_while_people_vote(village, leading, joining):
    village.go_to(leading, Phase.ASPIRATIONS, Phase.VOTING)
    assert village.door.perform(joining(), STRANGER)


def test_staff_and_other_meetings_residents_do_not_join(door, leading, outsider, joining):
    for actor, refusal in ((OPERATOR, NotAllowed), (leading, NotAllowed), (outsider, NotFoundHere)):
        with pytest.raises(refusal):
            door.perform(joining(), actor)


@pytest.mark.race
def test_a_double_tap_at_the_same_moment_makes_one_participant(door, joining, reading, published):
    answers = at_once(door, [(joining(), STRANGER)] * 12)
    assert len(set(answers)) == 1
    assert count(reading) == 1
    assert sum(isinstance(event, ParticipantJoined) for event in published.events) == 1


@pytest.mark.race
def test_many_phones_at_the_same_moment_are_as_many_participants(door, leading, joining, reading):
    names = [f"Wati {letter}" for letter in "abcdefghijkl"]
    requests = [(joining(device_digest=digest(f"phone of {name}"), name=name), STRANGER) for name in names]
    assert len(set(at_once(door, requests))) == 12
    assert queries.attendance(reading, leading.meeting_id).participants == 12


def test_a_phone_without_a_name_of_its_own_is_no_device(door, joining, reading):
    with pytest.raises(IntegrityError):
        door.perform(joining(device_digest=""), STRANGER)
    assert count(reading) == 0


@pytest.mark.usefixtures("wati", "budi", "outsider")
def test_attendance_counts_people_and_shows_the_hamlets_nobody_came_from(village, leading, reading):
    village.join(leading.meeting_id, "Joko", hamlet=1, gender=Gender.MALE)
    assert queries.attendance(reading, leading.meeting_id) == Attendance(
        participants=3,
        men=2,
        women=1,
        hamlets=(
            HamletCount(hamlet="Krajan", participants=1),
            HamletCount(hamlet="Sumberejo", participants=2),
            HamletCount(hamlet="Ngasem", participants=0),
        ),
    )


def test_attendance_of_an_empty_meeting_is_nobody(leading, reading):
    counts = queries.attendance(reading, leading.meeting_id)
    assert (counts.participants, counts.men, counts.women) == (0, 0, 0)
