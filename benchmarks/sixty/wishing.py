"""Wishes become proposals: twenty-five aspirations, four of them merged, costs written, questions answered."""

from random import Random

from playwright.sync_api import expect

from benchmarks.sixty.hall import Hall, all_at_once
from benchmarks.sixty.village import SEED
from facilitation.demo.village import Wish
from tests.e2e.facilitator import NEWS_WITHIN_MS

FOR_THE_CAMERA = 2
SUPPORTERS = 30
QUESTION = {"id": "Apakah jalannya dicor atau diaspal?", "en": "Will the road be concrete or asphalt?"}
ANSWER = {
    "id": "Dicor selebar tiga meter, seperti di Dusun Sumberejo.",
    "en": "Concrete, three metres wide, as in Sumberejo.",
}
FOR = {"id": "Anak sekolah lewat sini setiap hari.", "en": "Children walk here to school every day."}
AGAINST = {"id": "Air bersih lebih mendesak.", "en": "Clean water is more urgent."}


def wish(hall: Hall) -> None:
    """Collect, order, complete and discuss; `hall.listed` are the titles that stay."""
    hall.sari.goes_to("Proposals", to="Collect the proposals")
    hall.siti.sees_heading("Make a proposal")
    hall.look(hall.siti, "phone-proposals-open")
    hall.look(hall.wall, "wall-proposals-empty")
    _collect(hall)
    _order(hall)
    _discuss(hall)


def _collect(hall: Hall) -> None:
    first, *others = hall.wishes
    hall.siti.writes(first)
    hall.look(hall.siti, "phone-propose", whole=True)
    hall.siti.sends_the_wish(first.title)
    hall.look(hall.siti, "phone-complete", whole=True)
    hall.sari.lists(first)
    alike = next(one for one in others if one.like == 0)
    hall.budi.writes(alike)
    expect(hall.budi.page.locator(".alike")).to_be_visible(timeout=NEWS_WITHIN_MS)
    hall.look(hall.budi, "phone-similar")
    hall.budi.sends_the_wish(alike.title)
    rest = [one for one in others if one is not alike]
    all_at_once(lambda pair: pair[0].proposes(pair[1]), list(zip(hall.plain, rest, strict=False)))
    hall.sari.sees_waiting(len(others))
    hall.look(hall.sari, "console-proposals")
    for one in rest[:FOR_THE_CAMERA]:
        hall.sari.lists(one)
    hall.wall.shows_text(rest[1].title)
    hall.look(hall.wall, "wall-proposals")
    hall.siti.opens_here()
    hall.look(hall.siti, "phone-list", whole=True)
    for one in [alike, *rest[FOR_THE_CAMERA:]]:
        hall.sari.lists(one)
    luck = Random(SEED)  # noqa: S311  a story, not a secret
    for phone in hall.plain[:SUPPORTERS]:
        phone.supports(luck.randint(1, len(hall.wishes)))


def _order(hall: Hall) -> None:
    sari = hall.sari
    sari.opens("proposals?show=listed")
    hall.look(sari, "staff-proposals")
    merged = [one for one in hall.wishes if one.like is not None]
    for one in merged:
        sari.offers_to_merge(one.title, hall.wishes[one.like or 0].title)
        if one is merged[0]:
            hall.look(sari, "staff-merge")
        sari.merges()
    kept = [one for one in hall.wishes if one.like is None]
    for one in kept:
        sari.plans(one)
    sari.opens_the_proposal(kept[0].title)
    hall.look(sari, "staff-proposal", whole=True)
    hall.siti.opens_here("own")
    hall.look(hall.siti, "phone-own")
    hall.siti.opens_here()
    sari.opens()


def _discuss(hall: Hall) -> None:
    sari, title = hall.sari, hall.wishes[0].title
    sari.goes_to("Discussion", to="Talk about the proposals")
    hall.look(sari, "console-discussion")
    sari.discusses(title)
    hall.wall.shows_text(title)
    for phone in (hall.siti, hall.budi):
        phone.opens_here("proposals/1")
    hall.siti.asks(QUESTION[hall.locale])
    hall.siti.says_why("for", FOR[hall.locale])
    hall.budi.says_why("against", AGAINST[hall.locale])
    official = hall.official()
    official.signs_in_at(sari.console)
    official.writes_an_answer(ANSWER[hall.locale])
    hall.look(official, "official-questions")
    official.answers()
    hall.wall.shows_text(ANSWER[hall.locale])
    hall.look(hall.wall, "wall-discussion")
    expect(hall.siti.page.get_by_text(ANSWER[hall.locale])).to_be_visible(timeout=NEWS_WITHIN_MS)
    hall.look(hall.siti, "phone-discussion", whole=True)
    hall.look(hall.siti, "phone-all-proposals", path=f"{hall.siti.hall}/m/{hall.siti.code}/proposals")
    sari.press("Discuss none")
    sari.opens()
    for phone in (hall.siti, hall.budi):
        phone.opens_here()


def kept_titles(wishes: tuple[Wish, ...]) -> list[str]:
    """What is voted on."""
    return [one.title for one in wishes if one.like is None]
