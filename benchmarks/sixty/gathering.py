"""People come: registration, opening, a prayer, and the presentation."""

from playwright.sync_api import expect

from benchmarks.sixty.hall import Hall, all_at_once
from benchmarks.sixty.plain_phone import PlainPhone
from benchmarks.sixty.village import REAL_PHONES, people
from tests.e2e.facilitator import NEWS_WITHIN_MS

SIXTY = 60
LATE = REAL_PHONES[-1]


def gather(hall: Hall) -> None:
    """Fifty-nine are there at the end; the sixtieth comes when the vote is open."""
    _register(hall)
    _open(hall)
    hall.sari.goes_to("Presentation", to="Show money, criteria and last year's result")
    hall.wall.shows("Money available")
    hall.look(hall.sari, "console-presentation")
    hall.look(hall.wall, "wall-presentation")
    hall.look(hall.siti, "phone-presentation")


def _register(hall: Hall) -> None:
    sari = hall.sari
    sari.goes_to("Registration", to="People are joining")
    hall.wall.shows("Join with your phone")
    _join_with_phones(hall)
    plain = [person for person in people() if person[0] not in REAL_PHONES]
    all_at_once(_join, [(hall.plain_phone(name), gender, hamlet) for name, gender, hamlet in plain])
    expect(hall.wall.page.locator(".arrive__count")).to_contain_text(str(SIXTY - 1), timeout=NEWS_WITHIN_MS)
    hall.look(hall.wall, "wall-registration")
    hall.look(sari, "console-registration")
    sari.opens("people")
    hall.look(sari, "desk", whole=True)
    confirmed = sari.confirms_the_invited()
    hall.look(sari, "desk-confirmed")
    hall.notes.append(f"invited people confirmed at the desk: {confirmed}")
    sari.opens()


def _join_with_phones(hall: Hall) -> None:
    known = {name: (gender, hamlet) for name, gender, hamlet in people()}
    hall.siti, hall.budi = (hall.phone(name) for name in REAL_PHONES[:2])
    hall.siti.page.goto(f"{hall.siti.hall}/enter")
    hall.look(hall.siti, "phone-enter")
    for phone in (hall.siti, hall.budi):
        phone.page.goto(f"{phone.hall}/M/{phone.code}")
        phone.fills_the_join_form(*known[phone.name])
        if phone is hall.siti:
            hall.look(phone, "phone-join")
        phone.press("Join")
        phone.sees_heading("You have joined")
    hall.look(hall.siti, "phone-joined")
    hall.look(hall.siti, "phone-my-data", path=f"{hall.siti.hall}/m/{hall.siti.code}/me", whole=True)


def _join(person: tuple[PlainPhone, str, str]) -> None:
    phone, gender, hamlet = person
    phone.joins(gender, hamlet)


def _open(hall: Hall) -> None:
    sari = hall.sari
    sari.goes_to("Opening", to="Open the meeting")
    hall.wall.shows("Welcome")
    hall.look(sari, "console-opening")
    hall.look(hall.wall, "wall-opening")
    hall.look(hall.siti, "phone-opening")
    sari.press("Break or prayer…")
    sari.press("Show time for prayer")
    hall.wall.shows("Time for prayer")
    hall.look(sari, "console-pause")
    hall.look(hall.wall, "wall-prayer")
    sari.press("Go on")
    expect(hall.wall.page.locator(".pause")).to_be_hidden(timeout=NEWS_WITHIN_MS)
