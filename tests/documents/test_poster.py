"""The joining poster: how to get in, in words and in pictures that phones read; names do nothing on it."""

import io
from dataclasses import replace

import pytest
import segno
from PIL import Image
from segno import helpers

from facilitation.documents.poster import WORDS, poster
from facilitation.documents.views.poster import PaperSize, PosterFacts
from facilitation.documents.wording import Wording
from tests.documents.reading import facts, pages, told, written

FACTS = PosterFacts(
    meeting_name="Musrenbang Desa Sukamaju 2026",
    code="K7QX2F",
    address="192.168.137.1:8000",
    join_url="HTTP://192.168.137.1:8000/M/K7QX2F",
    wifi_name="Musrenbang-Sukamaju",
    wifi_password="gotongroyong2026",
)
ENGLISH = Wording(locale="en", translate=str)
# Dots of the rendered page to the millimetre; a module of the codes is then four dots or more.
PER_MM = 6
MM_PER_POINT = 25.4 / 72


def text_of(facts, wording=ENGLISH, paper=PaperSize.A4):
    """The words of a poster that has one page."""
    (page,) = pages(poster(facts, wording, paper))
    return page


def modules_at(pdf, content, *, step):
    """The QR code printed beside a step, read dot by dot, and the code that it should be."""
    code = segno.make(content, error="m", micro=False)
    png = printed(pdf)
    left, top, right, bottom = frame_of_code(png, step)
    size = len(code.matrix)
    width, height = (right - left) / size, (bottom - top) / size
    read = tuple(
        tuple(png.getpixel((int(left + (x + 0.5) * width), int(top + (y + 0.5) * height))) < 128 for x in range(size))
        for y in range(size)
    )
    return read, tuple(tuple(bool(dark) for dark in row) for row in code.matrix)


def printed(pdf):
    """The page as grey dots."""
    dots = written("pdftoppm", "-r", str(round(PER_MM * 25.4)), "-png", "-singlefile", "-", stdin=pdf)
    return Image.open(io.BytesIO(dots)).convert("L")


def frame_of_code(png, step):
    """Where the black of a step's code begins and ends: it is the only black in the right of its panel."""
    top, bottom = {1: (56, 118), 2: (127, 192)}[step]
    panel = png.crop((124 * PER_MM, top * PER_MM, 190 * PER_MM, bottom * PER_MM))
    black = panel.point(lambda dot: 255 if dot < 20 else 0).getbbox()
    return black[0] + 124 * PER_MM, black[1] + top * PER_MM, black[2] + 124 * PER_MM, black[3] + top * PER_MM


@pytest.mark.parametrize(
    ("paper", "size"), [(PaperSize.A4, "595.276 x 841.89 pts (A4)"), (PaperSize.A3, "841.89 x 1190.55 pts (A3)")]
)
def test_the_poster_is_one_page_of_its_paper(paper, size):
    pdf = poster(FACTS, ENGLISH, paper)
    assert facts(pdf)["Page size"] == size
    assert facts(pdf)["Pages"] == "1"


@pytest.mark.parametrize("paper", PaperSize)
def test_everything_that_people_type_stands_on_it_whole(paper):
    shown = text_of(FACTS, paper=paper).split()
    assert {"K7QX2F", "192.168.137.1:8000", "Musrenbang-Sukamaju", "gotongroyong2026"} <= set(shown)


def test_every_word_of_ours_is_asked_for_in_the_readers_language():
    shown = text_of(FACTS, Wording(locale="id", translate=lambda sentence: f"<{sentence[:5]}>"))
    conditional = {"no_password", "ask"}
    assert all(f"<{words[:5]}>" in shown for key, words in WORDS.items() if key not in conditional)


def test_the_same_facts_give_the_same_bytes():
    assert poster(FACTS, ENGLISH, PaperSize.A4) == poster(FACTS, ENGLISH, PaperSize.A4)


@pytest.mark.parametrize(
    ("step", "content"),
    [(1, helpers.make_wifi_data(FACTS.wifi_name, FACTS.wifi_password, "WPA")), (2, FACTS.join_url)],
    ids=["wifi", "page"],
)
def test_the_codes_on_paper_hold_what_they_should(step, content):
    read, meant = modules_at(poster(FACTS, ENGLISH, PaperSize.A4), content, step=step)
    assert read == meant


def test_without_a_password_the_poster_says_so_and_the_code_asks_for_none():
    open_network = replace(FACTS, wifi_password="")
    assert "No password needed" in text_of(open_network)
    content = helpers.make_wifi_data(FACTS.wifi_name, None, "nopass")
    read, meant = modules_at(poster(open_network, ENGLISH, PaperSize.A4), content, step=1)
    assert read == meant


def test_without_a_wifi_name_people_are_told_to_ask():
    shown = text_of(replace(FACTS, wifi_name="", wifi_password="leftover"))
    assert "Please ask at the desk which Wi-Fi to choose." in shown
    assert "leftover" not in shown
    assert shown.count(WORDS["scan"]) == 1


@pytest.mark.parametrize(
    "name", ['#read("/etc/passwd")', "*A* $x$ <b>", 'a"b\\c;d:e,f', "=1+1", "Rapat 😀 ꦧ"], ids=ascii
)
def test_names_and_passwords_are_only_words(name):
    harmful = replace(FACTS, meeting_name=name, wifi_name=name, wifi_password=name)
    shown = text_of(harmful).replace("\u200b", "").replace(" ", "")
    assert shown.count(name.replace(" ", "").replace("😀", "□").replace("ꦧ", "□")) >= 3
    assert "root:" not in shown


def test_the_longest_names_stay_on_their_page():
    longest = replace(
        FACTS,
        meeting_name="Musyawarah Perencanaan Pembangunan " * 5,
        wifi_name="W" * 32,
        wifi_password="9" * 63,
        address="musrenbang.sukamaju-cilawu-garut.desa.id:8000",
    )
    shown = text_of(longest).replace(" ", "").replace("\u200b", "")
    assert "W" * 32 in shown
    assert "9" * 63 in shown
    assert longest.address in shown


def test_code_address_and_steps_can_be_read_from_three_metres():
    boxes = told("pdftotext", "-bbox", "-", "-", stdin=poster(FACTS, ENGLISH, PaperSize.A4))
    heights = {}
    for line in boxes.splitlines():
        if "<word" in line:
            word = line.partition(">")[2].partition("<")[0]
            heights[word] = float(line.split('yMax="')[1].split('"')[0]) - float(line.split('yMin="')[1].split('"')[0])
    # A capital is about 0.6 of its line; ten minutes of arc at three metres are 8.7 mm, five are enough to read.
    assert heights["K7QX2F"] * 0.6 * MM_PER_POINT > 13
    for word in ("192.168.137.1:8000", "gotongroyong2026", "Connect"):
        assert heights[word] * 0.6 * MM_PER_POINT > 4.4
