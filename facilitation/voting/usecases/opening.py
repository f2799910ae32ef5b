"""Opens a round: from here on list, costs, ceilings and terms are frozen, and their digest is on record."""

from collections.abc import Sequence

from sqlalchemy import select

from facilitation.aspirations.queries import listed
from facilitation.kernel import journal
from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.voting.commands import OpenRound
from facilitation.voting.events import RoundOpened
from facilitation.voting.rules.criteria import rate
from facilitation.voting.rules.lot import entry_of, refuse_stale
from facilitation.voting.rules.manifest import digest_of_manifest, manifest
from facilitation.voting.rules.procedure import refuse_opening
from facilitation.voting.rules.ratings import Ratings, refuse_incomplete, to_plain
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.tables import CandidateRow, CriteriaRow, RoundRow, criteria_in, sheets_in, terms_of
from facilitation.voting.usecases.carrying import carried_by_partners
from facilitation.voting.usecases.framing import take_frame
from facilitation.voting.usecases.locking import locked_round


@handles(OpenRound)
def open_round(command: OpenRound, context: Context) -> Outcome:
    """Take ballots on exactly the list that the lot was drawn for, or refuse with LotIsStale."""
    session = context.session
    row = locked_round(session, meeting_id=command.meeting_id, round_id=command.round_id)
    refuse_opening(row.state)
    candidates = session.scalars(select(CandidateRow).where(CandidateRow.round_id == row.round_id)).all()
    proposals = listed(session, command.meeting_id)
    refuse_stale(drawn=[entry_of(candidate) for candidate in candidates], listed=[entry_of(line) for line in proposals])
    take_frame(row, proposals, context)
    carried = carried_by_partners(command.meeting_id, proposals, context)
    for candidate in candidates:
        # A promise may have been confirmed, or taken back, since the lot was drawn; the numbers stay as they are.
        candidate.partners_rupiah = carried[candidate.proposal_id]
    _take_ratings(row, frozenset(one.proposal_id for one in candidates), context)
    row.state = RoundState.OPEN
    row.opened_at = context.now
    _freeze_terms(row, candidates, context)
    return Outcome(events=(RoundOpened(meeting_id=command.meeting_id, round_id=row.round_id),))


def _take_ratings(row: RoundRow, proposal_ids: frozenset[str], context: Context) -> None:
    """Copy what the team gave the candidates, or refuse with RatingsIncomplete where it weighs and is not whole."""
    session = context.session
    criteria = criteria_in(session.get(CriteriaRow, row.meeting_id))
    sheets = sheets_in(session, row.meeting_id)
    rated = {name: rate(criteria, name, given) for name, given in sheets.items() if name in proposal_ids}
    ratings = Ratings(weights=criteria.weights, rated=rated)
    refuse_incomplete(ratings, proposal_ids, criteria_percent=row.criteria_percent)
    row.ratings = to_plain(ratings)


def _freeze_terms(row: RoundRow, candidates: Sequence[CandidateRow], context: Context) -> None:
    """Keep the digest of all that was decided, and put what it is the digest of into the journal."""
    content = manifest(
        round_id=row.round_id,
        seed=row.seed,
        terms=terms_of(row),
        ceilings=row.ceilings,
        ratings=row.ratings,
        entries=[entry_of(one) for one in sorted(candidates, key=lambda one: one.ballot_number)],
        partners={one.proposal_id: one.partners_rupiah for one in candidates},
    )
    row.terms_digest = digest_of_manifest(content)
    payload = {"digest": row.terms_digest, "manifest": content}
    journal.append(
        context.session, chain=row.meeting_id, name="TermsFrozen", payload=payload, actor=context.actor, now=context.now
    )
