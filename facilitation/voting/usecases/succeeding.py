"""Passes a seat on, and keeps seats and names in step with who takes part."""

from collections.abc import Sequence

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from facilitation.kernel import journal
from facilitation.kernel.dispatch import Context, Outcome, guards, handles, reacts_to
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.policy import Event
from facilitation.meetings.commands import ChangePhase
from facilitation.meetings.rules.phase import Phase
from facilitation.people.commands import UndoAttendance, WithdrawParticipation
from facilitation.people.events import ParticipantErased
from facilitation.voting.commands import PassSeat
from facilitation.voting.events import DelegationChanged, NominationChanged
from facilitation.voting.rules.nomination import NominationStillOpen, written_reason
from facilitation.voting.rules.succession import DelegationNotFinal, SeatStillHeld, pass_on, team_of
from facilitation.voting.tables import (
    CandidateRow,
    DelegationRow,
    NomineeRow,
    SuccessionRow,
    seats_of,
    standing_in,
    successions_of,
)
from facilitation.voting.usecases.locking import delegations_of, locked_delegation


@handles(PassSeat)
def pass_seat(command: PassSeat, context: Context) -> Outcome:
    """Reply with the nominee_id of who takes the seat, None where nobody is left; what was before stays on record."""
    session = context.session
    row = locked_delegation(session, command.meeting_id, command.delegation_id)
    if not row.is_final:
        raise DelegationNotFinal
    nominees = standing_in(session, row)
    gone = [one.gone_nominee_id for one in successions_of(session, row.delegation_id)]
    if command.nominee_id not in {one.nominee_id for one in nominees}:
        raise NotFoundHere
    passing = pass_on(nominees, seats_of(row), gone=gone, leaving=command.nominee_id)
    successor = passing.successor.nominee_id if passing.successor else None
    session.add(_succession(command, len(gone) + 1, successor, context))
    payload = {"delegation_id": row.delegation_id, "gone": command.nominee_id, "successor": successor}
    journal.append(
        session, chain=row.meeting_id, name="SeatPassedOn", payload=payload, actor=context.actor, now=context.now
    )
    return Outcome(reply=successor, events=(DelegationChanged(meeting_id=row.meeting_id),))


@guards(ChangePhase)
def refuse_leaving_nomination(command: ChangePhase, context: Context) -> None:
    """Nobody moves on while people may stand, and nobody ends the meeting on an election that does not stand."""
    rows = delegations_of(context.session, command.meeting_id)
    if not rows:
        return
    if rows[-1].round_id is None:
        raise NominationStillOpen
    if command.phase == Phase.FINISHED and not rows[-1].is_final:
        raise DelegationNotFinal


@guards(WithdrawParticipation)
def refuse_withdrawing_seat(command: WithdrawParticipation, context: Context) -> None:
    """Whoever holds a seat passes it on first."""
    _refuse_seat(context.session, command.meeting_id, context.actor.actor_id)


@guards(UndoAttendance)
def refuse_undoing_seat(command: UndoAttendance, context: Context) -> None:
    """The desk erases nobody who holds a seat."""
    _refuse_seat(context.session, command.meeting_id, command.participant_id)


@reacts_to(ParticipantErased)
def follow_erasure(event: ParticipantErased, context: Context) -> tuple[Event, ...]:
    """Let who is erased stand no more, and leave no name of theirs; who has another entry stands as that one."""
    session = context.session
    theirs = (NomineeRow.meeting_id == event.meeting_id, NomineeRow.participant_id == event.participant_id)
    nominees = session.scalars(select(NomineeRow).where(*theirs)).all()
    if not nominees:
        return ()
    if event.kept_as:
        _move(nominees, event.kept_as, session)
    for one in nominees:
        if one.participant_id == event.participant_id:
            _leave_nobody(one, session)
    return (NominationChanged(meeting_id=event.meeting_id),)


def _succession(command: PassSeat, sequence: int, successor: str | None, context: Context) -> SuccessionRow:
    return SuccessionRow(
        delegation_id=command.delegation_id,
        sequence=sequence,
        meeting_id=command.meeting_id,
        gone_nominee_id=command.nominee_id,
        successor_nominee_id=successor,
        reason=written_reason(command.reason),
        recorded_at=context.now,
    )


def _refuse_seat(session: Session, meeting_id: str, participant_id: str) -> None:
    """Raise SeatStillHeld for whom the delegation in force has, or the election that waits for the chair."""
    counted = [row for row in delegations_of(session, meeting_id) if row.round_id is not None]
    for row in dict.fromkeys([*[one for one in counted if one.is_final][-1:], *counted[-1:]]):
        gone = [one.gone_nominee_id for one in successions_of(session, row.delegation_id)]
        serving = [one.nominee_id for one in team_of(standing_in(session, row), seats_of(row), gone=gone).elected]
        theirs = (NomineeRow.participant_id == participant_id, NomineeRow.nominee_id.in_(serving))
        if session.scalar(select(NomineeRow.nominee_id).where(*theirs)):
            raise SeatStillHeld


def _move(nominees: Sequence[NomineeRow], kept_as: str, session: Session) -> None:
    """Let the other entry stand in their place, where it does not stand beside them."""
    beside = select(NomineeRow.delegation_id).where(NomineeRow.participant_id == kept_as)
    taken = set(session.scalars(beside))
    for one in nominees:
        if one.delegation_id not in taken:
            one.participant_id = kept_as


def _leave_nobody(one: NomineeRow, session: Session) -> None:
    """Take them off the list before the vote; after it leave the number and the votes, and no name."""
    if session.get_one(DelegationRow, one.delegation_id).round_id is None:
        session.delete(one)
        return
    one.name = one.salt = one.hamlet = one.body = ""
    one.participant_id = None
    names = {"title": "", "hamlets": []}
    session.execute(update(CandidateRow).where(CandidateRow.proposal_id == one.nominee_id).values(**names))
