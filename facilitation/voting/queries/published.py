"""Reads what anybody may read of a closed round."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.voting.tables import CountedBallotRow, read_marks
from facilitation.voting.views import CountedBallot


def counted_ballots(session: Session, round_id: str) -> tuple[CountedBallot, ...]:
    """Every ballot of a closed round in the order of the published names; nobody's while it is open. One statement."""
    rows = session.execute(
        select(CountedBallotRow.ballot_id, CountedBallotRow.marks)
        .where(CountedBallotRow.round_id == round_id)
        .order_by(CountedBallotRow.ballot_id)
    )
    return tuple(CountedBallot(ballot_id=ballot_id, marks=dict(read_marks(marks))) for ballot_id, marks in rows)
