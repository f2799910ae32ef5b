"""Puts the vote's list and the plenary's decisions together, for use cases and pages alike."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

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
from facilitation.partnership import queries as partnership
from facilitation.partnership.rules.shortfall import NOTHING

SUBDISTRICT = "Kecamatan"
"""Whom a matter is sent on to that the kecamatan answers for, as the papers name it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known beside the count, each by the proposal's id."""

    decisions: Mapping[str, Decision]
    agreed_ranks: Mapping[str, int]
    origins: Mapping[str, Origin]
    evidence: Mapping[str, Evidence]
    taken_back: Mapping[str, int]

    def line(self, line: RankedLine) -> DecidedLine:
        """One line of the result with all of it, and what its decision lacks."""
        name, decision = line.proposal_id, self.decisions.get(line.proposal_id)
        evidence, taken_back = self.evidence.get(name, NO_EVIDENCE), self.taken_back.get(name, 0)
        return DecidedLine(
            proposal_id=name,
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
            agreed_rank=self.agreed_ranks.get(name),
            origin=self.origins[name],
            evidence=evidence,
            gaps=(*gaps(decision, counted(line, taken_back)), *consensus_gaps(decision, evidence.check)),
            taken_back_rupiah=taken_back,
        )


def decided_list(session: Session, meeting_id: str, result: RankedResult) -> DecidedList:
    """Every line of the result with its decision, and how the hall was asked about it; seven statements at most.

    Two more where partners carried anything when people voted.
    """
    rows = session.scalars(select(DecisionRow).where(DecisionRow.meeting_id == meeting_id))
    decisions = {row.proposal_id: decision_of(row) for row in rows}
    known = Known(
        decisions=decisions,
        agreed_ranks=_agreed_ranks(result, decisions),
        origins=_origins(session, meeting_id),
        evidence=evidence_of(session, meeting_id),
        taken_back=taken_back_of(session, meeting_id, result),
    )
    lines = tuple(map(known.line, result.lines))
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


def counted(line: RankedLine, taken_back_rupiah: int = 0) -> Counted:
    """What the vote said of a proposal, and what partners have taken back since."""
    return Counted(cost_rupiah=line.cost_rupiah, is_funded=line.is_funded, taken_back_rupiah=taken_back_rupiah)


def taken_back_of(session: Session, meeting_id: str, result: RankedResult) -> Mapping[str, int]:
    """What partners carried of each proposal when people voted and promise firmly no longer; two statements at most.

    Whoever has firmly promised in their place makes up for it.
    """
    carried = {line.proposal_id: line.partners_rupiah for line in result.lines if line.partners_rupiah}
    given = partnership.contributed(session, meeting_id) if carried else {}
    return {name: max(0, rupiah - given.get(name, NOTHING).firm_rupiah) for name, rupiah in carried.items()}


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
