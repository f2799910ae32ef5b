"""Reads the two tracks, and the cut line as it moves."""

from collections.abc import Iterator, Mapping

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from facilitation.agreement.queries.negotiations import negotiations
from facilitation.agreement.rules.cut_line import Claim, standings
from facilitation.agreement.rules.decision import Outcome
from facilitation.agreement.rules.tracks import side_by_side
from facilitation.agreement.tables import (
    DecisionRow,
    GovernmentOrderRow,
    GovernmentRankRow,
    NegotiationRow,
    decided_list,
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
from facilitation.budget import queries as budget
from facilitation.meetings.views import Meeting
from facilitation.partnership import queries as partnership
from facilitation.voting import queries as voting


def tracks(session: Session, meeting: Meeting, decided: DecidedList) -> Tracks:
    """Both orders, the cut line and the negotiations of a list; whatever partners promise moves the line at once."""
    ranks = _ranks(session, meeting.meeting_id)
    lines = {line.proposal_id: line for line in decided.lines}
    places = side_by_side([(line.proposal_id, line.computed_rank) for line in decided.lines], ranks)
    order = session.get(GovernmentOrderRow, meeting.meeting_id)
    return Tracks(
        places=tuple(TrackLine(line=lines[place.proposal_id], place=place) for place in places),
        cut=cut_line(decided, ranks, _promised_since(session, meeting.meeting_id, decided)),
        negotiations=negotiations(session, meeting.meeting_id, decided),
        by_origin=decided.by_origin,
        ordered_by=order.name if order else "",
    )


def public_tracks(session: Session, meeting: Meeting) -> Tracks | None:
    """The same for anybody: None before the result is shown."""
    result = budget.public_result(session, meeting)
    return tracks(session, meeting, decided_list(session, meeting.meeting_id, result)) if result else None


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


def cut_line(decided: DecidedList, ranks: Mapping[str, int], contributed: Mapping[str, int]) -> tuple[CutLine, ...]:
    """What the ceilings reach: the agreed list first, then what is not decided, then the reserve."""
    served = (*decided.agreed, *decided.undecided, *decided.reserve)
    ceilings = {source.source_code: source.ceiling_rupiah for source in decided.sources}
    found = standings(_claims(served), ceilings, contributed)
    return tuple(
        CutLine(
            line=line,
            standing=standing,
            government_rank=ranks.get(line.proposal_id),
            contributed_rupiah=contributed.get(line.proposal_id, 0),
        )
        for line, standing in zip(served, found, strict=True)
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


def _claims(served: tuple[DecidedLine, ...]) -> Iterator[Claim]:
    for line in served:
        agreed = line.decision if line.decision and line.decision.is_agreed else None
        yield Claim(
            proposal_id=line.proposal_id,
            source_code=agreed.source_code if agreed else line.source_code,
            cost_rupiah=line.cost_rupiah,
            amount_rupiah=agreed.amount_rupiah if agreed else line.cost_rupiah,
        )


def _promised_since(session: Session, meeting_id: str, decided: DecidedList) -> Mapping[str, int]:
    """What partners promise beyond what was counted as theirs when the vote was opened, by proposal id."""
    borne = {line.proposal_id: line.cost_rupiah for line in decided.lines}
    since = {
        one.proposal_id: one.contributed.promised_rupiah - (one.cost_rupiah - borne[one.proposal_id])
        for one in partnership.partners_of_proposals(session, meeting_id)
        if one.proposal_id in borne
    }
    return {proposal_id: rupiah for proposal_id, rupiah in since.items() if rupiah > 0}


def _ranks(session: Session, meeting_id: str) -> dict[str, int]:
    rows = select(GovernmentRankRow.proposal_id, GovernmentRankRow.rank).where(
        GovernmentRankRow.meeting_id == meeting_id
    )
    return {row.proposal_id: row.rank for row in session.execute(rows)}
