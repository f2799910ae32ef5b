"""Reads residents' words with whatever they have become."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, Row, Select, func, select
from sqlalchemy.orm import Session, aliased

from facilitation.aspirations.rules.missing import missing
from facilitation.aspirations.rules.states import ProposalState
from facilitation.aspirations.tables import AspirationRow, ProposalRow
from facilitation.aspirations.tables.aspiration import words_of
from facilitation.aspirations.tables.facts import facts_of
from facilitation.aspirations.views import AspirationLine
from facilitation.meetings.tables import HamletRow
from facilitation.people.tables import ParticipantRow

# The proposal that an aspiration now stands behind: the one made of it, or the one that was merged into.
Kept = aliased(ProposalRow)

# The last five are None as long as no proposal is made of the aspiration; an outer join's type cannot say so.
AspirationFacts = Row[AspirationRow, str, str, int, int, str, int, ProposalState, str]


def aspiration_facts(session: Session, *wanted: ColumnElement[bool]) -> list[AspirationFacts]:
    """The aspirations that fit, in order of arrival, with their authors' names; one statement."""
    return list(session.execute(_with_names().where(*wanted).order_by(AspirationRow.sequence)).all())


def aspiration_lines(aspirations: Iterable[AspirationFacts], *, shows_authors: bool) -> tuple[AspirationLine, ...]:
    """The same as pages see them."""
    return tuple(_line(facts, shows_authors=shows_authors) for facts in aspirations)


def _with_names() -> Select[AspirationRow, str, str, int, int, str, int, ProposalState, str]:
    return (
        select(
            AspirationRow,
            ParticipantRow.name.label("author"),
            HamletRow.name.label("hamlet"),
            HamletRow.position.label("hamlet_position"),
            Kept.number.label("kept_number"),
            Kept.proposal_id.label("kept_id"),
            ProposalRow.number.label("first_number"),
            Kept.state.label("kept_state"),
            Kept.reason.label("kept_reason"),
        )
        .join(ParticipantRow, ParticipantRow.participant_id == AspirationRow.participant_id)
        .join(HamletRow, HamletRow.hamlet_id == AspirationRow.hamlet_id)
        .outerjoin(ProposalRow, ProposalRow.proposal_id == AspirationRow.proposal_id)
        .outerjoin(Kept, Kept.proposal_id == func.coalesce(ProposalRow.merged_into_id, ProposalRow.proposal_id))
    )


def _line(facts: AspirationFacts, *, shows_authors: bool) -> AspirationLine:
    row = facts.AspirationRow
    known = facts_of(row)
    return AspirationLine(
        aspiration_id=row.aspiration_id,
        words=words_of(row),
        facts=known,
        hamlet_id=row.hamlet_id,
        hamlet=facts.hamlet,
        cost_rupiah=row.cost_rupiah,
        photo_digest=row.photo_digest,
        state=row.state,
        author=facts.author if shows_authors else "",
        reason=row.reason,
        missing=missing(row.problem, known),
        submitted_at=row.submitted_at,
        proposal_id=facts.kept_id,
        proposal_number=facts.kept_number,
        proposal_state=facts.kept_state,
        proposal_reason=facts.kept_reason or "",
        first_number=facts.first_number,
    )
