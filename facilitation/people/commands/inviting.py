"""What may be asked of the list of those the village invites."""

from dataclasses import dataclass

from facilitation.kernel.actor import Role
from facilitation.kernel.policy import MeetingCommand, allowed, personal
from facilitation.meetings.rules.phase import ORDER, Phase
from facilitation.people.rules.invitees import InvitedLine

BEFORE_THE_END = frozenset(ORDER) - {Phase.FINISHED}


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportInvitees(MeetingCommand):
    """Add these to the invited list; replies the places, in `lines`, of those that were on it already."""

    allowed = allowed(Role.FACILITATOR, Role.MINUTE_TAKER, phases=BEFORE_THE_END)
    lines: tuple[InvitedLine, ...] = personal()


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveInvitee(MeetingCommand):
    """Take one off the invited list; who has come on it stays present, as somebody not invited."""

    allowed = allowed(Role.FACILITATOR, Role.MINUTE_TAKER, phases=BEFORE_THE_END)
    invitee_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClearInvitees(MeetingCommand):
    """Empty the invited list; whoever has come stays present, as somebody not invited."""

    allowed = allowed(Role.FACILITATOR, phases=BEFORE_THE_END)
