"""Takes aspirations out of a proposal that asks for two things."""

from dataclasses import asdict

from facilitation.aspirations.commands import SplitProposal
from facilitation.aspirations.rules import proposal
from facilitation.aspirations.rules.cost import cost
from facilitation.aspirations.usecases.changing import list_changed, note
from facilitation.aspirations.usecases.linking import serve_the_same
from facilitation.aspirations.usecases.listing import first_facts, new_proposal
from facilitation.aspirations.usecases.rows import proposal_row, standing_behind
from facilitation.kernel.dispatch import Context, Outcome, handles


@handles(SplitProposal)
def split_proposal(command: SplitProposal, context: Context) -> Outcome:
    """Let the chosen aspirations stand behind a new proposal; the reply is its proposal_id."""
    row = proposal_row(context, command.meeting_id, command.proposal_id)
    proposal.refuse_unless_listed(row.number, row.state)
    behind = {each.aspiration_id: each for each in standing_behind(context, row)}
    proposal.refuse_splitting(row.number, command.aspiration_ids, behind)
    chosen = [behind[aspiration_id] for aspiration_id in dict.fromkeys(command.aspiration_ids)]
    words = {"title": proposal.title(command.title), "cost_rupiah": cost(command.cost_rupiah)}
    origin = {"split_from_id": row.proposal_id, "proposing_group": row.proposing_group}
    values = {**asdict(first_facts(chosen[0])), **words, **origin}
    apart = new_proposal(context, command.meeting_id, values)
    for each in chosen:
        each.proposal_id = apart.proposal_id
    serve_the_same(context, apart, row)
    note(context, row, "split", ("", str(apart.number)))
    note(context, apart, "split_from", ("", str(row.number)))
    return Outcome(reply=apart.proposal_id, events=(list_changed(apart), list_changed(row)))
