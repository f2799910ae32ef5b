"""Lets people stand for the delegation, from their own phones or by saying yes to staff."""

from collections.abc import Sequence

from sqlalchemy import delete
from sqlalchemy.exc import IntegrityError

from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.kernel.errors import Busy, NotFoundHere
from facilitation.people.rules.participant import participant_name
from facilitation.voting.commands import (
    NameNominee,
    OpenNomination,
    RemoveNominee,
    Stand,
    StandDown,
    TakeNominationBack,
)
from facilitation.voting.events import NominationChanged
from facilitation.voting.rules.nomination import known_gender, nominee_body, refuse_nomination, refuse_nominee
from facilitation.voting.rules.procedure import refuse_motion, round_reason
from facilitation.voting.rules.seats import Seats, checked_seats
from facilitation.voting.tables import DelegationRow, NomineeRow, nominees_of, put_away
from facilitation.voting.usecases.locking import delegations_of, locked_nomination, rounds_of
from facilitation.voting.usecases.nominees import again, forget, fresh_nominee, taking_part


@handles(OpenNomination)
def open_nomination(command: OpenNomination, context: Context) -> Outcome:
    """Reply with the delegation_id of an election that people may stand for from now on."""
    session, meeting_id = context.session, command.meeting_id
    seats = checked_seats(Seats(seats=command.seats, women_percent=command.women_percent))
    reason = round_reason(command.reason)
    rounds = rounds_of(session, meeting_id)
    rounds.refuse_while_busy()
    refuse_motion(rounds.states)
    earlier = delegations_of(session, meeting_id)
    last = earlier[-1] if earlier else None
    refuse_nomination(
        is_open=any(row.round_id is None for row in earlier),
        has_delegation=last is not None and last.is_final,
        reason=reason,
    )
    row = _delegation(meeting_id, seats, len(earlier) + 1, context)
    row.reason = reason
    _store(row, nominees_of(session, last.delegation_id) if last and not last.is_final else (), context)
    return Outcome(reply=row.delegation_id, events=_changed(meeting_id))


@handles(TakeNominationBack)
def take_nomination_back(command: TakeNominationBack, context: Context) -> Outcome:
    """Leave nothing of a nomination but the journal's entries, in which nobody's name can be guessed any more."""
    session = context.session
    row = locked_nomination(session, command.meeting_id, command.delegation_id)
    for nominee in nominees_of(session, row.delegation_id):
        forget(nominee, context)
    session.execute(delete(NomineeRow).where(NomineeRow.delegation_id == row.delegation_id))
    session.delete(row)
    return Outcome(events=_changed(command.meeting_id))


@handles(Stand)
def stand(command: Stand, context: Context) -> Outcome:
    """Let the asker stand; who stands already, also because staff named them, goes on standing."""
    session = context.session
    row = locked_nomination(session, command.meeting_id, command.delegation_id)
    standing = nominees_of(session, row.delegation_id)
    if any(one.participant_id == context.actor.actor_id for one in standing):
        return Outcome()
    nominee = taking_part(row, context.actor.actor_id, context)
    nominee.is_self = True
    return _add(nominee, standing, context)


@handles(StandDown)
def stand_down(command: StandDown, context: Context) -> Outcome:
    """Let the asker stand no more; who does not stand is told nothing else."""
    session = context.session
    row = locked_nomination(session, command.meeting_id, command.delegation_id)
    here = (NomineeRow.delegation_id == row.delegation_id, NomineeRow.participant_id == context.actor.actor_id)
    session.execute(delete(NomineeRow).where(*here))
    return Outcome(events=_changed(command.meeting_id))


@handles(NameNominee)
def name_nominee(command: NameNominee, context: Context) -> Outcome:
    """Reply with the nominee_id of somebody who has said yes; raises what has not been asked yet."""
    session = context.session
    row = locked_nomination(session, command.meeting_id, command.delegation_id)
    standing = nominees_of(session, row.delegation_id)
    if command.participant_id:
        nominee = taking_part(row, command.participant_id, context)
        nominee.body = nominee_body(command.body) or nominee.body
    else:
        nominee = fresh_nominee(row, context)
        nominee.name, nominee.body = participant_name(command.name), nominee_body(command.body)
        nominee.hamlet = ""
    said = nominee.gender if command.participant_id else command.gender
    nominee.gender = known_gender(said, has_consent=command.has_consent)
    return _add(nominee, standing, context)


@handles(RemoveNominee)
def remove_nominee(command: RemoveNominee, context: Context) -> Outcome:
    """Take somebody off the list of those who stand; raises NominationIsOver once people vote on it."""
    session = context.session
    nominee = session.get(NomineeRow, command.nominee_id)
    if nominee is None or nominee.meeting_id != command.meeting_id:
        raise NotFoundHere
    locked_nomination(session, command.meeting_id, nominee.delegation_id)
    forget(nominee, context)
    session.delete(nominee)
    return Outcome(events=_changed(command.meeting_id))


def _changed(meeting_id: str) -> tuple[NominationChanged, ...]:
    return (NominationChanged(meeting_id=meeting_id),)


def _delegation(meeting_id: str, seats: Seats, sequence: int, context: Context) -> DelegationRow:
    return DelegationRow(
        delegation_id=context.new_id(),
        meeting_id=meeting_id,
        sequence=sequence,
        seats=seats.seats,
        women_percent=seats.women_percent,
        round_id=None,
        exception="",
        acceptance="",
        is_final=False,
        is_shown=False,
    )


def _store(row: DelegationRow, earlier: Sequence[NomineeRow], context: Context) -> None:
    """Write the row and everybody who stood before, or raise Busy where somebody else did so at the same moment."""
    try:
        with context.session.begin_nested():
            context.session.add(row)
    except IntegrityError as error:
        raise Busy from error
    context.session.add_all(again(one, row, context) for one in earlier if one.name)
    put_away(context.session, row.meeting_id)


def _add(nominee: NomineeRow, standing: Sequence[NomineeRow], context: Context) -> Outcome:
    refuse_nominee(nominee.name, nominee.hamlet, standing)
    context.session.add(nominee)
    return Outcome(reply=nominee.nominee_id, events=_changed(nominee.meeting_id))
