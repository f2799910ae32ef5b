"""Freezes the meeting's result in the same transaction that closes the round."""

from collections.abc import Mapping, Sequence

from sqlalchemy import func, select

from facilitation.budget.rules.checksum import checksum_of
from facilitation.budget.rules.greedy import Decision
from facilitation.budget.rules.ranking import Contender, rank
from facilitation.budget.rules.sources import fund_by_source, spent_by_source
from facilitation.budget.tables import ResultRow, to_body
from facilitation.budget.views import RankedLine, RankedResult, SourceUse
from facilitation.kernel import journal
from facilitation.kernel.dispatch import Context, reacts_to
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.policy import Event
from facilitation.reference.topics import topic
from facilitation.voting.events import RoundClosed
from facilitation.voting.queries import round_by_id, tally
from facilitation.voting.views import Candidate, Round


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
    votes = tally(session, closed)
    candidates = {candidate.proposal_id: candidate for candidate in closed.candidates}
    ceilings = {ceiling.source_code: ceiling.amount_rupiah for ceiling in closed.ceilings}
    places = rank(_contender(one, votes[one.proposal_id]) for one in closed.candidates)
    decisions = fund_by_source(places, ceilings)
    sources = _sources(closed, decisions)
    return RankedResult(
        result_id=context.new_id(),
        version=version,
        checksum="",
        round_id=round_id,
        round_reason=closed.reason,
        frozen_at=context.now,
        ceiling_rupiah=sum(source.ceiling_rupiah for source in sources),
        spent_rupiah=sum(source.spent_rupiah for source in sources),
        sources=sources,
        votes_per_ballot=closed.terms.limit,
        ballots=closed.turnout,
        entitled=closed.entitled,
        lines=tuple(_line(one, candidates, position) for position, one in enumerate(decisions, start=1)),
    )


def _sources(closed: Round, decisions: Sequence[Decision]) -> tuple[SourceUse, ...]:
    spent = spent_by_source(decisions, [ceiling.source_code for ceiling in closed.ceilings])
    return tuple(
        SourceUse(
            source_code=ceiling.source_code,
            ceiling_rupiah=ceiling.amount_rupiah,
            spent_rupiah=spent[ceiling.source_code],
        )
        for ceiling in closed.ceilings
    )


def _contender(candidate: Candidate, votes: int) -> Contender:
    return Contender(
        proposal_id=candidate.proposal_id,
        votes=votes,
        cost_rupiah=candidate.cost_rupiah,
        ballot_number=candidate.ballot_number,
        source_code=candidate.source_code,
        field_code=_field_of(candidate.topic_code),
    )


def _field_of(topic_code: str) -> str:
    try:
        return topic(topic_code).field_code
    except NotFoundHere:
        # Nobody said what the proposal is about, or an older program knew a topic that this one does not.
        return ""


def _line(decision: Decision, candidates: Mapping[str, Candidate], position: int) -> RankedLine:
    place, contender = decision.place, decision.place.contender
    candidate = candidates[contender.proposal_id]
    return RankedLine(
        position=position,
        rank=place.rank,
        rank_in_field=place.rank_in_field,
        is_tied=place.is_tied,
        tie_break=place.tie_break,
        proposal_id=candidate.proposal_id,
        ballot_number=candidate.ballot_number,
        title=candidate.title,
        hamlets=candidate.hamlets,
        topic_code=candidate.topic_code,
        field_code=contender.field_code,
        source_code=candidate.source_code,
        cost_rupiah=candidate.cost_rupiah,
        votes=contender.votes,
        is_funded=decision.is_funded,
        reason=decision.reason,
        running_total_rupiah=decision.running_total_rupiah,
        short_rupiah=decision.short_rupiah,
    )
