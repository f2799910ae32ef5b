"""Gives a round its row and its candidates, whether people will vote or practise on it."""

from collections.abc import Iterable

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from facilitation.kernel.dispatch import Context
from facilitation.kernel.errors import Busy
from facilitation.voting.tables import CandidateRow, RoundRow


def next_sequence(meeting_id: str, context: Context) -> int:
    """The place of the meeting's next round; one that was discarded or only a practice leaves no gap."""
    last = context.session.scalar(select(func.max(RoundRow.sequence)).where(RoundRow.meeting_id == meeting_id))
    return (last or 0) + 1


def store(row: RoundRow, candidates: Iterable[CandidateRow], context: Context) -> None:
    """Write both, or raise Busy where another process began a round of this meeting at the same moment."""
    try:
        with context.session.begin_nested():
            context.session.add(row)
    except IntegrityError as error:
        # The index of unfinished rounds holds one per meeting; asking again replaces a lot, or meets its refusal.
        raise Busy from error
    context.session.add_all(candidates)
