"""Takes in the list of another meeting, and the newer version that corrects it."""

from collections.abc import Iterator

from sqlalchemy import func, select

from facilitation.aspirations.rules.brought import Brought
from facilitation.aspirations.tables import ProposalRow
from facilitation.aspirations.usecases.bringing import bring_in, correct_brought, put_back, remember, take_back
from facilitation.aspirations.usecases.changing import list_changed
from facilitation.followup.commands import ReceiveList
from facilitation.followup.rules.list_in_file import list_from_plain
from facilitation.followup.rules.sealed_file import FileKind, Sealed
from facilitation.followup.rules.sent_list import (
    OwnList,
    PartNotChosen,
    SentLine,
    SentList,
    brought_of,
    part_of,
    refuse_version,
)
from facilitation.followup.rules.told import told_as_plain
from facilitation.followup.tables import FollowCodeRow, ReceivedListRow
from facilitation.followup.usecases.sender import let_in, opened_as
from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.queries import meeting_by_id

Told = dict[str, str | int]
"""What a list said of a proposal that may be corrected later: its title and its cost."""


@handles(ReceiveList)
def receive_list(command: ReceiveList, context: Context) -> Outcome:
    """List what is new, correct what is here and still open, and take back what is sent no longer."""
    file = opened_as(FileKind.LIST, command.content)
    sent = list_from_plain(file.body)
    if sent.meeting.meeting_id == command.meeting_id:
        raise OwnList
    let_in(context, file.public_key, name=sent.meeting.name, fingerprint=command.fingerprint)
    before = _newest(context, command.meeting_id, sent.meeting.meeting_id)
    refuse_version(sent.version, newest=before.version if before else None)
    context.session.add(_received(command, context, file, sent))
    rows = [*_taken_in(command, context, sent, before), *_taken_back(command, context, sent, before)]
    return Outcome(events=tuple(list_changed(row) for row in rows))


def _newest(context: Context, meeting_id: str, from_meeting_id: str) -> ReceivedListRow | None:
    theirs = (ReceivedListRow.meeting_id == meeting_id, ReceivedListRow.from_meeting_id == from_meeting_id)
    last = select(func.max(ReceivedListRow.version)).where(*theirs).scalar_subquery()
    return context.session.scalar(select(ReceivedListRow).where(*theirs, ReceivedListRow.version == last))


def _received(command: ReceiveList, context: Context, file: Sealed, sent: SentList) -> ReceivedListRow:
    return ReceivedListRow(
        list_id=context.new_id(),
        meeting_id=command.meeting_id,
        from_meeting_id=sent.meeting.meeting_id,
        version=sent.version,
        public_key=file.public_key,
        digest=file.digest,
        body={"meeting": told_as_plain(sent.meeting), "lines": {line.code: _told(line) for line in sent.lines}},
        staff_id=context.actor.actor_id,
        received_at=context.now,
    )


def _taken_in(
    command: ReceiveList, context: Context, sent: SentList, before: ReceivedListRow | None
) -> Iterator[ProposalRow]:
    """What came onto the list or was corrected on it."""
    here = _by_code(context, command.meeting_id, [line.code for line in sent.lines])
    parts, told_before = _parts(command, context, sent), _told_before(before)
    for line in sent.lines:
        brought = brought_of(line, sent, parts[line.code])
        if line.code not in here:
            row = bring_in(context, command.meeting_id, brought)
            context.session.add(_code(line, row))
            yield row
        elif _brought_up_to_date(context, here[line.code], brought, told_before.get(line.code) or _told(line)):
            yield here[line.code]


def _brought_up_to_date(context: Context, row: ProposalRow, brought: Brought, before: Told) -> bool:
    """Whether anything of the proposal is otherwise now."""
    remember(context, row, brought)
    is_back = put_back(context, row)
    # What staff have reworded here stays, unless its own meeting has corrected just that.
    is_corrected = before != {"title": brought.title, "cost_rupiah": brought.plan.cost_rupiah}
    return (is_corrected and correct_brought(context, row, brought)) or is_back


def _taken_back(
    command: ReceiveList, context: Context, sent: SentList, before: ReceivedListRow | None
) -> Iterator[ProposalRow]:
    gone = sorted(_told_before(before).keys() - {line.code for line in sent.lines})
    for row in _by_code(context, command.meeting_id, gone).values():
        if take_back(context, row):
            yield row


def _told_before(before: ReceivedListRow | None) -> dict[str, Told]:
    told: dict[str, Told] = before.body["lines"] if before else {}
    return told


def _told(line: SentLine) -> Told:
    return {"title": line.title, "cost_rupiah": line.plan.cost_rupiah}


def _by_code(context: Context, meeting_id: str, codes: list[str]) -> dict[str, ProposalRow]:
    rows = context.session.execute(
        select(FollowCodeRow.code, ProposalRow)
        .join(ProposalRow, ProposalRow.proposal_id == FollowCodeRow.proposal_id)
        .where(FollowCodeRow.meeting_id == meeting_id, FollowCodeRow.code.in_(codes))
        .order_by(ProposalRow.number)
    )
    return {row.code: row.ProposalRow for row in rows}


def _parts(command: ReceiveList, context: Context, sent: SentList) -> dict[str, str]:
    """The hamlet_id for each code: as the line's own names say, else the sender's, else what was chosen."""
    meeting = meeting_by_id(context.session, command.meeting_id)
    hamlets = {hamlet.name: hamlet.hamlet_id for hamlet in meeting.hamlets} if meeting else {}
    if command.hamlet_id and command.hamlet_id not in hamlets.values():
        raise NotFoundHere
    parts = {line.code: hamlets.get(part_of(line, sent, hamlets), command.hamlet_id) for line in sent.lines}
    if not all(parts.values()):
        raise PartNotChosen(sender=sent.meeting.name)
    return parts


def _code(line: SentLine, row: ProposalRow) -> FollowCodeRow:
    return FollowCodeRow(code=line.code, meeting_id=row.meeting_id, aspiration_id=None, proposal_id=row.proposal_id)
