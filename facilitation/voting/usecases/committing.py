"""Puts ballots' commitments into the journal, in batches that hide who came when."""

from collections.abc import Collection, Sequence

from sqlalchemy import bindparam, select, update

from facilitation.kernel import journal
from facilitation.kernel.actor import OPERATOR
from facilitation.kernel.dispatch import Context
from facilitation.voting.rules.commitment import commit_to
from facilitation.voting.tables import BallotRow, read_marks
from facilitation.voting.usecases.ballot_box import Holding

ENTRY = "BallotCommitments"

IN_ROUND = (BallotRow.round_id == bindparam("of_round_id"), ~BallotRow.is_committed)
WAITING = select(BallotRow.voting_right_id, BallotRow.marks, BallotRow.nonce).where(*IN_ROUND)
COMMIT_WAITING = update(BallotRow).where(*IN_ROUND).values(is_committed=True)


def commit_ballots(
    meeting_id: str, round_id: str, context: Context, *, fresh: Sequence[Holding] = (), smallest: int
) -> bool:
    """Journal the commitments of `fresh` and of the ballots that wait in the database, if `smallest` or more.

    The entry names the program and no voter; it is sorted, so that its order says nothing. True tells that
    the journal holds those of `fresh`.
    """
    commitments = _waiting(round_id, context, replaced={holding.voting_right_id for holding in fresh})
    has_waiting = bool(commitments)
    commitments += [holding.commitment for holding in fresh]
    if len(commitments) < smallest:
        return False
    payload = {"round_id": round_id, "count": len(commitments), "commitments": sorted(commitments)}
    journal.append(context.session, chain=meeting_id, name=ENTRY, payload=payload, actor=OPERATOR, now=context.now)
    if has_waiting:
        context.session.connection().execute(COMMIT_WAITING, {"of_round_id": round_id})
    return True


def _waiting(round_id: str, context: Context, *, replaced: Collection[str]) -> list[str]:
    rows = context.session.connection().execute(WAITING, {"of_round_id": round_id})
    return [
        commit_to(read_marks(marks), nonce=nonce, round_id=round_id)
        for voting_right_id, marks, nonce in rows
        if voting_right_id not in replaced
    ]
