"""Writes down what kind of partnership a proposal is, as far as its parties bear it out."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.aspirations.tables import ProposalRow
from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.partnership.commands import DescribePartnership
from facilitation.partnership.events import PartnershipDescribed
from facilitation.partnership.rules.form import refuse_alone, refuse_contradicting
from facilitation.partnership.rules.parties import parties_of, sectors_of
from facilitation.partnership.rules.sector import Sector
from facilitation.partnership.rules.upkeep import afterwards
from facilitation.partnership.tables import ContributionRow, PartnerRow, PartnershipRow
from facilitation.partnership.usecases.finding import listed_proposal, promised_rupiah, standing


@handles(DescribePartnership)
def describe_partnership(command: DescribePartnership, context: Context) -> Outcome:
    """Keep what staff say of a partnership, unless the parties contradict it."""
    session = context.session
    proposal = listed_proposal(session, command.meeting_id, command.proposal_id)
    parties = _parties(session, proposal)
    if command.is_partnership:
        refuse_alone(proposal.number, len(parties))
    refuse_contradicting(command.stated_form, sectors_of(parties))
    row = partnership_row(session, proposal)
    row.is_partnership = command.is_partnership
    row.stated_form = command.stated_form
    row.afterwards = afterwards(command.afterwards)
    session.add(row)
    event = PartnershipDescribed(meeting_id=command.meeting_id, proposal_id=proposal.proposal_id)
    return Outcome(events=(event,))


def partnership_row(session: Session, proposal: ProposalRow) -> PartnershipRow:
    """What is written down about the proposal as a partnership, as a row that is kept; a new one says nothing yet."""
    row = session.get(PartnershipRow, proposal.proposal_id)
    if row is None:
        row = PartnershipRow(
            proposal_id=proposal.proposal_id,
            meeting_id=proposal.meeting_id,
            is_partnership=False,
            stated_form=None,
            afterwards="",
        )
        session.add(row)
    return row


def _parties(session: Session, proposal: ProposalRow) -> frozenset[tuple[str, Sector]]:
    """Each partner that still promises something, with its sector, and the village where its ceiling pays a part."""
    rows = session.execute(
        select(PartnerRow.partner_id, PartnerRow.sector)
        .join(ContributionRow, ContributionRow.partner_id == PartnerRow.partner_id)
        .where(*standing(proposal))
    )
    left = proposal.cost_rupiah - promised_rupiah(session, proposal)
    return parties_of(((partner_id, sector) for partner_id, sector in rows), ceiling_pays=left > 0)
