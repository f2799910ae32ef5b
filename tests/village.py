"""The people of the tests: fixed personas in a village, acting through the real door."""

import hashlib
from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session

from facilitation.aspirations.commands import ApproveAspiration, SubmitAspiration
from facilitation.kernel.actor import OPERATOR, STRANGER, Actor, Role
from facilitation.kernel.writer import Writer
from facilitation.meetings import queries as meetings
from facilitation.meetings.commands import ChangePhase, CreateMeeting
from facilitation.meetings.rules.frame import Ceiling, MeetingFrame
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.meetings.views import Meeting
from facilitation.people.commands import CreateAccount, JoinMeeting
from facilitation.people.rules.gender import Gender
from tests.staged import Stage

HAMLETS = ("Krajan", "Sumberejo", "Ngasem")
SETUP: dict[str, Any] = {
    "name": "Musrenbang Desa Sukamaju",
    "place": "Balai Desa Sukamaju",
    "meets_on": date(2026, 8, 12),
    "hamlets": HAMLETS,
    "ceilings": (Ceiling(source_code="DDS", amount_rupiah=100_000_000),),
    "votes_per_ballot": 5,
    "tally_visibility": TallyVisibility.HIDDEN,
}


def creation(**different: Any) -> CreateMeeting:
    """The command that sets up the village's meeting; `ceiling_rupiah` stands for one source's ceiling."""
    setup = SETUP | different
    hamlets = setup.pop("hamlets")
    return CreateMeeting(frame=MeetingFrame(**_with_ceilings(setup)), hamlets=hamlets)


def frame(**different: Any) -> MeetingFrame:
    """The frame of the village's meeting."""
    return creation(**different).frame


def _with_ceilings(setup: dict[str, Any]) -> dict[str, Any]:
    if "ceiling_rupiah" in setup:
        setup["ceilings"] = (Ceiling(source_code="DDS", amount_rupiah=setup.pop("ceiling_rupiah")),)
    return setup


class Village:
    """One installation with one facilitator; each method is something people do, by its valid minimum."""

    def __init__(self, door: Writer, reading: Session) -> None:
        self.door = door
        self.reading = reading
        self._accounts = 0

    def account(self, username: str = "siti") -> Actor:
        """A member of staff who leads no meeting yet."""
        command = CreateAccount(
            username=username, display_name="Siti Aminah", password_hash="not-a-hash", is_first=False
        )
        return Actor(role=Role.FACILITATOR, actor_id=str(self.door.perform(command, OPERATOR)))

    def meeting(self, facilitator: Actor, **different: object) -> Actor:
        """A new meeting; returns its facilitator's actor, whose meeting_id is the new meeting's."""
        meeting_id = str(self.door.perform(creation(**different), facilitator))
        return Actor(role=Role.FACILITATOR, actor_id=facilitator.actor_id, meeting_id=meeting_id)

    def see(self, meeting_id: str | None) -> Meeting:
        """The meeting as it stands now."""
        meeting = meetings.meeting_by_id(self.reading, str(meeting_id))
        assert meeting is not None
        return meeting

    def join(self, meeting_id: str | None, name: str, *, hamlet: int = 0, gender: Gender = Gender.FEMALE) -> Actor:
        """A resident with a phone of their own."""
        command = JoinMeeting(
            meeting_id=str(meeting_id),
            device_digest=digest(f"phone of {name}"),
            name=name,
            gender=gender,
            hamlet_id=self.see(meeting_id).hamlets[hamlet].hamlet_id,
        )
        participant_id = str(self.door.perform(command, STRANGER))
        return Actor(role=Role.RESIDENT, actor_id=participant_id, meeting_id=meeting_id)

    def go_to(self, leading: Actor, *phases: Phase) -> None:
        """Take the meeting through these phases, one by one."""
        for phase in phases:
            self.door.perform(ChangePhase(meeting_id=str(leading.meeting_id), phase=phase), leading)

    def propose(self, leading: Actor, resident: Actor, title: str, *, cost_rupiah: int = 10_000_000) -> str:
        """A resident's aspiration, approved at a cost; returns the proposal_id. The phase must be ASPIRATIONS."""
        meeting_id = str(leading.meeting_id)
        submission = SubmitAspiration(
            meeting_id=meeting_id,
            submission_id=digest(f"{resident.actor_id} {title}")[:32],
            title=title,
            problem="Rusak sejak musim hujan.",
            hamlet_id=self.see(meeting_id).hamlets[0].hamlet_id,
            cost_rupiah=None,
        )
        aspiration_id = str(self.door.perform(submission, resident))
        approval = ApproveAspiration(
            meeting_id=meeting_id, aspiration_id=aspiration_id, title=title, cost_rupiah=cost_rupiah
        )
        return str(self.door.perform(approval, leading))


def digest(text: str) -> str:
    """A digest as the database keeps it."""
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.fixture
def village(door: Writer, reading: Session) -> Village:
    """The village behind this test's door."""
    return Village(door, reading)


@pytest.fixture
def stage(door: Writer, reading: Session, published: Any, database_url: str, clock: Any) -> Stage:
    """What has come before this test."""
    return Stage(door, reading, published.events, database_url, clock.now.isoformat())


@pytest.fixture
def leading(village: Village, stage: Stage) -> Actor:
    """Siti, facilitator of a fresh meeting in its first phase."""

    def siti_makes_a_meeting() -> Actor:
        return village.meeting(village.account())

    return stage.act(siti_makes_a_meeting)


@pytest.fixture
def other_leading(village: Village, stage: Stage) -> Actor:
    """Joko, facilitator of somebody else's meeting."""

    def joko_makes_a_meeting() -> Actor:
        return village.meeting(village.account("joko"), name="Musrenbang Desa Sebelah")

    return stage.act(joko_makes_a_meeting)


@pytest.fixture
def wati(village: Village, leading: Actor, stage: Stage) -> Actor:
    """A resident of the first hamlet."""

    def wati_joins() -> Actor:
        return village.join(leading.meeting_id, "Wati")

    return stage.act(wati_joins)


@pytest.fixture
def budi(village: Village, leading: Actor, stage: Stage) -> Actor:
    """A resident of another hamlet."""

    def budi_joins() -> Actor:
        return village.join(leading.meeting_id, "Budi", hamlet=1, gender=Gender.MALE)

    return stage.act(budi_joins)


@pytest.fixture
def outsider(village: Village, other_leading: Actor) -> Actor:
    """A resident of another meeting."""
    return village.join(other_leading.meeting_id, "Rahmat", gender=Gender.MALE)
