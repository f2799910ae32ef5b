"""Reads who stood in an election, with their numbers and what all ballots together give them."""

from collections.abc import Iterable, Mapping

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from facilitation.voting.rules.delegates import Nominee
from facilitation.voting.rules.support import support
from facilitation.voting.rules.terms import BallotMethod
from facilitation.voting.rules.weights import WeightedBallots
from facilitation.voting.tables.ballots import CountedBallotRow, read_marks
from facilitation.voting.tables.delegations import DelegationRow, NomineeRow
from facilitation.voting.tables.rounds import CandidateRow


def standing_in(session: Session, row: DelegationRow) -> tuple[Nominee, ...]:
    """Everybody who stood in one election, in the order of the lot; nobody before it is opened. Two statements."""
    return standing_of(session, (row.round_id,)).get(row.round_id, ()) if row.round_id else ()


def standing_of(session: Session, round_ids: Iterable[str]) -> Mapping[str, tuple[Nominee, ...]]:
    """The same for several, by round; two statements, however many they are."""
    wanted = list(round_ids)
    people = session.execute(
        select(CandidateRow.round_id, CandidateRow.ballot_number, NomineeRow.nominee_id, NomineeRow.gender)
        .join(NomineeRow, NomineeRow.nominee_id == CandidateRow.proposal_id)
        .where(CandidateRow.round_id.in_(wanted))
        .order_by(CandidateRow.round_id, CandidateRow.ballot_number)
    ).all()
    ballots = _merged(session, wanted)
    found: dict[str, tuple[Nominee, ...]] = {}
    for round_id in wanted:
        here = [one for one in people if one.round_id == round_id]
        votes = support(BallotMethod.APPROVAL, [one.nominee_id for one in here], ballots.get(round_id, ()))
        found[round_id] = tuple(
            Nominee(
                nominee_id=one.nominee_id,
                gender=one.gender,
                votes=votes[one.nominee_id],
                ballot_number=one.ballot_number,
            )
            for one in here
        )
    return found


def _merged(session: Session, round_ids: list[str]) -> Mapping[str, list[WeightedBallots]]:
    rows = session.execute(
        select(CountedBallotRow.round_id, CountedBallotRow.marks, func.count().label("how_many"))
        .where(CountedBallotRow.round_id.in_(round_ids))
        .group_by(CountedBallotRow.round_id, CountedBallotRow.marks)
    )
    ballots: dict[str, list[WeightedBallots]] = {}
    for round_id, marks, how_many in rows:
        ballots.setdefault(round_id, []).append(WeightedBallots(weights=read_marks(marks), how_many=how_many))
    return ballots
