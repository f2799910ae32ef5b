"""What became of a resident's own words, from the queue to the money: one value, put together from every room."""

from dataclasses import replace

from sqlalchemy.orm import Session

from facilitation.agreement import queries as agreement
from facilitation.agreement.rules.decision import Decision
from facilitation.aspirations import queries as aspirations
from facilitation.aspirations.views import AspirationLine, OwnLine, OwnPage
from facilitation.budget import queries as budget
from facilitation.budget.views import RankedLine
from facilitation.followup import queries as followup
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.views import Meeting
from facilitation.people.views import Participant
from facilitation.voting import queries as voting


def own_page(session: Session, meeting: Meeting, participant: Participant) -> OwnPage:
    """Everything this resident has said and supports, with what the vote made of it once it is revealed."""
    meeting_id, participant_id = meeting.meeting_id, participant.participant_id
    result = budget.public_result(session, meeting)
    ranked = {line.proposal_id: line for line in result.lines} if result else {}
    ballot = _ballot(session, meeting)
    decided = _decided(session, meeting)
    lines = aspirations.own_aspirations(session, meeting_id, participant_id)
    codes = followup.own_codes(session, meeting_id, participant_id)
    supported = aspirations.supported_ids(session, meeting_id, participant_id)
    listed = aspirations.listed_proposals(session, meeting_id) if supported else ()
    return OwnPage(
        news=aspirations.list_news(session, meeting),
        participant=participant,
        lines=tuple(
            replace(
                _line(line, ballot.get(line.proposal_id or ""), ranked, decided),
                follow_code=codes.get(line.aspiration_id, ""),
            )
            for line in lines
        ),
        supported=tuple(line for line in listed if line.proposal_id in supported),
    )


def _ballot(session: Session, meeting: Meeting) -> dict[str, int]:
    """The ballot numbers by proposal_id, while people vote."""
    if meeting.phase is not Phase.VOTING:
        return {}
    current = voting.latest_round(session, meeting.meeting_id)
    if current is None:
        return {}
    return {candidate.proposal_id: candidate.ballot_number for candidate in current.candidates}


def _decided(session: Session, meeting: Meeting) -> dict[str, Decision]:
    """The plenary's decisions by proposal_id: the adopted ones, before that those written down so far."""
    listed = agreement.agreed_list(session, meeting)
    return {line.proposal_id: line.decision for line in listed.lines if line.decision} if listed else {}


def _line(
    line: AspirationLine, ballot_number: int | None, ranked: dict[str, RankedLine], decided: dict[str, Decision]
) -> OwnLine:
    result, decision = ranked.get(line.proposal_id or ""), decided.get(line.proposal_id or "")
    if result is None:
        return OwnLine(line=line, ballot_number=ballot_number)
    return OwnLine(
        line=line,
        ballot_number=result.ballot_number,
        rank=result.rank,
        is_funded=result.is_funded,
        reason=result.reason.value,
        short_rupiah=result.short_rupiah,
        is_from_reserve=result.is_from_reserve,
        outcome=decision.outcome.value if decision else "",
        outcome_reason=decision.reason if decision else "",
    )
