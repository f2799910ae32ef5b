"""Who looks after what is built, through the door."""

import pytest

from facilitation.aspirations import queries as aspirations
from facilitation.aspirations.commands import CompleteProposal
from facilitation.aspirations.rules.facts import Facts
from facilitation.aspirations.rules.plan import Plan
from facilitation.kernel.actor import Actor, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere
from facilitation.partnership import queries
from facilitation.partnership.commands import PlanUpkeep
from facilitation.partnership.rules.upkeep import MonthsOutOfRange, UpkeepPlan
from facilitation.people.commands import AddStaff
from tests.partnership.conftest import JUTA

GROUP = UpkeepPlan(
    caretaker="Kelompok pengguna air", swadaya="Iuran tiap rumah", swadaya_rupiah=1_200_000, every_months=6
)
SPRING = "2.4.11"


def plan_upkeep(partners, plan=GROUP, afterwards="", *, proposal_id="", actor=None):
    command = PlanUpkeep(
        meeting_id=partners.meeting_id,
        proposal_id=proposal_id or partners.proposal_id,
        plan=plan,
        afterwards=afterwards,
    )
    return partners.perform(command, actor)


def complete(partners, activity_code="", topic_code=""):
    plan = Plan(
        cost_rupiah=10 * JUTA,
        source_code="DDS",
        activity_code=activity_code,
        activity_name="Talud" if activity_code == "2.3.95" else "",
        facts=Facts(topic_code=topic_code, women=40, men=38, unit="rumah", volume_thousandths=80_000),
    )
    command = CompleteProposal(meeting_id=partners.meeting_id, proposal_id=partners.proposal_id, plan=plan, seen=1)
    partners.perform(command)


def line(partners):
    partners.village.reading.expire_all()
    return queries.upkeep_lines(partners.village.reading, partners.meeting_id)[0]


@pytest.mark.row("S2-21", "S3-11")
def test_a_spring_of_clean_water_is_ready_once_somebody_looks_after_it(partners):
    complete(partners, SPRING)
    assert (line(partners).is_physical, line(partners).is_ready) == (True, False)
    plan_upkeep(partners)
    assert (line(partners).is_ready, line(partners).plan) == (True, GROUP)
    (listed,) = aspirations.listed_proposals(partners.village.reading, partners.meeting_id)
    assert (listed.volume, listed.plan.facts.unit) == (80, "rumah")


@pytest.mark.row("S1-57")
def test_a_resident_who_leads_the_meeting_with_others_names_who_looks_after_it(partners):
    complete(partners, SPRING)
    account = partners.village.account("wati")
    command = AddStaff(meeting_id=partners.meeting_id, username="wati", role=Role.FACILITATOR)
    partners.perform(command)
    wati = Actor(role=Role.FACILITATOR, actor_id=account.actor_id, meeting_id=partners.meeting_id)
    plan_upkeep(partners, actor=wati)
    assert line(partners).plan.caretaker == "Kelompok pengguna air"


@pytest.mark.row("S3-25")
def test_who_runs_and_pays_for_it_after_the_partnership_is_one_answer_on_both_pages(partners):
    plan_upkeep(partners, afterwards="Kelompok air, dari iuran bulanan")
    assert line(partners).afterwards == "Kelompok air, dari iuran bulanan"
    assert partners.line().afterwards == "Kelompok air, dari iuran bulanan"
    assert not partners.line().is_partnership


@pytest.mark.parametrize(
    ("activity_code", "topic_code", "physical"),
    [("", "", False), ("", "roads", True), ("2.3.18", "roads", False), ("2.3.95", "", True)],
)
def test_a_topic_says_whether_somebody_must_look_after_it_until_an_activity_does(
    partners, activity_code, topic_code, physical
):
    complete(partners, activity_code, topic_code)
    assert line(partners).is_physical is physical


def test_a_plan_can_be_taken_back(partners):
    complete(partners, SPRING)
    plan_upkeep(partners)
    plan_upkeep(partners, UpkeepPlan())
    assert not line(partners).is_ready


def test_a_plan_that_cannot_be_is_refused_and_nothing_is_kept(partners):
    with pytest.raises(MonthsOutOfRange):
        plan_upkeep(partners, UpkeepPlan(caretaker="BUMDes", every_months=-1))
    with pytest.raises(NotFoundHere):
        plan_upkeep(partners, proposal_id="0" * 20)
    with pytest.raises(NotAllowed):
        plan_upkeep(partners, actor=Actor(role=Role.RESIDENT, actor_id="x" * 20, meeting_id=partners.meeting_id))
    assert line(partners).plan == UpkeepPlan()
