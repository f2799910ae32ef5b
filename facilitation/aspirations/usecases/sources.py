"""Keeps every listed proposal on a source of funds that the meeting has a ceiling for."""

from sqlalchemy import select

from facilitation.aspirations.rules.sources import refuse_losing_source, refuse_source
from facilitation.aspirations.rules.states import ProposalState
from facilitation.aspirations.tables import ProposalRow
from facilitation.kernel.dispatch import Context, guards
from facilitation.meetings.commands import ReviseMeeting
from facilitation.meetings.tables import CeilingRow


@guards(ReviseMeeting)
def refuse_lost_source(command: ReviseMeeting, context: Context) -> None:
    """A source stays in the set-up as long as a listed proposal is to be paid from it."""
    here = (ProposalRow.meeting_id == command.meeting_id, ProposalRow.state == ProposalState.LISTED)
    paid = select(ProposalRow.number, ProposalRow.source_code).where(*here).order_by(ProposalRow.number)
    used = {row.number: row.source_code for row in context.session.execute(paid)}
    refuse_losing_source(used, frozenset(ceiling.source_code for ceiling in command.frame.ceilings))


def refuse_unknown_source(context: Context, meeting_id: str, source_code: str) -> None:
    """Raise SourceNotOffered for a source the meeting has no ceiling for."""
    refuse_source(source_code, _sources(context, meeting_id))


def main_source(context: Context, meeting_id: str) -> str:
    """The source of a proposal that names none: the first in the set-up's order."""
    return _sources(context, meeting_id)[0]


def known_or_main(context: Context, meeting_id: str, source_code: str) -> str:
    """The source a proposal had, or the main one where the set-up has dropped it while the proposal was aside."""
    sources = _sources(context, meeting_id)
    return source_code if source_code in sources else sources[0]


def _sources(context: Context, meeting_id: str) -> tuple[str, ...]:
    in_order = select(CeilingRow.source_code).where(CeilingRow.meeting_id == meeting_id).order_by(CeilingRow.position)
    return tuple(context.session.scalars(in_order))
