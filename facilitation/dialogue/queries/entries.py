"""Reads questions, answers and arguments, each as far as one viewer may see it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import Row, Select, select
from sqlalchemy.orm import Session

from facilitation.dialogue.queries.standing import Kept, standing
from facilitation.dialogue.tables import AnswerRow, ArgumentRow, QuestionRow
from facilitation.dialogue.views import Answer, Argument, Dialogue, Question
from facilitation.people.tables import ParticipantRow, StaffRow

V = TypeVar("V")


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewer:
    """Who looks: a participant or a member of staff by `actor_id`, nobody in particular without one."""

    actor_id: str = ""
    is_staff: bool = False
    sees_authors: bool = False

    def may_see(self, hidden_reason: str, *, is_own: bool) -> bool:
        """Whether this viewer sees an entry; its author does even when it is hidden, to read why."""
        return not hidden_reason or self.is_staff or is_own


def dialogues(
    session: Session, meeting_id: str, viewer: Viewer, *, proposal_id: str = ""
) -> defaultdict[str, Dialogue]:
    """What was said about each proposal on the list, or about one of them; three statements."""
    questions = _questions(session, meeting_id, viewer, proposal_id)
    arguments = _arguments(session, meeting_id, viewer, proposal_id)
    found: defaultdict[str, Dialogue] = defaultdict(Dialogue)
    for kept_id in questions.keys() | arguments.keys():
        found[kept_id] = Dialogue(questions=tuple(questions[kept_id]), arguments=tuple(arguments[kept_id]))
    return found


def _questions(session: Session, meeting_id: str, viewer: Viewer, proposal_id: str) -> defaultdict[str, list[Question]]:
    asked = select(QuestionRow, Kept.proposal_id, ParticipantRow.name).join(
        ParticipantRow, ParticipantRow.participant_id == QuestionRow.participant_id
    )
    here = _about(standing(asked, QuestionRow.proposal_id, meeting_id), proposal_id)
    rows = session.execute(here.order_by(QuestionRow.sequence.desc())).all()
    answers = _answers(session, meeting_id, viewer)
    return _grouped(
        (kept_id, _question(row, name, answers[row.question_id], viewer))
        for row, kept_id, name in rows
        if viewer.may_see(row.hidden_reason, is_own=row.participant_id == viewer.actor_id)
    )


def _question(row: QuestionRow, author: str, answers: list[Answer], viewer: Viewer) -> Question:
    return Question(
        question_id=row.question_id,
        words=row.words,
        author=author if viewer.sees_authors else "",
        is_own=row.participant_id == viewer.actor_id,
        asked_at=row.asked_at,
        hidden_reason=row.hidden_reason,
        answers=tuple(answer for answer in answers if viewer.may_see(answer.hidden_reason, is_own=False)),
        answers_given=len(answers),
    )


def _answers(session: Session, meeting_id: str, viewer: Viewer) -> defaultdict[str, list[Answer]]:
    given = select(AnswerRow, StaffRow.display_name).join(StaffRow, StaffRow.staff_id == AnswerRow.staff_id)
    in_order = given.where(AnswerRow.meeting_id == meeting_id).order_by(AnswerRow.answered_at, AnswerRow.answer_id)
    rows = session.execute(in_order).all()
    return _grouped((row.question_id, _answer(row, name, viewer)) for row, name in rows)


def _answer(row: AnswerRow, name: str, viewer: Viewer) -> Answer:
    return Answer(
        answer_id=row.answer_id,
        words=row.words,
        role=row.role,
        name=name,
        office=row.office,
        answered_at=row.answered_at,
        hidden_reason=row.hidden_reason,
        is_own=row.staff_id == viewer.actor_id,
    )


def _arguments(session: Session, meeting_id: str, viewer: Viewer, proposal_id: str) -> defaultdict[str, list[Argument]]:
    given = select(ArgumentRow, Kept.proposal_id, ParticipantRow.name).join(
        ParticipantRow, ParticipantRow.participant_id == ArgumentRow.participant_id
    )
    here = _about(standing(given, ArgumentRow.proposal_id, meeting_id), proposal_id)
    rows = session.execute(here.order_by(ArgumentRow.given_at.desc(), ArgumentRow.argument_id)).all()
    return _grouped(
        (kept_id, _argument(row, name, viewer))
        for row, kept_id, name in _latest_of_each(rows)
        if viewer.may_see(row.hidden_reason, is_own=row.participant_id == viewer.actor_id)
    )


def _latest_of_each(rows: Iterable[Row[ArgumentRow, str, str]]) -> list[Row[ArgumentRow, str, str]]:
    """One argument of each person on each side: merging two proposals must not let anybody speak twice."""
    latest: dict[tuple[str, str, str], Row[ArgumentRow, str, str]] = {}
    for facts in rows:
        row, kept_id, _ = facts
        latest.setdefault((kept_id, row.participant_id, row.side), facts)
    return list(latest.values())


def _argument(row: ArgumentRow, author: str, viewer: Viewer) -> Argument:
    return Argument(
        argument_id=row.argument_id,
        side=row.side,
        words=row.words,
        author=author if viewer.sees_authors else "",
        is_own=row.participant_id == viewer.actor_id,
        hidden_reason=row.hidden_reason,
    )


def _about(statement: Select[V, str, str], proposal_id: str) -> Select[V, str, str]:
    return statement.where(Kept.proposal_id == proposal_id) if proposal_id else statement


def _grouped(pairs: Iterable[tuple[str, V]]) -> defaultdict[str, list[V]]:
    groups: defaultdict[str, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups
