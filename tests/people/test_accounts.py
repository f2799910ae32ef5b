"""Staff accounts, and the meetings they lead."""

from datetime import date

import pytest
from sqlalchemy import func, select

from facilitation.kernel.actor import OPERATOR, STRANGER, Role
from facilitation.kernel.errors import NotAllowed
from facilitation.kernel.wording import NameNotReadable, TextEmpty
from facilitation.people import queries
from facilitation.people.commands import CreateAccount
from facilitation.people.rules.account import AccountsExist, UsernameNotUsable, UsernameTaken
from facilitation.people.tables import StaffRow
from tests.meetings.crowd import accepted, at_once, refused


def account(username="siti", **different):
    fields = {"username": username, "display_name": "Siti Aminah", "password_hash": "not-a-hash", "is_first": False}
    return CreateAccount(**(fields | different))


def count(reading):
    return reading.scalar(select(func.count()).select_from(StaffRow))


def test_an_account_is_found_by_its_name_whatever_the_capitals(door, reading):
    staff_id = door.perform(account("Siti.Aminah"), OPERATOR)
    found = queries.account_by_username(reading, " SITI.aminah ")
    assert found == queries.StaffAccount(staff_id=staff_id, password_hash="not-a-hash")
    assert queries.account_by_username(reading, "siti") is None


def test_the_first_account_can_be_made_once(door, reading):
    assert not queries.has_accounts(reading)
    door.perform(account(is_first=True), OPERATOR)
    assert queries.has_accounts(reading)
    with pytest.raises(AccountsExist):
        door.perform(account("joko", is_first=True), OPERATOR)


def test_the_set_up_page_makes_no_account_beside_one_made_by_a_command(door, reading):
    door.perform(account(), OPERATOR)
    with pytest.raises(AccountsExist):
        door.perform(account("joko", is_first=True), OPERATOR)
    assert reading.scalars(select(StaffRow.username)).all() == ["siti"]


def test_later_accounts_are_made_beside_the_first(door, reading):
    door.perform(account(is_first=True), OPERATOR)
    door.perform(account("joko"), OPERATOR)
    door.perform(account("retno"), OPERATOR)
    assert count(reading) == 3


@pytest.mark.parametrize(
    ("different", "refusal"),
    [
        ({"username": "ab"}, UsernameNotUsable),
        ({"username": "siti aminah"}, UsernameNotUsable),
        ({"display_name": ""}, TextEmpty),
        ({"display_name": "Siti 😀"}, NameNotReadable),
    ],
)
def test_an_account_without_a_usable_name_is_refused(door, reading, different, refusal):
    with pytest.raises(refusal):
        door.perform(account(**different), OPERATOR)
    assert not queries.has_accounts(reading)


def test_a_user_name_belongs_to_one_person(door, reading):
    door.perform(account("siti"), OPERATOR)
    with pytest.raises(UsernameTaken):
        door.perform(account("SITI"), OPERATOR)
    assert count(reading) == 1


def test_nobody_but_the_operator_makes_accounts(door, leading, wati):
    for actor in (STRANGER, leading, wati):
        with pytest.raises(NotAllowed):
            door.perform(account("joko"), actor)


@pytest.mark.race
def test_two_set_up_pages_sent_at_the_same_moment_make_one_account(door, reading):
    answers = at_once(door, [(account(f"staff{n}", is_first=True), OPERATOR) for n in range(8)])
    assert len(accepted(answers)) == 1
    assert refused(answers, AccountsExist) == 7
    assert count(reading) == 1


@pytest.mark.race
def test_one_user_name_asked_for_at_the_same_moment_goes_to_one(door, reading):
    answers = at_once(door, [(account("siti"), OPERATOR)] * 8)
    assert len(accepted(answers)) == 1
    assert refused(answers, UsernameTaken) == 7
    assert count(reading) == 1


def test_a_meeting_is_led_by_whoever_set_it_up(leading, other_leading, reading):
    assert queries.role_in(reading, leading.meeting_id, leading.actor_id) is Role.FACILITATOR
    assert queries.role_in(reading, leading.meeting_id, other_leading.actor_id) is None
    assert queries.role_in(reading, other_leading.meeting_id, leading.actor_id) is None
    assert queries.role_in(reading, "0" * 20, leading.actor_id) is None


def test_staff_see_their_own_meetings_the_latest_day_first(village, reading):
    siti, joko = village.account("siti"), village.account("joko")
    older, newer = (village.meeting(siti, meets_on=date(2026, 8, day)).meeting_id for day in (11, 12))
    assert [meeting.meeting_id for meeting in queries.meetings_of_staff(reading, siti.actor_id)] == [newer, older]
    assert queries.meetings_of_staff(reading, joko.actor_id) == ()
