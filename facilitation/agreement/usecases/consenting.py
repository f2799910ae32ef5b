"""Asks everybody who objects, takes their answers, and closes the check so that nobody can tell who said what."""

from collections import Counter

from sqlalchemy import delete, func, select, update
from sqlalchemy.exc import IntegrityError

from facilitation.agreement.commands import (
    CloseConsentCheck,
    OpenConsentCheck,
    PutConsentCheckAway,
    ReadAnswerOut,
)
from facilitation.agreement.events import ConsentCheckMoved
from facilitation.agreement.rules.consent import (
    Asked,
    CheckStillOpen,
    ConsentKind,
    NothingAsked,
    asked_of,
)
from facilitation.agreement.tables import (
    ConsentAnswerRow,
    ConsentCheckRow,
    ConsentMessageRow,
    ConsentSubjectRow,
    present_at,
    proposed,
    put_checks_away,
)
from facilitation.agreement.usecases.deciding import decided_lines, result_of
from facilitation.agreement.usecases.finding import check_of, refuse_while_asked
from facilitation.agreement.usecases.opening import refuse_adopted
from facilitation.agreement.views import DecidedLine
from facilitation.kernel import journal
from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.kernel.errors import Busy, NotFoundHere
from facilitation.voting.queries import current_round
from facilitation.voting.rules.procedure import DelegationStillOpen, MotionStillOpen
from facilitation.voting.rules.purpose import RoundPurpose
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.tables import put_away


@handles(OpenConsentCheck)
def open_consent_check(command: OpenConsentCheck, context: Context) -> Outcome:
    """Reply with the check_id of a check that takes answers from now on; whatever else was shown has gone."""
    session, meeting_id = context.session, command.meeting_id
    result = result_of(context, meeting_id)
    lines = decided_lines(context, result, meeting_id, command.proposal_ids)
    if not lines:
        raise NothingAsked
    refuse_adopted(context, meeting_id)
    refuse_while_asked(session, meeting_id)
    current = current_round(session, meeting_id)
    if current is not None and current.state is not RoundState.CLOSED:
        raise DelegationStillOpen if current.purpose is RoundPurpose.DELEGATION else MotionStillOpen
    put_away(session, meeting_id)
    put_checks_away(session, meeting_id)
    row = _begun(context, meeting_id)
    plans = proposed(session, lines)
    session.add_all(_subject(row, line, asked_of(line.decision or plans[line.proposal_id])) for line in lines)
    return Outcome(reply=row.check_id, events=(ConsentCheckMoved(meeting_id=meeting_id),))


@handles(ReadAnswerOut)
def read_answer_out(command: ReadAnswerOut, context: Context) -> Outcome:
    """Put the words of one answer on the wall in place of others, or take them off."""
    row = check_of(context.session, command.meeting_id, command.check_id)
    if command.answer_id:
        answer = context.session.get(ConsentAnswerRow, command.answer_id)
        if answer is None or answer.check_id != row.check_id or not answer.words or not row.is_shown:
            raise NotFoundHere
    row.read_answer_id = command.answer_id or None
    return Outcome(events=(ConsentCheckMoved(meeting_id=command.meeting_id),))


@handles(CloseConsentCheck)
def close_consent_check(command: CloseConsentCheck, context: Context) -> Outcome:
    """Take no more answers; from here on they are nobody's, and the files are scrubbed after the commit."""
    session = context.session
    row = check_of(session, command.meeting_id, command.check_id)
    moved = (ConsentCheckMoved(meeting_id=command.meeting_id),)
    if row.closed_at is not None:
        return Outcome()
    kinds = session.scalars(select(ConsentAnswerRow.kind).where(ConsentAnswerRow.check_id == row.check_id)).all()
    if not kinds:
        _take_back(context, row)
        return Outcome(events=moved)
    row.present, row.closed_at = present_at(session, row), context.now
    nobody = update(ConsentAnswerRow).where(ConsentAnswerRow.check_id == row.check_id).values(participant_id=None)
    session.execute(nobody)
    _journal(context, row, Counter(kinds))
    return Outcome(events=moved, scrub=True)


@handles(PutConsentCheckAway)
def put_consent_check_away(command: PutConsentCheckAway, context: Context) -> Outcome:
    """Let the wall go on; one that is open stays."""
    row = check_of(context.session, command.meeting_id, command.check_id)
    if row.closed_at is None:
        raise CheckStillOpen
    put_checks_away(context.session, command.meeting_id)
    return Outcome(events=(ConsentCheckMoved(meeting_id=command.meeting_id),))


def _begun(context: Context, meeting_id: str) -> ConsentCheckRow:
    last = select(func.max(ConsentCheckRow.sequence)).where(ConsentCheckRow.meeting_id == meeting_id)
    row = ConsentCheckRow(
        check_id=context.new_id(),
        meeting_id=meeting_id,
        sequence=1 + (context.session.scalar(last) or 0),
        is_shown=True,
        opened_at=context.now,
    )
    try:
        with context.session.begin_nested():
            context.session.add(row)
    except IntegrityError as error:
        # The index of shown checks holds one per meeting: somebody else has opened one at the same moment.
        raise Busy from error
    return row


def _subject(row: ConsentCheckRow, line: DecidedLine, asked: Asked) -> ConsentSubjectRow:
    return ConsentSubjectRow(
        check_id=row.check_id,
        proposal_id=line.proposal_id,
        meeting_id=row.meeting_id,
        number=line.ballot_number,
        title=line.title,
        outcome=asked.outcome,
        amount_rupiah=asked.amount_rupiah,
        source_code=asked.source_code,
    )


def _take_back(context: Context, row: ConsentCheckRow) -> None:
    # What points at others goes first.
    for table in (ConsentMessageRow, ConsentSubjectRow, ConsentCheckRow):
        context.session.execute(delete(table).where(table.check_id == row.check_id))


def _journal(context: Context, row: ConsentCheckRow, counts: Counter[ConsentKind]) -> None:
    payload = {"check_id": row.check_id, "present": row.present, **{kind.value: counts[kind] for kind in ConsentKind}}
    journal.append(
        context.session,
        chain=row.meeting_id,
        name="ConsentCounted",
        payload=payload,
        actor=context.actor,
        now=context.now,
    )
