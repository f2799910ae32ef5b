"""Finds what is on the list already that resembles what somebody is about to propose."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from facilitation.aspirations.queries.words import Kept
from facilitation.aspirations.rules.similarity import MOST_SHOWN, Title, similar
from facilitation.aspirations.rules.states import AspirationState, ProposalState
from facilitation.aspirations.tables import AspirationRow, ProposalRow
from facilitation.aspirations.views import SimilarProposal
from facilitation.meetings.tables import HamletRow


def similar_proposals(session: Session, meeting_id: str, title: str, hamlet_id: str) -> tuple[SimilarProposal, ...]:
    """The listed proposals most alike, whether in the list's words or in those of whoever asked; two statements.

    Only what staff have put on the list is compared and shown, never words that still wait.
    """
    known = _known(session, meeting_id)
    typed = Title(key="", words=title, hamlet=_hamlet(session, meeting_id, hamlet_id))
    titles = [words for one, words in known]
    proposals = {one.proposal_id: one for one, _ in known}
    found = dict.fromkeys(match.key for match in similar(typed, titles, most=len(titles)))
    return tuple(proposals[proposal_id] for proposal_id in found)[:MOST_SHOWN]


def _known(session: Session, meeting_id: str) -> list[tuple[SimilarProposal, Title]]:
    """Each listed proposal with its words beside every hamlet it is for, and with each resident's own."""
    rows = session.execute(
        select(Kept.proposal_id, Kept.number, Kept.title, AspirationRow.title.label("own_title"), HamletRow.name)
        .join(ProposalRow, Kept.proposal_id == func.coalesce(ProposalRow.merged_into_id, ProposalRow.proposal_id))
        .join(AspirationRow, AspirationRow.proposal_id == ProposalRow.proposal_id)
        .join(HamletRow, HamletRow.hamlet_id == AspirationRow.hamlet_id)
        .where(
            Kept.meeting_id == meeting_id,
            Kept.state == ProposalState.LISTED,
            AspirationRow.state == AspirationState.ADOPTED,
        )
        .order_by(Kept.number, AspirationRow.sequence)
    )
    return [
        (
            SimilarProposal(proposal_id=row.proposal_id, number=row.number, title=row.title),
            Title(key=row.proposal_id, words=words, hamlet=row.name),
        )
        for row in rows
        for words in dict.fromkeys((row.title, row.own_title))
    ]


def _hamlet(session: Session, meeting_id: str, hamlet_id: str) -> str:
    here = (HamletRow.meeting_id == meeting_id, HamletRow.hamlet_id == hamlet_id)
    return session.scalar(select(HamletRow.name).where(*here)) or ""
