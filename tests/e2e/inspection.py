"""What every page must be, in both languages and on every size of screen: accessible, and no wider than the screen."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.e2e.browser import LAPTOP, PHONE, PROJECTOR, Person

LOCALES = ("id", "en")
SMALLEST_PHONE = {"width": 320, "height": 640}
SIZES = (PHONE, LAPTOP, PROJECTOR)


class Inspector:
    """Collects what is wrong; a story looks at `findings` at its end."""

    def __init__(self) -> None:
        self.findings: list[str] = []
        self._axe = Axe()

    def look(self, person: Person, name: str) -> None:
        """Load the page again in each language, and look at it in each size."""
        page, address = person.page, person.page.url
        for locale in LOCALES:
            page.context.add_cookies([{"name": "locale", "value": locale, "url": address}])
            page.goto(address)
            self.look_as_it_stands(person, f"{name} {locale}")
        page.context.add_cookies([{"name": "locale", "value": "id", "url": address}])
        page.goto(address)

    def look_as_it_stands(self, person: Person, name: str) -> None:
        """Look at a moment that a reload would end."""
        usual = person.page.viewport_size
        for size in SIZES:
            person.page.set_viewport_size(size)
            where = f"{name} {size['width']}"
            self.findings += [f"{where}: {problem}" for problem in self._problems(person.page)]
        person.page.set_viewport_size(SMALLEST_PHONE)
        self.findings += [f"{name} 320: {problem}" for problem in _overflow(person.page)]
        person.page.set_viewport_size(usual or PHONE)

    def _problems(self, page: Page) -> list[str]:
        violations = self._axe.run(page).response["violations"]
        told = [f"{one['id']} {node['target']}" for one in violations for node in one["nodes"]]
        return told + _overflow(page)


def _overflow(page: Page) -> list[str]:
    wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [f"{wider} px wider than the screen"] if wider > 0 else []
