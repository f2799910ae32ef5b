"""A resident, with a phone."""

import re

from playwright.sync_api import BrowserContext, Locator, Page, expect

from facilitation.voting.texts import SENTENCES
from tests.e2e.browser import Person

# The slowest honest answer: an ack awaited in vain, then the form's way, then a new attempt.
SENT_WITHIN_MS = 30_000
NEWS_WITHIN_MS = 10_000
NO_WEBSOCKET = """
    window.WebSocket = class {
        constructor() {
            setTimeout(() => (this.onerror(new Event("error")), this.onclose(new CloseEvent("close"))));
        }
        close() {}
    };
"""
RECEIPT = re.compile(r"\S{4,}")


class Resident(Person):
    """Joins, proposes and votes with what the phone shows."""

    def __init__(self, context: BrowserContext, hall: str, name: str) -> None:
        super().__init__(context)
        self.hall = hall
        self.name = name
        self.code = ""

    def joins(self, code: str, hamlet: str = "Krajan") -> None:
        """By the meeting's address, as the QR code opens it."""
        self.code = code
        self.page.goto(f"{self.hall}/m/{code}/")
        self.page.get_by_label(self.words("Your name")).fill(self.name)
        self.page.locator("label:has([name=gender][value='P'])").click()
        self.page.get_by_label(hamlet, exact=True).check()
        self.press("Join")
        expect(self.page.get_by_role("heading", level=1)).not_to_have_text(self.words("Join the meeting"))

    def has_no_websocket(self) -> None:
        """As behind a proxy that cuts them off."""
        self.context.add_init_script(NO_WEBSOCKET)

    def is_connected(self) -> None:
        """The page says that news come by themselves."""
        words = self.words("Connected. This page keeps itself up to date.")
        expect(self.page.locator(".connection")).to_contain_text(words, timeout=NEWS_WITHIN_MS)

    def types_the_code(self, code: str) -> None:
        """As read from the wall."""
        self.page.goto(f"{self.hall}/enter")
        self.page.get_by_label(self.words("Code from the wall")).fill(code)
        self.press("Enter")
        self.sees_heading("Join the meeting")

    def proposes(self, title: str, problem: str = "Jalannya rusak.", cost: str = "") -> None:
        """With the aspiration form."""
        self.page.get_by_label(self.words("What do you propose?")).fill(title)
        self.page.get_by_label(self.words("What is the problem now?")).fill(problem)
        self.page.get_by_label(self.words("About what does it cost, if you know?")).fill(cost)
        self.press("Send the proposal")
        expect(self.page.locator("li.own", has_text=title)).to_be_visible()

    def sees_heading(self, heading: str) -> None:
        """The page has come to this task by itself."""
        expect(self.page.get_by_role("heading", level=1)).to_have_text(self.words(heading), timeout=NEWS_WITHIN_MS)

    def chooses(self, *titles: str) -> None:
        """Tick these and untick all others, then look at the review."""
        self.ticks(*titles)
        self.press("Check my choices")
        expect(self.page.locator("[data-ballot-review]")).to_be_visible()

    def ticks(self, *titles: str) -> None:
        """These and no others; what is untaken first makes room for the rest."""
        self.sees_heading_of_the_ballot()
        choices = self.page.locator("label.choice")
        taken = choices.filter(has=self.page.locator("input:checked"))
        while taken.count():
            taken.first.click()
        for title in titles:
            choices.filter(has_text=title).click()

    def looks_again(self) -> None:
        """Reload by hand, as one must without JavaScript."""
        self.page.goto(f"{self.hall}/m/{self.code}/")

    def is_refused(self, code: str) -> None:
        """The server's own sentence for this refusal stands there."""
        refusal = self.page.locator("[role=alert], [data-state=refused]").locator("visible=true").first
        expect(refusal).to_contain_text(self.words(SENTENCES[code]), timeout=SENT_WITHIN_MS)

    def sees_choices(self, *titles: str) -> None:
        """The recorded choices, and no others."""
        recorded = self.page.locator(".proposal__title:visible, label.choice:visible .choice__title")
        expect(recorded).to_have_text(list(titles), timeout=NEWS_WITHIN_MS)

    def sends(self) -> None:
        """After the review."""
        self.press("Send my vote")

    def votes(self, *titles: str) -> str:
        """Choose, send, and return the receipt."""
        self.chooses(*titles)
        self.sends()
        return self.sees_the_receipt()

    def changes_the_choices(self) -> None:
        """From a ballot that was sent, or waits to be."""
        button = self.page.get_by_role("button", name=self.words("Change"), exact=True)
        summary = self.page.locator("summary", has_text=self.words("Change my choices"))
        button.or_(summary).locator("visible=true").first.click()

    def sees_the_receipt(self) -> str:
        """The vote is recorded; the receipt says nothing about it."""
        receipt = self.page.locator("[data-receipt]").locator("visible=true").first
        expect(receipt).to_have_text(RECEIPT, timeout=SENT_WITHIN_MS)
        return receipt.inner_text()

    def sees_unsent(self) -> None:
        """The page says honestly that the vote is not sent."""
        expect(self.unsent()).to_be_visible(timeout=SENT_WITHIN_MS)

    def unsent(self, page: Page | None = None) -> Locator:
        """Where a page says so."""
        return (page or self.page).locator("[data-state=unsent]").locator("visible=true").first

    def sees_heading_of_the_ballot(self) -> None:
        """The ballot lies open."""
        expect(self.page.locator("label.choice").first).to_be_visible(timeout=NEWS_WITHIN_MS)
