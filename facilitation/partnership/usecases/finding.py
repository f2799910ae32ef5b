"""Finds what a command names, in its own meeting only, and locks what several people could overfill."""

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from facilitation.aspirations.rules.states import ProposalState
from facilitation.aspirations.tables import ProposalRow
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.tables import MeetingRow
from facilitation.partnership.rules.acting import ProposalTakesNone
from facilitation.partnership.rules.contribution import ContributionState
from facilitation.partnership.tables import ContributionRow, ContributionStepRow


def lock_meeting(session: Session, meeting_id: str) -> None:
    """Let writers of several processes number what they add to a meeting one after the other; before any other lock."""
    session.execute(
        select(MeetingRow.meeting_id).where(MeetingRow.meeting_id == meeting_id).with_for_update(key_share=True)
    )


def proposal_row(session: Session, meeting_id: str, proposal_id: str) -> ProposalRow:
    """The proposal, locked, for a merged one the one that was kept; raises NotFoundHere.

    The lock lets writers of several processes stand in one line: without it each of two could find room for a promise
    that both together have not. SQLite has one writer and needs none.
    """
    row = _locked(session, meeting_id, proposal_id)
    return row if row.merged_into_id is None else _locked(session, meeting_id, row.merged_into_id)


def listed_proposal(session: Session, meeting_id: str, proposal_id: str) -> ProposalRow:
    """The same for one on the list; raises ProposalTakesNone for one that is not."""
    row = proposal_row(session, meeting_id, proposal_id)
    if row.state is not ProposalState.LISTED:
        raise ProposalTakesNone(number=row.number)
    return row


def contribution_row(session: Session, meeting_id: str, contribution_id: str) -> ContributionRow:
    """The contribution; raises NotFoundHere."""
    row = session.get(ContributionRow, contribution_id)
    if row is None or row.meeting_id != meeting_id:
        raise NotFoundHere
    return row


def last_step(session: Session, contribution_id: str) -> ContributionStepRow:
    """How a contribution stands."""
    steps = select(ContributionStepRow).where(ContributionStepRow.contribution_id == contribution_id)
    return session.scalars(steps.order_by(ContributionStepRow.sequence.desc()).limit(1)).one()


def standing(kept: ProposalRow, *, beside: str = "") -> tuple[ColumnElement[bool], ...]:
    """What makes a contribution one that stands behind a proposal: for it or what was merged into it, not taken back.

    One merged proposal `beside` it counts as well.
    """
    family = select(ProposalRow.proposal_id).where(
        ProposalRow.meeting_id == kept.meeting_id,
        or_(
            ProposalRow.proposal_id.in_((kept.proposal_id, beside)),
            ProposalRow.merged_into_id.in_((kept.proposal_id, beside)),
        ),
    )
    taken_back = select(ContributionStepRow.contribution_id).where(
        ContributionStepRow.state == ContributionState.WITHDRAWN
    )
    return (
        ContributionRow.meeting_id == kept.meeting_id,
        ContributionRow.proposal_id.in_(family),
        ContributionRow.contribution_id.not_in(taken_back),
    )


def promised_rupiah(session: Session, kept: ProposalRow, *, beside: str = "") -> int:
    """What is promised to a proposal and to everything merged into it, one merged proposal `beside` them included."""
    promised = select(func.coalesce(func.sum(ContributionRow.amount_rupiah), 0)).where(*standing(kept, beside=beside))
    # PostgreSQL adds up bigints as a numeric, which the driver gives back as a Decimal.
    return int(session.scalar(promised) or 0)


def _locked(session: Session, meeting_id: str, proposal_id: str) -> ProposalRow:
    here = (ProposalRow.meeting_id == meeting_id, ProposalRow.proposal_id == proposal_id)
    # Read anew: what another process has changed since this session first saw the row must count.
    found = select(ProposalRow).where(*here).with_for_update(key_share=True).execution_options(populate_existing=True)
    row = session.scalar(found)
    if row is None:
        raise NotFoundHere
    return row
