"""The facilitator, at the laptop."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import BrowserContext, Locator, expect

from facilitation.aspirations.texts import SENTENCES
from tests.e2e.browser import Person
from tests.page_tree import Element, read_page

PASSWORD = "tiga kata biasa"
NEWS_WITHIN_MS = 10_000


class Facilitator(Person):
    """Holds the meeting with the buttons of the control screen."""

    def __init__(self, context: BrowserContext, laptop: str, locale: str = "id") -> None:
        super().__init__(context, locale)
        self.laptop = laptop
        self.code = ""
        self.console = ""
        self._token = ""

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
        self.page.locator("[name=place]").fill("Balai Desa")
        self.page.locator("[name=meets_on]").fill("2026-11-22")
        self.page.locator("[name=hamlets]").fill("Krajan\nSumber\nNgelo")
        self.page.locator("[name=ceilings-DDS]").fill(ceiling)
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

    def goes_to(self, phase: str, *, to: str) -> None:
        """Press a phase on the path, and see its heading."""
        self.page.locator(".steps__go").get_by_text(self.words(phase), exact=True).click()
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

    def puts_all_on_the_list(self, cost: str) -> None:
        """Approve everything that waits, in its order, by the same form but without looking at the screen."""
        while form := self._first_approval():
            fields = {"title": form.one("[name=title]")["value"], "cost": cost, "csrf_token": self._token}
            answer = self.page.request.post(self.laptop + form["action"], form=fields)
            assert answer.ok, answer.text()
        self.page.goto(self.console)

    def _first_approval(self) -> Element | None:
        page = read_page(self.page.request.get(self.console).text())
        self._token = page.one("meta[name=csrf-token]")["content"]
        return next((form for form in page.all("form") if form["action"].endswith("/approve")), None)

    def writes_a_cost(self, title: str, cost: str) -> None:
        """Into the form of a waiting aspiration, and no further."""
        task = self._task(title)
        expect(task).to_be_visible(timeout=NEWS_WITHIN_MS)
        if task.locator("details[open]").count() == 0:
            task.locator("summary").first.click()
        self.cost_of(title).fill(cost)

    def has_written_the_cost(self, title: str, cost: str) -> None:
        """It still stands in the form."""
        field = self.cost_of(title)
        expect(field).to_be_visible()
        expect(field).to_have_value(cost)

    @contextmanager
    def presses(self, title: str) -> Iterator[None]:
        """Hold what opens a waiting aspiration down while something else happens, and then let it go."""
        self._task(title).locator("summary").first.hover()
        self.page.mouse.down()
        yield
        self.page.mouse.up()

    def cost_of(self, title: str) -> Locator:
        """The field in the form of a waiting aspiration."""
        return self._task(title).get_by_label(self.words("Cost in rupiah"))

    def sees_waiting(self, title: str) -> None:
        """It has appeared in the queue by itself."""
        expect(self._task(title)).to_be_visible(timeout=NEWS_WITHIN_MS)

    def _task(self, title: str) -> Locator:
        return self.page.locator(".board__column").first.locator("li.task", has_text=title)

    def opens_the_vote(self, method: str = "approval") -> None:
        """From the collected proposals to the open vote, by this kind of ballot."""
        self.goes_to("Vote", to="Draw the numbers")
        if method != "approval":
            self._chooses("method", method)
            self._chooses("funding", "borda" if method == "ranking" else "greedy")
        self.moves_on("Draw the numbers", to="Ready to open the vote")
        self.moves_on("Open the vote", to="The vote is open")

    def _chooses(self, field: str, value: str) -> None:
        # The practice's form has a field of the same name, and lies closed.
        self.page.locator(f"label:has([name={field}][value={value}])").locator("visible=true").click()

    def closes_the_vote(self) -> None:
        """With the confirmation it asks for."""
        self.press("Close the vote…")
        self.moves_on("Yes, close the vote", to="The vote is closed")

    def announces_the_result(self) -> None:
        """Wall and phones show it from now on."""
        self.moves_on("Announce the result", to="The result of this meeting")

    def opens_a_practice(self) -> None:
        """From whatever moment before the vote."""
        self.press("Practise voting…")
        self.moves_on("Open the practice", to="People practise voting")

    def closes_the_practice(self, back_to: str) -> None:
        """And is where the meeting was."""
        self.moves_on("Close the practice", to=back_to)

    def asks_everybody(self, wording: str) -> None:
        """In secret, with hidden tallies."""
        self.press("Ask everybody: yes or no…")
        self.page.get_by_label(self.words("What do you ask everybody?")).fill(wording)
        self.moves_on("Ask everybody now", to="Everybody answers one question")

    def closes_the_motion(self) -> None:
        """With the confirmation it asks for."""
        self.press("Close and count…")
        self.moves_on("Yes, close and count", to="The answers are counted")

    def pauses(self, button: str) -> None:
        """With what is proposed as its length."""
        self.press("Break or prayer…")
        self.press(button)
        expect(self.page.get_by_role("button", name=self.words("Go on"), exact=True)).to_be_visible()

    def goes_on(self) -> None:
        """After a pause."""
        self.press("Go on")
        expect(self.page.get_by_role("button", name=self.words("Go on"), exact=True)).to_be_hidden()

    def invites(self, names: str) -> None:
        """By pasting a list; then back to the control screen."""
        self.page.goto(f"{self.console}invited")
        self.page.get_by_label(self.words("Names, one on each line")).fill(names)
        self.press("Add to the list")
        expect(self.page.locator(".list__table tbody tr").first).to_be_visible()
        self.page.goto(self.console)

    def opens_the_proposal(self, title: str) -> None:
        """Its page for staff."""
        self.page.goto(f"{self.console}proposals?show=listed")
        self.page.get_by_role("link", name=title, exact=True).click()
        expect(self.page.get_by_role("heading", level=1)).to_contain_text(title)

    def merges_into(self, title: str) -> None:
        """The proposal whose page is open, with the form that is open."""
        kept = self.page.locator("#kept_proposal_id option", has_text=title).get_attribute("value")
        self.page.locator("#kept_proposal_id").select_option(kept)
        self.press("Merge")

    def is_refused(self, code: str, **fields: object) -> None:
        """The server's own sentence for this refusal stands there."""
        expect(self.page.get_by_role("alert")).to_contain_text(self.words(SENTENCES[code], **fields))

    def answers(self, question: str, answer: str, *, office: str) -> None:
        """On the page of questions."""
        task = self.page.locator("li.task", has_text=question)
        if task.locator("details[open]").count() == 0:
            task.locator("summary").first.click()
        task.get_by_label(self.words("Your answer, which everybody can read")).fill(answer)
        task.get_by_label(self.words("Office or position, if you answer for one")).fill(office)
        task.get_by_role("button", name=self.words("Send the answer")).click()
        expect(self.page.locator(".answer__words", has_text=answer)).to_be_attached()

    def discusses(self, number: int) -> None:
        """Put a proposal on the wall, from the page of questions."""
        line = self.page.locator(f'li.task:has(> div.task__title > .number:text-is("{number}"))')
        line.get_by_role("button", name=re.compile(rf"^{self.words('Discuss')}\b")).click()
        expect(self.page.get_by_role("button", name=self.words("Discuss none"))).to_be_visible()

    def result(self) -> dict[str, int]:
        """Votes by title, read from the document page."""
        self.page.goto(self.console.replace("/console/", "/office/meetings/"))
        rows = self.page.locator(".sheet__table tbody tr")
        return {
            row.locator("th").inner_text(): int(
                re.findall(r"\d+", row.locator("td.sheet__number").first.inner_text())[0]
            )
            for row in rows.all()
        }
