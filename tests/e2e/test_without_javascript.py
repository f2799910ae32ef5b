"""A phone without JavaScript takes part in everything, by plain forms."""

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]


def test_an_old_phone_joins_proposes_votes_and_reads_the_result(village):
    sari = village.facilitator()
    sari.makes_a_meeting("Musrenbang Desa Sukamaju", votes=1)
    old = village.resident("Mbah Karto", java_script_enabled=False)
    old.types_the_code(sari.code)
    old.joins(sari.code)
    sari.moves_on("Open the proposals", to="Collect the proposals")
    old.looks_again()
    old.proposes("Lampu jalan")
    old.proposes("Jembatan kecil")
    sari.puts_on_the_list("Lampu jalan", "20.000.000")
    sari.puts_on_the_list("Jembatan kecil", "80.000.000")
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
