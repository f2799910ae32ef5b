"""Which screens hear of which event: regions, what each is built from, and what makes them stale."""

from collections.abc import Callable

from sqlalchemy.orm import Session

from facilitation.aspirations.events import AspirationModerated, AspirationSubmitted, ProposalListChanged
from facilitation.kernel.policy import Event
from facilitation.kernel.settings import Settings
from facilitation.live.snapshots import Audience, Snapshot
from facilitation.meetings.events import AddressChosen, MeetingRevised, PhaseChanged
from facilitation.people.events import ParticipantJoined
from facilitation.screens import queries
from facilitation.screens.views import ConsoleScreen, WallScreen
from facilitation.voting.events import BallotCast, LotDrawn, RoundClosed, RoundOpened

EVERYWHERE = ("wall", "phone", "console_status", "console_queue", "console_round")

MARKS: dict[type[Event], tuple[str, ...]] = {
    MeetingRevised: EVERYWHERE,
    AddressChosen: ("wall",),
    PhaseChanged: EVERYWHERE,
    ParticipantJoined: ("wall", "console_status"),
    AspirationSubmitted: ("wall", "console_status", "console_queue"),
    AspirationModerated: ("wall", "console_status", "console_queue"),
    ProposalListChanged: ("wall", "phone", "console_status", "console_queue"),
    LotDrawn: EVERYWHERE,
    RoundOpened: EVERYWHERE,
    BallotCast: ("wall", "phone", "console_round"),
    RoundClosed: EVERYWHERE,
}


def snapshots(settings: Settings, connected: Callable[[str], int]) -> tuple[Snapshot, ...]:
    """Every live region; `connected` counts a meeting's phones."""

    def wall(session: Session, meeting_id: str) -> WallScreen:
        return queries.wall(session, meeting_id, settings)

    def console(session: Session, meeting_id: str) -> ConsoleScreen:
        return queries.console(session, meeting_id, connected(meeting_id))

    return (
        Snapshot(region="wall", audience=Audience.WALL, build=wall, template="live/wall.html"),
        Snapshot(
            region="phone", audience=Audience.PHONE, build=queries.phone_banner, template="live/phone_banner.html"
        ),
        *(
            Snapshot(region=region, audience=Audience.CONSOLE, build=console, template=f"live/{region}.html")
            for region in ("console_status", "console_queue", "console_round")
        ),
    )
