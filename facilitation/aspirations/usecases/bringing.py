"""Puts proposals of other meetings on the list, as rooms above ask for it: from an earlier year, or from a file."""

from dataclasses import asdict

from sqlalchemy import or_, select

from facilitation.aspirations.rules.asking import AlreadyBrought, EarlierAsking
from facilitation.aspirations.rules.brought import Brought, checked_brought
from facilitation.aspirations.rules.proposal import NO_LONGER_SENT
from facilitation.aspirations.rules.states import ProposalState
from facilitation.aspirations.tables import EarlierAskingRow, ProposalRow
from facilitation.aspirations.usecases.changing import change, note
from facilitation.aspirations.usecases.codes import refuse_unknown_activity, refuse_unknown_codes
from facilitation.aspirations.usecases.linking import link_brought
from facilitation.aspirations.usecases.listing import new_proposal
from facilitation.aspirations.usecases.rows import standing_behind
from facilitation.aspirations.usecases.sources import known_or_main
from facilitation.kernel.dispatch import Context


def bring_in(context: Context, meeting_id: str, brought: Brought) -> ProposalRow:
    """List the proposal under the next number with its history; raises AlreadyBrought for one that is here."""
    kept = checked_brought(brought)
    _refuse_second(context, meeting_id, kept.askings)
    _refuse_unknown(kept)
    values = asdict(kept.plan)
    values |= values.pop("facts") | asdict(kept.provenance)
    values |= {"title": kept.title, "hamlet_id": kept.hamlet_id, "rpjm_entry": kept.links.rpjm_entry}
    values["proposing_group"] = kept.proposing_group
    source_code = known_or_main(context, meeting_id, values.pop("source_code"))
    row = new_proposal(context, meeting_id, values)
    row.source_code = source_code
    note(context, row, "origin", ("", kept.provenance.origin.value))
    link_brought(context, row, kept.links)
    context.session.add_all(_asking_row(row, one) for one in kept.askings)
    # Whether something is brought in twice is asked of the database, for the next one too.
    context.session.flush()
    return row


def remember(context: Context, row: ProposalRow, brought: Brought) -> None:
    """Let the proposal's history say what its meeting says now of its own part in it."""
    context.session.merge(_asking_row(row, checked_brought(brought).askings[-1]))


def correct_brought(context: Context, row: ProposalRow, brought: Brought) -> bool:
    """Let a listed proposal have the words and the cost that its meeting has corrected; whether they are others."""
    kept = checked_brought(brought)
    if row.state is not ProposalState.LISTED:
        return False
    values = {"title": kept.title, "cost_rupiah": kept.plan.cost_rupiah}
    is_corrected = any(getattr(row, name) != value for name, value in values.items())
    change(context, row, values)
    return is_corrected


def put_back(context: Context, row: ProposalRow) -> bool:
    """List a proposal again that had been taken back, now that its meeting sends it once more; whether it was."""
    if row.state is not ProposalState.PARKED or row.reason != NO_LONGER_SENT:
        return False
    source_code = known_or_main(context, row.meeting_id, row.source_code)
    change(context, row, {"state": ProposalState.LISTED, "reason": "", "source_code": source_code})
    return True


def take_back(context: Context, row: ProposalRow) -> bool:
    """Park a listed proposal that its meeting sends no longer; whether it is: what is asked for here too stays."""
    if row.state is not ProposalState.LISTED or standing_behind(context, row):
        return False
    change(context, row, {"state": ProposalState.PARKED, "reason": NO_LONGER_SENT})
    return True


def _refuse_second(context: Context, meeting_id: str, askings: tuple[EarlierAsking, ...]) -> None:
    known = or_(
        *(
            (EarlierAskingRow.from_meeting_id == one.from_meeting_id)
            & (EarlierAskingRow.from_proposal_id == one.from_proposal_id)
            for one in askings
        )
    )
    numbers = (
        select(ProposalRow.number)
        .join(EarlierAskingRow, EarlierAskingRow.proposal_id == ProposalRow.proposal_id)
        .where(EarlierAskingRow.meeting_id == meeting_id, known)
    )
    number = context.session.scalar(numbers.limit(1))
    if number is not None:
        raise AlreadyBrought(number=number)


def _refuse_unknown(kept: Brought) -> None:
    refuse_unknown_activity(kept.plan.activity_code)
    refuse_unknown_codes(kept.plan.facts)


def _asking_row(row: ProposalRow, one: EarlierAsking) -> EarlierAskingRow:
    return EarlierAskingRow(proposal_id=row.proposal_id, meeting_id=row.meeting_id, **asdict(one))
