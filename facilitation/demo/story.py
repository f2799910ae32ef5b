"""One meeting of the story, held through the same door as by people."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from random import Random

from facilitation.aspirations.commands import ApproveAspiration, MergeProposals, SubmitAspiration, SupportProposal
from facilitation.demo.cast import ACCOUNTS, Cast
from facilitation.demo.programme import ToldProgramme
from facilitation.demo.village import HAMLETS, UNSUR, WOMEN, Wish
from facilitation.kernel.actor import STRANGER, Actor, Role
from facilitation.kernel.policy import Command
from facilitation.meetings.commands import ChangePhase, CreateMeeting
from facilitation.meetings.queries import meeting_by_id
from facilitation.meetings.rules.frame import Ceiling, Identity, MeetingFrame
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.meetings.views import Meeting
from facilitation.people.commands import AddStaff, JoinMeeting
from facilitation.people.rules.details import AgeGroup, Details
from facilitation.people.rules.gender import Gender
from facilitation.voting.commands import CastBallot, CloseRound, DrawLot, OpenRound
from facilitation.voting.rules.submission import digest_of

SEED = 2026
JUTA = 1_000_000
VOTES = 5
IDENTITY = Identity(village="Sukamaju", subdistrict="Kapas", district="Bojonegoro", province="Jawa Timur")
CEILINGS = (
    Ceiling(source_code="DDS", amount_rupiah=400 * JUTA),
    Ceiling(source_code="ADD", amount_rupiah=150 * JUTA),
)


@dataclass
class Telling:
    """One meeting of the story; every draw comes from one seed, so that the story is always the same."""

    cast: Cast
    name: str
    meets_on: date
    programme: ToldProgramme
    earlier_meeting_id: str | None = None
    collects_early: bool = False
    people: list[Actor] = field(default_factory=list)
    proposals: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Make the meeting, with everybody who runs it."""
        self.luck = Random(f"{SEED} {self.name}")  # noqa: S311  a story, not a secret
        made = CreateMeeting(frame=self._frame(), hamlets=HAMLETS)
        self.meeting_id = str(self.cast.stage.door.perform(made, self.cast.staff(Role.FACILITATOR)))
        # Hamlets stay, and whoever joins or wishes names one.
        self.hamlets = self.meeting.hamlets
        for role, (username, _) in ACCOUNTS.items():
            if role is not Role.FACILITATOR:
                self.lead(AddStaff(meeting_id=self.meeting_id, username=username, role=role))

    @property
    def meeting(self) -> Meeting:
        """The meeting as it stands now."""
        found = meeting_by_id(self.cast.stage.look(), self.meeting_id)
        if found is None:
            raise LookupError(self.meeting_id)
        return found

    def lead(self, command: Command, role: Role = Role.FACILITATOR) -> object:
        """Let Ibu Sari do it, or whoever has another role."""
        return self.let(self.cast.staff(role, self.meeting_id), command)

    def let(self, somebody: Actor, command: Command) -> object:
        """Let somebody do it."""
        return self.cast.stage.door.perform(command, somebody)

    def go_to(self, *phases: Phase) -> None:
        """Go through the phases of the meeting."""
        for phase in phases:
            self.lead(ChangePhase(meeting_id=self.meeting_id, phase=phase))

    def welcome(self, names: Iterable[str]) -> None:
        """Let people join, each on a phone of their own."""
        for name in names:
            join = JoinMeeting(
                meeting_id=self.meeting_id,
                device_digest=digest_of(f"{self.name} {name}"),
                name=name,
                gender=Gender.FEMALE if name in WOMEN else Gender.MALE,
                hamlet_id=self.luck.choice(self.hamlets).hamlet_id,
                details=self._details(),
            )
            participant_id = str(self.let(STRANGER, join))
            self.people.append(Actor(role=Role.RESIDENT, actor_id=participant_id, meeting_id=self.meeting_id))

    def wish(self, wish: Wish, author: Actor) -> str:
        """Let somebody write down what they wish; replies its aspiration_id."""
        submit = SubmitAspiration(
            meeting_id=self.meeting_id,
            submission_id=digest_of(f"{self.name} {wish.title}")[:32],
            title=wish.title,
            problem=wish.problem,
            hamlet_id=self.hamlets[wish.hamlet].hamlet_id,
            topic_code=wish.topic,
            cost_rupiah=None,
            aim_id=self.programme.by_topic.get(wish.topic),
        )
        return str(self.let(author, submit))

    def put_on_list(self, wish: Wish, aspiration_id: str) -> str:
        """Make a proposal of a wish, with what it costs; replies its proposal_id."""
        approve = ApproveAspiration(
            meeting_id=self.meeting_id,
            aspiration_id=aspiration_id,
            title=wish.title,
            cost_rupiah=wish.cost_juta * JUTA,
        )
        return str(self.lead(approve))

    def merge_alike(self, wishes: Sequence[Wish], listed: Sequence[str]) -> None:
        """Merge the proposals of wishes that mean the same, and let people support those that are left."""
        for wish, proposal_id in zip(wishes, listed, strict=True):
            if wish.like is None:
                self.proposals.append(proposal_id)
                continue
            merge = MergeProposals(
                meeting_id=self.meeting_id, kept_proposal_id=listed[wish.like], merged_proposal_id=proposal_id
            )
            self.lead(merge)
        for proposal_id in self.proposals:
            for person in self.luck.sample(self.people, self.luck.randrange(5)):
                self.let(person, SupportProposal(meeting_id=self.meeting_id, proposal_id=proposal_id))

    def vote(self, ballots: int, *, is_closed: bool) -> None:
        """Draw, open, let so many people vote, and close where everybody has."""
        round_id = str(self.lead(DrawLot(meeting_id=self.meeting_id)))
        self.lead(OpenRound(meeting_id=self.meeting_id, round_id=round_id))
        # Some wishes are wanted more than others, or every bar would be as long as the next.
        weights = [1 / (1 + place) for place in range(len(self.proposals))]
        for voter in self.luck.sample(self.people, ballots):
            self._cast_ballot(round_id, voter, weights)
        if is_closed:
            self.lead(CloseRound(meeting_id=self.meeting_id, round_id=round_id))

    def _frame(self) -> MeetingFrame:
        return MeetingFrame(
            name=self.name,
            place="Balai Desa Sukamaju",
            meets_on=self.meets_on,
            ceilings=CEILINGS,
            identity=IDENTITY,
            votes_per_ballot=VOTES,
            tally_visibility=TallyVisibility.LIVE,
            head_name="Hadi Prayitno",
            team_name="Retno Wulandari",
            earlier_meeting_id=self.earlier_meeting_id,
            programme_id=self.programme.programme_id,
            collects_early=self.collects_early,
        )

    def _details(self) -> Details:
        return Details(
            age_group=self.luck.choice(list(AgeGroup)),
            rt=str(self.luck.randint(1, 6)),
            unsur_code=self.luck.choice(UNSUR),
        )

    def _cast_ballot(self, round_id: str, voter: Actor, weights: Sequence[float]) -> None:
        chosen = dict.fromkeys(self.luck.choices(self.proposals, weights, k=VOTES))
        ballot = CastBallot(
            meeting_id=self.meeting_id,
            round_id=round_id,
            submission_id=digest_of(f"{round_id} {voter.actor_id}")[:32],
            base_revision=0,
            marks=tuple((proposal_id, 1) for proposal_id in chosen),
        )
        self.let(voter, ballot)
