"""The facilitator and the phones of the long meeting: what the stories' people do, and a few verbs more."""

import re

from playwright.sync_api import Page, expect

from benchmarks.sixty.village import FROM_ADD, INVITED, QUORUM, VOTES, invited_list
from facilitation.demo.village import HAMLETS, Wish
from tests.e2e.browser import PROJECTOR
from tests.e2e.facilitator import NEWS_WITHIN_MS, PASSWORD, Facilitator
from tests.e2e.resident import Resident
from tests.e2e.wall import Wall

OFFICIAL = ("Pak Hadi Prayitno", "hadi")
MEETING = {"id": "Musrenbang Desa Sukamaju 2026", "en": "Musrenbang of Sukamaju village 2026"}


class Leader(Facilitator):
    """Also fills the wizard, the invited list and the staff, confirms people, merges, and completes plans."""

    def fills_the_wizard(self, name: str) -> None:
        """Everything a village would write."""
        self.page.goto(f"{self.laptop}/office/meetings/new")
        for summary in self.page.locator("details.more:not([open]) > summary").all()[:1]:
            summary.click()
        self.press("Signatures, plan years, legal basis and Wi-Fi")
        typed = {
            "name": name,
            "place": "Balai Desa Sukamaju",
            "meets_on": "2026-09-13",
            "hamlets": "\n".join(HAMLETS),
            "village": "Sukamaju",
            "subdistrict": "Kapas",
            "district": "Bojonegoro",
            "province": "Jawa Timur",
            "ceilings-DDS": "400.000.000",
            "ceilings-ADD": "150.000.000",
            "votes_per_ballot": str(VOTES),
            "head_name": "Hadi Prayitno",
            "team_name": "Retno Wulandari",
            "wifi_name": "Musrenbang",
            "wifi_password": "sukamaju2026",
        }
        for field, words in typed.items():
            self.page.locator(f"[name='{field}']").fill(words)

    def makes_it(self) -> None:
        """And comes to its control screen."""
        self.press("Make the meeting")
        self.sees_moment("Prepare the meeting")
        self.console = self.page.url
        self.code = re.sub(r"\W", "", self.page.locator(".masthead .code").inner_text())

    def opens(self, page: str = "") -> None:
        """A page of this meeting's control screen."""
        self.page.goto(self.console + page)

    def opens_the_office(self, page: str = "") -> None:
        """The meeting's document page, or one below it."""
        self.page.goto(self.console.replace("/console/", "/office/meetings/") + page)

    def invites(self) -> None:
        """By pasting the office's list."""
        self.opens("invited")
        self.page.locator("[name=typed]").fill(invited_list())

    def takes_the_list_in(self) -> None:
        """Every line of it."""
        self.press("Add to the list")
        expect(self.page.locator(".list__table tbody tr")).to_have_count(INVITED)

    def asks_an_official_to_help(self) -> None:
        """With an account of his own."""
        self.opens("staff")
        self.page.locator("[name=display_name]").fill(OFFICIAL[0])
        self.page.locator("[name=new_username]").fill(OFFICIAL[1])
        self.page.locator("[name=password]").fill(PASSWORD)
        self.page.locator("label:has([name=new_role][value=official])").click()
        self.press("Make the account")
        expect(self.page.get_by_text(OFFICIAL[0]).first).to_be_visible()

    def confirms_the_invited(self) -> int:
        """Until the quorum is reached, those who joined by phone under an invited name; returns how many."""
        self.opens("people")
        same = self.page.get_by_role("button", name=self.words("Yes, the same person"))
        count = same.count()
        for confirmed in range(1, QUORUM + 1):
            same.first.click()
            expect(same).to_have_count(count - confirmed)
        return QUORUM

    def sees_waiting(self, count: int) -> None:
        """So many aspirations wait in the queue."""
        pill = self.page.locator(".board__column").first.locator(".pill").first
        expect(pill).to_have_text(str(count), timeout=NEWS_WITHIN_MS)

    def lists(self, wish: Wish) -> None:
        """Put a waiting wish on the list, with its cost."""
        self.puts_on_the_list(wish.title, f"{wish.cost_juta}.000.000")

    def opens_the_proposal(self, title: str) -> None:
        """Its own page, from the whole list."""
        self.opens("proposals?show=listed")
        self.page.get_by_role("link", name=title, exact=True).click()
        expect(self.page.get_by_role("heading", level=1)).to_contain_text(title)

    def offers_to_merge(self, title: str, kept: str) -> None:
        """Choose the proposal that this one goes into."""
        self.opens_the_proposal(title)
        self.press("Merge it into another one…")
        choice = self.page.locator("[name=kept_proposal_id]")
        choice.select_option(
            label=next(one for one in choice.locator("option").all_inner_texts() if one.endswith(f". {kept}"))
        )

    def merges(self) -> None:
        """What was chosen."""
        self.press("Merge")
        expect(self.page.locator("[name=kept_proposal_id]")).to_be_hidden()

    def plans(self, wish: Wish) -> None:
        """Which source pays, how much there is of it and who carries it out."""
        self.opens_the_proposal(wish.title)
        self.page.locator("[name=source_code]").select_option("ADD" if wish.topic in FROM_ADD else "DDS")
        self.page.locator("[name=volume]").fill("1")
        self.page.locator("[name=unit]").fill("paket")
        self.page.locator("[name=executor]").fill("TPK Desa")
        self.press("Save the plan")
        self.page.wait_for_load_state("networkidle")

    def discusses(self, title: str) -> None:
        """Let wall and phones turn to this proposal."""
        self.opens("dialogue")
        self.page.locator("li.task", has_text=title).locator("form[action$='/spotlight'] button").first.click()


class Official(Facilitator):
    """Signs in with the account the facilitator made, and answers."""

    def signs_in_at(self, console: str) -> None:
        """The meeting's page of questions."""
        self.page.goto(f"{self.laptop}/login")
        self.page.get_by_label(self.words("User name")).fill(OFFICIAL[1])
        self.page.get_by_label(self.words("Password")).fill(PASSWORD)
        self.press("Sign in")
        self.page.goto(f"{console}dialogue")

    def writes_an_answer(self, words: str) -> None:
        """To the first question that waits, for his office."""
        self.page.locator("textarea[name=answer]").first.fill(words)
        self.page.locator("input[name=office]").first.fill("Kasi Kesejahteraan")

    def answers(self) -> None:
        """And everybody can read it."""
        self.press("Send the answer")
        expect(self.page.locator("#waiting-heading .pill")).to_have_text("0", timeout=NEWS_WITHIN_MS)


class Projector(Wall):
    """The wall as most halls have it: a second tab of the facilitator's own browser, on the big screen."""

    def __init__(self, leader: Leader, locale: str) -> None:
        super().__init__(leader.context, leader.laptop, leader.code, locale)

    def _watched(self, page: Page) -> Page:
        projected = super()._watched(page.context.new_page())
        projected.set_viewport_size(PROJECTOR)
        return projected


class Phone(Resident):
    """A phone that knows the meeting from the picture on the wall."""

    def opens_here(self, path: str = "") -> None:
        """A page of the meeting."""
        self.page.goto(f"{self.hall}/m/{self.code}/{path}")

    def fills_the_join_form(self, gender: str, hamlet: str) -> None:
        """As it asks."""
        self.page.get_by_label(self.words("Your name")).fill(self.name)
        self.page.locator(f"label:has([name=gender][value='{gender}'])").click()
        self.page.get_by_label(hamlet, exact=True).check()

    def writes(self, wish: Wish) -> None:
        """A wish, its picture tapped, its hamlet chosen, and not sent yet."""
        self.opens_here("propose")
        self.page.locator("[name=hamlet_id]").select_option(label=HAMLETS[wish.hamlet])
        self.page.get_by_label(self.words("What do you propose?")).fill(wish.title)
        self.page.locator(f"label:has([name=topic_code][value='{wish.topic}'])").click()

    def sends_the_wish(self, title: str) -> None:
        """And sees it as its own page."""
        self.page.locator("form[action$='/aspirations'] > button[type=submit]").click()
        expect(self.page.get_by_role("heading", name=title, level=1, exact=True)).to_be_visible(timeout=NEWS_WITHIN_MS)

    def asks(self, words: str) -> None:
        """On the page of a proposal."""
        self.press("Ask a question")
        self.page.locator("[name=question]").fill(words)
        self.press("Send the question")
        expect(self.page.get_by_text(words).first).to_be_visible()

    def says_why(self, side: str, words: str) -> None:
        """For or against, in one sentence."""
        self.press("Say why for or against")
        self.page.locator(f"label:has([name=side][value='{side}'])").click()
        self.page.locator("[name=argument]").fill(words)
        self.press("Send the argument")
        expect(self.page.get_by_text(words).first).to_be_visible()
