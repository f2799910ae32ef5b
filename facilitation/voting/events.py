"""What has happened to a round."""

from dataclasses import dataclass

from facilitation.kernel.policy import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class LotDrawn(Event):
    """The ballot numbers are drawn."""

    round_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundOpened(Event):
    """Ballots are taken from now on, in a binding round or to practise."""

    round_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotCast(Event):
    """A ballot was stored; whose and what it says is nobody's business here."""

    round_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundClosed(Event):
    """The round is over and its ballots are anonymous."""

    round_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeClosed(Event):
    """The practice is over, and nothing of it is left."""
