"""What one participant has said and supports."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from facilitation.aspirations.queries.words import aspiration_facts, aspiration_lines
from facilitation.aspirations.tables import AspirationRow, ProposalRow, SupportRow
from facilitation.aspirations.views import AspirationLine
from facilitation.kernel.errors import NotFoundHere


def own_aspirations(session: Session, meeting_id: str, participant_id: str) -> tuple[AspirationLine, ...]:
    """What one participant has handed in, in order of arrival; one statement."""
    own = (AspirationRow.meeting_id == meeting_id, AspirationRow.participant_id == participant_id)
    return aspiration_lines(aspiration_facts(session, *own), shows_authors=False)


def own_aspiration(session: Session, meeting_id: str, participant_id: str, aspiration_id: str) -> AspirationLine:
    """One of them, or raise NotFoundHere; one statement."""
    own = (AspirationRow.meeting_id == meeting_id, AspirationRow.participant_id == participant_id)
    found = aspiration_facts(session, *own, AspirationRow.aspiration_id == aspiration_id)
    if not found:
        raise NotFoundHere
    return aspiration_lines(found, shows_authors=False)[0]


def aspiration(session: Session, meeting_id: str, aspiration_id: str) -> AspirationLine:
    """Anybody's, without its author, or raise NotFoundHere; one statement."""
    here = (AspirationRow.meeting_id == meeting_id, AspirationRow.aspiration_id == aspiration_id)
    found = aspiration_facts(session, *here)
    if not found:
        raise NotFoundHere
    return aspiration_lines(found, shows_authors=False)[0]


def supported_ids(session: Session, meeting_id: str, participant_id: str) -> frozenset[str]:
    """The proposals this participant supports, each by the one that stands for it now; one statement."""
    kept_id = func.coalesce(ProposalRow.merged_into_id, ProposalRow.proposal_id)
    mine = (SupportRow.meeting_id == meeting_id, SupportRow.participant_id == participant_id)
    return frozenset(
        session.scalars(
            select(kept_id).join(SupportRow, SupportRow.proposal_id == ProposalRow.proposal_id).where(*mine)
        )
    )
