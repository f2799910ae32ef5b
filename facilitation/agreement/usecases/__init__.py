"""What happens in the plenary and to the minutes; importing these registers each of them at the door."""

from facilitation.agreement.usecases import adopting, correcting, deciding, guarding, minuting, scanning

__all__ = ["adopting", "correcting", "deciding", "guarding", "minuting", "scanning"]
from facilitation.agreement.usecases import (
    answering,
    consenting,
    handling,
)

__all__ = ["adopting", "answering", "consenting", "correcting", "deciding", "guarding", "handling", "minuting"]
