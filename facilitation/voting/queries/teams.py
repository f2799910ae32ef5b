"""Makes of rows who stands, who was elected, and who goes now."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from facilitation.voting.rules.delegates import Delegation, Nominee
from facilitation.voting.rules.succession import team_of
from facilitation.voting.tables import DelegationRow, NomineeRow, RoundRow, SuccessionRow, seats_of
from facilitation.voting.views import (
    CountedDelegation,
    CountedNominee,
    Nomination,
    NomineeLine,
    SeatMoved,
    SeatPassed,
)

WHOLE = 100


def nomination_of(row: DelegationRow, nominees: Sequence[NomineeRow]) -> Nomination:
    """What people may stand for, with who does."""
    return Nomination(
        delegation_id=row.delegation_id,
        number=row.sequence,
        seats=seats_of(row),
        reason=row.reason,
        nominees=tuple(_line(one) for one in nominees),
    )


def _line(row: NomineeRow) -> NomineeLine:
    return NomineeLine(
        nominee_id=row.nominee_id,
        name=row.name,
        gender=row.gender,
        hamlet=row.hamlet,
        body=row.body,
        is_self=row.is_self,
        participant_id=row.participant_id or "",
    )


def lines_of(standing: Sequence[Nominee], rows: Mapping[str, NomineeRow]) -> Mapping[Nominee, NomineeLine]:
    """Each who stood, with what a page shows of them."""
    return {one: _line(rows[one.nominee_id]) for one in standing}


def counted_delegation(
    row: DelegationRow, held: RoundRow, lines: Mapping[Nominee, NomineeLine], passed: Sequence[SuccessionRow]
) -> CountedDelegation:
    """One election of a closed round as it came out, and who goes after every seat that changed hands."""
    team, serving = _teams(row, list(lines), passed)
    counted = {one.nominee.nominee_id: one for one in _bars(lines, frozenset(team.elected))}
    return CountedDelegation(
        delegation_id=row.delegation_id,
        round_id=held.round_id,
        number=row.sequence,
        seats=seats_of(row),
        reason=row.reason,
        exception=row.exception,
        acceptance=row.acceptance,
        is_final=row.is_final,
        is_quota_met=team.is_quota_met,
        nominees=tuple(counted.values()),
        serving=tuple(counted[one.nominee_id] for one in serving.elected),
        moved=_moved(team, lines),
        passed=tuple(_passed(one, counted) for one in passed),
        turnout=held.turnout or 0,
        entitled=held.entitled or 0,
        terms_digest=held.terms_digest,
        closed_at=_closed_at(held),
    )


def _teams(
    row: DelegationRow, standing: Sequence[Nominee], passed: Sequence[SuccessionRow]
) -> tuple[Delegation, Delegation]:
    gone = [one.gone_nominee_id for one in passed]
    return team_of(standing, seats_of(row)), team_of(standing, seats_of(row), gone=gone)


def _moved(team: Delegation, lines: Mapping[Nominee, NomineeLine]) -> tuple[SeatMoved, ...]:
    return tuple(
        SeatMoved(elected=lines[one.elected].name, replaced=lines[one.replaced].name) for one in team.substitutions
    )


def _bars(lines: Mapping[Nominee, NomineeLine], elected: frozenset[Nominee]) -> Iterator[CountedNominee]:
    longest = max((one.votes for one in lines), default=0)
    for one in sorted(lines, key=lambda each: (-each.votes, each.ballot_number)):
        yield CountedNominee(
            nominee=lines[one],
            ballot_number=one.ballot_number,
            votes=one.votes,
            share_percent=one.votes * WHOLE // longest if longest else 0,
            is_elected=one in elected,
        )


def _passed(row: SuccessionRow, counted: Mapping[str, CountedNominee]) -> SeatPassed:
    return SeatPassed(
        gone=counted[row.gone_nominee_id],
        successor=counted[row.successor_nominee_id] if row.successor_nominee_id else None,
        reason=row.reason,
        recorded_at=row.recorded_at,
    )


def _closed_at(held: RoundRow) -> datetime:
    if held.closed_at is None:
        msg = "a closed round has no time of closing"
        raise ValueError(msg)
    return held.closed_at
