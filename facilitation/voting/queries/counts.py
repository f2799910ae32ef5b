"""Reads what ballots say together, and the counts as anybody may see them."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.meetings.views import Meeting
from facilitation.voting.queries.rounds import current_round, merged_ballots
from facilitation.voting.rules.purpose import RoundPurpose
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.rules.support import support
from facilitation.voting.tables import RoundRow
from facilitation.voting.views import Candidate, Round, Scoreboard, ScoreLine


def tally(session: Session, counted: Round) -> Mapping[str, int]:
    """What each candidate of a round reaches, open or closed, 0 where nobody named it; one statement."""
    proposal_ids = [line.proposal_id for line in counted.candidates]
    return support(counted.terms.method, proposal_ids, merged_ballots(session, counted.round_id))


def scoreboard(session: Session, meeting: Meeting) -> Scoreboard | None:
    """The counts as anybody may see them now, or None before the first lot; three statements.

    Hidden tallies of a vote on proposals stay hidden until the result is revealed, which closing alone does not do;
    those of a motion or an election until it is closed, also where an earlier result is known.
    """
    current = current_round(session, meeting.meeting_id)
    if current is None:
        return None
    is_live = current.terms.tally_visibility is TallyVisibility.LIVE
    is_of_proposals = current.purpose in {RoundPurpose.PROPOSALS, RoundPurpose.PRACTICE}
    is_known = meeting.is_revealed if is_of_proposals else current.state is RoundState.CLOSED
    is_shown = is_known or (is_live and current.state is not RoundState.DRAWN)
    return Scoreboard(
        lines=_score_lines(session, current) if is_shown else (),
        turnout=current.turnout,
        entitled=current.entitled,
        is_hidden=not is_shown,
    )


def has_shown_counts(session: Session, meeting_id: str) -> bool:
    """Whether a vote on proposals was ever opened whose counts grow for all to see; one statement."""
    shown = select(RoundRow.round_id).where(
        RoundRow.meeting_id == meeting_id,
        RoundRow.purpose == RoundPurpose.PROPOSALS,
        RoundRow.tally_visibility == TallyVisibility.LIVE,
        RoundRow.state != RoundState.DRAWN,
    )
    return session.scalar(shown.limit(1)) is not None


def _score_lines(session: Session, current: Round) -> tuple[ScoreLine, ...]:
    votes = tally(session, current)
    longest = max(votes.values(), default=0)

    def rank(one: Candidate) -> int:
        # The three choices of a motion stand where the ballot has them, whichever leads.
        return 0 if current.motion else -votes[one.proposal_id]

    return tuple(
        ScoreLine(
            ballot_number=line.ballot_number,
            title=line.title,
            votes=votes[line.proposal_id],
            share_percent=votes[line.proposal_id] * 100 // longest if longest else 0,
        )
        for line in sorted(current.candidates, key=lambda one: (rank(one), one.ballot_number))
    )
