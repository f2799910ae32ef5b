"""The program's files as the house tests read them: paths, text and syntax trees, never imported."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "facilitation"
TESTS = ROOT / "tests"
TEMPLATES = ROOT / "templates"
SCRIPTS = ROOT / "static" / "js"
STYLES = ROOT / "static" / "css"
DOCS = ROOT / "docs"

GROUND_FLOOR = frozenset({"kernel", "live", "reference"})
# They start the program, keep its data, or count without it; none is a part of a meeting.
WITHOUT_FURNITURE = frozenset({"bootstrap", "serving", "demo", "counting", "migrations", "translations"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """One Python file; `name` is its path from the root, as messages show it."""

    path: Path
    source: str
    tree: ast.Module

    @property
    def name(self) -> str:
        """The path from the root with forward slashes."""
        return self.path.relative_to(ROOT).as_posix()

    @property
    def room(self) -> str:
        """The folder directly below the package, or the module's own name there; empty outside of it."""
        if not self.path.is_relative_to(PACKAGE):
            return ""
        return self.path.relative_to(PACKAGE).parts[0].removesuffix(".py")

    @property
    def furniture(self) -> str:
        """Which piece of a room it belongs to: `rules` for `voting/rules/ballot.py`; empty for `__init__.py`."""
        parts = self.path.relative_to(PACKAGE).parts if self.room else ()
        return parts[1].removesuffix(".py").removeprefix("__init__") if len(parts) > 1 else ""

    @property
    def lines(self) -> list[str]:
        """Its lines without their ends."""
        return self.source.splitlines()


@cache
def python_files(folder: Path) -> tuple[Module, ...]:
    """Every Python file below a folder, or the file itself, in a stable order."""
    paths = [folder] if folder.is_file() else sorted(folder.rglob("*.py"))
    return tuple(_module(path) for path in paths)


@cache
def text_files(folder: Path, pattern: str) -> tuple[tuple[str, str], ...]:
    """(path from the root, text) of every file below a folder that matches, vendor files left out."""
    return tuple(
        (path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
        for path in sorted(folder.rglob(pattern))
        if "vendor" not in path.parts
    )


def program() -> tuple[Module, ...]:
    """The package and its entry point."""
    entry = ROOT / "app.py"
    return python_files(PACKAGE) + (python_files(entry) if entry.exists() else ())


def rooms() -> tuple[str, ...]:
    """The names of the rooms that stand in the package, the ground floor left out."""
    return tuple(
        sorted(
            path.parent.name
            for path in PACKAGE.glob("*/__init__.py")
            if path.parent.name not in GROUND_FLOOR | WITHOUT_FURNITURE
        )
    )


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method of a tree."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def imported_names(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """(line, dotted name) for everything a tree imports; `from a import b` gives `a.b`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def listed(problems: list[str], fix: str) -> str:
    """The message of a failed house test: what is wrong, one per line, then what to do."""
    return "\n".join(["", *problems, "", f"What to do: {fix}"])


def _module(path: Path) -> Module:
    source = path.read_text(encoding="utf-8")
    return Module(path=path, source=source, tree=ast.parse(source, filename=str(path)))
