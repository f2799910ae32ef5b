"""Reads what was decided about an adopted list, what partners carry of it, and what of it is finished."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from facilitation.agreement import queries as agreement
from facilitation.agreement.rules.decision import Counted, Outcome, needs_reason
from facilitation.agreement.rules.negotiation import Settlement
from facilitation.agreement.rules.way_out import PAID_BY_OTHERS
from facilitation.agreement.views import AdoptedList, DecidedLine, Negotiation
from facilitation.aspirations import queries as aspirations
from facilitation.aspirations.rules.benefit import Benefit, benefit_of
from facilitation.aspirations.rules.provenance import Origin
from facilitation.aspirations.views import ProposalLine
from facilitation.budget import queries as budget
from facilitation.budget.views import RankedLine
from facilitation.followup.rules.milestone import MilestoneKind
from facilitation.followup.views import TrackedProposal
from facilitation.meetings.views import Meeting
from facilitation.partnership import queries as partnership
from facilitation.partnership.rules.shortfall import NOTHING, Contributed
from facilitation.screens.rules.adopted import Agreement, Bearing, Decided, Negotiated

# Of a proposal that was taken off the list after its vote.
NOT_ESTIMATED = Benefit(cost_rupiah=0, people=None, poor=None, jobs=None, investment_rupiah=None, visitors=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What stands beside a line of the adopted list, by the proposal's id."""

    listed: Mapping[str, ProposalLine]
    ranked: Mapping[str, RankedLine]
    contributed: Mapping[str, Contributed]
    finished: Collection[str]


def agreement_of(
    session: Session, meeting: Meeting, adopted: AdoptedList, tracked: Collection[TrackedProposal]
) -> Agreement:
    """What is measured of one adopted list; some ten statements, however long it is."""
    known = _known(session, meeting, adopted, tracked)
    voted = {line.proposal_id for line in adopted.lines}
    scans = agreement.scans_in_force(session, meeting.meeting_id, adopted.version)
    negotiations = agreement.negotiations(session, meeting.meeting_id, adopted)
    return Agreement(
        proposals=tuple(_decided(line, known) for line in adopted.lines),
        negotiations=tuple(_negotiated(one) for one in negotiations),
        hamlets=tuple(hamlet.name for hamlet in meeting.hamlets),
        residents={one.hamlet: one.count for one in meeting.residents},
        unvoted=len(known.listed.keys() - voted),
        merged=sum(len(line.merged) for line in known.listed.values()),
        scans=len(scans),
        open_scans=sum(one.is_public for one in scans),
    )


def _known(session: Session, meeting: Meeting, adopted: AdoptedList, tracked: Collection[TrackedProposal]) -> Known:
    result = budget.public_version(session, meeting, adopted.result_version)
    listed = aspirations.listed_proposals(session, meeting.meeting_id)
    return Known(
        listed={line.proposal_id: line for line in listed},
        ranked={line.proposal_id: line for line in result.lines},
        contributed=partnership.contributed(session, meeting.meeting_id),
        finished={one.line.proposal_id for one in tracked if _is_finished(one)},
    )


def _decided(line: DecidedLine, known: Known) -> Decided:
    ranked, listed = known.ranked[line.proposal_id], known.listed.get(line.proposal_id)
    return Decided(
        is_of_residents=line.origin is Origin.RESIDENTS,
        is_known=_is_known(line),
        names_responsible=bool(line.decision and (line.decision.executor or line.decision.agency)),
        agreed_rupiah=line.decision.amount_rupiah if line.decision and line.decision.is_agreed else 0,
        hamlets=line.hamlets,
        group=ranked.proposing_group,
        bearing=_bearing(line, ranked, known.contributed.get(line.proposal_id, NOTHING)),
        benefit=benefit_of(listed.plan) if listed else NOT_ESTIMATED,
        is_finished=line.proposal_id in known.finished,
        is_forwarded=line.decision is not None and line.decision.outcome is Outcome.FORWARDED,
    )


def _bearing(line: DecidedLine, ranked: RankedLine, contributed: Contributed) -> Bearing:
    decision = line.decision
    is_left_to_others = decision is not None and decision.way_out in PAID_BY_OTHERS
    return Bearing(
        whole_rupiah=ranked.whole_rupiah,
        given_rupiah=ranked.cost_rupiah if ranked.is_funded else 0,
        partners_rupiah=ranked.partners_rupiah,
        firm_rupiah=contributed.firm_rupiah,
        rest_rupiah=decision.rest.contributed_rupiah if decision and is_left_to_others else 0,
    )


def _is_known(line: DecidedLine) -> bool:
    decision = line.decision
    if decision is None:
        return False
    lost = line.taken_back_rupiah
    counted = Counted(cost_rupiah=line.cost_rupiah, is_funded=line.is_funded, taken_back_rupiah=lost)
    return bool(decision.reason) or not needs_reason(decision, counted)


def _negotiated(one: Negotiation) -> Negotiated:
    return Negotiated(
        is_consensus=one.settlement is Settlement.CONSENSUS, has_ended=not one.is_open, rounds=len(one.offers)
    )


def _is_finished(tracked: TrackedProposal) -> bool:
    return any(entry.kind is MilestoneKind.FINISHED for entry in tracked.milestones)
