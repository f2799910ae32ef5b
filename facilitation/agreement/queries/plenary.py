"""Reads what the plenary has decided, and refuses to show an adopted list that is not what was adopted."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.agreement.queries.consent import consent_news
from facilitation.agreement.queries.negotiations import negotiations
from facilitation.agreement.queries.tracks import tracks
from facilitation.agreement.rules.way_out import WayOut
from facilitation.agreement.tables import (
    AdoptionRow,
    ConfirmationRow,
    CorrectionRow,
    adopted_from,
    content_of,
    decided_list,
    digest_of,
    newest_adoption,
    proposed,
    signatory_of,
    unready_in,
)
from facilitation.agreement.views import (
    AdoptedList,
    AgreementBoard,
    Correction,
    DecidedList,
    DecisionPage,
    PlenarySoFar,
    WayOutPage,
)
from facilitation.agreement.views.given import borne_by_each, given_to_each
from facilitation.budget import queries as budget
from facilitation.budget.rules.checksum import refuse_damaged
from facilitation.budget.views import RankedResult
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.views import Meeting
from facilitation.partnership import queries as partnership
from facilitation.partnership.views import ProposalPartners
from facilitation.voting.rules.terms import CHOOSING

# Who agrees on so much needs no debate: the hall is asked once for all of them.
TOGETHER_PERCENT = 80


def agreement_board(session: Session, meeting: Meeting) -> AgreementBoard:
    """The plenary's page; nothing is decided before the reveal. The same few statements for any list."""
    result = budget.public_result(session, meeting)
    decided = decided_list(session, meeting.meeting_id, result) if result else None
    unready = unready_in(session, meeting.meeting_id, decided) if decided else ()
    digest = digest_of(content_of(decided, meeting, unready)) if decided else ""
    first = session.get(ConfirmationRow, meeting.meeting_id)
    correction = session.get(CorrectionRow, meeting.meeting_id)
    together = decided.widely_wanted(TOGETHER_PERCENT) if decided and _counts_people(result) else ()
    return AgreementBoard(
        meeting=meeting,
        decided=decided,
        together=together,
        plans=proposed(session, together) if together else {},
        digest=digest,
        first=signatory_of(first) if first and first.digest == digest else None,
        adopted=adopted_list(session, meeting.meeting_id),
        correction=Correction(reason=correction.reason, begun_at=correction.begun_at) if correction else None,
        news=consent_news(session, meeting),
        tracks=tracks(session, meeting, decided) if decided else None,
        partners=_with_partners(session, meeting.meeting_id, decided) if decided else (),
        unready=unready,
    )


def decision_page(session: Session, meeting: Meeting, proposal_id: str) -> DecisionPage:
    """One proposal's page; raises NotFoundHere for one that was not voted on, and for all before the reveal."""
    return _decision_page(session, meeting, proposal_id, decisions_so_far(session, meeting))


def _decision_page(session: Session, meeting: Meeting, proposal_id: str, decided: DecidedList | None) -> DecisionPage:
    line = next((line for line in decided.lines if line.proposal_id == proposal_id), None) if decided else None
    if decided is None or line is None:
        raise NotFoundHere
    is_final = newest_adoption(session, meeting.meeting_id) and not session.get(CorrectionRow, meeting.meeting_id)
    about_it = [one for one in negotiations(session, meeting.meeting_id, decided) if one.proposal_id == proposal_id]
    return DecisionPage(
        meeting=meeting,
        line=line,
        sources=decided.sources,
        plan=proposed(session, [line])[proposal_id],
        is_open=not is_final,
        news=consent_news(session, meeting),
        others=tuple(one for one in decided.lines if one is not line),
        negotiations=tuple(about_it),
    )


def way_out_page(session: Session, meeting: Meeting, proposal_id: str, way_out: WayOut) -> WayOutPage:
    """One way out for one proposal; raises NotFoundHere for one that the cut line does not serve."""
    decided = decisions_so_far(session, meeting)
    page = _decision_page(session, meeting, proposal_id, decided)
    served = tracks(session, meeting, decided).cut if decided else ()
    cut = next((one for one in served if one.line.proposal_id == proposal_id), None)
    if cut is None:
        raise NotFoundHere
    return WayOutPage(page=page, cut=cut, way_out=way_out)


def decisions_so_far(session: Session, meeting: Meeting) -> DecidedList | None:
    """What is decided about every proposal, adopted or not; None before the reveal."""
    result = budget.public_result(session, meeting)
    return decided_list(session, meeting.meeting_id, result) if result else None


def agreed_list(session: Session, meeting: Meeting) -> DecidedList | None:
    """What anybody may see: the adopted list, before that what is decided, and None while nothing is."""
    adopted = adopted_list(session, meeting.meeting_id)
    return adopted or _if_begun(decisions_so_far(session, meeting))


def plenary_so_far(session: Session, meeting: Meeting) -> PlenarySoFar:
    """Everything that wall and public page show of the plenary, read once."""
    decided = decisions_so_far(session, meeting)
    return PlenarySoFar(
        decided=decided,
        agreed=adopted_list(session, meeting.meeting_id) or _if_begun(decided),
        tracks=tracks(session, meeting, decided) if decided else None,
    )


def _if_begun(decided: DecidedList | None) -> DecidedList | None:
    return decided if decided and decided.has_decisions else None


def given_by_ceilings(session: Session, meeting: Meeting) -> Mapping[str, int]:
    """The rupiah that ceilings give to each proposal, as decided or, before that, counted; none before the reveal."""
    decided = decisions_so_far(session, meeting)
    return given_to_each(decided) if decided else {}


def adopted_list(session: Session, meeting_id: str) -> AdoptedList | None:
    """The version in force, or None before the first; raises ResultDamaged. One statement."""
    row = newest_adoption(session, meeting_id)
    return None if row is None else _adopted(row)


def adopted_versions(session: Session, meeting_id: str) -> tuple[AdoptedList, ...]:
    """Every version, the newest first; raises ResultDamaged. One statement."""
    rows = session.scalars(
        select(AdoptionRow).where(AdoptionRow.meeting_id == meeting_id).order_by(AdoptionRow.version.desc())
    )
    return tuple(_adopted(row) for row in rows)


def adopted_body(session: Session, meeting_id: str, version: int) -> str:
    """The bytes that were adopted, as text, whose SHA-256 is the checksum; raises NotFoundHere and ResultDamaged."""
    of_meeting = select(AdoptionRow).where(AdoptionRow.meeting_id == meeting_id, AdoptionRow.version == version)
    row = session.scalar(of_meeting)
    if row is None:
        raise NotFoundHere
    refuse_damaged(row.body, checksum=row.checksum, version=row.version)
    return row.body


def _with_partners(session: Session, meeting_id: str, decided: DecidedList) -> tuple[ProposalPartners, ...]:
    borne = borne_by_each(decided)
    lines = partnership.partners_of_proposals(session, meeting_id, given=borne)
    # A partner who has left is shown too: what was counted as theirs is missing now.
    return tuple(line for line in lines if line.contributions and line.proposal_id in borne)


def _adopted(row: AdoptionRow) -> AdoptedList:
    refuse_damaged(row.body, checksum=row.checksum, version=row.version)
    return adopted_from(row.body, checksum=row.checksum)


def _counts_people(result: RankedResult | None) -> bool:
    """Whether the votes of a line are people: points and scores say nothing about how many wanted it."""
    return result is not None and result.counting.terms.method in CHOOSING
