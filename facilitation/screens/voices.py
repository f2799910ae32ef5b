"""Who has been heard in this part of the meeting, put together from every room; and the clock that brings it up."""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from facilitation.aspirations import queries as aspirations
from facilitation.dialogue import queries as dialogue
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.meetings.views import Meeting
from facilitation.people import queries as people
from facilitation.people.rules.voices import FEWEST_TOLD, FEWEST_VOTERS_TOLD, may_name_silent
from facilitation.people.views import HeardGroups
from facilitation.screens.views.moment import moment_of
from facilitation.screens.views.voices import VoicesBoard
from facilitation.voting import queries as voting
from facilitation.voting.views import Round

logger = logging.getLogger(__name__)

RECHECK_SECONDS = 30.0
"""How late a group may be named after its minutes are over."""
EVERYBODY = 1


def voices_board(session: Session, meeting: Meeting, current: Round | None, now: datetime) -> VoicesBoard:
    """Whom nobody has heard yet, in groups alone; two statements while people propose, talk or vote, else none."""
    moment = moment_of(meeting, current)
    if moment == "open" and current:
        since = current.opened_at or now
        heard = _voters(session, meeting, current)
    elif moment in {"aspirations", "discussion"}:
        since = meeting.phase_entered_at
        heard = _speakers(session, meeting, moment)
    else:
        return VoicesBoard(meeting=meeting, moment="", heard=None, may_name=False)
    return VoicesBoard(meeting=meeting, moment=moment, heard=heard, may_name=may_name_silent(since, now))


def _speakers(session: Session, meeting: Meeting, moment: str) -> HeardGroups:
    ask = aspirations.author_ids if moment == "aspirations" else dialogue.speaker_ids
    # Where everybody may read who proposed what, a small group has nothing left to hide.
    fewest = FEWEST_TOLD if meeting.hides_authors else EVERYBODY
    return people.heard_groups(session, meeting, ask(session, meeting.meeting_id), fewest=fewest)


def _voters(session: Session, meeting: Meeting, current: Round) -> HeardGroups | None:
    if current.terms.tally_visibility is TallyVisibility.LIVE:
        # Groups that grow beside bars that grow would tell which group chose what.
        return None
    voted = voting.voter_ids(session, current.round_id)
    return people.heard_groups(session, meeting, voted, fewest=FEWEST_VOTERS_TOLD, has_phone=True)


class VoicesWatch:
    """Lets every control screen be drawn anew now and then: that minutes have passed is no event."""

    def __init__(
        self,
        *,
        consoles: Callable[[], Sequence[str]],
        show: Callable[[str], None],
        sleep: Callable[[float], object],
    ) -> None:
        """`consoles` gives the meetings on a control screen now, `show` renews one meeting's."""
        self._consoles = consoles
        self._show = show
        self._sleep = sleep

    def watch(self) -> None:
        """Look for ever; a look that fails is logged and the next one tries again."""
        while True:
            self._sleep(RECHECK_SECONDS)
            try:
                self.check()
            except Exception:
                logger.exception("voices_check_failed")

    def check(self) -> None:
        """Renew every control screen once."""
        for meeting_id in self._consoles():
            self._show(meeting_id)
