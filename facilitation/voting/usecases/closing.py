"""Closes a round: counts, cuts every link from voter to ballot, and leaves nothing that could restore it."""

from collections import Counter
from collections.abc import Iterable, Sequence

from sqlalchemy import Row, and_, delete, func, insert, select

from facilitation.kernel import journal
from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.kernel.journal import JournalRow
from facilitation.meetings.tables import HamletRow
from facilitation.people.tables import ParticipantRow
from facilitation.voting.commands import CloseRound
from facilitation.voting.events import RoundClosed
from facilitation.voting.rules.commitment import commit_to, receipt_of
from facilitation.voting.rules.groups import GroupBallots, GroupKind, grouped
from facilitation.voting.rules.procedure import refuse_closing
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.rules.weights import WeightedBallots, weigh
from facilitation.voting.tables import (
    BallotRow,
    CountedBallotRow,
    RoundRow,
    SubmissionRow,
    VotingRightRow,
    is_entitled,
    read_marks,
)
from facilitation.voting.usecases.committing import ENTRY, commit_ballots
from facilitation.voting.usecases.locking import locked_round

Ballots = Sequence[Row[str, str]]  # marks and nonce


@handles(CloseRound)
def close_round(command: CloseRound, context: Context) -> Outcome:
    """Take no more ballots; from here on they are nobody's, and the files are scrubbed after the commit."""
    row = locked_round(context.session, meeting_id=command.meeting_id, round_id=command.round_id)
    count_ballots(row, context)
    closed = RoundClosed(meeting_id=row.meeting_id, round_id=row.round_id, groups=_groups(row.round_id, context))
    forget_voters(row.round_id, context)
    return Outcome(events=(closed,), scrub=True)


def count_ballots(row: RoundRow, context: Context) -> tuple[WeightedBallots, ...]:
    """Close a locked round and store its ballots without their voters; who held them is still known, and must go."""
    session = context.session
    ballots = session.execute(select(BallotRow.marks, BallotRow.nonce).where(BallotRow.round_id == row.round_id)).all()
    refuse_closing(row.state, turnout=len(ballots))
    commit_ballots(row.meeting_id, row.round_id, context, smallest=1)
    _freeze(row, ballots, context)
    _count(row, ballots, context)
    return weigh(dict(read_marks(marks)) for marks, _ in ballots)


def forget_voters(round_id: str, context: Context) -> None:
    """Delete who held what; answered messages stay as digests in an order of their own."""
    connection = context.session.connection()
    answers = connection.execute(
        select(SubmissionRow.submission_digest, SubmissionRow.receipt, SubmissionRow.revision)
        .where(SubmissionRow.round_id == round_id)
        .order_by(SubmissionRow.submission_digest)
    ).all()
    for table in (SubmissionRow, BallotRow, VotingRightRow):
        connection.execute(delete(table).where(table.round_id == round_id))
    connection.execute(insert(SubmissionRow), [_nobodys(answer, round_id) for answer in answers])


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
        commit_to(read_marks(marks), nonce=nonce, round_id=row.round_id) not in journaled for marks, nonce in ballots
    )


def _count(row: RoundRow, ballots: Ballots, context: Context) -> None:
    # In the order of their names, so that neither an id nor a place in the file tells when a ballot was cast.
    names = _receipts(row.round_id, ballots) if row.is_open else [context.new_id() for _ in ballots]
    named = sorted(zip(names, (marks for marks, _ in ballots), strict=True))
    counted = [{"round_id": row.round_id, "ballot_id": ballot_id, "marks": marks} for ballot_id, marks in named]
    context.session.connection().execute(insert(CountedBallotRow), counted)


def _receipts(round_id: str, ballots: Ballots) -> Iterable[str]:
    """The receipts, numbered on where two phones were given the same one."""
    seen: Counter[str] = Counter()
    for marks, nonce in ballots:
        receipt = receipt_of(commit_to(read_marks(marks), nonce=nonce, round_id=round_id))
        seen[receipt] += 1
        yield receipt if seen[receipt] == 1 else f"{receipt}-{seen[receipt]}"


def _groups(round_id: str, context: Context) -> tuple[GroupBallots, ...]:
    """What each part of the village said, read before nobody can tell any more."""
    rows = context.session.execute(
        select(BallotRow.marks, HamletRow.name, ParticipantRow.gender)
        .join(
            VotingRightRow,
            and_(
                VotingRightRow.round_id == BallotRow.round_id,
                VotingRightRow.voting_right_id == BallotRow.voting_right_id,
            ),
        )
        .join(ParticipantRow, ParticipantRow.participant_id == VotingRightRow.participant_id)
        .outerjoin(HamletRow, HamletRow.hamlet_id == ParticipantRow.hamlet_id)
        .where(BallotRow.round_id == round_id)
    ).all()
    said = [(read_marks(marks), hamlet or "", gender or "") for marks, hamlet, gender in rows]
    return (
        *grouped(GroupKind.HAMLET, ((hamlet, marks) for marks, hamlet, _ in said)),
        *grouped(GroupKind.GENDER, ((gender, marks) for marks, _, gender in said)),
    )


def _nobodys(answer: Row[str, str, int], round_id: str) -> dict[str, object]:
    return {
        "submission_digest": answer.submission_digest,
        "round_id": round_id,
        "voting_right_id": None,
        "receipt": answer.receipt,
        "revision": answer.revision,
    }
