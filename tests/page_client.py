"""Opens pages as a browser would and checks each one against the house rules before a test sees it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.page_form import fill
from tests.page_rules import fragment_problems, page_problems
from tests.page_tree import Element, MarkupError, read_page
from tests.unwatched import unwatched

Typed = Mapping[str, "str | Sequence[str]"]

REDIRECTS = (301, 302, 303, 307, 308)
MOST_HOPS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One answer that kept the house rules: its address, its status, its headers and its tree."""

    url: str
    response: TestResponse
    tree: Element

    @property
    def status(self) -> int:
        """The HTTP status."""
        return self.response.status_code

    @property
    def text(self) -> str:
        """Everything the page says inside its body, white space made single."""
        return " ".join(body.text for body in self.tree.all("body")) or self.tree.text

    def one(self, selector: str) -> Element:
        """The only element that matches."""
        return self.tree.one(selector)

    def all(self, selector: str) -> list[Element]:
        """Every element that matches."""
        return self.tree.all(selector)


ASKED: WeakKeyDictionary[Flask, int] = WeakKeyDictionary()
"""How many changes browsers have asked of a program; the scenes of a test are copies only where none came between."""


class PageClient:
    """A browser with cookies, on one address and at one host; `page` is what it shows now."""

    def __init__(
        self, client: FlaskClient, *, base_url: str = "http://localhost", remote_addr: str = "127.0.0.1"
    ) -> None:
        self.client = client
        self.base_url = base_url
        self.remote_addr = remote_addr
        self.page: Page | None = None

    def get(self, url: str, *, expect: int = 200, headers: Mapping[str, str] | None = None) -> Page:
        """Open a whole page; its status must be the one expected."""
        response = self._ask("GET", url, headers=headers)
        return self._show(url, response, expect)

    def follow(self, url: str, *, expect: int = 200) -> Page:
        """Open an address that redirects, several times if need be, and show where it leads in the end."""
        response = self._ask("GET", url)
        assert response.status_code in REDIRECTS, f"GET {url} answered {response.status}, no redirect"
        return self._land(response, expect)

    def get_fragment(self, url: str, *, expect: int = 200) -> Page:
        """Open a part of a page, such as a live region; `page` stays what it was."""
        response = self._ask("GET", url)
        assert response.status_code == expect, f"GET {url} answered {response.status}, expected {expect}"
        return unwatched(lambda: self._read_fragment(url, response))

    def submit(  # the parts of a form's answer, each by its name
        self,
        form: str,
        data: Typed | None = None,
        *,
        expect: int = 303,
        forged: Typed | None = None,
        without: Sequence[str] = (),
    ) -> Page:
        """Fill a form of the present page, found by its action or `#id`, send it, and show the answer.

        `data` must fit the form's fields and choices; `forged` is sent beside it unchecked, and the fields
        in `without` are left out, as no browser would. A 303 is followed.
        """
        assert self.page is not None, "open the page with the form first"
        action, fields = fill(self.page.tree, form, data or {}, forged=forged)
        sent = {name: value for name, value in fields.items() if name not in without} | dict(forged or {})
        response = self._ask("POST", action, data=sent)
        return self._arrive(action, response, expect)

    def send(self, url: str, data: Typed, *, expect: int = 303) -> Page:
        """Send fields as they are, token and all, and show the answer; a 303 is followed."""
        return self._arrive(url, self._ask("POST", url, data=data), expect)

    def _arrive(self, url: str, response: TestResponse, expect: int) -> Page:
        if response.status_code == expect and expect in (302, 303):
            return self._land(response, 200)
        return self._show(url, response, expect)

    @property
    def _host(self) -> str:
        return urlsplit(self.base_url).netloc

    def _ask(
        self, method: str, url: str, *, data: Typed | None = None, headers: Mapping[str, str] | None = None
    ) -> TestResponse:
        origin = {"Origin": self.base_url} if method == "POST" else {}
        if method == "POST":
            ASKED[self.client.application] = ASKED.get(self.client.application, 0) + 1
        return self.client.open(
            urlsplit(url)._replace(scheme="", netloc="").geturl(),
            method=method,
            data=data,
            headers=origin | dict(headers or {}),
            base_url=self.base_url,
            environ_overrides={"REMOTE_ADDR": self.remote_addr},
        )

    def _land(self, response: TestResponse, expect: int) -> Page:
        url = ""
        for _ in range(MOST_HOPS):
            if response.status_code not in REDIRECTS:
                return self._show(url, response, expect)
            url = response.location
            response = self._ask("GET", url)
        message = f"{url} leads on and on"
        raise AssertionError(message)

    def _show(self, url: str, response: TestResponse, expect: int) -> Page:
        assert response.status_code == expect, (
            f"{url} answered {response.status}, expected {expect}:\n{_said(response)}"
        )
        assert response.mimetype == "text/html", f"{url} answered {response.mimetype}, which is no page"
        self.page = unwatched(lambda: self._read(url, response))
        return self.page

    def _read(self, url: str, response: TestResponse) -> Page:
        tree = read_page(response.text)
        _refuse(page_problems(response.text, tree, self._host), url)
        return Page(url=url, response=response, tree=tree)

    def _read_fragment(self, url: str, response: TestResponse) -> Page:
        tree = read_page(response.text)
        _refuse(fragment_problems(tree, self._host), f"GET {url}")
        return Page(url=url, response=response, tree=tree)


def _said(response: TestResponse) -> str:
    if response.mimetype != "text/html":
        return response.mimetype
    try:
        mains = read_page(response.text).all("main")
    except MarkupError:
        mains = []
    return mains[0].text if mains else response.text[:500]


def _refuse(problems: Sequence[str], where: str) -> None:
    assert not problems, f"{where} breaks the rules every page keeps:\n" + "\n".join(f"  - {line}" for line in problems)
