"""Cleaning what people type."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from facilitation.kernel.wording import NameNotReadable, TextEmpty, TextTooLong, clean_line, clean_name, clean_text

LIMIT = 120
TEXTS = st.text(alphabet=st.characters(), max_size=60)
# Where letters, marks, joiners and blanks meet, cleaning is most likely to go wrong.
TRICKY = st.text(alphabet="aé\u0301\u0323\u0308\u200d\u200c\u202e\u1100\u1161\u11a8 \n\t\u3164👩🏽", max_size=30)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Jalan   ke \t sawah ", "Jalan ke sawah"),
        ("Jalan\nke\r\nsawah\u2028rusak", "Jalan ke sawah rusak"),
        ("Jalan\u00a0ke\u3000sawah", "Jalan ke sawah"),
        ("ru\x00sak\x07\x9f", "rusak"),
        ("\u202eharas\u202c \u2067x\u2069", "haras x"),
        ("Krajan\u200b\ufeff\u00ad", "Krajan"),
        ("\ud800Krajan", "Krajan"),
        ("cafe\u0301", "café"),
        ("Z\u0337\u0337\u0337\u0337\u0337", "Z\u0337\u0337\u0337"),
        ("Z\u0337\u0337\u0337\u200d\u0337\u0337", "Z\u0337\u0337\u0337"),
        ("\u0337\u0337ab", "ab"),
        ("a \u0337 b", "a b"),
        ("👩\u200d🌾 panen 🌾", "👩\u200d🌾 panen 🌾"),
        ("Krajan\u200d", "Krajan"),
        ("❤️", "❤️"),
        ("<b>tebal</b> & {{7*7}}", "<b>tebal</b> & {{7*7}}"),
    ],
)
def test_a_line_keeps_what_can_be_seen(typed, kept):
    assert clean_line(typed, LIMIT) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("satu\ndua", "satu\ndua"),
        ("satu\r\n\r\n\r\n\r\ndua\n\n", "satu\n\ndua"),
        ("  satu  \n\t\n  dua", "satu\n\ndua"),
        ("\n\nsatu", "satu"),
    ],
)
def test_a_text_keeps_its_line_breaks(typed, kept):
    assert clean_text(typed, LIMIT) == kept


@pytest.mark.parametrize(
    "typed", ["", " \n\t ", "\x00\x01", "\u200b\u200e", "\u200d", "\u0301", "\u3164", "\u2800\u115f"]
)
@pytest.mark.parametrize("clean", [clean_line, clean_text, clean_name])
def test_what_nobody_can_see_is_empty(clean, typed):
    with pytest.raises(TextEmpty):
        clean(typed, LIMIT)


@pytest.mark.parametrize("clean", [clean_line, clean_text, clean_name])
def test_one_character_too_many_is_refused_with_the_limit(clean):
    assert clean("x" * LIMIT, LIMIT) == "x" * LIMIT
    with pytest.raises(TextTooLong) as refusal:
        clean("x" * (LIMIT + 1), LIMIT)
    assert refusal.value.fields == {"limit": LIMIT}


def test_blanks_and_hidden_signs_do_not_count_towards_the_limit():
    assert clean_line("a" + " " * 500 + "\u202e" * 500 + "b", 3) == "a b"


@pytest.mark.parametrize(
    "name",
    [
        "Slamet",
        "H. Slamet, S.Pd.",
        "Siti Nur'aini",
        "Siti Nur’aini",
        "Anne-Marie",
        "Bambang 2",
        "Ni Luh Ayu",
        "José",
        "محمد",
        "ꦱꦶꦠꦶ",
    ],
)
def test_names_of_people_are_kept(name):
    assert clean_name(name, LIMIT) == name


@pytest.mark.parametrize(
    "name",
    [
        "Slamet 😀",
        "😀",
        "Slamet <b>",
        "=SUM(A1)",
        "@slamet",
        "Slamet|Siti",
        "123",
        "...",
        "-",
        "Slamet_1",
        "a\u20dd",
        "10%",
    ],
)
def test_names_that_cannot_be_read_out_are_refused(name):
    with pytest.raises(NameNotReadable):
        clean_name(name, LIMIT)


@given(st.one_of(TEXTS, TRICKY), st.sampled_from([clean_line, clean_text]))
@example("a\u0323\u0301\u0308\u0308\u0301", clean_line)
def test_cleaning_twice_changes_nothing_more(typed, clean):
    try:
        once = clean(typed, LIMIT)
    except (TextEmpty, TextTooLong):
        return
    assert clean(once, LIMIT) == once
    assert unicodedata.is_normalized("NFC", once)
    once.encode()


@given(st.one_of(TEXTS, TRICKY))
def test_a_line_is_one_line_without_controls(typed):
    try:
        line = clean_line(typed, LIMIT)
    except (TextEmpty, TextTooLong):
        return
    assert line.splitlines() == [line]
    assert not any(unicodedata.category(character) in {"Cc", "Cs"} for character in line)
    assert "  " not in line


@given(st.one_of(TEXTS, TRICKY))
def test_a_name_is_a_name_or_one_of_three_refusals(typed):
    try:
        name = clean_name(typed, LIMIT)
    except (TextEmpty, TextTooLong, NameNotReadable):
        return
    assert clean_name(name, LIMIT) == name
