"""Freezes the meeting's result in the same transaction that closes the round."""

from collections import Counter
from collections.abc import Iterable

from sqlalchemy import func, select

from facilitation.budget.rules.checksum import checksum_of
from facilitation.budget.rules.greedy import Decision
from facilitation.budget.rules.ranking import Contender, Place
from facilitation.budget.tables import ResultRow, to_body
from facilitation.budget.usecases.counting import Counted, count
from facilitation.budget.views import RankedLine, RankedResult, SourceUse
from facilitation.kernel import journal
from facilitation.kernel.dispatch import Context, reacts_to
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.offload import in_background
from facilitation.kernel.policy import Event
from facilitation.reference.topics import topic
from facilitation.voting.events import RoundClosed
from facilitation.voting.queries import merged_ballots, round_by_id
from facilitation.voting.views import Candidate, Round

TAKEN_OVER = (
    "proposal_id",
    "ballot_number",
    "title",
    "hamlets",
    "topic_code",
    "source_code",
    "partners_rupiah",
    "proposing_group",
)
"""What a line of the result says of its proposal just as the round did."""


@reacts_to(RoundClosed)
def freeze_result(event: RoundClosed, context: Context) -> tuple[Event, ...]:
    """Keep the next version of the result for good, its checksum in the journal."""
    session, meeting_id = context.session, event.meeting_id
    last = session.scalar(select(func.max(ResultRow.version)).where(ResultRow.meeting_id == meeting_id))
    result = _result(event, context, version=(last or 0) + 1)
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


def _result(event: RoundClosed, context: Context, *, version: int) -> RankedResult:
    closed = round_by_id(context.session, event.round_id)
    contenders = [_contender(candidate) for candidate in closed.candidates]
    ballots = merged_ballots(context.session, event.round_id)
    # Everything is read by now: hundreds of runs over a village's ballots must not hold up the phones.
    counted = in_background(lambda: count(closed, contenders, ballots, event.groups))
    lines = _lines(closed, counted)
    sources = _sources(closed, lines)
    return RankedResult(
        result_id=context.new_id(),
        version=version,
        checksum="",
        round_id=event.round_id,
        round_reason=closed.reason,
        frozen_at=context.now,
        ceiling_rupiah=sum(source.ceiling_rupiah for source in sources),
        spent_rupiah=sum(source.spent_rupiah for source in sources),
        sources=sources,
        votes_per_ballot=closed.terms.limit,
        ballots=closed.turnout,
        entitled=closed.entitled,
        lines=lines,
        counting=counted.counting,
    )


def _sources(closed: Round, lines: Iterable[RankedLine]) -> tuple[SourceUse, ...]:
    spent: Counter[str] = Counter()
    for line in lines:
        spent[line.source_code] += line.cost_rupiah if line.is_funded else 0
    return tuple(
        SourceUse(
            source_code=ceiling.source_code,
            ceiling_rupiah=ceiling.amount_rupiah,
            spent_rupiah=spent[ceiling.source_code],
        )
        for ceiling in closed.ceilings
    )


def _lines(closed: Round, counted: Counted) -> tuple[RankedLine, ...]:
    """Every proposal in the order of support, with what the rule that counts says of it."""
    candidates = {candidate.proposal_id: candidate for candidate in closed.candidates}
    said = {side.choice: side.decisions() for side in counted.counting.sides}
    given_out: Counter[str] = Counter()
    lines: list[RankedLine] = []
    for position, place in enumerate(counted.places, start=1):
        code, name = place.contender.source_code, place.contender.proposal_id
        decision = said[counted.counting.side_of(code).choice][name]
        given_out[code] += place.contender.cost_rupiah if decision.is_funded else 0
        line = _line(place, decision, candidates[name], position=position, running_total_rupiah=given_out[code])
        lines.append(line)
    return tuple(lines)


def _contender(candidate: Candidate) -> Contender:
    return Contender(
        proposal_id=candidate.proposal_id,
        votes=0,  # counted from the ballots
        cost_rupiah=candidate.from_ceiling_rupiah,
        ballot_number=candidate.ballot_number,
        source_code=candidate.source_code,
        field_code=_field_of(candidate.topic_code),
        proposing_group=candidate.proposing_group,
    )


def _field_of(topic_code: str) -> str:
    try:
        return topic(topic_code).field_code
    except NotFoundHere:
        # Nobody said what the proposal is about, or an older program knew a topic that this one does not.
        return ""


def _line(
    place: Place, decision: Decision, candidate: Candidate, *, position: int, running_total_rupiah: int
) -> RankedLine:
    return RankedLine(
        position=position,
        rank=place.rank,
        rank_in_field=place.rank_in_field,
        is_tied=place.is_tied,
        tie_break=place.tie_break,
        **{name: getattr(candidate, name) for name in TAKEN_OVER},
        field_code=place.contender.field_code,
        cost_rupiah=candidate.from_ceiling_rupiah,
        votes=place.contender.votes,
        is_funded=decision.is_funded,
        reason=decision.reason,
        running_total_rupiah=running_total_rupiah,
        short_rupiah=decision.short_rupiah,
        reserve=decision.reserve,
    )
