"""A phone without JavaScript: it opens pages, fills forms and sends them, with nothing but HTTP."""

from collections.abc import Mapping, Sequence
from http.cookiejar import CookieJar
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, Request, build_opener

from facilitation.demo.village import HAMLETS, Wish
from tests.e2e.program import PHONE_HOST
from tests.page_form import fill
from tests.page_tree import Element, read_page

PATIENCE_SECONDS = 30


class PlainPhone:
    """One resident's phone; every page it gets is parsed, every form is filled as the page offers it."""

    def __init__(self, port: int, code: str, name: str) -> None:
        """Nothing has been opened yet."""
        self.name = name
        self._address = f"http://127.0.0.1:{port}"
        self._home = f"/m/{code}/"
        self._headers = {"Host": f"{PHONE_HOST}:{port}"}
        self._opener = build_opener(HTTPCookieProcessor(CookieJar()))
        self._page = Element("nothing", {}, 0)

    def opens(self, path: str = "") -> Element:
        """Open a page of the meeting; without a path the one page that always shows what to do now."""
        return self._ask(self._home + path, None)

    def sends(self, form: str, data: Mapping[str, str | Sequence[str]]) -> Element:
        """Fill the form of the open page whose action ends so, send it, and read the page that answers."""
        action, fields = fill(self._page, form, data)
        return self._ask(action, urlencode(fields, doseq=True).encode())

    def joins(self, gender: str, hamlet: str) -> None:
        """With name, L or P, and hamlet."""
        page = self.opens()
        tiles = page.all("label.tile")
        mark = next(tile.all("input")[0] for tile in tiles if tile.text == hamlet)
        self.sends("/join", {"name": self.name, "gender": gender, "hamlet_id": mark["value"]})

    def proposes(self, wish: Wish) -> None:
        """With a title, a picture and the hamlet it is for."""
        offered = {one.text: one["value"] for one in self.opens("propose").all("option")}
        hamlet_id = offered[HAMLETS[wish.hamlet]]
        self.sends("/aspirations", {"title": wish.title, "topic_code": wish.topic, "hamlet_id": hamlet_id})
        if any(form.get("action").endswith("/aspirations") for form in self._page.all("form")):
            # The page says what resembles it; the same button sends it all the same.
            self.sends("/aspirations", {})

    def supports(self, proposal_number: int) -> None:
        """The proposal with this number, from the list on its page."""
        page = self.opens()
        line = next(one for one in page.all("li.proposal") if one.text.split()[0] == str(proposal_number))
        self.sends(line.all("form")[0]["action"], {})

    def votes(self, *titles: str) -> None:
        """For these, and reads that the vote is stored."""
        page = self.opens()
        marks = {choice.text: choice.all("input")[0]["value"] for choice in page.all("label.choice")}
        chosen = [value for words, value in marks.items() if any(title in words for title in titles)]
        self.sends("/ballot", {"proposal_ids": chosen})
        if not self._page.all("[data-receipt]"):
            raise AssertionError(f"{self.name} got no receipt")

    def _ask(self, path: str, body: bytes | None) -> Element:
        request = Request(self._address + path, data=body, headers=self._headers)  # noqa: S310  our own address
        with self._opener.open(request, timeout=PATIENCE_SECONDS) as answer:
            self._page = read_page(answer.read().decode())
        return self._page
