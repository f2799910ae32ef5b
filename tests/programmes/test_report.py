"""The report of a programme: what it draws on, partner by partner, and what has come of it, over all its meetings."""

from dataclasses import replace
from decimal import Decimal

import pytest

from facilitation.agreement.rules.decision import Outcome
from facilitation.aspirations.commands import CompleteProposal
from facilitation.aspirations.queries import proposal_desk
from facilitation.aspirations.rules.facts import Facts
from facilitation.followup.commands import AddIndicator, RecordValue
from facilitation.followup.rules.indicator import Indicator, Measured, Theme
from facilitation.partnership.commands import PlanUpkeep
from facilitation.partnership.rules.contribution import ContributionKind
from facilitation.partnership.rules.form import PartnershipForm
from facilitation.partnership.rules.sector import Sector
from facilitation.partnership.rules.shortfall import Contributed
from facilitation.partnership.rules.upkeep import UpkeepPlan
from facilitation.programmes.queries import programme_by_id
from facilitation.screens.papers.programme import PAPERS, THEMES
from facilitation.screens.programme import programme_screen
from tests.followup.evaluated import DAY
from tests.followup.villages import hold
from tests.partnership.conftest import AGENCY, COMPANY, GROUP, JUTA, NGO, Partnership, money

# The village goals of water, energy, climate, sea and land.
ENVIRONMENT = (6, 7, 12, 13, 14, 15)
WATER = Indicator(
    name="Rumah tangga terlayani",
    unit="KK",
    theme=Theme.HEALTH,
    baseline_thousandths=40_000,
    target_thousandths=80_000,
)


@pytest.fixture
def meetings(village, siti, programme_id):
    """Two meetings of one programme, in the second of which a well is agreed on."""
    first, second = (hold(village, siti, name, programme_id=programme_id) for name in ("Musdus", "Musrenbang"))
    first.collect("Jembatan")
    second.collect("Sumur", "Balai")
    return first, second


@pytest.fixture
def report(village, programme_id):
    def read():
        village.reading.expire_all()
        return programme_screen(village.reading, programme_by_id(village.reading, programme_id), locale="id")

    return read


def partners_of(held, title) -> Partnership:
    return Partnership(held.village, held.leading, held.listed[title].proposal_id)


def complete(held, title, **different):
    desk = proposal_desk(held.village.reading, held.meeting, held.listed[title].proposal_id)
    plan = replace(desk.line.plan, **different)
    asked = {"meeting_id": held.meeting_id, "proposal_id": desk.line.proposal_id, "seen": len(desk.history)}
    held.perform(CompleteProposal(plan=plan, **asked))


def measure(held, indicator, *amounts, about=""):
    command = AddIndicator(meeting_id=held.meeting_id, subject_id=about, indicator=indicator)
    number = int(str(held.perform(command)))
    for amount in amounts:
        value = Measured(measured_on=DAY, thousandths=amount * 1000)
        held.perform(RecordValue(meeting_id=held.meeting_id, number=number, value=value))


@pytest.mark.row("S2-22")
def test_a_programme_reports_the_resources_of_its_partners_and_the_results_of_its_meetings(meetings, report):
    first, second = meetings
    bridge, well = partners_of(first, "Jembatan"), partners_of(second, "Sumur")
    company, group = bridge.register(COMPANY), bridge.register(GROUP)
    bridge.confirm(bridge.record(company, money(2)))
    delivered = well.record(company, money(3))
    well.confirm(delivered)
    well.deliver(delivered)
    well.record(group, money(1, kind=ContributionKind.LABOUR, valuation="20 hari kerja"))
    second.decide(Sumur=Outcome.AGREED, Balai=Outcome.RESERVE)
    measure(second, WATER, 60)
    view = report()
    business, residents = view.resources.sectors
    assert (business.sector, residents.sector) == (Sector.BUSINESS, Sector.RESIDENTS)
    [maju] = business.partners
    assert (maju.name, maju.proposals) == ("CV Maju Jaya", 2)
    assert maju.contributed == Contributed(confirmed_rupiah=2 * JUTA, delivered_rupiah=3 * JUTA)
    assert residents.contributed.promised_rupiah == 1 * JUTA
    assert view.resources.contributed.promised_rupiah == 6 * JUTA
    assert view.resources.ceilings_rupiah == 7 * JUTA
    [health] = view.measured
    [served] = health.indicators
    assert (served.meeting_name, served.shown.actual.percent, health.reached) == ("Musrenbang", 50, 0)


@pytest.mark.row("S0-23")
def test_waste_of_three_sectors_is_measured_by_its_volume_and_by_illness(village, siti, programme_id, report):
    held = hold(village, siti, "Musrenbang", programme_id=programme_id)
    held.collect("Bank sampah", "Balai")
    complete(held, "Bank sampah", activity_code="2.4.15")
    waste = partners_of(held, "Bank sampah")
    for details in (COMPANY, GROUP, AGENCY):
        waste.confirm(waste.record(waste.register(details), money(2)))
    assert waste.line().form is PartnershipForm.MULTI_PARTY
    kept = UpkeepPlan(caretaker="Pengurus bank sampah")
    held.perform(PlanUpkeep(meeting_id=held.meeting_id, proposal_id=waste.proposal_id, plan=kept, afterwards=""))
    held.decide(**{"Bank sampah": Outcome.AGREED, "Balai": Outcome.RESERVE})
    volume = replace(WATER, name="Sampah ke TPA", unit="ton", theme=Theme.ENVIRONMENT)
    for falling, amount in ((volume, 70), (replace(volume, name="Anak diare", unit="anak", theme=Theme.HEALTH), 50)):
        begins, ends = falling.target_thousandths, falling.baseline_thousandths
        down = replace(falling, baseline_thousandths=begins, target_thousandths=ends)
        measure(held, down, amount, about=waste.proposal_id)
    told = {one.shown.indicator.name: one.shown for theme in report().measured for one in theme.indicators}
    assert {name: (shown.about, shown.subfield[:3], shown.actual.percent) for name, shown in told.items()} == {
        "Sampah ke TPA": ("Bank sampah", "2.4", 25),
        "Anak diare": ("Bank sampah", "2.4", 75),
    }


@pytest.mark.row("S2-13")
def test_goals_of_the_environment_are_counted_and_measured(meetings, report):
    first, second = meetings
    for number in ENVIRONMENT:
        first.collect(f"Usulan {number}")
        complete(first, f"Usulan {number}", facts=Facts(sdg_code=str(number)))
    second.decide(Sumur=Outcome.AGREED, Balai=Outcome.RESERVE)
    measure(second, replace(WATER, name="Mata air terjaga", theme=Theme.ENVIRONMENT), 50)
    view = report()
    assert {line.number: line.service.proposals for line in view.results.sdgs.served} == dict.fromkeys(ENVIRONMENT, 1)
    [environment] = view.measured
    assert (environment.theme, environment.indicators[0].shown.actual.percent) == (Theme.ENVIRONMENT, 25)


def test_what_was_taken_back_is_no_resource_and_what_has_no_value_is_counted(meetings, report):
    first, _ = meetings
    bridge = partners_of(first, "Jembatan")
    bridge.withdraw(bridge.record(bridge.register(COMPANY), money(2)))
    advice = replace(money(0), kind=ContributionKind.EXPERTISE)
    bridge.record(bridge.register(NGO), advice)
    [nonprofit] = report().resources.sectors
    assert nonprofit.contributed == Contributed()
    assert [(one.name, one.unvalued) for one in nonprofit.partners] == [("LSM Lestari", 1)]


def test_a_programme_of_which_nothing_is_known_yet_reports_nothing(meetings, report, clock):
    del meetings
    view = report()
    assert (view.resources.sectors, view.measured, view.resources.ceilings_rupiah) == ((), (), 0)
    resources, results = PAPERS["resources"](view, clock.now), PAPERS["results"](view, clock.now)
    assert (resources.lines, results.lines, resources.totals[0].values[3:6]) == ((), (), (0, 0, 0))


def test_the_papers_say_what_the_page_says(meetings, report, clock):
    _, second = meetings
    well = partners_of(second, "Sumur")
    well.confirm(well.record(well.register(COMPANY), money(3)))
    second.decide(Sumur=Outcome.AGREED, Balai=Outcome.RESERVE)
    measure(second, WATER, 60)
    measure(second, replace(WATER, name="Sampah", theme=Theme.ENVIRONMENT))
    view = report()
    resources, results = PAPERS["resources"](view, clock.now), PAPERS["results"](view, clock.now)
    assert [line.values for line in resources.lines] == [(1, "CV Maju Jaya", 1, 3 * JUTA, 3 * JUTA, 0, None)]
    assert resources.totals[0].values[3:6] == (3 * JUTA, 3 * JUTA, 0)
    assert [(line.values[1], line.values[7], line.values[9]) for line in results.lines] == [
        ("Rumah tangga terlayani", Decimal(60), 50),
        ("Sampah", None, None),
    ]
    assert set(THEMES) == set(Theme)
