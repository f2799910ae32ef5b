"""Writes down the government's own order, as long as it can be its own."""

from sqlalchemy import delete

from facilitation.agreement.commands import RankForGovernment
from facilitation.agreement.events import GovernmentOrderWritten
from facilitation.agreement.rules.tracks import OrderChangedMeanwhile, OrderTooLate, Ranks, checked_ranks
from facilitation.agreement.tables import GovernmentOrderRow, GovernmentRankRow
from facilitation.agreement.usecases.people import display_name
from facilitation.aspirations.queries import listed_ids
from facilitation.budget import queries as budget
from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.kernel.errors import NotFoundHere
from facilitation.voting import queries as voting


@handles(RankForGovernment)
def rank_for_government(command: RankForGovernment, context: Context) -> Outcome:
    """Keep the order in place of the one before; the journal keeps every one that was written down."""
    session, meeting_id = context.session, command.meeting_id
    ranks = checked_ranks(command.ranks)
    _refuse_too_late(context, meeting_id)
    if not {proposal_id for proposal_id, _ in ranks} <= listed_ids(session, meeting_id):
        raise NotFoundHere
    row = session.get(GovernmentOrderRow, meeting_id)
    if (row.revision if row else 0) != command.seen:
        raise OrderChangedMeanwhile
    row = row or GovernmentOrderRow(meeting_id=meeting_id)
    row.revision, row.staff_id, row.written_at = command.seen + 1, context.actor.actor_id, context.now
    row.name = display_name(context)
    session.add(row)
    _keep(context, meeting_id, ranks)
    return Outcome(events=(GovernmentOrderWritten(meeting_id=meeting_id),))


def _refuse_too_late(context: Context, meeting_id: str) -> None:
    """A step back from the plenary, or a further round, does not make the counts unseen."""
    is_counted = budget.latest_result(context.session, meeting_id) is not None
    if is_counted or voting.has_shown_counts(context.session, meeting_id):
        raise OrderTooLate


def _keep(context: Context, meeting_id: str, ranks: Ranks) -> None:
    # Two proposals may have changed places, which one by one would break the rule that nobody shares one.
    context.session.execute(delete(GovernmentRankRow).where(GovernmentRankRow.meeting_id == meeting_id))
    context.session.add_all(
        GovernmentRankRow(meeting_id=meeting_id, proposal_id=proposal_id, rank=rank) for proposal_id, rank in ranks
    )
