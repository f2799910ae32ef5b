"""Reads what the proposals still need."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from facilitation.partnership.queries.proposals import partners_of_proposals
from facilitation.partnership.views import Need


def needs(
    session: Session,
    meeting_id: str,
    *,
    order: tuple[str, ...] | None = None,
    given: Mapping[str, int] | None = None,
    left: Mapping[str, int] | None = None,
) -> tuple[Need, ...]:
    """What is not covered by a ceiling or firmly by partners, and what it still needs.

    `order` holds the proposals that count, in their order, and without it the whole list stands by number; `given` and
    `left` are what is borne without partners and what each source still holds. What has its money stands here only
    where a promise that people counted on was taken back: its ceiling never gives more than they voted on.
    """
    lines = {line.proposal_id: line for line in partners_of_proposals(session, meeting_id, given=given)}
    ordered = [lines[name] for name in order if name in lines] if order is not None else list(lines.values())
    return tuple(
        Need(line=line, left_rupiah=0 if line.given_rupiah else (left or {}).get(line.source_code, 0))
        for line in ordered
        if not line.coverage.is_covered
    )
