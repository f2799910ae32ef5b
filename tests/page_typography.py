"""How text on a page is set: money, dots, blanks, and no English left over on an Indonesian page."""

import re
from collections.abc import Iterator

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
    for element, text in spoken_texts(page):
        for problem in text_problems(text, is_indonesian=language_of(element) == "id"):
            yield f"{element}: {problem}"


def spoken_texts(page: Element) -> Iterator[tuple[Element, str]]:
    """(element, text) for all text people read or hear, except what people have typed and machine words."""
    for element in page.walk():
        if element.tag in UNSEEN | TYPED_BY_PEOPLE or _is_machine_word(element):
            continue
        for child in element.children:
            if isinstance(child, str) and child.strip():
                yield element, child
        for name in SPOKEN_ATTRIBUTES:
            if element.get(name):
                yield element, element.get(name)


def _is_machine_word(element: Element) -> bool:
    # A code in two groups has a piece of it in each: half of one has spelled an English word by chance.
    return any(one.tag in MACHINE_WORDS for one in (element, *element.ancestors()))


def language_of(element: Element) -> str:
    """The language the nearest lang attribute declares; empty where none does."""
    return next((above.get("lang") for above in (element, *element.ancestors()) if above.has("lang")), "")


def text_problems(text: str, *, is_indonesian: bool) -> Iterator[str]:
    """What is wrong with one piece of text."""
    if "..." in text:
        yield f"{squeeze(text)!r} has three dots; write “…”."
    if DOUBLE_BLANK.search(text):
        yield f"{text.strip()!r} has two blanks in a row; write one."
    if left := LEFT_OVER.search(text):
        yield f"{squeeze(text)!r} shows {left[0]!r}, which was meant for the program."
    if is_indonesian:
        yield from _indonesian_problems(text)


def _indonesian_problems(text: str) -> Iterator[str]:
    for money in RUPIAH.finditer(text):
        if money["gap"] not in (" ", "\N{NO-BREAK SPACE}") or not INDONESIAN_NUMBER.match(money["number"]):
            yield f"{money[0]!r} is not how rupiah are written; use the filter: “Rp 12.500.000”."
    if word := ENGLISH.search(text):
        yield f"{squeeze(text)!r} has the English word {word[0]!r}; mark the sentence for translation."
