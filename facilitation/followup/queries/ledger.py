"""Reads the lines of the ledger, a page at a time, and what was asked about one."""

from collections import defaultdict
from dataclasses import replace
from datetime import datetime

from sqlalchemy import ColumnElement, Row, Select, and_, func, select
from sqlalchemy.orm import Session, aliased

from facilitation.aspirations.rules.photo import LARGEST_MEGABYTES, MEGABYTE
from facilitation.aspirations.tables import ProposalRow
from facilitation.followup.queries.booking import to_book
from facilitation.followup.queries.money import proposal_money
from facilitation.followup.queries.seen import one_seen
from facilitation.followup.rules.ledger import Payer
from facilitation.followup.rules.money import Tolerance
from facilitation.followup.tables import LedgerAnswerRow, LedgerEntryRow, LedgerQuestionRow, entry_of
from facilitation.followup.views import LedgerPage, Line, LinePage, MoneyAnswer, MoneyQuestion, ProposalMoney, SeenPage
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.views import Meeting
from facilitation.partnership.tables import PartnerRow
from facilitation.reference.funding import FundingGroup, funding_sources

LINES_ON_PAGE = 50
Undoing = aliased(LedgerEntryRow)
ABOUT_IT = and_(
    LedgerQuestionRow.meeting_id == LedgerEntryRow.meeting_id, LedgerQuestionRow.entry_number == LedgerEntryRow.number
)
ANSWERED = select(LedgerAnswerRow.question_number).where(
    LedgerAnswerRow.meeting_id == LedgerQuestionRow.meeting_id,
    LedgerAnswerRow.question_number == LedgerQuestionRow.number,
)


def staff_ledger_page(
    session: Session, meeting: Meeting, proposal_id: str, *, page: int, tolerance: Tolerance, now: datetime
) -> LedgerPage:
    """The same for staff, who write down what partners have delivered."""
    shown = ledger_page(session, meeting, proposal_id, page=page, tolerance=tolerance, now=now)
    return replace(shown, to_book=to_book(session, meeting.meeting_id, shown.money))


def ledger_page(
    session: Session, meeting: Meeting, proposal_id: str, *, page: int, tolerance: Tolerance, now: datetime
) -> LedgerPage:
    """One proposal's money with one page of its lines; raises NotFoundHere. A page too far shows the last one."""
    money = proposal_money(session, meeting, proposal_id, tolerance)
    here = (LedgerEntryRow.meeting_id == meeting.meeting_id, LedgerEntryRow.proposal_id == proposal_id)
    count = session.scalar(select(func.count()).select_from(LedgerEntryRow).where(*here)) or 0
    pages = max(1, -(-count // LINES_ON_PAGE))
    page = min(max(1, page), pages)
    newest = _lines(*here).order_by(LedgerEntryRow.number.desc())
    rows = session.execute(newest.limit(LINES_ON_PAGE).offset((page - 1) * LINES_ON_PAGE))
    return LedgerPage(
        meeting=meeting,
        money=money,
        lines=tuple(map(_line, rows)),
        page=page,
        pages=pages,
        payers=_payers(money),
        today=now.astimezone().date(),
    )


def proposal_numbered(session: Session, meeting_id: str, number: int) -> str:
    """The proposal_id behind a number of the list; raises NotFoundHere."""
    here = (ProposalRow.meeting_id == meeting_id, ProposalRow.number == number)
    proposal_id = session.scalar(select(ProposalRow.proposal_id).where(*here))
    if proposal_id is None:
        raise NotFoundHere
    return proposal_id


def line_page(session: Session, meeting: Meeting, number: int, *, proposal_id: str = "") -> LinePage:
    """One line of the ledger, of this proposal where one is named, with its questions; raises NotFoundHere."""
    here = (LedgerEntryRow.meeting_id == meeting.meeting_id, LedgerEntryRow.number == number)
    row = session.execute(_lines(*here)).first()
    if row is None or proposal_id not in {"", row[0].proposal_id}:
        raise NotFoundHere
    line = _line(row)
    proposal = session.get_one(ProposalRow, line.proposal_id)
    return LinePage(
        meeting=meeting,
        number=proposal.number,
        title=proposal.title,
        line=line,
        questions=_questions(session, meeting.meeting_id, number),
    )


def seen_page(session: Session, meeting: Meeting, proposal_id: str, number: int) -> SeenPage:
    """What was seen once, with the form for its photo; raises NotFoundHere."""
    seen = one_seen(session, meeting.meeting_id, proposal_id, number)
    proposal = session.get_one(ProposalRow, proposal_id)
    return SeenPage(
        meeting=meeting,
        number=proposal.number,
        title=proposal.title,
        seen=seen,
        most_megabytes=LARGEST_MEGABYTES,
        most_bytes=LARGEST_MEGABYTES * MEGABYTE,
    )


def _lines(*here: ColumnElement[bool]) -> Select[LedgerEntryRow, str | None, int | None, int, int]:
    """Each line with its partner's name, the line that undoes it, and how many questions it has and how many wait."""
    undoes_it = and_(Undoing.meeting_id == LedgerEntryRow.meeting_id, Undoing.reverses == LedgerEntryRow.number)
    questions = select(func.count()).select_from(LedgerQuestionRow).where(ABOUT_IT)
    waiting = questions.where(LedgerQuestionRow.withheld_reason == "", ~ANSWERED.exists())
    return (
        select(LedgerEntryRow, PartnerRow.name, Undoing.number, questions.scalar_subquery(), waiting.scalar_subquery())
        .outerjoin(PartnerRow, PartnerRow.partner_id == LedgerEntryRow.partner_id)
        .outerjoin(Undoing, undoes_it)
        .where(*here)
    )


def _line(found: Row[LedgerEntryRow, str | None, int | None, int, int]) -> Line:
    row, partner_name, reversed_by, questions, waiting = found
    return Line(
        number=row.number,
        proposal_id=row.proposal_id,
        entry=entry_of(row),
        partner_name=partner_name or "",
        reverses=row.reverses,
        reversed_by=reversed_by,
        questions=questions,
        waiting=waiting,
    )


def _payers(money: ProposalMoney) -> tuple[tuple[Payer, str], ...]:
    """Whoever is planned to pay or has paid for it, and then every other source of funds."""
    known = {share.payer: share.partner_name for share in money.shares}
    others = (source.code for source in funding_sources() if source.group is not FundingGroup.UNDECIDED)
    return tuple((known | {Payer(source_code=code): "" for code in others}).items())


def _questions(session: Session, meeting_id: str, entry_number: int) -> tuple[MoneyQuestion, ...]:
    """What was asked about a line, the latest last; two statements."""
    here = (LedgerQuestionRow.meeting_id == meeting_id, LedgerQuestionRow.entry_number == entry_number)
    asked = session.scalars(select(LedgerQuestionRow).where(*here).order_by(LedgerQuestionRow.number)).all()
    numbers = [row.number for row in asked]
    given = select(LedgerAnswerRow).where(
        LedgerAnswerRow.meeting_id == meeting_id, LedgerAnswerRow.question_number.in_(numbers)
    )
    answers: dict[int, list[MoneyAnswer]] = defaultdict(list)
    for row in session.scalars(given.order_by(LedgerAnswerRow.question_number, LedgerAnswerRow.sequence)):
        said = MoneyAnswer(words=row.words, role=row.role, answered_at=row.answered_at)
        answers[row.question_number].append(said)
    return tuple(
        MoneyQuestion(
            number=row.number,
            is_flag=row.is_flag,
            words=row.words,
            asked_at=row.asked_at,
            withheld_reason=row.withheld_reason,
            answers=tuple(answers[row.number]),
        )
        for row in asked
    )
