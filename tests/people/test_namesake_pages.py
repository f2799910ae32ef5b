"""A name that is there already: asked on the phone with nothing lost, and settled at the desk."""

import pytest

from facilitation.kernel.extensions import db
from facilitation.kernel.journal import JournalRow
from tests.hall import Hall
from tests.page_client import Page, PageClient
from tests.people.test_return_pages import CODE, code_of, is_known, type_code


@pytest.fixture
def wati(hall: Hall) -> PageClient:
    def wati_joins() -> list[PageClient]:
        hall.go_to("registration")
        return [hall.join("Wati")]

    return hall.play(wati_joins)[0]


@pytest.fixture
def second(hall: Hall, wati: PageClient) -> PageClient:
    """A phone whose owner has typed the name of Wati, and is asked."""

    def another_wati_comes() -> list[PageClient]:
        phone = hall.phone()
        page = phone.get(f"/m/{hall.code}/")
        hamlet = next(choice["value"] for choice in page.all("input") if choice.get("name") == "hamlet_id")
        phone.submit(f"/m/{hall.code}/join", {"name": " WATI", "gender": "L", "hamlet_id": hamlet}, expect=409)
        return [phone]

    return hall.play(another_wati_comes)[0]


def join_form(page: Page):
    return next(form for form in page.all("form") if form["action"].endswith("/join"))


def desk(hall: Hall) -> Page:
    return hall.laptop.get(f"{hall.console}people")


def rows(page: Page) -> list[str]:
    return [row.text for row in page.all("table.list__table tbody tr")]


def press(hall: Hall, page: Page, ending: str, *, expect: int = 303) -> Page:
    """Send the one form of the desk that leads there."""
    action = next(form["action"] for form in page.all("form") if form["action"].endswith(ending))
    return hall.laptop.send(action, {"csrf_token": page.one('meta[name="csrf-token"]')["content"]}, expect=expect)


def test_the_question_names_who_is_there_and_offers_two_ways(hall: Hall, second: PageClient) -> None:
    page = second.page
    assert "WATI dari Krajan" in page.one("main .notice--refusal").text
    assert [link for link in page.all("main a") if link["href"] == f"/m/{hall.code}/return"]
    assert {form["action"].rsplit("/", 1)[-1] for form in page.all("main form")} == {"ask", "join"}
    assert len(rows(desk(hall))) == 1


def test_nothing_typed_is_lost(second: PageClient) -> None:
    form = join_form(second.page)
    assert form.one("[name=name]")["value"] == " WATI"
    assert [box["value"] for box in form.all("[name=gender]") if box.has("checked")] == ["L"]
    assert len([box for box in form.all("[name=hamlet_id]") if box.has("checked")]) == 1


def test_who_only_shares_the_name_joins_with_what_tells_them_apart(hall: Hall, second: PageClient) -> None:
    page = second.submit("/join", {"addition": "RT 2"})
    assert "WATI RT 2" in page.one(".masthead__who").text
    assert len(rows(desk(hall))) == 2
    assert "WATI RT 2" in desk(hall).one("#namesakes").text


@pytest.mark.parametrize("addition", ["", "  ", "."])
def test_without_anything_that_tells_them_apart_the_question_stays(
    hall: Hall, second: PageClient, addition: str
) -> None:
    page = second.submit("/join", forged={"addition": addition}, expect=409 if addition != "." else 422)
    assert join_form(page).one("[name=name]")["value"] == " WATI"
    assert page.one("#addition")
    assert len(rows(desk(hall))) == 1


@pytest.mark.parametrize("addition", ["0812 3456 7890", "3302150708900001", "=1+1", "😀"])
def test_an_addition_that_is_no_part_of_a_name_is_said_beside_its_field(
    hall: Hall, second: PageClient, addition: str
) -> None:
    page = second.submit("/join", {"addition": addition}, expect=422)
    assert page.one("#addition-error").text
    assert page.one("#addition")["value"] == addition
    assert len(rows(desk(hall))) == 1


def test_a_name_that_grows_too_long_keeps_its_addition(hall: Hall, second: PageClient) -> None:
    page = second.submit("/join", {"addition": "a" * 79}, expect=409)
    assert page.one("#addition")["value"] == "a" * 79
    assert len(rows(desk(hall))) == 1


def test_whoever_mistyped_the_name_corrects_it_there(hall: Hall, second: PageClient) -> None:
    page = second.submit("/join", {"name": "Watik"})
    assert "Watik" in page.one(".masthead__who").text
    assert not desk(hall).all("#namesakes")


def test_a_phone_that_asks_waits_with_a_number_until_the_desk_lets_it_in(
    hall: Hall, wati: PageClient, second: PageClient
) -> None:
    old_code = code_of(hall, wati)
    page = second.submit("/return/ask")
    assert page.url == f"/m/{hall.code}/return/waiting"
    mark = page.one(".mark").text
    assert mark in desk(hall).one("#waiting").text
    assert not is_known(hall, second)
    at_desk = press(hall, desk(hall), "/phone/" + waiting_id(hall))
    assert "Wati" in at_desk.one(".card--done").text
    assert second.follow(f"/m/{hall.code}/return/waiting").url == f"/m/{hall.code}/"
    assert is_known(hall, second)
    assert not is_known(hall, wati)
    assert code_of(hall, second) != old_code
    type_code(hall, hall.phone(), old_code, expect=409)


def waiting_id(hall: Hall) -> str:
    actions = [form["action"] for form in desk(hall).all("form") if form["action"].endswith("/away")]
    return actions[0].split("/")[-2]


def test_a_phone_turned_away_is_led_back_to_joining(hall: Hall, wati: PageClient, second: PageClient) -> None:
    second.submit("/return/ask")
    page = press(hall, desk(hall), "/away")
    assert not page.all("#waiting")
    assert join_form(second.follow(f"/m/{hall.code}/return/waiting"))
    assert is_known(hall, wati)


def test_nobody_waits_to_be_who_has_gone(hall: Hall, wati: PageClient, second: PageClient) -> None:
    wati.get(f"/m/{hall.code}/me")
    wati.submit("/withdraw")
    page = second.submit("/return/ask", expect=409)
    assert page.one("main .notice--refusal").text
    assert join_form(page).one("[name=name]")["value"] == " WATI"


def test_a_phone_that_asked_for_nothing_waits_for_nothing(hall: Hall, wati: PageClient) -> None:
    assert hall.phone().follow(f"/m/{hall.code}/return/waiting").url == f"/m/{hall.code}/"
    assert wati.follow(f"/m/{hall.code}/return/waiting").url == f"/m/{hall.code}/"


def test_the_desk_settles_a_pair_as_two_people(hall: Hall, second: PageClient) -> None:
    second.submit("/join", {"addition": "RT 2"})
    page = press(hall, desk(hall), "/two")
    assert not page.all("#namesakes")
    assert len(rows(page)) == 2


def test_the_desk_settles_a_pair_as_one_person(hall: Hall, wati: PageClient, second: PageClient) -> None:
    second.submit("/join", {"addition": "RT 2"})
    page = press(hall, desk(hall), "/one")
    assert not page.all("#namesakes")
    assert len(rows(page)) == 1
    assert "Wati" in second.get(f"/m/{hall.code}/").one(".masthead__who").text
    assert not is_known(hall, wati)


def test_the_desk_shows_a_code_by_a_press_that_is_written_down(hall: Hall, wati: PageClient) -> None:
    assert not CODE.search(desk(hall).text)
    page = press(hall, desk(hall), "/return-code", expect=200)
    assert page.one(".mark").text == code_of(hall, wati)
    with hall.app.app_context():
        shown = db.session.query(JournalRow).filter_by(name="ShowReturnCode").all()
    assert len(shown) == 1
    hall.laptop.client.get(page.url, base_url=hall.laptop.base_url)
    assert not CODE.search(desk(hall).text)


def test_a_code_is_never_shown_by_looking_at_an_address(hall: Hall, wati: PageClient) -> None:
    action = next(form["action"] for form in desk(hall).all("form") if form["action"].endswith("/return-code"))
    hall.laptop.get(action, expect=405)


def test_the_live_board_tells_the_desk_of_phones_and_pairs(hall: Hall, second: PageClient) -> None:
    second.submit("/return/ask")
    board = hall.laptop.get_fragment(f"{hall.console}live/console_people").tree.text
    assert "1 HP menunggu dimasukkan" in board
