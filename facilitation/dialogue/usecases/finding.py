"""Finds what a command names, in its own meeting only."""

from sqlalchemy import select

from facilitation.aspirations.rules.states import ProposalState
from facilitation.aspirations.tables import ProposalRow
from facilitation.dialogue.rules.entry import EntryKind
from facilitation.dialogue.rules.talking import ProposalLeftTheList
from facilitation.dialogue.tables import AnswerRow, ArgumentRow, QuestionRow
from facilitation.kernel.dispatch import Context
from facilitation.kernel.errors import NotFoundHere

EntryRow = QuestionRow | AnswerRow | ArgumentRow


def listed_proposal(context: Context, meeting_id: str, proposal_id: str) -> ProposalRow:
    """The proposal on the list, for a merged one the one that was kept; raises NotFoundHere or ProposalLeftTheList."""
    row = _proposal(context, meeting_id, proposal_id)
    if row.merged_into_id is not None:
        row = _proposal(context, meeting_id, row.merged_into_id)
    if row.state is not ProposalState.LISTED:
        raise ProposalLeftTheList(number=row.number)
    return row


def question(context: Context, meeting_id: str, question_id: str) -> QuestionRow:
    """The question of this id, or raise NotFoundHere."""
    here = (QuestionRow.meeting_id == meeting_id, QuestionRow.question_id == question_id)
    row = context.session.scalar(select(QuestionRow).where(*here))
    if row is None:
        raise NotFoundHere
    return row


def entry(context: Context, meeting_id: str, kind: EntryKind, entry_id: str) -> EntryRow:
    """The entry of this kind and id, or raise NotFoundHere."""
    if kind is EntryKind.QUESTION:
        return question(context, meeting_id, entry_id)
    row: AnswerRow | ArgumentRow | None = (
        context.session.get(AnswerRow, entry_id)
        if kind is EntryKind.ANSWER
        else context.session.get(ArgumentRow, entry_id)
    )
    if row is None or row.meeting_id != meeting_id:
        raise NotFoundHere
    return row


def _proposal(context: Context, meeting_id: str, proposal_id: str) -> ProposalRow:
    here = (ProposalRow.meeting_id == meeting_id, ProposalRow.proposal_id == proposal_id)
    row = context.session.scalar(select(ProposalRow).where(*here))
    if row is None:
        raise NotFoundHere
    return row
