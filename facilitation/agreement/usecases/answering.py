"""Takes what people say to a consent check: one answer each, which they can change until it closes."""

import hashlib
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from facilitation.agreement.commands import AnswerConsentCheck, RecordObjection
from facilitation.agreement.events import ConsentAnswered, ConsentCheckMoved
from facilitation.agreement.rules.consent import CheckIsClosed, ConsentKind, consent_words
from facilitation.agreement.tables import ConsentAnswerRow, ConsentCheckRow, ConsentMessageRow, ConsentSubjectRow
from facilitation.agreement.usecases.finding import check_of
from facilitation.aspirations.rules.aspiration import submission_name
from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.kernel.errors import Busy, NotFoundHere


@handles(AnswerConsentCheck)
def answer_consent_check(command: AnswerConsentCheck, context: Context) -> Outcome:
    """Keep what this person says in place of what they said before."""
    row = check_of(context.session, command.meeting_id, command.check_id)
    if _has_come(command, context):
        return Outcome()
    _refuse_closed(row)
    words, about = consent_words(command.kind, command.words), _about(command, context)
    same = (ConsentAnswerRow.check_id == row.check_id, ConsentAnswerRow.participant_id == context.actor.actor_id)
    answer = context.session.scalar(select(ConsentAnswerRow).where(*same))
    if answer is None:
        answer = _answer(command, context)
        answer.participant_id = context.actor.actor_id
    answer.kind, answer.words = command.kind, words
    answer.proposal_id = None if command.kind is ConsentKind.CONSENT else about
    kept = _kept(command, context, answer)
    if row.read_answer_id != answer.answer_id:
        return kept
    # Staff have read other words before they put these on the wall.
    row.read_answer_id = None
    return replace(kept, events=(*kept.events, ConsentCheckMoved(meeting_id=command.meeting_id)))


@handles(RecordObjection)
def record_objection(command: RecordObjection, context: Context) -> Outcome:
    """Keep an objection that was said aloud; it counts as one more answer, and nobody stands behind it."""
    row = check_of(context.session, command.meeting_id, command.check_id)
    if _has_come(command, context):
        return Outcome()
    _refuse_closed(row)
    answer = _answer(command, context)
    answer.kind, answer.words = ConsentKind.OBJECTION, consent_words(ConsentKind.OBJECTION, command.words)
    answer.proposal_id = _about(command, context)
    return _kept(command, context, answer)


def _message_digest(command: AnswerConsentCheck | RecordObjection, context: Context) -> str:
    name = submission_name(command.submission_id)
    return hashlib.sha256(f"{command.check_id} {context.actor.actor_id} {name}".encode()).hexdigest()


def _has_come(command: AnswerConsentCheck | RecordObjection, context: Context) -> bool:
    return context.session.get(ConsentMessageRow, _message_digest(command, context)) is not None


def _kept(command: AnswerConsentCheck | RecordObjection, context: Context, answer: ConsentAnswerRow) -> Outcome:
    message = ConsentMessageRow(message_digest=_message_digest(command, context), check_id=command.check_id)
    try:
        with context.session.begin_nested():
            context.session.add_all((answer, message))
    except IntegrityError as error:
        # UNIQUE(check_id, participant_id): the same person's other message is being kept; this one may come again.
        raise Busy from error
    return Outcome(events=(ConsentAnswered(meeting_id=command.meeting_id),))


def _answer(command: AnswerConsentCheck | RecordObjection, context: Context) -> ConsentAnswerRow:
    return ConsentAnswerRow(
        answer_id=context.new_id(), meeting_id=command.meeting_id, check_id=command.check_id, handled=""
    )


def _about(command: AnswerConsentCheck | RecordObjection, context: Context) -> str | None:
    """The one of several proposals that it is about; raises NotFoundHere for one that was not asked about."""
    if not command.proposal_id:
        return None
    if context.session.get(ConsentSubjectRow, (command.check_id, command.proposal_id)) is None:
        raise NotFoundHere
    return command.proposal_id


def _refuse_closed(row: ConsentCheckRow) -> None:
    if row.closed_at is not None:
        raise CheckIsClosed
