"""Draws the lot: ballot numbers and the last tie order, before anybody votes."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import delete

from facilitation.aspirations.queries import ListedProposal, listed
from facilitation.kernel import journal
from facilitation.kernel.dispatch import Context, Outcome, handles, reacts_to
from facilitation.kernel.policy import Event
from facilitation.meetings.events import PhaseChanged
from facilitation.meetings.rules.phase import Phase
from facilitation.voting.commands import DrawLot
from facilitation.voting.events import LotDrawn
from facilitation.voting.rules.lot import draw, spoken_seed
from facilitation.voting.rules.procedure import refuse_draw, round_reason
from facilitation.voting.rules.purpose import RoundPurpose
from facilitation.voting.rules.reserve import refuse_pointless
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.rules.terms import Terms, checked
from facilitation.voting.tables import CandidateRow, RoundRow, terms_of
from facilitation.voting.usecases.carrying import carried_by_partners
from facilitation.voting.usecases.framing import take_frame, take_terms, usual_terms
from facilitation.voting.usecases.locking import Rounds, rounds_of
from facilitation.voting.usecases.starting import next_sequence, store


@handles(DrawLot)
def draw_lot(command: DrawLot, context: Context) -> Outcome:
    """Reply with the round_id of a freshly drawn round; an earlier draw that was not opened is gone."""
    session, meeting_id = context.session, command.meeting_id
    proposals = {line.proposal_id: line for line in listed(session, meeting_id)}
    reason = round_reason(command.reason)
    rounds = rounds_of(session, meeting_id)
    terms = checked(command.terms or _terms_before(rounds) or usual_terms(meeting_id, context))
    rounds.refuse_while_busy()
    refuse_draw(rounds.states, listed=len(proposals), reason=reason)
    refuse_pointless(terms.reserve, [line.proposing_group for line in proposals.values()])
    _discard(rounds.drawn, context)
    row = _drawn(meeting_id, reason, context)
    row.seed = spoken_seed(command.spoken) or row.seed
    order = [proposals[proposal_id] for proposal_id in draw(row.seed, proposals)]
    take_terms(row, terms, candidates=len(order))
    take_frame(row, order, context)
    carried = carried_by_partners(meeting_id, order, context)
    store(row, _candidates(row, order, carried), context)
    _journal(row, order, context)
    return Outcome(reply=row.round_id, events=(LotDrawn(meeting_id=meeting_id, round_id=row.round_id),))


@reacts_to(PhaseChanged)
def forget_lot(event: PhaseChanged, context: Context) -> tuple[Event, ...]:
    """A lot nobody voted on ends with the voting: the plenary is about the last round that was counted."""
    if event.phase is Phase.PLENARY:
        _discard(rounds_of(context.session, event.meeting_id).drawn, context)
    return ()


def _terms_before(rounds: Rounds) -> Terms | None:
    """Those of the lot that this draw replaces."""
    return terms_of(rounds.drawn[0]) if rounds.drawn else None


def _discard(rows: Sequence[RoundRow], context: Context) -> None:
    round_ids = [row.round_id for row in rows]
    context.session.execute(delete(CandidateRow).where(CandidateRow.round_id.in_(round_ids)))
    context.session.execute(delete(RoundRow).where(RoundRow.round_id.in_(round_ids)))


def _drawn(meeting_id: str, reason: str, context: Context) -> RoundRow:
    return RoundRow(
        round_id=context.new_id(),
        meeting_id=meeting_id,
        sequence=next_sequence(meeting_id, RoundPurpose.PROPOSALS, context),
        purpose=RoundPurpose.PROPOSALS,
        state=RoundState.DRAWN,
        # Two ids make 160 bits: more seeds than anybody can try to get an order that pleases.
        seed=context.new_id() + context.new_id(),
        reason=reason,
        ratings={},
        terms_digest="",
    )


def _candidates(row: RoundRow, order: Iterable[ListedProposal], carried: Mapping[str, int]) -> Iterable[CandidateRow]:
    for number, line in enumerate(order, start=1):
        yield CandidateRow(
            round_id=row.round_id,
            proposal_id=line.proposal_id,
            meeting_id=row.meeting_id,
            ballot_number=number,
            title=line.title,
            cost_rupiah=line.cost_rupiah,
            partners_rupiah=carried[line.proposal_id],
            source_code=line.source_code,
            topic_code=line.topic_code,
            hamlets=list(line.hamlets),
            proposing_group=line.proposing_group,
        )


def _journal(row: RoundRow, order: Iterable[ListedProposal], context: Context) -> None:
    payload = {
        "round_id": row.round_id,
        "seed": row.seed,
        "reason": row.reason,
        "order": [line.proposal_id for line in order],
    }
    journal.append(
        context.session, chain=row.meeting_id, name="LotDrawn", payload=payload, actor=context.actor, now=context.now
    )
