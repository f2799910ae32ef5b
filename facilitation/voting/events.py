"""What has happened to a round."""

from dataclasses import dataclass, field

from facilitation.kernel.policy import Event
from facilitation.voting.rules.groups import GroupBallots


@dataclass(frozen=True, slots=True, kw_only=True)
class LotDrawn(Event):
    """The ballot numbers are drawn."""

    round_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundOpened(Event):
    """Ballots are taken from now on: on the proposals, on a motion, on a delegation, or to practise."""

    round_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotCast(Event):
    """A ballot was stored; whose and what it says is nobody's business here."""

    round_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundClosed(Event):
    """The round on the proposals is over and its ballots are anonymous.

    `groups` is told to whoever counts in the same transaction, and stored nowhere: what the parts of the village said.
    """

    round_id: str
    groups: tuple[GroupBallots, ...] = field(default=(), repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeClosed(Event):
    """The practice is over, and nothing of it is left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MotionClosed(Event):
    """The motion is counted and its ballots are anonymous."""

    round_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MotionTakenBack(Event):
    """The motion was opened by mistake, and is gone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MotionPutAway(Event):
    """The meeting has gone on from a motion that is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NominationChanged(Event):
    """Who stands for the delegation, or whether anybody may, is not what it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegationClosed(Event):
    """The election is counted and its ballots are anonymous."""

    round_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegationChanged(Event):
    """An election was accepted, a seat has changed hands, or the meeting has gone on from the counts."""
