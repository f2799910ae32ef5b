"""Freezes the meeting's result in the same transaction that closes the round."""

from sqlalchemy import func, select

from facilitation.budget.rules.checksum import checksum_of
from facilitation.budget.rules.greedy import Decision, fund
from facilitation.budget.rules.ranking import Contender, rank
from facilitation.budget.tables import ResultRow, to_body
from facilitation.budget.views import RankedLine, RankedResult
from facilitation.kernel import journal
from facilitation.kernel.dispatch import Context, reacts_to
from facilitation.kernel.policy import Event
from facilitation.voting.events import RoundClosed
from facilitation.voting.queries import round_by_id, tally
from facilitation.voting.tables import RoundRow
from facilitation.voting.views import Candidate


@reacts_to(RoundClosed)
def freeze_result(event: RoundClosed, context: Context) -> tuple[Event, ...]:
    """Keep the next version of the result for good, its checksum in the journal."""
    session, meeting_id = context.session, event.meeting_id
    last = session.scalar(select(func.max(ResultRow.version)).where(ResultRow.meeting_id == meeting_id))
    result = _result(event.round_id, context, version=(last or 0) + 1)
    body = to_body(result)
    row = ResultRow(
        result_id=result.result_id,
        meeting_id=meeting_id,
        version=result.version,
        round_id=result.round_id,
        body=body,
        checksum=checksum_of(body),
        frozen_at=result.frozen_at,
    )
    session.add(row)
    payload = {"round_id": row.round_id, "version": row.version, "checksum": row.checksum}
    journal.append(
        session, chain=meeting_id, name="ResultFrozen", payload=payload, actor=context.actor, now=context.now
    )
    return ()


def _result(round_id: str, context: Context, *, version: int) -> RankedResult:
    session = context.session
    closed = round_by_id(session, round_id)
    votes = tally(session, round_id)
    ceiling = session.get_one(RoundRow, round_id).ceiling_rupiah
    candidates = {candidate.proposal_id: candidate for candidate in closed.candidates}
    decisions = fund(rank(_contender(one, votes[one.proposal_id]) for one in closed.candidates), ceiling)
    return RankedResult(
        result_id=context.new_id(),
        version=version,
        checksum="",
        round_id=round_id,
        frozen_at=context.now,
        ceiling_rupiah=ceiling,
        spent_rupiah=decisions[-1].running_total_rupiah,
        votes_per_ballot=closed.votes_per_ballot,
        ballots=closed.turnout,
        entitled=closed.entitled,
        lines=tuple(_line(one, candidates[one.place.contender.proposal_id]) for one in decisions),
    )


def _contender(candidate: Candidate, votes: int) -> Contender:
    return Contender(
        proposal_id=candidate.proposal_id,
        votes=votes,
        cost_rupiah=candidate.cost_rupiah,
        ballot_number=candidate.ballot_number,
    )


def _line(decision: Decision, candidate: Candidate) -> RankedLine:
    place = decision.place
    return RankedLine(
        rank=place.rank,
        is_tied=place.is_tied,
        tie_break=place.tie_break,
        proposal_id=candidate.proposal_id,
        ballot_number=candidate.ballot_number,
        title=candidate.title,
        hamlets=candidate.hamlets,
        cost_rupiah=candidate.cost_rupiah,
        votes=place.contender.votes,
        is_funded=decision.is_funded,
        reason=decision.reason,
        running_total_rupiah=decision.running_total_rupiah,
        short_rupiah=decision.short_rupiah,
    )
