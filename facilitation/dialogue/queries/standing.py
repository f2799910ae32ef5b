"""Where an entry stands: with the proposal it is about, or with the one that this proposal was merged into."""

from typing import TypeVarTuple

from sqlalchemy import Select, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from facilitation.aspirations.rules.states import ProposalState
from facilitation.aspirations.tables import ProposalRow
from facilitation.kernel.errors import NotFoundHere

Ts = TypeVarTuple("Ts")

# The proposal behind which an entry stands now.
Kept = aliased(ProposalRow)


def standing(statement: Select[*Ts], entry_proposal_id: InstrumentedAttribute[str], meeting_id: str) -> Select[*Ts]:
    """Narrow a statement over entries to those behind a proposal on the list, which is `Kept`."""
    return (
        statement.join(ProposalRow, ProposalRow.proposal_id == entry_proposal_id)
        .join(Kept, Kept.proposal_id == func.coalesce(ProposalRow.merged_into_id, ProposalRow.proposal_id))
        .where(Kept.meeting_id == meeting_id, Kept.state == ProposalState.LISTED)
    )


def proposal_id(session: Session, meeting_id: str, number: int) -> str:
    """The id of a meeting's proposal of this number, on the list or not; raises NotFoundHere for an unknown one."""
    numbered = (ProposalRow.meeting_id == meeting_id, ProposalRow.number == number)
    found = session.scalar(select(ProposalRow.proposal_id).where(*numbered))
    if found is None:
        raise NotFoundHere
    return found
