"""A phone that needs no browser: it fills the same forms by HTTP, so that thirty of them can act in one moment."""

import http.client
import json
import re
import secrets
from dataclasses import dataclass
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import urlencode, urlsplit

from tests.page_tree import Element, read_page

PATIENCE_SECONDS = 30
# What a person would press after "this resembles…" is the same button once more.
TRIES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came back: where a redirect leads, and what a page or a program's answer says."""

    status: int
    location: str
    text: str

    @property
    def tree(self) -> Element:
        """The page."""
        return read_page(self.text)

    @property
    def values(self) -> dict[str, Any]:
        """The fields of an answer for programs."""
        return dict(json.loads(self.text))


class PlainPhone:
    """One device in the hall; each request is a connection of its own."""

    def __init__(self, address: str, code: str, *, cookies: dict[str, str] | None = None) -> None:
        self.code = code
        self._host = urlsplit(address).netloc
        self._port = urlsplit(address).port
        self._cookies = dict(cookies or {})

    def joins(self, name: str, hamlet: int = 0) -> "PlainPhone":
        """Take part."""
        page = self.get(f"/m/{self.code}/")
        hamlets = [choice["value"] for choice in page.tree.all("input") if choice.get("name") == "hamlet_id"]
        self.posts(f"/m/{self.code}/join", {"name": name, "gender": "P", "hamlet_id": hamlets[hamlet]})
        return self

    def proposes(self, title: str) -> None:
        """Hand in a wish, whatever resembles it."""
        page = self.get(f"/m/{self.code}/propose")
        for _ in range(TRIES):
            fields = {name: hidden(page, name) for name in ("csrf_token", "submission_id", "seen")}
            hamlet = page.tree.one("select").all("option")[0]["value"]
            action = f"/m/{self.code}/aspirations"
            page = self.ask("POST", action, fields | {"title": title, "hamlet_id": hamlet})
            if page.location:
                return
        raise AssertionError(page.text)

    def takes_a_ballot(self) -> dict[str, str]:
        """Open the page of the vote, and remember the hidden parts of its form."""
        page = self.get(f"/m/{self.code}/")
        return {name: hidden(page, name) for name in ("csrf_token", "round_id", "base_revision")} | {
            "submission_id": secrets.token_hex(10)
        }

    def casts(self, ballot: dict[str, str], *proposal_ids: str) -> Answer:
        """Send a ballot that was taken before."""
        fields = [*ballot.items(), *(("proposal_ids", one) for one in proposal_ids)]
        return self.ask("POST", f"/m/{self.code}/ballot", fields, accept="application/json")

    def choices(self) -> list[str]:
        """The proposals on the ballot, by number."""
        page = self.get(f"/m/{self.code}/")
        return [box["value"] for box in page.tree.all("input") if box.get("name") == "proposal_ids"]

    def posts(self, path: str, fields: dict[str, str]) -> Answer:
        """Send a form that leads to another page, and be led there."""
        token = hidden(self.get(f"/m/{self.code}/"), "csrf_token")
        answer = self.ask("POST", path, {"csrf_token": token, **fields})
        assert answer.location, answer.text
        return answer

    def get(self, path: str) -> Answer:
        """Open a page."""
        answer = self.ask("GET", path)
        assert answer.status == http.client.OK, answer.text
        return answer

    def ask(self, method: str, path: str, fields: Any = (), *, accept: str = "text/html") -> Answer:
        """One request, and its answer as it is."""
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=PATIENCE_SECONDS)
        cookie = "; ".join(f"{name}={value}" for name, value in self._cookies.items())
        headers = {"Host": self._host, "Accept": accept, "Cookie": cookie}
        if method == "POST":
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, path, urlencode(fields) if method == "POST" else None, headers)
        response = connection.getresponse()
        for line in response.headers.get_all("Set-Cookie") or ():
            self._cookies |= {name: morsel.value for name, morsel in SimpleCookie(line).items()}
        answer = Answer(
            status=response.status, location=response.headers.get("Location", ""), text=response.read().decode()
        )
        connection.close()
        return answer


def hidden(page: Answer, name: str) -> str:
    """The value of the first hidden field with this name."""
    found = re.search(rf'name="{name}"[^>]*?value="([^"]*)"', page.text)
    assert found, (name, page.text)
    return found[1]
