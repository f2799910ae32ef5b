"""Lets everybody vote on who goes on for the village, and counts them."""

from collections.abc import Sequence

from sqlalchemy import delete, func, select

from facilitation.kernel import journal
from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.voting.commands import (
    AcceptDelegation,
    CloseDelegation,
    OpenDelegation,
    OpenShortDelegation,
    PutDelegationAway,
    TakeDelegationBack,
)
from facilitation.voting.events import DelegationChanged, DelegationClosed, NominationChanged, RoundOpened
from facilitation.voting.rules.delegates import Delegation, Nominee
from facilitation.voting.rules.lot import draw, spoken_seed
from facilitation.voting.rules.manifest import delegation_manifest, digest_of_manifest
from facilitation.voting.rules.nomination import refuse_short, seal, written_reason
from facilitation.voting.rules.procedure import refuse_motion, refuse_putting_away, refuse_taking_back
from facilitation.voting.rules.purpose import RoundPurpose
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.rules.seats import delegation_terms
from facilitation.voting.rules.succession import is_complete, refuse_acceptance, team_of
from facilitation.voting.tables import (
    BallotRow,
    CandidateRow,
    DelegationRow,
    NomineeRow,
    RoundRow,
    nominees_of,
    put_away,
    seats_of,
    standing_in,
    terms_of,
)
from facilitation.voting.usecases.closing import count_ballots, forget_voters
from facilitation.voting.usecases.locking import (
    delegation_in,
    locked_delegation,
    locked_nomination,
    locked_round,
    rounds_of,
)
from facilitation.voting.usecases.starting import Option, begin_at_once


@handles(OpenDelegation)
def open_delegation(command: OpenDelegation, context: Context) -> Outcome:
    """Reply with the round_id of a vote on enough people, the lot drawn and everything on record."""
    return _open(command, "", context)


@handles(OpenShortDelegation)
def open_short_delegation(command: OpenShortDelegation, context: Context) -> Outcome:
    """The same on those who stand, however few, as long as anybody does."""
    return _open(command, written_reason(command.reason), context)


@handles(TakeDelegationBack)
def take_delegation_back(command: TakeDelegationBack, context: Context) -> Outcome:
    """Let people stand again, as if the vote had not been opened; the journal keeps that it was."""
    row, session = _locked(command, context), context.session
    turnout = session.scalar(select(func.count()).select_from(BallotRow).where(BallotRow.round_id == row.round_id))
    refuse_taking_back(row.state, turnout=turnout or 0)
    delegation = delegation_in(session, row.round_id)
    delegation.round_id, delegation.is_shown, delegation.exception = None, False, ""
    # The delegation must let go of the round before the round can be deleted.
    session.flush()
    for table in (CandidateRow, RoundRow):
        session.execute(delete(table).where(table.round_id == row.round_id))
    return Outcome(events=(NominationChanged(meeting_id=command.meeting_id),))


@handles(CloseDelegation)
def close_delegation(command: CloseDelegation, context: Context) -> Outcome:
    """Take no more ballots, and put on record who is elected and whose seat the share of women moved.

    Where every seat is filled and the share is met, the election stands; else the meeting is asked again.
    """
    row = _locked(command, context)
    count_ballots(row, context)
    forget_voters(row.round_id, context)
    delegation = delegation_in(context.session, row.round_id)
    nominees = standing_in(context.session, delegation)
    team = team_of(nominees, seats_of(delegation))
    delegation.is_final = is_complete(team, seats_of(delegation))
    payload = {"round_id": row.round_id, **_counted(nominees, team), "is_final": delegation.is_final}
    _append(row, "DelegationCounted", payload, context)
    return Outcome(events=(DelegationClosed(meeting_id=row.meeting_id, round_id=row.round_id),), scrub=True)


@handles(PutDelegationAway)
def put_delegation_away(command: PutDelegationAway, context: Context) -> Outcome:
    """Let wall and phones go on; one that is not shown any more is no change, and nobody is told."""
    row = _locked(command, context)
    refuse_putting_away(row.state)
    if not delegation_in(context.session, row.round_id).is_shown:
        return Outcome()
    put_away(context.session, row.meeting_id)
    return Outcome(events=(DelegationChanged(meeting_id=row.meeting_id),))


@handles(AcceptDelegation)
def accept_delegation(command: AcceptDelegation, context: Context) -> Outcome:
    """Let an election stand as it came out, its reason beside it; raises what is no such election."""
    reason, session = written_reason(command.reason), context.session
    row = locked_delegation(session, command.meeting_id, command.delegation_id)
    counted = session.get(RoundRow, row.round_id) if row.round_id else None
    is_last = not session.scalar(
        select(func.count())
        .select_from(DelegationRow)
        .where(DelegationRow.meeting_id == row.meeting_id, DelegationRow.sequence > row.sequence)
    )
    is_closed = counted is not None and counted.state is RoundState.CLOSED
    refuse_acceptance(is_closed=is_closed and is_last, is_final=row.is_final)
    row.acceptance, row.is_final = reason, True
    return Outcome(events=(DelegationChanged(meeting_id=command.meeting_id),))


def _open(command: OpenDelegation | OpenShortDelegation, exception: str, context: Context) -> Outcome:
    session, meeting_id = context.session, command.meeting_id
    delegation = locked_nomination(session, meeting_id, command.delegation_id)
    standing = {one.nominee_id: one for one in nominees_of(session, delegation.delegation_id)}
    refuse_short(seats_of(delegation), list(standing.values()), has_exception=bool(exception))
    rounds = rounds_of(session, meeting_id)
    rounds.refuse_while_busy()
    refuse_motion(rounds.states)
    # Two ids make 160 bits: more seeds than anybody can try to get an order that pleases.
    seed = spoken_seed(command.spoken) or context.new_id() + context.new_id()
    order = [standing[nominee_id] for nominee_id in draw(seed, standing)]
    row = begin_at_once(
        meeting_id,
        context,
        purpose=RoundPurpose.DELEGATION,
        terms=delegation_terms(seats_of(delegation)),
        options=[_option(one) for one in order],
        seed=seed,
    )
    delegation.round_id, delegation.exception, delegation.is_shown = row.round_id, exception, True
    _freeze(row, delegation, order, context)
    return Outcome(reply=row.round_id, events=(RoundOpened(meeting_id=meeting_id, round_id=row.round_id),))


def _locked(command: TakeDelegationBack | CloseDelegation | PutDelegationAway, context: Context) -> RoundRow:
    return locked_round(
        context.session, meeting_id=command.meeting_id, round_id=command.round_id, purpose=RoundPurpose.DELEGATION
    )


def _option(one: NomineeRow) -> Option:
    return Option(name=one.nominee_id, title=one.name, hamlets=(one.hamlet,) if one.hamlet else ())


def _freeze(row: RoundRow, delegation: DelegationRow, order: Sequence[NomineeRow], context: Context) -> None:
    """Keep the digest of seats, share and who stands, and put what it is the digest of into the journal."""
    content = delegation_manifest(
        round_id=row.round_id,
        seed=row.seed,
        seats=seats_of(delegation),
        exception=delegation.exception,
        terms=terms_of(row),
        nominees=[(one.nominee_id, seal(one.name, one.gender, one.salt)) for one in order],
    )
    row.terms_digest = digest_of_manifest(content)
    _append(row, "TermsFrozen", {"digest": row.terms_digest, "manifest": content}, context)


def _counted(nominees: Sequence[Nominee], team: Delegation) -> dict[str, object]:
    """What the journal tells of the count, by ids alone."""
    return {
        "votes": [[one.nominee_id, one.votes] for one in nominees],
        "elected": [one.nominee_id for one in team.elected],
        "substitutions": [[one.elected.nominee_id, one.replaced.nominee_id] for one in team.substitutions],
        "is_quota_met": team.is_quota_met,
    }


def _append(row: RoundRow, name: str, payload: dict[str, object], context: Context) -> None:
    journal.append(
        context.session, chain=row.meeting_id, name=name, payload=payload, actor=context.actor, now=context.now
    )
