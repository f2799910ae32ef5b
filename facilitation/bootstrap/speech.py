"""What the person at the terminal reads: every sentence in Indonesian, then in English, in letters any console has."""

import sys
from typing import TextIO


class SpokenTrouble(Exception):  # noqa: N818  told to the person at the terminal, never a traceback
    """Something went wrong that a person can put right; both sentences say how."""

    def __init__(self, indonesian: str, english: str) -> None:
        super().__init__(english)
        self.sentences = (indonesian, english)


class CannotStart(SpokenTrouble):
    """Something outside the program must be put right before it can start; nothing was changed."""


def say(indonesian: str, english: str, *, stream: TextIO | None = None) -> None:
    """Tell one thing in both languages."""
    stream = stream or sys.stdout
    print(indonesian, english, sep="\n", file=stream, flush=True)


def show(text: str) -> None:
    """Print lines that hold both languages already."""
    print(text, flush=True)


def tell_refusal(refusal: SpokenTrouble) -> None:
    """Show what went wrong, apart from what pip or npm may have printed before."""
    print(file=sys.stderr)
    say(*refusal.sentences, stream=sys.stderr)
