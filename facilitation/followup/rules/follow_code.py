"""The ten characters by which a wish or a proposal is followed, from the hamlet to the district, without a login.

A follow code opens what anybody may read, so that it needs no secrecy, only to be nobody else's: 50 random bits.
"""

import hashlib

from facilitation.kernel.errors import RuleViolation
from facilitation.meetings.rules.join_code import ALPHABET, READ_AS

LENGTH = 10
# Two groups of five: a join code is one of six, a receipt two of four, a return code three of three.
GROUP = 5
BITS_PER_DIGIT = 5


class NoSuchFollowCode(RuleViolation):
    """Nothing is followed by this code."""

    code = "no_such_follow_code"


def follow_code(fresh_id: str) -> str:
    """Return a new code as `K7M2Q-P9XAB`, made of a fresh random id."""
    bits = int.from_bytes(hashlib.sha256(f"follow code:{fresh_id}".encode()).digest())
    return _written("".join(ALPHABET[bits >> BITS_PER_DIGIT * place & 31] for place in range(LENGTH)))


def read_follow_code(typed: str) -> str:
    """Return the code somebody meant, as follow_code writes it; raises NoSuchFollowCode where it can be none."""
    code = normalize(typed)
    if not code:
        raise NoSuchFollowCode
    return code


def normalize(typed: str) -> str:
    """Return the code somebody meant in its one spelling, or an empty text where it can be no code."""
    digits = "".join(typed.split()).upper().translate(READ_AS)
    return _written(digits) if len(digits) == LENGTH and set(digits) <= set(ALPHABET) else ""


def _written(digits: str) -> str:
    return f"{digits[:GROUP]}-{digits[GROUP:]}"
