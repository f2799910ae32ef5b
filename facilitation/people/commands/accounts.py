"""What may be asked about accounts and their sessions."""

from dataclasses import dataclass

from facilitation.kernel.actor import Role
from facilitation.kernel.policy import Command, allowed, personal


@dataclass(frozen=True, slots=True, kw_only=True)
class CreateAccount(Command):
    """Make a staff account from an argon2 hash; its reply is the new staff_id."""

    allowed = allowed(Role.OPERATOR)
    username: str = personal()
    display_name: str = personal()
    password_hash: str = personal()
    is_first: bool
    """True refuses when any account exists: the set-up page makes the first one and no other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StartStaffSession(Command):
    """Sign an account in, its password already verified; the session is known by a token's digest."""

    allowed = allowed(Role.OPERATOR)
    staff_id: str
    token_digest: str = personal()


@dataclass(frozen=True, slots=True, kw_only=True)
class EndStaffSession(Command):
    """Sign out: the session and its sockets end."""

    allowed = allowed(Role.FACILITATOR)
    token_digest: str = personal()
