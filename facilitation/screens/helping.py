"""Who can help: what the ceilings do not reach, what partners give to it, and what is still missing."""

from dataclasses import replace
from zlib import crc32

from sqlalchemy.orm import Session

from facilitation.agreement import queries as agreement
from facilitation.agreement.rules.decision import Outcome
from facilitation.agreement.views import DecidedLine, DecidedList
from facilitation.agreement.views.given import borne_by_each, left_in_sources
from facilitation.meetings.views import Meeting
from facilitation.partnership import queries as partnership
from facilitation.partnership.views import HelpBoard
from facilitation.people.views import Participant
from facilitation.screens.views import HelpNews, HelpPage

# What others decide about is not what the hall is asked to help with.
BEYOND_HELP = frozenset({Outcome.FORWARDED})


def help_board(session: Session, meeting: Meeting, participant_id: str = "") -> HelpBoard:
    """What still needs help, for the hall; before the reveal everything on the list, so that nothing shows early."""
    acting = partnership.acting_for(session, participant_id) if participant_id else None
    return replace(_board(session, meeting, agreement.decisions_so_far(session, meeting)), acting=acting)


def help_page(session: Session, meeting: Meeting, participant: Participant | None) -> HelpPage:
    """The page of one viewer, with the news that belong to its very board."""
    board = help_board(session, meeting, participant.participant_id if participant else "")
    return HelpPage(news=_news(board), board=board, participant=participant)


def called_board(session: Session, meeting: Meeting, decided: DecidedList | None) -> HelpBoard | None:
    """The board while the wall asks who can help, else None; `decided` is what is decided so far."""
    return _board(session, meeting, decided) if partnership.is_help_called(session, meeting.meeting_id) else None


def help_news(session: Session, meeting: Meeting) -> HelpNews:
    """What phones are told: how many proposals still need help, and whether their page is out of date."""
    return _news(help_board(session, meeting))


def _board(session: Session, meeting: Meeting, decided: DecidedList | None) -> HelpBoard:
    if decided is None:
        return HelpBoard(meeting=meeting, needs=partnership.needs(session, meeting.meeting_id))
    borne, left = borne_by_each(decided), left_in_sources(decided)
    asked = tuple(line.proposal_id for line in decided.lines if _may_be_helped(line))
    found = partnership.needs(session, meeting.meeting_id, order=asked, given=borne, left=left)
    return HelpBoard(meeting=meeting, needs=found, is_counted=True)


def _news(board: HelpBoard) -> HelpNews:
    return HelpNews(meeting=board.meeting, needing=len(board.needs), changes=_changes(board))


def _changes(board: HelpBoard) -> str:
    """Something short that differs when anything that everybody sees differs."""
    return f"{crc32(repr(replace(board, acting=None)).encode()):08x}"


def _may_be_helped(line: DecidedLine) -> bool:
    return line.decision is None or line.decision.outcome not in BEYOND_HELP
