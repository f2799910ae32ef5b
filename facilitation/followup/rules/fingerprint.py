"""A sender's fingerprint: twenty characters that are read aloud once, so that a file is known to come from them."""

import hashlib

from facilitation.kernel.errors import RuleViolation
from facilitation.meetings.rules.join_code import ALPHABET, READ_AS

LENGTH = 20
# Five groups of four: as short as a phone number of two is long, and 100 bits, which nobody can find a second key for.
GROUP = 4
BITS_PER_DIGIT = 5


class SenderUnknown(RuleViolation):
    """Nobody here has compared this sender's fingerprint yet; `sender` is what they call themselves."""

    code = "sender_unknown"


class FingerprintDiffers(RuleViolation):
    """What was typed is not the fingerprint of whoever has signed the file; `sender` is what they call themselves."""

    code = "fingerprint_differs"


class FingerprintNotReadable(RuleViolation):
    """A fingerprint has `length` letters and digits."""

    code = "fingerprint_not_readable"


def fingerprint_of(public_key: str) -> str:
    """Return the fingerprint of a public key, as `K7M2-Q9XA-…`."""
    bits = int.from_bytes(hashlib.sha256(f"fingerprint:{public_key}".encode()).digest())
    return _written("".join(ALPHABET[bits >> BITS_PER_DIGIT * place & 31] for place in range(LENGTH)))


def as_heard(typed: str) -> str:
    """Return the fingerprint somebody meant, as fingerprint_of writes it, or raise FingerprintNotReadable."""
    digits = "".join(typed.split()).upper().translate(READ_AS)
    if len(digits) != LENGTH or not set(digits) <= set(ALPHABET):
        raise FingerprintNotReadable(length=LENGTH)
    return _written(digits)


def refuse_stranger(public_key: str, typed: str, *, sender: str, is_known: bool) -> None:
    """Return where the sender is known, or is who was heard reading the typed fingerprint; else raise why not."""
    if is_known:
        return
    if not typed:
        raise SenderUnknown(sender=sender)
    if typed != fingerprint_of(public_key):
        raise FingerprintDiffers(sender=sender)


def _written(digits: str) -> str:
    return "-".join(digits[place : place + GROUP] for place in range(0, LENGTH, GROUP))
