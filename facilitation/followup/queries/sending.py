"""Puts together the adopted list that is sent up to the next level."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.agreement import queries as agreement
from facilitation.agreement.rules.adoption import NotAdopted
from facilitation.agreement.rules.decision import Decision, Outcome
from facilitation.agreement.views import AdoptedList, DecidedLine
from facilitation.aspirations.rules.asking import EarlierAsking
from facilitation.aspirations.tables import ProposalRow
from facilitation.aspirations.tables.asking import askings_by_proposal
from facilitation.aspirations.tables.proposal import plan_of, provenance_of
from facilitation.followup.rules.sent_list import NothingToSend, SentLine, SentList, travels
from facilitation.followup.tables import told_of
from facilitation.followup.tables.tracking import codes_of_proposals
from facilitation.meetings.views import Meeting


def sent_list(session: Session, meeting: Meeting) -> SentList:
    """The version in force as it goes up; raises NotAdopted, and NothingToSend where nothing of it travels."""
    adopted = agreement.adopted_list(session, meeting.meeting_id)
    if adopted is None:
        raise NotAdopted
    going = travelling(adopted, meeting)
    if not going:
        raise NothingToSend
    codes, askings = codes_of_proposals(session, meeting.meeting_id), askings_by_proposal(session, meeting.meeting_id)
    rows = session.scalars(select(ProposalRow).where(ProposalRow.proposal_id.in_(going)))
    by_id = {row.proposal_id: row for row in rows}
    return SentList(
        meeting=told_of(meeting),
        version=adopted.version,
        adopted_on=adopted.adopted_at.astimezone().date(),
        lines=tuple(
            _sent_line(line, by_id[proposal_id], code=codes[proposal_id], askings=askings.get(proposal_id, ()))
            for proposal_id, line in going.items()
        ),
    )


def travelling(adopted: AdoptedList, meeting: Meeting) -> Mapping[str, DecidedLine]:
    """What of an adopted list the next level decides about, by proposal_id, the agreed first in their order."""
    agreed = adopted.agreed if travels(meeting.kind, Outcome.AGREED) else ()
    return {line.proposal_id: line for line in (*agreed, *adopted.forwarded)}


def _sent_line(line: DecidedLine, row: ProposalRow, *, code: str, askings: tuple[EarlierAsking, ...]) -> SentLine:
    # Nothing is adopted without a decision about every line.
    decision = line.decision or Decision(outcome=Outcome.FORWARDED)
    return SentLine(
        code=code,
        proposal_id=line.proposal_id,
        number=line.ballot_number,
        title=line.title,
        hamlets=line.hamlets,
        plan=plan_of(row),
        provenance=provenance_of(row),
        proposing_group=row.proposing_group,
        outcome=decision.outcome,
        reason=decision.reason,
        askings=askings,
    )
