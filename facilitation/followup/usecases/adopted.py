"""What a use case needs of the adopted list."""

from datetime import date

from facilitation.agreement import queries as agreement
from facilitation.agreement.rules.adoption import NotAdopted
from facilitation.agreement.views import AdoptedList, DecidedLine
from facilitation.kernel.dispatch import Context
from facilitation.kernel.errors import NotFoundHere


def adopted(context: Context, meeting_id: str) -> AdoptedList:
    """The version in force; raises NotAdopted before the first."""
    found = agreement.adopted_list(context.session, meeting_id)
    if found is None:
        raise NotAdopted
    return found


def adopted_line(context: Context, meeting_id: str, proposal_id: str) -> DecidedLine:
    """One proposal of the version in force; raises NotAdopted and NotFoundHere."""
    lines = adopted(context, meeting_id).lines
    line = next((line for line in lines if line.proposal_id == proposal_id), None)
    if line is None:
        raise NotFoundHere
    return line


def adopted_on(context: Context, meeting_id: str) -> date:
    """The day of the first adoption, as everywhere on screen in the laptop's own time; there must be one."""
    first = agreement.adopted_versions(context.session, meeting_id)[-1]
    return first.adopted_at.astimezone().date()
