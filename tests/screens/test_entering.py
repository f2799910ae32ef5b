"""Getting in: by code, by QR code, by a form that keeps what was typed."""

import pytest

from tests.hall import Hall
from tests.page_client import PageClient

WRONG = "ZZZZZZ"


def test_the_laptop_is_led_to_set_up_and_a_phone_to_the_code(laptop: PageClient, app) -> None:
    assert laptop.follow("/").one("h1").text == "Selamat datang"
    phone = PageClient(app.test_client(), base_url="http://192.168.1.10:8000", remote_addr="192.168.1.77")
    assert phone.get("/").all("form")[0]["action"] == "/enter"


def test_a_code_is_understood_however_it_is_typed(hall: Hall) -> None:
    phone = hall.phone()
    phone.get("/")
    typed = f" {hall.code[:3].lower()}-{hall.code[3:].lower()} "
    page = phone.submit("/enter", {"code": typed})
    assert page.url == f"/m/{hall.code}/"


def test_the_qr_codes_capitals_lead_to_the_same_page(hall: Hall) -> None:
    assert hall.phone().follow(f"/M/{hall.code}").url == f"/m/{hall.code}/"


@pytest.mark.parametrize("typed", [WRONG, "", "12", "ABCDEFGH", "<b>", "😀😀😀😀😀😀", "' OR 1=1"])
def test_a_wrong_code_is_refused_and_stays_in_the_form(hall: Hall, typed: str) -> None:
    phone = hall.phone()
    phone.get("/")
    page = phone.submit("/enter", forged={"code": typed}, expect=409 if typed == WRONG else 422)
    assert page.one("#code")["value"] == typed
    assert "enam" in page.text


def test_an_unknown_code_in_the_address_is_not_found(hall: Hall) -> None:
    hall.phone().get(f"/m/{WRONG}/", expect=404)


def test_guessing_is_slowed_down_for_the_guesser_alone(hall: Hall) -> None:
    guesser = hall.phone()
    guesser.get("/")
    for _ in range(10):
        guesser.get(f"/m/{WRONG}/", expect=404)
    page = guesser.get(f"/m/{WRONG}/", expect=429)
    assert int(page.response.headers["Retry-After"]) > 0
    guesser.get(f"/m/{hall.code}/", expect=429)
    # The neighbour sits behind the same router, with the same address.
    hall.phone().get(f"/m/{hall.code}/")


def test_joining_twice_from_one_phone_is_one_participant(hall: Hall) -> None:
    phone = hall.join("Wati")
    phone.client.post(f"/m/{hall.code}/join", base_url=phone.base_url)
    assert "1 orang" in hall.laptop.get(hall.console).text
    assert "Wati" in phone.get(f"/m/{hall.code}/").text


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("", "kosong"),
        ("   ", "kosong"),
        ("W" * 500, "terlalu panjang"),
        ("😀😀", "huruf"),
        ("\u202e\u200b", "kosong"),
    ],
)
def test_a_name_that_cannot_be_read_out_is_refused_kindly(hall: Hall, name: str, sentence: str) -> None:
    phone = hall.phone()
    page = phone.get(f"/m/{hall.code}/")
    hamlet = next(choice["value"] for choice in page.all("input") if choice.get("name") == "hamlet_id")
    page = phone.submit(f"/m/{hall.code}/join", {"gender": "P", "hamlet_id": hamlet}, forged={"name": name}, expect=422)
    assert sentence in page.text
    checked = [choice["value"] for choice in page.all("input") if choice.has("checked")]
    assert checked == ["P", hamlet]


def test_control_and_direction_signs_are_taken_out_of_a_name(hall: Hall) -> None:
    phone = hall.join("Wa\u202eti\x00 \x07Ayu")
    assert "Wati Ayu" in phone.get(f"/m/{hall.code}/").text


@pytest.mark.parametrize(
    ("field", "value"), [("gender", "X"), ("hamlet_id", "0" * 20), ("hamlet_id", ""), ("gender", "")]
)
def test_a_choice_that_is_not_offered_is_refused(hall: Hall, field: str, value: str) -> None:
    phone = hall.phone()
    page = phone.get(f"/m/{hall.code}/")
    hamlet = next(choice["value"] for choice in page.all("input") if choice.get("name") == "hamlet_id")
    filled = {"name": "Wati", "gender": "P", "hamlet_id": hamlet} | {field: value}
    page = phone.submit(f"/m/{hall.code}/join", forged=filled, expect=422)
    assert page.one("#name")["value"] == "Wati"


def test_nobody_joins_a_meeting_that_is_over(hall: Hall) -> None:
    late = hall.phone()
    page = late.get(f"/m/{hall.code}/")
    hamlet = next(choice["value"] for choice in page.all("input") if choice.get("name") == "hamlet_id")
    vote_through(hall)
    page = late.submit(
        f"/m/{hall.code}/join",
        forged={"name": "Telat", "gender": "L", "hamlet_id": hamlet},
        expect=409,
    )
    assert "tahap lain" in page.text


def vote_through(hall: Hall) -> None:
    """The shortest whole meeting: one voter, two proposals."""
    voter = hall.join("Wati")
    hall.go_to("aspirations")
    hall.collect(voter, "Jalan", "Air")
    hall.open_vote()
    choice = hall.choices(voter)[0]
    voter.submit(f"/m/{hall.code}/ballot", {"proposal_ids": [choice]})
    hall.close_vote()
    hall.go_to("plenary")
