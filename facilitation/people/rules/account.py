"""What a staff account is known by."""

import re

from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import clean_name

SHORTEST_USERNAME = 3
USERNAME_LIMIT = 40
DISPLAY_NAME_LIMIT = 80
SHORTEST_PASSWORD = 10
# Hashing is slow on purpose; an endless password would make it slow for everybody.
PASSWORD_LIMIT = 200

USERNAME = re.compile(r"[a-z0-9._-]+", re.ASCII)


class AccountByCommand(RuleViolation):
    """On a server, where anybody may come first, the first account is made by whoever runs the program."""

    code = "account_by_command"


class UsernameNotUsable(RuleViolation):
    """The user name is too short or too long, or holds more than letters, digits, dot, dash and underscore."""

    code = "username_not_usable"


class PasswordTooShort(RuleViolation):
    """The password has fewer than `smallest` characters."""

    code = "password_too_short"


class PasswordTooLong(RuleViolation):
    """The password has more than `limit` characters."""

    code = "password_too_long"


class UsernameTaken(RuleViolation):
    """Another account has this user name."""

    code = "username_taken"


class AccountsExist(RuleViolation):
    """The first account is there already, and the set-up page makes no other."""

    code = "accounts_exist"


class WrongPassword(RuleViolation):
    """No account has this user name and password together; which of the two is wrong is not told."""

    code = "wrong_password"


def username(typed: str) -> str:
    """Return the user name in its one spelling."""
    name = typed.strip().lower()
    if not SHORTEST_USERNAME <= len(name) <= USERNAME_LIMIT or not USERNAME.fullmatch(name):
        raise UsernameNotUsable(smallest=SHORTEST_USERNAME, limit=USERNAME_LIMIT)
    return name


def display_name(typed: str) -> str:
    """Return the name that colleagues see."""
    return clean_name(typed, DISPLAY_NAME_LIMIT)


def check_password(typed: str) -> None:
    """Raise the refusal that applies to a new password; every character counts, blanks too."""
    if len(typed) < SHORTEST_PASSWORD:
        raise PasswordTooShort(smallest=SHORTEST_PASSWORD)
    if len(typed) > PASSWORD_LIMIT:
        raise PasswordTooLong(limit=PASSWORD_LIMIT)
