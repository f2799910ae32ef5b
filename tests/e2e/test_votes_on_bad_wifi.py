"""Whatever the Wi-Fi, the phone or the laptop does: a vote that was sent counts once, and the page says the truth."""

import pytest

from tests.e2e.browser import ARGUMENTS, PHONE
from tests.e2e.resident import Resident

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

ROAD, CLINIC, WATER = "Perbaikan jalan", "Posyandu baru", "Air bersih"


@pytest.fixture
def sari(meeting_with_proposals):
    """A facilitator whose meeting is about to vote on three proposals."""
    return meeting_with_proposals(ROAD, CLINIC, WATER, votes=2)


def reveal(sari):
    """Close, announce, and read the counts."""
    sari.closes_the_vote()
    sari.announces_the_result()
    return sari.result()


def test_three_choices_made_without_network_count_as_the_last_one(village, sari):
    air = village.air()
    budi = village.resident("Budi", hall=air.hall)
    budi.joins(sari.code)
    sari.opens_the_vote()
    budi.has_the_whole_ballot()

    air.fall_away()
    for choice in (ROAD, CLINIC, WATER):
        budi.chooses(choice)
        budi.sends()
        budi.sees_unsent()
        if choice != WATER:
            budi.changes_the_choices()
    air.come_back()
    budi.sees_the_receipt()

    assert reveal(sari) == {ROAD: 0, CLINIC: 0, WATER: 1}


def test_a_lost_answer_counts_the_vote_once(village, sari):
    air = village.air()
    budi = village.resident("Budi", hall=air.hall)
    budi.joins(sari.code)
    sari.opens_the_vote()
    budi.chooses(ROAD, WATER)

    air.swallows_answers = True
    budi.sends()
    assert air.swallowed.wait(timeout=20)
    budi.sees_unsent()
    wall = village.wall(sari.code)
    wall.shows("%(turnout)s of %(entitled)s have voted", turnout=1, entitled=2)
    air.come_back()
    budi.sees_the_receipt()

    assert reveal(sari) == {ROAD: 1, CLINIC: 0, WATER: 1}


def test_an_unsent_vote_survives_a_reload_and_a_closed_browser(village, sari, playwright, chromium, tmp_path):
    air = village.air()
    sari.opens_the_vote()

    def opens_the_browser():
        return playwright.chromium.launch_persistent_context(
            tmp_path / "profile", executable_path=chromium, args=ARGUMENTS, viewport=PHONE
        )

    context = opens_the_browser()
    budi = Resident(context, air.hall, "Budi")
    budi.joins(sari.code)
    budi.chooses(CLINIC)
    air.swallows_answers = True
    budi.sends()
    assert air.swallowed.wait(timeout=20)
    air.come_back()
    air.fall_away()
    context.close()

    context = opens_the_browser()
    budi = Resident(context, air.hall, "Budi")
    air.come_back()
    budi.page.goto(f"{air.hall}/m/{sari.code}/")
    budi.sees_the_receipt()
    budi.page.reload()
    budi.sees_the_receipt()
    context.close()

    assert reveal(sari) == {ROAD: 0, CLINIC: 1, WATER: 0}


def test_choices_not_yet_sent_survive_a_reload_on_a_network_that_lets_no_websocket_through(village, sari):
    budi = village.resident("Budi")
    budi.has_no_websocket()
    budi.joins(sari.code)
    budi.is_connected()
    sari.opens_the_vote()
    budi.chooses(ROAD, CLINIC)
    budi.page.reload()
    budi.press("Check my choices")
    budi.sends()
    budi.sees_the_receipt()

    assert reveal(sari) == {ROAD: 1, CLINIC: 1, WATER: 0}


def test_a_second_tab_is_told_the_truth_and_spends_no_second_vote(village, sari):
    budi = village.resident("Budi")
    budi.joins(sari.code)
    sari.opens_the_vote()
    budi.sees_heading_of_the_ballot()
    first = budi.page
    second = budi.opens_another_tab()
    second.goto(first.url)
    second.locator("label.choice", has_text=CLINIC).click()

    budi.votes(ROAD)
    budi.page = second
    budi.press("Check my choices")
    budi.sends()
    budi.is_refused("ballot_changed_elsewhere")
    budi.changes_the_choices()
    budi.votes(WATER)
    budi.page = first
    budi.sees_choices(WATER)

    assert reveal(sari) == {ROAD: 0, CLINIC: 0, WATER: 1}


def test_a_killed_program_counts_exactly_what_it_acknowledged(village, program, sari):
    voters = {name: village.resident(name) for name in ("Budi", "Tini", "Wati")}
    for voter in voters.values():
        voter.joins(sari.code)
    sari.opens_the_vote()
    voters["Budi"].votes(ROAD, WATER)
    voters["Tini"].votes(WATER)
    voters["Wati"].chooses(CLINIC)

    program.kill()
    voters["Wati"].sends()
    voters["Wati"].sees_unsent()
    program.start()
    voters["Wati"].sees_the_receipt()

    sari.page.reload()
    assert reveal(sari) == {ROAD: 1, CLINIC: 1, WATER: 2}
    for voter in voters.values():
        voter.sees_heading("The result of this meeting")
