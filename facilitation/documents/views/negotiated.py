"""What the berita acara tells of a negotiation between residents and government."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Negotiated:
    """One negotiation in the paper's words: each round is an offer and who consented to it."""

    about: str
    matter: str
    mediator: str
    rounds: tuple[str, ...]
    outcome: str
    """How it ended and why; empty while it is open."""
