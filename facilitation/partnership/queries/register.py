"""Reads the register: contributions and commitments as one list."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from sqlalchemy import Select, exists, func, select
from sqlalchemy.orm import Session, aliased

from facilitation.aspirations.tables import ProposalRow
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.views import Meeting
from facilitation.partnership.queries.proposals import contributions_by_proposal
from facilitation.partnership.rules.commitment import OF_CONTRIBUTIONS, is_overdue
from facilitation.partnership.rules.contribution import ContributionState
from facilitation.partnership.rules.parties import Party
from facilitation.partnership.tables import CommitmentRow, CommitmentStepRow, PartnerRow
from facilitation.partnership.views import CommitmentPage, CommitmentStep, Contribution, Register, RegisterLine

# The proposal behind which a commitment stands now.
Kept = aliased(ProposalRow)


def register(session: Session, meeting: Meeting, *, today: date) -> Register:
    """Every promise of the meeting by its day, those without a day last; five statements."""
    lines = (*_contributed(session, meeting.meeting_id, today), *_committed(session, meeting.meeting_id, today))
    # What has the same day stands in the order in which it was promised.
    ordered = sorted(lines, key=lambda line: (line.due_on or date.max, line.steps[0].taken_at, line.commitment_id))
    return Register(meeting=meeting, lines=tuple(ordered))


def commitment_page(session: Session, meeting: Meeting, commitment_id: str, *, today: date) -> CommitmentPage:
    """One commitment; raises NotFoundHere."""
    found = (line for line in _committed(session, meeting.meeting_id, today) if line.commitment_id == commitment_id)
    line = next(found, None)
    if line is None:
        raise NotFoundHere
    return CommitmentPage(meeting=meeting, line=line)


def is_evidence(session: Session, meeting_id: str, digest: str) -> bool:
    """Whether the picture shows what became of one of the meeting's commitments."""
    shown = (
        select(CommitmentStepRow.commitment_id)
        .join(CommitmentRow, CommitmentRow.commitment_id == CommitmentStepRow.commitment_id)
        .where(CommitmentRow.meeting_id == meeting_id, CommitmentStepRow.photo_digest == digest)
    )
    return bool(digest) and bool(session.scalar(select(exists(shown))))


def _contributed(session: Session, meeting_id: str, today: date) -> Iterator[RegisterLine]:
    here = select(ProposalRow.proposal_id, ProposalRow.number, ProposalRow.title)
    rows = session.execute(here.where(ProposalRow.meeting_id == meeting_id))
    proposals = {row.proposal_id: (row.number, row.title) for row in rows}
    for proposal_id, given in contributions_by_proposal(session, meeting_id, today).items():
        number, title = proposals[proposal_id]
        for one in given:
            yield _line_of(one, number, title)


def _line_of(given: Contribution, number: int, title: str) -> RegisterLine:
    steps = (
        CommitmentStep(
            state=OF_CONTRIBUTIONS[step.state], note=step.note, photo_digest="", taken_at=step.taken_at, role=step.role
        )
        for step in given.steps
    )
    return RegisterLine(
        commitment_id="",
        party=Party.PARTNER,
        partner_id=given.partner_id,
        partner_name=given.partner_name,
        what="",
        kind=given.promise.kind,
        amount_rupiah=given.promise.amount_rupiah,
        volume=given.promise.valuation,
        in_charge="",
        due_on=given.promise.due_on,
        proposal_id=given.proposal_id,
        proposal_number=number,
        proposal_title=title,
        steps=tuple(steps),
        is_firm=given.state is not ContributionState.PLEDGED,
        is_overdue=given.is_overdue,
    )


def _committed(session: Session, meeting_id: str, today: date) -> Iterator[RegisterLine]:
    steps = _steps(session, meeting_id)
    for row, partner_name, proposal in session.execute(_commitments(meeting_id)):
        taken = tuple(steps[row.commitment_id])
        yield RegisterLine(
            commitment_id=row.commitment_id,
            party=row.party,
            partner_id=row.partner_id or "",
            partner_name=partner_name or "",
            what=row.what,
            kind=None,
            amount_rupiah=row.amount_rupiah,
            volume=row.volume,
            in_charge=row.in_charge,
            due_on=row.due_on,
            proposal_id=proposal.proposal_id if proposal else "",
            proposal_number=proposal.number if proposal else 0,
            proposal_title=proposal.title if proposal else "",
            steps=taken,
            is_firm=True,
            is_overdue=is_overdue(row.due_on, taken[-1].state, today=today),
        )


def _commitments(meeting_id: str) -> Select[CommitmentRow, str | None, ProposalRow | None]:
    """Every commitment with its partner, and the proposal behind which it stands now."""
    return (
        select(CommitmentRow, PartnerRow.name, Kept)
        .outerjoin(PartnerRow, PartnerRow.partner_id == CommitmentRow.partner_id)
        .outerjoin(ProposalRow, ProposalRow.proposal_id == CommitmentRow.proposal_id)
        .outerjoin(Kept, Kept.proposal_id == func.coalesce(ProposalRow.merged_into_id, ProposalRow.proposal_id))
        .where(CommitmentRow.meeting_id == meeting_id)
    )


def _steps(session: Session, meeting_id: str) -> defaultdict[str, list[CommitmentStep]]:
    rows = session.scalars(
        select(CommitmentStepRow)
        .join(CommitmentRow, CommitmentRow.commitment_id == CommitmentStepRow.commitment_id)
        .where(CommitmentRow.meeting_id == meeting_id)
        .order_by(CommitmentStepRow.commitment_id, CommitmentStepRow.sequence)
    )
    found: defaultdict[str, list[CommitmentStep]] = defaultdict(list)
    for row in rows:
        step = CommitmentStep(
            state=row.state, note=row.note, photo_digest=row.photo_digest, taken_at=row.taken_at, role=row.actor_role
        )
        found[row.commitment_id].append(step)
    return found
