"""Reads the directory of partners, with what became of their promises in every meeting."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from facilitation.aspirations.tables import ProposalRow
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.tables import MeetingRow
from facilitation.partnership.rules.commitment import OF_CONTRIBUTIONS, CommitmentState, is_overdue
from facilitation.partnership.rules.kept import NO_PROMISES, kept_of
from facilitation.partnership.rules.partner import PartnerDetails, name_key
from facilitation.partnership.rules.sector import Sector
from facilitation.partnership.tables import CommitmentRow, ContributionRow, PartnerRow
from facilitation.partnership.tables.promised import standing_commitments, standing_contributions
from facilitation.partnership.views import DirectoryPage, Kept, Partner, PartnerPage
from facilitation.partnership.views.directory import PromiseTold
from facilitation.people.queries import leads_a_meeting, meetings_of_staff

# Two names that share a shorter word, such as "desa", say nothing about each other.
TELLING_LETTERS = 5


def directory(session: Session, *, today: date, for_staff: bool = False) -> DirectoryPage:
    """Every partner by sector and name; contacts for staff alone. Three statements."""
    kept = _kept(session, today)
    rows = session.scalars(select(PartnerRow).order_by(func.lower(PartnerRow.name), PartnerRow.partner_id)).all()
    partners = [_partner(row, kept.get(row.partner_id, NO_PROMISES), for_staff=for_staff) for row in rows]
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
    return tuple(_partner(row, NO_PROMISES, for_staff=False) for row in rows)


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
    promises: defaultdict[str, list[tuple[CommitmentState, int, bool]]] = defaultdict(list)
    for given, contributed in session.execute(standing_contributions()):
        state = OF_CONTRIBUTIONS[contributed]
        late = is_overdue(given.due_on, state, today=today)
        promises[given.partner_id].append((state, given.amount_rupiah, late))
    of_partners = standing_commitments().where(CommitmentRow.partner_id.is_not(None))
    for row, state in session.execute(of_partners):
        late = is_overdue(row.due_on, state, today=today)
        promises[row.partner_id or ""].append((state, row.amount_rupiah, late))
    return {partner_id: kept_of(made) for partner_id, made in promises.items()}


def _promises(session: Session, partner_id: str, today: date) -> tuple[PromiseTold, ...]:
    """Everything the partner promised, in the newest meeting first, and there what is due first."""
    told = (*_contributions(session, partner_id, today), *_commitments(session, partner_id, today))
    by_day = sorted(told, key=lambda one: (one.due_on or date.max, one.proposal_title))
    return tuple(sorted(by_day, key=lambda one: one.meets_on, reverse=True))


def _contributions(session: Session, partner_id: str, today: date) -> Iterator[PromiseTold]:
    rows = session.execute(
        standing_contributions()
        .add_columns(MeetingRow.name, MeetingRow.meets_on, ProposalRow.title)
        .join(MeetingRow, MeetingRow.meeting_id == ContributionRow.meeting_id)
        .join(ProposalRow, ProposalRow.proposal_id == ContributionRow.proposal_id)
        .where(ContributionRow.partner_id == partner_id)
        .order_by(ContributionRow.sequence)
    )
    for row, contributed, meeting_name, meets_on, title in rows:
        state = OF_CONTRIBUTIONS[contributed]
        yield PromiseTold(
            meeting_id=row.meeting_id,
            meeting_name=meeting_name,
            meets_on=meets_on,
            proposal_title=title,
            what="",
            amount_rupiah=row.amount_rupiah,
            volume=row.valuation,
            state=state,
            due_on=row.due_on,
            is_overdue=is_overdue(row.due_on, state, today=today),
        )


def _commitments(session: Session, partner_id: str, today: date) -> Iterator[PromiseTold]:
    rows = session.execute(
        standing_commitments()
        .add_columns(MeetingRow.name, MeetingRow.meets_on, func.coalesce(ProposalRow.title, ""))
        .join(MeetingRow, MeetingRow.meeting_id == CommitmentRow.meeting_id)
        .outerjoin(ProposalRow, ProposalRow.proposal_id == CommitmentRow.proposal_id)
        .where(CommitmentRow.partner_id == partner_id)
    )
    for row, state, meeting_name, meets_on, title in rows:
        yield PromiseTold(
            meeting_id=row.meeting_id,
            meeting_name=meeting_name,
            meets_on=meets_on,
            proposal_title=title,
            what=row.what,
            amount_rupiah=row.amount_rupiah,
            volume=row.volume,
            state=state,
            due_on=row.due_on,
            is_overdue=is_overdue(row.due_on, state, today=today),
        )
