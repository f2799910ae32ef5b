"""Who can help: what the ceilings do not reach, what partners give to it, and what is still missing."""

from dataclasses import replace
from zlib import crc32

from sqlalchemy.orm import Session

from facilitation.agreement import queries as agreement
from facilitation.agreement.rules.decision import Outcome
from facilitation.agreement.views import DecidedLine
from facilitation.agreement.views.given import borne_by_each, left_in_sources
from facilitation.meetings.views import Meeting
from facilitation.partnership import queries as partnership
from facilitation.partnership.views import HelpBoard
from facilitation.people.views import Participant
from facilitation.screens.views import HelpNews, HelpPage

# What others will pay, or nobody this year, is not what the hall is asked to help with.
BEYOND_HELP = frozenset({Outcome.FORWARDED})


def help_board(session: Session, meeting: Meeting, participant_id: str = "") -> HelpBoard:
    """What still needs help, for the hall; before the reveal everything on the list, so that nothing shows early."""
    acting = partnership.acting_for(session, participant_id) if participant_id else None
    decided = agreement.decisions_so_far(session, meeting)
    if decided is None:
        return HelpBoard(meeting=meeting, needs=partnership.needs(session, meeting.meeting_id), acting=acting)
    given, left = borne_by_each(decided), left_in_sources(decided)
    asked = tuple(line.proposal_id for line in decided.lines if _may_be_helped(line))
    found = partnership.needs(session, meeting.meeting_id, order=asked, given=given, left=left)
    return HelpBoard(meeting=meeting, needs=found, is_counted=True, acting=acting)


def help_page(session: Session, meeting: Meeting, participant: Participant | None) -> HelpPage:
    """The page of one viewer; the news stand before the board, so that they are never newer than it."""
    news = help_news(session, meeting)
    board = help_board(session, meeting, participant.participant_id if participant else "")
    return HelpPage(news=news, board=board, participant=participant)


def called_board(session: Session, meeting: Meeting) -> HelpBoard | None:
    """The board while the wall asks who can help, else None."""
    return help_board(session, meeting) if partnership.is_help_called(session, meeting.meeting_id) else None


def help_news(session: Session, meeting: Meeting) -> HelpNews:
    """What phones are told: how many proposals still need help, and whether their page is out of date."""
    board = help_board(session, meeting)
    return HelpNews(meeting=meeting, needing=len(board.needs), changes=_changes(board))


def _changes(board: HelpBoard) -> str:
    """Something short that differs when anything that everybody sees differs."""
    return f"{crc32(repr(replace(board, acting=None)).encode()):08x}"


def _may_be_helped(line: DecidedLine) -> bool:
    return line.decision is None or line.decision.outcome not in BEYOND_HELP
