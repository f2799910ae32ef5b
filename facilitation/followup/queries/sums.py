"""Adds up the ledger in the database: however many lines it has, the same few statements."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.orm import Session

from facilitation.agreement.views import DecidedLine
from facilitation.followup.rules.ledger import Movement, Payer
from facilitation.followup.rules.money import Sums, plan_of
from facilitation.followup.tables import LedgerEntryRow
from facilitation.partnership import queries as partnership
from facilitation.partnership.rules.contribution import ContributionState
from facilitation.partnership.tables import PartnerRow

FIRM = frozenset({ContributionState.CONFIRMED, ContributionState.DELIVERED})

SumsByPayer = dict[Payer, Sums]


def planned_sums(
    session: Session, meeting_id: str, decided: Mapping[str, DecidedLine]
) -> tuple[dict[str, SumsByPayer], dict[str, str]]:
    """({proposal_id: what each payer is planned to give}, {partner_id: name}): the ceiling's part and firm promises."""
    given: dict[str, list[tuple[Payer, int]]] = defaultdict(list)
    names: dict[str, str] = {}
    for proposal_id, line in decided.items():
        if line.decision and line.decision.is_agreed:
            given[proposal_id].append((Payer(source_code=line.decision.source_code), line.decision.amount_rupiah))
    for partners in partnership.partners_of_proposals(session, meeting_id):
        for one in partners.contributions:
            if one.state in FIRM and one.promise.amount_rupiah and partners.proposal_id in decided:
                names[one.partner_id] = one.partner_name
                given[partners.proposal_id].append((Payer(partner_id=one.partner_id), one.promise.amount_rupiah))
    return {proposal_id: plan_of(parts) for proposal_id, parts in given.items()}, names


def moved_sums(session: Session, meeting_id: str) -> tuple[dict[str, SumsByPayer], dict[str, str]]:
    """({proposal_id: what came from each payer and what was spent of it}, {partner_id: name}); one statement."""
    moved: dict[str, SumsByPayer] = defaultdict(lambda: defaultdict(Sums))
    names: dict[str, str] = {}
    row = LedgerEntryRow
    columns = (row.proposal_id, row.source_code, row.partner_id, PartnerRow.name)
    received, spent = _sum_of(Movement.RECEIVED), _sum_of(Movement.SPENT)
    found = session.execute(
        select(*columns, received, spent)
        .outerjoin(PartnerRow, PartnerRow.partner_id == row.partner_id)
        .where(row.meeting_id == meeting_id)
        .group_by(*columns)
    )
    for proposal_id, source_code, partner_id, name, came, went in found:
        payer = Payer(source_code=source_code, partner_id=partner_id or "")
        if partner_id:
            names[partner_id] = name
        # PostgreSQL adds up bigints as a numeric, which the driver gives back as a Decimal.
        moved[proposal_id][payer] += Sums(received_rupiah=int(came), spent_rupiah=int(went))
    return moved, names


def together(planned: SumsByPayer, moved: SumsByPayer) -> SumsByPayer:
    """Both of one proposal, sources of funds first, as the plan orders them."""
    joined = {payer: replace(sums) for payer, sums in planned.items()}
    for payer, sums in moved.items():
        joined[payer] = joined.get(payer, Sums()) + sums
    return dict(sorted(joined.items(), key=lambda one: not one[0].source_code))


def _sum_of(movement: Movement) -> ColumnElement[int]:
    is_so = LedgerEntryRow.movement == movement
    return func.coalesce(func.sum(case((is_so, LedgerEntryRow.amount_rupiah), else_=0)), 0)
