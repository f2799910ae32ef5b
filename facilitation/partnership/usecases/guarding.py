"""Keeps a proposal's cost from falling below what partners have promised to it."""

from facilitation.aspirations.commands import CompleteProposal, MergeProposals, RewordProposal
from facilitation.kernel.dispatch import Context, guards
from facilitation.partnership.rules.contribution import refuse_below_promises
from facilitation.partnership.usecases.finding import promised_rupiah, proposal_row


@guards(RewordProposal)
def refuse_cheaper_words(command: RewordProposal, context: Context) -> None:
    """Raise CostBelowPromises for another cost that is less than the promises."""
    if command.cost_rupiah is not None:
        _refuse(context, command.meeting_id, command.proposal_id, command.cost_rupiah)


@guards(CompleteProposal)
def refuse_cheaper_plan(command: CompleteProposal, context: Context) -> None:
    """Raise CostBelowPromises for a plan that costs less than the promises."""
    _refuse(context, command.meeting_id, command.proposal_id, command.plan.cost_rupiah)


@guards(MergeProposals)
def refuse_merging_promises(command: MergeProposals, context: Context) -> None:
    """Raise CostBelowPromises where both proposals' promises are more than the kept one costs."""
    kept = proposal_row(context.session, command.meeting_id, command.kept_proposal_id)
    merged = proposal_row(context.session, command.meeting_id, command.merged_proposal_id)
    together = promised_rupiah(context.session, kept, beside=merged.proposal_id)
    refuse_below_promises(cost_rupiah=kept.cost_rupiah, promised_rupiah=together)


def _refuse(context: Context, meeting_id: str, proposal_id: str, cost_rupiah: int) -> None:
    kept = proposal_row(context.session, meeting_id, proposal_id)
    promised = promised_rupiah(context.session, kept)
    refuse_below_promises(cost_rupiah=cost_rupiah, promised_rupiah=promised)
