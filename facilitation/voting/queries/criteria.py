"""Reads what a team has rated."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.aspirations.queries import listed
from facilitation.voting.rules.criteria import Scheme, rate
from facilitation.voting.tables import CriteriaRow, RaterRow, RatingRow, criteria_in, sheets_in
from facilitation.voting.views import CriteriaBoard, CriteriaLine, Rater


def criteria_board(session: Session, meeting_id: str) -> CriteriaBoard:
    """Every listed proposal with the team's ratings, the best first; without criteria there is nothing rated."""
    row = session.get(CriteriaRow, meeting_id)
    criteria = criteria_in(row)
    sheets = sheets_in(session, meeting_id)
    lines = [
        CriteriaLine(
            proposal_id=line.proposal_id,
            number=line.number,
            title=line.title,
            raters=len(sheets.get(line.proposal_id, ())),
            rated=rate(criteria, line.proposal_id, sheets.get(line.proposal_id, ())),
        )
        for line in listed(session, meeting_id)
    ]
    return CriteriaBoard(
        scheme=row.scheme if row else None,
        criteria=criteria,
        raters=_raters(session, meeting_id),
        lines=tuple(sorted(lines, key=lambda one: (-one.rated.total, one.number))),
    )


def criteria_chosen(session: Session, meeting_id: str) -> tuple[Scheme | None, tuple[tuple[str, int], ...]]:
    """The scheme a meeting's team rates by, and the weights of its own criteria; one statement."""
    row = session.get(CriteriaRow, meeting_id)
    return (row.scheme, tuple((name, weight) for name, weight in row.weights)) if row else (None, ())


def sheet_of(session: Session, meeting_id: str, rater: str) -> Mapping[str, Mapping[str, int]]:
    """What a rater of this name has given, by proposal; nothing where nobody is called so."""
    rows = session.execute(
        select(RatingRow.proposal_id, RatingRow.sheet)
        .join(RaterRow, RaterRow.rater_id == RatingRow.rater_id)
        .where(RaterRow.meeting_id == meeting_id, RaterRow.name == rater)
    )
    return {proposal_id: dict(sheet) for proposal_id, sheet in rows}


def _raters(session: Session, meeting_id: str) -> tuple[Rater, ...]:
    rows = session.scalars(select(RaterRow).where(RaterRow.meeting_id == meeting_id).order_by(RaterRow.name))
    return tuple(Rater(rater_id=row.rater_id, name=row.name) for row in rows)
