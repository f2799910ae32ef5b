"""Keeps programmes apart: whoever has made one, or leads a meeting of it, changes it and puts meetings into it."""

from sqlalchemy import select

from facilitation.kernel.dispatch import Context, guards
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.commands import CreateMeeting, ReviseMeeting
from facilitation.meetings.rules.belonging import ProgrammeNotYours
from facilitation.meetings.tables import MeetingRow
from facilitation.people.tables import programmes_of
from facilitation.programmes.commands import RestoreAim, RetireAim, ReviseAims, ReviseProgramme


@guards(CreateMeeting)
def refuse_programme_of_others(command: CreateMeeting, context: Context) -> None:
    """Raise ProgrammeNotYours for a programme that the actor has no part in, or that does not exist."""
    _refuse(command.frame.programme_id, context)


@guards(ReviseMeeting)
def refuse_moving_to_others(command: ReviseMeeting, context: Context) -> None:
    """The same; the one that stands may stay, whoever corrects something else."""
    standing = select(MeetingRow.programme_id).where(MeetingRow.meeting_id == command.meeting_id)
    if command.frame.programme_id != context.session.scalar(standing):
        _refuse(command.frame.programme_id, context)


@guards(ReviseProgramme)
def refuse_revising_of_others(command: ReviseProgramme, context: Context) -> None:
    """Another one's programme does not exist."""
    _find(command, context)


@guards(ReviseAims)
def refuse_aims_of_others(command: ReviseAims, context: Context) -> None:
    """Nor do its goals."""
    _find(command, context)


@guards(RetireAim)
def refuse_retiring_of_others(command: RetireAim, context: Context) -> None:
    """Nor can they be given up."""
    _find(command, context)


@guards(RestoreAim)
def refuse_restoring_of_others(command: RestoreAim, context: Context) -> None:
    """Nor taken up again."""
    _find(command, context)


def _find(command: ReviseProgramme | ReviseAims | RetireAim | RestoreAim, context: Context) -> None:
    if not _has_part(command.programme_id, context):
        raise NotFoundHere


def _refuse(programme_id: str | None, context: Context) -> None:
    if programme_id is not None and not _has_part(programme_id, context):
        raise ProgrammeNotYours


def _has_part(programme_id: str, context: Context) -> bool:
    return programme_id in set(context.session.scalars(programmes_of(context.actor.actor_id)))
