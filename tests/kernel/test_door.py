"""The one door: what is refused leaves nothing, what is answered is durable, and only that is told."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import create_engine, event, func, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Mapped, Session, mapped_column

from facilitation.kernel import dispatch, journal
from facilitation.kernel.actor import OPERATOR, STRANGER, Actor, Role
from facilitation.kernel.database import Base, ShortText, driver_options, writing_engine
from facilitation.kernel.dispatch import Context, Outcome
from facilitation.kernel.errors import Busy, NotAllowed, NotFoundHere, NotInThisPhase, NotSaved, RuleViolation
from facilitation.kernel.execution import Execution
from facilitation.kernel.policy import Command, Event, MeetingCommand, allowed, personal
from facilitation.kernel.writer import Writer
from tests.conftest import Clock, RecordingPublisher


class NoteRow(Base):
    """A row of these tests' own."""

    __tablename__ = "test_note"

    text: Mapped[ShortText] = mapped_column(primary_key=True)


class NotThisOne(RuleViolation):
    code = "not_this_one"


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteNote(Command):
    allowed = allowed(Role.OPERATOR)
    text: str
    secret: str = personal()
    then: str = "keep"


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakUp(MeetingCommand):
    allowed = allowed(Role.RESIDENT, phases=frozenset({"voting"}))


@dataclass(frozen=True, slots=True, kw_only=True)
class DropPebbles(Command):
    allowed = allowed(Role.OPERATOR)
    is_journaled = False
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteWritten(Event):
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteAdmired(Event):
    text: str


def write_note(command: WriteNote, context: Context) -> Outcome:
    context.session.add(NoteRow(text=command.text))
    if command.then == "refuse":
        raise NotThisOne
    if command.then == "break":
        raise ZeroDivisionError
    return Outcome(reply=f"wrote {command.text}", events=(NoteWritten(meeting_id="m", text=command.text),))


def drop_pebbles(requests: list[tuple[DropPebbles, Context]]) -> list[Outcome | RuleViolation]:
    for command, _ in requests:
        if command.text == "boulder":
            raise ZeroDivisionError
    for command, context in requests:
        context.session.add(NoteRow(text=command.text))
    return [NotThisOne() if command.text == "sand" else Outcome(reply=command.text) for command, _ in requests]


@pytest.fixture
def rooms(monkeypatch: pytest.MonkeyPatch) -> None:
    """This test's own use cases behind the door, instead of the village's."""
    monkeypatch.setattr(dispatch, "USE_CASES", {})
    for name, value in {
        "USE_CASES": {WriteNote: write_note, SpeakUp: lambda _command, _context: Outcome(reply="heard")},
        "BATCH_USE_CASES": {DropPebbles: drop_pebbles},
        "GUARDS": {WriteNote: [refuse_shouting]},
        "REACTIONS": {NoteWritten: [admire]},
    }.items():
        for module in ("dispatch", "execution", "writer"):
            monkeypatch.setattr(f"facilitation.kernel.{module}.{name}", value, raising=False)


def refuse_shouting(command: WriteNote, _context: Context) -> None:
    if command.text.isupper():
        raise NotThisOne


def admire(happened: NoteWritten, context: Context) -> tuple[Event, ...]:
    context.session.add(NoteRow(text=f"admired {happened.text}"))
    return (NoteAdmired(meeting_id="m", text=happened.text),)


@pytest.fixture
def url(tmp_path: Path, rooms: None) -> str:
    url = f"sqlite:///{tmp_path / 'door.db'}"
    engine = writing_engine(url)
    Base.metadata.create_all(engine)
    engine.dispose()
    return url


@pytest.fixture
def writer(url: str, clock: Clock, published: RecordingPublisher) -> Iterator[Writer]:
    writer = make_writer(url, clock, published)
    writer.start()
    yield writer
    writer.stop()


def make_writer(url: str, clock: Clock, published: RecordingPublisher, capacity: int = 100) -> Writer:
    execution = Execution(
        clock=clock,
        new_id=lambda: "id",
        phase_of=lambda _session, meeting_id: {"m": "voting", "n": "result"}.get(meeting_id),
        pause=lambda: None,
    )
    return Writer(
        engine=writing_engine(url),
        execution=execution,
        publish=published,
        offload=lambda work: work(),
        capacity=capacity,
    )


def notes(url: str) -> list[str]:
    engine = create_engine(url, **driver_options(url))
    with Session(engine) as session:
        found = sorted(session.scalars(select(NoteRow.text)))
    engine.dispose()
    return found


def note(text: str, then: str = "keep") -> WriteNote:
    return WriteNote(text=text, secret="hush", then=then)


def test_a_reply_comes_after_the_change_is_durable(writer: Writer, url: str) -> None:
    assert writer.perform(note("first"), OPERATOR) == "wrote first"
    assert notes(url) == ["admired first", "first"]


def test_what_happened_is_told_with_what_followed_from_it(writer: Writer, published: RecordingPublisher) -> None:
    writer.perform(note("first"), OPERATOR)
    writer.stop()
    assert published.events == [NoteWritten(meeting_id="m", text="first"), NoteAdmired(meeting_id="m", text="first")]


def test_a_refused_command_keeps_nothing_and_tells_nobody(
    writer: Writer, url: str, published: RecordingPublisher
) -> None:
    with pytest.raises(NotThisOne):
        writer.perform(note("half", then="refuse"), OPERATOR)
    writer.stop()
    assert notes(url) == []
    assert published.events == []


def test_a_guard_refuses_before_the_use_case_runs(writer: Writer, url: str) -> None:
    with pytest.raises(NotThisOne):
        writer.perform(note("LOUD"), OPERATOR)
    assert notes(url) == []


def test_a_broken_use_case_fails_alone_and_the_writer_lives_on(writer: Writer, url: str) -> None:
    with pytest.raises(ZeroDivisionError):
        writer.perform(note("broken", then="break"), OPERATOR)
    assert writer.perform(note("next"), OPERATOR) == "wrote next"
    assert notes(url) == ["admired next", "next"]


def test_a_constraint_refuses_its_own_command_alone(writer: Writer, url: str) -> None:
    writer.perform(note("once"), OPERATOR)
    with pytest.raises(Exception, match="UNIQUE"):
        writer.perform(note("once"), OPERATOR)
    assert writer.perform(note("other"), OPERATOR) == "wrote other"


@pytest.mark.parametrize(
    ("actor", "meeting_id", "refusal"),
    [
        (STRANGER, "m", NotAllowed),
        (OPERATOR, "m", NotAllowed),
        (Actor(role=Role.RESIDENT, actor_id="r", meeting_id="other"), "m", NotFoundHere),
        (Actor(role=Role.RESIDENT, actor_id="r", meeting_id=None), "m", NotFoundHere),
        (Actor(role=Role.RESIDENT, actor_id="r", meeting_id="gone"), "gone", NotFoundHere),
        (Actor(role=Role.RESIDENT, actor_id="r", meeting_id="n"), "n", NotInThisPhase),
    ],
)
def test_the_policy_stands_before_every_use_case(
    writer: Writer, actor: Actor, meeting_id: str, refusal: type[RuleViolation]
) -> None:
    with pytest.raises(refusal):
        writer.perform(SpeakUp(meeting_id=meeting_id), actor)


def test_one_refused_of_a_batch_leaves_the_others_standing(
    url: str, clock: Clock, published: RecordingPublisher
) -> None:
    answers = together(make_writer(url, clock, published), ["stone", "sand", "gravel"])
    assert answers == ["stone", "NotThisOne", "gravel"]


def test_one_broken_of_a_batch_fails_alone(url: str, clock: Clock, published: RecordingPublisher) -> None:
    answers = together(make_writer(url, clock, published), ["stone", "boulder", "gravel"])
    assert answers == ["stone", "ZeroDivisionError", "gravel"]
    assert notes(url) == ["gravel", "stone"]


def test_a_full_queue_says_busy_at_once(url: str, clock: Clock, published: RecordingPublisher) -> None:
    writer = make_writer(url, clock, published, capacity=1)
    waiting = threading.Thread(target=lambda: writer.perform(note("waits"), OPERATOR))
    waiting.start()
    while writer._queue.empty():  # noqa: SLF001  the test waits for the queue to be full
        pass
    with pytest.raises(Busy):
        writer.perform(note("too many"), OPERATOR)
    writer.start()
    waiting.join(5)
    writer.stop()
    assert notes(url) == ["admired waits", "waits"]


def test_a_failed_commit_refuses_the_whole_batch_and_tells_nobody(
    url: str, clock: Clock, published: RecordingPublisher
) -> None:
    writer = make_writer(url, clock, published)
    engine = writer._engine  # noqa: SLF001  the disk fills up under this engine
    fail = True

    def full_disk(_connection: object) -> None:
        if fail:
            raise OperationalError("COMMIT", {}, Exception("database or disk is full"))

    event.listen(engine, "commit", full_disk)
    writer.start()
    with pytest.raises(NotSaved):
        writer.perform(note("lost"), OPERATOR)
    fail = False
    assert writer.perform(note("kept"), OPERATOR) == "wrote kept"
    writer.stop()
    assert notes(url) == ["admired kept", "kept"]
    assert [happened.text for happened in published.events] == ["kept", "kept"]


def test_every_command_leaves_one_entry_and_no_personal_word_in_it(writer: Writer, url: str) -> None:
    writer.perform(note("kept"), OPERATOR)
    engine = create_engine(url, **driver_options(url))
    with Session(engine) as session:
        entry = session.scalars(select(journal.JournalRow)).one()
        assert entry.name == "WriteNote"
        assert entry.payload["text"] == "kept"
        assert len(entry.payload["secret"]) == 64
        assert journal.verify(session, journal.INSTALLATION).length == 1
        assert session.scalar(select(func.count()).select_from(journal.JournalRow)) == 1
    engine.dispose()


def together(writer: Writer, texts: list[str]) -> list[str]:
    """Queue all before the writer starts, so that they share one commit; answers in order, refusals by name."""
    answers: dict[str, str] = {}

    def ask(text: str) -> None:
        try:
            answers[text] = str(writer.perform(DropPebbles(text=text), OPERATOR))
        except Exception as refusal:  # noqa: BLE001  the answer is what this test is about
            answers[text] = type(refusal).__name__

    threads = [threading.Thread(target=ask, args=(text,)) for text in texts]
    for position, thread in enumerate(threads, start=1):
        thread.start()
        while writer._queue.qsize() < position:  # noqa: SLF001  keeps the order of the queue that of the texts
            pass
    writer.start()
    for thread in threads:
        thread.join(5)
    writer.stop()
    return [answers[text] for text in texts]
