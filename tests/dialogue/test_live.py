"""What live screens are told: counts and the numbers of what changed, and never a name."""

import pytest

from facilitation.dialogue import events
from facilitation.kernel.policy import Event
from facilitation.meetings.rules.phase import Phase
from facilitation.screens.broadcasts import MARKS
from tests.dialogue.conftest import go_on_to
from tests.dialogue.test_pages import argue, ask, budi, leader_of, page_of, talk
from tests.hall import Hall
from tests.page_client import PageClient
from tests.village import Village

__all__ = ["budi", "talk"]


@pytest.fixture
def busy(hall: Hall, budi: PageClient) -> Hall:
    """The discussion of number 1, about which Budi has asked and argued."""

    def number_one_is_discussed() -> tuple[()]:
        ask(hall, budi, "Kapan mulai?")
        argue(hall, budi, "for", "Panen cepat sampai.")
        hall.go_to("discussion")
        desk = hall.laptop.get(f"{hall.console}dialogue")
        hall.press(f"{hall.console}spotlight", {"proposal_id": desk.all('input[name="proposal_id"]')[0]["value"]})
        return ()

    hall.play(number_one_is_discussed, budi)
    return hall


def test_every_event_of_the_room_renews_wall_pages_and_counts():
    told = [kind for kind in vars(events).values() if isinstance(kind, type) and issubclass(kind, Event)]
    silent = [
        kind.__name__
        for kind in told
        if kind is not Event and not {"wall", "dialogue", "console_dialogue"} <= set(MARKS.get(kind, ()))
    ]
    assert silent == []


def test_phones_hear_which_proposal_changed(busy: Hall, budi: PageClient) -> None:
    before = budi.get(page_of(busy)).one(".said")["data-changes"]
    ask(busy, budi, "Siapa yang merawat?", number=2)
    after = budi.get_fragment(f"/m/{busy.code}/live/dialogue").one("[data-changes]")["data-changes"]
    assert after.startswith("2=")
    assert after != before
    assert [pair for pair in after.split() if pair.startswith("1=")] == [
        pair for pair in before.split() if pair.startswith("1=")
    ]


def test_the_console_hears_counts(busy: Hall) -> None:
    shown = busy.laptop.get_fragment(f"{busy.console}live/console_dialogue")
    assert "1 pertanyaan belum dijawab" in shown.text


def test_the_wall_shows_what_is_being_discussed(busy: Hall) -> None:
    shown = hall_wall(busy)
    assert shown.one(".talk__title").text == "1 Jalan ke sawah"
    assert "Kapan mulai?" in shown.text
    assert "Panen cepat sampai." in shown.one(".talk__side--for").text
    assert "1 belum dijawab" in shown.text


def hall_wall(hall: Hall):
    """The wall's present picture."""
    return hall.phone().get_fragment(f"/m/{hall.code}/live/wall")


@pytest.mark.parametrize("region", ["wall", "phone", "dialogue"])
def test_no_region_for_residents_carries_a_name(busy: Hall, region: str) -> None:
    shown = busy.phone().get_fragment(f"/m/{busy.code}/live/{region}")
    assert "Wati" not in shown.response.text
    assert "Budi" not in shown.response.text


@pytest.mark.parametrize("ending", ["proposals", "proposals/1", "proposals/1/dialogue"])
def test_no_page_for_others_carries_a_name(busy: Hall, ending: str) -> None:
    tono = busy.join("Tono", gender="L")
    for reader in (busy.phone(), tono):
        answer = reader.client.get(f"/m/{busy.code}/{ending}", base_url=reader.base_url)
        assert answer.status_code == 200
        assert "Wati" not in answer.text
        assert "Budi" not in answer.text


def test_once_the_result_is_shown_names_stand_beside_the_words(busy: Hall, talk: Village) -> None:
    go_on_to(talk, leader_of(busy, talk), Phase.PLENARY)
    assert "Budi" in busy.phone().get(page_of(busy)).text


@pytest.mark.parametrize("region", ["console_dialogue", "nowhere"])
def test_phones_cannot_ask_for_the_consoles_regions(busy: Hall, region: str) -> None:
    busy.phone().get(f"/m/{busy.code}/live/{region}", expect=404)
