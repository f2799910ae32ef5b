"""Every kind of ballot by plain forms: what it offers, what it refuses with everything typed kept, what is recorded."""

import pytest

from tests.hall import Hall
from tests.page_client import Page, PageClient

METHODS = ("approval", "points", "scores", "ranking", "knapsack")
WRITTEN = ("points", "scores", "ranking")
TITLES = ("Jalan", "Air", "Posyandu", "Lampu")
COST = "40.000.000"
LIMIT = 3


@pytest.fixture
def voter(hall: Hall) -> PageClient:
    """Wati, in a meeting whose four proposals of 40 juta each stand before a ceiling of 100 juta."""

    def four_proposals_are_listed() -> list[PageClient]:
        hall.go_to("registration")
        voter = hall.join("Wati")
        hall.go_to("aspirations")
        hall.collect(voter, *TITLES, cost=COST)
        return [voter]

    return hall.play(four_proposals_are_listed)[0]


def open_vote(hall: Hall, method: str, **different: str) -> None:
    """Let the meeting vote so, three votes, points or places each."""
    funding = "borda" if method == "ranking" else "greedy"
    hall.terms = hall.terms | {"method": method, "funding": funding, "votes_per_ballot": str(LIMIT)} | different
    hall.open_vote()


def ballot(hall: Hall, voter: PageClient) -> Page:
    """The page of the vote."""
    return voter.get(f"/m/{hall.code}/")


def candidates(page: Page) -> list[str]:
    """The proposals on the ballot, by number."""
    return [card["data-ballot-choice"] for card in page.all("[data-ballot-choice]")]


def fields(method: str, proposal_ids: list[str], marks: tuple[int, ...]) -> dict[str, object]:
    """What the form of this kind sends for these marks, 0 being none."""
    marked = [(proposal_id, mark) for proposal_id, mark in zip(proposal_ids, marks, strict=True) if mark]
    if method in WRITTEN:
        return {f"mark-{proposal_id}": str(mark) for proposal_id, mark in marked}
    return {"proposal_ids": [proposal_id for proposal_id, _ in marked]}


def cast(hall: Hall, voter: PageClient, method: str, marks: tuple[int, ...], *, expect: int = 303) -> Page:
    """Fill the form that lies open and send it."""
    return voter.submit("/ballot", fields(method, candidates(voter.page), marks), expect=expect)


def standing(page: Page, method: str) -> tuple[int, ...]:
    """The marks that stand in the form."""
    if method in ("approval", "knapsack"):
        boxes = [box for box in page.all("input") if box.get("name") == "proposal_ids"]
        return tuple(int(box.has("checked")) for box in boxes)
    if method == "points":
        return tuple(int(field["value"]) for field in page.all('input[type="number"]'))
    if method == "scores":
        return tuple(int(radio["value"]) for radio in page.all('input[type="radio"]') if radio.has("checked"))
    return tuple(
        int(next((one.text for one in select.all("option") if one.has("selected")), "0"))
        for select in page.all("select")
    )


def refusal(page: Page) -> str:
    """Why the ballot was not taken."""
    return page.one(".main").one('[role="alert"]').text.replace("\xa0", " ")


def recorded(page: Page) -> list[tuple[str, str]]:
    """Each recorded line's number and what the ballot says of it."""
    lines = page.one("section[aria-labelledby=choices-heading]").all(".proposal")
    return [(line.one(".number").text, "".join(said.text for said in line.all(".proposal__mark"))) for line in lines]


@pytest.mark.parametrize(
    ("method", "marks", "said"),
    [
        ("approval", (1, 0, 1, 0), [("1", ""), ("3", "")]),
        ("knapsack", (0, 1, 1, 0), [("2", ""), ("3", "")]),
        ("points", (2, 0, 1, 0), [("1", "Poin: 2"), ("3", "Poin: 1")]),
        ("scores", (5, 0, 1, 3), [("1", "Nilai: 5"), ("3", "Nilai: 1"), ("4", "Nilai: 3")]),
        ("ranking", (2, 3, 0, 1), [("4", "Urutan 1"), ("1", "Urutan 2"), ("2", "Urutan 3")]),
    ],
)
def test_a_ballot_is_recorded_as_it_was_filled_and_lies_filled_for_whoever_changes_it(
    hall: Hall, voter: PageClient, method: str, marks: tuple[int, ...], said: list[tuple[str, str]]
) -> None:
    open_vote(hall, method)
    ballot(hall, voter)
    page = cast(hall, voter, method, marks)
    assert page.one("h1").text == "Suara tercatat"
    assert recorded(page) == said
    assert standing(page, method) == marks


@pytest.mark.parametrize(
    ("method", "marks", "sentence"),
    [
        ("approval", (1, 1, 1, 1), "dan 4 terpakai"),
        ("points", (2, 2, 0, 0), "dan 4 terpakai"),
        ("points", (9, 0, 0, 0), "bukan 1 sampai 3"),
        ("ranking", (1, 1, 0, 0), "harus 1, 2, 3"),
        ("ranking", (2, 3, 0, 0), "harus 1, 2, 3"),
        ("knapsack", (1, 1, 1, 0), "20.000.000"),
    ],
)
def test_what_a_ballot_cannot_say_is_refused_with_a_sentence_and_stays_in_the_form(
    hall: Hall, voter: PageClient, method: str, marks: tuple[int, ...], sentence: str
) -> None:
    open_vote(hall, method)
    ballot(hall, voter)
    page = cast(hall, voter, method, marks, expect=409)
    assert sentence in refusal(page)
    assert standing(page, method) == marks
    assert "0 dari 1" in hall.phone().get(f"/m/{hall.code}/wall").text


def test_a_score_that_no_ballot_offers_is_refused(hall: Hall, voter: PageClient) -> None:
    open_vote(hall, "scores")
    first, *_ = candidates(ballot(hall, voter))
    page = voter.submit("/ballot", forged={f"mark-{first}": "6"}, expect=409)
    assert "bukan 1 sampai 5" in refusal(page)


@pytest.mark.parametrize("typed", ["-1", "1.5", "satu", "9" * 30])
def test_points_that_are_no_number_are_refused(hall: Hall, voter: PageClient, typed: str) -> None:
    open_vote(hall, "points")
    first, *_ = candidates(ballot(hall, voter))
    voter.submit("/ballot", forged={f"mark-{first}": typed}, expect=409)
    assert "0 dari 1" in hall.phone().get(f"/m/{hall.code}/wall").text


@pytest.mark.parametrize("method", METHODS)
def test_sending_nothing_is_refused_as_long_as_nobody_means_it(hall: Hall, voter: PageClient, method: str) -> None:
    open_vote(hall, method)
    ballot(hall, voter)
    voter.submit("/ballot", expect=409)
    page = voter.submit("/ballot", {"is_blank": "y"})
    assert "Surat suara kosong." in page.one("section[aria-labelledby=choices-heading]").text
    assert recorded(page) == []
    assert "1 dari 1" in hall.phone().get(f"/m/{hall.code}/wall").text


@pytest.mark.parametrize("method", METHODS)
def test_a_blank_ballot_that_names_something_is_refused_and_keeps_it(
    hall: Hall, voter: PageClient, method: str
) -> None:
    open_vote(hall, method)
    marks = (1, 0, 0, 0)
    filled = fields(method, candidates(ballot(hall, voter)), marks)
    page = voter.submit("/ballot", {**filled, "is_blank": "y"}, expect=409)
    assert standing(page, method) == marks


@pytest.mark.parametrize("method", METHODS)
def test_a_blank_ballot_is_a_second_step_behind_the_button_that_sends(
    hall: Hall, voter: PageClient, method: str
) -> None:
    open_vote(hall, method)
    page = ballot(hall, voter)
    (blank,) = [button for button in page.all("form.ballot details button") if button.get("name") == "is_blank"]
    send, *later = page.all('form.ballot button[type="submit"]')
    assert send.has("data-ballot-send")
    assert later == [blank]


@pytest.mark.parametrize("method", METHODS)
def test_a_practice_offers_the_same_ballot_and_says_what_to_do_with_dishes(
    hall: Hall, voter: PageClient, method: str
) -> None:
    hall.press(f"{hall.console}practice", {"method": method})
    page = ballot(hall, voter)
    assert page.one("form.ballot")["data-method"] == method
    assert "makanan" in page.one(".ballot__task").text
    marks = (1, 2, 0, 0) if method == "ranking" else (1, 1, 0, 0)
    assert [number for number, _ in recorded(cast(hall, voter, method, marks))] == ["1", "2"]


@pytest.mark.parametrize("method", METHODS)
def test_an_open_vote_says_before_sending_that_ballots_are_published_under_their_receipts(
    hall: Hall, voter: PageClient, method: str
) -> None:
    open_vote(hall, method, secrecy="open")
    assert "tanpa nama" in ballot(hall, voter).one("form.ballot [data-ballot-open]").text
    assert "tanpa nama" in cast(hall, voter, method, (1, 0, 0, 0)).one(".main").text


def test_a_secret_vote_says_nothing_of_the_kind(hall: Hall, voter: PageClient) -> None:
    open_vote(hall, "approval")
    assert not ballot(hall, voter).all("[data-ballot-open]")


def test_only_sources_that_a_proposal_would_be_paid_from_have_a_bar(app, signed_in: PageClient) -> None:
    hall = Hall(app, signed_in).hold(**{"ceilings-ADD": "Rp 50.000.000"})
    hall.go_to("registration")
    voter = hall.join("Wati")
    hall.go_to("aspirations")
    hall.collect(voter, *TITLES[:2])
    open_vote(hall, "knapsack")
    (bar,) = ballot(hall, voter).all("[data-ballot-fund]")
    assert (bar["data-ballot-fund"], bar["data-ceiling"]) == ("DDS", "100000000")
    assert "Dana Desa" in bar.text


@pytest.mark.row("S4-22")
def test_every_card_can_be_read_aloud_with_number_title_and_cost(hall: Hall, voter: PageClient) -> None:
    open_vote(hall, "points")
    page = ballot(hall, voter)
    task, *cards = page.all('button[data-module="speech"]')
    assert task["data-say"] == page.one(".ballot__task .lead").text
    title = page.all(".choice__title")[0].text
    assert cards[0]["data-say"].replace("\xa0", " ") == f"Nomor 1: {title}. Biayanya 40 juta rupiah."
    assert all(button.has("hidden") for button in (task, *cards))
