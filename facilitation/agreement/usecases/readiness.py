"""Writes down why a list is adopted although nobody looks after something on it yet."""

from facilitation.agreement.commands import AdoptUnready
from facilitation.agreement.events import AgreementChanged
from facilitation.agreement.rules.adoption import NothingToAdopt
from facilitation.agreement.rules.readiness import NothingUnready, readiness_reason
from facilitation.agreement.tables import UnreadyReasonRow, decided_list, unready_in
from facilitation.agreement.usecases.opening import void_confirmation
from facilitation.budget import queries as budget
from facilitation.kernel.dispatch import Context, Outcome, handles


@handles(AdoptUnready)
def adopt_unready(command: AdoptUnready, context: Context) -> Outcome:
    """Keep the reason with each of the proposals that still need a caretaker."""
    session, meeting_id = context.session, command.meeting_id
    void_confirmation(context, meeting_id)
    reason = readiness_reason(command.reason)
    result = budget.latest_result(session, meeting_id)
    if result is None:
        raise NothingToAdopt
    found = unready_in(session, meeting_id, decided_list(session, meeting_id, result))
    named = [one for one in found if one.proposal_id in command.proposal_ids]
    if not named:
        raise NothingUnready
    for one in named:
        row = UnreadyReasonRow(proposal_id=one.proposal_id, meeting_id=meeting_id, reason=reason, said_at=context.now)
        session.merge(row)
    return Outcome(events=(AgreementChanged(meeting_id=meeting_id),))
