"""The big screen."""

from playwright.sync_api import BrowserContext, expect

from tests.e2e.browser import Person

NEWS_WITHIN_MS = 10_000


class Wall(Person):
    """The projector page, which nobody touches."""

    def __init__(self, context: BrowserContext, laptop: str, code: str, locale: str = "id") -> None:
        super().__init__(context, locale)
        self.page.goto(f"{laptop}/m/{code}/wall")

    def shows(self, english: str, **fields: object) -> None:
        """These words of the program, by themselves."""
        self.shows_text(self.words(english, **fields))

    def shows_text(self, text: str) -> None:
        """These words of the meeting, by themselves."""
        expect(self.page.locator(".wall")).to_contain_text(text, timeout=NEWS_WITHIN_MS)

    def ranking(self) -> list[str]:
        """The proposals in the order of the result."""
        expect(self.page.locator(".table tbody tr").first).to_be_visible(timeout=NEWS_WITHIN_MS)
        return [row.inner_text() for row in self.page.locator(".table tbody tr:not(.table__cut)").all()]
