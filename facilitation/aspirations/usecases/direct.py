"""Puts on the list what comes from the government or with a programme from above, beside what residents ask for."""

from dataclasses import asdict

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from facilitation.aspirations.commands import CorrectProvenance, ProposeDirectly
from facilitation.aspirations.rules import proposal
from facilitation.aspirations.rules.aspiration import submission_name
from facilitation.aspirations.rules.cost import cost
from facilitation.aspirations.rules.facts import Facts
from facilitation.aspirations.rules.provenance import checked_provenance, refuse_if_of_residents
from facilitation.aspirations.tables import ProposalRow
from facilitation.aspirations.tables.proposal import provenance_of
from facilitation.aspirations.usecases.changing import change, list_changed, note
from facilitation.aspirations.usecases.codes import refuse_unknown_codes
from facilitation.aspirations.usecases.listing import new_proposal
from facilitation.aspirations.usecases.rows import proposal_row
from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.queries import has_hamlet


@handles(ProposeDirectly)
def propose_directly(command: ProposeDirectly, context: Context) -> Outcome:
    """List the proposal once per submission_id, with where it comes from in its history; the reply is its id."""
    earlier = _earlier(command, context)
    if earlier is not None:
        # The form came twice, because its first answer was lost.
        return Outcome(reply=earlier)
    provenance, facts = checked_provenance(command.provenance), Facts(topic_code=command.topic_code)
    refuse_unknown_codes(facts)
    if command.hamlet_id and not has_hamlet(context.session, command.meeting_id, command.hamlet_id):
        raise NotFoundHere
    words = {"title": proposal.title(command.title), "cost_rupiah": cost(command.cost_rupiah)}
    where = {"hamlet_id": command.hamlet_id or None, "submission_id": submission_name(command.submission_id)}
    try:
        with context.session.begin_nested():
            listed = new_proposal(context, command.meeting_id, asdict(facts) | asdict(provenance) | words | where)
    except IntegrityError:
        # UNIQUE(meeting_id, submission_id): another process has listed it in the meantime.
        earlier = _earlier(command, context)
        if earlier is None:
            raise
        return Outcome(reply=earlier)
    note(context, listed, "origin", ("", provenance.origin.value))
    return Outcome(reply=listed.proposal_id, events=(list_changed(listed),))


@handles(CorrectProvenance)
def correct_provenance(command: CorrectProvenance, context: Context) -> Outcome:
    """Keep where it really comes from; a proposal made of residents' words stays theirs."""
    row = proposal_row(context, command.meeting_id, command.proposal_id)
    refuse_if_of_residents(provenance_of(row))
    change(context, row, asdict(checked_provenance(command.provenance)))
    return Outcome(events=(list_changed(row),))


def _earlier(command: ProposeDirectly, context: Context) -> str | None:
    same = (ProposalRow.meeting_id == command.meeting_id, ProposalRow.submission_id == command.submission_id)
    return context.session.scalar(select(ProposalRow.proposal_id).where(*same))
