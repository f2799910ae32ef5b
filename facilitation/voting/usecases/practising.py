"""Lets people practise: a round like any other on their phones, of which nothing stays."""

from sqlalchemy import delete

from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.voting.commands import ClosePractice, OpenPractice
from facilitation.voting.events import PracticeClosed, RoundOpened
from facilitation.voting.rules.practice import refuse_sheet
from facilitation.voting.rules.procedure import refuse_practice
from facilitation.voting.rules.purpose import RoundPurpose
from facilitation.voting.tables import BallotRow, CandidateRow, RoundRow, SubmissionRow, VotingRightRow
from facilitation.voting.usecases.locking import locked_round, rounds_of
from facilitation.voting.usecases.starting import Option, begin_at_once


@handles(OpenPractice)
def open_practice(command: OpenPractice, context: Context) -> Outcome:
    """Reply with the round_id of a practice that takes ballots from now on."""
    rounds = rounds_of(context.session, command.meeting_id)
    rounds.refuse_while_busy()
    refuse_practice(rounds.states)
    refuse_sheet(command.sheet)
    row = begin_at_once(
        command.meeting_id,
        context,
        purpose=RoundPurpose.PRACTICE,
        terms=command.sheet.terms,
        options=[
            Option(name=dish.dish_id, title=dish.name, cost_rupiah=dish.cost_rupiah) for dish in command.sheet.dishes
        ],
        spending_rupiah=command.sheet.spending_rupiah,
    )
    opened = RoundOpened(meeting_id=command.meeting_id, round_id=row.round_id)
    return Outcome(reply=row.round_id, events=(opened,))


@handles(ClosePractice)
def close_practice(command: ClosePractice, context: Context) -> Outcome:
    """Leave nothing of the practice, neither rows nor, after the commit, bytes."""
    row = locked_round(
        context.session, meeting_id=command.meeting_id, round_id=command.round_id, purpose=RoundPurpose.PRACTICE
    )
    # What points at others goes first.
    for table in (SubmissionRow, BallotRow, VotingRightRow, CandidateRow, RoundRow):
        context.session.execute(delete(table).where(table.round_id == row.round_id))
    return Outcome(events=(PracticeClosed(meeting_id=command.meeting_id),), scrub=True)
