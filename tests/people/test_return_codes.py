"""Return codes: made of a secret and a person, kept nowhere, and read as people write them."""

import re

import pytest

from facilitation.people.rules.participant import name_key, same_name, told_apart
from facilitation.people.rules.return_code import (
    LENGTH,
    WrongReturnCode,
    phone_mark,
    read_return_code,
    return_code,
    whose_code,
)
from tests.village import digest

SECRET = "a secret of the installation, long enough"
WATI, BUDI = "a" * 20, "b" * 20
CODE = return_code(SECRET, WATI, 0)


def test_a_code_is_nine_of_crockfords_digits_in_threes():
    codes = [return_code(SECRET, f"{number:020}", 0) for number in range(300)]
    assert all(re.fullmatch(r"(?:[0-9A-HJKMNP-TV-Z]{3}-){2}[0-9A-HJKMNP-TV-Z]{3}", code) for code in codes)
    assert len(set(codes)) == 300


def test_a_code_holds_at_least_forty_bits():
    assert LENGTH * 5 >= 40


def test_the_same_person_has_the_same_code_each_time():
    assert return_code(SECRET, WATI, 0) == CODE


@pytest.mark.parametrize(
    "different", [("another secret, as long as that one!", WATI, 0), (SECRET, BUDI, 0), (SECRET, WATI, 1)]
)
def test_another_secret_person_or_number_makes_another_code(different):
    assert return_code(*different) != CODE


@pytest.mark.parametrize(
    "typed", ["K7M-2QP-9XA", "k7m2qp9xa", " k7m 2qp 9xa ", "K7M–2QP–9XA".replace("–", "-"), "K-7-M-2-Q-P-9-X-A"]
)
def test_a_code_is_read_however_it_is_spaced_or_cased(typed):
    assert read_return_code(typed) == "K7M-2QP-9XA"


def test_letters_that_look_like_digits_are_read_as_those():
    assert read_return_code("oil-OIL-000") == "011-011-000"


@pytest.mark.parametrize(
    "typed", ["", "   ", "K7M-2QP", "K7M-2QP-9XAB", "K7M-2QP-9XU", "K7M-2QP-9X!", "😀" * 9, "٣" * 9]
)
def test_what_can_be_no_code_is_refused(typed):
    with pytest.raises(WrongReturnCode):
        read_return_code(typed)


def test_a_code_finds_its_owner_among_many():
    people = [(f"{number:020}", 0) for number in range(50)] + [(WATI, 0)]
    assert whose_code(CODE.lower(), people, SECRET) == WATI


@pytest.mark.parametrize("people", [[], [(BUDI, 0)], [(WATI, 1)]])
def test_a_code_of_nobody_here_is_refused(people):
    with pytest.raises(WrongReturnCode):
        whose_code(CODE, people, SECRET)


def test_a_phones_mark_is_four_digits_and_says_nothing_of_its_device():
    marks = {phone_mark(digest(f"phone {number}")) for number in range(200)}
    assert all(re.fullmatch(r"\d{4}", mark) for mark in marks)
    assert len(marks) > 150
    assert phone_mark(digest("phone 1")) not in digest("phone 1")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("WATI", "wati"),
        ("Siti  Aminah", " siti aminah "),
        ("Ngatìmin", "Ngatimin"),
        ("Ma'ruf", "Maruf"),
        ("Ma’ruf", "Ma'ruf"),
        ("H. Abdul-Rahman", "h abdul rahman"),
        ("Ni Made Ayu, S.Pd", "ni made ayu s pd"),
    ],
)
def test_names_that_sound_the_same_are_the_same(one, other):
    assert same_name(one, other)


@pytest.mark.parametrize(("one", "other"), [("Wati", "Watik"), ("Wati", "Wati RT 2"), ("Sri Wati", "Wati Sri")])
def test_names_that_differ_are_two(one, other):
    assert not same_name(one, other)


@pytest.mark.parametrize("name", ["Wati", "ꦮꦠꦶ", "王芳", "Łukasz"])
def test_no_name_is_left_without_a_key(name):
    assert name_key(name)


@pytest.mark.parametrize(("addition", "name"), [("RT 2", "Wati RT 2"), ("", "Wati"), ("  ", "Wati")])
def test_a_name_is_told_apart_by_what_is_added(addition, name):
    assert told_apart("Wati", addition) == name
