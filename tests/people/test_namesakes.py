"""Two of one name from one hamlet: never silently a second person, and settled by who stands at the desk."""

import pytest
from sqlalchemy.exc import IntegrityError

from facilitation.kernel.actor import STRANGER, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere
from facilitation.people import queries
from facilitation.people.commands import (
    ConfirmNamesakes,
    JoinMeeting,
    LinkInvitee,
    UniteNamesakes,
    WithdrawParticipation,
)
from facilitation.people.events import ParticipantCameBack
from facilitation.people.rules.gender import Gender
from facilitation.people.rules.participant import NamesakeHere
from facilitation.people.rules.private_numbers import PhoneNumberTyped
from facilitation.people.tables import ParticipantRow
from facilitation.voting.rules.procedure import WithdrawalWhileOpen
from tests.meetings.crowd import at_once
from tests.people.crowd import as_staff
from tests.people.test_coming_back import on
from tests.people.test_desk import open_round
from tests.village import digest

SECOND = digest("second phone")


@pytest.fixture
def joining(village, leading):
    """Somebody called Wati from the first hamlet, unless something is said to be different."""

    def fill_in(**different):
        hamlet_id = village.see(leading.meeting_id).hamlets[0].hamlet_id
        fields = {"device_digest": SECOND, "name": "Wati", "gender": Gender.FEMALE, "hamlet_id": hamlet_id}
        return JoinMeeting(meeting_id=leading.meeting_id, **(fields | different))

    return fill_in


@pytest.fixture
def pairs(village, leading, reading):
    def look():
        reading.expire_all()
        return queries.desk_page(reading, village.see(leading.meeting_id)).claims.namesakes

    return look


def settling(kind, leading, participant_id):
    return kind(meeting_id=leading.meeting_id, participant_id=participant_id)


def people(reading, leading):
    reading.expire_all()
    return queries.attendance(reading, leading.meeting_id).participants


@pytest.mark.parametrize("name", ["Wati", "WATI", "  wati ", "Wáti", "wati."])
@pytest.mark.usefixtures("wati")
def test_the_same_name_from_the_same_hamlet_is_asked_first(village, leading, joining, reading, name):
    with pytest.raises(NamesakeHere) as refusal:
        village.door.perform(joining(name=name), STRANGER)
    assert refusal.value.fields["hamlet"] == "Krajan"
    assert people(reading, leading) == 1


@pytest.mark.usefixtures("wati")
def test_the_same_name_from_another_hamlet_is_another_person(village, leading, joining, reading, pairs):
    elsewhere = village.see(leading.meeting_id).hamlets[1].hamlet_id
    village.door.perform(joining(hamlet_id=elsewhere), STRANGER)
    assert people(reading, leading) == 2
    assert pairs() == ()


def test_who_is_told_apart_joins_and_is_shown_to_the_desk(village, leading, wati, joining, reading, pairs):
    second = village.door.perform(joining(addition="RT 2"), STRANGER)
    assert on(reading, wati.meeting_id, SECOND) == second
    assert [(one.first_name, one.name, one.participant_id) for one in pairs()] == [("Wati", "Wati RT 2", second)]
    assert queries.board(reading, village.see(leading.meeting_id)).namesakes == 1


@pytest.mark.parametrize("addition", ["", "   ", ".", "'"])
@pytest.mark.usefixtures("wati")
def test_an_addition_that_tells_nobody_apart_does_not_help(village, leading, joining, reading, addition):
    with pytest.raises(NamesakeHere):
        village.door.perform(joining(addition=addition), STRANGER)
    assert people(reading, leading) == 1


@pytest.mark.usefixtures("wati")
def test_a_third_of_the_same_addition_is_asked_again(village, leading, joining, reading):
    village.door.perform(joining(addition="RT 2"), STRANGER)
    with pytest.raises(NamesakeHere):
        village.door.perform(joining(addition="rt 2", device_digest=digest("third phone")), STRANGER)
    assert people(reading, leading) == 2


@pytest.mark.usefixtures("wati")
def test_an_addition_is_no_place_for_a_phone_number(village, joining):
    with pytest.raises(PhoneNumberTyped):
        village.door.perform(joining(addition="0812 3456 7890"), STRANGER)


def test_an_addition_without_a_namesake_is_no_pair(village, leading, joining, reading, pairs):
    village.door.perform(joining(addition="RT 2"), STRANGER)
    assert pairs() == ()
    assert people(reading, leading) == 1


def test_the_same_phone_is_no_namesake_of_its_own(village, wati, joining):
    again = joining(device_digest=digest("phone of Wati"))
    assert village.door.perform(again, STRANGER) == wati.actor_id


def test_a_name_is_free_again_once_its_owner_has_withdrawn(village, leading, wati, joining, reading):
    village.door.perform(WithdrawParticipation(meeting_id=wati.meeting_id), wati)
    village.door.perform(joining(), STRANGER)
    assert people(reading, leading) == 1


@pytest.mark.race
def test_of_two_phones_that_join_under_one_name_at_the_same_moment_one_is_asked(village, leading, joining, reading):
    requests = [(joining(device_digest=digest(f"phone {place}")), STRANGER) for place in range(6)]
    answers = at_once(village.door, requests)
    assert sum(isinstance(answer, NamesakeHere) for answer in answers) == 5
    assert people(reading, leading) == 1


@pytest.mark.usefixtures("wati")
def test_a_pair_that_is_two_people_is_looked_at_once(village, leading, joining, reading, pairs):
    second = village.door.perform(joining(addition="RT 2"), STRANGER)
    village.door.perform(settling(ConfirmNamesakes, leading, second), leading)
    assert pairs() == ()
    assert people(reading, leading) == 2
    for kind in (ConfirmNamesakes, UniteNamesakes):
        with pytest.raises(NotFoundHere):
            village.door.perform(settling(kind, leading, second), leading)


def test_a_pair_that_is_one_person_counts_once_and_keeps_the_phone_in_hand(
    village, leading, wati, joining, reading, pairs, published
):
    second = village.door.perform(joining(addition="RT 2"), STRANGER)
    assert village.door.perform(settling(UniteNamesakes, leading, second), leading) == wati.actor_id
    assert people(reading, leading) == 1
    assert pairs() == ()
    assert on(reading, wati.meeting_id, SECOND) == wati.actor_id
    assert on(reading, wati.meeting_id, digest("phone of Wati")) is None
    assert reading.get_one(ParticipantRow, second).name == ""
    told = {event.participant_id for event in published.events if isinstance(event, ParticipantCameBack)}
    assert told == {wati.actor_id, second}


def test_one_person_keeps_the_invitation_of_either_entry(village, leading, wati, joining, invite, reading):
    (invitee,) = invite(leading, "Wati RT 2")
    second = village.door.perform(joining(addition="RT 2"), STRANGER)
    linking = LinkInvitee(meeting_id=leading.meeting_id, invitee_id=invitee, participant_id=second)
    village.door.perform(linking, leading)
    village.door.perform(settling(UniteNamesakes, leading, second), leading)
    reading.expire_all()
    row = reading.get_one(ParticipantRow, wati.actor_id)
    assert row.invitee_id == invitee
    assert row.came_at is not None


def test_no_entry_is_erased_while_people_vote(village, leading, wati, joining, reading):
    second = village.door.perform(joining(addition="RT 2"), STRANGER)
    open_round(village, leading, wati, reading)
    with pytest.raises(WithdrawalWhileOpen):
        village.door.perform(settling(UniteNamesakes, leading, second), leading)
    assert people(reading, leading) == 2


def test_who_withdraws_leaves_no_pair(village, wati, joining, pairs, reading):
    second = village.door.perform(joining(addition="RT 2"), STRANGER)
    village.door.perform(WithdrawParticipation(meeting_id=wati.meeting_id), wati)
    assert pairs() == ()
    reading.expire_all()
    assert reading.get_one(ParticipantRow, second).namesake_id is None


@pytest.mark.parametrize("role", [Role.CHAIR, Role.OFFICIAL, Role.OBSERVER, Role.RESIDENT])
@pytest.mark.usefixtures("wati")
def test_only_who_stands_at_the_desk_settles_a_pair(village, leading, joining, pairs, role):
    second = village.door.perform(joining(addition="RT 2"), STRANGER)
    for kind in (ConfirmNamesakes, UniteNamesakes):
        with pytest.raises(NotAllowed):
            village.door.perform(settling(kind, leading, second), as_staff(leading, role))
    assert len(pairs()) == 1


@pytest.mark.usefixtures("wati")
def test_another_meetings_pair_is_not_found(village, other_leading, joining, pairs):
    second = village.door.perform(joining(addition="RT 2"), STRANGER)
    for kind in (ConfirmNamesakes, UniteNamesakes):
        with pytest.raises(NotFoundHere):
            village.door.perform(settling(kind, other_leading, second), other_leading)
    assert len(pairs()) == 1


def test_the_database_itself_keeps_no_namesake_of_who_is_gone(door, village, wati, joining, reading):
    second = village.door.perform(joining(addition="RT 2"), STRANGER)
    village.door.perform(WithdrawParticipation(meeting_id=wati.meeting_id), wati)
    row = reading.get_one(ParticipantRow, wati.actor_id)
    values = {one.key: getattr(row, one.key) for one in row.__table__.columns}
    values |= {"participant_id": "1" * 20, "namesake_id": second}
    with pytest.raises(IntegrityError), door._engine.begin() as connection:  # noqa: SLF001  the database's own promise
        connection.execute(ParticipantRow.__table__.insert().values(values))
