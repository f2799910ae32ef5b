"""docs/events.md names every socket event there is, and no other."""

import ast
import re

from facilitation.kernel.extensions import socketio
from tests.house.source_tree import DOCS, PACKAGE, SCRIPTS, listed, python_files, text_files

EVENT_NAME = re.compile(r"[a-z]+:[a-z]+")
CONNECTION_EVENTS = {"connect", "disconnect"}
# htmx names its own events alike; they never leave the page.
PAGE_EVENTS = ("htmx:",)


def documented(heading: str) -> set[str]:
    """The events described below a heading of docs/events.md."""
    text = (DOCS / "events.md").read_text(encoding="utf-8")
    part = text.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]
    return set(re.findall(r"^### `([a-z:]+)`$", part, re.MULTILINE))


def spoken_by_the_server() -> set[str]:
    """Every literal first argument of an `emit` in the program."""
    return {
        node.args[0].value
        for module in python_files(PACKAGE)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and is_emit(node.func) and node.args and isinstance(node.args[0], ast.Constant)
    }


def is_emit(function: ast.expr) -> bool:
    """Whether a called name is `emit`, whoever it belongs to."""
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return name in {"emit", "_emit"}


def named_in_scripts() -> set[str]:
    """Every event-like name that stands in a script of ours."""
    names = {
        name for _, text in text_files(SCRIPTS, "*.js") for name in re.findall(r"""["']([a-z]+:[a-z]+)["']""", text)
    }
    return {name for name in names if not name.startswith(PAGE_EVENTS)}


def test_every_event_the_server_hears_is_documented(app):
    del app  # made first: it registers the handlers
    heard = set(socketio.server.handlers["/"])
    assert heard == documented("From the browser"), "describe the event in docs/events.md: payload, answer, who may."


def test_every_event_the_server_sends_is_documented():
    assert spoken_by_the_server() == documented("From the server"), "describe it in docs/events.md."


def test_scripts_use_documented_events_only():
    known = documented("From the browser") | documented("From the server")
    unknown = sorted(named_in_scripts() - known)
    assert not unknown, listed(unknown, "use an event of docs/events.md, or describe the new one there.")


def test_every_documented_event_is_used_by_a_page():
    unused = (documented("From the browser") | documented("From the server")) - named_in_scripts() - CONNECTION_EVENTS
    assert not unused, listed(sorted(unused), "let a page use the event, or take it out.")


def test_an_events_name_is_noun_and_verb():
    names = documented("From the browser") | documented("From the server")
    assert {name for name in names if not EVENT_NAME.fullmatch(name)} == CONNECTION_EVENTS


def test_every_event_says_who_and_what():
    text = (DOCS / "events.md").read_text(encoding="utf-8")
    incomplete = [
        entry.splitlines()[0]
        for entry in text.split("\n### ")[1:]
        if "* Payload" not in entry or not re.search(r"^\* Who( hears it)?:", entry, re.MULTILINE)
    ]
    assert not incomplete, listed(incomplete, "give the entry its Payload and its Who.")
