"""Reads how what was agreed on is looked after."""

from collections import defaultdict
from datetime import date

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from facilitation.followup.queries.tracking import tracked_proposals
from facilitation.followup.rules.upkeep import finished_on, next_upkeep
from facilitation.followup.tables import UpkeepEntryRow, upkeep_entry_of
from facilitation.followup.views import LoggedUpkeep, TrackedProposal, Upkeep, UpkeepBoard, UpkeepLogPage
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.views import Meeting
from facilitation.partnership import queries as partnership
from facilitation.partnership.views import UpkeepLine


def upkeep_board(session: Session, meeting: Meeting, *, today: date) -> UpkeepBoard:
    """Everything that is agreed on and to be looked after; nothing before the adoption. Five statements."""
    tracked = tracked_proposals(session, meeting)
    if not tracked:
        return UpkeepBoard(meeting=meeting, kept=())
    lines = {line.proposal_id: line for line in partnership.upkeep_lines(session, meeting.meeting_id)}
    logs = _logs(session, meeting.meeting_id)
    kept = (
        _upkeep(lines[one.line.proposal_id], one, tuple(logs[one.line.proposal_id]), today)
        for one in tracked
        if one.line.proposal_id in lines and one.line.decision and one.line.decision.is_agreed
    )
    return UpkeepBoard(
        meeting=meeting, kept=tuple(one for one in kept if one.line.is_physical or one.line.plan.caretaker)
    )


def upkeep_log_page(session: Session, meeting: Meeting, proposal_id: str, *, today: date) -> UpkeepLogPage:
    """One proposal's log; raises NotFoundHere for one that nobody looks after."""
    board = upkeep_board(session, meeting, today=today)
    upkeep = next((one for one in board.kept if one.line.proposal_id == proposal_id), None)
    if upkeep is None:
        raise NotFoundHere
    return UpkeepLogPage(meeting=meeting, upkeep=upkeep, today=today)


def is_upkeep_picture(session: Session, meeting_id: str, digest: str) -> bool:
    """Whether the picture shows how something of the meeting was looked after."""
    here = (UpkeepEntryRow.meeting_id == meeting_id, UpkeepEntryRow.photo_digest == digest)
    shown = select(UpkeepEntryRow.upkeep_entry_id).where(*here)
    return bool(digest) and bool(session.scalar(select(exists(shown))))


def _upkeep(line: UpkeepLine, tracked: TrackedProposal, log: tuple[LoggedUpkeep, ...], today: date) -> Upkeep:
    finished = finished_on(tracked.milestones)
    due_on = next_upkeep(
        finished=finished, done=(one.entry.done_on for one in log), every_months=line.plan.every_months
    )
    return Upkeep(
        line=line, finished=finished, log=log, due_on=due_on, is_overdue=due_on is not None and due_on < today
    )


def _logs(session: Session, meeting_id: str) -> defaultdict[str, list[LoggedUpkeep]]:
    """Every log of the meeting, what was done last first."""
    rows = session.scalars(
        select(UpkeepEntryRow)
        .where(UpkeepEntryRow.meeting_id == meeting_id)
        .order_by(UpkeepEntryRow.done_on.desc(), UpkeepEntryRow.upkeep_entry_id.desc())
    )
    logs: defaultdict[str, list[LoggedUpkeep]] = defaultdict(list)
    for row in rows:
        logs[row.proposal_id].append(LoggedUpkeep(entry=upkeep_entry_of(row), photo_digest=row.photo_digest))
    return logs
