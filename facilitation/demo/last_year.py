"""Last year's meeting, from the wishes of the hamlets to the adopted list."""

from dataclasses import dataclass
from datetime import date, time, timedelta

from facilitation.demo.cast import Cast
from facilitation.demo.examples import AFTERWARDS, FORMS, UPKEEP, completions
from facilitation.demo.partners import Partners
from facilitation.demo.plenary import adopt, decide
from facilitation.demo.programme import ToldProgramme
from facilitation.demo.promises import Made, commit, contribute
from facilitation.demo.sheets import rows
from facilitation.demo.story import JUTA, Telling
from facilitation.demo.village import LAST_YEARS_WISHES, MEN, WOMEN
from facilitation.kernel.actor import Role
from facilitation.kernel.policy import Command
from facilitation.meetings.rules.phase import Phase
from facilitation.partnership.commands import DescribePartnership, LinkPartner, PlanUpkeep
from facilitation.partnership.rules.upkeep import UpkeepPlan
from facilitation.people.commands import CheckIn

CALLED_ON = date(2025, 8, 18)
FIRST_WISH_ON = date(2025, 8, 21)
MEETS_ON = date(2025, 9, 14)
IN_THE_EVENING = time(19)
# When its parts begin; the plenary takes longer than the agenda has it.
AGENDA = {
    Phase.REGISTRATION: time(8),
    Phase.OPENING: time(8, 30),
    Phase.PRESENTATION: time(8, 45),
    Phase.ASPIRATIONS: time(9, 10),
    Phase.DISCUSSION: time(9, 50),
    Phase.VOTING: time(10, 35),
    Phase.PLENARY: time(11),
    Phase.ADOPTION: time(11, 42),
    Phase.FINISHED: time(11, 57),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LastYear:
    """The meeting, and what the story calls its proposals, its partners and what was promised."""

    told: Telling
    partners: Partners
    proposals: dict[str, str]
    contributions: tuple[Made, ...]
    commitments: tuple[Made, ...]

    def follow_up(self, command: Command, role: Role = Role.OFFICIAL) -> object:
        """Let Bu Endah do it, who keeps the books of what follows, or whoever has another role."""
        return self.told.lead(command, role)


def hold_last_year(cast: Cast, programme: ToldProgramme, partners: Partners) -> LastYear:
    """Hold the meeting to its end."""
    cast.stage.clock.go_to(CALLED_ON)
    told = Telling(cast, "Musrenbang Desa Sukamaju 2025", MEETS_ON, programme, collects_early=True)
    proposals = _collect(told)
    year = _promised(told, proposals, partners)
    _go_on_to(told, Phase.VOTING)
    told.vote(len(told.people), is_closed=True)
    _go_on_to(told, Phase.PLENARY)
    decide(told, proposals)
    _go_on_to(told, Phase.ADOPTION)
    adopt(told)
    _go_on_to(told, Phase.FINISHED)
    return year


def _go_on_to(told: Telling, *phases: Phase) -> None:
    """Begin each part of the meeting at its time."""
    for phase in phases:
        told.cast.stage.clock.go_to(MEETS_ON, AGENDA[phase])
        told.go_to(phase)


def _collect(told: Telling) -> dict[str, str]:
    """The wishes come in the hamlets' own meetings, a day each; on the day everybody is there."""
    clock, wishes = told.cast.stage.clock, tuple(LAST_YEARS_WISHES.values())
    names = told.luck.sample((*WOMEN, *MEN), len(WOMEN) + len(MEN))
    written = []
    for days, (wish, name) in enumerate(zip(wishes, names, strict=False)):
        clock.go_to(FIRST_WISH_ON + timedelta(days=days), IN_THE_EVENING)
        told.welcome([name])
        written.append(told.wish(wish, told.people[-1]))
    _go_on_to(told, Phase.REGISTRATION)
    for author in told.people:
        told.let(author, CheckIn(meeting_id=told.meeting_id))
    told.welcome(names[len(wishes) :])
    _go_on_to(told, Phase.OPENING, Phase.PRESENTATION, Phase.ASPIRATIONS)
    listed = [told.put_on_list(wish, wished) for wish, wished in zip(wishes, written, strict=True)]
    proposals = dict(zip(LAST_YEARS_WISHES, listed, strict=True))
    for command in completions(told.meeting_id, proposals):
        told.lead(command, Role.OFFICIAL)
    told.merge_alike(wishes, listed)
    return proposals


def _promised(told: Telling, proposals: dict[str, str], partners: Partners) -> LastYear:
    """Everybody promises, one of the partners in person."""
    _go_on_to(told, Phase.DISCUSSION)
    somebody = told.people[-1].actor_id
    comes = LinkPartner(meeting_id=told.meeting_id, participant_id=somebody, partner_id=partners["investor"])
    told.lead(comes)
    year = LastYear(
        told=told,
        partners=partners,
        proposals=proposals,
        contributions=tuple(contribute(told, proposals, partners)),
        commitments=tuple(commit(told, proposals, partners)),
    )
    _name_partnerships(told, proposals)
    _plan_upkeep(told, proposals)
    return year


def _name_partnerships(told: Telling, proposals: dict[str, str]) -> None:
    """Each is stated by its name; one that its parties contradict would be refused."""
    for name, form in FORMS.items():
        describe = DescribePartnership(
            meeting_id=told.meeting_id,
            proposal_id=proposals[name],
            is_partnership=True,
            stated_form=form,
            afterwards=AFTERWARDS[name],
        )
        told.lead(describe)


def _plan_upkeep(told: Telling, proposals: dict[str, str]) -> None:
    for name, caretaker, swadaya, juta, months in rows(UPKEEP):
        plan = UpkeepPlan(
            caretaker=caretaker, swadaya=swadaya, swadaya_rupiah=int(juta) * JUTA, every_months=int(months)
        )
        planned = PlanUpkeep(
            meeting_id=told.meeting_id,
            proposal_id=proposals[name],
            plan=plan,
            afterwards=AFTERWARDS.get(name, ""),
        )
        told.lead(planned)
