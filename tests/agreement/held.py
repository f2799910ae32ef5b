"""A plenary on the screens: a vote that is shown, whoever writes and signs, and what they fill in."""

import pytest

from tests.hall import LAPTOP, PASSWORD, Hall
from tests.page_client import Page, PageClient

# By votes the bridge is first and fits; the drain has one vote less and does not fit beside it; the well has none.
COSTS = {"Jembatan": "60.000.000", "Drainase": "50.000.000", "Sumur": "10.000.000"}
AGREED = {"outcome": "agreed", "decided_by": "consensus", "mode": "self_managed"}
AGREED |= {"executor": "TPK Desa", "carried_out": "April 2027"}
RESERVE = {"outcome": "reserve", "decided_by": "consensus", "reason": "Dananya belum cukup."}


@pytest.fixture
def author(hall: Hall) -> PageClient:
    """Wati, who proposed everything; the result of the vote has just been shown."""

    def a_vote_is_held_and_shown() -> list[PageClient]:
        hall.go_to("registration")
        wati, budi = hall.join("Wati"), hall.join("Budi", hamlet=1)
        hall.go_to("aspirations")
        for title, cost in COSTS.items():
            hall.collect(wati, title, cost=cost)
        ids = dict(zip(COSTS, hall.proposal_ids(), strict=True))
        hall.open_vote()
        for phone, titles in ((wati, ("Jembatan", "Drainase")), (budi, ("Jembatan",))):
            phone.get(f"/m/{hall.code}/")
            phone.submit(f"/m/{hall.code}/ballot", {"proposal_ids": [ids[title] for title in titles]})
        hall.close_vote()
        hall.go_to("plenary")
        return [wati]

    return hall.play(a_vote_is_held_and_shown)[0]


@pytest.fixture
def chair(hall: Hall, author: PageClient) -> PageClient:
    """Pak Hasan, the chair, on a browser of his own."""
    del author  # whoever proposes comes first

    def a_chair_signs_in() -> list[PageClient]:
        return [hire(hall, "chair")]

    return hall.play(a_chair_signs_in)[0]


def hire(hall: Hall, role: str) -> PageClient:
    """A colleague of that role, signed in on a browser of their own."""
    hall.laptop.get(f"{hall.console}staff")
    hasan = {"display_name": "Pak Hasan", "new_username": "hasan", "password": PASSWORD, "new_role": role}
    hall.laptop.submit("/staff/colleague", hasan)
    browser = PageClient(hall.app.test_client(), base_url=LAPTOP)
    browser.get("/login")
    browser.submit("/login", {"username": "hasan", "password": PASSWORD})
    return browser


def plenary(hall: Hall) -> str:
    return f"{hall.console}agreement"


def where(hall: Hall, title: str) -> str:
    links = {link.text: link["href"] for link in hall.laptop.get(plenary(hall)).all("a.register__title")}
    return links[title]


def decide(hall: Hall, title: str, typed: dict[str, str], *, expect: int = 303) -> Page:
    address = where(hall, title)
    hall.laptop.get(address)
    return hall.laptop.submit(address, typed, expect=expect)


def decide_everything(hall: Hall) -> None:
    def every_proposal_has_its_outcome() -> tuple[()]:
        decide(hall, "Jembatan", AGREED)
        decide(hall, "Drainase", RESERVE)
        decide(hall, "Sumur", {**RESERVE, "outcome": "forwarded", "agency": "Dinas PU", "reason": "Sumur bor besar."})
        return ()

    hall.play(every_proposal_has_its_outcome)


def confirm(browser: PageClient, hall: Hall, *, expect: int = 303) -> Page:
    browser.get(plenary(hall))
    return browser.submit(f"{plenary(hall)}/confirm", expect=expect)


def adopt(hall: Hall, chair: PageClient) -> None:
    decide_everything(hall)

    def two_confirm() -> tuple[()]:
        hall.go_to("adoption")
        confirm(hall.laptop, hall)
        confirm(chair, hall)
        return ()

    hall.play(two_confirm, chair)


def hold_and_adopt(hall: Hall) -> None:
    """A whole meeting of two people who both want the bridge, up to the adoption by two others."""
    hall.go_to("registration")
    wati, budi = hall.join("Wati"), hall.join("Budi", hamlet=1)
    hall.go_to("aspirations")
    for title, cost in COSTS.items():
        hall.collect(wati, title, cost=cost)
    hall.open_vote()
    for phone in (wati, budi):
        vote(hall, phone, "Jembatan")
    hall.close_vote()
    hall.go_to("plenary")
    adopt(hall, hire(hall, "chair"))


def vote(hall: Hall, phone: PageClient, *titles: str) -> dict[str, int]:
    """Choose the cards of these titles; returns the number of every card."""
    cards = {one.one(".choice__title").text: one for one in phone.get(f"/m/{hall.code}/").all(".ballot__choice")}
    phone.submit(f"/m/{hall.code}/ballot", {"proposal_ids": [cards[title]["data-ballot-choice"] for title in titles]})
    return {title: int(card.one(".choice__number").text) for title, card in cards.items()}
