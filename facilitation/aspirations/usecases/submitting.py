"""Takes a resident's own words in, and lets their author complete them while they wait."""

from dataclasses import asdict

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from facilitation.aspirations.commands import AttachPhoto, CompleteAspiration, SubmitAspiration
from facilitation.aspirations.events import AspirationSubmitted
from facilitation.aspirations.rules import aspiration
from facilitation.aspirations.rules.facts import Facts, checked_facts
from facilitation.aspirations.rules.states import AspirationState
from facilitation.aspirations.tables import AspirationRow
from facilitation.aspirations.usecases.changing import change, moderated, note
from facilitation.aspirations.usecases.codes import refuse_unknown_codes
from facilitation.aspirations.usecases.collecting import refuse_unless_collecting
from facilitation.aspirations.usecases.linking import chosen_aim
from facilitation.aspirations.usecases.rows import next_number, own_row
from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.meetings.rules.setup import HamletUnknown
from facilitation.meetings.tables import HamletRow


@handles(SubmitAspiration)
def submit_aspiration(command: SubmitAspiration, context: Context) -> Outcome:
    """Keep a resident's words once per submission_id; the reply is the aspiration_id, old or new."""
    refuse_unless_collecting(context, command.meeting_id)
    _hamlet_name(context, command.meeting_id, command.hamlet_id)
    row = _waiting(command, context)
    try:
        with context.session.begin_nested():
            context.session.add(row)
    except IntegrityError:
        # UNIQUE(meeting_id, submission_id): the message came twice, because its first answer was lost.
        earlier = _earlier_aspiration(command, context)
        if earlier is None:
            raise
        return Outcome(reply=earlier)
    event = AspirationSubmitted(meeting_id=command.meeting_id, aspiration_id=row.aspiration_id)
    return Outcome(reply=row.aspiration_id, events=(event,))


@handles(CompleteAspiration)
def complete_aspiration(command: CompleteAspiration, context: Context) -> Outcome:
    """Let a waiting aspiration say more, or say it better; its history keeps what it said."""
    refuse_unless_collecting(context, command.meeting_id)
    row = own_row(context, command.meeting_id, command.aspiration_id)
    aspiration.refuse_unless_waiting(row.state)
    facts = checked_facts(command.facts)
    refuse_unknown_codes(facts)
    _move_to_hamlet(command, context, row)
    cost_rupiah = None if command.cost_rupiah is None else aspiration.estimate(command.cost_rupiah)
    words = aspiration.checked_words(command.words)
    change(context, row, {**asdict(words), **asdict(facts), "cost_rupiah": cost_rupiah})
    return Outcome(events=(moderated(row),))


@handles(AttachPhoto)
def attach_photo(command: AttachPhoto, context: Context) -> Outcome:
    """Name the photo of a waiting aspiration; the file was kept before."""
    refuse_unless_collecting(context, command.meeting_id)
    row = own_row(context, command.meeting_id, command.aspiration_id)
    aspiration.refuse_unless_waiting(row.state)
    change(context, row, {"photo_digest": command.photo_digest})
    return Outcome(events=(moderated(row),))


def _waiting(command: SubmitAspiration, context: Context) -> AspirationRow:
    words = aspiration.Words(title=command.title, problem=command.problem)
    facts = Facts(topic_code=command.topic_code)
    refuse_unknown_codes(facts)
    return AspirationRow(
        **asdict(aspiration.checked_words(words)),
        **asdict(facts),
        aspiration_id=context.new_id(),
        meeting_id=command.meeting_id,
        sequence=next_number(context, AspirationRow.sequence, AspirationRow.meeting_id == command.meeting_id),
        submission_id=aspiration.submission_name(command.submission_id),
        participant_id=context.actor.actor_id,
        hamlet_id=command.hamlet_id,
        aim_id=chosen_aim(command.aim_id, context, command.meeting_id),
        cost_rupiah=None if command.cost_rupiah is None else aspiration.estimate(command.cost_rupiah),
        photo_digest="",
        state=AspirationState.WAITING,
        reason="",
        submitted_at=context.now,
    )


def _earlier_aspiration(command: SubmitAspiration, context: Context) -> str | None:
    same = (AspirationRow.meeting_id == command.meeting_id, AspirationRow.submission_id == command.submission_id)
    row = context.session.scalar(select(AspirationRow).where(*same))
    if row is not None and row.participant_id != context.actor.actor_id:
        raise aspiration.AspirationOfAnother
    return None if row is None else row.aspiration_id


def _move_to_hamlet(command: CompleteAspiration, context: Context, row: AspirationRow) -> None:
    if command.hamlet_id == row.hamlet_id:
        return
    names = [_hamlet_name(context, row.meeting_id, hamlet_id) for hamlet_id in (row.hamlet_id, command.hamlet_id)]
    # An id would tell a later reader nothing.
    note(context, row, "hamlet", (names[0], names[1]))
    row.hamlet_id = command.hamlet_id


def _hamlet_name(context: Context, meeting_id: str, hamlet_id: str) -> str:
    found = select(HamletRow.name).where(HamletRow.meeting_id == meeting_id, HamletRow.hamlet_id == hamlet_id)
    name = context.session.scalar(found)
    if name is None:
        raise HamletUnknown
    return name
