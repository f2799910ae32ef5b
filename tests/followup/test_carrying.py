"""What a year has left over enters the next one with its history, on both databases."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.agreement.rules.decision import Outcome
from facilitation.aspirations import queries as aspirations
from facilitation.aspirations.commands import (
    LinkProposal,
    MergeProposals,
    ParkProposal,
    RestoreProposal,
    RewordProposal,
)
from facilitation.aspirations.rules.asking import AlreadyBrought, CameBy, EarlierAsking, asked_count
from facilitation.aspirations.rules.linking import Links
from facilitation.aspirations.tables import EarlierAskingRow
from facilitation.followup import queries
from facilitation.followup.commands import CarryOver, RecordMilestone
from facilitation.followup.rules.carrying import (
    NotAnEarlierMeeting,
    NothingCarried,
    NotLeftOver,
    is_left_over,
    refuse_unless_earlier,
    why_not,
)
from facilitation.followup.rules.milestone import Milestone, MilestoneKind
from facilitation.followup.rules.told import ToldMeeting
from facilitation.kernel.actor import Actor, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere, NotInThisPhase
from facilitation.meetings.rules.frame import Identity
from facilitation.meetings.rules.kind import MeetingKind
from facilitation.meetings.rules.phase import Phase
from facilitation.voting import queries as voting
from facilitation.voting.commands import DrawLot
from tests.budget.conftest import GREEDY
from tests.followup.villages import Held, hold
from tests.meetings.crowd import at_once, refused

DAY = date(2026, 8, 12)
# As long as an entry may be.
ENTRY = ("Penyediaan air bersih " * 8)[:160].strip()
DECIDED = {"Jembatan": Outcome.AGREED, "Sumur": Outcome.RESERVE, "Balai": Outcome.NOT_ACCOMMODATED}


def asking(**different):
    usual = {"came_by": CameBy.AGAIN, "from_meeting_id": "m1", "from_proposal_id": "p1", "meeting_name": "Musrenbang"}
    usual |= {"village": "", "meets_on": DAY, "number": 1, "outcome": "reserve", "reason": "", "decided_on": DAY}
    return EarlierAsking(**(usual | different))


def told(**different):
    usual = {"meeting_id": "a", "name": "A", "village": "Sukamaju", "kind": MeetingKind.VILLAGE}
    return ToldMeeting(**(usual | {"meets_on": DAY} | different))


def happened(kind, note=""):
    return Milestone(kind=kind, happened_on=DAY, note=note)


@given(st.lists(st.tuples(st.sampled_from(CameBy), st.integers(0, 5))))
def test_only_other_years_count_as_asking_again(history):
    askings = [asking(came_by=way, from_meeting_id=f"m{which}") for way, which in history]
    years = {which for way, which in history if way is CameBy.AGAIN}
    assert asked_count(askings) == 1 + len(years)


@pytest.mark.parametrize(
    ("outcome", "milestones", "waits"),
    [
        (Outcome.RESERVE, (), True),
        (Outcome.FORWARDED, (MilestoneKind.SUBDISTRICT,), True),
        (Outcome.NOT_ACCOMMODATED, (), True),
        (Outcome.AGREED, (), False),
        (Outcome.AGREED, (MilestoneKind.BUDGETED, MilestoneKind.DECLINED), True),
        (Outcome.RESERVE, (MilestoneKind.BUDGETED,), False),
        (Outcome.FORWARDED, (MilestoneKind.FINISHED,), False),
    ],
)
def test_what_has_no_money_is_left_over(outcome, milestones, waits):
    assert is_left_over(outcome, [happened(kind) for kind in milestones], ()) is waits


def test_the_last_word_is_why_it_has_no_money():
    assert why_not("Dananya kurang.", (), ()) == "Dananya kurang."
    assert why_not("Dananya kurang.", (happened(MilestoneKind.DECLINED, "Lahan sengketa."),), ()) == "Lahan sengketa."


@pytest.mark.parametrize(
    ("earlier", "is_adopted"),
    [
        ({"meets_on": date(2026, 8, 12)}, True),
        ({"meets_on": date(2025, 8, 12)}, False),
        ({"meets_on": date(2025, 8, 12), "village": "Sukamakmur"}, True),
        ({"meets_on": date(2025, 8, 12), "kind": MeetingKind.HAMLET}, True),
        ({"meets_on": date(2027, 8, 12)}, True),
    ],
)
def test_only_an_earlier_adopted_meeting_of_the_same_area_hands_on(earlier, is_adopted):
    with pytest.raises(NotAnEarlierMeeting):
        refuse_unless_earlier(told(**earlier), told(meeting_id="b"), is_adopted=is_adopted)


def test_a_village_is_the_same_however_it_is_typed():
    earlier = told(village="  sukamaju ", meets_on=date(2025, 8, 12))
    assert refuse_unless_earlier(earlier, told(meeting_id="b"), is_adopted=True) is None


def plan_in_the_rpjm(held, title):
    """Officials say where it stands in the medium-term plan."""
    proposal_id = held.listed[title].proposal_id
    seen = len(aspirations.proposal_history(held.village.reading, held.meeting_id, proposal_id))
    links = Links(aim_ids=(), rpjm_entry=ENTRY, years=())
    held.perform(LinkProposal(meeting_id=held.meeting_id, proposal_id=proposal_id, links=links, seen=seen))


@pytest.fixture
def years(village, stage):
    """Last year's meeting, adopted, and this year's, which is being prepared."""

    def last_year_is_held():
        siti = village.account()
        before = hold(village, siti, "Musrenbang 2025", 2025)
        before.collect(*DECIDED)
        plan_in_the_rpjm(before, "Sumur")
        before.decide(**DECIDED)
        return [(one.leading, one.chair) for one in (before, hold(village, siti, "Musrenbang 2026"))]

    # The actors alone: a copy belongs to a village of its own.
    return [Held(village, *staff) for staff in stage.act(last_year_is_held)]


def carry(before, now, *titles, actor=None, proposal_ids=None, earlier_id=""):
    ids = {title: one.line.proposal_id for title, one in before.tracked.items()}
    chosen = tuple(ids[title] for title in titles) if proposal_ids is None else proposal_ids
    command = CarryOver(
        meeting_id=now.meeting_id, earlier_meeting_id=earlier_id or before.meeting_id, proposal_ids=chosen
    )
    return now.perform(command, actor)


@pytest.mark.row("S1-59")
def test_what_had_no_money_is_asked_for_a_second_time_with_its_reason_and_its_code(years):
    before, now = years
    carry(before, now, "Sumur", "Balai")
    assert list(now.listed) == ["Sumur", "Balai"]
    sumur = now.listed["Sumur"]
    assert (sumur.asked_count, sumur.is_withdrawn, sumur.cost_rupiah) == (2, False, 10_000_000)
    assert sumur.hamlets == ("Krajan",)
    links = aspirations.links_by_proposal(now.village.reading, now.meeting_id)
    assert links[sumur.proposal_id].rpjm_entry == ENTRY
    assert [(one.meeting_name, one.outcome, one.reason) for one in sumur.askings] == [
        ("Musrenbang 2025", "reserve", "Dananya belum cukup.")
    ]
    page = queries.follow_page(now.village.reading, before.tracked["Sumur"].code)
    assert [one.meeting.name for one in page.proposals] == ["Musrenbang 2025"]
    now.decide(Sumur=Outcome.RESERVE, Balai=Outcome.RESERVE)
    page = queries.follow_page(now.village.reading, before.tracked["Sumur"].code)
    assert [one.meeting.name for one in page.proposals] == ["Musrenbang 2025", "Musrenbang 2026"]


def test_in_the_third_year_it_is_asked_for_the_third_time_and_the_ballot_says_so(years):
    before, now = years
    carry(before, now, "Sumur", "Balai")
    now.decide(Sumur=(Outcome.RESERVE, "Air tanah dalam."), Balai=Outcome.AGREED)
    third = hold(now.village, now.leading, "Musrenbang 2027", 2027)
    page = queries.carry_page(third.village.reading, third.meeting)
    assert [one.meeting.name for one in page.earlier] == ["Musrenbang 2026", "Musrenbang 2025"]
    left = [[(one.line.title, one.asked_count) for one in earlier.leftovers] for earlier in page.earlier]
    assert left == [[("Sumur", 2)], []]
    carry(now, third, "Sumur")
    third.collect("Talud")
    assert (third.listed["Sumur"].asked_count, third.listed["Talud"].asked_count) == (3, 1)
    assert [one.reason for one in third.listed["Sumur"].askings] == ["Dananya belum cukup.", "Air tanah dalam."]
    third.village.go_to(third.leading, Phase.VOTING)
    third.perform(DrawLot(meeting_id=third.meeting_id, reason="", terms=GREEDY))
    drawn = voting.latest_round(third.village.reading, third.meeting_id)
    assert {candidate.title: candidate.asked_count for candidate in drawn.candidates} == {"Sumur": 3, "Talud": 1}
    page = queries.carry_page(third.village.reading, third.meeting)
    assert [one.brought_as for one in page.earlier[0].leftovers] == [1]


def test_nothing_is_brought_in_twice_from_whichever_year(years):
    before, now = years
    carry(before, now, "Sumur")
    with pytest.raises(AlreadyBrought) as refusal:
        carry(before, now, "Balai", "Sumur")
    assert refusal.value.fields == {"number": 1}
    assert list(now.listed) == ["Sumur"]
    carry(before, now, "Balai")
    now.decide(Sumur=Outcome.RESERVE, Balai=Outcome.RESERVE)
    third = hold(now.village, now.leading, "Musrenbang 2027", 2027)
    carry(now, third, "Sumur")
    with pytest.raises(NotLeftOver):
        carry(before, third, "Sumur")


def test_what_has_its_money_is_not_asked_for_again(years):
    before, now = years
    with pytest.raises(NotLeftOver):
        carry(before, now, "Jembatan")
    entry = Milestone(kind=MilestoneKind.BUDGETED, happened_on=DAY)
    proposal_id = before.tracked["Sumur"].line.proposal_id
    before.perform(RecordMilestone(meeting_id=before.meeting_id, proposal_id=proposal_id, entry=entry))
    with pytest.raises(NotLeftOver):
        carry(before, now, "Sumur")


def test_whatever_is_no_earlier_list_hands_nothing_on(years):
    before, now = years
    with pytest.raises(NothingCarried):
        carry(before, now)
    with pytest.raises(NotFoundHere):
        carry(before, now, proposal_ids=("0" * 20,))
    for nonsense in ("0" * 20, "\x00", "x" * 5000, now.meeting_id):
        with pytest.raises(NotAnEarlierMeeting):
            carry(before, now, "Sumur", earlier_id=nonsense)
    elsewhere = hold(now.village, now.leading, "Musrenbang Tetangga", identity=Identity(village="Tetangga"))
    with pytest.raises(NotAnEarlierMeeting):
        carry(before, elsewhere, "Sumur")
    assert queries.carry_page(elsewhere.village.reading, elsewhere.meeting).earlier == ()


@pytest.mark.parametrize("role", [Role.RESIDENT, Role.OBSERVER, Role.CHAIR])
def test_nobody_else_takes_up_what_is_left(years, role):
    before, now = years
    with pytest.raises(NotAllowed):
        carry(before, now, "Sumur", actor=Actor(role=role, actor_id="x" * 20, meeting_id=now.meeting_id))


def test_from_the_vote_on_the_list_stays_as_it_is(years):
    before, now = years
    carry(before, now, "Sumur")
    now.village.go_to(now.leading, Phase.VOTING)
    with pytest.raises(NotInThisPhase):
        carry(before, now, "Balai")


def test_it_is_moderated_like_any_other_and_its_history_stays(years):
    before, now = years
    carry(before, now, "Sumur", "Balai")
    sumur, balai = now.listed["Sumur"].proposal_id, now.listed["Balai"].proposal_id
    here = {"meeting_id": now.meeting_id}
    now.perform(RewordProposal(**here, proposal_id=sumur, title="Sumur bor", cost_rupiah=None))
    now.perform(ParkProposal(**here, proposal_id=sumur, reason="Ditunda."))
    now.perform(RestoreProposal(**here, proposal_id=sumur))
    now.perform(MergeProposals(**here, kept_proposal_id=balai, merged_proposal_id=sumur))
    kept = now.listed["Balai"]
    assert (len(kept.askings), kept.asked_count) == (2, 2)


@pytest.mark.race
def test_two_who_take_it_up_at_once_bring_it_in_once(years):
    before, now = years
    chosen = (before.tracked["Sumur"].line.proposal_id,)
    command = CarryOver(meeting_id=now.meeting_id, earlier_meeting_id=before.meeting_id, proposal_ids=chosen)
    answers = at_once(now.village.door, [(command, now.leading)] * 4)
    assert refused(answers, AlreadyBrought) == 3
    assert list(now.listed) == ["Sumur"]


def test_every_history_row_is_of_its_own_meeting(years):
    before, now = years
    carry(before, now, "Sumur")
    rows = now.village.reading.query(EarlierAskingRow).all()
    assert [(row.meeting_id, row.from_meeting_id) for row in rows] == [(now.meeting_id, before.meeting_id)]
