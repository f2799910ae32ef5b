"""What a phone has to load: a hall shares one access point."""

import gzip
from pathlib import Path

from facilitation.kernel.static_files import read_files
from tests.hall import Hall

STATIC = Path(__file__).parent.parent.parent / "static"
MOST_BYTES = 60_000


def test_a_phone_that_has_joined_loads_at_most_sixty_kilobytes(hall: Hall) -> None:
    phone = hall.join("Wati")
    hall.go_to("aspirations")
    hall.collect(phone, "Jalan", "Air", "Posyandu")
    hall.open_vote()
    page = phone.get(f"/m/{hall.code}/")
    files = read_files(STATIC).files
    named = {tag[attribute] for tag, attribute in linked(page)} - {""}
    # Modules import each other; counting all of them counts those of other screens too.
    names = {url.split("/", 3)[3] for url in named} | {name for name in files if name.startswith("js/")}
    loaded = {name: len(files[name].compressed or files[name].content) for name in names if not name.endswith(".d.ts")}
    loaded["page"] = len(gzip.compress(page.response.data))
    assert sum(loaded.values()) <= MOST_BYTES, sorted(loaded.items(), key=lambda item: -item[1])[:12]


def linked(page) -> list:
    """Every element of the page that makes a browser fetch something of ours."""
    places = [(tag, "src") for tag in (*page.all("script"), *page.all("img"))] + [
        (tag, "href") for tag in page.all("link")
    ]
    return [(tag, name) for tag, name in places if tag.get(name).startswith("/static/")]
