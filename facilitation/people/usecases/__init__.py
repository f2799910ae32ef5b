"""What happens when somebody signs in, runs a meeting, is invited, or takes part."""

from facilitation.people.usecases import (
    accounts,
    arriving,
    belonging,
    inviting,
    joining,
    namesakes,
    opening,
    preceding,
    returning,
    staffing,
)

__all__ = [
    "accounts",
    "arriving",
    "belonging",
    "inviting",
    "joining",
    "namesakes",
    "opening",
    "preceding",
    "returning",
    "staffing",
]
