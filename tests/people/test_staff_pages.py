"""The staff page, and what each role sees of the others."""

import pytest

from tests.hall import LAPTOP, PASSWORD, Hall
from tests.page_client import Page, PageClient


def staff(hall: Hall) -> str:
    return f"{hall.console}staff"


def hire(hall: Hall, role: str, username: str = "ratna") -> PageClient:
    """A colleague of that role, signed in on a browser of their own."""
    hall.laptop.get(staff(hall))
    colleague = {"display_name": "Ratna", "new_username": username, "password": PASSWORD, "new_role": role}
    hall.laptop.submit("/staff/colleague", colleague)
    browser = PageClient(hall.app.test_client(), base_url=LAPTOP)
    browser.get("/login")
    browser.submit("/login", {"username": username, "password": PASSWORD})
    return browser


def actions(page: Page) -> set[str]:
    return {form["action"].rsplit("/", 1)[-1] for form in page.all("main form")}


def line_of(page: Page, name: str):
    return next(row for row in page.all("li.row") if name in row.text)


def test_a_colleague_gets_an_account_signs_in_and_finds_the_meeting(hall: Hall) -> None:
    ratna = hire(hall, "minute_taker")
    assert "Musrenbang Desa Sukamaju" in ratna.get("/office/").text
    ratna.get(hall.console)
    ratna.get(f"{hall.console}people")


def test_an_account_that_exists_is_added_by_its_name(hall: Hall) -> None:
    hire(hall, "observer")
    other = Hall(hall.app, hall.laptop).hold(name="Musrenbang Desa Sebelah")
    hall.laptop.get(staff(other))
    page = hall.laptop.submit(staff(other), {"username": "RATNA", "role": "chair"})
    assert "ratna" in line_of(page, "Ratna").text


@pytest.mark.parametrize(
    ("form", "typed", "status"),
    [
        ("/staff", {"username": "tidakada", "role": "chair"}, 409),
        ("/staff", {"username": "siti", "role": "chair"}, 409),
        ("/staff", {"username": "", "role": "chair"}, 422),
        ("/staff", {"username": "siti", "role": "king"}, 422),
        ("/staff", {"username": "siti", "role": "operator"}, 422),
    ],
)
def test_who_cannot_be_added_stays_in_the_form(hall: Hall, form: str, typed: dict, status: int) -> None:
    hall.laptop.get(staff(hall))
    page = hall.laptop.submit(form, forged=typed, expect=status)
    assert page.one("#username")["value"] == typed["username"]


@pytest.mark.parametrize(
    ("wrong", "status"),
    [
        ({"display_name": ""}, 422),
        ({"new_username": "r"}, 422),
        ({"new_username": "siti"}, 409),
        ({"password": "pendek"}, 422),
        ({"new_role": "resident"}, 422),
    ],
)
def test_an_account_that_cannot_be_made_keeps_what_was_typed(hall: Hall, wrong: dict, status: int) -> None:
    hall.laptop.get(staff(hall))
    typed = {"display_name": "Ratna", "new_username": "ratna", "password": PASSWORD, "new_role": "chair"} | wrong
    page = hall.laptop.submit("/staff/colleague", forged=typed, expect=status)
    assert page.one("#new_username")["value"] == typed["new_username"]
    assert PASSWORD not in page.response.text


def test_a_role_is_changed_and_somebody_taken_out(hall: Hall) -> None:
    ratna = hire(hall, "observer")
    page = hall.laptop.get(staff(hall))
    change = next(f["action"] for f in line_of(page, "Ratna").all("form") if f["action"].endswith("/role"))
    page = hall.laptop.submit(change, {"role": "chair"})
    assert [one["value"] for one in line_of(page, "Ratna").all("option") if one.has("selected")] == ["chair"]
    hall.laptop.submit(change.replace("/role", "/remove"))
    for address in (hall.console, f"{hall.console}people", staff(hall)):
        ratna.get(address, expect=404)
    assert "Sukamaju" not in ratna.get("/office/").text


def test_the_last_facilitator_cannot_leave(hall: Hall) -> None:
    page = hall.laptop.get(staff(hall))
    role = next(form["action"] for form in page.all("form") if form["action"].endswith("/role"))
    page = hall.laptop.submit(role, {"role": "observer"}, expect=409)
    assert page.one("main .notice--refusal").text
    hall.laptop.submit(role.replace("/role", "/remove"), expect=409)
    assert "/role" in "".join(form["action"] for form in page.all("form"))


def test_who_takes_themselves_out_lands_in_the_office(hall: Hall) -> None:
    hire(hall, "facilitator")
    page = hall.laptop.get(staff(hall))
    mine = next(form["action"] for form in line_of(page, "siti").all("form") if form["action"].endswith("/remove"))
    assert hall.laptop.submit(mine).url == "/office/"
    hall.laptop.get(staff(hall), expect=404)


@pytest.mark.parametrize(
    ("role", "desk", "list_", "staff_"),
    [
        ("minute_taker", {"look", "register", "postpone", "unsur"}, {"invited"}, set()),
        ("chair", {"postpone", "unsur"}, set(), set()),
        ("official", {"unsur"}, set(), set()),
        ("observer", {"unsur"}, set(), set()),
    ],
)
def test_each_role_sees_what_it_may_do(hall: Hall, role: str, desk: set, list_: set, staff_: set) -> None:
    # Forms of a live part are drawn once for all roles, and hidden by the stylesheet: those of the unsur.
    colleague = hire(hall, role)
    page = colleague.get(f"{hall.console}people")
    assert actions(page) == desk
    assert page.one("html")["data-role"] == role
    assert role == "minute_taker" or all(
        role not in button["data-for"] for button in page.all("button") if button.has("data-for")
    )
    assert actions(colleague.get(f"{hall.console}invited")) == list_
    assert actions(colleague.get(staff(hall))) == staff_


@pytest.mark.parametrize("role", ["minute_taker", "chair", "official", "observer"])
def test_what_a_role_may_not_do_is_refused_however_it_is_asked(hall: Hall, role: str) -> None:
    colleague = hire(hall, role)
    token = colleague.get(hall.console).one('meta[name="csrf-token"]')["content"]
    typed = {"csrf_token": token, "username": "siti", "role": "chair", "display_name": "Tini", "new_username": "tini"}
    typed |= {"password": PASSWORD, "new_role": "facilitator"}
    for action in ("staff", "staff/colleague", "invited/clear"):
        colleague.send(f"{hall.console}{action}", typed, expect=403)
    assert "tini" not in hall.laptop.get(staff(hall)).text


@pytest.mark.parametrize("phase", ["registration", "aspirations", "voting"])
def test_the_console_offers_an_observer_nothing_to_change(hall: Hall, phase: str) -> None:
    observer = hire(hall, "observer")
    wati = hall.join("Wati")
    if phase != "registration":
        hall.go_to("aspirations")
        hall.collect(wati, "Jalan", "Air")
    if phase == "voting":
        hall.open_vote()
    page = observer.get(hall.console)
    offered = [
        form["action"]
        for form in page.all("main form")
        if not any("observer" not in above.get("data-for", "observer") for above in form.ancestors())
    ]
    assert offered == []
    assert hall.laptop.get(hall.console).all("main form")
