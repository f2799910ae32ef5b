"""How promises stand: each contribution and each commitment with its last step, for use cases and queries alike."""

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from facilitation.partnership.rules.commitment import CommitmentState
from facilitation.partnership.rules.contribution import ContributionState
from facilitation.partnership.tables.commitments import CommitmentRow, CommitmentStepRow
from facilitation.partnership.tables.partners import ContributionRow, ContributionStepRow

ENDED = (ContributionState.DELIVERED, ContributionState.WITHDRAWN)


def standing_contributions() -> Select[ContributionRow, ContributionState]:
    """Every contribution with its state."""
    last = (
        select(ContributionStepRow.contribution_id, func.max(ContributionStepRow.sequence).label("sequence"))
        .group_by(ContributionStepRow.contribution_id)
        .subquery()
    )
    return (
        select(ContributionRow, ContributionStepRow.state)
        .join(last, last.c.contribution_id == ContributionRow.contribution_id)
        .join(
            ContributionStepRow,
            (ContributionStepRow.contribution_id == last.c.contribution_id)
            & (ContributionStepRow.sequence == last.c.sequence),
        )
    )


def standing_commitments() -> Select[CommitmentRow, CommitmentState]:
    """Every commitment with its state."""
    last = (
        select(CommitmentStepRow.commitment_id, func.max(CommitmentStepRow.sequence).label("sequence"))
        .group_by(CommitmentStepRow.commitment_id)
        .subquery()
    )
    return (
        select(CommitmentRow, CommitmentStepRow.state)
        .join(last, last.c.commitment_id == CommitmentRow.commitment_id)
        .join(
            CommitmentStepRow,
            (CommitmentStepRow.commitment_id == last.c.commitment_id) & (CommitmentStepRow.sequence == last.c.sequence),
        )
    )


def count_open_promises(session: Session, partner_id: str) -> int:
    """How many promises of the partner, in all meetings, wait for somebody to say what became of them."""
    ended = select(ContributionStepRow.contribution_id).where(ContributionStepRow.state.in_(ENDED))
    contributions = select(func.count()).where(
        ContributionRow.partner_id == partner_id, ContributionRow.contribution_id.not_in(ended)
    )
    concluded = select(CommitmentStepRow.commitment_id).where(CommitmentStepRow.state != CommitmentState.PROMISED)
    commitments = select(func.count()).where(
        CommitmentRow.partner_id == partner_id, CommitmentRow.commitment_id.not_in(concluded)
    )
    return (session.scalar(contributions) or 0) + (session.scalar(commitments) or 0)
