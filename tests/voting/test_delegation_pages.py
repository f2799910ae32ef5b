"""Electing the delegation on its pages: settings, standing, the secret ballot, who is elected, and who goes instead."""

import pytest

from tests.agreement.held import hire
from tests.hall import Hall
from tests.page_client import PageClient

EXCEPTION = "Hanya mereka yang bersedia."


@pytest.fixture
def people(hall: Hall) -> dict[str, PageClient]:
    """Wati, Budi and Joko, in a meeting that discusses one proposal."""

    def a_proposal_is_discussed() -> list[PageClient]:
        hall.go_to("registration")
        wati, budi, joko = hall.join("Wati"), hall.join("Budi", gender="L"), hall.join("Joko", gender="L")
        hall.go_to("aspirations")
        hall.collect(wati, "Jalan")
        hall.go_to("discussion")
        return [wati, budi, joko]

    return dict(zip(("Wati", "Budi", "Joko"), hall.play(a_proposal_is_discussed), strict=True))


def in_english(browser: PageClient) -> PageClient:
    """The same browser, reading English."""
    browser.client.set_cookie("locale", "en", domain=browser.base_url.split("/")[2].split(":")[0])
    return browser


def page(hall: Hall, browser: PageClient | None = None):
    return (browser or hall.laptop).get(f"{hall.console}delegation")


def fill(hall: Hall, ending: str, typed=None, *, browser: PageClient | None = None, **options):
    """Send the form of the delegation's page that leads to an address of this ending."""
    actions = [form["action"] for form in page(hall, browser).all("form") if form["action"].endswith(ending)]
    return (browser or hall.laptop).submit(actions[0], typed or {}, **options)


def nominate(hall: Hall, **different: str):
    return fill(hall, "/delegation", {"seats": "1", "women_percent": "0"} | different)


def stand(hall: Hall, phone: PageClient):
    found = phone.get(f"/m/{hall.code}/")
    action = next(form["action"] for form in found.all("form") if form["action"].endswith("/stand"))
    return phone.submit(action)


def vote(hall: Hall, phone: PageClient, *names: str):
    cards = phone.get(f"/m/{hall.code}/").all(".ballot__choice")
    ids = {card.one(".choice__title").text: card["data-ballot-choice"] for card in cards}
    return phone.submit(f"/m/{hall.code}/ballot", {"proposal_ids": [ids[name] for name in names]})


def wall(hall: Hall):
    return hall.phone().get(f"/m/{hall.code}/wall").one(".wall__slide")


def test_the_settings_say_that_they_are_no_law_and_refuse_numbers_that_make_no_delegation(hall: Hall, people) -> None:
    del people
    found = page(hall)
    assert (found.one("#seats")["value"], found.one("#women_percent")["value"]) == ("3", "30")
    assert "periksa aturan kabupaten" in found.text
    assert "Perbaiki" in nominate_badly(hall, "0").text or "perbaiki" in nominate_badly(hall, "0").text
    assert fill(hall, "/delegation", {"seats": "tiga"}, expect=422).all(".field__error")


def nominate_badly(hall: Hall, seats: str):
    return fill(hall, "/delegation", {"seats": seats}, expect=409)


def test_people_stand_on_their_phones_and_are_elected_in_secret(hall: Hall, people) -> None:
    nominate(hall)
    assert "Wati" in stand(hall, people["Wati"]).text
    assert "Nama ini sudah menjadi calon" in people["Wati"].page.text
    stand(hall, people["Budi"])
    assert "Budi" in wall(hall).text
    fill(hall, "/open")
    shown = people["Joko"].get(f"/m/{hall.code}/")
    assert {one.text for one in shown.all(".choice__title")} == {"Wati", "Budi"}
    assert not shown.all(".choice__cost")
    assert "Surat suara tanpa pilihan" in shown.text or shown.all("[data-ballot-nothing]")
    assert vote(hall, people["Joko"], "Budi").all(".receipt__number")
    vote(hall, people["Wati"], "Budi")
    assert not wall(hall).all(".lines__votes")
    hall.press(hall.actions("/close")[0])
    assert "Budi" in wall(hall).one(".lines__line--in").text
    counted = people["Joko"].get(f"/m/{hall.code}/")
    assert "Budi" in counted.one(".proposal--elected").text
    hall.press(hall.actions("/put-away")[0])
    assert not wall(hall).all(".lines__votes")
    public = hall.phone().get(f"/m/{hall.code}/public").one("#delegation-heading")
    assert public.text


def test_a_phone_that_changed_its_mind_and_a_name_taken_off_stand_no_more(hall: Hall, people) -> None:
    nominate(hall)
    stand(hall, people["Wati"])
    action = next(f["action"] for f in people["Wati"].page.all("form") if f["action"].endswith("/stand-down"))
    people["Wati"].submit(action)
    assert "Saya bersedia" in people["Wati"].page.text
    fill(hall, "/nominees", {"name": "Pak Lurah", "gender": "L", "has_consent": "y"})
    fill(hall, "/remove")
    assert "Pak Lurah" not in page(hall).text
    fill(hall, "/take-back")
    assert page(hall).all("#seats")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"name": "Bu Camat", "gender": "P"}, "sudah bersedia"),
        ({"name": "Bu Camat", "has_consent": "y"}, "perempuan atau laki-laki"),
        ({"has_consent": "y", "gender": "P"}, "kosong"),
    ],
)
def test_who_was_not_asked_everything_is_refused_with_what_to_ask(hall: Hall, people, typed, said) -> None:
    del people
    nominate(hall)
    refused = fill(hall, "/nominees", typed, expect=409)
    assert said in refused.text
    assert refused.one("#name")["value"] == typed.get("name", "")


def test_a_number_in_a_name_is_refused_in_its_field(hall: Hall, people) -> None:
    del people
    nominate(hall)
    refused = fill(hall, "/nominees", {"name": "Ani 081234567890"}, expect=422)
    assert refused.one("#name-error").text


def test_too_few_women_are_asked_for_and_the_chair_opens_and_accepts_for_a_reason(hall: Hall, people) -> None:
    nominate(hall, women_percent="50")
    stand(hall, people["Budi"])
    refused = fill(hall, "/open", expect=409)
    assert "perempuan" in refused.text
    assert not [form for form in page(hall).all("form") if form["action"].endswith("/open-short")]
    chair = hire(hall, "chair")
    assert fill(hall, "/open-short", {"reason": " "}, browser=chair, expect=422).all(".field__error")
    fill(hall, "/open-short", {"reason": EXCEPTION}, browser=chair)
    vote(hall, people["Wati"], "Budi")
    hall.press(hall.actions("/close")[0])
    assert "Budi" not in hall.phone().get(f"/m/{hall.code}/public").text
    assert "diminta lagi" in wall(hall).text or "ditanya lagi" in wall(hall).text
    fill(hall, "/accept", {"reason": "Tidak ada perempuan yang bersedia."}, browser=chair)
    public = hall.phone().get(f"/m/{hall.code}/public").text
    assert EXCEPTION in public
    assert "Tidak ada perempuan yang bersedia." in public


def test_a_seat_is_passed_on_and_the_public_page_says_who_goes_without_the_reason(hall: Hall, people) -> None:
    nominate(hall)
    for name in ("Budi", "Joko"):
        stand(hall, people[name])
    fill(hall, "/open")
    vote(hall, people["Wati"], "Budi")
    hall.press(hall.actions("/close")[0])
    assert fill(hall, "/seats", {"reason": ""}, expect=422).all(".field__error")
    said = fill(hall, "/seats", {"reason": "Sakit gigi."})
    assert "Sakit gigi." in said.text
    public = hall.phone().get(f"/m/{hall.code}/public").text
    assert "Joko" in public
    assert "Sakit gigi." not in public
    data = hall.phone().client.get(f"/m/{hall.code}/open-data.json", base_url=hall.phone().base_url).get_json()
    assert [one["name"] for one in data["delegation"]["serving"]] == ["Joko"]
    again = fill(hall, "/delegation", {"seats": "1", "women_percent": "0"}, expect=409)
    assert "mengapa memilih lagi" in again.text


def test_a_refused_phone_and_an_observer_change_nothing(hall: Hall, people) -> None:
    nominate(hall)
    page_before = people["Wati"].get(f"/m/{hall.code}/")
    action = next(form["action"] for form in page_before.all("form") if form["action"].endswith("/stand"))
    fill(hall, "/take-back")
    people["Wati"].submit(action, expect=404)
    observer = hire(hall, "observer")
    assert not [form for form in page(hall, observer).all("form") if "/delegation" in form["action"]]
