"""What has happened to a meeting."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from facilitation.kernel.policy import Event
from facilitation.meetings.rules.phase import Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingCreated(Event):
    """A meeting exists; `carried` is what a template brought for rooms above."""

    carried: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRevised(Event):
    """The meeting's set-up changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressChosen(Event):
    """Phones of this meeting, and of every other one, are told another address from now on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseChanged(Event):
    """The meeting is now in `phase`."""

    phase: Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRevised(Event):
    """The planned minutes changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPaused(Event):
    """A break or a prayer began, changed or ended."""
