"""Days and cost against the plan, kind by kind of work, on both databases."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from facilitation.aspirations.tables import ProposalRow
from facilitation.followup import queries
from facilitation.followup.commands import RecordMilestone
from facilitation.followup.rules.duration import Stretch
from facilitation.followup.rules.milestone import Milestone, MilestoneKind
from facilitation.followup.rules.money import Sums
from tests.followup.books import DAY, JUTA, RECEIVED, SPENT

ROADS, WATER = "2.3", "2.4"


@pytest.fixture
def works(books, past_the_program, clock):
    """The bridge is a road, the well is water; the bridge took 30 days and less money, the well is being dug."""
    for title, topic in (("Jembatan", "roads"), ("Sumur", "clean_water")):
        past_the_program(update(ProposalRow).where(ProposalRow.title == title).values(topic_code=topic))
    clock.now += timedelta(days=100)
    for title, spent in (("Jembatan", 45), ("Sumur", 4)):
        books.enter(title, RECEIVED, spent)
        books.enter(title, SPENT, spent)
    reach(books, "Jembatan", MilestoneKind.FINISHED, days=30)
    reach(books, "Sumur", MilestoneKind.UNDER_WAY, days=10)
    return books


def reach(books, title, kind, *, days):
    entry = Milestone(kind=kind, happened_on=DAY + timedelta(days=days))
    proposal_id = books.plenary.line(title).proposal_id
    books.perform(RecordMilestone(meeting_id=books.meeting_id, proposal_id=proposal_id, entry=entry))


def page(books, clock, subject=""):
    return queries.times_page(books.reading, books.meeting, clock.now, subject=subject)


@pytest.mark.row("S1-25", "S3-05")
def test_roads_and_water_have_their_days_and_their_cost_against_the_plan(works, clock):
    roads, water = page(works, clock).kinds
    assert (roads.subfield.code, len(roads.works), len(roads.finished)) == (ROADS, 1, 1)
    assert (roads.usual.median_days, roads.usual.count) == (30, 1)
    assert roads.sums == Sums(planned_rupiah=60 * JUTA, received_rupiah=45 * JUTA, spent_rupiah=45 * JUTA)
    assert roads.sums.spent_percent == 75
    # What is not finished may still cost anything: its money stands with itself alone.
    assert (water.subfield.code, len(water.works), water.finished) == (WATER, 1, ())
    assert (water.usual.median_days, water.sums) == (None, Sums())
    [well] = water.works
    assert (well.sums.planned_rupiah, well.sums.spent_rupiah) == (10 * JUTA, 4 * JUTA)
    reach(works, "Sumur", MilestoneKind.FINISHED, days=50)
    _, water = page(works, clock).kinds
    assert (water.usual.median_days, water.sums.spent_percent) == (50, 40)


def test_one_kind_of_work_can_be_read_alone(works, clock):
    shown = page(works, clock, WATER)
    assert [one.timed.title for one in shown.works] == ["Sumur"]
    assert [one.subfield.code for one in shown.kinds_shown] == [WATER]
    assert [one.subfield.code for one in shown.kinds] == [ROADS, WATER]
    assert {one.stretch: one.count for one in shown.usual}[Stretch.STARTED] == 1


@pytest.mark.parametrize("subject", ["", "2.9", "jalan", "<b>"])
def test_a_subject_that_nothing_is_about_shows_everything(works, clock, subject):
    shown = page(works, clock, subject)
    assert (shown.chosen, len(shown.works)) == (None, 3)
    assert len(shown.kinds_shown) == 2
