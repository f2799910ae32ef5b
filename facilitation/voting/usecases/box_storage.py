"""Reads and writes a batch's ballot box: the number of statements does not grow with the number of ballots.

The statements are built once and run without the ORM, which would cost more than the database does.
"""

from collections.abc import Collection, Sequence

from sqlalchemy import Connection, Row, and_, bindparam, insert, select, update

from facilitation.kernel.canonical import canonical_json
from facilitation.people.tables import ParticipantRow
from facilitation.voting.rules.ballot import Ballot
from facilitation.voting.rules.marks import Paper, Price
from facilitation.voting.rules.submission import Submission
from facilitation.voting.tables import (
    HAS_PHONE,
    MEDIATES,
    BallotRow,
    CandidateRow,
    RoundRow,
    SubmissionRow,
    VotingRightRow,
)
from facilitation.voting.usecases.ballot_box import BallotBox, Holding

# The rounds stay locked until the transaction ends (see locking.py).
PAPERS = (
    select(
        RoundRow.meeting_id,
        RoundRow.round_id,
        RoundRow.state,
        RoundRow.method,
        RoundRow.votes_per_ballot,
        RoundRow.ceilings,
        RoundRow.purpose,
        CandidateRow.proposal_id,
        (CandidateRow.cost_rupiah - CandidateRow.partners_rupiah).label("from_ceiling_rupiah"),
        CandidateRow.source_code,
    )
    .join(CandidateRow, CandidateRow.round_id == RoundRow.round_id)
    .where(RoundRow.round_id.in_(bindparam("round_ids", expanding=True)))
    .order_by(RoundRow.round_id)
    .with_for_update(of=RoundRow, key_share=True)
)
HOLDINGS = (
    select(
        ParticipantRow.meeting_id,
        ParticipantRow.participant_id,
        BallotRow.round_id,
        BallotRow.voting_right_id,
        BallotRow.revision,
        MEDIATES.label("mediates"),
    )
    .outerjoin(
        VotingRightRow,
        and_(
            VotingRightRow.participant_id == ParticipantRow.participant_id,
            VotingRightRow.round_id.in_(bindparam("round_ids", expanding=True)),
        ),
    )
    .outerjoin(
        BallotRow,
        and_(
            BallotRow.round_id == VotingRightRow.round_id,
            BallotRow.voting_right_id == VotingRightRow.voting_right_id,
        ),
    )
    .where(ParticipantRow.participant_id.in_(bindparam("participant_ids", expanding=True)), HAS_PHONE)
)
KNOWN = select(
    SubmissionRow.submission_digest,
    SubmissionRow.round_id,
    SubmissionRow.voting_right_id,
    SubmissionRow.receipt,
    SubmissionRow.revision,
).where(SubmissionRow.submission_digest.in_(bindparam("digests", expanding=True)))

REPLACE_BALLOT = update(BallotRow).where(
    BallotRow.round_id == bindparam("of_round_id"), BallotRow.voting_right_id == bindparam("of_voting_right_id")
)


def load(
    connection: Connection, *, round_ids: Sequence[str], participant_ids: Sequence[str], digests: Sequence[str]
) -> BallotBox:
    """Everything a batch asks about, in three statements, the one that locks the rounds first."""
    papers = _papers(connection, round_ids)
    people = connection.execute(HOLDINGS, {"round_ids": round_ids, "participant_ids": participant_ids}).all()
    known = connection.execute(KNOWN, {"digests": digests})
    return BallotBox(
        papers=papers,
        participants=frozenset((row.meeting_id, row.participant_id) for row in people),
        mediators=frozenset(row.participant_id for row in people if row.mediates),
        # The outer join leaves the ballot's columns empty for those who have not voted.
        holdings={(row.round_id, row.participant_id): _holding(row) for row in people if row.revision},
        known={row.submission_digest: _submission(row) for row in known},
    )


def store(connection: Connection, box: BallotBox, committed_round_ids: Collection[str]) -> None:
    """Write what changed, in four statements at most; a broken promise of uniqueness raises IntegrityError."""
    rights, ballots, replacements = [], [], []
    for holding in box.changed():
        says = _says(holding, is_committed=holding.round_id in committed_round_ids)
        key = {"round_id": holding.round_id, "voting_right_id": holding.voting_right_id}
        if holding.stored_revision:
            replacements.append({**{f"of_{name}": value for name, value in key.items()}, **says})
        else:
            rights.append({**key, "meeting_id": holding.meeting_id, "participant_id": holding.participant_id})
            ballots.append({**key, **says})
    for statement, rows in (
        (insert(VotingRightRow), rights),
        (insert(BallotRow), ballots),
        (REPLACE_BALLOT, replacements),
        (insert(SubmissionRow), [_answer(digest, answer) for digest, answer in box.answered.items()]),
    ):
        if rows:
            connection.execute(statement, rows)


def _papers(connection: Connection, round_ids: Sequence[str]) -> dict[tuple[str, str], Paper]:
    rows = connection.execute(PAPERS, {"round_ids": round_ids}).all()
    prices: dict[str, dict[str, Price]] = {row.round_id: {} for row in rows}
    for row in rows:
        prices[row.round_id][row.proposal_id] = Price(cost_rupiah=row.from_ceiling_rupiah, source_code=row.source_code)
    return {
        (row.meeting_id, row.round_id): Paper(
            state=row.state,
            method=row.method,
            limit=row.votes_per_ballot,
            prices=prices[row.round_id],
            ceilings={ceiling["source_code"]: ceiling["amount_rupiah"] for ceiling in row.ceilings},
            purpose=row.purpose,
        )
        for row in {row.round_id: row for row in rows}.values()
    }


def _says(holding: Holding, *, is_committed: bool) -> dict[str, object]:
    return {
        "revision": holding.ballot.revision,
        "marks": canonical_json(dict(holding.ballot.marks)),
        "nonce": holding.nonce,
        "is_committed": is_committed,
    }


def _holding(row: Row[str, str, str, str, int, bool]) -> Holding:
    return Holding(
        meeting_id=row.meeting_id,
        round_id=row.round_id,
        participant_id=row.participant_id,
        voting_right_id=row.voting_right_id,
        ballot=Ballot(revision=row.revision),
        stored_revision=row.revision,
    )


def _submission(row: Row[str, str, str | None, str, int]) -> Submission:
    return Submission(
        round_id=row.round_id, voting_right_id=row.voting_right_id, receipt=row.receipt, revision=row.revision
    )


def _answer(digest: str, answer: Submission) -> dict[str, object]:
    return {
        "submission_digest": digest,
        "round_id": answer.round_id,
        "voting_right_id": answer.voting_right_id,
        "receipt": answer.receipt,
        "revision": answer.revision,
    }
