"""The six characters that let people into a meeting, read from the wall and typed on a phone."""

from collections.abc import Callable

# Crockford's base 32: no I, L, O (they are read as 1, 1, 0) and no U.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 6

READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1", "-": None})


def draw(below: Callable[[int], int]) -> str:
    """Return a new code; `below(n)` gives a random number from 0 up to n - 1, unguessable."""
    return "".join(ALPHABET[below(len(ALPHABET))] for _ in range(LENGTH))


def normalize(typed: str) -> str:
    """Return the code somebody meant, in its one spelling, or an empty text where it can be no code."""
    code = "".join(typed.split()).upper().translate(READ_AS)
    return code if len(code) == LENGTH and set(code) <= set(ALPHABET) else ""
