"""What has happened in the plenary."""

from dataclasses import dataclass

from facilitation.kernel.policy import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementChanged(Event):
    """Something was decided, confirmed, or opened for correction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListAdopted(Event):
    """Two people have confirmed the list: `version` is adopted."""

    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentCheckMoved(Event):
    """A consent check was opened, closed, taken back or put away, or other words of it are read out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentAnswered(Event):
    """Somebody has answered the consent check; who, and what, is nobody's business here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesWritten(Event):
    """The minutes say something else, or are closed or open again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GovernmentOrderWritten(Event):
    """Officials have written their own order down; nobody but staff sees it before the reveal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NegotiationChanged(Event):
    """A negotiation was opened or closed, or something was offered or consented to in it."""
