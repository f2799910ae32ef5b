"""Counts what was said, and names what changed last."""

from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, Select, exists, func, select
from sqlalchemy.orm import Session

from facilitation.aspirations.tables import ProposalRow
from facilitation.dialogue.queries.spotlight import spotlight_number
from facilitation.dialogue.queries.standing import standing
from facilitation.dialogue.tables import AnswerRow, ArgumentRow, DialogueChangeRow, QuestionRow
from facilitation.dialogue.views import DialogueCounts, DialogueNews
from facilitation.meetings.views import Meeting

# More proposals than this do not change between two pictures of a region.
MOST_CHANGES = 12

IS_ANSWERED = exists().where(AnswerRow.question_id == QuestionRow.question_id, AnswerRow.hidden_reason == "")


def dialogue_counts(session: Session, meeting_id: str) -> DialogueCounts:
    """How much was said about the proposals on the list, and how many questions wait; one statement."""
    asked = standing(select(func.count()).select_from(QuestionRow), QuestionRow.proposal_id, meeting_id)
    argued = standing(select(func.count()).select_from(ArgumentRow), ArgumentRow.proposal_id, meeting_id)
    answered = (
        select(func.count()).select_from(AnswerRow).join(QuestionRow, QuestionRow.question_id == AnswerRow.question_id)
    )
    visible = QuestionRow.hidden_reason == ""
    row = session.execute(
        select(
            _count(asked, visible),
            _count(asked, visible, ~IS_ANSWERED),
            _count(argued, ArgumentRow.hidden_reason == ""),
            _count(asked, ~visible)
            + _count(argued, ArgumentRow.hidden_reason != "")
            + _count(standing(answered, QuestionRow.proposal_id, meeting_id), AnswerRow.hidden_reason != ""),
        )
    ).one()
    questions, unanswered, arguments, hidden = row
    return DialogueCounts(questions=questions, unanswered=unanswered, arguments=arguments, hidden=hidden)


def news(session: Session, meeting: Meeting) -> DialogueNews:
    """What live screens hear; three statements. Read it before what it stands beside, so that it is never newer."""
    return DialogueNews(
        changes=_changes(session, meeting.meeting_id),
        meeting=meeting,
        dialogue=dialogue_counts(session, meeting.meeting_id),
        spotlight=spotlight_number(session, meeting),
    )


def _changes(session: Session, meeting_id: str) -> str:
    last = (
        select(ProposalRow.number, DialogueChangeRow.revision)
        .join(ProposalRow, ProposalRow.proposal_id == DialogueChangeRow.proposal_id)
        .where(DialogueChangeRow.meeting_id == meeting_id)
        .order_by(DialogueChangeRow.revision.desc())
        .limit(MOST_CHANGES)
    )
    return " ".join(f"{number}={revision}" for number, revision in session.execute(last))


def _count(statement: Select[Any], *wanted: ColumnElement[bool]) -> ScalarSelect[Any]:
    return statement.where(*wanted).scalar_subquery()
