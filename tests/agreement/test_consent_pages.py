"""The consent check from the control screen to every phone and back, and every refusal with the words kept."""

from tests.agreement.held import decide_everything, plenary, where
from tests.hall import Hall
from tests.page_client import Page, PageClient


def ask(hall: Hall, title: str = "Jembatan") -> str:
    """Open a check about one proposal; the address of its page."""
    hall.laptop.get(where(hall, title))
    page = hall.laptop.submit(f"{plenary(hall)}/checks")
    return page.url


def say(hall: Hall, phone: PageClient, kind: str, words: str = "", *, expect: int = 303, **more: str) -> Page:
    """Answer on one's phone."""
    phone.get(f"/m/{hall.code}/")
    return phone.submit(f"/m/{hall.code}/consent", {"kind": kind, "words": words, **more}, expect=expect)


def nothing(hall: Hall, phone: PageClient) -> Page:
    """Send the form without an answer."""
    phone.get(f"/m/{hall.code}/")
    return phone.submit(f"/m/{hall.code}/consent", expect=422)


def test_a_check_goes_from_the_desk_to_every_phone_and_back_into_the_record(
    hall: Hall, author: PageClient, chair: PageClient
) -> None:
    decide_everything(hall)
    check = ask(hall)
    phone = author.get(f"/m/{hall.code}/")
    assert phone.one("h1").text == "Ada yang keberatan?"
    assert "Jembatan" in phone.one("main .motion").text
    assert "Disepakati, Rp 60.000.000, Dana Desa" in phone.one("main .lead").text.replace("\xa0", " ")
    assert len(phone.all('input[name="kind"]')) == 3
    # An objection needs its reason, and nothing typed is lost.
    refused = say(hall, author, "objection", "  ", expect=422)
    assert "Tuliskan alasannya" in refused.one("#consent-words-error").text
    assert refused.one('input[value="objection"]').get("checked") is not None
    long = say(hall, author, "note", "x" * 301, expect=422)
    assert "300" in long.one("#consent-words-error").text
    assert "pilih" in nothing(hall, author).one(".field__error").text.lower()
    done = say(hall, author, "objection", "Lahannya belum dihibahkan.")
    assert "Lahannya belum dihibahkan." in done.one(".card--done").text
    # Counts and no word of anybody on the wall, words and no name for staff.
    wall = hall.phone().get(f"/m/{hall.code}/wall")
    assert [one.text for one in wall.all(".said dd")] == ["0", "0", "1"]
    assert "Lahannya" not in wall.text
    page = hall.laptop.get(check)
    assert "Lahannya belum dihibahkan." in page.text
    assert "Wati" not in page.one("main").text
    page = hall.laptop.submit(f"{check}/objections", {"words": " "}, expect=422)
    hall.laptop.submit(f"{check}/objections", {"words": "Terlalu mahal."})
    hall.laptop.get(check)
    read = next(form for form in hall.laptop.get(check).all("form") if form["action"].endswith("/read-out"))
    assert read is not None
    hall.laptop.submit(f"{check}/close")
    assert "Ada yang keberatan?" not in author.get(f"/m/{hall.code}/").text
