"""How text on a page is set: money, dots, blanks, and no English left over on an Indonesian page."""

import re
from collections.abc import Iterator
from functools import cache

from tests.page_tree import Element, squeeze

UNSEEN = frozenset({"script", "style", "template"})
TYPED_BY_PEOPLE = frozenset({"textarea"})
MACHINE_WORDS = frozenset({"code", "kbd", "samp", "pre"})
SPOKEN_ATTRIBUTES = ("alt", "title", "aria-label", "placeholder")

DOUBLE_BLANK = re.compile(r"\S {2,}\S")
RUPIAH = re.compile(r"\bRp(?P<gap>[^\d\w]*)(?P<number>\d[\d.,]*\d|\d)")
INDONESIAN_NUMBER = re.compile(r"^\d{1,3}(\.\d{3})*(,\d{1,2})?$")
ENGLISH = re.compile(
    r"\b(the|and|of|with|your|you|from|this|that|please|have|has|been|will|not|for|was|were|cannot)\b", re.IGNORECASE
)
LEFT_OVER = re.compile(r"%\(\w+\)|\{\{|\}\}|\{%|\bNone\b|\bUndefined\b|&(?:amp|lt|gt|quot|#\d+);")


def typography_problems(page: Element) -> Iterator[str]:
    """Everything set wrongly, each with the line and the fix."""
    for element, text, language in _spoken_texts(page, ""):
        for problem in _text_problems(text, is_indonesian=language == "id"):
            yield f"{element}: {problem}"


def _spoken_texts(element: Element, language: str) -> Iterator[tuple[Element, str, str]]:
    """(element, text, language) for all text people read or hear, except what people have typed and machine words."""
    language = element.get("lang") if element.has("lang") else language
    # A code in two groups has a piece of it in each: half of one has spelled an English word by chance.
    if element.tag in MACHINE_WORDS:
        return
    is_spoken = element.tag not in UNSEEN | TYPED_BY_PEOPLE
    for child in element.children:
        if not isinstance(child, str):
            yield from _spoken_texts(child, language)
        elif is_spoken and child.strip():
            yield element, child, language
    for name in SPOKEN_ATTRIBUTES:
        if is_spoken and element.get(name):
            yield element, element.get(name), language


@cache
def _text_problems(text: str, *, is_indonesian: bool) -> tuple[str, ...]:
    """What is wrong with one piece of text; the same pieces stand on most pages."""
    found = []
    if "..." in text:
        found.append(f"{squeeze(text)!r} has three dots; write “…”.")
    if DOUBLE_BLANK.search(text):
        found.append(f"{text.strip()!r} has two blanks in a row; write one.")
    if left := LEFT_OVER.search(text):
        found.append(f"{squeeze(text)!r} shows {left[0]!r}, which was meant for the program.")
    return (*found, *_indonesian_problems(text)) if is_indonesian else tuple(found)


def _indonesian_problems(text: str) -> Iterator[str]:
    for money in RUPIAH.finditer(text):
        if money["gap"] not in (" ", "\N{NO-BREAK SPACE}") or not INDONESIAN_NUMBER.match(money["number"]):
            yield f"{money[0]!r} is not how rupiah are written; use the filter: “Rp 12.500.000”."
    if word := ENGLISH.search(text):
        yield f"{squeeze(text)!r} has the English word {word[0]!r}; mark the sentence for translation."
