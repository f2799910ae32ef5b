"""The rules of accounts and participants."""

import pytest

from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import NameNotReadable, TextEmpty, TextTooLong
from facilitation.people.rules import account
from facilitation.people.rules.gender import Gender
from facilitation.people.rules.participant import participant_name
from facilitation.people.texts import SENTENCES


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("siti", "siti"), ("  Siti.Aminah ", "siti.aminah"), ("rt_03-krajan", "rt_03-krajan"), ("abc", "abc")],
)
def test_a_user_name_is_kept_in_small_letters(typed, kept):
    assert account.username(typed) == kept


@pytest.mark.parametrize(
    "typed", ["", "ab", "x" * 41, "siti aminah", "siti@desa", "sitì", "\u0455iti", "siti\x00", "si\nti", "a/b", "<b>"]
)
def test_a_user_name_that_cannot_be_typed_anywhere_is_refused(typed):
    with pytest.raises(account.UsernameNotUsable) as refusal:
        account.username(typed)
    assert refusal.value.fields == {"smallest": 3, "limit": 40}


@pytest.mark.parametrize("password", ["x" * 10, "kuda baterai benar staples", "x" * 200, " " * 10])
def test_long_passwords_are_welcome(password):
    account.check_password(password)


@pytest.mark.parametrize("password", ["", "x" * 9])
def test_a_short_password_is_refused(password):
    with pytest.raises(account.PasswordTooShort):
        account.check_password(password)


def test_an_endless_password_is_refused_before_it_is_hashed():
    with pytest.raises(account.PasswordTooLong):
        account.check_password("x" * 201)


@pytest.mark.parametrize("rule", [participant_name, account.display_name])
def test_names_are_kept_as_they_are_read_out(rule):
    assert rule("  H. Slamet,   S.Pd. ") == "H. Slamet, S.Pd."


@pytest.mark.parametrize("rule", [participant_name, account.display_name])
@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ("", TextEmpty),
        ("\u202e\u0000", TextEmpty),
        ("x" * 81, TextTooLong),
        ("x" * 500, TextTooLong),
        ("Slamet 😀", NameNotReadable),
        ("<script>", NameNotReadable),
        ("=1+1", NameNotReadable),
        ("42", NameNotReadable),
    ],
)
def test_names_nobody_could_call_out_are_refused(rule, typed, refusal):
    with pytest.raises(refusal):
        rule(typed)


def test_gender_is_one_of_the_two_letters_of_the_attendance_list():
    assert [gender.value for gender in Gender] == ["L", "P"]


def test_every_refusal_of_this_room_has_its_sentence():
    rooms_own = {cls.code for cls in RuleViolation.__subclasses__() if cls.__module__.startswith("facilitation.people")}
    assert rooms_own == SENTENCES.keys()
