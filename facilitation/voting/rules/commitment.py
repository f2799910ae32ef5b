"""What proves that a ballot was taken without saying what it says.

A commitment is the SHA-256 of the ballot together with 128 random bits or more that never leave the
server and are erased at closing. Without them nobody can try out all possible ballots to find the one
that fits, so neither the commitments in the journal nor a receipt show a choice to anybody, the voter
and a vote buyer included.
"""

import hashlib
import json

from facilitation.voting.rules.marks import Marks

# Crockford's digits: none of them is mistaken for another when read aloud or copied by hand.
RECEIPT_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
RECEIPT_LENGTH = 8
BITS_PER_DIGIT = 5

# Never one journal entry per ballot: arrival order would tell who voted what.
SMALLEST_BATCH = 10


def commit_to(marks: Marks, *, nonce: str, round_id: str) -> str:
    """The commitment of one ballot as 64 hexadecimal digits."""
    content = {"marks": dict(marks), "nonce": nonce, "round_id": round_id}
    canonical = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()


def receipt_of(commitment: str) -> str:
    """The first 40 bits of a commitment for people to read, as `AB12-CD34`."""
    hex_digits = RECEIPT_LENGTH * BITS_PER_DIGIT // 4
    bits = int(commitment[:hex_digits], 16)
    digits = [RECEIPT_DIGITS[bits >> BITS_PER_DIGIT * place & 31] for place in reversed(range(RECEIPT_LENGTH))]
    half = RECEIPT_LENGTH // 2
    return "".join((*digits[:half], "-", *digits[half:]))
