"""Everything people read is in the catalogue, once, finished, and with the same blanks in both languages."""

import re
from functools import cache
from io import BytesIO

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from tests.house.source_tree import PACKAGE, TEMPLATES, listed, text_files

TRANSLATIONS = PACKAGE / "translations"
LANGUAGES = ("id", "en")
KEYWORDS = {
    "_": None,
    "gettext": None,
    "lazy_gettext": None,
    "mark": None,
    "ngettext": (1, 2),
    "lazy_ngettext": (1, 2),
}
PLACEHOLDER = re.compile(r"%\((\w+)\)(\w)")
UPDATE = (
    "run `pybabel extract -F facilitation/translations/babel.cfg -k mark -o messages.pot .`, then "
    "`pybabel update -i messages.pot -d facilitation/translations --ignore-obsolete`, and translate what is new."
)

in_each_language = pytest.mark.parametrize("language", LANGUAGES)


@cache
def used() -> dict[str | tuple[str, str], str]:
    """Every message in templates and program with the place it stands first."""
    found: dict[str | tuple[str, str], str] = {}
    for method, files in (
        ("jinja2.ext:babel_extract", text_files(TEMPLATES, "*.html")),
        ("python", text_files(PACKAGE, "*.py")),
    ):
        for name, text in files:
            options = {"silent": "false", "trimmed": "true"} if method.startswith("jinja2") else {"encoding": "utf-8"}
            for line, message, _, _ in extract(method, BytesIO(text.encode()), KEYWORDS, options=options):
                found.setdefault(message, f"{name}:{line}")
    return found


@cache
def catalogue(language: str) -> Catalog:
    """The messages of one language, as translators keep them."""
    path = TRANSLATIONS / language / "LC_MESSAGES" / "messages.po"
    with path.open("rb") as file:
        return read_po(file, locale=language)


def finished(message_string: str | tuple[str, ...]) -> bool:
    """Whether all forms of a message are written."""
    return all(message_string) if isinstance(message_string, tuple | list) else bool(message_string)


def forms(value: str | tuple[str, ...]) -> list[str]:
    """A message's forms, one or several."""
    return list(value) if isinstance(value, tuple | list) else [value]


def blanks(text: str) -> list[tuple[str, str]]:
    """The blanks of a message, in any order."""
    return sorted(set(PLACEHOLDER.findall(text)))


@in_each_language
def test_every_message_is_in_the_catalogue(language):
    missing = [
        f"{place} {message!r}" for message, place in used().items() if key_of(message) not in catalogue(language)
    ]
    assert not missing, listed(missing, UPDATE)


def key_of(message: str | tuple[str, ...]) -> str:
    """The singular, by which a catalogue knows a message."""
    return message if isinstance(message, str) else message[0]


def test_every_message_has_its_indonesian_words():
    unfinished = [message.id for message in catalogue("id") if message.id and not finished(message.string)]
    assert not unfinished, listed(list(map(str, unfinished)), "translate it; Indonesian is what people see first.")


@in_each_language
def test_no_message_is_a_guess(language):
    fuzzy = [str(message.id) for message in catalogue(language) if message.id and message.fuzzy]
    assert not fuzzy, listed(fuzzy, "read the guess, correct it, and take the fuzzy mark away.")


@in_each_language
def test_no_message_is_left_over(language):
    keys = {key_of(message) for message in used()}
    left = [str(message.id) for message in catalogue(language) if message.id and key_of(message.id) not in keys]
    left += [str(key) for key in catalogue(language).obsolete]
    assert not left, listed(left, "take it out of the catalogue; the history keeps it.")


@in_each_language
def test_every_translation_has_the_same_blanks(language):
    wrong = [
        f"{message.id!r}: {form!r}"
        for message in catalogue(language)
        if message.id and finished(message.string)
        for form in forms(message.string)
        if blanks(form) != blanks(forms(message.id)[-1])
    ]
    assert not wrong, listed(wrong, "use each %(name)s of the message exactly as it is written there.")


def test_indonesian_is_not_english_repeated():
    same = [
        str(message.id)
        for message in catalogue("id")
        if message.id and message.string == message.id and len(PLACEHOLDER.sub("", message.id).split()) > 1
    ]
    assert not same, listed(same, "translate it, or write it without `_()` if it is a name.")


def test_english_says_what_the_program_says():
    said = [message for message in catalogue("en") if message.id]
    other = [str(message.id) for message in said if forms(message.string) != forms(message.id)]
    assert not other, listed(other, "English is what stands in `_()`; repeat it, or correct it there.")


def test_translations_are_set_as_the_house_sets_text():
    rough = [
        f"{form!r}"
        for message in catalogue("id")
        for form in (forms(message.string) if message.id else [])
        if "..." in form or "  " in form or form != form.strip()
    ]
    assert not rough, listed(rough, "write “…”, single blanks, and no blank at either end.")


@in_each_language
def test_the_compiled_catalogue_is_current(language):
    compiled = TRANSLATIONS / language / "LC_MESSAGES" / "messages.mo"
    if not compiled.exists():
        return  # compiled when the program is set up
    with compiled.open("rb") as file:
        shipped = {key_of(message.id): forms(message.string) for message in read_mo(file) if message.id}
    kept = {
        key_of(message.id): forms(message.string)
        for message in catalogue(language)
        if message.id and finished(message.string)
    }
    assert shipped == kept, "compile the catalogues again: pybabel compile -d facilitation/translations"
