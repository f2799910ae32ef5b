"""Reads rounds, and a person's own ballot page."""

from sqlalchemy import ColumnElement, ScalarSelect, Select, and_, func, or_, select, union_all
from sqlalchemy.orm import Session

from facilitation.aspirations.tables.asking import times_asked_before
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.rules.frame import Ceiling
from facilitation.people.tables import ParticipantRow
from facilitation.voting.rules.ballot import NO_BALLOT
from facilitation.voting.rules.commitment import commit_to, receipt_of
from facilitation.voting.rules.motion import MotionCount, count_motion
from facilitation.voting.rules.purpose import RoundPurpose
from facilitation.voting.rules.ratings import from_plain
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.rules.weights import WeightedBallots
from facilitation.voting.tables import (
    BallotRow,
    CandidateRow,
    CountedBallotRow,
    DelegationRow,
    MotionRow,
    RoundRow,
    VotingRightRow,
    is_entitled,
    read_marks,
    subject_in,
    terms_of,
)
from facilitation.voting.views import BallotPaper, Candidate, Motion, Round


def current_round(session: Session, meeting_id: str) -> Round | None:
    """What wall and phones are about: a practice, what is shown of motions and elections, else the round on proposals.

    None before the first of them. Two statements, and one for a motion that is closed.
    """
    is_of_proposals = RoundRow.purpose == RoundPurpose.PROPOSALS
    first = (
        select(RoundRow.round_id)
        .outerjoin(MotionRow, MotionRow.round_id == RoundRow.round_id)
        .outerjoin(DelegationRow, DelegationRow.round_id == RoundRow.round_id)
        .where(
            RoundRow.meeting_id == meeting_id,
            or_(
                is_of_proposals,
                RoundRow.purpose == RoundPurpose.PRACTICE,
                MotionRow.is_shown,
                DelegationRow.is_shown,
            ),
        )
        .order_by(is_of_proposals, RoundRow.sequence.desc())
        .limit(1)
        .scalar_subquery()
    )
    return _round(session, RoundRow.round_id == first)


def latest_round(session: Session, meeting_id: str) -> Round | None:
    """The latest round on the proposals, whatever else goes on; None before the first lot. Two statements."""
    here = (RoundRow.meeting_id == meeting_id, RoundRow.purpose == RoundPurpose.PROPOSALS)
    latest = select(func.max(RoundRow.sequence)).where(*here).scalar_subquery()
    return _round(session, *here, RoundRow.sequence == latest)


def round_by_id(session: Session, round_id: str) -> Round:
    """The round of this id; raises NotFoundHere. Two statements."""
    found = _round(session, RoundRow.round_id == round_id)
    if found is None:
        raise NotFoundHere
    return found


def ballot_paper(session: Session, current: Round, participant_id: str, submission_id: str) -> BallotPaper:
    """One person's own page, their next message to be called `submission_id`; after closing nobody has a ballot."""
    row = session.execute(
        _own_ballot().where(BallotRow.round_id == current.round_id, VotingRightRow.participant_id == participant_id)
    ).one_or_none()
    revision, marks, receipt = 0, NO_BALLOT.marks, ""
    if row is not None:
        revision, marks = row.revision, read_marks(row.marks)
        receipt = receipt_of(commit_to(marks, nonce=row.nonce, round_id=current.round_id))
    return BallotPaper(
        round=current,
        submission_id=submission_id,
        revision=revision,
        marks=dict(marks),
        receipt=receipt,
        has_voted=row is not None,
    )


def merged_ballots(session: Session, round_id: str) -> tuple[WeightedBallots, ...]:
    """All ballots of a round, open or closed, identical ones merged, whatever order they came in; one statement."""
    # A round's ballots stand in one table while it is open and in the other once it is closed, never in both.
    both = union_all(
        *(
            select(table.marks, func.count().label("how_many")).where(table.round_id == round_id).group_by(table.marks)
            for table in (BallotRow, CountedBallotRow)
        )
    )
    merged = ((read_marks(marks), how_many) for marks, how_many in session.execute(both))
    return tuple(WeightedBallots(weights=marks, how_many=how_many) for marks, how_many in sorted(merged))


def _round(session: Session, *wanted: ColumnElement[bool]) -> Round | None:
    found = session.execute(
        select(
            RoundRow,
            MotionRow,
            func.coalesce(RoundRow.turnout, _ballots()).label("turnout"),
            func.coalesce(RoundRow.entitled, _voters()).label("entitled"),
        )
        .outerjoin(MotionRow, MotionRow.round_id == RoundRow.round_id)
        .where(*wanted)
    ).one_or_none()
    if found is None:
        return None
    motion = motion_of(found.MotionRow) if found.MotionRow else None
    return _as_seen(session, found.RoundRow, motion, turnout=found.turnout, entitled=found.entitled)


def motion_of(row: MotionRow) -> Motion:
    """A motion as it was opened."""
    return Motion(wording=row.wording, subject=subject_in(row), goals=tuple(row.goals))


def _motion_count(session: Session, row: RoundRow) -> MotionCount | None:
    if row.purpose is not RoundPurpose.MOTION or row.state is not RoundState.CLOSED:
        return None
    return count_motion(merged_ballots(session, row.round_id))


def _as_seen(session: Session, row: RoundRow, motion: Motion | None, *, turnout: int, entitled: int) -> Round:
    return Round(
        round_id=row.round_id,
        number=row.sequence,
        purpose=row.purpose,
        motion=motion,
        motion_count=_motion_count(session, row),
        reason=row.reason,
        state=row.state,
        terms=terms_of(row),
        terms_digest=row.terms_digest,
        seed=row.seed,
        ratings=from_plain(row.ratings),
        ceilings=tuple(Ceiling(**ceiling) for ceiling in row.ceilings),
        candidates=_candidates(session, row),
        turnout=turnout,
        entitled=entitled,
        opened_at=row.opened_at,
    )


def _own_ballot() -> Select[int, str, str]:
    return select(BallotRow.revision, BallotRow.marks, BallotRow.nonce).join(
        VotingRightRow,
        and_(
            VotingRightRow.round_id == BallotRow.round_id, VotingRightRow.voting_right_id == BallotRow.voting_right_id
        ),
    )


def _ballots() -> ScalarSelect[int]:
    return select(func.count()).select_from(BallotRow).where(BallotRow.round_id == RoundRow.round_id).scalar_subquery()


def _voters() -> ScalarSelect[int]:
    here = (ParticipantRow.meeting_id == RoundRow.meeting_id, is_entitled(RoundRow.round_id))
    return select(func.count()).select_from(ParticipantRow).where(*here).scalar_subquery()


def _candidates(session: Session, row: RoundRow) -> tuple[Candidate, ...]:
    asked_before = times_asked_before(CandidateRow.meeting_id, CandidateRow.proposal_id)
    listed = session.execute(
        select(CandidateRow, asked_before)
        .where(CandidateRow.round_id == row.round_id)
        .order_by(CandidateRow.ballot_number)
    )
    amounts = {ceiling["source_code"]: ceiling["amount_rupiah"] for ceiling in row.ceilings}
    return tuple(
        Candidate(
            proposal_id=line.proposal_id,
            ballot_number=line.ballot_number,
            title=line.title,
            hamlets=tuple(line.hamlets),
            cost_rupiah=line.cost_rupiah,
            source_code=line.source_code,
            topic_code=line.topic_code,
            exceeds_ceiling=row.purpose is RoundPurpose.PROPOSALS
            and line.cost_rupiah - line.partners_rupiah > amounts.get(line.source_code, 0),
            proposing_group=line.proposing_group,
            partners_rupiah=line.partners_rupiah,
            asked_count=1 + times_before,
        )
        for line, times_before in listed
    )
