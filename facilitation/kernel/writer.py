"""The single writer: takes all commands that gathered while the previous commit ran, and commits once."""

import queue
import threading
from collections.abc import Callable, Sequence

import structlog
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from facilitation.kernel.actor import Actor
from facilitation.kernel.database import scrub
from facilitation.kernel.dispatch import BATCH_USE_CASES
from facilitation.kernel.errors import Busy, NotSaved
from facilitation.kernel.execution import Execution, Job
from facilitation.kernel.policy import Command, Event

logger = structlog.get_logger()

# A command with its own savepoint costs about as much as this many ballots of a set-based batch.
BALLOTS_PER_COMMAND = 40

Offload = Callable[[Callable[[], None]], None]


class Writer:
    """Owns the one connection that writes. Thread-safe; works the same on threads and on greenlets."""

    def __init__(
        self,
        *,
        engine: Engine,
        execution: Execution,
        publish: Callable[[Sequence[Event]], None],
        offload: Offload,
        ballots_per_commit: int = 2000,
        capacity: int = 5000,
    ) -> None:
        """`offload` runs the COMMIT where it does not hold up the event loop and returns when it is done."""
        self._engine = engine
        self._execution = execution
        self._publish = publish
        self._offload = offload
        self._ballots_per_commit = ballots_per_commit
        self._queue: queue.Queue[Job | None] = queue.Queue(capacity)
        self._thread = threading.Thread(target=self._work, name="writer", daemon=True)

    def start(self) -> None:
        """Begin to take commands."""
        self._thread.start()

    def stop(self) -> None:
        """Finish what is queued, then close; later commands are refused as busy."""
        if self.is_alive:
            self._queue.put(None)
            self._thread.join(timeout=5)
        # A writer still busy keeps its connection: what it has begun it may finish until the process ends.
        if not self.is_alive:
            self._engine.dispose()

    @property
    def is_alive(self) -> bool:
        """Whether commands are being taken."""
        return self._thread.is_alive()

    def perform(self, command: Command, actor: Actor) -> object:
        """Return the reply once the change is durable, or raise what refused it; Busy when the queue is full."""
        job = Job(command=command, actor=actor)
        try:
            self._queue.put_nowait(job)
        except queue.Full as full:
            raise Busy from full
        job.settled.wait()
        return job.answer()

    def _work(self) -> None:
        with self._engine.connect() as connection:
            while (first := self._queue.get()) is not None:
                jobs, is_last = self._gather(first)
                self._settle(connection, jobs)
                if is_last:
                    return

    def _gather(self, first: Job) -> tuple[list[Job], bool]:
        jobs, weight = [first], _weight(first)
        # Capped, so that the last one in a long queue does not wait for all before it to be run.
        while weight < self._ballots_per_commit:
            try:
                job = self._queue.get_nowait()
            except queue.Empty:
                break
            if job is None:
                return jobs, True
            jobs.append(job)
            weight += _weight(job)
        return jobs, False

    def _settle(self, connection: Connection, jobs: list[Job]) -> None:
        try:
            transaction = connection.begin()
            self._execution.run(connection, jobs)
            self._offload(transaction.commit)
        except DBAPIError as error:
            logger.exception("commit_failed", jobs=len(jobs))
            _abandon(connection)
            _refuse_all(jobs, error)
        for job in jobs:
            job.settled.set()
        done = [job.outcome for job in jobs if job.outcome is not None]
        if any(outcome.scrub for outcome in done):
            self._offload(self._scrub)
        self._publish([happened for outcome in done for happened in outcome.events])

    def _scrub(self) -> None:
        try:
            scrub(self._engine)
        except DBAPIError:
            # What was closed is closed; the bytes go with the next closing or the next start.
            logger.exception("scrub_failed")


def _weight(job: Job) -> int:
    return 1 if type(job.command) in BATCH_USE_CASES else BALLOTS_PER_COMMAND


def _abandon(connection: Connection) -> None:
    connection.rollback()
    if not connection.invalidated:
        # A COMMIT that failed leaves SQLite inside its transaction, where SQLAlchemy thinks it is over.
        connection.connection.rollback()


def _refuse_all(jobs: list[Job], error: DBAPIError) -> None:
    for job in jobs:
        job.outcome = None
        job.error = NotSaved()
        job.error.__cause__ = error
