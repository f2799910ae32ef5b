"""Lets a team rate the listed proposals, until a round has taken their ratings over."""

from sqlalchemy import delete, exists, select
from sqlalchemy.orm import Session

from facilitation.aspirations.queries import listed
from facilitation.kernel.dispatch import Context, Outcome, handles, reacts_to
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.policy import Event
from facilitation.meetings.events import MeetingCreated
from facilitation.voting.commands import ChooseCriteria, RateProposals, RemoveRater
from facilitation.voting.rules.criteria import (
    CriteriaAreFinal,
    CriteriaInUse,
    CriteriaNotChosen,
    NothingRated,
    check_sheet,
    criteria_of,
    rater_name,
)
from facilitation.voting.rules.criteria_template import from_plain
from facilitation.voting.rules.marks import ChoiceUnknown
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.tables import CriteriaRow, RaterRow, RatingRow, criteria_in
from facilitation.voting.usecases.locking import rounds_of


@handles(ChooseCriteria)
def choose_criteria(command: ChooseCriteria, context: Context) -> Outcome:
    """Keep the criteria; those by which somebody has rated already stay."""
    session = context.session
    _refuse_frozen(session, command.meeting_id)
    criteria = criteria_of(command.scheme, command.weights)
    if session.scalar(select(exists().where(RaterRow.meeting_id == command.meeting_id))):
        raise CriteriaInUse
    row = session.get(CriteriaRow, command.meeting_id) or CriteriaRow(meeting_id=command.meeting_id)
    row.scheme = command.scheme
    row.weights = [list(pair) for pair in criteria.weights.items()] if command.weights else []
    session.add(row)
    return Outcome()


@reacts_to(MeetingCreated)
def begin_with_criteria(event: MeetingCreated, context: Context) -> tuple[Event, ...]:
    """A meeting made from a template begins with the template's criteria."""
    found = from_plain(event.carried)
    if found:
        scheme, weights = found
        context.session.add(
            CriteriaRow(meeting_id=event.meeting_id, scheme=scheme, weights=[list(pair) for pair in weights])
        )
    return ()


@handles(RateProposals)
def rate_proposals(command: RateProposals, context: Context) -> Outcome:
    """Keep one rater's sheet in place of the one there was; the whole sheet, or nothing of it."""
    session = context.session
    _refuse_frozen(session, command.meeting_id)
    _check(command, session)
    name = rater_name(command.rater)
    rater = session.scalar(
        select(RaterRow).where(RaterRow.meeting_id == command.meeting_id, RaterRow.name == name)
    ) or RaterRow(rater_id=context.new_id(), meeting_id=command.meeting_id, name=name)
    session.add(rater)
    # The ratings below name the rater, whose row must be there first.
    session.flush()
    session.execute(delete(RatingRow).where(RatingRow.rater_id == rater.rater_id))
    session.add_all(
        RatingRow(rater_id=rater.rater_id, proposal_id=proposal_id, meeting_id=command.meeting_id, sheet=dict(sheet))
        for proposal_id, sheet in command.ratings
    )
    return Outcome()


@handles(RemoveRater)
def remove_rater(command: RemoveRater, context: Context) -> Outcome:
    """Take a sheet away; raises NotFoundHere where there is none."""
    session = context.session
    _refuse_frozen(session, command.meeting_id)
    rater = session.get(RaterRow, command.rater_id)
    if rater is None or rater.meeting_id != command.meeting_id:
        raise NotFoundHere
    session.execute(delete(RatingRow).where(RatingRow.rater_id == rater.rater_id))
    session.delete(rater)
    return Outcome()


def _refuse_frozen(session: Session, meeting_id: str) -> None:
    if RoundState.OPEN in rounds_of(session, meeting_id).states:
        raise CriteriaAreFinal


def _check(command: RateProposals, session: Session) -> None:
    row = session.get(CriteriaRow, command.meeting_id)
    if row is None:
        raise CriteriaNotChosen
    if not command.ratings:
        raise NothingRated
    criteria = criteria_in(row)
    known = {line.proposal_id for line in listed(session, command.meeting_id)}
    for proposal_id, sheet in command.ratings:
        if proposal_id not in known:
            raise ChoiceUnknown
        check_sheet(criteria, dict(sheet))
