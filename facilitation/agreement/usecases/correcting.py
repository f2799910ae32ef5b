"""Opens an adopted list for another version, and closes it again."""

from sqlalchemy import delete

from facilitation.agreement.commands import BeginCorrection, DropCorrection
from facilitation.agreement.events import AgreementChanged
from facilitation.agreement.rules.adoption import NoCorrection, NotAdopted, correction_reason
from facilitation.agreement.tables import (
    AdoptionRow,
    CorrectionRow,
    DecisionRow,
    adopted_from,
    fill,
    newest_adoption,
)
from facilitation.agreement.usecases.opening import void_confirmation
from facilitation.kernel.dispatch import Context, Outcome, handles


@handles(BeginCorrection)
def begin_correction(command: BeginCorrection, context: Context) -> Outcome:
    """Open the adopted list; on one that is open already the reason is the new one."""
    reason = correction_reason(command.reason)
    _adopted(context, command.meeting_id)
    session = context.session
    row = session.get(CorrectionRow, command.meeting_id) or CorrectionRow(meeting_id=command.meeting_id)
    row.staff_id, row.reason, row.begun_at = context.actor.actor_id, reason, context.now
    session.add(row)
    # The confirmation of a correction says yes to its reason as well; the row must be there for the check.
    session.flush()
    void_confirmation(context, command.meeting_id)
    return Outcome(events=(AgreementChanged(meeting_id=command.meeting_id),))


@handles(DropCorrection)
def drop_correction(command: DropCorrection, context: Context) -> Outcome:
    """Let every decision be what was adopted."""
    session, meeting_id = context.session, command.meeting_id
    correction = session.get(CorrectionRow, meeting_id)
    if correction is None:
        raise NoCorrection
    void_confirmation(context, meeting_id)
    adopted = _adopted(context, meeting_id)
    session.execute(delete(DecisionRow).where(DecisionRow.meeting_id == meeting_id))
    for line in adopted_from(adopted.body, checksum=adopted.checksum).lines:
        if line.decision:
            row = DecisionRow(proposal_id=line.proposal_id, meeting_id=meeting_id)
            session.add(fill(row, line.decision))
    session.delete(correction)
    return Outcome(events=(AgreementChanged(meeting_id=meeting_id),))


def _adopted(context: Context, meeting_id: str) -> AdoptionRow:
    adopted = newest_adoption(context.session, meeting_id)
    if adopted is None:
        raise NotAdopted
    return adopted
