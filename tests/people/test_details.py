"""What people may tell about themselves, and what nobody may write."""

import pytest

from facilitation.kernel.errors import NotFoundHere
from facilitation.people.rules.details import NO_DETAILS, AgeGroup, Details, Need, RtRwNotReadable, checked, rt_rw
from facilitation.people.rules.participant import participant_name, same_name
from facilitation.people.rules.postponement import (
    MOST_DAYS,
    NewDayOutOfRange,
    PostponedTooLong,
    Postponement,
    PostponementUnclear,
    postponed,
)
from facilitation.people.rules.private_numbers import IdentityNumberTyped, PhoneNumberTyped
from facilitation.people.rules.small_counts import shown_counts
from facilitation.people.rules.staffing import LastFacilitator, refuse_leaderless
from tests.conftest import Clock

TODAY = Clock().now.date()
# The digits of a Japanese keyboard are digits as well.
WIDE = {ord(digit): ord(digit) + 0xFEE0 for digit in "0123456789"}


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ("3302150708900001", IdentityNumberTyped),
        ("Wati 3302 1507 0890 0001", IdentityNumberTyped),
        ("Wati 3302.1507.0890.0001", IdentityNumberTyped),
        ("3302150708900001 Wati".translate(WIDE), IdentityNumberTyped),
        ("Wati 081234567890", PhoneNumberTyped),
        ("Wati 0812-3456-7890", PhoneNumberTyped),
        ("+62 812 3456 789", PhoneNumberTyped),
        ("0281 123 456", PhoneNumberTyped),
    ],
)
def test_numbers_of_a_person_are_no_part_of_a_name(typed, refusal):
    with pytest.raises(refusal):
        participant_name(typed)


@pytest.mark.parametrize("typed", ["Wati RT 03", "Slamet 2", "Budi RT 003 RW 002"])
def test_a_name_may_say_which_of_two_people_is_meant(typed):
    assert participant_name(typed) == typed


def test_names_are_the_same_whatever_their_capitals():
    assert same_name("SITI  aminah", "Siti Aminah")
    assert not same_name("Siti Aminah", "Siti Amina")


@pytest.mark.parametrize(
    ("typed", "kept"), [("", ""), ("  ", ""), ("3", "3"), ("003", "3"), ("RT 03", "3"), ("rw.12", "12"), ("R.T 7", "7")]
)
def test_rt_and_rw_are_numbers_without_zeros_before_them(typed, kept):
    assert rt_rw(typed) == kept


@pytest.mark.parametrize("typed", ["0", "000", "1234", "tiga", "3/2", "-3", "٣", "<b>", "3302150708900001"])
def test_what_is_no_rt_is_refused(typed):
    with pytest.raises(RtRwNotReadable):
        rt_rw(typed)


def test_details_are_kept_in_one_order_and_once():
    told = Details(rt="03", unsur_code="tokoh_agama", needs=(Need.READING, Need.ACCESS, Need.READING))
    assert checked(told) == Details(rt="3", unsur_code="tokoh_agama", needs=(Need.ACCESS, Need.READING))
    assert checked(NO_DETAILS) == NO_DETAILS
    assert NO_DETAILS.age_group is AgeGroup.UNSAID


def test_an_unsur_that_nobody_knows_is_refused():
    with pytest.raises(NotFoundHere):
        checked(Details(unsur_code="raja"))


def wait(minutes=None, new_day=None, reason="Menunggu kuorum"):
    return Postponement(minutes=minutes, new_day=new_day, reason=reason)


@pytest.mark.parametrize(
    ("asked", "waited", "refusal"),
    [
        (wait(), (), PostponementUnclear),
        (wait(30, TODAY.replace(day=20)), (), PostponementUnclear),
        (wait(0), (), PostponedTooLong),
        (wait(-5), (), PostponedTooLong),
        (wait(181), (), PostponedTooLong),
        (wait(61), (60, 60), PostponedTooLong),
        (wait(1), (180,), PostponedTooLong),
        (wait(new_day=TODAY), (), NewDayOutOfRange),
        (wait(new_day=TODAY.replace(day=1)), (), NewDayOutOfRange),
        (wait(new_day=TODAY.replace(year=TODAY.year + 1)), (), NewDayOutOfRange),
    ],
)
def test_a_postponement_that_cannot_be_is_refused(asked, waited, refusal):
    with pytest.raises(refusal):
        postponed(asked, waited=waited, today=TODAY)


@pytest.mark.parametrize("asked", [wait(180), wait(1), wait(new_day=TODAY.replace(day=13), reason="  Hujan   deras ")])
def test_a_postponement_is_kept_with_its_reason(asked):
    kept = postponed(asked, waited=(), today=TODAY)
    assert (kept.minutes, kept.new_day) == (asked.minutes, asked.new_day)
    assert kept.reason == " ".join(asked.reason.split())


def test_the_refusal_of_too_long_a_wait_says_what_is_left():
    with pytest.raises(PostponedTooLong) as refusal:
        postponed(wait(90), waited=(120,), today=TODAY)
    assert refusal.value.fields == {"most": 180, "minutes_left": 60}
    assert MOST_DAYS < 365


def test_somebody_always_leads():
    refuse_leaderless(1)
    with pytest.raises(LastFacilitator):
        refuse_leaderless(0)


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ({}, {}),
        ({"L": 12, "P": 9}, {"L": 12, "P": 9}),
        ({"L": 12, "P": 4}, {"L": None, "P": None}),
        ({"a": 20, "b": 7, "c": 1}, {"a": 20, "b": None, "c": None}),
        ({"a": 20, "b": 3, "c": 1}, {"a": 20, "b": None, "c": None}),
        ({"a": 5, "b": 5, "c": 0}, {"a": None, "b": 5, "c": None}),
        ({"a": 2}, {"a": None}),
    ],
)
def test_small_groups_are_hidden_and_cannot_be_had_by_subtraction(counts, shown):
    assert shown_counts(counts) == shown
