"""Reads which proposal the hall is discussing."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.aspirations.rules.collecting import shows_authors
from facilitation.aspirations.views import ProposalLine
from facilitation.dialogue.queries.entries import Viewer, dialogues
from facilitation.dialogue.queries.standing import Kept, standing
from facilitation.dialogue.rules.talking import WHILE_ONE_IS_DISCUSSED
from facilitation.dialogue.tables import SpotlightRow
from facilitation.dialogue.views import Spotlight
from facilitation.meetings.views import Meeting


def spotlight_number(session: Session, meeting: Meeting) -> int | None:
    """The number of the proposal being discussed, or None; one statement, and outside the discussion not even that."""
    if meeting.phase not in WHILE_ONE_IS_DISCUSSED:
        return None
    number = standing(select(Kept.number).select_from(SpotlightRow), SpotlightRow.proposal_id, meeting.meeting_id)
    return session.scalar(number.where(SpotlightRow.meeting_id == meeting.meeting_id))


def spotlight(session: Session, meeting: Meeting, proposals: Iterable[ProposalLine]) -> Spotlight | None:
    """The one of the list's `proposals` that is being discussed, with what was said about it, as the wall shows it."""
    number = spotlight_number(session, meeting)
    line = next((line for line in proposals if line.number == number), None)
    if line is None:
        return None
    viewer = Viewer(sees_authors=shows_authors(meeting.phase, hides_authors=meeting.hides_authors))
    said = dialogues(session, meeting.meeting_id, viewer, proposal_id=line.proposal_id)
    return Spotlight(proposal=line, dialogue=said[line.proposal_id], is_discussed=True)
