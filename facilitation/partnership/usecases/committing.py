"""Keeps what parties commit themselves to, and what became of it; each step is a row that stays."""

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from facilitation.aspirations.rules.aspiration import submission_name
from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.kernel.errors import NotFoundHere
from facilitation.partnership.commands import ConcludeCommitment, RecordCommitment
from facilitation.partnership.events import CommitmentChanged
from facilitation.partnership.rules.commitment import (
    Commitment,
    CommitmentConcluded,
    CommitmentState,
    checked_commitment,
    conclude,
    evidence,
)
from facilitation.partnership.rules.partner import PartnerRetired
from facilitation.partnership.tables import CommitmentRow, CommitmentStepRow
from facilitation.partnership.usecases.directing import partner_row
from facilitation.partnership.usecases.finding import listed_proposal

FIRST = 1


@handles(RecordCommitment)
def record_commitment(command: RecordCommitment, context: Context) -> Outcome:
    """Keep what a party promises; the reply is the commitment_id, old or new."""
    earlier = _earlier(command, context)
    if earlier is not None:
        # The message came twice, because its first answer was lost.
        return Outcome(reply=earlier)
    promised = checked_commitment(command.commitment, today=context.now.astimezone().date())
    _refuse_retired(context.session, promised)
    row = _row(command, promised, context)
    try:
        with context.session.begin_nested():
            context.session.add(row)
    except IntegrityError:
        # UNIQUE(meeting_id, submission_id): another process kept the same message in the meantime.
        earlier = _earlier(command, context)
        if earlier is None:
            raise
        return Outcome(reply=earlier)
    context.session.add(_step(row, FIRST, CommitmentState.PROMISED, context))
    return Outcome(reply=row.commitment_id, events=(_changed(row),))


@handles(ConcludeCommitment)
def conclude_commitment(command: ConcludeCommitment, context: Context) -> Outcome:
    """Keep what became of a commitment, beside everything that was written before."""
    session = context.session
    row = session.get(CommitmentRow, command.commitment_id)
    if row is None or row.meeting_id != command.meeting_id:
        raise NotFoundHere
    last = _last_step(session, row.commitment_id)
    taken = _step(row, last.sequence + 1, conclude(last.state, command.state), context)
    taken.note, taken.photo_digest = evidence(command.evidence), command.photo_digest
    try:
        with session.begin_nested():
            session.add(taken)
    except IntegrityError as error:
        # The key (commitment_id, sequence): somebody else has concluded it in the meantime.
        raise CommitmentConcluded from error
    return Outcome(events=(_changed(row),))


def _refuse_retired(session: Session, promised: Commitment) -> None:
    if promised.partner_id:
        partner = partner_row(session, promised.partner_id)
        if partner.retired_at is not None:
            raise PartnerRetired(name=partner.name)


def _row(command: RecordCommitment, promised: Commitment, context: Context) -> CommitmentRow:
    session, meeting_id = context.session, command.meeting_id
    proposal = listed_proposal(session, meeting_id, command.proposal_id) if command.proposal_id else None
    return CommitmentRow(
        commitment_id=context.new_id(),
        meeting_id=meeting_id,
        submission_id=submission_name(command.submission_id),
        proposal_id=proposal.proposal_id if proposal else None,
        party=promised.party,
        partner_id=promised.partner_id or None,
        what=promised.what,
        amount_rupiah=promised.amount_rupiah,
        volume=promised.volume,
        in_charge=promised.in_charge,
        due_on=promised.due_on,
    )


def _step(row: CommitmentRow, sequence: int, state: CommitmentState, context: Context) -> CommitmentStepRow:
    return CommitmentStepRow(
        commitment_id=row.commitment_id,
        sequence=sequence,
        state=state,
        note="",
        photo_digest="",
        taken_at=context.now,
        actor_role=context.actor.role,
        actor_id=context.actor.actor_id,
    )


def _last_step(session: Session, commitment_id: str) -> CommitmentStepRow:
    steps = select(CommitmentStepRow).where(CommitmentStepRow.commitment_id == commitment_id)
    return session.scalars(steps.order_by(CommitmentStepRow.sequence.desc()).limit(1)).one()


def _earlier(command: RecordCommitment, context: Context) -> str | None:
    same = (CommitmentRow.meeting_id == command.meeting_id, CommitmentRow.submission_id == command.submission_id)
    return context.session.scalar(select(CommitmentRow.commitment_id).where(*same))


def _changed(row: CommitmentRow) -> CommitmentChanged:
    return CommitmentChanged(meeting_id=row.meeting_id, commitment_id=row.commitment_id)
