"""Lets people practise: a round like any other on their phones, of which nothing stays."""

from collections.abc import Iterable

from sqlalchemy import delete

from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.voting.commands import ClosePractice, OpenPractice
from facilitation.voting.events import PracticeClosed, RoundOpened
from facilitation.voting.rules.practice import Dish, refuse_sheet
from facilitation.voting.rules.procedure import refuse_practice, refuse_while_practising
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.tables import BallotRow, CandidateRow, RoundRow, SubmissionRow, VotingRightRow
from facilitation.voting.usecases.framing import take_terms
from facilitation.voting.usecases.locking import locked_round, rounds_of
from facilitation.voting.usecases.starting import next_sequence, store


@handles(OpenPractice)
def open_practice(command: OpenPractice, context: Context) -> Outcome:
    """Reply with the round_id of a practice that takes ballots from now on."""
    rounds = rounds_of(context.session, command.meeting_id)
    refuse_while_practising(len(rounds.practices))
    refuse_practice(rounds.states)
    refuse_sheet(command.sheet)
    row = RoundRow(
        round_id=context.new_id(),
        meeting_id=command.meeting_id,
        sequence=next_sequence(command.meeting_id, context),
        is_practice=True,
        state=RoundState.OPEN,
        seed="",
        ceilings=[{"source_code": "", "amount_rupiah": command.sheet.spending_rupiah}],
        ratings={},
        terms_digest="",
        reason="",
        opened_at=context.now,
    )
    take_terms(row, command.sheet.terms, candidates=len(command.sheet.dishes))
    store(row, _candidates(row, command.sheet.dishes), context)
    opened = RoundOpened(meeting_id=command.meeting_id, round_id=row.round_id)
    return Outcome(reply=row.round_id, events=(opened,))


@handles(ClosePractice)
def close_practice(command: ClosePractice, context: Context) -> Outcome:
    """Leave nothing of the practice, neither rows nor, after the commit, bytes."""
    row = locked_round(context.session, meeting_id=command.meeting_id, round_id=command.round_id, is_practice=True)
    # What points at others goes first.
    for table in (SubmissionRow, BallotRow, VotingRightRow, CandidateRow, RoundRow):
        context.session.execute(delete(table).where(table.round_id == row.round_id))
    return Outcome(events=(PracticeClosed(meeting_id=command.meeting_id),), scrub=True)


def _candidates(row: RoundRow, dishes: Iterable[Dish]) -> Iterable[CandidateRow]:
    for number, dish in enumerate(dishes, start=1):
        yield CandidateRow(
            round_id=row.round_id,
            proposal_id=dish.dish_id,
            meeting_id=row.meeting_id,
            ballot_number=number,
            title=dish.name,
            cost_rupiah=dish.cost_rupiah,
            source_code="",
            topic_code="",
            hamlets=[],
        )
