"""Whoever the story is told by, and with what."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from facilitation.demo.clock import StoryClock
from facilitation.kernel.actor import OPERATOR, Actor, Role
from facilitation.kernel.dispatch import Door
from facilitation.kernel.files import FileStore
from facilitation.people.commands import CreateAccount
from facilitation.people.passwords import hash_password

USERNAME = "demo"
PASSWORD = "musyawarah desa kita"  # noqa: S105  a door to nothing but invented people, and it is told to everybody
# One account leads, one sits in the chair, one keeps the books of what follows; the first is the one to begin with.
ACCOUNTS = {
    Role.FACILITATOR: (USERNAME, "Ibu Sari"),
    Role.CHAIR: ("ketua", "Pak Mulyadi"),
    Role.OFFICIAL: ("kasi", "Bu Endah"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What the story is told with: the door, a session that reads, the clock, and the folder of kept files."""

    door: Door
    reading: Session
    clock: StoryClock
    files: FileStore

    def look(self) -> Session:
        """A session that sees what has been told so far."""
        self.reading.expire_all()
        return self.reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The stage with its accounts by their role."""

    stage: Stage
    accounts: Mapping[Role, str]

    def staff(self, role: Role, meeting_id: str | None = None) -> Actor:
        """The account of that role, in a meeting or outside of any."""
        return Actor(role=role, actor_id=self.accounts[role], meeting_id=meeting_id)


def make_accounts(stage: Stage) -> Cast:
    """Let everybody who runs the meetings have an account; they all have the one password."""
    known_by = hash_password(PASSWORD)
    accounts = {}
    for role, (username, name) in ACCOUNTS.items():
        is_first = role is Role.FACILITATOR
        made = CreateAccount(username=username, display_name=name, password_hash=known_by, is_first=is_first)
        accounts[role] = str(stage.door.perform(made, OPERATOR))
    return Cast(stage=stage, accounts=accounts)
