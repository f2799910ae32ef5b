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
