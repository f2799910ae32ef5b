"""A programme of the village, and a meeting of it."""

from collections.abc import Callable

import pytest

from facilitation.aspirations.commands import LinkProposal
from facilitation.aspirations.queries import links_by_proposal, proposal_desk
from facilitation.aspirations.rules.linking import Links
from facilitation.kernel.actor import Actor, Role
from facilitation.meetings.rules.phase import Phase
from facilitation.programmes.commands import CreateProgramme
from facilitation.programmes.queries import programme_by_id
from facilitation.programmes.rules.programme import ProgrammeFrame, ProgrammeKind
from facilitation.programmes.views import Programme
from tests.village import Village

GOALS = ("Kurangi kemiskinan", "Sekolah dan kesehatan", "Ekonomi lokal", "Lingkungan", "Tata kelola")
FRAME = ProgrammeFrame(
    name="Kemitraan Sukamaju",
    kind=ProgrammeKind.COMMUNITY_GOVERNMENT,
    area="Desa Sukamaju",
    first_year=2026,
    last_year=2028,
    vision="Sukamaju yang sehat.",
    principles=("Kolaborasi",),
    plan_first_year=2025,
    plan_years=8,
)


class Held:
    """A meeting of a programme; each method is something its facilitator does."""

    def __init__(self, village: Village, leading: Actor, programme_id: str) -> None:
        self.village, self.leading, self.programme_id = village, leading, programme_id
        self.meeting_id = str(leading.meeting_id)

    @property
    def programme(self) -> Programme:
        """The programme as it stands now."""
        found = programme_by_id(self.village.reading, self.programme_id)
        assert found is not None
        return found

    def aim(self, words: str) -> str:
        """The id of the goal or mission that says this."""
        return next(aim.aim_id for aim in self.programme.aims if aim.words == words)

    def propose(self, title: str, *, cost_rupiah: int = 10_000_000) -> str:
        """A resident's proposal on the list."""
        resident = self.village.join(self.meeting_id, f"Warga {title}")
        return self.village.propose(self.leading, resident, title, cost_rupiah=cost_rupiah)

    def link(self, proposal_id: str, links: Links, *, by: Actor | None = None, seen: int | None = None) -> None:
        """Link a proposal, having seen every change of it."""
        view = proposal_desk(self.village.reading, self.village.see(self.meeting_id), proposal_id)
        self.village.door.perform(
            LinkProposal(
                meeting_id=self.meeting_id,
                proposal_id=proposal_id,
                links=links,
                seen=len(view.history) if seen is None else seen,
            ),
            by or self.leading,
        )

    def links(self, proposal_id: str) -> Links:
        """What a proposal is linked to now."""
        return links_by_proposal(self.village.reading, self.meeting_id)[proposal_id]


@pytest.fixture
def siti(village: Village) -> Actor:
    """Whoever makes the programme; she leads no meeting yet."""
    return village.account()


@pytest.fixture
def programme_id(village: Village, siti: Actor) -> str:
    """A programme of five goals and one mission."""
    command = CreateProgramme(frame=FRAME, goals=GOALS, missions=("Gotong royong",))
    return str(village.door.perform(command, siti))


@pytest.fixture
def hold(village: Village, siti: Actor, programme_id: str) -> Callable[..., Held]:
    """Another meeting of the programme, taking proposals."""

    def held(**different: object) -> Held:
        leading = village.meeting(siti, programme_id=programme_id, **different)
        village.go_to(leading, Phase.ASPIRATIONS)
        return Held(village, leading, programme_id)

    return held


@pytest.fixture
def held(hold: Callable[..., Held]) -> Held:
    """The first of them."""
    return hold()


@pytest.fixture
def joko(village: Village) -> Actor:
    """Somebody with an account and no part in the programme."""
    return Actor(role=Role.FACILITATOR, actor_id=village.account("joko").actor_id)
