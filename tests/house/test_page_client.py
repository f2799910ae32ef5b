"""The page client on a tiny program of its own: it follows, fills, forges, and refuses bad pages."""

import pytest
from flask import Flask, redirect, request

from tests.page_client import PageClient

PAGE = """<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{heading} – Musrenbang</title></head>
<body><main id="main"><h1>{heading}</h1>{body}</main></body></html>"""
FORM = """
<form action="/aspirations" method="post">
  <input type="hidden" name="csrf_token" value="t0ken">
  <label for="title">Judul</label><input id="title" name="title" value="{title}">
  <button type="submit" name="kind" value="draft">Simpan</button>
  <button type="submit" name="kind" value="final">Kirim</button>
</form>"""


def page(heading, body=""):
    """A page that keeps the rules."""
    return PAGE.format(heading=heading, body=body)


@pytest.fixture
def browser():
    """A page client on the tiny program, from the village's network."""
    tiny = Flask(__name__, static_folder=None)
    shown = {
        "/": lambda: page("Usulan", FORM.format(title="Jembatan")),
        "/thanks": lambda: page("Diterima", f"<p>{request.args['said']}</p>"),
        "/home": lambda: redirect("/", 303),
        "/old": lambda: redirect("/home", 303),
        "/round": lambda: redirect("/round", 303),
        "/part": lambda: "<p>Sebagian</p>",
        "/bad-part": lambda: '<p style="color: red">Sebagian</p>',
        "/bare": lambda: "<h1>Tanpa kepala</h1>",
        "/file": lambda: ("a;b", {"Content-Type": "text/csv"}),
    }
    for address, view in shown.items():
        tiny.add_url_rule(address, endpoint=address, view_func=view)

    @tiny.post("/aspirations")
    def take():
        if "csrf_token" not in request.form:
            return page("Tidak sah"), 400
        if request.form["title"] == "":
            return page("Usulan", FORM.format(title="") + "<p>Judul masih kosong.</p>"), 422
        origin = request.headers["Origin"]
        said = " ".join([request.form["title"], request.form["kind"], origin, request.remote_addr])
        return redirect(f"/thanks?said={said}", 303)

    return PageClient(tiny.test_client(), base_url="http://musrenbang.local:8000", remote_addr="192.168.1.21")


def test_a_filled_form_leads_to_the_next_page(browser):
    browser.get("/")
    answer = browser.submit("/aspirations", {"title": "Jalan", "kind": "final"})
    assert answer.text == "Diterima Jalan final http://musrenbang.local:8000 192.168.1.21"
    assert browser.page is answer


def test_without_words_the_form_is_sent_as_it_stands(browser):
    browser.get("/")
    assert "Jembatan draft" in browser.submit("/aspirations").text


def test_a_refused_form_shows_its_page_again(browser):
    browser.get("/")
    assert "Judul masih kosong" in browser.submit("/aspirations", {"title": ""}, expect=422).text


def test_what_no_browser_sends_must_be_forged(browser):
    browser.get("/")
    with pytest.raises(AssertionError, match="has no field"):
        browser.submit("/aspirations", {"votes": "9"})
    assert browser.submit("/aspirations", forged={"title": "Palsu"}).text.startswith("Diterima Palsu")


def test_a_field_can_be_left_out(browser):
    browser.get("/")
    assert browser.submit("/aspirations", without=["csrf_token"], expect=400).text == "Tidak sah"


def test_a_form_needs_an_open_page(browser):
    with pytest.raises(AssertionError, match="open the page"):
        browser.submit("/aspirations")


def test_a_redirect_is_followed_on_request_only(browser):
    assert browser.follow("/home").one("h1").text == "Usulan"
    assert browser.follow("/old").url == "/"
    with pytest.raises(AssertionError, match="expected 200"):
        browser.get("/home")
    with pytest.raises(AssertionError, match="leads on and on"):
        browser.follow("/round")


def test_another_status_than_expected_is_told_with_the_page(browser):
    with pytest.raises(AssertionError, match="answered 404"):
        browser.get("/nowhere")


def test_a_file_is_no_page(browser):
    with pytest.raises(AssertionError, match="no page"):
        browser.get("/file")


def test_a_page_that_breaks_the_rules_fails_whatever_the_test_is_about(browser):
    with pytest.raises(AssertionError, match="breaks the rules every page keeps"):
        browser.get("/bare")


def test_a_part_of_a_page_keeps_its_own_rules(browser):
    browser.get("/")
    assert browser.get_fragment("/part").text == "Sebagian"
    assert browser.page.one("h1").text == "Usulan"
    with pytest.raises(AssertionError, match="style attribute"):
        browser.get_fragment("/bad-part")
