"""The plenary as everybody sees it: what is asked, said and elected comes to every screen by itself."""

import pytest
from playwright.sync_api import expect

from tests.e2e.resident import NEWS_WITHIN_MS

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

OBJECTION = "Lahannya belum dihibahkan."


@pytest.fixture
def plenary(village, meeting_with_proposals):
    """The result of a vote lies open; Sari leads, Tini reads Indonesian on her phone and John English on his."""
    sari = meeting_with_proposals("Jembatan", "Sumur")
    tini, john = village.as_voter("Tini Wulandari"), village.resident("John")
    for resident in (tini, john):
        resident.joins(sari.code)
    sari.opens_the_vote()
    tini.votes("Jembatan")
    sari.closes_the_vote()
    sari.announces_the_result()
    john.reads("English", "en")
    return sari, village.wall(sari.code), tini, john


def test_an_objection_reaches_the_desk_and_the_wall_and_its_phones_by_themselves(plenary):
    sari, wall, tini, john = plenary
    sari.page.goto(f"{sari.console}agreement")
    sari.press_link("Jembatan")
    sari.press("Ask: any objection?")
    for resident in (tini, john):
        resident.sees_heading("Does anybody object?")
    wall.shows("Any objection?")
    john.page.locator("label:has([name=kind][value=objection])").click()
    john.page.locator("[name=words]").fill(OBJECTION)
    john.press("Send my answer")
    expect(john.page.locator(".card--done")).to_contain_text("Your answer")
    counts = sari.page.locator(".desk__counts")
    answered = sari.words("%(answers)s of %(present)s present have answered", answers=1, present=3)
    expect(counts).to_contain_text(answered, timeout=NEWS_WITHIN_MS)
    expect(sari.page.locator(".desk__work")).to_contain_text(OBJECTION, timeout=NEWS_WITHIN_MS)
    expect(wall.page.locator(".said dd").nth(2)).to_have_text("1", timeout=NEWS_WITHIN_MS)
    sari.press("Close the check")
    wall.shows("This is what everybody answered")


def test_whoever_stands_is_on_every_ballot_and_who_is_elected_on_the_wall(plenary):
    sari, wall, tini, john = plenary
    sari.page.goto(f"{sari.console}delegation")
    sari.page.locator("#seats").fill("1")
    sari.page.locator("#women_percent").fill("0")
    sari.press("Let people stand")
    for resident in (tini, john):
        resident.page.get_by_role("button", name=resident.words("I am willing")).click(timeout=NEWS_WITHIN_MS)
    wall.shows_text("Tini")
    expect(sari.page.locator("main")).to_contain_text("John", timeout=NEWS_WITHIN_MS)
    sari.press("Draw the numbers and open")
    tini.votes("Tini")
    john.votes("Tini")
    sari.page.goto(sari.console)
    sari.press("Close and count…")
    sari.press("Yes, close and count")
    expect(wall.page.locator(".lines__line--in")).to_contain_text("Tini", timeout=NEWS_WITHIN_MS)
    expect(john.page.locator(".proposal--elected")).to_contain_text("Tini", timeout=NEWS_WITHIN_MS)
