"""A resident before a ballot of any kind, who taps, types and moves about with the keys."""

from collections.abc import Mapping

from playwright.sync_api import Locator, expect

from tests.e2e.resident import NEWS_WITHIN_MS, Resident

VOICE = """
    window.spoken = [];
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    Object.defineProperty(window, "speechSynthesis", { value: {
        speaking: false, getVoices: () => [{ lang: "id-ID" }], cancel() {}, addEventListener() {},
        speak: ({ text }) => window.spoken.push(text),
    } });
"""


class Voter(Resident):
    """Knows every kind of ballot."""

    def sees_the_ballot(self, method: str) -> None:
        """It lies open, and its own module has made it ready."""
        form = self.page.locator(f"form.ballot[data-method={method}]")
        expect(form).to_be_visible(timeout=NEWS_WITHIN_MS)
        expect(form.locator("details.ballot__nothing")).to_be_hidden(timeout=NEWS_WITHIN_MS)

    def card(self, title: str) -> Locator:
        """The card of a proposal."""
        return self.page.locator("[data-ballot-choice]").filter(has_text=title)

    def open_cards(self) -> Locator:
        """Those on the screen now."""
        return self.page.locator("[data-ballot-choice]").locator("visible=true")

    def titles(self) -> list[str]:
        """All proposals by number."""
        return self.page.locator("[data-ballot-choice] .choice__title").all_text_contents()

    def open_titles(self) -> list[str]:
        """Those on the screen now, in their order."""
        return self.open_cards().locator(".choice__title").all_text_contents()

    def open_title(self) -> str:
        """The only one on the screen."""
        (title,) = self.open_titles()
        return title

    def said(self) -> dict[str, str]:
        """What the review says of each proposal."""
        return {
            card.locator(".choice__title").inner_text(): card.locator(".choice__said").inner_text()
            for card in self.open_cards().all()
        }

    def sees_recorded(self, said: Mapping[str, str], marks: Mapping[str, int]) -> None:
        """What the page tells of the stored ballot."""
        for title, words in said.items():
            line = self.page.locator("li.proposal").filter(has_text=title)
            expect(line.locator(".proposal__mark")).to_have_text(self.words(words, num=marks[title]))

    def answers(self, english: str) -> None:
        """A motion, with one tap, a look at it, and another tap."""
        self.page.locator("label.choice").filter(has=self.page.get_by_text(self.words(english), exact=True)).click()
        self.press("Check my answer")
        expect(self.page.locator("[data-ballot-review]")).to_be_visible()
        self.press("Send my answer")

    def changes_the_answer(self) -> None:
        """From the recorded one."""
        self.page.locator("summary", has_text=self.words("Change my answer")).click()

    def reviews(self) -> None:
        """Look at what is going to be sent."""
        self.press("Check my choices")
        expect(self.page.locator("[data-ballot-review]")).to_be_visible()

    def is_told_that(self, english: str, **fields: object) -> None:
        """A hint above the buttons."""
        hint = self.page.locator(".ballot__hint").locator("visible=true").first
        expect(hint).to_have_text(self.words(english, **fields))

    def counter_says(self, english: str, **fields: object) -> None:
        """How much is used."""
        expect(self.page.locator("[data-ballot-counter]")).to_have_text(self.words(english, **fields))

    def gives_a_point(self, title: str) -> None:
        """With the plus beside the number."""
        self.card(title).locator("[data-ballot-act='1']").click()

    def types_points(self, title: str, points: str) -> None:
        """Into the field, by keys, and on to the next control."""
        self.card(title).locator("input").focus()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(points)
        self.page.keyboard.press("Tab")

    def scores(self, score: int) -> None:
        """The proposal on the screen."""
        self.open_cards().locator(f"label:has([value='{score}'])").click()

    def scores_by_keys(self, score: int) -> None:
        """From “no score” around to this one."""
        self.open_cards().locator("input:checked").focus()
        for _ in range(score):
            self.page.keyboard.press("ArrowRight")

    def changes_one(self, title: str) -> None:
        """Of the scores in the review."""
        self.card(title).locator("[data-ballot-act=again]").click()

    def taps(self, title: str) -> None:
        """The middle of a card, as a thumb does."""
        words = self.card(title).locator(".choice__title")
        words.evaluate("element => element.scrollIntoView({ block: 'center' })")
        # Whatever lies there takes it: in a ranking the card's own button lies over its words.
        words.click(force=True)

    def places(self) -> dict[str, int]:
        """The place each card shows."""
        given = self.page.locator("[data-ballot-choice]:has([aria-pressed=true])")
        return {
            card.locator(".choice__title").inner_text(): int(card.locator("[data-ballot-place]").inner_text())
            for card in given.all()
        }

    def moves_up_by_keys(self, title: str) -> None:
        """And stays on the button."""
        button = self.card(title).locator("[data-ballot-act='-1']")
        button.press("Enter")
        expect(button).to_be_focused()

    def ticked(self) -> set[str]:
        """What is chosen."""
        chosen = self.page.locator("[data-ballot-choice]:has(input:checked) .choice__title")
        return set(chosen.all_text_contents())

    def presses_space_on(self, title: str) -> None:
        """The box of a card."""
        self.card(title).locator("input").press("Space")

    def presses_enter_on(self, english: str) -> None:
        """A button."""
        self.page.get_by_role("button", name=self.words(english), exact=True).press("Enter")

    def has_a_voice(self) -> None:
        """A phone that can speak, and remembers what it said."""
        self.context.add_init_script(VOICE)

    def listens_to(self, title: str) -> None:
        """Press the loudspeaker of a card."""
        self.card(title).locator("[data-module=speech]").click()

    def heard(self) -> str:
        """Everything that was spoken."""
        return " ".join(self.page.evaluate("window.spoken"))
