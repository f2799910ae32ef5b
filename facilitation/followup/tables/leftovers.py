"""Puts together what an adopted list has left over, for use cases and pages alike."""

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from facilitation.agreement import queries as agreement
from facilitation.agreement.tables import AdoptionRow
from facilitation.aspirations.rules.asking import CameBy, EarlierAsking, asked_count
from facilitation.aspirations.rules.brought import Brought
from facilitation.aspirations.rules.linking import Links
from facilitation.aspirations.tables import EarlierAskingRow, ProposalRow
from facilitation.aspirations.tables.asking import askings_by_proposal
from facilitation.aspirations.tables.links import links_by_proposal
from facilitation.aspirations.tables.proposal import plan_of, provenance_of
from facilitation.followup.rules.carrying import still_to_come
from facilitation.followup.rules.told import ToldMeeting
from facilitation.followup.tables.cascade import verdicts_by_code
from facilitation.followup.tables.tracking import codes_of_proposals, milestones_by_proposal
from facilitation.followup.views import Leftover
from facilitation.meetings.views import Meeting


def leftovers(session: Session, earlier: Meeting, into_id: str) -> tuple[Leftover, ...]:
    """What an earlier meeting has adopted without money for it, in the order of its list; none before the adoption.

    What another meeting than `into_id` has taken up since and adopted is its own to hand on. Six statements.
    """
    adopted = agreement.adopted_list(session, earlier.meeting_id)
    if adopted is None:
        return ()
    codes = codes_of_proposals(session, earlier.meeting_id)
    milestones = milestones_by_proposal(session, earlier.meeting_id)
    verdicts = verdicts_by_code(session, earlier.meeting_id)
    askings = askings_by_proposal(session, earlier.meeting_id)
    found = (
        Leftover(
            line=line,
            code=codes[line.proposal_id],
            adopted_on=adopted.adopted_at.astimezone().date(),
            milestones=tuple(milestones[line.proposal_id]),
            verdicts=verdicts.get(codes[line.proposal_id], ()),
            asked_count=asked_count(askings.get(line.proposal_id, ())),
        )
        for line in (*adopted.reserve, *adopted.forwarded, *adopted.not_accommodated, *adopted.agreed)
    )
    taken = _taken_up(session, earlier.meeting_id, into_id)
    return tuple(one for one in found if one.waits and one.line.proposal_id not in taken)


def brought_from(session: Session, earlier: Meeting, chosen: Mapping[str, Leftover], into: Meeting) -> list[Brought]:
    """These proposals as they enter another meeting, each with its whole history and its links; five statements."""
    askings = askings_by_proposal(session, earlier.meeting_id)
    rows = session.scalars(select(ProposalRow).where(ProposalRow.proposal_id.in_(chosen)))
    by_id = {row.proposal_id: row for row in rows}
    links = links_by_proposal(session, earlier.meeting_id)
    hamlets = {hamlet.name: hamlet.hamlet_id for hamlet in into.hamlets}
    return [
        Brought(
            title=one.line.title,
            plan=plan_of(by_id[proposal_id]),
            provenance=provenance_of(by_id[proposal_id]),
            hamlet_id=hamlets.get(one.line.hamlets[0]) if len(one.line.hamlets) == 1 else None,
            askings=(*askings.get(proposal_id, ()), _asking(one, earlier)),
            proposing_group=by_id[proposal_id].proposing_group,
            links=_still_to_come(links[proposal_id], into),
        )
        for proposal_id, one in chosen.items()
    ]


def _taken_up(session: Session, meeting_id: str, into_id: str) -> frozenset[str]:
    """The proposals of a meeting that others have taken up and adopted."""
    is_adopted = exists().where(AdoptionRow.meeting_id == EarlierAskingRow.meeting_id)
    again = (EarlierAskingRow.from_meeting_id == meeting_id, EarlierAskingRow.came_by == CameBy.AGAIN)
    elsewhere = (EarlierAskingRow.meeting_id != into_id, is_adopted)
    return frozenset(session.scalars(select(EarlierAskingRow.from_proposal_id).where(*again, *elsewhere)))


def told_of(meeting: Meeting) -> ToldMeeting:
    """A meeting of this laptop as files tell of it."""
    return ToldMeeting(
        meeting_id=meeting.meeting_id,
        name=meeting.name,
        village=meeting.area,
        kind=meeting.kind,
        meets_on=meeting.meets_on,
    )


def _still_to_come(links: Links, into: Meeting) -> Links:
    return replace(links, years=still_to_come(links.years, plan_year=into.plan_year))


def _asking(one: Leftover, earlier: Meeting) -> EarlierAsking:
    return EarlierAsking(
        came_by=CameBy.AGAIN,
        from_meeting_id=earlier.meeting_id,
        from_proposal_id=one.line.proposal_id,
        meeting_name=earlier.name,
        village=earlier.area,
        meets_on=earlier.meets_on,
        number=one.line.ballot_number,
        outcome=one.outcome,
        reason=one.why_not,
        decided_on=one.adopted_on,
    )
