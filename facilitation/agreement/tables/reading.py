"""Puts the vote's list and the plenary's decisions together, for use cases and pages alike."""

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.agreement.rules.consent import NO_EVIDENCE, Evidence, consensus_gaps
from facilitation.agreement.rules.decision import Counted, DecidedBy, Decision, Outcome, gaps
from facilitation.agreement.rules.money import agreed_by_source
from facilitation.agreement.rules.negotiation import as_settled
from facilitation.agreement.rules.order import Entry, agreed_order
from facilitation.agreement.tables.evidence import evidence_of
from facilitation.agreement.tables.negotiation import settled_offers
from facilitation.agreement.tables.rows import DecisionRow, decision_of
from facilitation.agreement.views import AgreedSource, DecidedLine, DecidedList
from facilitation.aspirations.rules.provenance import Origin
from facilitation.aspirations.tables import ProposalRow
from facilitation.aspirations.tables.proposal import plan_of
from facilitation.budget.views import RankedLine, RankedResult

SUBDISTRICT = "Kecamatan"
"""Whom a matter is sent on to that the kecamatan answers for, as the papers name it."""


def decided_list(session: Session, meeting_id: str, result: RankedResult) -> DecidedList:
    """Every line of the result with its decision, and how the hall was asked about it; seven statements at most."""
    rows = session.scalars(select(DecisionRow).where(DecisionRow.meeting_id == meeting_id))
    decisions = {row.proposal_id: decision_of(row) for row in rows}
    ranks, origins = _agreed_ranks(result, decisions), _origins(session, meeting_id)
    evidence = evidence_of(session, meeting_id)
    lines = tuple(
        _line(
            line,
            decisions.get(line.proposal_id),
            agreed_rank=ranks.get(line.proposal_id),
            origin=origins[line.proposal_id],
            evidence=evidence.get(line.proposal_id, NO_EVIDENCE),
        )
        for line in result.lines
    )
    return DecidedList(
        result_version=result.version,
        result_checksum=result.checksum,
        ballots=result.ballots,
        entitled=result.entitled,
        lines=lines,
        sources=_sources(result, lines),
    )


def proposed(session: Session, lines: Collection[DecidedLine]) -> dict[str, Decision]:
    """What would be decided about each if nobody says otherwise, by proposal id; two statements.

    That is what the form begins with, what a consent check asks, and what is agreed on together: what both sides of a
    negotiation have consented to, else that others decide about it, else what people voted on.
    """
    names = [line.proposal_id for line in lines]
    rows = session.scalars(select(ProposalRow).where(ProposalRow.proposal_id.in_(names)))
    by_plan, settled = {row.proposal_id: row for row in rows}, settled_offers(session, names)
    found = {line.proposal_id: _by_plan(line, by_plan[line.proposal_id]) for line in lines}
    sources = {line.proposal_id: line.source_code for line in lines}
    agreed = {name: as_settled(found[name], offer, source_code=sources[name]) for name, offer in settled.items()}
    return found | agreed


def _by_plan(line: DecidedLine, row: ProposalRow) -> Decision:
    """Agreed for what people voted on, carried out as officials have planned it; what others decide about goes to them.

    However the hall was asked last, that is how it is decided.
    """
    way = line.evidence.suggests or DecidedBy.CONSENSUS
    work = Decision(
        outcome=Outcome.AGREED,
        decided_by=way,
        source_code=line.source_code,
        amount_rupiah=line.cost_rupiah,
        mode=row.mode,
        executor=row.executor,
        carried_out=row.carried_out,
    )
    if not plan_of(row).is_beyond_village:
        return work
    return Decision(outcome=Outcome.FORWARDED, decided_by=way, agency=row.responsible_name or SUBDISTRICT)


def counted(line: RankedLine) -> Counted:
    """What the vote said of a proposal."""
    return Counted(cost_rupiah=line.cost_rupiah, is_funded=line.is_funded)


def _agreed_ranks(result: RankedResult, decisions: dict[str, Decision]) -> dict[str, int]:
    entries = [
        Entry(proposal_id=line.proposal_id, position=line.position, place=decisions[line.proposal_id].place)
        for line in result.lines
        if line.proposal_id in decisions and decisions[line.proposal_id].is_agreed
    ]
    return {proposal_id: rank for rank, proposal_id in enumerate(agreed_order(entries), start=1)}


def _origins(session: Session, meeting_id: str) -> dict[str, Origin]:
    """Where each proposal comes from, which nobody can change once people vote."""
    rows = select(ProposalRow.proposal_id, ProposalRow.origin).where(ProposalRow.meeting_id == meeting_id)
    return {row.proposal_id: row.origin for row in session.execute(rows)}


def _line(
    line: RankedLine, decision: Decision | None, *, agreed_rank: int | None, origin: Origin, evidence: Evidence
) -> DecidedLine:
    return DecidedLine(
        proposal_id=line.proposal_id,
        ballot_number=line.ballot_number,
        title=line.title,
        hamlets=line.hamlets,
        topic_code=line.topic_code,
        field_code=line.field_code,
        source_code=line.source_code,
        cost_rupiah=line.cost_rupiah,
        votes=line.votes,
        computed_rank=line.position,
        is_funded=line.is_funded,
        decision=decision,
        agreed_rank=agreed_rank,
        origin=origin,
        evidence=evidence,
        gaps=(*gaps(decision, counted(line)), *consensus_gaps(decision, evidence.check)),
    )


def _sources(result: RankedResult, lines: tuple[DecidedLine, ...]) -> tuple[AgreedSource, ...]:
    taken = agreed_by_source(line.decision for line in lines if line.decision)
    return tuple(
        AgreedSource(
            source_code=source.source_code,
            ceiling_rupiah=source.ceiling_rupiah,
            agreed_rupiah=taken.get(source.source_code, 0),
        )
        for source in result.sources
    )
