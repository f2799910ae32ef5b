"""Reads the directory of partners, with what became of their promises in every meeting."""

from collections import Counter, defaultdict
from datetime import date

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from facilitation.aspirations.tables import ProposalRow
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.tables import MeetingRow
from facilitation.partnership.rules.contribution import ContributionState
from facilitation.partnership.rules.partner import PartnerDetails, name_key
from facilitation.partnership.rules.sector import Sector
from facilitation.partnership.tables import ContributionRow, ContributionStepRow, PartnerRow
from facilitation.partnership.views import DirectoryPage, Kept, Partner, PartnerPage
from facilitation.partnership.views.directory import PromiseTold
from facilitation.partnership.views.proposal import Deadline
from facilitation.people.queries import leads_a_meeting, meetings_of_staff

# Two names that share a shorter word, such as "desa", say nothing about each other.
TELLING_LETTERS = 5


def directory(session: Session, *, today: date, for_staff: bool = False) -> DirectoryPage:
    """Every partner by sector and name; contacts for staff alone. Two statements."""
    kept = _kept(session, today)
    rows = session.scalars(select(PartnerRow).order_by(func.lower(PartnerRow.name), PartnerRow.partner_id)).all()
    partners = [_partner(row, kept.get(row.partner_id, Kept()), for_staff=for_staff) for row in rows]
    places = {sector: place for place, sector in enumerate(Sector)}
    return DirectoryPage(partners=tuple(sorted(partners, key=lambda one: (one.is_retired, places[one.sector]))))


def partner_page(session: Session, partner_id: str, *, staff_id: str, today: date) -> PartnerPage:
    """One partner for an account: its promises in that account's meetings, and how many there are in other ones.

    Whom to ask is for accounts that lead a meeting. Raises NotFoundHere.
    """
    may_change = leads_a_meeting(session, staff_id)
    everybody = directory(session, today=today, for_staff=may_change).partners
    found = next((one for one in everybody if one.partner_id == partner_id), None)
    if found is None:
        raise NotFoundHere
    words = partner_words(found.name)
    alike = (one for one in everybody if one.partner_id != partner_id and words & partner_words(one.name))
    told = _promises(session, partner_id, today)
    entered = {meeting.meeting_id for meeting in meetings_of_staff(session, staff_id)}
    here = tuple(one for one in told if one.meeting_id in entered)
    return PartnerPage(
        partner=found, promises=here, elsewhere=len(told) - len(here), alike=tuple(alike), may_change=may_change
    )


def partner_words(name: str) -> frozenset[str]:
    """The words by which two names resemble each other."""
    return frozenset(word for word in name_key(name).split() if len(word) >= TELLING_LETTERS)


def mediators(session: Session) -> tuple[Partner, ...]:
    """The partners that may stand between two sides, by name; no contacts."""
    rows = session.scalars(
        select(PartnerRow)
        .where(PartnerRow.may_mediate, PartnerRow.retired_at.is_(None))
        .order_by(func.lower(PartnerRow.name))
    )
    return tuple(_partner(row, Kept(), for_staff=False) for row in rows)


def _partner(row: PartnerRow, kept: Kept, *, for_staff: bool) -> Partner:
    return Partner(
        partner_id=row.partner_id,
        details=PartnerDetails(
            name=row.name,
            sector=row.sector,
            kind=row.kind,
            expertise=row.expertise,
            resources=row.resources,
            may_mediate=row.may_mediate,
        ),
        is_retired=row.retired_at is not None,
        contact=row.contact if for_staff else "",
        kept=kept,
    )


def _kept(session: Session, today: date) -> dict[str, Kept]:
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    deadline = Deadline(today=today)
    rows = session.execute(_standing()).all()
    for row, state in rows:
        count = counts[row.partner_id]
        count[state.value] += 1
        count["overdue"] += deadline.is_overdue(row.due_on, state)
        if state is ContributionState.DELIVERED:
            count["delivered_rupiah"] += row.amount_rupiah
        elif state is not ContributionState.WITHDRAWN:
            count["open_rupiah"] += row.amount_rupiah
    return {partner_id: Kept(**count) for partner_id, count in counts.items()}


def _promises(session: Session, partner_id: str, today: date) -> tuple[PromiseTold, ...]:
    deadline = Deadline(today=today)
    rows = session.execute(
        _standing()
        .add_columns(MeetingRow.name, MeetingRow.meets_on, ProposalRow.title)
        .join(MeetingRow, MeetingRow.meeting_id == ContributionRow.meeting_id)
        .join(ProposalRow, ProposalRow.proposal_id == ContributionRow.proposal_id)
        .where(ContributionRow.partner_id == partner_id)
        .order_by(MeetingRow.meets_on.desc(), ContributionRow.sequence.desc())
    ).all()
    return tuple(
        PromiseTold(
            meeting_id=row.meeting_id,
            meeting_name=meeting_name,
            meets_on=meets_on,
            proposal_title=title,
            amount_rupiah=row.amount_rupiah,
            state=state,
            due_on=row.due_on,
            is_overdue=deadline.is_overdue(row.due_on, state),
        )
        for row, state, meeting_name, meets_on, title in rows
    )


def _standing() -> Select[ContributionRow, ContributionState]:
    """Every contribution with its last step."""
    last = (
        select(ContributionStepRow.contribution_id, func.max(ContributionStepRow.sequence).label("sequence"))
        .group_by(ContributionStepRow.contribution_id)
        .subquery()
    )
    return (
        select(ContributionRow, ContributionStepRow.state)
        .join(last, last.c.contribution_id == ContributionRow.contribution_id)
        .join(
            ContributionStepRow,
            (ContributionStepRow.contribution_id == last.c.contribution_id)
            & (ContributionStepRow.sequence == last.c.sequence),
        )
    )
