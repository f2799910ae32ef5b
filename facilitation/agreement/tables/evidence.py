"""Puts together how the hall was asked about each proposal: the latest consent check, and the latest motion."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from facilitation.agreement.rules.consent import (
    CheckResult,
    ConsentKind,
    Evidence,
    Handling,
    KeptObjection,
    VoteResult,
)
from facilitation.agreement.rules.decision import DecidedBy
from facilitation.agreement.tables.consent import (
    ConsentAnswerRow,
    ConsentCheckRow,
    ConsentSubjectRow,
    asked_in,
    found_in,
)
from facilitation.voting.queries import counted_motions
from facilitation.voting.views import CountedMotion

Objections = Mapping[str, list[ConsentAnswerRow]]
Counts = Mapping[str, Mapping[ConsentKind, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Check:
    """One check about one proposal, before its answers are read."""

    row: ConsentCheckRow
    subject: ConsentSubjectRow
    together: int


def evidence_of(session: Session, meeting_id: str) -> dict[str, Evidence]:
    """What there is about each proposal that the hall was asked about; three statements, and two where a check was."""
    checks = _latest_checks(session, meeting_id)
    motions = _latest_motions(session, meeting_id)
    counts, objections = _answers(session, meeting_id) if checks else ({}, {})
    return {
        proposal_id: _evidence(
            _result(checks[proposal_id], counts, objections) if proposal_id in checks else None,
            motions.get(proposal_id),
            checks[proposal_id].row.opened_at if proposal_id in checks else None,
        )
        for proposal_id in checks.keys() | motions.keys()
    }


def _latest_checks(session: Session, meeting_id: str) -> dict[str, _Check]:
    rows = session.execute(
        select(ConsentCheckRow, ConsentSubjectRow)
        .join(ConsentSubjectRow, ConsentSubjectRow.check_id == ConsentCheckRow.check_id)
        .where(ConsentCheckRow.meeting_id == meeting_id)
        .order_by(ConsentCheckRow.sequence)
    ).all()
    together: defaultdict[str, int] = defaultdict(int)
    for row, _ in rows:
        together[row.check_id] += 1
    # The later check of a proposal takes the earlier one's place.
    return {
        subject.proposal_id: _Check(row=row, subject=subject, together=together[row.check_id]) for row, subject in rows
    }


def _latest_motions(session: Session, meeting_id: str) -> dict[str, CountedMotion]:
    return {
        one.motion.subject.proposal_id: one
        for one in counted_motions(session, meeting_id)
        if one.follows_vote and one.motion.subject
    }


def _answers(session: Session, meeting_id: str) -> tuple[Counts, Objections]:
    of_meeting = ConsentAnswerRow.meeting_id == meeting_id
    counted: Iterable[Row[str, ConsentKind, int]] = session.execute(
        select(ConsentAnswerRow.check_id, ConsentAnswerRow.kind, func.count())
        .where(of_meeting)
        .group_by(ConsentAnswerRow.check_id, ConsentAnswerRow.kind)
    )
    counts: defaultdict[str, dict[ConsentKind, int]] = defaultdict(dict)
    for check_id, kind, how_many in counted:
        counts[check_id][kind] = how_many
    objections: defaultdict[str, list[ConsentAnswerRow]] = defaultdict(list)
    objecting = select(ConsentAnswerRow).where(of_meeting, ConsentAnswerRow.kind == ConsentKind.OBJECTION)
    for row in session.scalars(objecting.order_by(ConsentAnswerRow.answer_id)):
        objections[row.check_id].append(row)
    return counts, objections


def _result(check: _Check, counts: Counts, objections: Objections) -> CheckResult:
    row, subject = check.row, check.subject
    said = counts.get(row.check_id, {})
    about = [one for one in objections.get(row.check_id, ()) if one.proposal_id in {None, subject.proposal_id}]
    result = CheckResult(
        number=row.sequence,
        together=check.together,
        asked=asked_in(subject),
        is_open=row.closed_at is None,
        present=row.present or 0,
        consents=said.get(ConsentKind.CONSENT, 0),
        notes=said.get(ConsentKind.NOTE, 0),
        objections=said.get(ConsentKind.OBJECTION, 0),
        found=found_in(subject),
    )
    handled = [one.handling for one in about]
    return replace(
        result,
        unhandled=handled.count(None),
        withdrawn=handled.count(Handling.WITHDRAWN),
        accepted=handled.count(Handling.ACCEPTED),
        kept=tuple(
            KeptObjection(words=one.words, handling=one.handled) for one in about if one.handling is Handling.KEPT
        ),
    )


def _evidence(check: CheckResult | None, motion: CountedMotion | None, checked_at: datetime | None) -> Evidence:
    vote = _vote(motion) if motion else None
    is_voted_last = motion is not None and (checked_at is None or motion.opened_at >= checked_at)
    if motion is not None and is_voted_last:
        way = DecidedBy.OPEN_VOTE if motion.is_open else DecidedBy.SECRET_VOTE
        return Evidence(check=check, vote=vote, suggests=way)
    return Evidence(check=check, vote=vote, suggests=DecidedBy.CONSENSUS if check and not check.is_open else None)


def _vote(one: CountedMotion) -> VoteResult:
    return VoteResult(
        number=one.number,
        yes=one.count.yes,
        no=one.count.no,
        abstain=one.count.abstain,
        turnout=one.turnout,
        entitled=one.entitled,
        is_open=one.is_open,
    )
