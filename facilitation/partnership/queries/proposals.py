"""Reads what partners give to each proposal, wherever a merging has taken it."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session, aliased

from facilitation.aspirations.rules.states import ProposalState
from facilitation.aspirations.tables import ProposalRow
from facilitation.partnership.rules.commitment import OF_CONTRIBUTIONS, is_overdue
from facilitation.partnership.rules.contribution import Promise
from facilitation.partnership.rules.sector import Sector
from facilitation.partnership.rules.shortfall import Contributed
from facilitation.partnership.tables import (
    ContributionRow,
    ContributionStepRow,
    PartnerRow,
    PartnershipRow,
)
from facilitation.partnership.views import Contribution, ProposalPartners, Step
from facilitation.partnership.views.proposal import contributed_of

# The proposal behind which a contribution stands now.
Kept = aliased(ProposalRow)
STANDS_BEHIND = Kept.proposal_id == func.coalesce(ProposalRow.merged_into_id, ProposalRow.proposal_id)


def contributed(session: Session, meeting_id: str) -> Mapping[str, Contributed]:
    """What partners give to each proposal that they give to, by the id of the one that stands for it; two statements.

    Whoever asks for any other proposal finds no entry: partners give it nothing.
    """
    return {
        proposal_id: contributed_of(given)
        for proposal_id, given in contributions_by_proposal(session, meeting_id, None).items()
    }


def partners_of_proposals(
    session: Session,
    meeting_id: str,
    *,
    given: Mapping[str, int] | None = None,
    today: date | None = None,
    also_parked: bool = False,
) -> tuple[ProposalPartners, ...]:
    """Every proposal on the list by number, with its partners, on demand `also_parked` ones; four statements.

    `given` is what a ceiling gives to each as far as it does. Without `today` nothing is overdue.
    """
    contributions = contributions_by_proposal(session, meeting_id, today)
    said = session.scalars(select(PartnershipRow).where(PartnershipRow.meeting_id == meeting_id))
    described = {row.proposal_id: row for row in said}
    ceilings = given or {}
    here = (ProposalRow.meeting_id == meeting_id, ProposalRow.state.in_(_states(also_parked=also_parked)))
    rows = session.scalars(select(ProposalRow).where(*here).order_by(ProposalRow.number))
    return tuple(
        _line(row, tuple(contributions[row.proposal_id]), described.get(row.proposal_id), ceilings) for row in rows
    )


def proposal_partners(
    session: Session,
    meeting_id: str,
    number: int,
    *,
    given: Mapping[str, int] | None = None,
    today: date | None = None,
    also_parked: bool = False,
) -> ProposalPartners | None:
    """The same for the proposal of this number, for a merged one the one that was kept; None where none is found.

    Four statements, which read nothing of any other proposal.
    """
    numbered = (ProposalRow.meeting_id == meeting_id, ProposalRow.number == number)
    shown = Kept.state.in_(_states(also_parked=also_parked))
    row = session.scalar(select(Kept).join(ProposalRow, STANDS_BEHIND).where(*numbered, shown))
    if row is None:
        return None
    contributions = contributions_by_proposal(session, meeting_id, today, Kept.proposal_id == row.proposal_id)
    described = session.get(PartnershipRow, row.proposal_id)
    return _line(row, tuple(contributions[row.proposal_id]), described, given or {})


def contribution_by_id(session: Session, meeting_id: str, contribution_id: str) -> Contribution | None:
    """One contribution of the meeting, with the proposal it stands behind now; two statements."""
    named = ContributionRow.contribution_id == contribution_id
    found = contributions_by_proposal(session, meeting_id, None, named).values()
    return next((one for given in found for one in given), None)


def contributions_to(session: Session, meeting_id: str, proposal_id: str) -> tuple[Contribution, ...]:
    """What stands behind one proposal, in the order in which it was promised; two statements."""
    found = contributions_by_proposal(session, meeting_id, None, Kept.proposal_id == proposal_id)
    return tuple(found[proposal_id])


def contributions_by_proposal(
    session: Session, meeting_id: str, today: date | None, *only: ColumnElement[bool]
) -> defaultdict[str, list[Contribution]]:
    """Every contribution by the id of the proposal that it stands behind now, merged and set aside ones too.

    Without `today` nothing is overdue; `only` narrows them, and what is read for them. Two statements.
    """
    of_meeting = (ContributionRow.meeting_id == meeting_id, *only)
    steps = _steps(session, *of_meeting)
    found: defaultdict[str, list[Contribution]] = defaultdict(list)
    for row, name, sector, kept_id in session.execute(_standing().where(*of_meeting)):
        taken = tuple(steps[row.contribution_id])
        state = OF_CONTRIBUTIONS[taken[-1].state]
        contribution = Contribution(
            contribution_id=row.contribution_id,
            proposal_id=kept_id,
            partner_id=row.partner_id,
            partner_name=name,
            sector=sector,
            promise=_promise_of(row),
            steps=taken,
            is_overdue=today is not None and is_overdue(row.due_on, state, today=today),
        )
        found[kept_id].append(contribution)
    return found


def _states(*, also_parked: bool) -> tuple[ProposalState, ...]:
    return (ProposalState.LISTED, ProposalState.PARKED) if also_parked else (ProposalState.LISTED,)


def _standing() -> Select[ContributionRow, str, Sector, str]:
    """Every contribution with its partner, and the proposal behind which it stands now."""
    return (
        select(ContributionRow, PartnerRow.name, PartnerRow.sector, Kept.proposal_id)
        .join(PartnerRow, PartnerRow.partner_id == ContributionRow.partner_id)
        .join(ProposalRow, ProposalRow.proposal_id == ContributionRow.proposal_id)
        .join(Kept, STANDS_BEHIND)
        .order_by(ContributionRow.sequence)
    )


def _promise_of(row: ContributionRow) -> Promise:
    return Promise(
        role=row.role,
        kind=row.kind,
        amount_rupiah=row.amount_rupiah,
        valuation=row.valuation,
        benefit=row.benefit,
        due_on=row.due_on,
    )


def _steps(session: Session, *of_contributions: ColumnElement[bool]) -> defaultdict[str, list[Step]]:
    rows = session.scalars(
        select(ContributionStepRow)
        .join(ContributionRow, ContributionRow.contribution_id == ContributionStepRow.contribution_id)
        .join(ProposalRow, ProposalRow.proposal_id == ContributionRow.proposal_id)
        .join(Kept, STANDS_BEHIND)
        .where(*of_contributions)
        .order_by(ContributionStepRow.contribution_id, ContributionStepRow.sequence)
    )
    found: defaultdict[str, list[Step]] = defaultdict(list)
    for row in rows:
        step = Step(state=row.state, note=row.note, taken_at=row.taken_at, role=row.actor_role)
        found[row.contribution_id].append(step)
    return found


def _line(
    row: ProposalRow,
    contributions: tuple[Contribution, ...],
    described: PartnershipRow | None,
    given: Mapping[str, int],
) -> ProposalPartners:
    return ProposalPartners(
        proposal_id=row.proposal_id,
        number=row.number,
        title=row.title,
        cost_rupiah=row.cost_rupiah,
        source_code=row.source_code,
        contributions=contributions,
        given_rupiah=given.get(row.proposal_id, 0),
        is_parked=row.state is ProposalState.PARKED,
        is_partnership=described.is_partnership if described else False,
        stated_form=described.stated_form if described else None,
        afterwards=described.afterwards if described else "",
    )
