"""Whether anything can still be decided, and what lapses when something is."""

from sqlalchemy import delete

from facilitation.agreement.rules.adoption import AlreadyAdopted
from facilitation.agreement.tables import ConfirmationRow, CorrectionRow, newest_adoption
from facilitation.kernel.dispatch import Context


def refuse_adopted(context: Context, meeting_id: str) -> None:
    """Raise AlreadyAdopted unless nothing is adopted or a correction is open."""
    adopted = newest_adoption(context.session, meeting_id)
    if adopted is not None and context.session.get(CorrectionRow, meeting_id) is None:
        raise AlreadyAdopted(version=adopted.version)


def void_confirmation(context: Context, meeting_id: str) -> None:
    """Raise AlreadyAdopted, or forget who has confirmed the list as it was."""
    refuse_adopted(context, meeting_id)
    context.session.execute(delete(ConfirmationRow).where(ConfirmationRow.meeting_id == meeting_id))
