"""A resident, with a phone."""

import re
import time

from playwright.sync_api import BrowserContext, Locator, Page, WebSocket, expect

from facilitation.voting.texts import SENTENCES
from tests.e2e.browser import Person

# The slowest honest answer: an ack awaited in vain, then the form's way, then a new attempt.
SENT_WITHIN_MS = 30_000
NEWS_WITHIN_MS = 10_000
# Twenty seconds of silence, and the attempts to connect around them.
LOST_WITHIN_MS = 45_000
NO_WEBSOCKET = """
    window.WebSocket = class {
        constructor() {
            setTimeout(() => (this.onerror(new Event("error")), this.onclose(new CloseEvent("close"))));
        }
        close() {}
    };
"""
PING = "2"
LOOK_AGAIN_MS = 50
# Every state of a vote that the page shows, in the order in which it shows them.
REMEMBER = """
    window.told = [];
    new MutationObserver((changes) => {
        for (const { target } of changes) {
            if (!target.hidden && target.matches(".ballot__state [data-state], .news [data-state]"))
                window.told.push(target.dataset.state);
        }
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ["hidden"] });
"""
RECEIPT = re.compile(r"\S{4,}")


class Resident(Person):
    """Joins, proposes and votes with what the phone shows."""

    def __init__(self, context: BrowserContext, hall: str, name: str, locale: str = "id") -> None:
        super().__init__(context, locale)
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

    def reads_the_return_code(self) -> str:
        """On the page that has lost its server, once that says so."""
        shown = self.page.locator(".lost__code")
        expect(shown).to_be_visible(timeout=LOST_WITHIN_MS)
        return shown.inner_text()

    def comes_back(self, code: str, *, hall: str) -> None:
        """At another address, from the page that the new QR code opens."""
        self.hall = hall
        self.opens("")
        self.press_link("Joined before? Come in with your return code")
        self.page.get_by_label(self.words("Return code")).fill(code)
        self.press("Come in")

    def has_no_websocket(self) -> None:
        """As behind a proxy that cuts them off."""
        self.context.add_init_script(NO_WEBSOCKET)

    def is_connected(self) -> None:
        """The page says that news come by themselves."""
        words = self.words("Connected. This page keeps itself up to date.")
        expect(self.page.locator(".connection")).to_contain_text(words, timeout=NEWS_WITHIN_MS)

    def is_told(self, english: str) -> None:
        """The line about the connection says this."""
        expect(self.page.locator(".connection")).to_contain_text(self.words(english), timeout=2 * NEWS_WITHIN_MS)

    def remembers_what_it_is_told(self) -> None:
        """Every word from now on about how far a vote got, in its order."""
        self.context.add_init_script(REMEMBER)

    def was_told(self) -> list[str]:
        """Since then, on the page that stands there now."""
        return list(self.page.evaluate("window.told"))

    def listens_for_pings(self) -> list[str | bytes]:
        """Open the page anew, and keep every ping its socket gets."""
        pings: list[str | bytes] = []

        def listen(opened: WebSocket) -> None:
            opened.on("framereceived", lambda frame: pings.append(frame) if frame == PING else None)

        self.page.on("websocket", listen)
        self.looks_again()
        return pings

    def hears_a_ping(self, pings: list[str | bytes], *, within_seconds: float) -> None:
        """Wait for the next one."""
        heard, deadline = len(pings), time.monotonic() + within_seconds
        while len(pings) == heard:
            assert time.monotonic() < deadline, "no ping came"
            self.page.wait_for_timeout(LOOK_AGAIN_MS)

    def types_the_code(self, code: str) -> None:
        """As read from the wall."""
        self.page.goto(f"{self.hall}/enter")
        self.page.get_by_label(self.words("Code from the wall")).fill(code)
        self.press("Enter")
        self.sees_heading("Join the meeting")

    def proposes(self, title: str) -> None:
        """With the form of its own, whatever resembles it; then back to the meeting."""
        self.opens("propose")
        self.page.get_by_label(self.words("What do you propose?")).fill(title)
        self.press("Send the proposal")
        mine = self.page.get_by_role("heading", name=title, level=1, exact=True)
        all_the_same = self.page.get_by_role("button", name=self.words("Send my own all the same"))
        expect(mine.or_(all_the_same)).to_be_visible(timeout=NEWS_WITHIN_MS)
        if all_the_same.is_visible():
            all_the_same.click()
        expect(mine).to_be_visible(timeout=NEWS_WITHIN_MS)
        self.opens("")

    def completes(self, title: str, *, problem: str, cost: str) -> None:
        """What was proposed before."""
        self.opens("own")
        self.page.get_by_role("link", name=title, exact=True).click()
        self.page.get_by_label(self.words("What is the problem now?")).fill(problem)
        self.page.get_by_label(self.words("About what does it cost, if you know?")).fill(cost)
        self.press("Save")
        self.sees_heading("My proposals")
        self.opens("")

    def asks(self, number: int, question: str) -> None:
        """On the page of a proposal."""
        self.opens(f"proposals/{number}")
        self.press("Ask a question")
        self.page.get_by_label(self.words("Your question"), exact=True).fill(question)
        self.press("Send the question")
        expect(self.page.locator(".entry__words", has_text=question)).to_be_visible()

    def argues(self, number: int, side: str, argument: str) -> None:
        """On the same page."""
        self.opens(f"proposals/{number}")
        self.press("Say why for or against")
        self.page.get_by_role("radio", name=self.words(side)).check()
        self.page.get_by_label(self.words("Your argument in one sentence")).fill(argument)
        self.press("Send the argument")
        expect(self.page.locator(".entry__words", has_text=argument)).to_be_visible()

    def supports(self, number: int) -> None:
        """On the first page, a proposal that is on the list."""
        line = self.page.locator("li.proposal").nth(number - 1)
        line.get_by_role("button", name=self.words("Support it"), exact=True).click()
        expect(line.get_by_role("button", name=self.words("You support it. No longer?"))).to_be_visible()

    def completes_own_data(self, rt: str) -> None:
        """What may be skipped, and then finds it again."""
        self.opens("me")
        self.page.get_by_label("RT", exact=True).fill(rt)
        self.press("Save my data")
        self.opens("me")
        expect(self.page.get_by_label("RT", exact=True)).to_have_value(rt)

    def opens(self, path: str) -> None:
        """One of the meeting's pages for residents, by its address."""
        self.page.goto(f"{self.hall}/m/{self.code}/{path}")

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
        self.opens("")

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

    def practises(self) -> None:
        """Choose a dish, send, and be told that it worked."""
        self.sees_heading_of_the_ballot()
        self.page.locator("label.choice").first.click()
        self.press("Check my choices")
        self.sends()
        self.sees_the_receipt()

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

    def has_the_whole_ballot(self) -> None:
        """Its modules are here too: from now on it needs no network until it is sent."""
        self.sees_heading_of_the_ballot()
        expect(self.page.get_by_role("button", name=self.words("Check my choices"))).to_be_visible()
