"""The vote on its pages: the practice, the ballot's cards, who is missing, another round, and the reveal."""

import pytest

from tests.hall import Hall
from tests.page_client import PageClient

LONG = "Perbaikan jalan usaha tani di RT 03 sampai sawah"
ALL_PHASES = ("registration", "opening", "presentation", "aspirations", "discussion", "voting")


@pytest.fixture
def voter(hall: Hall) -> PageClient:
    """Wati, in a meeting with three proposals on its list and nobody else present."""

    def three_proposals_are_listed() -> list[PageClient]:
        hall.go_to("registration")
        voter = hall.join("Wati")
        hall.go_to("aspirations")
        hall.collect(voter, LONG, "Air", "Posyandu")
        return [voter]

    return hall.play(three_proposals_are_listed)[0]


def in_english(browser: PageClient) -> PageClient:
    """The same browser, reading English."""
    browser.client.set_cookie("locale", "en", domain=browser.base_url.split("/")[2].split(":")[0])
    return browser


def practise(hall: Hall) -> None:
    hall.press(f"{hall.console}practice")


def vote(hall: Hall, voter: PageClient, *places: int) -> None:
    """Vote for the proposals in these places of the ballot, without JavaScript."""
    choices = hall.choices(voter)
    voter.submit(f"/m/{hall.code}/ballot", {"proposal_ids": [choices[place] for place in places]})


def cards(page):
    return page.all("[data-ballot-choice]")


@pytest.mark.parametrize("phase", ALL_PHASES)
def test_a_practice_reaches_phones_wall_and_console_in_every_phase_up_to_the_vote(hall: Hall, phase: str) -> None:
    hall.go_to("registration")
    phone = hall.join("Wati")
    if phase != "registration":
        hall.go_to(phase)
    practise(hall)
    ballot = phone.get(f"/m/{hall.code}/")
    assert ["Nasi goreng" in card.text for card in cards(ballot)] == [True, False, False, False]
    assert ballot.one("form.ballot").has("data-practice")
    assert phone.submit(f"/m/{hall.code}/ballot", {"proposal_ids": ["sate"]}).all(".receipt")
    assert hall.phone().get(f"/m/{hall.code}/wall").all(".wall__slide--practice")
    hall.press(hall.actions("/close")[0])
    assert not phone.get(f"/m/{hall.code}/").all("form.ballot")


def test_a_phone_that_sends_its_practice_too_late_is_told_kindly(hall: Hall) -> None:
    hall.go_to("registration")
    phone = hall.join("Wati")
    practise(hall)
    phone.get(f"/m/{hall.code}/")
    hall.press(hall.actions("/close")[0])
    phone.submit(f"/m/{hall.code}/ballot", {"proposal_ids": ["sate"]}, expect=404)


def test_the_console_offers_a_practice_only_where_one_can_begin(hall: Hall, voter: PageClient) -> None:
    assert hall.actions("/practice")
    hall.open_vote()
    assert not hall.actions("/practice")
    vote(hall, voter, 0)
    hall.close_vote()
    assert hall.actions("/practice")
    hall.go_to("plenary")
    assert not hall.actions("/practice")


def test_while_people_practise_the_meeting_does_not_move_on_and_the_console_says_why(hall: Hall) -> None:
    hall.go_to("registration")
    practise(hall)
    in_english(hall.laptop)
    assert "close the practice first" in hall.go_to("opening", expect=409).text
    assert "close the practice first" in hall.press(f"{hall.console}practice", expect=409).text


def test_a_card_shows_its_number_five_words_the_whole_title_and_the_money(hall: Hall, voter: PageClient) -> None:
    hall.open_vote()
    page = voter.get(f"/m/{hall.code}/")
    card = next(card for card in cards(page) if LONG in card.text)
    (title,) = [part for part in card.all("span") if "choice__title" in part.get("class")]
    assert title.text == "Perbaikan jalan usaha tani di…"
    assert title["aria-hidden"] == "true"
    assert "10 juta" in card.text.replace("\xa0", " ")
    short = next(card for card in cards(page) if "Posyandu" in card.text)
    assert short.text.count("Posyandu") == 1
    assert [card.one(".choice__number").text for card in cards(page)] == ["1", "2", "3"]


def test_the_console_names_who_has_not_voted_and_says_what_closing_does(hall: Hall, voter: PageClient) -> None:
    hall.join("Budi")
    hall.open_vote()
    in_english(hall.laptop)
    vote(hall, voter, 0)
    page = hall.laptop.get(hall.console)
    closing = page.one(".confirm__body").text
    assert "1 person has not voted yet." in closing
    assert "Budi" in closing
    assert "Wati" not in closing
    assert "cannot be undone" in closing


def test_no_phone_and_no_wall_is_told_who_has_not_voted(hall: Hall, voter: PageClient) -> None:
    hall.join("Budi Santoso")
    hall.open_vote()
    for page in (voter.get(f"/m/{hall.code}/"), hall.phone().get(f"/m/{hall.code}/wall")):
        assert "Budi Santoso" not in page.text


def test_where_counts_are_live_the_console_says_how_many_are_missing_and_names_nobody(app, signed_in) -> None:
    hall = Hall(app, signed_in).hold(tally_visibility="live")
    hall.go_to("registration")
    voter = hall.join("Wati")
    hall.join("Budi")
    hall.go_to("aspirations")
    hall.collect(voter, "Jalan", "Air")
    hall.open_vote()
    in_english(hall.laptop)
    work = hall.laptop.get(hall.console).one(".desk__work").text
    assert "2 people have not voted yet." in work
    assert "Budi" not in work


def test_another_round_needs_a_reason_that_stays_in_the_form_and_is_shown_to_everybody(
    hall: Hall, voter: PageClient
) -> None:
    hall.open_vote()
    vote(hall, voter, 0)
    hall.close_vote()
    in_english(hall.laptop)
    assert "why it votes again" in hall.press(f"{hall.console}lot", hall.terms | {"reason": " "}, expect=409).text
    speech = "Seri lagi. " * 30
    refused = hall.press(f"{hall.console}lot", hall.terms | {"reason": speech}, expect=422)
    assert refused.one('input[name="reason"]')["value"].strip() == speech.strip()
    hall.press(f"{hall.console}lot", hall.terms | {"reason": "Hasil seri."})
    hall.press(hall.actions("/open")[0])
    vote(hall, voter, 1)
    hall.close_vote()
    hall.go_to("plenary")
    for page in (
        in_english(hall.phone()).get(f"/m/{hall.code}/public"),
        hall.laptop.get(f"/office/meetings/{hall.meeting_id}/"),
    ):
        versions = [one.text for one in page.all(".versions__one")]
        assert [text[: len("Version 1")] for text in versions] == ["Version 2", "Version 1"]
        assert "Hasil seri." in versions[0]
        assert "this one counts" in versions[0]


def test_drawing_the_second_lot_again_keeps_its_reason(hall: Hall, voter: PageClient) -> None:
    hall.open_vote()
    vote(hall, voter, 0)
    hall.close_vote()
    hall.press(f"{hall.console}lot", {"reason": "Hasil seri."})
    kept = [field["value"] for field in hall.laptop.get(hall.console).all('input[name="reason"]')]
    assert kept == ["Hasil seri."] * 2, "in the button that draws again, and in the form that changes the terms"
    hall.press(f"{hall.console}lot", {"reason": kept[0]})
    assert "Hasil seri." in hall.laptop.get(hall.console).text


def test_the_wall_knows_whether_the_result_came_while_it_watched(hall: Hall, voter: PageClient) -> None:
    hall.open_vote()
    vote(hall, voter, 0, 1)
    hall.close_vote()
    wall = hall.phone()
    assert wall.get(f"/m/{hall.code}/wall").one('[data-audience="wall"]')["data-result"] == ""
    hall.go_to("plenary")
    page = wall.get(f"/m/{hall.code}/wall")
    slide = page.one('[data-module="reveal"]')
    assert slide["data-result"] == page.one('[data-audience="wall"]')["data-result"] != ""
    assert sorted(line["data-position"] for line in slide.all("[data-position]")) == ["1", "2", "3"]
    assert hall.laptop.get(hall.console).one('button[data-module="reveal"]').has("hidden")
