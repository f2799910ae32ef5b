"""The scorecard as it is read from every room once a list is adopted."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import event

from facilitation.agreement.rules.decision import Outcome
from facilitation.agreement.rules.way_out import Rest, WayOut
from facilitation.kernel.actor import Actor, Role
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.rules.phase import Phase
from facilitation.people.commands import AddStaff
from facilitation.screens.rules.catalogue import MeasureName
from facilitation.screens.rules.measure import Part, Ratio, Unmeasured
from facilitation.screens.scorecard.afterwards import Asked
from facilitation.screens.scorecard.pages import meeting_scorecard, programme_scorecard
from tests.agreement.conftest import Plenary, adopting, plenary
from tests.budget.conftest import JUTA, Vote, vote

MOST_STATEMENTS = 80
ASKED = Asked(now=datetime(2026, 11, 29, 8, tzinfo=UTC), reply_days=14)

__all__ = ["adopting", "plenary", "vote"]


def page_of(held):
    held.vote.village.reading.expire_all()
    return meeting_scorecard(held.vote.village.reading, held.vote.village.see(held.meeting_id), ASKED)


def found_in(held):
    page = page_of(held)
    return {one.measure.name: one.measure.found for theme in page.themes for one in theme.measures}


def of(numerator, denominator):
    return Ratio(numerator=numerator, denominator=denominator)


def test_before_the_adoption_nothing_is_measured(adopting):
    page = page_of(adopting)
    assert not page.is_known
    assert page.themes == ()


@pytest.mark.row("S1-09")
def test_an_adopted_list_is_measured_by_what_was_counted_and_decided(adopting):
    adopting.adopt()
    found = found_in(adopting)
    assert found[MeasureName.RESIDENTS_PROPOSALS] == of(3, 3)
    assert found[MeasureName.RESIDENTS_MONEY] == of(100 * JUTA, 100 * JUTA)
    assert found[MeasureName.OUTCOMES] == of(5, 5)
    assert found[MeasureName.RESPONSIBLE] == of(3, 3)
    assert found[MeasureName.MERGED] == of(0, 5)
    # The drain and the hall, which the ceiling did not reach.
    assert found[MeasureName.SHORTFALL] == of(0, 180 * JUTA)
    assert found[MeasureName.HAMLETS].parts[0] == Part(label="Krajan", numerator=100 * JUTA, denominator=100 * JUTA)
    assert found[MeasureName.NEGOTIATED] is Unmeasured.NO_NEGOTIATION
    assert found[MeasureName.VOTED] is found[MeasureName.TURNOUT] is Unmeasured.TOO_FEW
    assert found[MeasureName.WOMEN] is Unmeasured.TOO_FEW
    assert found[MeasureName.INVITED] is Unmeasured.NO_INVITED_LIST
    assert found[MeasureName.SPENT] == of(0, 100 * JUTA)
    assert found[MeasureName.PROMISES] is Unmeasured.NOTHING_DUE
    assert found[MeasureName.ANSWERED] is Unmeasured.NOTHING_SENT
    assert found[MeasureName.STARTED_DAYS] is Unmeasured.NOTHING_STARTED
    assert found[MeasureName.INDICATORS] is Unmeasured.NO_INDICATOR


def test_what_the_plenary_leaves_to_residents_own_work_closes_the_shortfall(plenary):
    rest = Rest(contributor="Warga Krajan", contributed_rupiah=20 * JUTA)
    plenary.decide(
        "Drainase",
        Outcome.AGREED,
        amount_rupiah=30 * JUTA,
        way_out=WayOut.SELF_HELP,
        rest=rest,
        reason="Gotong royong.",
    )
    plenary.decide("Jembatan", Outcome.AGREED)
    for title in ("Posyandu", "Sumur", "Balai"):
        plenary.decide(title, Outcome.RESERVE, reason="Dananya belum cukup.")
    plenary.vote.village.go_to(plenary.leading, Phase.ADOPTION)
    plenary.adopt()
    found = found_in(plenary)
    assert found[MeasureName.SHORTFALL] == of(20 * JUTA, 180 * JUTA)
    funding = found[MeasureName.FUNDING]
    assert (funding.numerator, funding.denominator) == (20 * JUTA, 110 * JUTA)
    assert [part.numerator // JUTA for part in funding.parts] == [90, 20, 0]


def test_a_meeting_of_no_programme_has_no_scorecard_of_one(adopting):
    adopting.adopt()
    with pytest.raises(NotFoundHere):
        programme_scorecard(adopting.vote.village.reading, adopting.vote.village.see(adopting.meeting_id), ASKED)


def test_a_longer_list_asks_the_database_no_more(village, leading, other_leading, reading_engine):
    few = adopted_with(village, leading, ("Sumur", "Jembatan"))
    many = adopted_with(village, other_leading, ("Jalan", "Drainase", "Jembatan", "Posyandu", "Balai"))
    counts = [statements_of(held, reading_engine) for held in (few, many)]
    assert counts[0] == counts[1]
    assert counts[0] <= MOST_STATEMENTS


def adopted_with(village, leading, titles):
    """A meeting that has adopted these proposals, each agreed."""
    village.go_to(leading, Phase.ASPIRATIONS)
    wati = village.join(leading.meeting_id, "Wati")
    listed = {title: village.propose(leading, wati, title) for title in titles}
    village.go_to(leading, Phase.VOTING)
    vote = Vote(village, leading, listed)
    vote.hold(titles, titles, base=titles[0])
    village.go_to(leading, Phase.PLENARY)
    chair = village.account(f"chair{len(titles)}")
    username = f"chair{len(titles)}"
    village.door.perform(AddStaff(meeting_id=vote.meeting_id, username=username, role=Role.CHAIR), leading)
    signing = Actor(role=Role.CHAIR, actor_id=chair.actor_id, meeting_id=vote.meeting_id)
    held = Plenary(vote, signing, signing)
    for title in titles:
        held.decide(title, Outcome.AGREED)
    village.go_to(leading, Phase.ADOPTION)
    held.adopt()
    return held


def statements_of(held, engine):
    sent = []
    event.listen(engine, "before_cursor_execute", lambda *said: sent.append(said[2]))
    found_in(held)
    return len(sent)
