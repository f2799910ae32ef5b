"""Draws the lot: ballot numbers and the last tie order, before anybody votes."""

from collections.abc import Sequence

from sqlalchemy import delete, func, select
from sqlalchemy.exc import IntegrityError

from facilitation.aspirations.queries import ListedProposal, listed
from facilitation.kernel import journal
from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.kernel.errors import Busy
from facilitation.voting.commands import DrawLot
from facilitation.voting.events import LotDrawn
from facilitation.voting.rules.lot import draw
from facilitation.voting.rules.procedure import refuse_draw
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.tables import CandidateRow, RoundRow
from facilitation.voting.usecases.framing import take_frame
from facilitation.voting.usecases.locking import rounds_of


@handles(DrawLot)
def draw_lot(command: DrawLot, context: Context) -> Outcome:
    """Reply with the round_id of a freshly drawn round; an earlier draw that was not opened is gone."""
    session, meeting_id = context.session, command.meeting_id
    proposals = {line.proposal_id: line for line in listed(session, meeting_id)}
    earlier = rounds_of(session, meeting_id)
    refuse_draw([row.state for row in earlier], listed=len(proposals))
    _discard(earlier, context)
    row = _drawn(meeting_id, context)
    order = [proposals[proposal_id] for proposal_id in draw(row.seed, proposals)]
    take_frame(row, context, candidates=len(order))
    _store(row, order, context)
    journal.append(
        session,
        chain=meeting_id,
        name="LotDrawn",
        payload={"round_id": row.round_id, "seed": row.seed, "order": [line.proposal_id for line in order]},
        actor=context.actor,
        now=context.now,
    )
    return Outcome(reply=row.round_id, events=(LotDrawn(meeting_id=meeting_id, round_id=row.round_id),))


def _discard(rows: Sequence[RoundRow], context: Context) -> None:
    round_ids = [row.round_id for row in rows]
    context.session.execute(delete(CandidateRow).where(CandidateRow.round_id.in_(round_ids)))
    context.session.execute(delete(RoundRow).where(RoundRow.round_id.in_(round_ids)))


def _drawn(meeting_id: str, context: Context) -> RoundRow:
    last = context.session.scalar(select(func.max(RoundRow.sequence)).where(RoundRow.meeting_id == meeting_id))
    return RoundRow(
        round_id=context.new_id(),
        meeting_id=meeting_id,
        sequence=(last or 0) + 1,
        state=RoundState.DRAWN,
        # Two ids make 160 bits: more seeds than anybody can try to get an order that pleases.
        seed=context.new_id() + context.new_id(),
    )


def _store(row: RoundRow, order: Sequence[ListedProposal], context: Context) -> None:
    try:
        with context.session.begin_nested():
            context.session.add(row)
    except IntegrityError as error:
        # Another process drew a lot for this meeting at the same moment; asking again replaces it.
        raise Busy from error
    context.session.add_all(
        CandidateRow(
            round_id=row.round_id,
            proposal_id=line.proposal_id,
            meeting_id=row.meeting_id,
            ballot_number=number,
            title=line.title,
            cost_rupiah=line.cost_rupiah,
            hamlets=list(line.hamlets),
        )
        for number, line in enumerate(order, start=1)
    )
