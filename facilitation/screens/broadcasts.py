"""Which screens hear of which event: regions, what each is built from, and what makes them stale."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy.orm import Session

from facilitation.agreement import queries as agreement
from facilitation.agreement.broadcasts import SNAPSHOTS as AGREEMENT_SNAPSHOTS
from facilitation.agreement.events import (
    AgreementChanged,
    ConsentAnswered,
    ConsentCheckMoved,
    GovernmentOrderWritten,
    ListAdopted,
    MinutesWritten,
    NegotiationChanged,
)
from facilitation.aspirations import queries as aspirations
from facilitation.aspirations.events import (
    AspirationModerated,
    AspirationSubmitted,
    ProposalListChanged,
    SupportChanged,
)
from facilitation.aspirations.views import ListNews
from facilitation.dialogue.broadcasts import SNAPSHOTS as DIALOGUE_SNAPSHOTS
from facilitation.dialogue.events import (
    ArgumentGiven,
    EntryModerated,
    QuestionAnswered,
    QuestionAsked,
    SpotlightMoved,
)
from facilitation.kernel.policy import Event
from facilitation.kernel.settings import Settings
from facilitation.live.snapshots import Audience, Snapshot
from facilitation.meetings.events import AddressChosen, AgendaRevised, MeetingPaused, MeetingRevised, PhaseChanged
from facilitation.partnership.broadcasts import SNAPSHOTS as PARTNERSHIP_SNAPSHOTS
from facilitation.partnership.events import (
    ContributionChanged,
    HelpCalled,
    PartnershipDescribed,
    PartnersPresentChanged,
)
from facilitation.people import queries as people
from facilitation.people.events import (
    AttendanceChanged,
    ParticipantCameBack,
    ParticipantJoined,
    WaitingPhonesChanged,
)
from facilitation.people.views import AttendanceBoard
from facilitation.screens import queries
from facilitation.screens.helping import help_news
from facilitation.screens.views import ConsoleScreen, HelpNews, VoicesBoard, WallScreen
from facilitation.voting.events import (
    BallotCast,
    DelegationChanged,
    DelegationClosed,
    LotDrawn,
    MotionClosed,
    MotionPutAway,
    MotionTakenBack,
    NominationChanged,
    PracticeClosed,
    RoundClosed,
    RoundOpened,
)

TALK = ("wall", "dialogue", "console_dialogue")
CONSOLE = (
    *("console_status", "console_people", "console_queue", "console_round", "console_voices"),
    "console_delegation",
)
HELP = ("wall", "help", "console_partners")
EVERYWHERE = ("phone", "list", "console_consent", *CONSOLE, *TALK, *HELP[1:])

MARKS: dict[type[Event], tuple[str, ...]] = {
    MeetingRevised: EVERYWHERE,
    AddressChosen: ("wall",),
    AgendaRevised: ("wall", "console_status"),
    MeetingPaused: EVERYWHERE,
    PhaseChanged: EVERYWHERE,
    ParticipantJoined: ("wall", "console_status", "console_people", "console_voices"),
    ParticipantCameBack: ("console_status", "console_people"),
    WaitingPhonesChanged: ("console_people",),
    AttendanceChanged: ("wall", "console_status", "console_people", "console_voices"),
    AspirationSubmitted: ("wall", "console_status", "console_queue", "console_voices"),
    AspirationModerated: ("wall", "list", "console_status", "console_queue", "console_voices"),
    ProposalListChanged: ("phone", "list", "console_status", "console_queue", "help", *TALK),
    SupportChanged: ("console_queue", "wall", "dialogue"),
    QuestionAsked: (*TALK, "console_voices"),
    QuestionAnswered: TALK,
    ArgumentGiven: (*TALK, "console_voices"),
    EntryModerated: TALK,
    SpotlightMoved: ("phone", *TALK),
    LotDrawn: EVERYWHERE,
    RoundOpened: EVERYWHERE,
    BallotCast: ("wall", "phone", "console_round", "console_voices"),
    RoundClosed: EVERYWHERE,
    PracticeClosed: EVERYWHERE,
    NominationChanged: ("wall", "phone", "console_delegation"),
    **dict.fromkeys(
        (AgreementChanged, NegotiationChanged, ListAdopted), ("wall", "phone", "console_agreement", "help")
    ),
    GovernmentOrderWritten: ("console_agreement",),
    ConsentCheckMoved: ("wall", "phone", "console_consent"),
    ConsentAnswered: ("wall", "console_consent"),
    MinutesWritten: ("console_minutes",),
    ContributionChanged: (*HELP, "console_agreement"),
    PartnershipDescribed: ("help",),
    PartnersPresentChanged: ("phone", "help", "console_partners"),
    HelpCalled: ("wall", "phone"),
    **dict.fromkeys((MotionClosed, MotionTakenBack, MotionPutAway, DelegationClosed, DelegationChanged), EVERYWHERE),
}


def _list_news(session: Session, meeting_id: str) -> ListNews:
    """That something about the list has changed, for the phones of those who wait for it."""
    return aspirations.list_news(session, queries.meeting_named(session, meeting_id))


def _attendance_board(session: Session, meeting_id: str) -> AttendanceBoard:
    """Who is here, in numbers, for live screens of staff."""
    return people.board(session, queries.meeting_named(session, meeting_id))


def _help_news(session: Session, meeting_id: str) -> HelpNews:
    """How many proposals still need help, for the phones that look at them."""
    return help_news(session, queries.meeting_named(session, meeting_id))


OTHER_SNAPSHOTS = (
    Snapshot(
        region="console_delegation",
        audience=Audience.CONSOLE,
        build=queries.delegation_board,
        template="live/console_delegation.html",
    ),
    Snapshot(region="phone", audience=Audience.PHONE, build=queries.phone_banner, template="live/phone_banner.html"),
    Snapshot(region="help", audience=Audience.PHONE, build=_help_news, template="live/help.html"),
    Snapshot(region="list", audience=Audience.PHONE, build=_list_news, template="live/list.html"),
    Snapshot(
        region="console_people",
        audience=Audience.CONSOLE,
        build=_attendance_board,
        template="live/console_people.html",
    ),
    Snapshot(
        region="console_consent",
        audience=Audience.CONSOLE,
        build=agreement.console_news,
        template="live/console_consent.html",
    ),
    Snapshot(
        region="console_minutes",
        audience=Audience.CONSOLE,
        build=agreement.minutes_news,
        template="live/console_minutes.html",
    ),
)


ROOM_SNAPSHOTS = (*AGREEMENT_SNAPSHOTS, *DIALOGUE_SNAPSHOTS, *PARTNERSHIP_SNAPSHOTS)


def snapshots(
    settings: Settings, connected: Callable[[str], int], clock: Callable[[], datetime]
) -> tuple[Snapshot, ...]:
    """Every live region; `connected` counts a meeting's phones, `clock` tells the time for the agenda."""

    def wall(session: Session, meeting_id: str) -> WallScreen:
        return queries.wall(session, meeting_id, settings, clock())

    def console(session: Session, meeting_id: str) -> ConsoleScreen:
        return queries.console(session, meeting_id, connected(meeting_id), clock())

    def voices(session: Session, meeting_id: str) -> VoicesBoard:
        return queries.voices(session, meeting_id, clock())

    return (
        Snapshot(region="console_voices", audience=Audience.CONSOLE, build=voices, template="live/console_voices.html"),
        Snapshot(region="wall", audience=Audience.WALL, build=wall, template="live/wall.html"),
        *(
            Snapshot(region=region, audience=Audience.CONSOLE, build=console, template=f"live/{region}.html")
            for region in ("console_status", "console_queue", "console_round")
        ),
        *ROOM_SNAPSHOTS,
        *OTHER_SNAPSHOTS,
    )
