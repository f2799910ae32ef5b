"""What every page must be, in both languages and on every size of screen.

Accessible, no wider than the screen, in strong contrast where residents read it, usable on the smallest phone with
letters twice as large, and on the projector legible from the back of a hall.
"""

import json
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import CDPSession, Page

from tests.e2e.browser import LAPTOP, PHONE, PROJECTOR, Person

# The last one is the one that the story goes on in.
BOTH_LANGUAGES = ("en", "id")
INDONESIAN = ("id",)
SMALLEST_PHONE = {"width": 320, "height": 640}
OLD_PROJECTOR = {"width": 1024, "height": 768}
SIZES = (PHONE, LAPTOP, PROJECTOR)
USUAL_LETTERS, LARGE_LETTERS = 16, 32
# Of the height of the wall: below it, names and numbers cannot be read from eight metres.
LEAST_SHARE = 1 / 25

# The stronger contrast is no part of axe's own choice of rules.
STRONG_CONTRAST = {"color-contrast-enhanced": {"enabled": True}}

OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# Every text on the wall that is a name or a number; labels, table headings and the mark of equals are neither.
SMALL_TEXTS = """(least) => {
  const walker = document.createTreeWalker(document.querySelector(".wall"), NodeFilter.SHOW_TEXT);
  const small = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const range = document.createRange();
    range.selectNodeContents(node);
    const size = parseFloat(getComputedStyle(element).fontSize);
    const isRead = node.textContent.trim() && size > 0 && range.getClientRects().length > 0;
    const isAside = element.closest(".visually-hidden, .wall__label, thead, .tied");
    if (isRead && !isAside && size < least - 0.01) small.push(`${size} px: ${node.textContent.trim().slice(0, 40)}`);
  }
  return small;
}"""
# What does not fit on the slide is cut off, and nobody in the hall could scroll to it.
CUT_OFF = """() => {
  const slide = document.querySelector(".wall__slide");
  return slide ? slide.scrollHeight - slide.clientHeight : 0;
}"""

# A long title may end in an ellipsis, since its number stands beside it; a number or a mark may not.
CUT_CELLS = """() => [...document.querySelectorAll(".wall :is(th, td):not(.table__title)")]
  .filter((cell) => cell.clientWidth > 0 && parseFloat(getComputedStyle(cell).fontSize) > 0)
  .filter((cell) => cell.scrollWidth > cell.clientWidth)
  .map((cell) => cell.textContent.trim())"""


class Inspector:
    """Collects what is wrong; a story looks at `findings` at its end."""

    def __init__(self, locales: tuple[str, ...] = BOTH_LANGUAGES) -> None:
        self.findings: list[str] = []
        self._locales = locales

    def look(self, person: Person, name: str) -> None:
        """Load the page again in each of the inspector's languages, and look at it in each size."""
        page, address = person.page, person.page.url
        for locale in self._locales:
            page.context.add_cookies([{"name": "locale", "value": locale, "url": address}])
            page.goto(address)
            self._measure(person, f"{name} {locale}")
        self._note(name, violations(page))

    def look_as_it_stands(self, person: Person, name: str) -> None:
        """Look at a moment that a reload would end."""
        self._measure(person, name)
        self._note(name, violations(person.page))

    def _measure(self, person: Person, name: str) -> None:
        """What changes with the width and with the words; what axe judges does neither, and takes longest."""
        page, usual = person.page, person.page.viewport_size
        for size in (SMALLEST_PHONE, *SIZES):
            page.set_viewport_size(size)
            self._note(f"{name} {size['width']}", overflow(page))
        page.set_viewport_size(SMALLEST_PHONE)
        if is_of_residents(page):
            self._note(f"{name} 320 with large letters", with_large_letters(page))
        if page.locator(".wall").count():
            page.set_viewport_size(OLD_PROJECTOR)
            self._note(f"{name} 1024", illegible(page, OLD_PROJECTOR["height"]))
        page.set_viewport_size(usual or PHONE)

    def _note(self, where: str, problems: list[str]) -> None:
        self.findings += [f"{where}: {problem}" for problem in problems]


def is_of_residents(page: Page) -> bool:
    """Whether it is one of the pages that residents read on their phones."""
    return bool(page.locator("html.screen-phone, html.screen-public").count())


def violations(page: Page) -> list[str]:
    """What axe finds wrong; on residents' pages with the stronger contrast."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    rules = STRONG_CONTRAST if is_of_residents(page) else {}
    options = json.dumps({"resultTypes": ["violations"], "rules": rules})
    found: list[dict[str, Any]] = page.evaluate(f"axe.run(document, {options}).then((result) => result.violations)")
    return [f"{one['id']} {node['target']}" for one in found for node in one["nodes"]]


def overflow(page: Page) -> list[str]:
    """Whether one has to scroll sideways."""
    wider = page.evaluate(OVERFLOW)
    return [f"{wider} px wider than the screen"] if wider > 0 else []


def with_large_letters(page: Page) -> list[str]:
    """The same for a reader who has set the browser's letters to twice their size."""
    browser = page.context.new_cdp_session(page)
    set_letters(browser, LARGE_LETTERS)
    found = overflow(page)
    set_letters(browser, USUAL_LETTERS)
    browser.detach()
    return found


def set_letters(browser: CDPSession, pixels: int) -> None:
    """As in the browser's own settings, which every relative size follows."""
    browser.send("Page.setFontSizes", {"fontSizes": {"standard": pixels}})


def illegible(page: Page, height: int) -> list[str]:
    """Names and numbers too small for the back of the hall, and a slide that is cut off."""
    small: list[str] = page.evaluate(SMALL_TEXTS, height * LEAST_SHARE)
    cells: list[str] = page.evaluate(CUT_CELLS)
    lost = page.evaluate(CUT_OFF)
    slide = [f"{lost} px of the slide are cut off"] if lost > 0 else []
    return [f"too small, {text}" for text in small] + [f"cut off, {text}" for text in cells] + slide
