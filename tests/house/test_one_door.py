"""One place commits, one place emits, and nothing sneaks past either."""

import ast
import re

import pytest

from tests.house.source_tree import listed, program

COMMITTERS = frozenset({"facilitation/kernel/writer.py"})
# The savepoint of each command, and the program's own changes of schema before the writer exists.
BEGINNERS = COMMITTERS | {"facilitation/kernel/execution.py", "facilitation/kernel/migrate.py"}
# Pictures for everybody, and the word to a staff session that it is over.
EMITTERS = frozenset({"facilitation/live/publisher.py", "facilitation/live/doorkeeper.py"})
THE_WIRE = "facilitation/live/wire/"
DOORWAYS = re.compile(r"/(routes|sockets|forms)(\.py|/)")


def calls(method: str):
    """(module, line) of every `something.method(...)` in the program."""
    for module in program():
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == method:
                yield module, node.lineno


@pytest.mark.parametrize("method", ["commit", "begin", "begin_nested"])
def test_only_the_writer_ends_a_transaction(method):
    strangers = [f"{module.name}:{line}" for module, line in calls(method) if module.name not in allowed_for(method)]
    assert not strangers, listed(
        strangers, "return from the use case; the door commits what it did, together with its journal entry."
    )


def allowed_for(method: str) -> frozenset[str]:
    """Who may call it: savepoints are the way a use case meets a UNIQUE promise, so they are free in rooms."""
    if method == "begin_nested":
        return frozenset(module.name for module in program() if module.furniture == "usecases") | BEGINNERS
    return BEGINNERS if method == "begin" else COMMITTERS


def test_only_publisher_and_doorkeeper_speak_to_browsers():
    strangers = [
        f"{module.name}:{line}"
        for method in ("emit", "_emit", "send")
        for module, line in calls(method)
        if module.name not in EMITTERS and not module.name.startswith(THE_WIRE)
    ]
    assert not strangers, listed(
        strangers, "return an event from the use case and name its snapshot in the room's broadcasts.py."
    )


def test_every_flush_says_what_it_is_needed_for():
    mute = [
        f"{module.name}:{line}" for module, line in calls("flush") if not has_comment(module.lines[line - 2 : line])
    ]
    assert not mute, listed(mute, "say in a comment above it which id or which constraint is needed now.")


def has_comment(lines: list[str]) -> bool:
    """Whether a comment of some words stands in the lines."""
    return any(re.search(r"#\s*\S+ \S+ \S+", line) for line in lines)


def test_delivery_has_no_try():
    handlers = [
        f"{module.name}:{node.lineno}"
        for module in program()
        if DOORWAYS.search(module.name) and "/forms" not in module.name
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Try)
    ]
    assert not handlers, listed(
        handlers, "raise the refusal; kernel/refusals.py turns it into an answer for HTTP and for sockets."
    )


def test_routes_never_touch_a_forms_data():
    reaching = [
        f"{module.name}:{node.lineno}"
        for module in program()
        if re.search(r"/(routes|sockets)(\.py|/)", module.name)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Attribute) and node.attr == "data" and isinstance(node.value, ast.Attribute)
    ]
    assert not reaching, listed(reaching, "ask the form for its command; it alone knows how its fields are read.")


def test_no_error_is_swallowed():
    silent = [
        f"{module.name}:{node.lineno}"
        for module in program()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ExceptHandler) and all(isinstance(line, ast.Pass) for line in node.body)
    ]
    assert not silent, listed(silent, "handle it, translate it, or raise it again with `from`.")
