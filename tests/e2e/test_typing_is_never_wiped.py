"""News arrive while people write; what they write stays until it is sent, and they are told that something is new."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]


def test_news_wait_for_whoever_is_writing(village):
    sari = village.facilitator()
    sari.makes_a_meeting("Musrenbang Desa Sukamaju")
    sari.goes_to("Proposals", to="Collect the proposals")
    practice = sari.page.locator("#practice-file")
    practice.set_input_files(files=[{"name": "hidangan.pb", "mimeType": "text/plain", "buffer": b"META"}])
    sari.goes_to("Discussion", to="Talk about the proposals")
    expect(practice).to_have_value(re.compile(r"hidangan\.pb$"))
    practice.set_input_files([])
    sari.goes_to("Proposals", to="Collect the proposals")
    budi, tini = village.resident("Budi"), village.resident("Tini")
    for resident in (budi, tini):
        resident.joins(sari.code)

    budi.proposes("Jembatan kecil")
    sari.writes_a_cost("Jembatan kecil", "80.000.000")
    budi.proposes("Lampu jalan")
    expect(sari.fresh_news()).to_be_visible(timeout=10_000)
    sari.has_written_the_cost("Jembatan kecil", "80.000.000")
    sari.press("Show it now")
    expect(sari.fresh_news()).to_be_hidden()

    expect(sari.cost_of("Lampu jalan")).to_be_hidden()
    with sari.presses("Lampu jalan"):
        tini.proposes("Sumur dalam")
        sari.page.wait_for_timeout(2_000)
    expect(sari.cost_of("Lampu jalan")).to_be_visible()
    sari.sees_waiting("Sumur dalam")

    sari.writes_a_cost("Jembatan kecil", "80.000.000")
    sari.puts_on_the_list("Lampu jalan", "20.000.000")
    sari.has_written_the_cost("Jembatan kecil", "80.000.000")
    sari.puts_on_the_list("Jembatan kecil", "80.000.000")

    tini.opens("propose")
    question = tini.page.get_by_label(tini.words("What do you propose?"))
    question.fill("Belum selesai ditulis")
    sari.goes_to("Vote", to="Draw the numbers")
    expect(tini.fresh_news()).to_be_visible(timeout=10_000)
    expect(question).to_have_value("Belum selesai ditulis")
    tini.press("Show it now")
    expect(question).to_be_hidden()
    tini.press_link("Back to the meeting")
    tini.sees_heading("The vote opens soon")
