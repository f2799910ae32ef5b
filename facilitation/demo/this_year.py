"""This year's meeting: it begins with what was promised last year, and people are voting now."""

from datetime import date

from facilitation.aspirations.commands import CompleteProposal, LinkProposal, ProposeDirectly
from facilitation.aspirations.queries import links_by_proposal, listed_proposals, proposal_history
from facilitation.aspirations.rules.facts import Facts
from facilitation.aspirations.rules.linking import Links, PlannedYear
from facilitation.aspirations.rules.plan import Plan
from facilitation.aspirations.rules.provenance import Origin, Provenance
from facilitation.demo.examples import SEEN
from facilitation.demo.helping import let_partners_help
from facilitation.demo.last_year import LastYear
from facilitation.demo.story import JUTA, Telling
from facilitation.demo.village import MEN, WISHES, WOMEN, Wish
from facilitation.dialogue.commands import AnswerQuestion, Argue, AskQuestion
from facilitation.dialogue.rules.entry import Side
from facilitation.followup.commands import CarryOver
from facilitation.kernel.actor import Role
from facilitation.meetings.rules.phase import Phase
from facilitation.voting.rules.submission import digest_of

MEETS_ON = date(2026, 9, 13)
VOTED_SO_FAR = 41
# What was left over and is asked for again; nobody asks for the swimming pool any more.
CARRIED = ("welding", "river")
# What the village pays from its own allocation rather than from the Dana Desa.
FROM_ADD = frozenset({"family", "school", "safety", "youth", "village_office", "power_internet"})
# How many minutes ago the meeting was called, and each part of it has begun.
CALLED = 240
BEGAN = {
    Phase.REGISTRATION: 157,
    Phase.OPENING: 129,
    Phase.PRESENTATION: 116,
    Phase.ASPIRATIONS: 94,
    Phase.DISCUSSION: 56,
    Phase.VOTING: 12,
}
GOVERNMENTS_OWN = "Pemutakhiran data warga dan peta kemiskinan desa"


def hold_this_year(last_year: LastYear) -> None:
    """Hold the meeting up to the vote, which stays open; from here on it is the present."""
    earlier = last_year.told
    clock = earlier.cast.stage.clock
    clock.go_back(CALLED)
    told = Telling(earlier.cast, "Musrenbang Desa Sukamaju 2026", MEETS_ON, earlier.programme, earlier.meeting_id)
    carried = _carry_over(told, last_year)
    _go_on_to(told, Phase.REGISTRATION)
    told.welcome((*WOMEN, *MEN))
    # The wall tells the hall what became of last year's promises.
    _go_on_to(told, Phase.OPENING, Phase.PRESENTATION, Phase.ASPIRATIONS)
    _collect(told)
    told.proposals.extend((*carried, _propose_for_government(told)))
    _phase_over_years(told, told.proposals[0])
    _go_on_to(told, Phase.DISCUSSION)
    _discuss(told)
    let_partners_help(told, last_year.partners)
    _go_on_to(told, Phase.VOTING)
    told.vote(VOTED_SO_FAR, is_closed=False)
    clock.come_back()


def _go_on_to(told: Telling, *phases: Phase) -> None:
    """Begin each part of the meeting when it began."""
    for phase in phases:
        told.cast.stage.clock.go_back(BEGAN[phase])
        told.go_to(phase)


def _carry_over(told: Telling, last_year: LastYear) -> list[str]:
    left = tuple(last_year.proposals[name] for name in CARRIED)
    carry = CarryOver(meeting_id=told.meeting_id, earlier_meeting_id=last_year.told.meeting_id, proposal_ids=left)
    told.lead(carry)
    return [line.proposal_id for line in listed_proposals(told.cast.stage.look(), told.meeting_id)]


def _collect(told: Telling) -> None:
    listed = []
    for wish in WISHES:
        proposal_id = told.put_on_list(wish, told.wish(wish, told.luck.choice(told.people)))
        listed.append(proposal_id)
        if wish.topic in FROM_ADD:
            _pay_from_add(told, wish, proposal_id)
    told.merge_alike(WISHES, listed)


def _pay_from_add(told: Telling, wish: Wish, proposal_id: str) -> None:
    facts = Facts(topic_code=wish.topic, place=f"RT {told.luck.randint(1, 6)}")
    plan = Plan(cost_rupiah=wish.cost_juta * JUTA, source_code="ADD", facts=facts)
    told.lead(CompleteProposal(meeting_id=told.meeting_id, proposal_id=proposal_id, plan=plan, seen=SEEN))


def _propose_for_government(told: Telling) -> str:
    own = ProposeDirectly(
        meeting_id=told.meeting_id,
        submission_id=digest_of(GOVERNMENTS_OWN)[:32],
        provenance=Provenance(origin=Origin.GOVERNMENT),
        title=GOVERNMENTS_OWN,
        cost_rupiah=30 * JUTA,
        hamlet_id="",
        topic_code="village_office",
    )
    return str(told.lead(own, Role.OFFICIAL))


def _phase_over_years(told: Telling, proposal_id: str) -> None:
    """Plan a proposal for two years, half of it in each, as the RPJM Desa has it."""
    reading = told.cast.stage.look()
    served = links_by_proposal(reading, told.meeting_id)[proposal_id].aim_ids
    years = (PlannedYear(year=2027), PlannedYear(year=2028))
    link = LinkProposal(
        meeting_id=told.meeting_id,
        proposal_id=proposal_id,
        links=Links(aim_ids=served, rpjm_entry="Pembangunan jalan desa", years=years),
        seen=len(proposal_history(reading, told.meeting_id, proposal_id)),
    )
    told.lead(link)


def _discuss(told: Telling) -> None:
    """People ask and argue about the first two proposals; one question waits for its answer."""
    first, second = told.proposals[:2]
    asked = _ask(told, first, "Apakah jalannya dicor atau diaspal?")
    _ask(told, second, "Siapa yang merawat pompanya nanti?")
    answer = AnswerQuestion(
        meeting_id=told.meeting_id,
        question_id=asked,
        words="Dicor selebar tiga meter, seperti jalan Ngasem tahun ini.",
        office="Kasi Kesejahteraan",
        answers_seen=0,
    )
    told.lead(answer)
    for side, words in ((Side.FOR, "Anak sekolah lewat sini setiap hari."), (Side.AGAINST, "Air lebih mendesak.")):
        argument = Argue(meeting_id=told.meeting_id, proposal_id=first, side=side, words=words)
        told.let(told.luck.choice(told.people), argument)


def _ask(told: Telling, proposal_id: str, words: str) -> str:
    question = AskQuestion(
        meeting_id=told.meeting_id, proposal_id=proposal_id, submission_id=digest_of(words)[:32], words=words
    )
    return str(told.let(told.luck.choice(told.people), question))
