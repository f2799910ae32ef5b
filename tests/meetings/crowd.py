"""Several people at the same moment."""

import threading
from collections.abc import Sequence

from facilitation.kernel.actor import Actor
from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.policy import Command
from facilitation.kernel.writer import Writer

PATIENCE_SECONDS = 30


def at_once(door: Writer, requests: Sequence[tuple[Command, Actor]]) -> list[object]:
    """Send all requests at the same moment; each answer is a reply or a refusal, in the order of the requests."""
    answers: list[object] = [None] * len(requests)
    together = threading.Barrier(len(requests), timeout=PATIENCE_SECONDS)

    def send(index: int) -> None:
        together.wait()
        try:
            answers[index] = door.perform(*requests[index])
        except RuleViolation as refusal:
            answers[index] = refusal

    threads = [threading.Thread(target=send, args=(index,)) for index in range(len(requests))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE_SECONDS)
    return answers


def refused(answers: Sequence[object], refusal: type[RuleViolation]) -> int:
    """How many were refused for this reason."""
    return sum(isinstance(answer, refusal) for answer in answers)


def accepted(answers: Sequence[object]) -> set[object]:
    """The different replies of those that were not refused."""
    return {answer for answer in answers if not isinstance(answer, RuleViolation)}
