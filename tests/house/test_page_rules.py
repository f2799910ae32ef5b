"""The page client's own rules: each is broken once, so that we know it can say no."""

import pytest

from tests.page_form import fill
from tests.page_rules import page_problems
from tests.page_tree import MarkupError, read_page

HOST = "musrenbang.local:8000"
GOOD_FORM = """
<form id="join" action="/m/AB12CD/join" method="post" hx-post="/m/AB12CD/join">
  <input type="hidden" name="csrf_token" value="t0ken">
  <label for="name">Nama</label><input id="name" name="name" aria-describedby="name-hint">
  <p id="name-hint">Seperti di KTP</p>
  <label><input type="radio" name="gender" value="L"> Laki-laki</label>
  <label><input type="radio" name="gender" value="P" checked> Perempuan</label>
  <label for="hamlet">Dusun</label>
  <select id="hamlet" name="hamlet_id"><option value="h1">Krajan</option><option value="h2">Sawahan</option></select>
  <button type="submit">Ikut</button>
</form>"""


def whole_page(
    body: str = GOOD_FORM,
    *,
    lang: str = "id",
    title: str = "Ikut musyawarah – Desa Sukamaju",
    heading: str = "<h1>Ikut musyawarah</h1>",
    start: str = "<!doctype html>",
) -> str:
    """A page that keeps every rule, with one part exchanged."""
    return f"""{start}
<html lang="{lang}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>{title}</title>
<script type="module" src="/static/js/main.js"></script></head>
<body><main id="main">{heading}{body}</main></body></html>"""


def problems_of(html: str) -> list[str]:
    """What the rules say about a page."""
    return page_problems(html, read_page(html), HOST)


def test_a_page_that_keeps_every_rule_has_no_problem():
    assert problems_of(whole_page()) == []


@pytest.mark.parametrize(
    ("html", "complaint"),
    [
        (whole_page(start=""), "<!doctype html>"),
        (whole_page(lang=""), "give <html> a lang"),
        (whole_page(title=""), "one <title>"),
        (whole_page(title="Musrenbang"), "begin the title with the heading"),
        (whole_page(heading=""), "has one h1, this one has 0"),
        (whole_page(heading="<h1>Ikut musyawarah</h1><h1>Lagi</h1>"), "has one h1, this one has 2"),
        (whole_page(heading="<h1></h1>"), "is empty"),
        (whole_page('<h3 id="x">Dusun</h3>'), "skips a level; use h2"),
        (whole_page().replace('id="main"', ""), 'exactly one <main id="main">'),
        (whole_page().replace('<meta charset="utf-8">', ""), 'meta charset="utf-8"'),
        (whole_page().replace("viewport", "theme-color"), "meta name=viewport"),
    ],
)
def test_a_page_without_its_frame_is_refused(html, complaint):
    assert [problem for problem in problems_of(html) if complaint in problem]


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ('<p id="a">A</p><p id="a">B</p>', "stands 2 times"),
        ('<p id="">A</p>', "an id is a word"),
        ('<input name="cost">', "has no label"),
        ('<label for="cost"></label><input id="cost" name="cost">', "has no label"),
        ('<select name="hamlet"></select>', "has no label"),
        ('<label for="gone">Biaya</label>', "points at #gone"),
        ('<a href="#gone">Lompat</a>', "points at #gone"),
        ('<p aria-describedby="gone">A</p>', "points at #gone"),
        ('<form method="get"></form>', "needs an action and a method"),
        ('<form action="/enter"></form>', "needs an action and a method"),
        ('<form action="/enter" method="post"></form>', "csrf_token"),
        ('<form action="/a" method="get" hx-post="/b"></form>', "make them one"),
        ("<button>Kirim</button>", "needs a type"),
        ('<button type="button"></button>', "has no name"),
        ('<img src="/static/img/a.png">', "needs an alt"),
        ("<svg></svg>", 'needs aria-hidden="true"'),
        ('<p style="width: 4%">A</p>', "style attribute"),
        ("<style>p { color: red }</style>", "style rules"),
        ("<script>alert(1)</script>", "holds code"),
        ('<p onclick="go()">A</p>', "has onclick"),
        ('<p hx-on:click="go()">A</p>', "has hx-on:click"),
        ('<a href="javascript:go()">A</a>', "addresses lead to pages"),
        ('<script src="https://cdn.example.com/a.js"></script>', "leads to cdn.example.com"),
        ('<a href="//example.com/">A</a>', "leads to example.com"),
        ('<img alt="" src="http://192.168.1.9/a.png">', "leads to 192.168.1.9"),
    ],
)
def test_a_careless_part_is_refused(body, complaint):
    assert [problem for problem in problems_of(whole_page(body)) if complaint in problem]


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ("<p>Tunggu...</p>", "three dots"),
        ("<p>Dua  spasi</p>", "two blanks"),
        ("<p>Rp12.500.000</p>", "how rupiah are written"),
        ("<p>Rp. 12.500.000</p>", "how rupiah are written"),
        ("<p>Rp 12,500,000</p>", "how rupiah are written"),
        ("<p>Rp 12500000</p>", "how rupiah are written"),
        ("<p>Please wait</p>", "English word 'Please'"),
        ('<img alt="the wall" src="/static/img/wall.png">', "English word 'the'"),
        ("<p>Sisa %(left)s suara</p>", "meant for the program"),
        ("<p>None</p>", "meant for the program"),
        ("<p>Ibu &amp;amp; Bapak</p>", "meant for the program"),
    ],
)
def test_careless_text_is_refused(body, complaint):
    assert [problem for problem in problems_of(whole_page(body)) if complaint in problem]


@pytest.mark.parametrize(
    "body",
    [
        "<p>Rp\N{NO-BREAK SPACE}12.500.000 dan Rp 12,5 juta, sisa Rp 0.</p>",
        "<p>Baris satu\n      baris dua</p>",
        '<p lang="en">English for visitors of the meeting</p>',
        '<label for="t">Usulan</label><textarea id="t" name="t">and so  on...</textarea>',
        '<label for="c">Biaya</label><input id="c" name="c" value="Rp12,500...">',
        '<a href="http://192.168.1.10:8000/m/AB12CD/">192.168.1.10:8000</a>',
        '<svg role="img" aria-label="Kode QR"><rect width="4"/></svg>',
        '<svg aria-hidden="true"><rect width="4"></rect></svg>',
        '<section><h2 id="a">Dusun</h2><h3>Krajan</h3><h2>Lain</h2></section>',
    ],
)
def test_careful_parts_are_let_through(body):
    assert problems_of(whole_page(body)) == []


@pytest.mark.parametrize(
    ("html", "complaint"),
    [
        ("<p><b>tebal</p></b>", "closes nothing"),
        ("<div><p>A</p>", "never closed"),
        ("<p>A</p></div>", "closes nothing"),
        ('<p class="a" class="b">A</p>', "twice"),
        ("<div/>", "HTML does not know"),
    ],
)
def test_broken_nesting_is_named(html, complaint):
    with pytest.raises(MarkupError, match=complaint):
        read_page(html)


def test_a_form_is_filled_as_a_browser_would():
    action, sent = fill(read_page(whole_page()), "/join", {"name": "Siti", "hamlet_id": "h2"})
    assert action == "/m/AB12CD/join"
    assert sent == {"csrf_token": "t0ken", "name": "Siti", "gender": "P", "hamlet_id": "h2"}


@pytest.mark.parametrize(
    ("form", "data", "complaint"),
    [
        ("/join", {"nama": "Siti"}, "has no field nama"),
        ("/join", {"gender": "X"}, "offers"),
        ("/join", {"hamlet_id": "h9"}, "offers"),
        ("/leave", {}, "0 forms answer"),
        ("#leave", {}, "0 forms answer"),
    ],
)
def test_a_form_refuses_what_no_person_could_send(form, data, complaint):
    with pytest.raises(AssertionError, match=complaint):
        fill(read_page(whole_page()), form, data)


def test_of_two_forms_with_one_action_the_hidden_field_tells():
    step = '<form action="/phase" method="post"><input type="hidden" name="phase" value="{0}"></form>'
    page = read_page(step.format("aspirations") + step.format("voting"))
    assert fill(page, "/phase", {"phase": "voting"}) == ("/phase", {"phase": "voting"})
    with pytest.raises(AssertionError, match="2 forms answer"):
        fill(page, "/phase", {})


def test_elements_are_found_by_tag_id_class_and_attribute():
    page = read_page('<ol class="list wide"><li data-id="p1"><b>Jalan</b></li><li data-id="p2">Air</li></ol>')
    assert page.one('ol.wide li[data-id="p1"] b').text == "Jalan"
    assert [line.text for line in page.all("li[data-id]")] == ["Jalan", "Air"]
    assert page.one("li[data-id=p2]").text == "Air"
    with pytest.raises(AssertionError, match="2 elements match"):
        page.one("li")
