"""The laptop gets another address: the office page shows it where it stands, and people come back as who they are."""

import pytest
from playwright.sync_api import Route, expect

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]

ELSEWHERE = "http://10.20.30.40:8000"
ROAD, WATER = "Perbaikan jalan ke sekolah", "Air bersih RT 04"


def test_the_office_page_shows_a_new_address_by_itself_and_stays_the_page_it_is(village):
    sari = village.facilitator()

    def answer_from_another_network(route: Route) -> None:
        # As the server answers once the address the page has seen is gone.
        known = sari.page.locator("input[name=seen]").first.input_value()
        answer = route.fetch(url=route.request.url.partition("?")[0])
        route.fulfill(response=answer, body=answer.text().replace(known, ELSEWHERE))

    sari.page.clock.install()
    sari.page.goto(f"{sari.laptop}/office/")
    heading = sari.page.get_by_role("heading", name=sari.words("Meetings"), level=1)
    sari.page.route("**/office/addresses?*", answer_from_another_network)
    sari.page.clock.run_for(10_000)

    expect(sari.page.locator("[name=address]").first).to_have_value(ELSEWHERE)
    expect(heading).to_be_visible()
    assert sari.page.url.endswith("/office/")


def test_a_stopped_program_is_no_unsent_form(village):
    sari = village.facilitator()
    sari.page.clock.install()
    sari.page.goto(f"{sari.laptop}/office/")
    sari.page.route("**/office/addresses?*", lambda route: route.abort())
    with sari.page.expect_event("requestfailed"):
        sari.page.clock.run_for(10_000)
    expect(sari.page.locator("[data-network-error]")).to_be_hidden()
    # htmx itself notes the cut in the browser's console.
    sari.complaints.clear()


def test_in_mid_vote_a_phone_comes_back_at_the_new_address_and_its_one_ballot_is_there(village, meeting_with_proposals):
    sari, old_address = meeting_with_proposals(ROAD, WATER), village.air()
    wati = village.resident("Wati", hall=old_address.hall)
    wati.joins(sari.code)
    sari.opens_the_vote()
    wati.votes(ROAD)

    old_address.fall_away()
    # Another name is to the browser what another address is: it brings no cookie along.
    wati.comes_back(wati.reads_the_return_code(), hall=village.program.hall.replace("musrenbang", "laptop"))
    wati.sees_choices(ROAD)
    wati.changes_the_choices()
    wati.votes(WATER)
    # The receipt of the first vote stands there until the second has arrived.
    expect(wati.page.locator(".proposal__title:visible")).to_have_text(WATER)

    sari.closes_the_vote()
    assert sari.result() == {ROAD: 0, WATER: 1}
