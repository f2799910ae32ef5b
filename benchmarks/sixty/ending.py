"""The result: revealed, talked through, adopted, and carried home on paper."""

from collections import Counter

from playwright.sync_api import expect

from benchmarks.sixty.hall import Hall
from benchmarks.sixty.papers import Papers
from benchmarks.sixty.wishing import kept_titles

# A place every 1.6 seconds: about half of the twenty-one lie open.
HALF_REVEALED_MS = 16_000
REVEAL_MS = 60_000


def agree(hall: Hall) -> None:
    """The plenary agrees on what most have chosen, just as it was counted; from then on the wall follows the money."""
    sari = hall.sari
    sari.page.goto(f"{sari.console}agreement")
    hall.look(sari, "plenary")
    sari.page.locator("a.register__title").first.click()
    sari.page.locator("[name=outcome]").select_option("agreed")
    sari.page.locator("[name=executor]").fill("TPK Desa")
    sari.page.locator("[name=carried_out]").fill("2027")
    hall.look(sari, "plenary-decision")
    sari.press("Write it down")
    sari.page.goto(sari.console)
    hall.wall.shows("What the money reaches now")
    hall.look(hall.wall, "wall-plenary")


def end(hall: Hall, chosen: dict[str, list[str]]) -> None:
    """From the announcement to the papers, whose numbers must be those of the ballots."""
    sari, votes = hall.sari, Counter(title for titles in chosen.values() for title in titles)
    sari.announces_the_result()
    hall.wall.page.wait_for_timeout(HALF_REVEALED_MS)
    hall.look(hall.wall, "wall-reveal")
    sari.press("Show everything on the projector now")
    expect(hall.wall.page.locator(".covered")).to_have_count(0)
    hall.look(hall.wall, "wall-result")
    hall.look(sari, "console-plenary")
    # Phones wait as long as the wall would have taken.
    result = hall.siti.page.get_by_role("heading", level=1)
    expect(result).to_have_text(hall.siti.words("The result of this meeting"), timeout=REVEAL_MS)
    hall.look(hall.siti, "phone-result")
    hall.siti.opens_here("own")
    hall.look(hall.siti, "phone-own-result")
    agree(hall)
    for phase, heading, name in (
        ("Adoption", "Adopt the result", "adoption"),
        ("Finished", "The meeting is over", "finished"),
    ):
        sari.goes_to(phase, to=heading)
        hall.wall.shows(phase)
        hall.look(sari, f"console-{name}")
    hall.look(hall.wall, "wall-finished")
    hall.look(hall.siti, "public-result", path=f"{hall.siti.hall}/m/{hall.siti.code}/public")
    sari.opens_the_office()
    hall.look(sari, "office-documents")
    papers = Papers(hall)
    papers.check({title: votes[title] for title in kept_titles(hall.wishes)})
    papers.photograph()
    hall.notes.append(f"ballots {len(chosen)}, votes {sum(votes.values())}, proposals {len(kept_titles(hall.wishes))}")
