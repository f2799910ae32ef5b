"""The report of a programme: what it draws on, partner by partner, and what has come of it, over all its meetings."""

from dataclasses import replace
from decimal import Decimal

import pytest

from facilitation.agreement.rules.decision import Outcome
from facilitation.followup.commands import AddIndicator, RecordValue
from facilitation.followup.rules.indicator import Indicator, Measured, Theme
from facilitation.partnership.rules.contribution import ContributionKind
from facilitation.partnership.rules.sector import Sector
from facilitation.partnership.rules.shortfall import Contributed
from facilitation.programmes.queries import programme_by_id
from facilitation.screens.papers.programme import PAPERS, THEMES
from facilitation.screens.programme import programme_screen
from tests.followup.evaluated import DAY
from tests.followup.villages import hold
from tests.partnership.conftest import COMPANY, GROUP, JUTA, NGO, Partnership, money

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


def measure(held, indicator=WATER, *amounts):
    command = AddIndicator(meeting_id=held.meeting_id, subject_id="", indicator=indicator)
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
