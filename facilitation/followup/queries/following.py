"""Reads what one follow code leads to."""

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from facilitation.agreement import queries as agreement
from facilitation.aspirations import queries as aspirations
from facilitation.aspirations.rules.states import AspirationState, ProposalState
from facilitation.aspirations.tables import ProposalRow
from facilitation.aspirations.views import AspirationLine
from facilitation.followup.queries.tracking import tracked_proposals
from facilitation.followup.tables import FollowCodeRow
from facilitation.followup.views import FollowedWish, FollowPage, TrackedProposal
from facilitation.meetings.queries import LEVELS, meetings_by_ids


def follow_page(session: Session, code: str) -> FollowPage | None:
    """What a code as `follow_code` writes it leads to; None for one that was never given."""
    rows = session.scalars(select(FollowCodeRow).where(FollowCodeRow.code == code)).all()
    if not rows:
        return None
    wish = _wish(session, rows[0])
    proposal_ids = [row.proposal_id for row in rows if row.proposal_id]
    if wish and wish.line.proposal_id:
        proposal_ids = [wish.line.proposal_id]
    ways = _ways(session, proposal_ids)
    is_in_the_running = not ways and (_may_be_listed(wish.line) if wish else _is_listed(session, proposal_ids))
    is_adopted = agreement.adopted_list(session, rows[0].meeting_id) is not None
    return FollowPage(code=code, wish=wish, proposals=ways, awaits_adoption=is_in_the_running and not is_adopted)


def _may_be_listed(line: AspirationLine) -> bool:
    return line.state is AspirationState.WAITING or line.proposal_state is ProposalState.LISTED


def _is_listed(session: Session, proposal_ids: list[str]) -> bool:
    """Whether one of these, or what it was merged into, is on its list."""
    stands_for = select(func.coalesce(ProposalRow.merged_into_id, ProposalRow.proposal_id)).where(
        ProposalRow.proposal_id.in_(proposal_ids)
    )
    listed = (ProposalRow.proposal_id.in_(stands_for), ProposalRow.state == ProposalState.LISTED)
    return bool(session.scalar(select(exists().where(*listed))))


def _wish(session: Session, row: FollowCodeRow) -> FollowedWish | None:
    if row.aspiration_id is None:
        return None
    meeting = meetings_by_ids(session, [row.meeting_id])[0]
    return FollowedWish(meeting=meeting, line=aspirations.aspiration(session, row.meeting_id, row.aspiration_id))


def _ways(session: Session, proposal_ids: list[str]) -> tuple[TrackedProposal, ...]:
    """The way of the proposals that stand for these now, by meeting in the order in which they are held."""
    rows = session.scalars(select(ProposalRow).where(ProposalRow.proposal_id.in_(proposal_ids))).all()
    kept = {row.merged_into_id or row.proposal_id for row in rows}
    # What was merged into another is followed with it: the same code that stands for it elsewhere tells of it too.
    codes = select(FollowCodeRow.code).where(FollowCodeRow.proposal_id.in_(kept))
    all_rows = session.scalars(select(FollowCodeRow).where(FollowCodeRow.code.in_(codes))).all()
    meetings = meetings_by_ids(session, sorted({row.meeting_id for row in all_rows}))
    wanted = {row.proposal_id for row in all_rows}
    return tuple(
        one.without_verdicts_of(meeting.meeting_id for meeting in meetings)
        for meeting in sorted(meetings, key=lambda one: (one.meets_on, LEVELS.index(one.kind), one.meeting_id))
        for one in tracked_proposals(session, meeting)
        if one.line.proposal_id in wanted
    )
