"""Every kind of ballot on a real phone: by taps, by the keyboard alone, over a reload, and left blank on purpose."""

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

ROAD, CLINIC, WATER = "Perbaikan jalan", "Posyandu baru", "Air bersih"
QUESTION = "Apakah rapat dilanjutkan sesudah magrib?"
# Pays two proposals of 100 juta each, and no third.
CEILING = "250.000.000"


@pytest.fixture
def opens(village, meeting_with_proposals):
    """Opens a vote of one kind, and gives the facilitator and a voter before the ballot."""

    def begin(method, votes=2):
        sari = meeting_with_proposals(ROAD, CLINIC, WATER, votes=votes, ceiling=CEILING)
        voter = village.as_voter("Budi")
        voter.joins(sari.code)
        sari.opens_the_vote(method)
        voter.sees_the_ballot(method)
        return sari, voter

    return begin


def test_points_are_given_by_taps_and_by_the_keyboard_and_survive_a_reload(opens):
    sari, budi = opens("points", votes=3)
    budi.gives_a_point(ROAD)
    budi.gives_a_point(ROAD)
    budi.page.reload()
    budi.sees_the_ballot("points")
    budi.counter_says("%(count)s of %(limit)s points used", count=2, limit=3)
    budi.types_points(WATER, "5")
    budi.is_told_that("All your points are used. To give more here, take some away elsewhere first.")
    budi.reviews()
    assert budi.said() == {ROAD: budi.words("Points: %(num)s", num=2), WATER: budi.words("Points: %(num)s", num=1)}
    budi.sends()
    budi.sees_the_receipt()
    budi.looks_again()
    budi.sees_recorded({ROAD: "Points: %(num)s", WATER: "Points: %(num)s"}, {ROAD: 2, WATER: 1})
    sari.closes_the_vote()


def test_scores_are_given_one_proposal_at_a_time(opens):
    _, budi = opens("scores")
    first, second, third = budi.titles()
    budi.scores(5)
    budi.press("Next")
    expect(budi.open_cards()).to_have_count(1)
    budi.page.reload()
    budi.sees_the_ballot("scores")
    assert budi.open_title() == second
    budi.press("Next")
    budi.scores_by_keys(3)
    budi.reviews()
    score = budi.words("Score: %(num)s", num="%s")
    assert budi.said() == {first: score % 5, third: score % 3}
    budi.changes_one(third)
    assert budi.open_title() == third
    budi.scores(1)
    budi.reviews()
    assert budi.said() == {first: score % 5, third: score % 1}
    budi.sends()
    budi.sees_the_receipt()


def test_a_ranking_grows_by_taps_closes_its_gaps_and_is_put_right_by_keys(opens):
    _, budi = opens("ranking")
    for title in (WATER, ROAD):
        budi.taps(title)
    budi.taps(CLINIC)
    budi.is_told_that("All your places are given. To place another, take one away first.")
    budi.taps(WATER)
    budi.taps(CLINIC)
    assert budi.places() == {ROAD: 1, CLINIC: 2}
    budi.page.reload()
    budi.sees_the_ballot("ranking")
    assert budi.places() == {ROAD: 1, CLINIC: 2}
    budi.reviews()
    budi.moves_up_by_keys(CLINIC)
    assert budi.open_titles() == [CLINIC, ROAD]
    budi.is_told_that("%(title)s: now place %(num)s", title=CLINIC, num=1)
    budi.sends()
    budi.sees_the_receipt()
    budi.looks_again()
    budi.sees_choices(CLINIC, ROAD)


def test_what_no_longer_fits_the_money_says_so_and_takes_no_tick(opens):
    _, budi = opens("knapsack")
    budi.taps(ROAD)
    budi.taps(WATER)
    budi.page.reload()
    budi.sees_the_ballot("knapsack")
    expect(budi.card(CLINIC).locator("[data-ballot-unfit]")).to_be_visible()
    budi.taps(CLINIC)
    budi.is_told_that("That costs more than is left. To choose it, take something away first.")
    assert budi.ticked() == {ROAD, WATER}
    expect(budi.page.locator("[data-ballot-spent]")).to_have_text("200")
    budi.presses_space_on(WATER)
    budi.presses_space_on(CLINIC)
    assert budi.ticked() == {ROAD, CLINIC}
    budi.reviews()
    budi.sends()
    budi.sees_the_receipt()


def test_choosing_works_by_the_keyboard_alone_from_the_first_box_to_the_receipt(opens):
    _, budi = opens("approval")
    budi.presses_space_on(WATER)
    budi.presses_enter_on("Check my choices")
    budi.presses_enter_on("Send my vote")
    budi.sees_the_receipt()
    budi.sees_choices(WATER)


@pytest.mark.parametrize("method", ["approval", "scores"])
def test_a_blank_ballot_is_sent_only_by_whoever_means_it(opens, method):
    sari, budi = opens(method)
    expect(budi.page.locator("details.ballot__nothing")).to_be_hidden()
    while budi.page.locator("[data-ballot-to-review]").is_hidden():
        budi.press("Next")
    budi.press("Check my choices")
    budi.is_told_that("Nothing is chosen yet. Please choose first, or send a blank ballot on purpose.")
    budi.press("Blank ballot…")
    budi.press("Send a blank ballot")
    budi.sees_the_receipt()
    budi.looks_again()
    blank = budi.page.get_by_text(budi.words("This ballot is blank. It names no proposal."))
    expect(blank.locator("visible=true")).to_have_count(1)
    sari.closes_the_vote()


def test_without_network_a_ranking_waits_as_it_was_made_and_counts_when_it_is_back(village, meeting_with_proposals):
    sari = meeting_with_proposals(ROAD, CLINIC, WATER, votes=2, ceiling=CEILING)
    air = village.air()
    budi = village.as_voter("Budi", hall=air.hall)
    budi.joins(sari.code)
    sari.opens_the_vote("ranking")
    budi.sees_the_ballot("ranking")
    air.fall_away()
    for title in (CLINIC, WATER):
        budi.taps(title)
    budi.reviews()
    budi.sends()
    budi.sees_unsent()
    air.come_back()
    budi.sees_the_receipt()
    budi.looks_again()
    budi.sees_choices(CLINIC, WATER)


def test_a_phone_with_a_voice_reads_a_card_aloud_without_choosing_it(village, meeting_with_proposals):
    sari = meeting_with_proposals(ROAD, CLINIC, votes=1)
    budi = village.as_voter("Budi")
    budi.has_a_voice()
    budi.joins(sari.code)
    sari.opens_the_vote("approval")
    budi.sees_the_ballot("approval")
    budi.listens_to(ROAD)
    assert ROAD in budi.heard()
    assert budi.ticked() == set()


def test_a_phone_without_a_voice_offers_none(opens):
    _, budi = opens("approval")
    expect(budi.page.locator("[data-module=speech]").locator("visible=true")).to_have_count(0)


def test_a_question_to_everybody_is_answered_with_two_taps_and_counted_on_the_wall(village, meeting_with_proposals):
    sari = meeting_with_proposals(ROAD, WATER, ceiling=CEILING)
    wall, budi, wati = village.wall(sari.code), village.as_voter("Budi"), village.as_voter("Wati")
    for voter in (budi, wati):
        voter.joins(sari.code)
    sari.goes_to("Discussion", to="Talk about the proposals")
    sari.asks_everybody(QUESTION)
    wall.shows_text(QUESTION)
    budi.sees_heading("Yes or no?")
    budi.answers("No")
    budi.sees_the_receipt()
    budi.page.reload()
    budi.sees_choices(budi.words("No"))
    budi.changes_the_answer()
    budi.answers("Yes")
    budi.sees_choices(budi.words("Yes"))
    wati.answers("Yes")
    wati.sees_the_receipt()
    sari.closes_the_motion()
    wall.shows("Agreed: more people said yes than no.")
    budi.sees_heading("This is what everybody answered")
    sari.moves_on("Go on", to="Talk about the proposals")
    budi.sees_heading("You have joined")
