"""Reads which delivered money is not in the ledger yet."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from facilitation.followup.queries.money import money_page
from facilitation.followup.rules.ledger import Payer
from facilitation.followup.rules.money import Tolerance
from facilitation.followup.tables import LedgerEntryRow
from facilitation.followup.views import Bookable, MoneyPage, ProposalMoney
from facilitation.meetings.views import Meeting
from facilitation.partnership import queries as partnership
from facilitation.partnership.rules.contribution import ContributionKind
from facilitation.partnership.views import Contribution


def to_book(session: Session, meeting_id: str, money: ProposalMoney) -> tuple[Bookable, ...]:
    """What was delivered to one proposal in money and no line says; three statements."""
    given = partnership.contributions_to(session, meeting_id, money.proposal_id)
    booked = booked_rupiah(session, meeting_id)
    return tuple(_bookable(given, booked, money))


def staff_money_page(session: Session, meeting: Meeting, tolerance: Tolerance) -> MoneyPage:
    """All the money of the list for staff, who see what waits to be written down; three statements more."""
    page, waits = money_page(session, meeting, tolerance), _waiting(session, meeting.meeting_id)
    if page.proposals is None:
        return page
    return replace(page, proposals=tuple(replace(one, to_book=waits[one.proposal_id]) for one in page.proposals))


def _waiting(session: Session, meeting_id: str) -> Counter[str]:
    booked = booked_rupiah(session, meeting_id)
    found = partnership.contributions_by_proposal(session, meeting_id, None)
    return Counter({name: sum(_waits(one, booked) for one in given) for name, given in found.items()})


def booked_rupiah(session: Session, meeting_id: str) -> dict[str, int]:
    """{contribution_id: what stands in the ledger as received of it}, without those undone; one statement."""
    row, together = LedgerEntryRow, func.sum(LedgerEntryRow.amount_rupiah)
    of_contributions = (row.meeting_id == meeting_id, row.contribution_id.is_not(None))
    columns = select(row.contribution_id, together).where(*of_contributions).group_by(row.contribution_id)
    # PostgreSQL adds up bigints as a numeric, which the driver gives back as a Decimal.
    return {str(name): int(rupiah) for name, rupiah in session.execute(columns) if rupiah}


def _bookable(given: tuple[Contribution, ...], booked: dict[str, int], money: ProposalMoney) -> Iterator[Bookable]:
    received = {share.payer: share.sums.received_rupiah for share in money.shares}
    for one in given:
        if one.delivered_at is None or not _waits(one, booked):
            continue
        by_button = sum(booked.get(other.contribution_id, 0) for other in given if other.partner_id == one.partner_id)
        yield Bookable(
            contribution=one,
            delivered_on=one.delivered_at.astimezone().date(),
            typed_rupiah=received.get(Payer(partner_id=one.partner_id), 0) - by_button,
        )


def _waits(one: Contribution, booked: Mapping[str, int]) -> bool:
    is_here = one.delivered_at is not None and one.promise.kind is ContributionKind.MONEY
    return is_here and one.contribution_id not in booked
