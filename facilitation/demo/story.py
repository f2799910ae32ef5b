"""One meeting of the story, held through the same door as by people."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from random import Random

from sqlalchemy.orm import Session

from facilitation.aspirations.commands import (
    ApproveAspiration,
    CompleteProposal,
    MergeProposals,
    SubmitAspiration,
    SupportProposal,
)
from facilitation.aspirations.rules.facts import Facts
from facilitation.aspirations.rules.plan import Plan
from facilitation.demo.programme import ToldProgramme
from facilitation.demo.village import HAMLETS, MEN, WOMEN, Wish
from facilitation.dialogue.commands import AnswerQuestion, Argue, AskQuestion
from facilitation.dialogue.rules.entry import Side
from facilitation.kernel.actor import STRANGER, Actor, Role
from facilitation.kernel.dispatch import Door
from facilitation.kernel.policy import Command
from facilitation.meetings.commands import ChangePhase, CreateMeeting
from facilitation.meetings.queries import meeting_by_id
from facilitation.meetings.rules.frame import Ceiling, Identity, MeetingFrame
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.meetings.views import Hamlet
from facilitation.people.commands import JoinMeeting
from facilitation.people.rules.details import AgeGroup, Details
from facilitation.people.rules.gender import Gender
from facilitation.voting.commands import CastBallot, CloseRound, DrawLot, OpenRound
from facilitation.voting.rules.submission import digest_of

SEED = 2026
JUTA = 1_000_000
VOTES = 5
# What the village pays from its own allocation rather than from the Dana Desa.
FROM_ADD = frozenset({"family", "school", "safety", "youth", "village_office", "power_internet"})
IDENTITY = Identity(village="Sukamaju", subdistrict="Kapas", district="Bojonegoro", province="Jawa Timur")
CEILINGS = (
    Ceiling(source_code="DDS", amount_rupiah=400 * JUTA),
    Ceiling(source_code="ADD", amount_rupiah=150 * JUTA),
)


@dataclass
class Telling:
    """One meeting of the story; every draw comes from one seed, so that the story is always the same."""

    door: Door
    reading: Session
    sari: Actor
    name: str
    meets_on: date
    programme: ToldProgramme
    earlier_meeting_id: str | None = None
    people: list[Actor] = field(default_factory=list)
    proposals: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Make the meeting and let everybody come."""
        self.luck = Random(f"{SEED} {self.name}")  # noqa: S311  a story, not a secret
        frame = MeetingFrame(
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
        )
        self.meeting_id = str(self.door.perform(CreateMeeting(frame=frame, hamlets=HAMLETS), self.sari))
        self.leading = Actor(role=Role.FACILITATOR, actor_id=self.sari.actor_id, meeting_id=self.meeting_id)
        self._go_to(Phase.REGISTRATION)
        for name in (*WOMEN, *MEN):
            self.people.append(self._arrive(name))

    def collect(self, wishes: Sequence[Wish]) -> None:
        """Let people write their wishes, put them on the list, and merge those that mean the same."""
        self._go_to(Phase.ASPIRATIONS)
        for number, wish in enumerate(wishes):
            self.proposals.append(self._wish(number, wish))
        for number, wish in enumerate(wishes):
            if wish.like is not None:
                kept, merged = self.proposals[wish.like], self.proposals[number]
                self.lead(MergeProposals(meeting_id=self.meeting_id, kept_proposal_id=kept, merged_proposal_id=merged))
        like = {number for number, wish in enumerate(wishes) if wish.like is not None}
        self.proposals = [one for number, one in enumerate(self.proposals) if number not in like]
        for proposal_id in self.proposals:
            for person in self.luck.sample(self.people, self.luck.randrange(7)):
                self.door.perform(SupportProposal(meeting_id=self.meeting_id, proposal_id=proposal_id), person)

    def discuss(self) -> None:
        """Let people ask and argue about the first two proposals; one question waits for its answer."""
        self._go_to(Phase.DISCUSSION)
        first, second = self.proposals[:2]
        asked = self._ask(first, "Apakah jalannya dicor atau diaspal?")
        self._ask(second, "Siapa yang merawat pompanya nanti?")
        self.lead(
            AnswerQuestion(
                meeting_id=self.meeting_id,
                question_id=asked,
                words="Dicor selebar tiga meter, seperti di Dusun Sumberejo.",
                office="Kasi Kesejahteraan",
                answers_seen=0,
            )
        )
        for side, words in ((Side.FOR, "Anak sekolah lewat sini setiap hari."), (Side.AGAINST, "Air lebih mendesak.")):
            argument = Argue(meeting_id=self.meeting_id, proposal_id=first, side=side, words=words)
            self.door.perform(argument, self.luck.choice(self.people))

    def vote(self, ballots: int, *, is_closed: bool) -> None:
        """Draw, open, and let so many people vote; close and go on to the end where the meeting is over."""
        self._go_to(Phase.VOTING)
        round_id = str(self.lead(DrawLot(meeting_id=self.meeting_id)))
        self.lead(OpenRound(meeting_id=self.meeting_id, round_id=round_id))
        # Some wishes are wanted more than others, or every bar would be as long as the next.
        weights = [1 / (1 + place) for place in range(len(self.proposals))]
        for voter in self.luck.sample(self.people, ballots):
            self._cast(round_id, voter, weights)
        if is_closed:
            self.lead(CloseRound(meeting_id=self.meeting_id, round_id=round_id))
            self._go_to(Phase.PLENARY, Phase.ADOPTION, Phase.FINISHED)

    def lead(self, command: Command) -> object:
        """Let Ibu Sari do it."""
        return self.door.perform(command, self.leading)

    def _arrive(self, name: str) -> Actor:
        join = JoinMeeting(
            meeting_id=self.meeting_id,
            device_digest=digest_of(f"{self.name} {name}"),
            name=name,
            gender=Gender.FEMALE if name in WOMEN else Gender.MALE,
            hamlet_id=self.luck.choice(self._hamlets()).hamlet_id,
            details=Details(age_group=self.luck.choice(list(AgeGroup)), rt=str(self.luck.randint(1, 6))),
        )
        participant_id = str(self.door.perform(join, STRANGER))
        return Actor(role=Role.RESIDENT, actor_id=participant_id, meeting_id=self.meeting_id)

    def _wish(self, number: int, wish: Wish) -> str:
        submit = SubmitAspiration(
            meeting_id=self.meeting_id,
            submission_id=digest_of(f"{self.name} {number}")[:32],
            title=wish.title,
            problem=wish.problem,
            hamlet_id=self._hamlets()[wish.hamlet].hamlet_id,
            topic_code=wish.topic,
            cost_rupiah=None,
            aim_id=self.programme.goals.get(wish.topic),
        )
        aspiration_id = str(self.door.perform(submit, self.luck.choice(self.people)))
        approve = ApproveAspiration(
            meeting_id=self.meeting_id,
            aspiration_id=aspiration_id,
            title=wish.title,
            cost_rupiah=wish.cost_juta * JUTA,
        )
        proposal_id = str(self.lead(approve))
        if wish.topic in FROM_ADD:
            facts = Facts(topic_code=wish.topic, place=f"RT {self.luck.randint(1, 6)}")
            plan = Plan(cost_rupiah=wish.cost_juta * JUTA, source_code="ADD", facts=facts)
            self.lead(CompleteProposal(meeting_id=self.meeting_id, proposal_id=proposal_id, plan=plan, seen=2))
        return proposal_id

    def _ask(self, proposal_id: str, words: str) -> str:
        question = AskQuestion(
            meeting_id=self.meeting_id, proposal_id=proposal_id, submission_id=digest_of(words)[:32], words=words
        )
        return str(self.door.perform(question, self.luck.choice(self.people)))

    def _cast(self, round_id: str, voter: Actor, weights: Sequence[float]) -> None:
        chosen = dict.fromkeys(self.luck.choices(self.proposals, weights, k=VOTES))
        ballot = CastBallot(
            meeting_id=self.meeting_id,
            round_id=round_id,
            submission_id=digest_of(f"{round_id} {voter.actor_id}")[:32],
            base_revision=0,
            marks=tuple((proposal_id, 1) for proposal_id in chosen),
        )
        self.door.perform(ballot, voter)

    def _hamlets(self) -> tuple[Hamlet, ...]:
        meeting = meeting_by_id(self.reading, self.meeting_id)
        return meeting.hamlets if meeting else ()

    def _go_to(self, *phases: Phase) -> None:
        for phase in phases:
            self.lead(ChangePhase(meeting_id=self.meeting_id, phase=phase))
