"""Both rules on the result's pages, the figures of groups, the steps on the wall, and the same as open data."""

import pytest

from tests.hall import Hall
from tests.screens.test_reasons import COSTS, by_shares, by_votes, reading_english

__all__ = ["by_shares", "by_votes"]


def rules_table(page):
    return page.one("table.uses__table--rules")


@pytest.mark.parametrize(
    ("locale", "funded", "counts"), [("id", "Masuk", "aturan ini yang berlaku"), ("en", "Funded", "this rule counts")]
)
def test_the_public_page_shows_what_each_rule_funds_in_words_and_which_one_counts(
    hall: Hall, by_shares, locale, funded, counts
):
    phone = hall.phone()
    phone.client.set_cookie("locale", locale, domain="192.168.1.10")
    page = phone.get(f"/m/{hall.code}/public")
    rows = {row.one("th").text: [cell.text for cell in row.all("td")] for row in rules_table(page).all("tbody tr")}
    by_title = {title: next(cells for name, cells in rows.items() if title in name) for title in COSTS}
    assert [cell == funded for cell in by_title["Jembatan"][:2]] == [True, False]
    assert [cell == funded for cell in by_title["Drainase"][:2]] == [False, True]
    assert [counts in head.text for head in rules_table(page).all("thead th")] == [False, False, True, False, False]


def test_who_gains_and_who_loses_and_the_code_of_the_terms_are_told(hall: Hall, by_shares):
    page = reading_english(hall.phone()).get(f"/m/{hall.code}/public")
    footer = {row.one("th").text: [cell.text for cell in row.all("td")] for row in rules_table(page).all("tfoot tr")}
    assert footer["Voters without any funded choice"][:2] == ["6 of 13", "7 of 13"]
    assert footer["Voters with more of their choices funded here than there"][:2] == ["7", "6"]
    assert "Funded only by this rule: Most votes first" in page.text
    assert page.all(".facts .code")
    assert by_shares


def test_the_office_has_the_same_table_and_the_phone_leads_to_it(hall: Hall, by_shares):
    assert hall.laptop.get(f"/office/meetings/{hall.meeting_id}/").all("table.uses__table--rules")
    assert hall.phone().get(f"/m/{hall.code}/").all(f'a[href="/m/{hall.code}/public"]')
    assert by_shares


def test_groups_are_told_with_a_sentence_that_says_why_others_are_not(hall: Hall, by_shares):
    page = reading_english(hall.phone()).get(f"/m/{hall.code}/public")
    assert "No group of fewer than ten voters is shown alone" in page.text
    captions = [caption.text for caption in page.all("caption")]
    assert "Voters with a funded choice, by hamlet" in captions
    assert "Money by the place of the proposals" in captions
    assert by_shares


def test_before_the_reveal_neither_rule_is_told(hall: Hall, by_votes):
    page = hall.phone().get(f"/m/{hall.code}/public")
    assert not page.all("table.uses__table--rules")
    assert hall.phone().client.get(f"/m/{hall.code}/open-data.json").get_json()["result"] is None
    assert not hall.phone().get(f"/m/{hall.code}/wall").all("[data-step]")
    assert by_votes


def test_the_wall_holds_every_step_covered_and_the_console_leads_through_them(hall: Hall, by_shares):
    wall = hall.phone().get(f"/m/{hall.code}/wall")
    steps = wall.all("[data-step]")
    assert [step.has("hidden") for step in steps] == [True]
    assert "Didanai di putaran 1: 6 warga membayar" in steps[0].text
    assert "Rp\u00a050\u00a0juta" in steps[0].text
    console = hall.laptop.get(hall.console)
    assert [button["data-move"] for button in console.all("[data-module=steps]")] == ["back", "next"]
    assert by_shares


def test_open_data_give_the_rule_both_answers_and_every_reason(hall: Hall, by_shares):
    result = hall.phone().client.get(f"/m/{hall.code}/open-data.json").get_json()["result"]
    assert result["rule"]["choice"] == "equal_shares"
    assert result["rule"]["parameters"]["completion"] == "add1u"
    assert len(result["terms_digest"]) == 64
    assert result["counts"] == [{"source_code": "DDS", "choice": "equal_shares", "voters_with_more": [7, 6]}]
    by_list, by_paying = result["sides"]
    assert [side["choice"] for side in result["sides"]] == ["greedy", "equal_shares"]
    assert by_list["sources"][0]["funded"] == [by_shares["Jembatan"]]
    assert by_paying["sources"][0]["funded"] == [by_shares["Drainase"]]
    assert {one["reason"] for one in by_paying["sources"][0]["decisions"]} == {
        "paid_by_supporters", "too_expensive_now", "above_ceiling",
    }  # fmt: skip


@pytest.mark.parametrize("form", ["pdf", "xlsx", "csv", "json"])
def test_the_papers_open_under_a_rule_with_shares(hall: Hall, by_shares, form):
    answer = hall.phone().client.get(f"/m/{hall.code}/papers/ranked.{form}")
    assert answer.status_code == 200
    if form in {"csv", "json"}:
        assert "Para pendukungnya membayar bersama-sama." in answer.get_data(as_text=True)
    assert by_shares
