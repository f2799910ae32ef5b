"""What a phone has to load: a hall shares one access point."""

import gzip
from pathlib import Path

import pytest

from facilitation.kernel.static_files import read_files
from tests.hall import Hall
from tests.page_client import Page, PageClient

STATIC = Path(__file__).parent.parent.parent / "static"
MOST_BYTES = 60_000
# Fetched by main.js only where the page has such a part: the photo's own page, the control screen, the projector.
ELSEWHERE = {"js/photo.js", "js/pieces.js", "js/timer.js", "js/reveal.js", "js/steps.js", "js/slides.js"}
# Fetched for who has joined (main.js): a stranger has no ballot and nothing to send.
JOINED = {
    *("js/ballot.js", "js/ballot-cards.js", "js/ballot-draft.js", "js/ballot-paper.js", "js/ballot-approval.js"),
    *("js/deliver.js", "js/ids.js", "js/lease.js", "js/outbox.js", "js/outbox-store.js", "js/sending.js"),
}
# Of the kinds of ballot a phone fetches the one its round is voted by.
KINDS = {
    "approval": {"js/ballot-approval.js"},
    "knapsack": {"js/ballot-knapsack.js", "js/ballot-approval.js"},
    "points": {"js/ballot-points.js"},
    "scores": {"js/ballot-scores.js"},
    "ranking": {"js/ballot-ranking.js"},
}


@pytest.fixture
def wati(hall: Hall) -> PageClient:
    """A resident of a meeting whose vote is open."""

    def the_vote_opens() -> list[PageClient]:
        return [wati_joins(hall)]

    return hall.play(the_vote_opens)[0]


def wati_joins(hall: Hall) -> PageClient:
    """And has three proposals to vote on."""
    phone = hall.join("Wati")
    hall.go_to("aspirations")
    hall.collect(phone, "Jalan", "Air", "Posyandu")
    hall.open_vote()
    return phone


@pytest.mark.parametrize("method", KINDS)
def test_a_phone_that_has_joined_loads_at_most_sixty_kilobytes(hall: Hall, method: str) -> None:
    hall.terms = hall.terms | {"method": method, "funding": "borda" if method == "ranking" else "greedy"}
    loaded = loads(wati_joins(hall).get(f"/m/{hall.code}/"), method)
    assert sum(loaded.values()) <= MOST_BYTES, heaviest(loaded)


@pytest.mark.parametrize("path", ["", "public"], ids=["the joining form", "the public page"])
def test_a_stranger_loads_at_most_sixty_kilobytes(hall: Hall, wati: PageClient, path: str) -> None:
    loaded = loads(hall.phone().get(f"/m/{hall.code}/{path}"))
    assert sum(loaded.values()) <= MOST_BYTES, heaviest(loaded)


@pytest.mark.row("S4-19")
def test_the_public_page_of_a_result_is_at_most_sixty_kilobytes(hall: Hall, wati: PageClient) -> None:
    wati.submit(f"/m/{hall.code}/ballot", {"proposal_ids": hall.choices(wati)[:1]})
    hall.close_vote()
    hall.go_to("plenary")
    loaded = loads(hall.phone().get(f"/m/{hall.code}/public"))
    assert sum(loaded.values()) <= MOST_BYTES, heaviest(loaded)


def loads(page: Page, method: str = "approval") -> dict[str, int]:
    """Everything a browser with an empty cache fetches for a page, and its bytes as they are sent."""
    files = read_files(STATIC).files
    other_kinds = {name for kind in KINDS.values() for name in kind} - KINDS[method]
    named = {tag[attribute] for tag, attribute in linked(page)} - {""}
    # Modules import each other; counting all others counts what a phone may never need, too.
    modules = {name for name in files if name.startswith("js/")} - ELSEWHERE - other_kinds
    if not page.all('[data-module="sending"]'):
        modules -= JOINED
    names = {url.split("/", 3)[3] for url in named} | modules
    loaded = {name: len(files[name].compressed or files[name].content) for name in names if not name.endswith(".d.ts")}
    return loaded | {"page": len(gzip.compress(page.response.data))}


def linked(page: Page) -> list:
    """Every element of the page that makes a browser fetch something of ours."""
    places = [(tag, "src") for tag in (*page.all("script"), *page.all("img"))] + [
        (tag, "href") for tag in page.all("link")
    ]
    return [(tag, name) for tag, name in places if tag.get(name).startswith("/static/")]


def heaviest(loaded: dict[str, int]) -> list[tuple[str, int]]:
    """Where to look first."""
    return sorted(loaded.items(), key=lambda item: -item[1])[:12]
