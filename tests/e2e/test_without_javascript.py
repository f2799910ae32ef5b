"""A phone without JavaScript takes part in everything, by plain forms."""

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.timeout(200)]


@pytest.mark.row("S3-02")
def test_an_old_phone_takes_part_in_everything(village):
    sari = village.facilitator()
    sari.makes_a_meeting("Musrenbang Desa Sukamaju", votes=1)
    old = village.resident("Mbah Karto", java_script_enabled=False)
    old.types_the_code(sari.code)
    old.joins(sari.code)
    old.completes_own_data("3")
    sari.goes_to("Proposals", to="Collect the proposals")
    old.looks_again()
    old.proposes("Lampu jalan")
    old.completes("Lampu jalan", problem="Gelap sejak tiang roboh.", cost="20.000.000")
    village.plain_phone(sari.code).joins("Bu Tini").proposes("Jembatan kecil")
    sari.puts_all_on_the_list("20.000.000")
    old.looks_again()
    old.supports(2)
    sari.goes_to("Discussion", to="Talk about the proposals")
    old.asks(2, "Siapa yang merawatnya?")
    old.argues(2, "Against it", "Jembatan lama masih kuat.")
    sari.opens_the_vote()

    old.looks_again()
    old.ticks("Lampu jalan", "Jembatan kecil")
    old.sends()
    expect(old.page.get_by_role("alert")).to_be_visible()
    old.ticks("Jembatan kecil")
    old.sends()
    old.sees_the_receipt()
    old.changes_the_choices()
    old.ticks("Lampu jalan")
    old.sends()
    old.sees_the_receipt()

    sari.closes_the_vote()
    sari.announces_the_result()
    old.looks_again()
    old.sees_heading("The result of this meeting")
    assert sari.result() == {"Lampu jalan": 1, "Jembatan kecil": 0}
    old.opens("own")
    expect(old.page.locator(".own__result")).to_be_visible()
