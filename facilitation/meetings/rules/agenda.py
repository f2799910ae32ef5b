"""The agenda: how many minutes each phase is planned for, and how many it has used."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from facilitation.kernel.errors import RuleViolation
from facilitation.meetings.rules.kind import MeetingKind
from facilitation.meetings.rules.phase import ORDER, Phase

MOST_MINUTES = 480
SECONDS_PER_MINUTE = 60

# Half a day for a Musrenbang; for a hamlet the two hours and a quarter seen in Semarang's rembug warga
# (domain/musrenbang.md 1.5), spread over our phases. Both are proposals that the facilitator changes.
HALF_A_DAY = {
    Phase.REGISTRATION: 30,
    Phase.OPENING: 15,
    Phase.PRESENTATION: 25,
    Phase.ASPIRATIONS: 40,
    Phase.DISCUSSION: 45,
    Phase.VOTING: 25,
    Phase.PLENARY: 30,
    Phase.ADOPTION: 15,
}
TWO_HOURS = {
    Phase.REGISTRATION: 15,
    Phase.OPENING: 5,
    Phase.PRESENTATION: 10,
    Phase.ASPIRATIONS: 30,
    Phase.DISCUSSION: 35,
    Phase.VOTING: 20,
    Phase.PLENARY: 10,
    Phase.ADOPTION: 10,
}


class MinutesOutOfRange(RuleViolation):
    """A phase is planned for 0 up to `most` minutes."""

    code = "minutes_out_of_range"


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One stay in a phase; `left_at` is None while the meeting is still in it."""

    phase: Phase
    entered_at: datetime
    left_at: datetime | None


def preset(kind: MeetingKind) -> dict[Phase, int]:
    """The planned minutes a new meeting begins with."""
    return TWO_HOURS if kind is MeetingKind.HAMLET else HALF_A_DAY


def planned(minutes: Mapping[Phase, int]) -> dict[Phase, int]:
    """Return the plan as it is kept: every phase of the day in its order, 0 where it takes no time."""
    for value in minutes.values():
        if not 0 <= value <= MOST_MINUTES:
            raise MinutesOutOfRange(most=MOST_MINUTES)
    return {phase: minutes.get(phase, 0) for phase in ORDER if phase not in {Phase.PREPARATION, Phase.FINISHED}}


def used_seconds(visits: Iterable[Visit], now: datetime) -> dict[Phase, int]:
    """Whole seconds spent in each phase so far, all stays together."""
    used: dict[Phase, int] = {}
    for visit in visits:
        stay = (visit.left_at or now) - visit.entered_at
        used[visit.phase] = used.get(visit.phase, 0) + max(0, int(stay.total_seconds()))
    return used
