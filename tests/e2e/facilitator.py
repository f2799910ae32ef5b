"""The facilitator, at the laptop."""

import re

from playwright.sync_api import BrowserContext, Locator, expect

from tests.e2e.browser import Person

PASSWORD = "tiga kata biasa"
NEWS_WITHIN_MS = 10_000


class Facilitator(Person):
    """Holds the meeting with the buttons of the control screen."""

    def __init__(self, context: BrowserContext, laptop: str) -> None:
        super().__init__(context)
        self.laptop = laptop
        self.code = ""
        self.console = ""

    def starts_work(self) -> None:
        """With the account there is, or by making the first one."""
        self.page.goto(f"{self.laptop}/office/")
        if self.page.url.endswith("/setup"):
            self.makes_the_first_account()
        else:
            self.signs_in()

    def makes_the_first_account(self) -> None:
        """On the page the empty program shows by itself."""
        self.page.get_by_label(self.words("Your name")).fill("Ibu Sari")
        self.page.get_by_label(self.words("User name")).fill("sari")
        self.page.get_by_label(self.words("Password")).fill(PASSWORD)
        self.press("Make the account")
        expect(self.page.get_by_role("heading", name=self.words("Meetings"), level=1)).to_be_visible()

    def signs_in(self) -> None:
        """On the page the program shows to somebody it does not know yet."""
        self.page.get_by_label(self.words("User name")).fill("sari")
        self.page.get_by_label(self.words("Password")).fill(PASSWORD)
        self.press("Sign in")
        expect(self.page.get_by_role("heading", name=self.words("Meetings"), level=1)).to_be_visible()

    def makes_a_meeting(
        self, name: str, *, ceiling: str = "300.000.000", votes: int = 2, live_bars: bool = False
    ) -> None:
        """And goes to its control screen."""
        self.page.goto(f"{self.laptop}/office/meetings/new")
        self.page.get_by_label(self.words("Name of the meeting")).fill(name)
        self.page.get_by_label(self.words("Place")).fill("Balai Desa")
        self.page.get_by_label(self.words("Date")).fill("2026-11-22")
        self.page.get_by_label(self.words("Hamlets")).fill("Krajan\nSumber\nNgelo")
        self.page.get_by_label(self.words("Ceiling")).fill(ceiling)
        self.page.locator("[name=votes_per_ballot]").fill(str(votes))
        if live_bars:
            self.page.locator("[name=tally_visibility][value=live]").check()
        self.press("Make the meeting")
        expect(self.page.get_by_role("heading", level=1)).not_to_have_text(self.words("New meeting"))
        if "/console/" not in self.page.url:
            card = self.page.locator("li.meeting", has_text=name)
            card.get_by_role("link", name=self.words("Control screen")).click()
        self.console = self.page.url
        self.code = re.sub(r"\W", "", self.page.locator(".masthead .code").inner_text())

    def moves_on(self, button: str, *, to: str) -> None:
        """Press the button that leads to the next moment, and see that heading."""
        self.press(button)
        self.sees_moment(to)

    def sees_moment(self, heading: str) -> None:
        """The control screen stands at this moment of the meeting."""
        expect(self.page.get_by_role("heading", level=1)).to_have_text(self.words(heading))

    def puts_on_the_list(self, title: str, cost: str) -> None:
        """Approve a waiting aspiration that the queue shows by itself."""
        self.writes_a_cost(title, cost)
        self._task(title).get_by_role("button", name=self.words("Put on the list")).click()
        listed = self.page.locator(".board__column").nth(1).locator("li.task", has_text=title)
        expect(listed).to_be_visible(timeout=NEWS_WITHIN_MS)

    def writes_a_cost(self, title: str, cost: str) -> None:
        """Into the form of a waiting aspiration, and no further."""
        task = self._task(title)
        expect(task).to_be_visible(timeout=NEWS_WITHIN_MS)
        if task.locator("details[open]").count() == 0:
            task.locator("summary").first.click()
        task.get_by_label(self.words("Cost in rupiah")).fill(cost)

    def has_written_the_cost(self, title: str, cost: str) -> None:
        """It still stands in the form."""
        field = self._task(title).get_by_label(self.words("Cost in rupiah"))
        expect(field).to_be_visible()
        expect(field).to_have_value(cost)

    def _task(self, title: str) -> Locator:
        return self.page.locator(".board__column").first.locator("li.task", has_text=title)

    def opens_the_vote(self) -> None:
        """From the collected proposals to the open vote."""
        self.moves_on("Go to the vote", to="Draw the numbers")
        self.moves_on("Draw the numbers", to="Ready to open the vote")
        self.moves_on("Open the vote", to="The vote is open")

    def closes_the_vote(self) -> None:
        """With the confirmation it asks for."""
        self.press("Close the vote…")
        self.moves_on("Yes, close the vote", to="The vote is closed")

    def announces_the_result(self) -> None:
        """Wall and phones show it from now on."""
        self.moves_on("Announce the result", to="The result of this meeting")

    def result(self) -> dict[str, int]:
        """Votes by title, read from the document page."""
        self.page.goto(self.console.replace("/console/", "/office/meetings/"))
        rows = self.page.locator(".sheet__table tbody tr")
        return {
            row.locator("th").inner_text(): int(re.findall(r"\d+", row.locator("td").nth(3).inner_text())[0])
            for row in rows.all()
        }
