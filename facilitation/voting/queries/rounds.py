"""Reads rounds, a person's own ballot page, and the counts as anybody may see them."""

from collections.abc import Mapping

from sqlalchemy import ColumnElement, ScalarSelect, Select, and_, func, select, union_all
from sqlalchemy.orm import Session

from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.rules.frame import Ceiling
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.meetings.views import Meeting
from facilitation.people.tables import ParticipantRow
from facilitation.voting.rules.ballot import NO_BALLOT
from facilitation.voting.rules.commitment import commit_to, receipt_of
from facilitation.voting.rules.ratings import from_plain
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.rules.support import support
from facilitation.voting.rules.weights import WeightedBallots
from facilitation.voting.tables import (
    BallotRow,
    CandidateRow,
    CountedBallotRow,
    RoundRow,
    VotingRightRow,
    is_entitled,
    read_marks,
    terms_of,
)
from facilitation.voting.views import BallotPaper, Candidate, Round, Scoreboard, ScoreLine


def current_round(session: Session, meeting_id: str) -> Round | None:
    """The meeting's latest round, or its practice while people practise; None before the first lot. Two statements."""
    latest = select(func.max(RoundRow.sequence)).where(RoundRow.meeting_id == meeting_id).scalar_subquery()
    return _round(session, RoundRow.meeting_id == meeting_id, RoundRow.sequence == latest)


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


def tally(session: Session, counted: Round) -> Mapping[str, int]:
    """What each candidate of a round reaches, open or closed, 0 where nobody named it; one statement."""
    proposal_ids = [line.proposal_id for line in counted.candidates]
    return support(counted.terms.method, proposal_ids, merged_ballots(session, counted.round_id))


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


def scoreboard(session: Session, meeting: Meeting) -> Scoreboard | None:
    """The counts as anybody may see them now, or None before the first lot; three statements.

    Hidden tallies stay hidden until the result is revealed, which closing alone does not do.
    """
    current = current_round(session, meeting.meeting_id)
    if current is None:
        return None
    is_live = current.terms.tally_visibility is TallyVisibility.LIVE
    is_shown = meeting.is_revealed or (is_live and current.state is not RoundState.DRAWN)
    return Scoreboard(
        lines=_score_lines(session, current) if is_shown else (),
        turnout=current.turnout,
        entitled=current.entitled,
        is_hidden=not is_shown,
    )


def _round(session: Session, *wanted: ColumnElement[bool]) -> Round | None:
    found = session.execute(
        select(
            RoundRow,
            func.coalesce(RoundRow.turnout, _ballots()).label("turnout"),
            func.coalesce(RoundRow.entitled, _voters()).label("entitled"),
        ).where(*wanted)
    ).one_or_none()
    if found is None:
        return None
    return _as_seen(session, found.RoundRow, turnout=found.turnout, entitled=found.entitled)


def _as_seen(session: Session, row: RoundRow, *, turnout: int, entitled: int) -> Round:
    return Round(
        round_id=row.round_id,
        number=row.sequence,
        is_practice=row.is_practice,
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
    listed = session.scalars(
        select(CandidateRow).where(CandidateRow.round_id == row.round_id).order_by(CandidateRow.ballot_number)
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
            exceeds_ceiling=not row.is_practice and line.cost_rupiah > amounts.get(line.source_code, 0),
            proposing_group=line.proposing_group,
        )
        for line in listed
    )


def _score_lines(session: Session, current: Round) -> tuple[ScoreLine, ...]:
    votes = tally(session, current)
    longest = max(votes.values(), default=0)
    return tuple(
        ScoreLine(
            ballot_number=line.ballot_number,
            title=line.title,
            votes=votes[line.proposal_id],
            share_percent=votes[line.proposal_id] * 100 // longest if longest else 0,
        )
        for line in sorted(current.candidates, key=lambda one: (-votes[one.proposal_id], one.ballot_number))
    )
