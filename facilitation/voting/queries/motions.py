"""Reads the motions that are counted."""

from collections.abc import Iterable
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, false, func, select
from sqlalchemy.orm import Session, aliased

from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.tables import MeetingRow
from facilitation.voting.queries.rounds import merged_ballots, motion_of, round_by_id
from facilitation.voting.rules.motion import Conclusion, count_motion
from facilitation.voting.rules.purpose import RoundPurpose
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.rules.weights import WeightedBallots
from facilitation.voting.tables import CountedBallotRow, MotionRow, RoundRow, read_marks
from facilitation.voting.views import AgreedGoals, CountedMotion, Round

NEVER = datetime.min.replace(tzinfo=UTC)


def counted_motions(session: Session, meeting_id: str) -> tuple[CountedMotion, ...]:
    """Every closed motion of the meeting in the order of their numbers; two statements."""
    closed = (
        RoundRow.meeting_id == meeting_id,
        RoundRow.purpose == RoundPurpose.MOTION,
        RoundRow.state == RoundState.CLOSED,
    )
    rows = session.execute(
        select(RoundRow, MotionRow, _follows_vote(meeting_id))
        .join(MotionRow, MotionRow.round_id == RoundRow.round_id)
        .where(*closed)
        .order_by(RoundRow.sequence)
    ).all()
    merged = session.execute(
        select(CountedBallotRow.round_id, CountedBallotRow.marks, func.count().label("how_many"))
        .join(RoundRow, RoundRow.round_id == CountedBallotRow.round_id)
        .where(*closed)
        .group_by(CountedBallotRow.round_id, CountedBallotRow.marks)
    )
    ballots: dict[str, list[WeightedBallots]] = {}
    for round_id, marks, how_many in merged:
        ballots.setdefault(round_id, []).append(WeightedBallots(weights=read_marks(marks), how_many=how_many))
    return tuple(
        _counted(row, motion, ballots.get(row.round_id, ()), follows_vote=follows) for row, motion, follows in rows
    )


def goals_agreed(session: Session, programme_id: str) -> tuple[AgreedGoals, ...]:
    """Every yes to goals of a programme in any of its meetings, the latest last; a statement, and one for each."""
    rows = session.execute(
        select(RoundRow, MotionRow.goals, MeetingRow.name.label("meeting_name"))
        .join(MotionRow, MotionRow.round_id == RoundRow.round_id)
        .join(MeetingRow, MeetingRow.meeting_id == RoundRow.meeting_id)
        .where(MotionRow.programme_id == programme_id, RoundRow.state == RoundState.CLOSED)
        .order_by(RoundRow.closed_at, RoundRow.round_id)
    ).all()
    counted = [(row, count_motion(merged_ballots(session, row.RoundRow.round_id))) for row in rows]
    return tuple(
        AgreedGoals(
            meeting_name=row.meeting_name,
            closed_at=row.RoundRow.closed_at,
            goals=tuple(row.goals),
            count=count,
        )
        for row, count in counted
        if count.conclusion is Conclusion.AGREED and row.RoundRow.closed_at is not None
    )


def closed_motion(session: Session, meeting_id: str, number: int) -> Round:
    """The round of a closed motion; raises NotFoundHere, also for one that is open. Four statements."""
    round_id = session.scalar(
        select(RoundRow.round_id).where(
            RoundRow.meeting_id == meeting_id,
            RoundRow.purpose == RoundPurpose.MOTION,
            RoundRow.sequence == number,
            RoundRow.state == RoundState.CLOSED,
        )
    )
    if round_id is None:
        raise NotFoundHere
    return round_by_id(session, round_id)


def _follows_vote(meeting_id: str) -> ColumnElement[bool]:
    first_counted = aliased(RoundRow)
    voted_at = (
        select(func.min(first_counted.closed_at))
        .where(first_counted.meeting_id == meeting_id, first_counted.purpose == RoundPurpose.PROPOSALS)
        .scalar_subquery()
    )
    return func.coalesce(RoundRow.opened_at >= voted_at, false())


def _counted(
    row: RoundRow, motion: MotionRow, ballots: Iterable[WeightedBallots], *, follows_vote: bool
) -> CountedMotion:
    return CountedMotion(
        number=row.sequence,
        motion=motion_of(motion),
        count=count_motion(ballots),
        # A closed round has all of them; the columns are empty before it alone.
        turnout=row.turnout or 0,
        entitled=row.entitled or 0,
        is_open=row.is_open,
        terms_digest=row.terms_digest,
        opened_at=row.opened_at or NEVER,
        follows_vote=bool(follows_vote),
    )
