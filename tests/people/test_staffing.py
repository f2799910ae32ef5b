"""Who runs a meeting together: roles are given, changed and taken away, and somebody always leads."""

import pytest
from sqlalchemy import func, select

from facilitation.kernel.actor import STAFF, STRANGER, Actor, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere
from facilitation.people import queries
from facilitation.people.commands import AddColleague, AddStaff, ChangeStaffRole, RemoveStaff
from facilitation.people.events import StaffChanged
from facilitation.people.rules.account import UsernameNotUsable, UsernameTaken
from facilitation.people.rules.staffing import AlreadyStaff, ColleagueUnknown, LastFacilitator
from facilitation.people.tables import StaffRow
from tests.meetings.crowd import at_once, refused


@pytest.fixture
def ratna(village):
    """A colleague with an account and no part in any meeting."""
    return village.account("ratna")


def adding(leading, username="ratna", role=Role.MINUTE_TAKER):
    return AddStaff(meeting_id=leading.meeting_id, username=username, role=role)


def colleague(leading, **different):
    fields = {"username": "tini", "display_name": "Tini", "password_hash": "a-hash", "role": Role.OFFICIAL}
    return AddColleague(meeting_id=leading.meeting_id, **(fields | different))


def changing(leading, somebody, role):
    return ChangeStaffRole(meeting_id=leading.meeting_id, staff_id=somebody.actor_id, role=role)


def removing(leading, somebody):
    return RemoveStaff(meeting_id=leading.meeting_id, staff_id=somebody.actor_id)


@pytest.mark.parametrize("role", STAFF)
def test_an_account_gets_any_of_the_roles(door, leading, ratna, reading, published, role):
    assert door.perform(adding(leading, " Ratna ", role), leading) == ratna.actor_id
    assert queries.role_in(reading, leading.meeting_id, ratna.actor_id) is role
    assert published.events[-1] == StaffChanged(meeting_id=leading.meeting_id, staff_id=ratna.actor_id)
    assert [one.meeting_id for one in queries.meetings_of_staff(reading, ratna.actor_id)] == [leading.meeting_id]


@pytest.mark.parametrize("role", [Role.STRANGER, Role.RESIDENT, Role.OPERATOR])
def test_what_is_no_role_of_staff_is_not_given(door, leading, ratna, reading, role):
    for command in (adding(leading, role=role), colleague(leading, role=role)):
        with pytest.raises(NotFoundHere):
            door.perform(command, leading)
    assert queries.role_in(reading, leading.meeting_id, ratna.actor_id) is None


@pytest.mark.parametrize("username", ["tidakada", "", "<b>", "rat na"])
@pytest.mark.usefixtures("ratna")
def test_nobody_is_added_under_a_name_that_is_no_account(door, leading, username):
    with pytest.raises(ColleagueUnknown):
        door.perform(adding(leading, username), leading)


@pytest.mark.usefixtures("ratna")
def test_an_account_has_one_role_in_a_meeting(door, leading, reading):
    door.perform(adding(leading), leading)
    with pytest.raises(AlreadyStaff):
        door.perform(adding(leading, role=Role.CHAIR), leading)
    with pytest.raises(AlreadyStaff):
        door.perform(adding(leading, "siti"), leading)


def test_a_colleague_gets_an_account_and_a_role_at_once(door, leading, reading):
    staff_id = door.perform(colleague(leading), leading)
    assert queries.account_by_username(reading, "tini").staff_id == staff_id
    assert queries.role_in(reading, leading.meeting_id, staff_id) is Role.OFFICIAL


@pytest.mark.parametrize(
    ("different", "refusal"), [({"username": "siti"}, UsernameTaken), ({"username": "t i"}, UsernameNotUsable)]
)
def test_an_account_that_cannot_be_leaves_nothing(door, leading, reading, different, refusal):
    with pytest.raises(refusal):
        door.perform(colleague(leading, **different), leading)
    assert reading.scalar(select(func.count()).select_from(StaffRow)) == 1
    assert len(queries.staff_page(reading, meeting(reading, leading), leading.actor_id).members) == 1


def meeting(reading, leading):
    return next(iter(queries.meetings_of_staff(reading, leading.actor_id)))


def test_a_role_is_changed_once_and_everybody_told_once(door, leading, ratna, reading, published):
    door.perform(adding(leading), leading)
    for _ in range(2):
        door.perform(changing(leading, ratna, Role.CHAIR), leading)
    assert queries.role_in(reading, leading.meeting_id, ratna.actor_id) is Role.CHAIR
    assert sum(isinstance(event, StaffChanged) for event in published.events) == 2


def test_who_is_removed_has_no_part_in_it_any_more_and_keeps_the_account(door, leading, ratna, reading):
    door.perform(adding(leading), leading)
    door.perform(removing(leading, ratna), leading)
    assert queries.role_in(reading, leading.meeting_id, ratna.actor_id) is None
    assert queries.account_by_username(reading, "ratna") is not None
    with pytest.raises(NotFoundHere):
        door.perform(removing(leading, ratna), leading)


def test_the_last_facilitator_stays(door, leading, ratna, reading):
    door.perform(adding(leading), leading)
    for command in (removing(leading, leading), changing(leading, leading, Role.OBSERVER)):
        with pytest.raises(LastFacilitator):
            door.perform(command, leading)
    door.perform(changing(leading, ratna, Role.FACILITATOR), leading)
    door.perform(removing(leading, leading), leading)
    assert queries.role_in(reading, leading.meeting_id, leading.actor_id) is None


@pytest.mark.race
def test_two_facilitators_who_remove_each_other_leave_one(door, leading, ratna, reading):
    door.perform(adding(leading, role=Role.FACILITATOR), leading)
    second = Actor(role=Role.FACILITATOR, actor_id=ratna.actor_id, meeting_id=leading.meeting_id)
    requests = [(removing(leading, ratna), leading), (removing(leading, leading), second)]
    answers = at_once(door, requests * 4)
    assert answers.count(None) == 1
    assert refused(answers, LastFacilitator) + refused(answers, NotFoundHere) == 7
    roles = [queries.role_in(reading, leading.meeting_id, one.actor_id) for one in (leading, ratna)]
    assert sorted(roles, key=str) == [None, Role.FACILITATOR]


@pytest.mark.parametrize("role", [role for role in STAFF if role is not Role.FACILITATOR])
def test_only_facilitators_choose_the_staff(door, leading, ratna, role):
    asking = Actor(role=role, actor_id=ratna.actor_id, meeting_id=leading.meeting_id)
    commands = (
        adding(leading),
        colleague(leading),
        changing(leading, leading, Role.OBSERVER),
        removing(leading, leading),
    )
    for command in commands:
        for actor in (asking, STRANGER):
            with pytest.raises(NotAllowed):
                door.perform(command, actor)


def test_another_meetings_facilitator_changes_nothing_here(door, leading, other_leading, ratna):
    door.perform(adding(leading), leading)
    for command in (removing(leading, ratna), changing(leading, ratna, Role.CHAIR), adding(leading)):
        with pytest.raises(NotFoundHere):
            door.perform(command, other_leading)
    with pytest.raises(NotFoundHere):
        door.perform(removing(other_leading, ratna), other_leading)


def test_the_staff_page_lists_everybody_by_name_and_marks_the_reader(door, leading, reading):
    door.perform(colleague(leading, display_name="Ani"), leading)
    page = queries.staff_page(reading, meeting(reading, leading), leading.actor_id)
    assert [(line.display_name, line.role, line.is_asking) for line in page.members] == [
        ("Ani", Role.OFFICIAL, False),
        ("Siti Aminah", Role.FACILITATOR, True),
    ]
