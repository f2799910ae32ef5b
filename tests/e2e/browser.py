"""Chromium as the stories use it, and what must never be heard from a page."""

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from babel.support import NullTranslations, Translations
from playwright.sync_api import BrowserContext, ConsoleMessage, Locator, Page, Playwright, Response, expect

ROOT = Path(__file__).parents[2]
# `.local` names lead to this machine; nothing else may leave it.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP *.local 127.0.0.1",
]
PHONE = {"width": 360, "height": 800}
LAPTOP = {"width": 1366, "height": 768}
PROJECTOR = {"width": 1920, "height": 1080}
BAD_REQUEST = 400
# What the browser itself says about a cut network or an answer of 409, which stories bring about on purpose.
NETWORK_WORDS = ("Failed to load resource", "WebSocket connection to", "net::ERR_")


def chromium_path(playwright: Playwright) -> str | None:
    """Where a Chromium is: named by CHROMIUM, Debian's, or the one Playwright brought; None when there is none."""
    candidates = [os.environ.get("CHROMIUM", ""), "/usr/bin/chromium", playwright.chromium.executable_path]
    return next((path for path in candidates if path and shutil.which(path)), None)


class Person:
    """Somebody in front of a browser: one page, the language they read, and the complaints the page must not make."""

    def __init__(self, context: BrowserContext, locale: str = "id") -> None:
        self.context = context
        self.complaints: list[str] = []
        self._translations = words_in(locale)
        self.page = self._watched(context.pages[0] if context.pages else context.new_page())

    def words(self, english: str, **fields: object) -> str:
        """What the program's catalogue makes of a sentence, so that a story reads the same in both languages."""
        return str(self._translations.gettext(english)) % fields if fields else str(self._translations.gettext(english))

    def reads(self, language: str, locale: str) -> None:
        """Turn the page to another language, by the button that bears its name."""
        self.page.get_by_role("button", name=language, exact=True).click()
        expect(self.page.locator("html")).to_have_attribute("lang", locale)
        self._translations = words_in(locale)

    def press(self, english: str, **fields: object) -> None:
        """Press the one button or opener with these words."""
        exactly = re.compile(rf"^\s*{re.escape(self.words(english, **fields))}\s*$")
        self.page.locator("button:visible, summary:visible").filter(has_text=exactly).click()

    def press_link(self, english: str) -> None:
        """Follow the one link with these words."""
        # A proposal stands in several lists of one page, and each of its links leads to the same page.
        self.page.get_by_role("link", name=self.words(english), exact=True).first.click()

    def fresh_news(self) -> Locator:
        """Where the page says that something new waits until its reader has finished writing."""
        return self.page.locator("[data-fresh]")

    def opens_another_tab(self) -> Page:
        """A second tab of the same browser, watched like the first."""
        return self._watched(self.context.new_page())

    def _watched(self, page: Page) -> Page:
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.complaints.append(f"uncaught: {error}"))
        page.on("response", self._notice_missing_parts)
        return page

    def _notice_missing_parts(self, response: Response) -> None:
        if response.status >= BAD_REQUEST and any(part in response.url for part in ("/static/", ".svg", "/live/")):
            self.complaints.append(f"{response.status}: {response.url}")

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and not message.text.startswith(NETWORK_WORDS):
            self.complaints.append(f"{message.type}: {message.text}")


def words_in(locale: str) -> NullTranslations:
    """The program's catalogue for a language; English needs none."""
    return Translations.load(str(ROOT / "facilitation" / "translations"), [locale])


OpenBrowser = Callable[..., BrowserContext]
