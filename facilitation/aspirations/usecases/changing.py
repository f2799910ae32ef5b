"""Changes rows and keeps in their history who changed what, when, from what, to what."""

from collections.abc import Mapping

from sqlalchemy import func, select

from facilitation.aspirations.events import AspirationModerated, ProposalListChanged
from facilitation.aspirations.tables import AspirationRow, HistoryRow, ProposalRow
from facilitation.kernel.dispatch import Context


def change(context: Context, row: AspirationRow | ProposalRow, values: Mapping[str, object]) -> None:
    """Let the row say these values; what really changes is noted."""
    for name, after in values.items():
        before = getattr(row, name)
        if before != after:
            note(context, row, name, (_words(before), _words(after)))
            setattr(row, name, after)


def note(context: Context, row: AspirationRow | ProposalRow, field: str, change_of: tuple[str, str]) -> None:
    """Add one line to the row's history: the words before and after."""
    context.session.add(
        HistoryRow(
            meeting_id=row.meeting_id,
            aspiration_id=row.aspiration_id if isinstance(row, AspirationRow) else None,
            proposal_id=row.proposal_id if isinstance(row, ProposalRow) else None,
            changed_at=context.now,
            role=context.actor.role.value,
            actor_id=context.actor.actor_id,
            field=field,
            before=change_of[0],
            after=change_of[1],
        )
    )


def changes_of(context: Context, row: ProposalRow) -> int:
    """How many changes of a proposal were kept: what a page says it has seen."""
    mine = (HistoryRow.meeting_id == row.meeting_id, HistoryRow.proposal_id == row.proposal_id)
    return context.session.scalar(select(func.count()).select_from(HistoryRow).where(*mine)) or 0


def moderated(row: AspirationRow) -> AspirationModerated:
    """What everybody is told when an aspiration changed."""
    return AspirationModerated(meeting_id=row.meeting_id, aspiration_id=row.aspiration_id)


def list_changed(row: ProposalRow) -> ProposalListChanged:
    """What everybody is told when a proposal changed."""
    return ProposalListChanged(meeting_id=row.meeting_id, proposal_id=row.proposal_id)


def _words(value: object) -> str:
    return "" if value is None else str(value)
