"""What the desk says of two people who share a name: that they are two, or one who joined twice."""

from sqlalchemy.orm import Session

from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.kernel.errors import NotFoundHere
from facilitation.people.commands import ConfirmNamesakes, UniteNamesakes
from facilitation.people.events import AttendanceChanged, ParticipantCameBack
from facilitation.people.tables import ParticipantRow
from facilitation.people.usecases.joining import erase, present
from facilitation.people.usecases.returning import move


@handles(ConfirmNamesakes)
def confirm_namesakes(command: ConfirmNamesakes, context: Context) -> Outcome:
    """Have the pair looked at; a pair that was looked at already is not found any more."""
    row, _ = _pair(command, context.session)
    row.namesake_id = None
    return Outcome(events=(AttendanceChanged(meeting_id=command.meeting_id),))


@handles(UniteNamesakes)
def unite_namesakes(command: UniteNamesakes, context: Context) -> Outcome:
    """Erase the second entry, and let its phone be the first one's; the reply is the participant_id that stays."""
    session, meeting_id = context.session, command.meeting_id
    second, first = _pair(command, session)
    device_digest, invitee_id, came_at = second.device_digest or "", second.invitee_id, second.came_at
    gone = erase(second, context, kept_as=first.participant_id)
    # UNIQUE(meeting_id, device_digest) and (meeting_id, invitee_id): both must be free before the first entry has them.
    session.flush()
    first.invitee_id = first.invitee_id or invitee_id
    first.came_at = first.came_at or came_at
    return Outcome(
        reply=first.participant_id,
        events=(
            *move(first, device_digest, session),
            # The phone's open page was the second entry's, and shows itself anew.
            ParticipantCameBack(meeting_id=meeting_id, participant_id=command.participant_id, device_digest=""),
            gone,
            AttendanceChanged(meeting_id=meeting_id),
        ),
    )


def _pair(command: ConfirmNamesakes | UniteNamesakes, session: Session) -> tuple[ParticipantRow, ParticipantRow]:
    second = present(session, command.meeting_id, command.participant_id)
    if second.namesake_id is None:
        raise NotFoundHere
    return second, present(session, command.meeting_id, second.namesake_id)
