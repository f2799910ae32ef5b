"""Numbers the changes of a meeting's dialogue, so that an open page can tell whether it still shows what is so."""

from sqlalchemy import func, select

from facilitation.aspirations.events import ProposalListChanged, SupportChanged
from facilitation.aspirations.tables import ProposalRow
from facilitation.dialogue.tables import DialogueChangeRow
from facilitation.kernel.dispatch import Context, reacts_to
from facilitation.kernel.policy import Event


def note_change(context: Context, meeting_id: str, proposal_id: str) -> str:
    """Give the proposal's page the meeting's next number; returns whose page it is, for a merged one the kept's."""
    session = context.session
    merged_into = select(func.coalesce(ProposalRow.merged_into_id, ProposalRow.proposal_id))
    kept_id = session.scalar(merged_into.where(ProposalRow.proposal_id == proposal_id)) or proposal_id
    latest = select(func.max(DialogueChangeRow.revision)).where(DialogueChangeRow.meeting_id == meeting_id)
    revision = 1 + (session.scalar(latest) or 0)
    row = session.get(DialogueChangeRow, kept_id)
    if row is None:
        session.add(DialogueChangeRow(proposal_id=kept_id, meeting_id=meeting_id, revision=revision))
    else:
        row.revision = revision
    return kept_id


@reacts_to(ProposalListChanged)
def note_new_wording(event: ProposalListChanged, context: Context) -> tuple[Event, ...]:
    """A proposal's words and cost stand on the same page as what is said about it."""
    note_change(context, event.meeting_id, event.proposal_id)
    return ()


@reacts_to(SupportChanged)
def note_new_support(event: SupportChanged, context: Context) -> tuple[Event, ...]:
    """So do the people behind it."""
    note_change(context, event.meeting_id, event.proposal_id)
    return ()
