"""Questions about a line of the ledger, on both databases."""

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.exc import DatabaseError

from facilitation.aspirations.rules.aspiration import SubmissionNotReadable
from facilitation.dialogue.rules.entry import QUESTION_LIMIT
from facilitation.followup.rules.asking import FlagIsNeverWithheld, FlagUnanswered
from facilitation.followup.rules.follow_code import NoSuchFollowCode
from facilitation.followup.rules.milestone import MilestoneKind
from facilitation.followup.tables import LedgerAnswerRow, LedgerQuestionRow
from facilitation.followup.views import Waiting
from facilitation.kernel.actor import STRANGER, Actor, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere
from facilitation.kernel.wording import TextEmpty, TextTooLong
from tests.followup.books import SPENT, resident
from tests.meetings.crowd import accepted, at_once

WELL = "Sumur"


@pytest.fixture
def line(books):
    """The number of a line that somebody can wonder about."""
    return books.enter(WELL, SPENT, 3)


def waits(books):
    return books.of(WELL).waiting


@pytest.mark.row("S1-18")
def test_a_resident_asks_about_a_line_and_everybody_reads_the_officials_answer(books, line):
    asked = books.ask(line, actor=resident(books.meeting_id))
    assert (waits(books), books.money().waiting) == (Waiting(questions=1), Waiting(questions=1))
    books.answer(asked)
    (question,) = books.line(line).questions
    (answer,) = question.answers
    assert (question.words, answer.words) == ("Mengapa semahal ini?", "Harga pasar naik.")
    assert (answer.is_official, question.is_waiting) == (True, False)
    assert waits(books) == Waiting()


def test_of_whoever_asks_nothing_is_kept(books, line):
    books.ask(line, actor=resident(books.meeting_id))
    (row,) = books.reading.scalars(select(LedgerQuestionRow)).all()
    kept = {column.key for column in LedgerQuestionRow.__table__.columns}
    assert not kept & {"participant_id", "actor_id", "staff_id", "follow_code"}
    assert "r" * 20 not in {str(getattr(row, name)) for name in kept}


def test_whoever_holds_a_follow_code_asks_without_taking_part(books, line):
    with pytest.raises(NoSuchFollowCode):
        books.ask(line)
    with pytest.raises(NoSuchFollowCode):
        books.ask(line, follow_code="00000-00000")
    books.ask(line, follow_code=books.a_follow_code())
    assert waits(books) == Waiting(questions=1)


@pytest.mark.parametrize(
    ("words", "refusal"), [("", TextEmpty), (" \u200b ", TextEmpty), ("x" * (QUESTION_LIMIT + 1), TextTooLong)]
)
def test_a_question_has_words_that_can_be_read(books, line, words, refusal):
    with pytest.raises(refusal):
        books.ask(line, words, actor=resident(books.meeting_id))


def test_a_question_about_nothing_is_not_here(books, line):
    with pytest.raises(NotFoundHere):
        books.ask(line + 1, actor=resident(books.meeting_id))
    with pytest.raises(SubmissionNotReadable):
        books.ask(line, actor=resident(books.meeting_id), submission_id="?")
    with pytest.raises(NotFoundHere):
        books.answer(7)


@pytest.mark.row("S3-08")
def test_an_observers_flag_is_answered_before_the_work_is_finished(books, line):
    observer = books.observer()
    flagged = books.flag(line, observer)
    assert waits(books) == Waiting(questions=1, flags=1)
    with pytest.raises(FlagUnanswered) as refusal:
        books.finish(WELL)
    assert refusal.value.fields == {"number": line}
    books.finish(WELL, MilestoneKind.UNDER_WAY)
    books.finish("Jembatan")
    with pytest.raises(FlagIsNeverWithheld):
        books.withhold(flagged)
    books.answer(flagged, "Nota menyusul besok.")
    books.finish(WELL)
    (question,) = books.line(line).questions
    assert (question.is_flag, question.is_waiting) == (True, False)


def test_a_residents_question_does_not_hold_the_work_up(books, line):
    books.ask(line, actor=resident(books.meeting_id))
    books.finish(WELL)
    assert waits(books) == Waiting(questions=1)


def test_answers_stay_and_the_same_one_again_is_nothing_new(books, line):
    asked = books.ask(line, actor=resident(books.meeting_id))
    books.answer(asked)
    books.answer(asked)
    books.answer(asked, "Sudah diperiksa lagi.", actor=books.plenary.chair)
    (question,) = books.line(line).questions
    assert [(one.words, one.role) for one in question.answers] == [
        ("Harga pasar naik.", Role.OFFICIAL),
        ("Sudah diperiksa lagi.", Role.CHAIR),
    ]
    with pytest.raises(TextEmpty):
        books.answer(asked, "  ")


def test_what_slanders_is_withheld_with_a_reason_and_can_be_shown_again(books, line):
    asked = books.ask(line, "Pak X mencuri!", actor=resident(books.meeting_id))
    books.withhold(asked)
    (question,) = books.line(line).questions
    assert (question.withheld_reason, question.is_waiting, waits(books)) == ("Menyebut nama orang.", False, Waiting())
    books.withhold(asked, "")
    assert (books.line(line).questions[0].withheld_reason, waits(books)) == ("", Waiting(questions=1))


@pytest.mark.parametrize("role", [Role.MINUTE_TAKER, Role.OBSERVER, Role.RESIDENT])
def test_nobody_else_answers(books, line, role):
    asked = books.ask(line, actor=resident(books.meeting_id))
    with pytest.raises(NotAllowed):
        books.answer(asked, actor=Actor(role=role, actor_id="x" * 20, meeting_id=books.meeting_id))


def test_whoever_is_asked_does_not_choose_the_questions_and_nobody_but_an_observer_flags(books, line):
    asked = books.ask(line, actor=resident(books.meeting_id))
    with pytest.raises(NotAllowed):
        books.withhold(asked, actor=books.plenary.official)
    for actor in (books.plenary.official, STRANGER, resident(books.meeting_id)):
        with pytest.raises(NotAllowed):
            books.flag(line, actor)


@pytest.mark.parametrize("change", [update(LedgerAnswerRow).values(words="lain"), delete(LedgerAnswerRow)])
def test_the_database_itself_refuses_to_change_an_answer(books, line, past_the_program, change):
    books.answer(books.ask(line, actor=resident(books.meeting_id)))
    with pytest.raises(DatabaseError):
        past_the_program(change)


@pytest.mark.race
def test_questions_sent_at_once_are_all_kept_and_one_sent_many_times_is_one(books, line, door):
    who = resident(books.meeting_id)
    commands = [books.asking(line, f"Mengapa {letter}?") for letter in "ABCDE"]
    twins = [books.asking(line, submission_id="c" * 32)] * 4
    assert len(accepted(at_once(door, [(one, who) for one in (*commands, *twins)]))) == 6
    assert waits(books) == Waiting(questions=6)
