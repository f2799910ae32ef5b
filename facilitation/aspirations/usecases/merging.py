"""Lets one proposal stand for another, and lets it stand for itself again."""

from sqlalchemy import select, update

from facilitation.aspirations.commands import MergeProposals, UnmergeProposal
from facilitation.aspirations.rules import proposal
from facilitation.aspirations.rules.lineage import merged_below
from facilitation.aspirations.rules.states import ProposalState
from facilitation.aspirations.tables import ProposalRow
from facilitation.aspirations.usecases.changing import list_changed, note
from facilitation.aspirations.usecases.rows import has_voice, kept_row, proposal_row
from facilitation.aspirations.usecases.sources import known_or_main
from facilitation.aspirations.usecases.withdrawing import park_if_nobody_stands
from facilitation.kernel.dispatch import Context, Outcome, handles


@handles(MergeProposals)
def merge_proposals(command: MergeProposals, context: Context) -> Outcome:
    """Let one listed proposal stand for another, and for everything that was merged into that one before."""
    kept = proposal_row(context, command.meeting_id, command.kept_proposal_id)
    merged = proposal_row(context, command.meeting_id, command.merged_proposal_id)
    proposal.refuse_merging((kept.number, kept.state), (merged.number, merged.state))
    # Chains stay flat: a reader finds the one that is kept in a single step, and `joined_id` keeps the way back.
    context.session.execute(
        update(ProposalRow)
        .where(ProposalRow.meeting_id == command.meeting_id, ProposalRow.merged_into_id == merged.proposal_id)
        .values(merged_into_id=kept.proposal_id)
    )
    merged.state, merged.merged_into_id, merged.joined_id = ProposalState.MERGED, kept.proposal_id, kept.proposal_id
    note(context, merged, "merged_into", ("", str(kept.number)))
    note(context, kept, "merged", ("", str(merged.number)))
    return Outcome(events=(list_changed(kept),))


@handles(UnmergeProposal)
def unmerge_proposal(command: UnmergeProposal, context: Context) -> Outcome:
    """Undo a merging: the proposal is listed under its old number, with whatever had been merged into it."""
    row = proposal_row(context, command.meeting_id, command.proposal_id)
    state = proposal.unmerge(row.number, row.state)
    kept = kept_row(context, row)
    _take_along(context, row, kept)
    row.state, row.merged_into_id, row.joined_id = state, None, None
    row.source_code = known_or_main(context, command.meeting_id, row.source_code)
    note(context, row, "merged_into", (str(kept.number), ""))
    note(context, kept, "merged", (str(row.number), ""))
    # Who stands behind each is counted in the database, which must know that they are apart.
    context.session.flush()
    proposal.refuse_if_withdrawn(row.number, has_voice=has_voice(context, row))
    park_if_nobody_stands(context, kept)
    return Outcome(events=(list_changed(row), list_changed(kept)))


def _take_along(context: Context, row: ProposalRow, kept: ProposalRow) -> None:
    here = (ProposalRow.meeting_id == row.meeting_id, ProposalRow.merged_into_id == kept.proposal_id)
    joined = context.session.execute(select(ProposalRow.proposal_id, ProposalRow.joined_id).where(*here))
    parents = {proposal_id: joined_id for proposal_id, joined_id in joined if joined_id is not None}
    context.session.execute(
        update(ProposalRow)
        .where(*here, ProposalRow.proposal_id.in_(merged_below(parents, row.proposal_id)))
        .values(merged_into_id=row.proposal_id)
    )
