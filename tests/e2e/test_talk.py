"""What is said about a proposal reaches whoever reads it, by itself, and wipes away nobody's words."""

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

NEWS_WITHIN_MS = 10_000


def test_a_question_its_answer_and_the_spotlight_arrive_by_themselves(village):
    sari = village.facilitator()
    sari.makes_a_meeting("Musrenbang Desa Sukamaju")
    sari.goes_to("Proposals", to="Collect the proposals")
    budi, tini = village.resident("Budi"), village.resident("Tini")
    for resident in (budi, tini):
        resident.joins(sari.code)
    budi.proposes("Jembatan kecil")
    sari.puts_on_the_list("Jembatan kecil", "80.000.000")
    sari.goes_to("Discussion", to="Talk about the proposals")
    wall = village.wall(sari.code)

    tini.opens("proposals/1")
    tini.is_connected()
    tini.press("Ask a question")
    words = tini.page.get_by_label(tini.words("Your question"), exact=True)
    words.fill("Belum selesai ditulis")
    budi.asks(1, "Siapa yang merawat jembatannya?")
    expect(tini.page.locator(".entry__words")).to_have_text("Siapa yang merawat jembatannya?", timeout=NEWS_WITHIN_MS)
    expect(words).to_have_value("Belum selesai ditulis")

    sari.page.goto(f"{sari.console}dialogue")
    sari.answers("Siapa yang merawat", "Kelompok tani, setiap musim.", office="Kaur Perencanaan")
    expect(budi.page.locator(".answer__words")).to_have_text("Kelompok tani, setiap musim.", timeout=NEWS_WITHIN_MS)

    sari.discusses(1)
    expect(wall.page.locator(".talk__title")).to_contain_text("Jembatan kecil", timeout=NEWS_WITHIN_MS)
    expect(budi.page.locator("a.where__link")).to_be_visible(timeout=NEWS_WITHIN_MS)
    expect(words).to_have_value("Belum selesai ditulis")


def test_an_answer_being_written_waits_for_no_news(village):
    sari = village.facilitator()
    sari.makes_a_meeting("Musrenbang Desa Sukamaju")
    sari.goes_to("Proposals", to="Collect the proposals")
    budi = village.resident("Budi")
    budi.joins(sari.code)
    budi.proposes("Jembatan kecil")
    sari.puts_on_the_list("Jembatan kecil", "80.000.000")
    budi.asks(1, "Kapan mulai?")
    sari.page.goto(f"{sari.console}dialogue")
    answer = sari.page.get_by_label(sari.words("Your answer, which everybody can read")).first
    answer.fill("Belum selesai ditulis")
    budi.asks(1, "Berapa lebarnya?")
    expect(sari.page.locator("a.waiting__link")).to_contain_text("2", timeout=NEWS_WITHIN_MS)
    expect(sari.fresh_news()).to_be_visible(timeout=NEWS_WITHIN_MS)
    expect(answer).to_have_value("Belum selesai ditulis")
    sari.press("Show it now")
    expect(sari.page.locator("li.task", has_text="Berapa lebarnya?")).to_be_visible()
