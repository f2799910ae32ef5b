"""What a proposal that is taken up again keeps of the goals and the years it was linked to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.agreement.rules.decision import Outcome
from facilitation.aspirations import queries as aspirations
from facilitation.aspirations.commands import LinkProposal
from facilitation.aspirations.rules.linking import Links, PlannedYear, still_fitting
from facilitation.followup.rules.carrying import still_to_come
from facilitation.kernel.actor import Actor
from facilitation.programmes.commands import CreateProgramme, RetireAim
from facilitation.programmes.queries import programme_by_id
from tests.followup.courier import VILLAGE, bring_list
from tests.followup.test_carrying import carry
from tests.followup.villages import Held, hold
from tests.programmes.conftest import FRAME, GOALS

COST = 10_000_000
DECIDED = {"Sumur": Outcome.RESERVE, "Balai": Outcome.AGREED}


def planned(*pairs):
    return tuple(PlannedYear(year=year, amount_rupiah=amount) for year, amount in pairs)


YEARS = planned((2027, 5_000_000), (2028, 3_000_000), (2029, 2_000_000))


def a_programme(village, siti):
    command = CreateProgramme(frame=FRAME, goals=GOALS, missions=("Gotong royong",))
    programme_id = str(village.door.perform(command, siti))
    return programme_by_id(village.reading, programme_id)


def aim_of(programme, words):
    return next(aim.aim_id for aim in programme.aims if aim.words == words)


@pytest.fixture
def before(village, stage):
    """Last year's meeting of a programme, with a well for a goal, a mission and three years, and no money for it."""

    def last_year_is_held():
        siti = village.account()
        programme = a_programme(village, siti)
        held = hold(village, siti, "Musrenbang 2026", programme_id=programme.programme_id)
        held.collect(*DECIDED)
        aims = (aim_of(programme, GOALS[3]), aim_of(programme, "Gotong royong"))
        links = Links(aim_ids=aims, rpjm_entry="Air bersih", years=YEARS)
        proposal_id = held.listed["Sumur"].proposal_id
        seen = len(aspirations.proposal_history(village.reading, held.meeting_id, proposal_id))
        held.perform(LinkProposal(meeting_id=held.meeting_id, proposal_id=proposal_id, links=links, seen=seen))
        held.decide(**DECIDED)
        return held.leading, held.chair

    return Held(village, *stage.act(last_year_is_held))


def next_year(before, **different):
    siti = Actor(role=before.leading.role, actor_id=before.leading.actor_id)
    usual = {"programme_id": before.meeting.programme_id}
    return hold(before.village, siti, "Musrenbang 2027", 2027, **usual | different)


def links_of(held, title="Sumur"):
    proposal_id = held.listed[title].proposal_id
    return aspirations.links_by_proposal(held.village.reading, held.meeting_id)[proposal_id]


def test_goals_and_years_that_still_fit_go_along_and_its_history_says_so(before):
    programme = programme_by_id(before.village.reading, before.meeting.programme_id)
    now = next_year(before)
    carry(before, now, "Sumur")
    # This year plans for 2028: the two years that are left share what the three once shared.
    assert links_of(now) == Links(
        aim_ids=(aim_of(programme, GOALS[3]), aim_of(programme, "Gotong royong")),
        rpjm_entry="Air bersih",
        years=planned((2028, 6_000_000), (2029, 4_000_000)),
    )
    history = aspirations.proposal_history(now.village.reading, now.meeting_id, now.listed["Sumur"].proposal_id)
    told = {line.field: line.after for line in history}
    assert told["aims"] == f"{GOALS[3]}; Gotong royong"
    assert told["years"] == "2028: 6000000, 2029: 4000000"


def test_a_goal_that_was_given_up_meanwhile_stays_behind(before):
    programme = programme_by_id(before.village.reading, before.meeting.programme_id)
    given_up = aim_of(programme, GOALS[3])
    before.perform(RetireAim(programme_id=programme.programme_id, aim_id=given_up, reason="Sudah tercapai."))
    now = next_year(before)
    carry(before, now, "Sumur")
    assert links_of(now).aim_ids == (aim_of(programme, "Gotong royong"),)


def test_years_that_are_over_or_beyond_the_plan_stay_behind(before):
    later = next_year(before, plan_year_village=2030)
    carry(before, later, "Sumur")
    assert links_of(later).years == ()
    assert len(links_of(later).aim_ids) == 2


def test_a_meeting_of_another_programme_or_of_none_links_anew(before):
    other = a_programme(before.village, before.leading)
    for programme_id in (None, other.programme_id):
        now = next_year(before, programme_id=programme_id)
        carry(before, now, "Sumur")
        links = links_of(now)
        assert (links.aim_ids, links.rpjm_entry) == ((), "Air bersih")
        assert links.years == (planned((2028, 6_000_000), (2029, 4_000_000)) if programme_id else ())


def test_what_comes_in_a_file_is_linked_by_whoever_receives_it(before):
    now = next_year(before)
    carry(before, now, "Sumur")
    now.collect("Jalan")
    now.decide(Sumur=Outcome.FORWARDED, Jalan=Outcome.RESERVE)
    district = hold(now.village, now.leading, "Musrenbang Mekar", 2028)
    bring_list(district, VILLAGE.list_of(now), heard=VILLAGE.fingerprint, part=0)
    assert links_of(district) == Links()


@given(st.lists(st.tuples(st.integers(2020, 2040), st.integers(1, 10**9)), max_size=10), st.integers(2020, 2040))
def test_whatever_years_are_left_share_the_whole_cost(pairs, plan_year):
    years = still_to_come(planned(*sorted(dict(pairs).items())), plan_year=plan_year)
    kept = still_fitting(Links(years=years), standing=(), offered=range(2025, 2033), cost_rupiah=COST)
    assert all(plan_year <= one.year <= 2032 for one in kept.years)
    assert sum(one.amount_rupiah for one in kept.years) == (COST if kept.years else 0)
