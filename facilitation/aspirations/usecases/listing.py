"""What staff do with the list: new numbers, other words, off the list and back on it."""

from collections.abc import Mapping
from dataclasses import asdict, replace

from facilitation.aspirations.commands import NameProposingGroup, ParkProposal, RestoreProposal, RewordProposal
from facilitation.aspirations.rules import proposal
from facilitation.aspirations.rules.cost import cost
from facilitation.aspirations.rules.facts import Facts, full_place
from facilitation.aspirations.rules.parking import park_reason
from facilitation.aspirations.rules.provenance import OF_RESIDENTS
from facilitation.aspirations.rules.states import ProposalState
from facilitation.aspirations.tables import AspirationRow, ProposalRow
from facilitation.aspirations.tables.facts import facts_of
from facilitation.aspirations.usecases.changing import change, list_changed, note
from facilitation.aspirations.usecases.rows import has_voice, next_number, proposal_row
from facilitation.aspirations.usecases.sources import known_or_main, main_source
from facilitation.kernel.dispatch import Context, Outcome, handles


def new_proposal(context: Context, meeting_id: str, values: Mapping[str, object]) -> ProposalRow:
    """Put a proposal on the list under the next number, paid from the main source until somebody says otherwise."""
    unsaid = {"activity_code": "", "activity_name": "", "carried_out": "", "executor": "", "responsible_name": ""}
    unsaid["rpjm_entry"] = ""
    row = ProposalRow(
        **(unsaid | asdict(OF_RESIDENTS) | dict(values)),
        source_code=main_source(context, meeting_id),
        proposal_id=context.new_id(),
        meeting_id=meeting_id,
        number=next_number(context, ProposalRow.number, ProposalRow.meeting_id == meeting_id),
        state=ProposalState.LISTED,
        reason="",
    )
    context.session.add(row)
    # The history's and the aspirations' foreign keys need the proposal to be there.
    context.session.flush()
    note(context, row, "state", ("", ProposalState.LISTED.value))
    return row


def first_facts(row: AspirationRow) -> Facts:
    """What a resident said of their wish, as a proposal's facts begin."""
    return replace(facts_of(row), place=full_place(row.place, row.rt, row.rw))


@handles(RewordProposal)
def reword_proposal(command: RewordProposal, context: Context) -> Outcome:
    """Give a proposal new words and a new cost, on the list or aside; residents' own words stay as they are."""
    row = proposal_row(context, command.meeting_id, command.proposal_id)
    proposal.refuse_if_merged(row.number, row.state)
    priced = {} if command.cost_rupiah is None else {"cost_rupiah": cost(command.cost_rupiah)}
    change(context, row, {"title": proposal.title(command.title), **priced})
    return Outcome(events=(list_changed(row),))


@handles(NameProposingGroup)
def name_proposing_group(command: NameProposingGroup, context: Context) -> Outcome:
    """Keep whose own proposal it is; a vote can set money aside for what a group has proposed."""
    row = proposal_row(context, command.meeting_id, command.proposal_id)
    proposal.refuse_if_merged(row.number, row.state)
    change(context, row, {"proposing_group": command.group})
    return Outcome(events=(list_changed(row),))


@handles(ParkProposal)
def park_proposal(command: ParkProposal, context: Context) -> Outcome:
    """Take a proposal off the list; on one already off the reason is the new one."""
    row = proposal_row(context, command.meeting_id, command.proposal_id)
    state = proposal.move(row.number, row.state, ProposalState.PARKED)
    change(context, row, {"state": state, "reason": park_reason(command.reason)})
    return Outcome(events=(list_changed(row),))


@handles(RestoreProposal)
def restore_proposal(command: RestoreProposal, context: Context) -> Outcome:
    """Put a proposal back on the list, under its old number; nobody else can bring back what its authors withdrew."""
    row = proposal_row(context, command.meeting_id, command.proposal_id)
    state = proposal.move(row.number, row.state, ProposalState.LISTED)
    proposal.refuse_if_withdrawn(row.number, has_voice=has_voice(context, row))
    source_code = known_or_main(context, command.meeting_id, row.source_code)
    change(context, row, {"state": state, "reason": "", "source_code": source_code})
    return Outcome(events=(list_changed(row),))
