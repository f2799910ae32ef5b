"""Writes docs/capabilities.md from the marks of the tests: `python -m tests.house.capabilities_page`."""

import ast
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from tests.house.source_tree import DOCS, TESTS, python_files

PAGE = DOCS / "capabilities.md"
ROWS = TESTS / "house" / "capability_rows.json"
MARK = "row"
ROOM_FOR_ITS_CHECK = 10

# The program does not promise these yet, so that rows may go on waiting for them.
LATER = frozenset({"C04", "C11", "C27", "C33", "C34", "C35", "C38"})

HEAD = """# What the source texts ask for, and the tests that show it

Five texts describe partnership in villages and districts. What they describe was cut into {rows} rows, each with the
capabilities that answer it and one check of its own. **{shown} rows are shown by tests, {open} are open.** A row counts
as shown once a test that plays its check is marked with its id. This page is generated from those marks
(`python -m tests.house.capabilities_page`).
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a text; `shown_by` are the tests marked with its id, as "room/file.py::name"."""

    row_id: str
    capabilities: tuple[str, ...]
    check: str
    shown_by: tuple[str, ...]

    @property
    def text(self) -> str:
        """The text it comes from: S0 to S4."""
        return self.row_id.partition("-")[0]

    @property
    def waits_for(self) -> tuple[str, ...]:
        """The capabilities that keep an open row open; nothing where a test shows it."""
        if self.shown_by:
            return ()
        return tuple(one for one in self.capabilities if one in LATER)


def known() -> dict[str, dict[str, str]]:
    """The names of the texts and of the capabilities."""
    content = json.loads(ROWS.read_text(encoding="utf-8"))
    return {"texts": content["texts"], "capabilities": content["capabilities"]}


@cache
def all_rows() -> tuple[Row, ...]:
    """Every row in the order of the texts, with the tests that show it."""
    marked = marks()
    found = json.loads(ROWS.read_text(encoding="utf-8"))["rows"]
    return tuple(
        Row(row_id=row_id, capabilities=tuple(named.split()), check=check, shown_by=tuple(marked.get(row_id, ())))
        for row_id, named, check in found
    )


@cache
def marks() -> Mapping[str, Sequence[str]]:
    """The tests that are marked with each id, read from their source; a mark may stand on a single parameter set."""
    found: dict[str, list[str]] = {}
    for module in python_files(TESTS):
        # Tests are functions of their module; looking for marks inside them as well would take a second and find none.
        for test in module.tree.body:
            if isinstance(test, ast.FunctionDef):
                name = f"{module.name.removeprefix('tests/')}::{test.name}"
                for row_id in dict.fromkeys(_ids_of(test)):
                    found.setdefault(row_id, []).append(name)
    return found


def current_page() -> str:
    """What docs/capabilities.md should say now."""
    rows, names = all_rows(), known()
    is_open = [row for row in rows if not row.shown_by]
    parts = [HEAD.format(rows=len(rows), shown=len(rows) - len(is_open), open=len(is_open))]
    parts.append(_counts(rows, names["texts"]))
    if is_open:
        parts.append(_awaited(is_open, names["capabilities"]))
    for text, title in names["texts"].items():
        parts.append(_table(f"## {text}. {title}", [row for row in rows if row.text == text]))
    parts.append("## The capabilities\n\n" + _listing(names["capabilities"]))
    return "\n".join(parts)


def _ids_of(test: ast.FunctionDef) -> Iterator[str]:
    for decorator in test.decorator_list:
        for node in ast.walk(decorator):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == f"pytest.mark.{MARK}":
                yield from (str(ast.literal_eval(argument)) for argument in node.args)


def _counts(rows: Sequence[Row], texts: Mapping[str, str]) -> str:
    lines = ["| text | rows | shown | open |", "|---|---:|---:|---:|"]
    for text, title in texts.items():
        of_text = [row for row in rows if row.text == text]
        shown = sum(bool(row.shown_by) for row in of_text)
        lines.append(f"| {text}. {title} | {len(of_text)} | {shown} | {len(of_text) - shown} |")
    return "\n".join(lines) + "\n"


def _awaited(rows: Sequence[Row], names: Mapping[str, str]) -> str:
    waiting: dict[str, list[str]] = {}
    for row in rows:
        for one in row.waits_for:
            waiting.setdefault(one, []).append(row.row_id)
    lines = ["## What open rows wait for", "", "| waited for | rows |", "|---|---|"]
    lines.extend(f"| {one} {names[one]} | {', '.join(waiting[one])} |" for one in sorted(waiting))
    return "\n".join(lines) + "\n"


def _table(heading: str, rows: Sequence[Row]) -> str:
    lines = [heading, "", "| row | capabilities | what is checked | shown by |", "|---|---|---|---|"]
    for row in rows:
        shown = "<br>".join(f"`{name}`" for name in row.shown_by) or f"open, waits for {', '.join(row.waits_for)}"
        lines.append(f"| {row.row_id} | {' '.join(row.capabilities)} | {row.check} | {shown} |")
    return "\n".join(lines) + "\n"


def _listing(names: Mapping[str, str]) -> str:
    return "\n".join(f"* {one} {name}" for one, name in names.items()) + "\n"


if __name__ == "__main__":
    PAGE.write_text(current_page(), encoding="utf-8")
