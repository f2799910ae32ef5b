"""What may be asked about who runs a meeting together."""

from dataclasses import dataclass

from facilitation.kernel.actor import Role
from facilitation.kernel.policy import MeetingCommand, allowed, personal


@dataclass(frozen=True, slots=True, kw_only=True)
class AddStaff(MeetingCommand):
    """Give an account a part in the meeting; its reply is the staff_id."""

    allowed = allowed(Role.FACILITATOR)
    username: str = personal()
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class AddColleague(MeetingCommand):
    """Make an account from an argon2 hash and give it a part in the meeting; its reply is the new staff_id."""

    allowed = allowed(Role.FACILITATOR)
    username: str = personal()
    display_name: str = personal()
    password_hash: str = personal()
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeStaffRole(MeetingCommand):
    """Give somebody of the meeting another role; the last facilitator keeps theirs."""

    allowed = allowed(Role.FACILITATOR)
    staff_id: str
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveStaff(MeetingCommand):
    """Take an account out of the meeting: its pages and sockets here end. The last facilitator stays."""

    allowed = allowed(Role.FACILITATOR)
    staff_id: str
