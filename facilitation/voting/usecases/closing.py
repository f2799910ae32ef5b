"""Closes a round: counts, cuts every link from voter to ballot, and leaves nothing that could restore it."""

import json
from collections.abc import Sequence

from sqlalchemy import Row, delete, func, insert, select

from facilitation.kernel import journal
from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.kernel.journal import JournalRow
from facilitation.people.tables import ParticipantRow
from facilitation.voting.commands import CloseRound
from facilitation.voting.events import RoundClosed
from facilitation.voting.rules.commitment import commit_to
from facilitation.voting.rules.procedure import refuse_closing
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.tables import (
    BallotRow,
    CountedBallotRow,
    RoundRow,
    SubmissionRow,
    VotingRightRow,
    is_entitled,
)
from facilitation.voting.usecases.committing import ENTRY, commit_ballots
from facilitation.voting.usecases.locking import locked_round

Ballots = Sequence[Row[str, str]]  # choices and nonce


@handles(CloseRound)
def close_round(command: CloseRound, context: Context) -> Outcome:
    """Take no more ballots; from here on they are nobody's, and the files are scrubbed after the commit."""
    session = context.session
    row = locked_round(session, meeting_id=command.meeting_id, round_id=command.round_id)
    ballots = session.execute(
        select(BallotRow.choices, BallotRow.nonce).where(BallotRow.round_id == row.round_id)
    ).all()
    refuse_closing(row.state, turnout=len(ballots))
    commit_ballots(row.meeting_id, row.round_id, context, smallest=1)
    _freeze(row, ballots, context)
    _count(row.round_id, ballots, context)
    _forget(row.round_id, context)
    return Outcome(events=(RoundClosed(meeting_id=row.meeting_id, round_id=row.round_id),), scrub=True)


def _freeze(row: RoundRow, ballots: Ballots, context: Context) -> None:
    voters = (ParticipantRow.meeting_id == row.meeting_id, is_entitled(row.round_id))
    row.state = RoundState.CLOSED
    row.closed_at = context.now
    row.entitled = context.session.scalar(select(func.count()).select_from(ParticipantRow).where(*voters))
    row.turnout = len(ballots)
    journal.append(
        context.session,
        chain=row.meeting_id,
        name="BallotsCounted",
        payload={
            "round_id": row.round_id,
            "turnout": row.turnout,
            "entitled": row.entitled,
            "altered": _altered(row, ballots, context),
        },
        actor=context.actor,
        now=context.now,
    )


def _altered(row: RoundRow, ballots: Ballots, context: Context) -> int:
    """How many ballots do not say what the journal's commitments say they said when they were cast."""
    entries = context.session.scalars(
        select(JournalRow.payload).where(JournalRow.chain == row.meeting_id, JournalRow.name == ENTRY)
    )
    journaled = {commitment for payload in entries for commitment in payload["commitments"]}
    return sum(
        commit_to(json.loads(choices), nonce=nonce, round_id=row.round_id) not in journaled
        for choices, nonce in ballots
    )


def _count(round_id: str, ballots: Ballots, context: Context) -> None:
    # In the order of fresh random ids, so that neither an id nor a place in the file tells when a ballot was cast.
    fresh = sorted((context.new_id(), choices) for choices, _ in ballots)
    counted = [{"round_id": round_id, "ballot_id": ballot_id, "choices": choices} for ballot_id, choices in fresh]
    context.session.connection().execute(insert(CountedBallotRow), counted)


def _forget(round_id: str, context: Context) -> None:
    """Delete who held what; answered messages stay as digests in an order of their own."""
    connection = context.session.connection()
    answers = connection.execute(
        select(SubmissionRow.submission_digest, SubmissionRow.receipt, SubmissionRow.revision)
        .where(SubmissionRow.round_id == round_id)
        .order_by(SubmissionRow.submission_digest)
    ).all()
    for table in (SubmissionRow, BallotRow, VotingRightRow):
        connection.execute(delete(table).where(table.round_id == round_id))
    kept = [
        {
            "submission_digest": digest,
            "round_id": round_id,
            "voting_right_id": None,
            "receipt": receipt,
            "revision": number,
        }
        for digest, receipt, number in answers
    ]
    connection.execute(insert(SubmissionRow), kept)
