"""Writes down what the plenary decides."""

from collections.abc import Iterable

from sqlalchemy import select

from facilitation.agreement.commands import AgreeTogether, DecideProposal
from facilitation.agreement.events import AgreementChanged
from facilitation.agreement.rules.adoption import NothingToAdopt
from facilitation.agreement.rules.decision import Decision, checked_decision
from facilitation.agreement.rules.money import refuse_overspending
from facilitation.agreement.rules.way_out import CombinedWithItself
from facilitation.agreement.tables import DecisionRow, counted, decided_list, decision_of, fill, proposed, taken_back_of
from facilitation.agreement.usecases.opening import void_confirmation
from facilitation.agreement.views import DecidedLine
from facilitation.budget import queries as budget
from facilitation.budget.views import RankedLine, RankedResult
from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.queries import meeting_by_id


@handles(DecideProposal)
def decide_proposal(command: DecideProposal, context: Context) -> Outcome:
    """Keep the decision on one proposal in place of the one there was."""
    result = result_of(context, command.meeting_id)
    line = line_of(result, command.proposal_id)
    taken_back = taken_back_of(context.session, command.meeting_id, result).get(line.proposal_id, 0)
    year = _plan_year(context, command.meeting_id)
    decision = checked_decision(command.decision, counted(line, taken_back), plan_year=year)
    _refuse_combining(result, line, decision)
    decided = _decisions(context, command.meeting_id, result)
    _refuse_overspending(result, (decided | {line.proposal_id: decision}).values())
    return _keep(context, command.meeting_id, {line.proposal_id: decision})


@handles(AgreeTogether)
def agree_together(command: AgreeTogether, context: Context) -> Outcome:
    """Decide about what nobody has decided yet, just as it is proposed."""
    result = result_of(context, command.meeting_id)
    lines = decided_lines(context, result, command.meeting_id, command.proposal_ids)
    new = proposed(context.session, [line for line in lines if line.decision is None])
    _refuse_overspending(result, (_decisions(context, command.meeting_id, result) | new).values())
    return _keep(context, command.meeting_id, new)


def _keep(context: Context, meeting_id: str, decisions: dict[str, Decision]) -> Outcome:
    void_confirmation(context, meeting_id)
    for proposal_id, decision in decisions.items():
        row = context.session.get(DecisionRow, proposal_id)
        row = row or DecisionRow(proposal_id=proposal_id, meeting_id=meeting_id)
        context.session.add(fill(row, decision))
    return Outcome(events=(AgreementChanged(meeting_id=meeting_id),))


def result_of(context: Context, meeting_id: str) -> RankedResult:
    """The result that is decided about; raises NothingToAdopt before there is one."""
    result = budget.latest_result(context.session, meeting_id)
    if result is None:
        raise NothingToAdopt
    return result


def line_of(result: RankedResult, proposal_id: str) -> RankedLine:
    """One proposal that was voted on; raises NotFoundHere for every other."""
    line = next((line for line in result.lines if line.proposal_id == proposal_id), None)
    if line is None:
        raise NotFoundHere
    return line


def decided_lines(
    context: Context, result: RankedResult, meeting_id: str, proposal_ids: Iterable[str]
) -> list[DecidedLine]:
    """These lines with what is decided about each, each once; raises NotFoundHere for what was not voted on."""
    lines = {line.proposal_id: line for line in decided_list(context.session, meeting_id, result).lines}
    wanted = dict.fromkeys(proposal_ids)
    if not wanted.keys() <= lines.keys():
        raise NotFoundHere
    return [lines[proposal_id] for proposal_id in wanted]


def _plan_year(context: Context, meeting_id: str) -> int:
    meeting = meeting_by_id(context.session, meeting_id)
    return meeting.plan_year if meeting else 0


def _refuse_combining(result: RankedResult, line: RankedLine, decision: Decision) -> None:
    other = decision.rest.combined_with
    if other and line_of(result, other) is line:
        raise CombinedWithItself


def _decisions(context: Context, meeting_id: str, result: RankedResult) -> dict[str, Decision]:
    voted_on = {line.proposal_id for line in result.lines}
    rows = context.session.scalars(select(DecisionRow).where(DecisionRow.meeting_id == meeting_id))
    return {row.proposal_id: decision_of(row) for row in rows if row.proposal_id in voted_on}


def _refuse_overspending(result: RankedResult, decisions: Iterable[Decision]) -> None:
    refuse_overspending(decisions, {source.source_code: source.ceiling_rupiah for source in result.sources})
