"""The consent check from the control screen to every phone and back, and every refusal with the words kept."""

import pytest

from tests.agreement.held import AGREED, confirm, decide, decide_everything, plenary, where
from tests.hall import LAPTOP, Hall
from tests.page_client import Page, PageClient

HOSTILE = '=HYPERLINK("http://x")<b>Lahannya</b> belum dihibahkan'
MOTION = {"wording": "Lanjut sesudah salat?", "tally_visibility": "hidden", "secrecy": "secret"}


def ask(hall: Hall, title: str = "Jembatan") -> str:
    """Open a check about one proposal; the address of its page."""
    hall.laptop.get(where(hall, title))
    page = hall.laptop.submit(f"{plenary(hall)}/checks")
    return page.url


def say(hall: Hall, phone: PageClient, kind: str, words: str = "", *, expect: int = 303, **more: str) -> Page:
    """Answer on one's phone."""
    phone.get(f"/m/{hall.code}/")
    return phone.submit(f"/m/{hall.code}/consent", {"kind": kind, "words": words, **more}, expect=expect)


def record_rows(hall: Hall) -> list[dict]:
    """Every row of the tables in the berita acara."""
    address = f"/office/meetings/{hall.meeting_id}/papers/berita-acara.json"
    blocks = hall.laptop.client.get(address, base_url=LAPTOP).get_json()["blocks"]
    return [row for block in blocks if block["block"] == "table" for row in block["lines"]]


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
    assert "checked" in refused.one('input[value="objection"]').attributes
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
    assert "Tuliskan alasannya" in hall.laptop.submit(f"{check}/objections", {"words": " "}, expect=422).text
    hall.laptop.submit(f"{check}/objections", {"words": "Terlalu mahal."})
    shown = next(one["value"] for one in hall.laptop.get(check).all('input[name="answer_id"]'))
    hall.press(f"{check}/read-out", {"answer_id": shown})
    assert "“" in hall.phone().get(f"/m/{hall.code}/wall").one(".asks__wording").text
    # Whoever still types when it closes keeps the words.
    author.get(f"/m/{hall.code}/")
    hall.press(f"{check}/close")
    late = author.submit(f"/m/{hall.code}/consent", {"kind": "note", "words": "Asal selesai."}, expect=409)
    assert "sudah ditutup" in late.one("main [role=alert]").text
    assert "Asal selesai." in late.one("main").text
    assert late.one("h1").text == "Hasil musyawarah"


@pytest.mark.row("S1-38")
def test_an_objection_is_kept_the_chair_finds_mufakat_and_every_paper_says_so(
    hall: Hall, author: PageClient, chair: PageClient
) -> None:
    decide_everything(hall)
    check = ask(hall)
    say(hall, author, "objection", HOSTILE)
    hall.press(f"{check}/close")
    assert "penanganan keberatan" in hall.laptop.get(plenary(hall)).text
    handling = next(form["action"] for form in hall.laptop.get(check).all("form") if "/objections/" in form["action"])
    name = handling.split("/")[-1]
    refused = hall.laptop.submit(handling, {f"{name}-handling": "kept", f"{name}-handled": " "}, expect=422)
    assert "checked" in refused.one(f'input[name="{name}-handling"][value="kept"]').attributes
    hall.laptop.submit(handling, {f"{name}-handling": "kept", f"{name}-handled": "Dibahas, tetap keberatan."})
    address = where(hall, "Jembatan")
    assert "pernyataan pimpinan" in hall.laptop.get(address).one(".lacking").text
    hall.press(f"{address}/mufakat", expect=403)
    chair.get(address)
    chair.submit(f"{address}/mufakat")
    hall.press(f"{check}/put-away")
    hall.go_to("adoption")
    confirm(hall.laptop, hall)
    confirm(chair, hall)
    body = hall.phone().client.get(f"/m/{hall.code}/adopted/1.json", base_url=hall.phone().base_url)
    lines = {line["title"]: line["evidence"]["check"] for line in body.get_json()["lines"]}
    assert lines["Jembatan"]["kept"] == [{"words": HOSTILE, "handling": "Dibahas, tetap keberatan."}]
    assert (lines["Jembatan"]["objections"], lines["Jembatan"]["present"], lines["Sumur"]) == (1, 2, None)
    public = hall.phone().get(f"/m/{hall.code}/public").text
    assert "0 setuju, 0 dengan catatan, 1 keberatan (hadir 2)" in public
    assert HOSTILE in public
    rows = record_rows(hall)
    way = next(row["way"] for row in rows if "way" in row and "Jembatan" in row["matter"])
    assert way.startswith("mufakat; ditanyakan kepada 2 yang hadir: 0 setuju, 0 dengan catatan, 1 keberatan")
    assert way.endswith("dinyatakan mufakat oleh pimpinan musyawarah")
    [note] = [row for row in rows if "handling" in row]
    assert (note["words"], note["handling"], note["who"]) == (HOSTILE, "Dibahas, tetap keberatan.", None)


def test_without_consensus_everybody_votes_and_the_counts_stand_in_the_record(
    hall: Hall, author: PageClient, chair: PageClient
) -> None:
    decide_everything(hall)
    address = where(hall, "Jembatan")
    hall.laptop.get(address)
    assert "160" in hall.laptop.submit(f"{address}/binding-round", {"wording": "x" * 161}, expect=422).text
    hall.laptop.get(address)
    page = hall.laptop.submit(f"{address}/binding-round")
    assert "Apakah usulan nomor" in page.text
    author.get(f"/m/{hall.code}/")
    author.submit(f"/m/{hall.code}/ballot", {"proposal_ids": ["yes"]})
    hall.press(hall.actions("/close")[0])
    opened = hall.laptop.get(address)
    assert "1 setuju, 0 tidak setuju, 0 abstain" in opened.text
    assert [one["value"] for one in opened.all("#decided_by option") if "selected" in one.attributes] == ["open_vote"]
    decide(hall, "Jembatan", {**AGREED, "decided_by": "open_vote"})
    hall.press(f"{hall.console}motions", MOTION)
    author.get(f"/m/{hall.code}/")
    author.submit(f"/m/{hall.code}/ballot", {"proposal_ids": ["no"]})
    hall.press(hall.actions("/close")[0])
    rows = record_rows(hall)
    counts = ("way", "in_favour", "against", "abstained")
    bridge = next(row for row in rows if "Jembatan" in row.get("matter", ""))
    assert [bridge[key] for key in counts] == ["pemungutan suara terbuka", 1, 0, 0]
    other = next(row for row in rows if row.get("matter") == "Pertanyaan 2: Lanjut sesudah salat?")
    assert [other[key] for key in counts] == ["pemungutan suara tertutup", 0, 1, 0]
    assert not [row for row in rows if "Pertanyaan 1" in row.get("matter", "")]


def test_several_are_asked_about_at_once_and_what_somebody_objects_to_is_not_ticked(
    hall: Hall, author: PageClient
) -> None:
    page = hall.laptop.get(plenary(hall))
    [box] = page.all('input[name="proposal_ids"]')
    assert "checked" in box.attributes
    hall.press(f"{plenary(hall)}/checks", expect=409)
    check = hall.press(f"{plenary(hall)}/checks", {"proposal_ids": box["value"]}).url
    hall.go_to("adoption", expect=409)
    say(hall, author, "objection", "Lahannya belum ada.")
    hall.press(f"{check}/close")
    assert "checked" not in hall.laptop.get(plenary(hall)).one('input[name="proposal_ids"]').attributes
    hall.phone().get(check, expect=403)
    # One that nobody answers is taken back, and its page is gone.
    again = hall.press(f"{plenary(hall)}/checks", {"proposal_ids": box["value"]}).url
    hall.press(f"{again}/close")
    hall.laptop.get(again, expect=404)


def test_an_open_page_of_the_minutes_hears_that_others_have_written(hall: Hall) -> None:
    hall.go_to("registration")
    page = hall.laptop.get(f"{hall.console}minutes")
    part = page.one('[data-module="part"]')
    assert not part.all("form")
    before = part["data-changes"]
    hall.laptop.submit(f"{hall.console}minutes", {"point": "Drainase meluap."})
    heard = hall.laptop.get_fragment(f"{hall.console}live/console_minutes")
    assert heard.one("[data-changes]")["data-changes"] != before
    assert "Drainase meluap." in hall.laptop.get_fragment(part["data-source"]).text
    assert "Drainase" not in heard.text
