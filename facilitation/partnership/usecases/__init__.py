"""Changes the directory, and what partners contribute; importing it registers every use case."""

from facilitation.partnership.usecases import (
    acting,
    belonging,
    calling,
    committing,
    describing,
    directing,
    guarding,
    keeping,
    promising,
    upkeep,
)

__all__ = [
    "acting",
    "belonging",
    "calling",
    "committing",
    "describing",
    "directing",
    "guarding",
    "keeping",
    "promising",
    "upkeep",
]
