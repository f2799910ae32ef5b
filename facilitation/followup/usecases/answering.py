"""Keeps the answers to the list that was sent up."""

from facilitation.followup.commands import ReceiveAnswer
from facilitation.followup.events import AnswerReceived
from facilitation.followup.rules.answer import Answer, refuse_address, refuse_outdated
from facilitation.followup.rules.answer_in_file import answer_as_plain, answer_from_plain
from facilitation.followup.rules.sealed_file import FileKind, Sealed
from facilitation.followup.tables import ReceivedAnswerRow, newest_answer_at
from facilitation.followup.usecases.adopted import adopted
from facilitation.followup.usecases.sender import let_in, opened_as
from facilitation.kernel.dispatch import Context, Outcome, handles


@handles(ReceiveAnswer)
def receive_answer(command: ReceiveAnswer, context: Context) -> Outcome:
    """Keep the answer behind those that came before it; what is followed shows the last word of each meeting."""
    file = opened_as(FileKind.ANSWER, command.content)
    answer = answer_from_plain(file.body)
    refuse_address(answer, command.meeting_id)
    let_in(context, file.public_key, name=answer.meeting.name, fingerprint=command.fingerprint)
    adopted(context, command.meeting_id)
    newest = newest_answer_at(context.session, command.meeting_id, answer.meeting.meeting_id)
    refuse_outdated(answer.issued_at, newest=newest)
    context.session.add(_received(command, context, file, answer))
    return Outcome(events=(AnswerReceived(meeting_id=command.meeting_id),))


def _received(command: ReceiveAnswer, context: Context, file: Sealed, answer: Answer) -> ReceivedAnswerRow:
    return ReceivedAnswerRow(
        answer_id=context.new_id(),
        meeting_id=command.meeting_id,
        from_meeting_id=answer.meeting.meeting_id,
        issued_at=answer.issued_at,
        public_key=file.public_key,
        digest=file.digest,
        # As it was read: what was cleaned is what everybody sees.
        body=answer_as_plain(answer, str),
        staff_id=context.actor.actor_id,
        received_at=context.now,
    )
