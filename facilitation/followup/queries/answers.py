"""Puts together the answer to a list that another meeting has sent."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from facilitation.agreement import queries as agreement
from facilitation.agreement.rules.adoption import NotAdopted
from facilitation.agreement.views import AdoptedList, DecidedLine
from facilitation.aspirations.rules.proposal import NO_LONGER_SENT, WITHDRAWN
from facilitation.aspirations.tables import ProposalRow
from facilitation.followup.rules.answer import Answer, AnsweredAs, NoListReceived, Verdict, without_officers
from facilitation.followup.rules.milestone import Milestone
from facilitation.followup.rules.told import ToldMeeting
from facilitation.followup.tables import FollowCodeRow, received_lists, told_of, verdicts_by_code
from facilitation.followup.tables.tracking import codes_of_proposals, milestones_by_proposal
from facilitation.meetings.views import Meeting

# Stands for the proposal itself where it was not merged.
Kept = aliased(ProposalRow)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering:
    """Whose answer it is, and when it is given."""

    meeting: ToldMeeting
    issued_at: datetime

    def verdict(self, row: ProposalRow, line: DecidedLine | None, milestones: list[Milestone]) -> Verdict:
        """What this meeting says of a proposal; `line` is None for one that was set aside before the vote."""
        decision = line.decision if line else None
        return Verdict(
            meeting=self.meeting,
            issued_at=self.issued_at,
            number=line.ballot_number if line else row.number,
            answered_as=AnsweredAs(decision.outcome.value) if decision else AnsweredAs.SET_ASIDE,
            reason=decision.reason if decision else _in_words(row.reason),
            agency=decision.agency if decision else "",
            amount_rupiah=decision.amount_rupiah if decision and decision.is_agreed else None,
            milestones=without_officers(milestones),
        )


def answer_to(session: Session, meeting: Meeting, from_meeting_id: str, now: datetime) -> Answer:
    """What became of the list that another meeting has sent; raises NotAdopted, NoListReceived. Seven statements."""
    adopted = agreement.adopted_list(session, meeting.meeting_id)
    if adopted is None:
        raise NotAdopted
    came = [row for row in received_lists(session, meeting.meeting_id) if row.from_meeting_id == from_meeting_id]
    if not came:
        raise NoListReceived
    # Whoever receives it compares times; parts of a second would only be noise in the file.
    answering = Answering(meeting=told_of(meeting), issued_at=now.replace(microsecond=0))
    codes = [code for row in came for code in row.body["lines"]]
    return Answer(
        to_meeting_id=from_meeting_id,
        to_name=came[-1].body["meeting"]["name"],
        meeting=answering.meeting,
        issued_at=answering.issued_at,
        verdicts=_verdicts(session, answering, adopted, codes),
    )


def _verdicts(
    session: Session, answering: Answering, adopted: AdoptedList, codes: list[str]
) -> dict[str, tuple[Verdict, ...]]:
    """For each code what this meeting says itself, and what it has heard from further up."""
    meeting_id = answering.meeting.meeting_id
    lines = {line.proposal_id: line for line in adopted.lines}
    milestones, further = milestones_by_proposal(session, meeting_id), _heard_further_up(session, meeting_id)
    return {
        code: (
            answering.verdict(row, lines.get(row.proposal_id), milestones[row.proposal_id]),
            *further.get(row.proposal_id, ()),
        )
        for code, row in _standing_for(session, meeting_id, codes).items()
    }


def _standing_for(session: Session, meeting_id: str, codes: list[str]) -> dict[str, ProposalRow]:
    """The proposal that each code stands for now: it may have been merged."""
    kept_id = ProposalRow.merged_into_id.is_not(None) & (Kept.proposal_id == ProposalRow.merged_into_id)
    itself = ProposalRow.merged_into_id.is_(None) & (Kept.proposal_id == ProposalRow.proposal_id)
    rows = session.execute(
        select(FollowCodeRow.code, Kept)
        .join(ProposalRow, ProposalRow.proposal_id == FollowCodeRow.proposal_id)
        .join(Kept, kept_id | itself)
        .where(FollowCodeRow.meeting_id == meeting_id, FollowCodeRow.code.in_(codes))
        .order_by(ProposalRow.number)
    )
    return {row.code: row[1] for row in rows}


def _heard_further_up(session: Session, meeting_id: str) -> dict[str, tuple[Verdict, ...]]:
    heard = verdicts_by_code(session, meeting_id)
    codes = codes_of_proposals(session, meeting_id)
    return {proposal_id: heard[code] for proposal_id, code in codes.items() if code in heard}


def _in_words(reason: str) -> str:
    """A reason that somebody has typed; the words that are ours say nothing elsewhere."""
    return "" if reason in {WITHDRAWN, NO_LONGER_SENT} else reason
