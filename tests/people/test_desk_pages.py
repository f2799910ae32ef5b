"""The desk as a page: typed, found, pressed; every refusal keeps what was typed."""

import pytest

from facilitation.people.rules.invitees import INVITED_LIMIT
from tests.hall import Hall
from tests.page_client import Page, PageClient

INVITED = "Nama;L/P;Dusun;RT;Jabatan\nSiti Aminah;P;Krajan;3;Ketua PKK\nBu Siti;P;Ngasem;1;\nPak Camat;;;;Camat\n"


@pytest.fixture
def desk(hall: Hall) -> str:
    """The desk's address, with an invited list."""

    def the_desk_opens() -> list[PageClient]:
        hall.press(f"{hall.console}invited", {"typed": INVITED}, expect=200)
        hall.go_to("registration")
        return []

    hall.play(the_desk_opens)
    return f"{hall.console}people"


def found(page: Page) -> list[str]:
    return [item.text for item in page.all("li.found")]


def look(hall: Hall, desk: str, typed: str) -> Page:
    hall.laptop.get(desk)
    return hall.laptop.submit("/people/look", {"typed": typed})


def press_first(hall: Hall, page: Page) -> Page:
    """What Enter does: the first button of the form is pressed."""
    button = page.one("form.look").all("button")[0]
    token = page.one('meta[name="csrf-token"]')["content"]
    action = button.get("formaction") or page.one("form.look")["action"]
    pressed = {button["name"]: button["value"]} if button.get("name") else {}
    data = {"csrf_token": token, "typed": page.one("#typed")["value"], **pressed}
    return hall.laptop.send(action, data)


def test_three_letters_and_enter_mark_somebody_present(hall: Hall, desk: str) -> None:
    page = look(hall, desk, "sit")
    assert [words.split(" ")[0] for words in found(page)] == ["Siti", "Bu"]
    page = press_first(hall, page)
    assert "Siti Aminah" in page.one(".noted").text
    assert "1 dari 3" in page.text
    assert page.one("#typed")["value"] == ""
    assert page.one("#typed").has("autofocus")


def test_enter_without_letters_looks_nobody_up(hall: Hall, desk: str) -> None:
    page = press_first(hall, look(hall, desk, ""))
    assert found(page) == []
    assert not page.all(".noted")


def test_what_was_noted_is_undone_at_once(hall: Hall, desk: str) -> None:
    page = press_first(hall, look(hall, desk, "siti a"))
    page = hall.laptop.send(
        page.one(".noted form")["action"], {"csrf_token": page.one('meta[name="csrf-token"]')["content"]}
    )
    assert "0 dari 3" in page.text


def test_enter_on_a_name_found_for_fewer_letters_marks_nobody(hall: Hall, desk: str) -> None:
    page = look(hall, desk, "sit")
    action = page.one("form.look").all("button")[0]["formaction"]
    token = page.one('meta[name="csrf-token"]')["content"]
    page = hall.laptop.send(action, {"csrf_token": token, "typed": "bu s"})
    assert [words.startswith("Bu Siti") for words in found(page)] == [True]
    assert not page.all(".noted")


def test_whom_the_list_does_not_know_well_enough_is_completed(hall: Hall, desk: str) -> None:
    page = press_first(hall, look(hall, desk, "cam"))
    assert page.one("#name")["value"] == "Pak Camat"
    hamlet = hamlets(page)[0]
    page = hall.laptop.submit("/people/register", {"gender": "L", "hamlet_id": hamlet})
    assert "1 dari 3" in page.text
    assert "Pak Camat" in page.one(".noted").text


def hamlets(page: Page) -> list[str]:
    return [choice["value"] for choice in page.all("input") if choice.get("name") == "hamlet_id"]


def test_somebody_not_invited_is_registered_with_their_needs(hall: Hall, desk: str) -> None:
    page = hall.laptop.get(desk)
    told = {"age_group": "elder", "rt": "02", "unsur_code": "lansia", "needs": ["sight", "reading"]}
    page = hall.laptop.submit(
        "/people/register", {"name": "Mbah Karto", "gender": "L", "hamlet_id": hamlets(page)[1], **told}
    )
    assert "Mbah Karto" in page.one(".noted").text
    assert "0 dari 3" in page.text


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "Karto 3302150708900001"}, "name"),
        ({"name": "Karto 081234567890"}, "name"),
        ({"name": "😀"}, "name"),
        ({"rt": "tiga"}, "rt"),
        ({"rw": "0"}, "rw"),
    ],
)
def test_what_cannot_be_registered_is_said_beside_its_field(hall: Hall, desk: str, wrong: dict, field: str) -> None:
    page = hall.laptop.get(desk)
    filled = {"name": "Mbah Karto", "gender": "L", "hamlet_id": hamlets(page)[0]} | wrong
    page = hall.laptop.submit("/people/register", filled, expect=422)
    assert page.one(f"#{field}-error").text
    assert page.one(f"#{field}")["value"] == wrong[field]


@pytest.mark.parametrize(
    "forged",
    [{"gender": "X"}, {"hamlet_id": "0" * 20}, {"age_group": "old"}, {"unsur_code": "raja"}, {"needs": "money"}],
)
def test_a_choice_that_is_not_offered_registers_nobody(hall: Hall, desk: str, forged: dict) -> None:
    page = hall.laptop.get(desk)
    filled = {"name": "Mbah Karto", "gender": "L", "hamlet_id": hamlets(page)[0]}
    page = hall.laptop.submit("/people/register", filled, forged=forged, expect=422)
    assert page.one("#name")["value"] == "Mbah Karto"


def test_a_second_time_the_same_name_is_refused_and_stays_in_the_form(hall: Hall, desk: str) -> None:
    page = hall.laptop.get(desk)
    filled = {"name": "Mbah Karto", "gender": "L", "hamlet_id": hamlets(page)[0]}
    hall.laptop.submit("/people/register", filled)
    page = hall.laptop.submit("/people/register", filled, expect=409)
    assert page.one("main .notice--refusal").text
    assert page.one("#name")["value"] == "Mbah Karto"


def test_who_joined_by_phone_is_confirmed_by_the_desk(hall: Hall, desk: str) -> None:
    hall.join("Siti Aminah")
    page = press_first(hall, look(hall, desk, "sit"))
    assert "1 dari 3" in page.text
    assert len([row for row in page.all("table.list__table tbody tr") if "Siti Aminah" in row.text]) == 1


def test_letters_typed_are_answered_with_a_part_of_the_page(hall: Hall, desk: str) -> None:
    part = hall.laptop.get_fragment(f"{desk}/found?typed=sit")
    assert len(part.all("li.found")) == 2
    assert hall.laptop.get_fragment(f"{desk}/found?typed=").all("li.found") == []
    assert hall.laptop.get_fragment(f"{desk}/found").all("li.found") == []


@pytest.mark.parametrize("typed", ["%", "' OR 1=1", "<script>", "\x00", "x" * 500, "\u202e"])
def test_any_letters_may_be_looked_for(hall: Hall, desk: str, typed: str) -> None:
    assert len(found(look(hall, desk, typed))) <= 1


def test_an_unsur_the_village_lacks_is_not_waited_for(hall: Hall, desk: str) -> None:
    hall.press(f"{desk}/unsur", {"unsur_code": "kelompok_nelayan"})
    page = hall.laptop.get(desk)
    assert "tidak ada" in awaited(page, "nelayan").lower() or "not in" in awaited(page, "nelayan").lower()
    hall.press(f"{desk}/unsur", {"unsur_code": "kelompok_nelayan", "is_in_village": "y"})
    hall.press(f"{desk}/unsur", {"unsur_code": "raja"}, expect=404)
    hall.press(f"{desk}/unsur", expect=404)


def awaited(page: Page, name: str) -> str:
    return next(item.text for item in page.all("li.unsur__line") if name in item.text)


def test_a_postponement_is_written_down_with_its_reason(hall: Hall, desk: str) -> None:
    hall.laptop.get(desk)
    page = hall.laptop.submit("/people/postpone", {"minutes": "30", "reason": "Hujan deras"})
    assert "Hujan deras" in page.one("#postponements").text


@pytest.mark.parametrize(
    ("typed", "status"),
    [
        ({"minutes": "181", "reason": "Hujan"}, 409),
        ({"minutes": "0", "reason": "Hujan"}, 409),
        ({"reason": "Hujan"}, 409),
        ({"minutes": "10", "new_day": "2026-08-14", "reason": "Hujan"}, 409),
        ({"minutes": "lama", "reason": "Hujan"}, 422),
        ({"new_day": "besok", "reason": "Hujan"}, 422),
        ({"minutes": "30", "reason": ""}, 422),
        ({"minutes": "99999999999999999999", "reason": "Hujan"}, 409),
    ],
)
def test_a_postponement_that_cannot_be_stays_in_its_form(hall: Hall, desk: str, typed: dict, status: int) -> None:
    hall.laptop.get(desk)
    page = hall.laptop.submit("/people/postpone", forged=typed, expect=status)
    assert page.one("#reason")["value"] == typed["reason"]


def test_the_console_and_the_wall_tell_the_quorum(hall: Hall, desk: str) -> None:
    press_first(hall, look(hall, desk, "sit"))
    press_first(hall, look(hall, desk, "bu s"))
    for page in (hall.laptop.get(hall.console), hall.phone().get(f"/m/{hall.code}/wall")):
        assert "2 dari 3" in page.text
    assert "2 dari 3" in hall.laptop.get_fragment(f"{hall.console}live/console_people").tree.text


def test_the_invited_list_is_shown_added_to_and_cleared(hall: Hall, desk: str) -> None:
    del desk
    address = f"{hall.console}invited"
    page = hall.laptop.get(address)
    assert "Ketua PKK" in page.text
    page = hall.laptop.submit(address, {"typed": "Budi\nSITI AMINAH\n"}, expect=200)
    assert "SITI AMINAH" not in page.one("table").text or "Siti Aminah" in page.one("table").text
    assert len(page.all("tbody tr")) == 5
    removal = next(form["action"] for form in page.all("form") if form["action"].endswith("/remove"))
    page = hall.laptop.submit(removal)
    assert len(page.all("tbody tr")) == 4
    page = hall.laptop.submit("/invited/clear")
    assert not page.all("tbody")
    hall.laptop.send(removal, {"csrf_token": page.one('meta[name="csrf-token"]')["content"]}, expect=404)


@pytest.mark.parametrize("typed", ["", "   \n\n", "\ufeff", "Nama\n"])
def test_a_list_of_nobody_is_refused(hall: Hall, typed: str) -> None:
    hall.laptop.get(f"{hall.console}invited")
    page = hall.laptop.submit("/invited", {"typed": typed}, expect=409)
    assert page.one("main .notice--refusal").text


def test_ten_thousand_rows_are_refused_and_stay_in_the_field(hall: Hall) -> None:
    rows = "\n".join(f"Warga Nomor {number}" for number in range(10_000))
    hall.laptop.get(f"{hall.console}invited")
    page = hall.laptop.submit("/invited", {"typed": rows}, expect=409)
    assert "2000" in page.one("main .notice--refusal").text
    assert "Warga Nomor 9999" in "".join(page.one("#typed").texts())


@pytest.mark.repeating
def test_a_list_of_two_thousand_is_taken(hall: Hall) -> None:
    rows = "\n".join(f"Warga Nomor {number}" for number in range(INVITED_LIMIT))
    hall.laptop.get(f"{hall.console}invited")
    page = hall.laptop.submit("/invited", {"typed": rows}, expect=200)
    assert "2.000" in page.text
    assert "1.334" in page.text, "two thirds of them, rounded up"


def test_a_report_says_which_lines_were_left_out_and_why(hall: Hall) -> None:
    hall.laptop.get(f"{hall.console}invited")
    typed = "Nama;NIK;HP\nWati;3302150708900001;081234567890\n😀;3302150708900002;081234567891\nWATI;;\n"
    page = hall.laptop.submit("/invited", {"typed": typed}, expect=200)
    report = page.one(".report").text
    assert "NIK" in report
    assert "3" in report
    assert "4" in report
    assert "3302" not in page.text
    assert "0812" not in page.text
