"""Reads the money of an adopted list."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from facilitation.aspirations import queries as aspirations
from facilitation.aspirations.tables import ProposalRow
from facilitation.followup.queries.seen import seen_of_proposals
from facilitation.followup.queries.sums import SumsByPayer, moved_sums, planned_sums, together
from facilitation.followup.queries.tracking import tracked_proposals
from facilitation.followup.rules.money import Sums, Tolerance
from facilitation.followup.tables import LedgerAnswerRow, LedgerEntryRow, LedgerQuestionRow
from facilitation.followup.views import NOBODY_WAITS, MoneyPage, ProposalMoney, Seen, Share, TrackedProposal, Waiting
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.views import Meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Everything there is about each proposal's money, by the proposal's id."""

    tracked: dict[str, TrackedProposal]
    sums: dict[str, SumsByPayer]
    names: dict[str, str]
    seen: dict[str, list[Seen]]
    people: dict[str, int | None]
    waiting: dict[str, Waiting]
    tolerance: Tolerance

    @property
    def wanted(self) -> tuple[str, ...]:
        """Agreed proposals, and whatever else money is planned or written down for, in the order of the list.

        Last are those that a later version decides about no more.
        """
        listed = (one for one, tracked in self.tracked.items() if _is_agreed(tracked) or self.sums.get(one))
        return (*listed, *(one for one in self.sums if one not in self.tracked))

    def share(self, payer_sums: SumsByPayer) -> tuple[Share, ...]:
        """What each payer gives."""
        return tuple(
            Share(payer=payer, partner_name=self.names.get(payer.partner_id, ""), sums=sums, tolerance=self.tolerance)
            for payer, sums in payer_sums.items()
        )

    def money(self, row: ProposalRow) -> ProposalMoney:
        """One proposal's money."""
        tracked = self.tracked.get(row.proposal_id)
        return ProposalMoney(
            proposal_id=row.proposal_id,
            number=row.number,
            ballot_number=tracked.line.ballot_number if tracked else None,
            title=tracked.line.title if tracked else row.title,
            now=tracked.now if tracked else None,
            is_agreed=_is_agreed(tracked),
            shares=self.share(self.sums.get(row.proposal_id, {})),
            seen=tuple(self.seen.get(row.proposal_id, ())),
            people=self.people.get(row.proposal_id),
            waiting=self.waiting.get(row.proposal_id, NOBODY_WAITS),
            tolerance=self.tolerance,
        )


def money_page(session: Session, meeting: Meeting, tolerance: Tolerance) -> MoneyPage:
    """All the money of the list; some fifteen statements, however long list and ledger are."""
    tracked = tracked_proposals(session, meeting)
    if not tracked:
        return MoneyPage(meeting=meeting, proposals=None, by_payer=(), tolerance=tolerance)
    found = _found(session, meeting, tracked, tolerance)
    rows = _rows(session, found.wanted)
    return MoneyPage(
        meeting=meeting,
        proposals=tuple(found.money(rows[one]) for one in found.wanted),
        by_payer=found.share(_by_payer(found.sums)),
        tolerance=tolerance,
    )


def proposal_money(session: Session, meeting: Meeting, proposal_id: str, tolerance: Tolerance) -> ProposalMoney:
    """One proposal's money; raises NotFoundHere for one that is not on the adopted list and has none."""
    found = _found(session, meeting, tracked_proposals(session, meeting), tolerance)
    if proposal_id not in {*found.tracked, *found.sums}:
        raise NotFoundHere
    return found.money(_rows(session, [proposal_id])[proposal_id])


def _found(session: Session, meeting: Meeting, tracked: tuple[TrackedProposal, ...], tolerance: Tolerance) -> Found:
    decided = {one.line.proposal_id: one.line for one in tracked}
    planned, promised_by = planned_sums(session, meeting.meeting_id, decided)
    moved, paid_by = moved_sums(session, meeting.meeting_id)
    listed = aspirations.listed_proposals(session, meeting.meeting_id)
    return Found(
        tracked={one.line.proposal_id: one for one in tracked},
        sums={one: together(planned.get(one, {}), moved.get(one, {})) for one in (*planned, *moved)},
        names=promised_by | paid_by,
        seen=dict(seen_of_proposals(session, meeting.meeting_id)),
        people={line.proposal_id: line.benefit.people for line in listed},
        waiting=_waiting(session, meeting.meeting_id),
        tolerance=tolerance,
    )


def _rows(session: Session, proposal_ids: Iterable[str]) -> dict[str, ProposalRow]:
    found = select(ProposalRow).where(ProposalRow.proposal_id.in_(tuple(proposal_ids)))
    return {row.proposal_id: row for row in session.scalars(found)}


def _is_agreed(tracked: TrackedProposal | None) -> bool:
    return tracked is not None and tracked.line.decision is not None and tracked.line.decision.is_agreed


def _by_payer(sums: dict[str, SumsByPayer]) -> SumsByPayer:
    every: SumsByPayer = defaultdict(Sums)
    for payer_sums in sums.values():
        for payer, one in payer_sums.items():
            every[payer] += one
    return dict(sorted(every.items(), key=lambda one: not one[0].source_code))


def _waiting(session: Session, meeting_id: str) -> dict[str, Waiting]:
    """{proposal_id: the questions about its ledger that nobody has answered}; one statement."""
    row, asked = LedgerEntryRow, LedgerQuestionRow
    answered = select(LedgerAnswerRow.question_number).where(LedgerAnswerRow.meeting_id == meeting_id)
    flags = func.sum(case((asked.is_flag, 1), else_=0))
    rows = session.execute(
        select(row.proposal_id, func.count(), flags)
        .join(asked, (asked.meeting_id == row.meeting_id) & (asked.entry_number == row.number))
        .where(row.meeting_id == meeting_id, asked.withheld_reason == "", asked.number.not_in(answered))
        .group_by(row.proposal_id)
    )
    return {proposal_id: Waiting(questions=count, flags=int(flagged)) for proposal_id, count, flagged in rows}
