"""Adopts the list when two different people have confirmed one and the same."""

from typing import Any

from facilitation.agreement.commands import ConfirmAdoption
from facilitation.agreement.events import AgreementChanged, ListAdopted
from facilitation.agreement.rules.adoption import (
    DecisionsLacking,
    ListChangedMeanwhile,
    NothingToAdopt,
    PromiseTakenBack,
    Signatory,
    refuse_pair,
)
from facilitation.agreement.rules.money import refuse_overspending
from facilitation.agreement.rules.readiness import NotReady
from facilitation.agreement.tables import (
    AdoptionRow,
    ConfirmationRow,
    CorrectionRow,
    content_of,
    decided_list,
    digest_of,
    newest_adoption,
    signatory_of,
    to_body,
    unready_in,
)
from facilitation.agreement.usecases.opening import refuse_adopted
from facilitation.agreement.views import DecidedList
from facilitation.budget import queries as budget
from facilitation.budget.rules.checksum import checksum_of
from facilitation.kernel import journal
from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.queries import meeting_by_id
from facilitation.people.tables import StaffRow


@handles(ConfirmAdoption)
def confirm_adoption(command: ConfirmAdoption, context: Context) -> Outcome:
    """Keep the first confirmation, or adopt with the second; the reply is the adopted version or None."""
    refuse_adopted(context, command.meeting_id)
    content = _content(command, context)
    signatory = _signatory(context)
    first = context.session.get(ConfirmationRow, command.meeting_id)
    # A further round in between leaves a confirmation of a list that nobody can confirm any more.
    if first is None or first.digest != command.digest:
        context.session.merge(_confirmation(command, context, signatory))
        return Outcome(events=(AgreementChanged(meeting_id=command.meeting_id),))
    refuse_pair(signatory_of(first), signatory)
    row = _adopt(context, command.meeting_id, content, (signatory_of(first), signatory))
    context.session.delete(first)
    return Outcome(reply=row.version, events=(ListAdopted(meeting_id=command.meeting_id, version=row.version),))


def _content(command: ConfirmAdoption, context: Context) -> dict[str, Any]:
    result = budget.latest_result(context.session, command.meeting_id)
    meeting = meeting_by_id(context.session, command.meeting_id)
    if result is None or meeting is None:
        raise NothingToAdopt
    decided = decided_list(context.session, command.meeting_id, result)
    _refuse_unsettled(decided)
    unready = unready_in(context.session, command.meeting_id, decided)
    unsaid = sum(not one.reason for one in unready)
    if unsaid:
        raise NotReady(unready=unsaid)
    content = content_of(decided, meeting, unready)
    if digest_of(content) != command.digest:
        raise ListChangedMeanwhile
    return content


def _refuse_unsettled(decided: DecidedList) -> None:
    """Raise what keeps the list back: a partner who has left, a decision that lacks something, or a ceiling."""
    left = next((line for line in decided.lines if line.lost_since_rupiah), None)
    if left is not None:
        raise PromiseTakenBack(title=left.title, taken_back_rupiah=left.lost_since_rupiah)
    if decided.lacking:
        raise DecisionsLacking(lacking=len(decided.lacking))
    # What was decided within the ceilings of one count may be beyond those of a further one.
    decisions = (line.decision for line in decided.lines if line.decision)
    refuse_overspending(decisions, {source.source_code: source.ceiling_rupiah for source in decided.sources})


def _signatory(context: Context) -> Signatory:
    staff = context.session.get(StaffRow, context.actor.actor_id)
    if staff is None:
        raise NotFoundHere
    return Signatory(staff_id=staff.staff_id, name=staff.display_name, role=context.actor.role.value)


def _confirmation(command: ConfirmAdoption, context: Context, signatory: Signatory) -> ConfirmationRow:
    return ConfirmationRow(
        meeting_id=command.meeting_id,
        staff_id=signatory.staff_id,
        name=signatory.name,
        role=context.actor.role,
        digest=command.digest,
        confirmed_at=context.now,
    )


def _adopt(
    context: Context, meeting_id: str, content: dict[str, Any], signatories: tuple[Signatory, Signatory]
) -> AdoptionRow:
    session = context.session
    correction = session.get(CorrectionRow, meeting_id)
    reason = correction.reason if correction else ""
    row = _version(context, meeting_id, content, signatories=signatories, reason=reason)
    session.add(row)
    if correction:
        session.delete(correction)
    payload = {"version": row.version, "checksum": row.checksum}
    journal.append(session, chain=meeting_id, name="ListAdopted", payload=payload, actor=context.actor, now=context.now)
    return row


def _version(
    context: Context,
    meeting_id: str,
    content: dict[str, Any],
    *,
    signatories: tuple[Signatory, Signatory],
    reason: str,
) -> AdoptionRow:
    earlier = newest_adoption(context.session, meeting_id)
    version, before = (earlier.version + 1, earlier.body) if earlier else (1, None)
    body = to_body(
        content, version=version, adopted_at=context.now, reason=reason, signatories=signatories, before=before
    )
    return AdoptionRow(
        adoption_id=context.new_id(),
        meeting_id=meeting_id,
        version=version,
        body=body,
        checksum=checksum_of(body),
        adopted_at=context.now,
    )
