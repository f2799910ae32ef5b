"""Runs commands inside the writer's transaction: policy, guards, use case, reactions, journal."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from threading import Event as Signal

import structlog
from sqlalchemy import Connection
from sqlalchemy.orm import Session

from facilitation.kernel import journal
from facilitation.kernel.actor import Actor
from facilitation.kernel.dispatch import BATCH_USE_CASES, GUARDS, REACTIONS, USE_CASES, Context, Outcome
from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.policy import Command, Event, MeetingCommand, check

logger = structlog.get_logger()

PhaseOf = Callable[[Session, str], str | None]


@dataclass(slots=True, kw_only=True)
class Job:
    """One command on its way; `outcome` or `error` is set before `settled` is."""

    command: Command
    actor: Actor
    outcome: Outcome | None = None
    error: Exception | None = None
    settled: Signal = field(default_factory=Signal)

    def answer(self) -> object:
        """Give the reply, or raise what refused the command."""
        if self.error is not None:
            raise self.error
        return None if self.outcome is None else self.outcome.reply


@dataclass(frozen=True, slots=True, kw_only=True)
class Execution:
    """How commands are run; the clock, the ids and the phase come from the factory."""

    clock: Callable[[], datetime]
    new_id: Callable[[], str]
    phase_of: PhaseOf
    pause: Callable[[], None]

    def run(self, connection: Connection, jobs: Sequence[Job]) -> None:
        """Run all jobs in their order; each that fails leaves nothing behind and fails alone."""
        for command_type, run in groupby(jobs, key=lambda job: type(job.command)):
            if command_type in BATCH_USE_CASES:
                self._run_together(connection, list(run))
            else:
                for job in run:
                    self._run_alone(connection, job)
                    # A long queue of commands must not stop acks, pings and pages meanwhile.
                    self.pause()

    def _run_alone(self, connection: Connection, job: Job) -> None:
        try:
            with _savepoint(connection) as session, session.begin():
                context = self._context(session, job.actor)
                self._check(job, session)
                for guard in GUARDS.get(type(job.command), ()):
                    guard(job.command, context)
                job.outcome = _with_reactions(USE_CASES[type(job.command)](job.command, context), context)
                _journal(job.command, context)
        except Exception as error:  # noqa: BLE001  whatever one command does wrong is answered to its caller alone
            _fail(job, error)

    def _run_together(self, connection: Connection, jobs: list[Job]) -> None:
        use_case = BATCH_USE_CASES[type(jobs[0].command)]
        try:
            with _savepoint(connection) as session, session.begin():
                admitted = list(self._admitted(jobs, session))
                answers = use_case([(job.command, self._context(session, job.actor)) for job in admitted])
                for job, answer in zip(admitted, answers, strict=True):
                    _settle(job, answer)
        except Exception as error:
            if len(jobs) == 1:
                _fail(jobs[0], error)
                return
            logger.exception("batch_failed", command=type(jobs[0].command).__name__, jobs=len(jobs))
            # One broken request must not refuse its neighbours: without the set, each stands alone.
            for job in jobs:
                job.error = None
                self._run_together(connection, [job])

    def _admitted(self, jobs: list[Job], session: Session) -> Iterator[Job]:
        phases: dict[str, str | None] = {}
        for job in jobs:
            try:
                meeting_id = getattr(job.command, "meeting_id", "")
                if meeting_id not in phases:
                    phases[meeting_id] = self.phase_of(session, meeting_id)
                check(job.command, job.actor, phases[meeting_id])
            except RuleViolation as refusal:
                job.error = refusal
            else:
                yield job

    def _check(self, job: Job, session: Session) -> None:
        inside = isinstance(job.command, MeetingCommand)
        phase = self.phase_of(session, job.command.meeting_id) if inside else None  # type: ignore[attr-defined]  # narrowed by `inside`
        check(job.command, job.actor, phase)

    def _context(self, session: Session, actor: Actor) -> Context:
        return Context(session=session, actor=actor, now=self.clock(), new_id=self.new_id)


def _savepoint(connection: Connection) -> Session:
    return Session(bind=connection, join_transaction_mode="create_savepoint", expire_on_commit=False)


def _with_reactions(outcome: Outcome, context: Context) -> Outcome:
    events: list[Event] = list(outcome.events)
    for happened in events:  # grows while reactions tell of more
        for reaction in REACTIONS.get(type(happened), ()):
            events.extend(reaction(happened, context))
    return Outcome(reply=outcome.reply, events=tuple(events), scrub=outcome.scrub)


def _journal(command: Command, context: Context) -> None:
    if command.is_journaled:
        journal.record(context.session, command=command, actor=context.actor, now=context.now)


def _settle(job: Job, answer: Outcome | RuleViolation) -> None:
    if isinstance(answer, RuleViolation):
        job.error = answer
        return
    job.outcome = answer


def _fail(job: Job, error: Exception) -> None:
    job.outcome = None
    job.error = error
    if not isinstance(error, RuleViolation):
        meeting_id = getattr(job.command, "meeting_id", "")
        logger.error("command_failed", command=type(job.command).__name__, meeting_id=meeting_id, exc_info=error)
