"""Reads the two tracks, and the cut line as it moves."""

from collections.abc import Mapping

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from facilitation.agreement.queries.negotiations import negotiations
from facilitation.agreement.rules.cut_line import NOTHING_GIVEN, Claim, Given, standings
from facilitation.agreement.rules.decision import Outcome
from facilitation.agreement.rules.tracks import numbered, side_by_side
from facilitation.agreement.tables import (
    DecisionRow,
    GovernmentOrderRow,
    GovernmentRankRow,
    NegotiationRow,
)
from facilitation.agreement.views import (
    CutLine,
    DecidedLine,
    DecidedList,
    GovernmentOrderPage,
    PlenaryNews,
    RankedProposal,
    TrackLine,
    Tracks,
)
from facilitation.aspirations import queries as aspirations
from facilitation.aspirations.rules.states import ProposalState
from facilitation.aspirations.tables import ProposalRow
from facilitation.budget import queries as budget
from facilitation.meetings.views import Meeting
from facilitation.partnership import queries as partnership
from facilitation.partnership.rules.shortfall import Contributed
from facilitation.voting import queries as voting

# The proposal that stands for one that the government has named.
Kept = aliased(ProposalRow)


def tracks(session: Session, meeting: Meeting, decided: DecidedList) -> Tracks:
    """Both orders, the cut line and the negotiations of a list; whatever partners confirm moves the line at once."""
    ranks = _ranks(session, meeting.meeting_id)
    lines = {line.proposal_id: line for line in decided.lines}
    places = side_by_side([(line.proposal_id, line.computed_rank) for line in decided.lines], ranks)
    order = session.get(GovernmentOrderRow, meeting.meeting_id)
    return Tracks(
        places=tuple(TrackLine(line=lines[place.proposal_id], place=place) for place in places),
        cut=_cut_line(decided, ranks, _given_since(session, meeting.meeting_id, decided)),
        negotiations=negotiations(session, meeting.meeting_id, decided),
        by_origin=decided.by_origin,
        ordered_by=order.name if order else "",
    )


def plenary_news(session: Session, meeting: Meeting) -> PlenaryNews | None:
    """How far the plenary is, for phones; None before the result is shown. Two statements, because many ask."""
    if not meeting.is_revealed:
        return None
    agreed = (DecisionRow.meeting_id == meeting.meeting_id, DecisionRow.outcome == Outcome.AGREED)
    negotiated = (NegotiationRow.meeting_id == meeting.meeting_id, NegotiationRow.is_open.is_(True))
    return PlenaryNews(
        agreed_count=session.scalar(select(func.count()).select_from(DecisionRow).where(*agreed)) or 0,
        negotiated_count=session.scalar(select(func.count()).select_from(NegotiationRow).where(*negotiated)) or 0,
    )


def government_order(session: Session, meeting: Meeting) -> GovernmentOrderPage:
    """The page where officials write their order down, for staff alone."""
    ranks = _ranks(session, meeting.meeting_id)
    order = session.get(GovernmentOrderRow, meeting.meeting_id)
    is_counted = budget.latest_result(session, meeting.meeting_id) is not None
    return GovernmentOrderPage(
        meeting=meeting,
        lines=tuple(
            RankedProposal(
                proposal_id=line.proposal_id,
                number=line.number,
                title=line.title,
                cost_rupiah=line.cost_rupiah,
                rank=ranks.get(line.proposal_id),
            )
            for line in aspirations.listed_proposals(session, meeting.meeting_id)
        ),
        revision=order.revision if order else 0,
        ordered_by=order.name if order else "",
        is_too_late=is_counted or voting.has_shown_counts(session, meeting.meeting_id),
    )


def _cut_line(decided: DecidedList, ranks: Mapping[str, int], given: Mapping[str, Given]) -> tuple[CutLine, ...]:
    """What the ceilings reach: the agreed list, what the count funds, what else is not decided, then the reserve.

    What the count funds comes before everything that it does not, because its rule need not follow the support.
    """
    undecided = sorted(decided.undecided, key=lambda line: not line.is_funded)
    served = (*decided.agreed, *undecided, *decided.reserve)
    ceilings = {source.source_code: source.ceiling_rupiah for source in decided.sources}
    found = standings(map(_claim, served), ceilings, given)
    return tuple(
        CutLine(
            line=line,
            standing=standing,
            government_rank=ranks.get(line.proposal_id),
            given=given.get(line.proposal_id, NOTHING_GIVEN),
        )
        for line, standing in zip(served, found, strict=True)
    )


def _claim(line: DecidedLine) -> Claim:
    agreed = line.decision if line.decision and line.decision.is_agreed else None
    return Claim(
        proposal_id=line.proposal_id,
        source_code=line.source_in_force,
        cost_rupiah=line.cost_rupiah,
        amount_rupiah=agreed.amount_rupiah if agreed else line.cost_rupiah,
    )


def _given_since(session: Session, meeting_id: str, decided: DecidedList) -> Mapping[str, Given]:
    """What partners give beyond what was counted as theirs when the vote was opened, by proposal id."""
    borne = {line.proposal_id: line.cost_rupiah for line in decided.lines}
    return {
        one.proposal_id: _since(one.contributed, one.cost_rupiah - borne[one.proposal_id])
        for one in partnership.partners_of_proposals(session, meeting_id)
        if one.proposal_id in borne
    }


def _since(contributed: Contributed, counted_rupiah: int) -> Given:
    # What takes the place of something that was counted and taken back lowers nothing: nobody has voted on it.
    firm = max(0, contributed.firm_rupiah - counted_rupiah)
    promised = max(0, contributed.promised_rupiah - counted_rupiah)
    return Given(
        firm_rupiah=firm,
        pledged_rupiah=promised - firm,
        # A pledge in its place makes up for nothing yet.
        taken_back_rupiah=max(0, counted_rupiah - contributed.firm_rupiah),
    )


def _ranks(session: Session, meeting_id: str) -> dict[str, int]:
    """The government's places; what was parked since leaves none behind, what was merged gives its own to the kept."""
    kept_id = func.coalesce(ProposalRow.merged_into_id, ProposalRow.proposal_id)
    order = (
        select(Kept.proposal_id)
        .join(ProposalRow, kept_id == Kept.proposal_id)
        .join(GovernmentRankRow, GovernmentRankRow.proposal_id == ProposalRow.proposal_id)
        .where(GovernmentRankRow.meeting_id == meeting_id, Kept.state == ProposalState.LISTED)
        .order_by(GovernmentRankRow.rank)
    )
    return numbered(session.scalars(order))
