"""What happens in the plenary and to the minutes; importing these registers each of them at the door."""

from facilitation.agreement.usecases import (
    adopting,
    answering,
    consenting,
    correcting,
    deciding,
    guarding,
    handling,
    minuting,
    negotiating,
    ranking,
    readiness,
    scanning,
)

__all__ = [
    "adopting",
    "answering",
    "consenting",
    "correcting",
    "deciding",
    "guarding",
    "handling",
    "minuting",
    "negotiating",
    "ranking",
    "readiness",
    "scanning",
]
