"""What the people tests share: an invited list, and meetings that are over."""

from collections.abc import Callable

import pytest
from sqlalchemy.orm import Session

from facilitation.kernel.actor import Actor
from facilitation.kernel.dispatch import GUARDS
from facilitation.kernel.writer import Writer
from facilitation.meetings.commands import ChangePhase
from facilitation.meetings.rules.phase import Phase
from facilitation.people.commands import ImportInvitees
from facilitation.people.tables import InviteeRow
from tests.people.crowd import line
from tests.village import Village


@pytest.fixture
def invite(door: Writer, reading: Session) -> Callable[..., list[str]]:
    """Put people on the invited list; gives their invitee_ids in order."""

    def invite(leading: Actor, *names: str, **different: object) -> list[str]:
        lines = tuple(line(name, **different) for name in names)
        door.perform(ImportInvitees(meeting_id=str(leading.meeting_id), lines=lines), leading)
        rows = reading.query(InviteeRow).filter_by(meeting_id=leading.meeting_id).all()
        ids = {row.name: row.invitee_id for row in rows}
        return [ids[name] for name in names]

    return invite


@pytest.fixture
def finish(village: Village, monkeypatch: pytest.MonkeyPatch) -> Callable[[Actor], None]:
    """Take a meeting to its end; the rooms above have their own conditions for that, which are not these stories."""

    def finish(leading: Actor) -> None:
        monkeypatch.setitem(GUARDS, ChangePhase, [])
        village.go_to(leading, Phase.ASPIRATIONS, Phase.VOTING, Phase.PLENARY, Phase.ADOPTION, Phase.FINISHED)

    return finish
