"""Gives a round its row and its candidates, whatever people will vote on in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from facilitation.kernel.dispatch import Context
from facilitation.kernel.errors import Busy
from facilitation.voting.rules.purpose import RoundPurpose
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.rules.terms import Terms
from facilitation.voting.tables import CandidateRow, RoundRow, put_away
from facilitation.voting.usecases.framing import take_terms


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """Something to choose that is no proposal."""

    name: str
    title: str
    cost_rupiah: int = 0
    hamlets: tuple[str, ...] = ()


def begin_at_once(
    meeting_id: str,
    context: Context,
    *,
    purpose: RoundPurpose,
    terms: Terms,
    options: Sequence[Option],
    spending_rupiah: int = 0,
    seed: str = "",
) -> RoundRow:
    """A round, stored and open; its options keep their order, and can cost `spending_rupiah` in all.

    `seed` is that of the lot which gave them this order, empty where none did.
    """
    row = _opened(meeting_id, purpose, context)
    row.seed = seed
    row.ceilings = [{"source_code": "", "amount_rupiah": spending_rupiah}] if spending_rupiah else []
    take_terms(row, terms, candidates=len(options))
    store(row, _candidates(row, options), context)
    return row


def next_sequence(meeting_id: str, purpose: RoundPurpose, context: Context) -> int:
    """The place of the meeting's next round of this purpose; one that was discarded leaves no gap."""
    here = (RoundRow.meeting_id == meeting_id, RoundRow.purpose == purpose)
    last = context.session.scalar(select(func.max(RoundRow.sequence)).where(*here))
    return (last or 0) + 1


def store(row: RoundRow, candidates: Iterable[CandidateRow], context: Context) -> None:
    """Write both, or raise Busy where another process began a round of this meeting at the same moment.

    Whoever begins a round has gone on from the motion or election that is shown.
    """
    try:
        with context.session.begin_nested():
            context.session.add(row)
    except IntegrityError as error:
        # The index of unfinished rounds holds one per meeting; asking again replaces a lot, or meets its refusal.
        raise Busy from error
    context.session.add_all(candidates)
    put_away(context.session, row.meeting_id)


def _opened(meeting_id: str, purpose: RoundPurpose, context: Context) -> RoundRow:
    return RoundRow(
        round_id=context.new_id(),
        meeting_id=meeting_id,
        sequence=next_sequence(meeting_id, purpose, context),
        purpose=purpose,
        state=RoundState.OPEN,
        ratings={},
        terms_digest="",
        reason="",
        opened_at=context.now,
    )


def _candidates(row: RoundRow, options: Iterable[Option]) -> Iterable[CandidateRow]:
    for number, option in enumerate(options, start=1):
        yield CandidateRow(
            round_id=row.round_id,
            proposal_id=option.name,
            meeting_id=row.meeting_id,
            ballot_number=number,
            title=option.title,
            cost_rupiah=option.cost_rupiah,
            source_code="",
            topic_code="",
            hamlets=list(option.hamlets),
        )
