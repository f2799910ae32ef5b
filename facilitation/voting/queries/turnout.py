"""Reads who has voted in an open round, and who has not: never what."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.meetings.views import Meeting
from facilitation.people.tables import ParticipantRow
from facilitation.voting.rules.purpose import RoundPurpose
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.tables import IS_AWAITED, BallotRow, RoundRow, VotingRightRow


def not_yet_voted(session: Session, meeting: Meeting) -> tuple[str, ...]:
    """Who may vote and has not, by name, for staff alone; nobody while no round is open. One statement.

    Where tallies grow for all to see, names that vanish beside bars that grow would tell who chose what: then nobody
    is named, and how many are missing must do.
    """
    has_voted = select(VotingRightRow.participant_id).where(VotingRightRow.round_id == RoundRow.round_id)
    missing = (
        select(ParticipantRow.name)
        .join(RoundRow, RoundRow.meeting_id == ParticipantRow.meeting_id)
        .where(
            RoundRow.meeting_id == meeting.meeting_id,
            RoundRow.state == RoundState.OPEN,
            RoundRow.tally_visibility == TallyVisibility.HIDDEN,
            RoundRow.purpose != RoundPurpose.PRACTICE,
        )
        .where(IS_AWAITED, ParticipantRow.participant_id.not_in(has_voted))
    )
    return tuple(session.scalars(missing.order_by(ParticipantRow.name, ParticipantRow.participant_id)))


def voter_ids(session: Session, round_id: str) -> frozenset[str]:
    """Whose ballot is stored, to count them by group; nobody once the round is closed. One statement."""
    has_ballot = (
        select(VotingRightRow.participant_id)
        .join(
            BallotRow,
            (BallotRow.round_id == VotingRightRow.round_id)
            & (BallotRow.voting_right_id == VotingRightRow.voting_right_id),
        )
        .where(VotingRightRow.round_id == round_id)
    )
    return frozenset(session.scalars(has_ballot))
