"""Staff hide what must not stand in public, and show it again; nothing is ever deleted."""

from facilitation.aspirations.rules.parking import park_reason
from facilitation.dialogue.commands import HideEntry, RestoreEntry
from facilitation.dialogue.events import EntryModerated
from facilitation.dialogue.tables import AnswerRow
from facilitation.dialogue.usecases.changing import note_change
from facilitation.dialogue.usecases.finding import EntryRow, entry, question
from facilitation.kernel.dispatch import Context, Outcome, handles


@handles(HideEntry)
def hide_entry(command: HideEntry, context: Context) -> Outcome:
    """Hide an entry; on one already hidden the reason is the new one."""
    row = entry(context, command.meeting_id, command.kind, command.entry_id)
    row.hidden_reason = park_reason(command.reason)
    return _moderated(row, context)


@handles(RestoreEntry)
def restore_entry(command: RestoreEntry, context: Context) -> Outcome:
    """Show an entry again at its old place; showing one that is not hidden changes nothing."""
    row = entry(context, command.meeting_id, command.kind, command.entry_id)
    row.hidden_reason = ""
    return _moderated(row, context)


def _moderated(row: EntryRow, context: Context) -> Outcome:
    asked_about = question(context, row.meeting_id, row.question_id) if isinstance(row, AnswerRow) else row
    kept_id = note_change(context, row.meeting_id, asked_about.proposal_id)
    return Outcome(events=(EntryModerated(meeting_id=row.meeting_id, proposal_id=kept_id),))
