"""One concept, one name: the words the glossary puts aside never name anything in the code."""

import ast
import re

from tests.house.source_tree import DOCS, PACKAGE, listed, python_files

FURNITURE_WITH_WORDS = frozenset({"rules", "commands", "events", "views", "tables", "usecases", "queries", "forms"})
WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")


def put_aside() -> dict[str, str]:
    """Every word the glossary tells us not to use, with the name to use instead."""
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in (DOCS / "glossary.md").read_text(encoding="utf-8").splitlines()
        if line.startswith("| `")
    ]
    return {word.strip(): row[0].strip("`") for row in rows for word in row[3].split(",") if word.strip()}


def given_names(tree: ast.AST):
    """(line, name) for every name a module gives to something."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.lineno, node.name
        elif isinstance(node, ast.arg):
            yield node.lineno, node.arg
        elif isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node.lineno, node.id if isinstance(node, ast.Name) else node.attr


def words_of(name: str) -> set[str]:
    """The words of an identifier, plural s taken off: `PollStates` gives poll and state."""
    words = {word.lower() for word in WORD.findall(name)}
    return words | {word.removesuffix("s") for word in words}


def test_no_name_uses_a_word_the_glossary_puts_aside():
    aside = put_aside()
    wrong = [
        f"{module.name}:{line} {name}: say {aside[word]}, not {word}"
        for module in python_files(PACKAGE)
        if module.furniture in FURNITURE_WITH_WORDS
        for line, name in given_names(module.tree)
        for word in sorted(words_of(name) & aside.keys())
    ]
    assert not wrong, listed(wrong, "use the glossary's name; docs/glossary.md gives the word for code and for screen.")


def test_the_glossary_puts_words_aside():
    aside = put_aside()
    assert aside["poll"] == "round"
    assert aside["project"] == "proposal"


def test_names_come_apart_into_words():
    assert words_of("PollStates") >= {"poll", "state"}
    assert words_of("cast_HTTPBallot") >= {"cast", "http", "ballot"}
