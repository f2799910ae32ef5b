"""Reads consent checks: in numbers for everybody, in words for staff, and one's own answer for its author."""

from collections.abc import Sequence
from zlib import crc32

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.agreement.rules.consent import WHILE_AGREEING, ConsentKind
from facilitation.agreement.tables import ConsentAnswerRow, ConsentCheckRow, ConsentSubjectRow, asked_in, present_at
from facilitation.agreement.views import (
    AskedProposal,
    ConsentCheck,
    ConsentNews,
    ConsentPage,
    OwnAnswer,
    ReadAnswer,
    SaidAnswer,
)
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.queries import meeting_by_id
from facilitation.meetings.views import Meeting


def shown_check(session: Session, meeting: Meeting) -> ConsentCheck | None:
    """The check that the wall shows, open or just closed; at most four statements, none before the plenary."""
    if meeting.phase not in WHILE_AGREEING:
        return None
    here = (ConsentCheckRow.meeting_id == meeting.meeting_id, ConsentCheckRow.is_shown)
    row = session.scalar(select(ConsentCheckRow).where(*here))
    return None if row is None else _check(session, row, _answers(session, row.check_id))


def open_check(session: Session, meeting: Meeting) -> ConsentCheck | None:
    """The check that can be answered now."""
    shown = shown_check(session, meeting)
    return shown if shown and shown.is_open else None


def own_answer(session: Session, check: ConsentCheck, participant_id: str) -> OwnAnswer | None:
    """What this person has said to an open check, None before that; one statement."""
    own = (ConsentAnswerRow.check_id == check.check_id, ConsentAnswerRow.participant_id == participant_id)
    row = session.scalar(select(ConsentAnswerRow).where(*own))
    if row is None:
        return None
    return OwnAnswer(kind=row.kind, words=row.words, about=_about(row, check.proposals))


def consent_news(session: Session, meeting: Meeting) -> ConsentNews:
    """What staff's screens hear."""
    check = shown_check(session, meeting)
    said = [] if check is None else [_spelled(row) for row in _answers(session, check.check_id)]
    changes = f"{check.check_id}-{check.is_open:d}-{crc32(repr((said, check.read_out)).encode())}" if check else ""
    return ConsentNews(meeting=meeting, check=check, changes=changes)


def console_news(session: Session, meeting_id: str) -> ConsentNews:
    """The same for a live region."""
    meeting = meeting_by_id(session, meeting_id)
    if meeting is None:
        msg = "a region was asked for a meeting that does not exist"
        raise LookupError(msg)
    return consent_news(session, meeting)


def consent_page(session: Session, meeting: Meeting, check_id: str) -> ConsentPage:
    """One check with the words of its notes and objections, for staff alone; raises NotFoundHere."""
    row = session.get(ConsentCheckRow, check_id)
    if row is None or row.meeting_id != meeting.meeting_id:
        raise NotFoundHere
    answers = _answers(session, check_id)
    check = _check(session, row, answers)
    said = [_said(one, row, check.proposals) for one in answers if one.words]
    return ConsentPage(
        news=consent_news(session, meeting),
        check=check,
        is_shown=row.is_shown,
        objections=tuple(one for one in said if one.is_objection),
        notes=tuple(one for one in said if not one.is_objection),
    )


def _answers(session: Session, check_id: str) -> Sequence[ConsentAnswerRow]:
    """In the order of their random names, which says nothing about who was first."""
    of_check = select(ConsentAnswerRow).where(ConsentAnswerRow.check_id == check_id)
    return session.scalars(of_check.order_by(ConsentAnswerRow.answer_id)).all()


def _check(session: Session, row: ConsentCheckRow, answers: Sequence[ConsentAnswerRow]) -> ConsentCheck:
    proposals = _proposals(session, row.check_id)
    kinds = [one.kind for one in answers]
    read_out = next((one for one in answers if one.answer_id == row.read_answer_id), None)
    return ConsentCheck(
        check_id=row.check_id,
        number=row.sequence,
        is_open=row.closed_at is None,
        proposals=proposals,
        present=present_at(session, row) if row.present is None else row.present,
        consents=kinds.count(ConsentKind.CONSENT),
        notes=kinds.count(ConsentKind.NOTE),
        objections=kinds.count(ConsentKind.OBJECTION),
        read_out=ReadAnswer(kind=read_out.kind, words=read_out.words, about=_about(read_out, proposals))
        if read_out
        else None,
    )


def _proposals(session: Session, check_id: str) -> tuple[AskedProposal, ...]:
    of_check = select(ConsentSubjectRow).where(ConsentSubjectRow.check_id == check_id)
    return tuple(
        AskedProposal(proposal_id=row.proposal_id, number=row.number, title=row.title, asked=asked_in(row))
        for row in session.scalars(of_check.order_by(ConsentSubjectRow.number))
    )


def _about(row: ConsentAnswerRow, proposals: tuple[AskedProposal, ...]) -> AskedProposal | None:
    return next((one for one in proposals if one.proposal_id == row.proposal_id), None)


def _said(one: ConsentAnswerRow, row: ConsentCheckRow, proposals: tuple[AskedProposal, ...]) -> SaidAnswer:
    return SaidAnswer(
        answer_id=one.answer_id,
        kind=one.kind,
        words=one.words,
        about=_about(one, proposals) if len(proposals) > 1 else None,
        handling=one.handling,
        handled=one.handled,
        is_read_out=one.answer_id == row.read_answer_id,
    )


def _spelled(row: ConsentAnswerRow) -> tuple[object, ...]:
    return row.answer_id, row.kind, row.words, row.proposal_id, row.handling, row.handled
