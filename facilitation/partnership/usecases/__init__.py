"""Changes the directory, and what partners contribute; importing it registers every use case."""

from facilitation.partnership.usecases import (
    acting,
    belonging,
    calling,
    describing,
    directing,
    guarding,
    keeping,
    promising,
)

__all__ = ["acting", "belonging", "calling", "describing", "directing", "guarding", "keeping", "promising"]
