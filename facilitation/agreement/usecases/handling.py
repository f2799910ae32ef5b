"""What becomes of objections: each is handled in words, the chair finds mufakat, or everybody votes."""

from facilitation.agreement.commands import FindConsensus, HandleObjection, OpenBindingRound
from facilitation.agreement.events import AgreementChanged, ConsentCheckMoved
from facilitation.agreement.rules.adoption import ListChangedMeanwhile
from facilitation.agreement.rules.consent import (
    CheckStillOpen,
    ConsentKind,
    asked_of,
    handling_words,
    is_voted_openly,
)
from facilitation.agreement.rules.finding import refuse_finding, seen_in
from facilitation.agreement.tables import ConsentAnswerRow, ConsentCheckRow, decided_list, latest_subject
from facilitation.agreement.usecases.deciding import line_of, result_of
from facilitation.agreement.usecases.finding import refuse_while_asked
from facilitation.agreement.usecases.opening import refuse_adopted, void_confirmation
from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.voting.commands import OpenMotion
from facilitation.voting.usecases.motions import open_motion


@handles(HandleObjection)
def handle_objection(command: HandleObjection, context: Context) -> Outcome:
    """Keep how it was handled, in place of what was written down before; a confirmation of the list lapses."""
    session = context.session
    answer = session.get(ConsentAnswerRow, command.answer_id)
    if answer is None or answer.meeting_id != command.meeting_id or answer.kind is not ConsentKind.OBJECTION:
        raise NotFoundHere
    if session.get_one(ConsentCheckRow, answer.check_id).closed_at is None:
        raise CheckStillOpen
    answer.handling, answer.handled = command.handling, handling_words(command.words)
    void_confirmation(context, command.meeting_id)
    moved = ConsentCheckMoved(meeting_id=command.meeting_id)
    return Outcome(events=(moved, AgreementChanged(meeting_id=command.meeting_id)))


@handles(FindConsensus)
def find_consensus(command: FindConsensus, context: Context) -> Outcome:
    """Keep the chair's finding for the decision as it stands now; another decision needs another finding."""
    result = result_of(context, command.meeting_id)
    lines = decided_list(context.session, command.meeting_id, result).lines
    line = next((one for one in lines if one.proposal_id == command.proposal_id), None)
    if line is None:
        raise NotFoundHere
    decision = refuse_finding(line.decision, line.evidence.check)
    if command.seen != seen_in(decision, line.evidence.check):
        raise ListChangedMeanwhile
    found, subject = asked_of(decision), latest_subject(context.session, command.meeting_id, command.proposal_id)
    if subject is None:
        # Nobody was asked, so consensus needs no finding.
        return Outcome()
    subject.found_outcome, subject.found_source_code = found.outcome, found.source_code
    subject.found_amount_rupiah = found.amount_rupiah
    void_confirmation(context, command.meeting_id)
    return Outcome(events=(AgreementChanged(meeting_id=command.meeting_id),))


@handles(OpenBindingRound)
def open_binding_round(command: OpenBindingRound, context: Context) -> Outcome:
    """Ask everybody yes or no about the proposal in an ordinary motion; its counts come to stand beside it."""
    line = line_of(result_of(context, command.meeting_id), command.proposal_id)
    refuse_adopted(context, command.meeting_id)
    # The command of the room below has its guard at the door alone.
    refuse_while_asked(context.session, command.meeting_id)
    motion = OpenMotion(
        meeting_id=command.meeting_id,
        wording=command.wording,
        proposal_id=line.proposal_id,
        tally_visibility=TallyVisibility.HIDDEN,
        is_open=is_voted_openly(is_about_persons=command.is_about_persons),
    )
    return open_motion(motion, context)
