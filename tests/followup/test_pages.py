"""Following a proposal as people do: a slip, a code, and what staff write down."""

from tests.agreement.held import adopt
from tests.page_client import PageClient


def board(hall):
    return f"{hall.console}followup"


def where(hall, title):
    return {link.text: link["href"] for link in hall.laptop.get(board(hall)).all("a.register__title")}[title]


def stranger(hall):
    """Somebody on another phone who has never joined."""
    return PageClient(hall.app.test_client(), base_url="http://192.168.1.10:8000")


def test_whoever_wished_something_follows_it_by_the_code_without_a_login(hall, author, chair):
    own = author.get(f"/m/{hall.code}/own")
    code = own.all("a.code")[0].text
    somebody = stranger(hall)
    somebody.get("/follow")
    before = somebody.submit("/follow", {"code": code.lower().replace("-", " ")})
    assert before.url == f"/follow/{code}"
    assert "Daftar belum ditetapkan" in before.text
    adopt(hall, chair)
    address = where(hall, own.all("h2 a")[0].text)
    hall.laptop.get(address)
    said = {"kind": "budgeted", "officer": "Bendahara", "note": "<b>APB</b> Desa"}
    hall.laptop.submit(f"{address}/milestone", said)
    after = somebody.get(f"/follow/{code}")
    assert "Bendahara" in after.text
    assert "<b>APB</b> Desa" in after.text
    assert "Wati" not in after.text


def test_a_wrong_code_is_told_where_it_was_typed_and_guessing_is_slowed(hall):
    somebody = stranger(hall)
    for typed, status in (("abc", 422), ("00000-00000", 409)):
        somebody.get("/follow")
        page = somebody.submit("/follow", {"code": typed}, expect=status)
        assert page.one("#code")["value"] == typed
        assert "slip" in page.text
    assert somebody.get("/follow/00000-00000", expect=404).status == 404
    assert somebody.get("/follow/nonsense", expect=404).status == 404
    tried = 3
    for _ in range(hall.app.extensions["settings"].wrong_codes_per_minute - tried):
        somebody.get("/follow/11111-11111", expect=404)
    assert "Tunggu" in somebody.get("/follow/11111-11111", expect=429).text


def test_stages_that_cannot_be_stay_in_their_form(hall, author, chair):
    del author
    adopt(hall, chair)
    address = where(hall, "Jembatan")
    for typed, status in (
        ({"kind": "declined"}, 409),
        ({"kind": "budgeted", "happened_on": ""}, 422),
        ({"kind": "budgeted", "happened_on": "kemarin"}, 422),
        ({"kind": "budgeted", "happened_on": "2001-01-01", "officer": "Pak Lurah"}, 409),
    ):
        hall.laptop.get(address)
        page = hall.laptop.submit(f"{address}/milestone", typed, expect=status)
        assert page.one("#officer").get("value", "") == typed.get("officer", "")


def test_slips_name_everybody_who_wished_something_and_nobody_else_sees_them(hall, author):
    slips = hall.laptop.get(f"{board(hall)}/slips")
    assert [one.text for one in slips.all(".slip strong")] == ["Wati"] * 3
    assert author.client.get(f"{board(hall)}/slips").status_code in {303, 403}


def test_before_the_adoption_the_page_says_when_proposals_are_followed(hall, author):
    del author
    assert "ditetapkan" in hall.laptop.get(board(hall)).text
