"""The nine characters by which somebody takes part again from another phone, or at another address of the laptop.

A return code is made of the installation's secret and of who it belongs to, so that it can be shown at any time and is
kept nowhere. Its 45 bits are out of reach for guessing that is limited as wrong codes are.
"""

import hashlib
import hmac
from collections.abc import Iterable

from facilitation.kernel.errors import RuleViolation
from facilitation.meetings.rules.join_code import ALPHABET, READ_AS

LENGTH = 9
# Three groups of three: a receipt stands in two of four, and a join code in one of six.
GROUP = 3
BITS_PER_DIGIT = 5
MARK_DIGITS = 4
# More phones than anybody lets in one by one are somebody's mischief: the newest of them wait, the others ask again.
MOST_WAITING = 50


class WrongReturnCode(RuleViolation):
    """Nobody who takes part in this meeting has this return code."""

    code = "wrong_return_code"


class DeviceTaken(RuleViolation):
    """This device takes part in the meeting as somebody else already."""

    code = "device_taken"


class NobodyOfThisName(RuleViolation):
    """Nobody of this name from this hamlet takes part, so there is nobody to come back as."""

    code = "nobody_of_this_name"


def return_code(secret: str, participant_id: str, return_number: int) -> str:
    """Return somebody's code as `K7M-2QP-9XA`; another `return_number` makes another code and the old one void."""
    message = f"return code:{participant_id}:{return_number}"
    bits = int.from_bytes(hmac.new(secret.encode(), message.encode(), hashlib.sha256).digest())
    digits = "".join(ALPHABET[bits >> BITS_PER_DIGIT * place & 31] for place in range(LENGTH))
    return "-".join(digits[start : start + GROUP] for start in range(0, LENGTH, GROUP))


def read_return_code(typed: str) -> str:
    """Return the code somebody meant, as return_code writes it; raises WrongReturnCode where it can be none."""
    digits = "".join(typed.split()).upper().translate(READ_AS)
    if len(digits) != LENGTH or not set(digits) <= set(ALPHABET):
        raise WrongReturnCode
    return "-".join(digits[start : start + GROUP] for start in range(0, LENGTH, GROUP))


def whose_code(typed: str, people: Iterable[tuple[str, int]], secret: str) -> str:
    """Return which of these, named by participant_id and return_number, has the code; raises WrongReturnCode."""
    wanted = read_return_code(typed)
    for participant_id, return_number in people:
        if hmac.compare_digest(return_code(secret, participant_id, return_number), wanted):
            return participant_id
    raise WrongReturnCode


def phone_mark(device_digest: str) -> str:
    """Return the digits by which the desk knows the phone in somebody's hand from others that wait to be let in."""
    bits = int(hashlib.sha256(f"phone mark:{device_digest}".encode()).hexdigest(), 16)
    return f"{bits % 10**MARK_DIGITS:0{MARK_DIGITS}}"
