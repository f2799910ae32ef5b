"""Takes up what an earlier year has left over."""

from facilitation.agreement import queries as agreement
from facilitation.aspirations.usecases.bringing import bring_in
from facilitation.aspirations.usecases.changing import list_changed
from facilitation.followup.commands import CarryOver
from facilitation.followup.rules.carrying import NotAnEarlierMeeting, NothingCarried, NotLeftOver, refuse_unless_earlier
from facilitation.followup.rules.told import ID
from facilitation.followup.tables import FollowCodeRow, brought_from, leftovers, told_of
from facilitation.followup.usecases.adopted import adopted_line
from facilitation.followup.views import Leftover
from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.kernel.policy import Event
from facilitation.meetings.queries import meetings_by_ids
from facilitation.meetings.views import Meeting


@handles(CarryOver)
def carry_over(command: CarryOver, context: Context) -> Outcome:
    """List each chosen proposal under the next number, in the order of the earlier list; its code stays."""
    earlier, into = _meetings(command, context)
    if not command.proposal_ids:
        raise NothingCarried
    chosen = _chosen(command, context, leftovers(context.session, earlier, command.meeting_id))
    events: list[Event] = []
    entering = brought_from(context.session, earlier, chosen, into)
    for one, brought in zip(chosen.values(), entering, strict=True):
        row = bring_in(context, command.meeting_id, brought)
        code = FollowCodeRow(
            code=one.code, meeting_id=command.meeting_id, aspiration_id=None, proposal_id=row.proposal_id
        )
        context.session.add(code)
        events.append(list_changed(row))
    return Outcome(events=tuple(events))


def _meetings(command: CarryOver, context: Context) -> tuple[Meeting, Meeting]:
    if not ID.fullmatch(command.earlier_meeting_id):
        raise NotAnEarlierMeeting
    ids = {command.meeting_id, command.earlier_meeting_id}
    found = {one.meeting_id: one for one in meetings_by_ids(context.session, ids)}
    earlier, into = found.get(command.earlier_meeting_id), found[command.meeting_id]
    if earlier is None:
        raise NotAnEarlierMeeting
    is_adopted = agreement.adopted_list(context.session, earlier.meeting_id) is not None
    refuse_unless_earlier(told_of(earlier), told_of(into), is_adopted=is_adopted)
    return earlier, into


def _chosen(command: CarryOver, context: Context, waiting: tuple[Leftover, ...]) -> dict[str, Leftover]:
    by_id = {one.line.proposal_id: one for one in waiting}
    for proposal_id in command.proposal_ids:
        if proposal_id not in by_id:
            raise NotLeftOver(number=adopted_line(context, command.earlier_meeting_id, proposal_id).ballot_number)
    return {proposal_id: one for proposal_id, one in by_id.items() if proposal_id in command.proposal_ids}
