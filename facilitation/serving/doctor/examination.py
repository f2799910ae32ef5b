"""Every probe at the same time, none of which can raise or hold up the others."""

import threading
import time
from collections.abc import Callable, Iterable, Sequence
from queue import Empty, SimpleQueue
from typing import NamedTuple

from facilitation.serving.doctor.finding import Finding, look_at

PROBE_SECONDS = 20.0
"""Two commands of eight seconds each, and some air."""


class Probe(NamedTuple):
    """One thing to look at, under the name it has in both languages."""

    indonesian: str
    english: str
    look: Callable[[], Finding | Iterable[Finding]]


def examine(probes: Sequence[Probe], *, seconds: float = PROBE_SECONDS) -> list[Finding]:
    """The findings in the order of the probes; what fails or takes longer is a finding too."""
    ends = time.monotonic() + seconds
    begun = [(probe, _begin(probe)) for probe in probes]
    return [finding for probe, answers in begun for finding in _await(probe, answers, ends)]


def _begin(probe: Probe) -> SimpleQueue[Sequence[Finding]]:
    answers: SimpleQueue[Sequence[Finding]] = SimpleQueue()
    # A daemon, so that what never comes back does not keep the doctor here.
    threading.Thread(target=lambda: answers.put(_look(probe)), daemon=True).start()
    return answers


def _look(probe: Probe) -> Sequence[Finding]:
    try:
        found = probe.look()
        return [found] if isinstance(found, Finding) else list(found)
    except Exception as trouble:  # noqa: BLE001  whatever a strange machine does, the other probes still count
        return [_unknown(probe, type(trouble).__name__)]


def _await(probe: Probe, answers: SimpleQueue[Sequence[Finding]], ends: float) -> Sequence[Finding]:
    try:
        return answers.get(timeout=max(0.0, ends - time.monotonic()))
    except Empty:
        return [_unknown(probe, "timeout")]


def _unknown(probe: Probe, why: str) -> Finding:
    return look_at(
        f"{probe.indonesian}: tidak dapat diperiksa di laptop ini ({why}). Periksa sendiri sebelum acara.",
        f"{probe.english}: it could not be checked on this machine ({why}). Check it yourself before the meeting.",
    )
