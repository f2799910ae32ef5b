"""Loads rounds for change: the round's row is locked, so that several writers stand in one line.

SQLite has one writer and needs no lock. On PostgreSQL another process may be writing too, and without
the lock it could count, close or cast on what this one has already changed.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.kernel.errors import NotFoundHere
from facilitation.voting.rules.nomination import NominationIsOver
from facilitation.voting.rules.procedure import refuse_while_busy
from facilitation.voting.rules.purpose import RoundPurpose
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.tables import DelegationRow, RoundRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Rounds:
    """A meeting's rounds on its proposals in their order, locked, and beside them everything else."""

    proposals: Sequence[RoundRow]
    practices: Sequence[RoundRow]
    motions: Sequence[RoundRow]
    delegations: Sequence[RoundRow]

    @property
    def states(self) -> tuple[RoundState, ...]:
        """The states of the rounds on proposals."""
        return tuple(row.state for row in self.proposals)

    @property
    def motion_states(self) -> tuple[RoundState, ...]:
        """The states of the motions."""
        return tuple(row.state for row in self.motions)

    @property
    def delegation_states(self) -> tuple[RoundState, ...]:
        """The states of the elections."""
        return tuple(row.state for row in self.delegations)

    @property
    def binding_states(self) -> tuple[RoundState, ...]:
        """The states of everything that counts."""
        return self.states + self.motion_states + self.delegation_states

    def refuse_while_busy(self) -> None:
        """Return if nobody practises, answers a motion or elects, else raise which of them it is."""
        refuse_while_busy(practices=len(self.practices), motions=self.motion_states, delegations=self.delegation_states)

    @property
    def drawn(self) -> tuple[RoundRow, ...]:
        """The lot that is drawn and not yet voted on: one row or none."""
        return tuple(row for row in self.proposals if row.state is RoundState.DRAWN)


def locked_round(
    session: Session, *, meeting_id: str, round_id: str, purpose: RoundPurpose = RoundPurpose.PROPOSALS
) -> RoundRow:
    """One round of this meeting; raises NotFoundHere for another meeting's, and for one of another purpose."""
    row = session.scalar(
        select(RoundRow)
        .where(RoundRow.round_id == round_id, RoundRow.meeting_id == meeting_id, RoundRow.purpose == purpose)
        .with_for_update(key_share=True)
    )
    if row is None:
        raise NotFoundHere
    return row


def rounds_of(session: Session, meeting_id: str) -> Rounds:
    """All rounds of a meeting, locked."""
    rows = session.scalars(
        select(RoundRow)
        .where(RoundRow.meeting_id == meeting_id)
        .order_by(RoundRow.sequence)
        .with_for_update(key_share=True)
    ).all()
    held_for = {purpose: [row for row in rows if row.purpose is purpose] for purpose in RoundPurpose}
    return Rounds(
        proposals=held_for[RoundPurpose.PROPOSALS],
        practices=held_for[RoundPurpose.PRACTICE],
        motions=held_for[RoundPurpose.MOTION],
        delegations=held_for[RoundPurpose.DELEGATION],
    )


def delegations_of(session: Session, meeting_id: str) -> Sequence[DelegationRow]:
    """All elections of a meeting's delegation in their order, locked."""
    return session.scalars(
        select(DelegationRow)
        .where(DelegationRow.meeting_id == meeting_id)
        .order_by(DelegationRow.sequence)
        .with_for_update(key_share=True)
    ).all()


def locked_delegation(session: Session, meeting_id: str, delegation_id: str) -> DelegationRow:
    """One election of this meeting's delegation; raises NotFoundHere."""
    row = session.scalar(
        select(DelegationRow)
        .where(DelegationRow.delegation_id == delegation_id, DelegationRow.meeting_id == meeting_id)
        .with_for_update(key_share=True)
    )
    if row is None:
        raise NotFoundHere
    return row


def locked_nomination(session: Session, meeting_id: str, delegation_id: str) -> DelegationRow:
    """The same while people may stand; raises NominationIsOver once they vote."""
    row = locked_delegation(session, meeting_id, delegation_id)
    if row.round_id is not None:
        raise NominationIsOver
    return row


def delegation_in(session: Session, round_id: str) -> DelegationRow:
    """The election that a locked round is held for."""
    return session.scalars(select(DelegationRow).where(DelegationRow.round_id == round_id)).one()
