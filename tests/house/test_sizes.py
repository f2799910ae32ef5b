"""Files and functions stay small enough to be read at one sitting; raising a limit needs a decision record."""

import ast

import pytest

from tests.house.source_tree import (
    PACKAGE,
    ROOT,
    SCRIPTS,
    TEMPLATES,
    TESTS,
    functions,
    listed,
    python_files,
    text_files,
)
from tests.house.source_tree import program as program_files

MODULE_LINES = 200
TEST_FILE_LINES = 300
FUNCTION_LINES = 25
POSITIONAL_PARAMETERS = 4
TEMPLATE_LINES = 120
SCRIPT_LINES = 120


def is_pure_data(path: str) -> bool:
    """Sentences are read one by one, and a released schema is a record; their length makes no file hard to read."""
    return path.endswith(("/texts.py", "/sentences.py")) or "/migrations/versions/" in path


def test_no_module_is_longer_than_a_sitting():
    long = [
        f"{module.name}: {len(module.lines)} lines, the limit is {MODULE_LINES}"
        for module in program_files()
        if len(module.lines) > MODULE_LINES and not is_pure_data(module.name)
    ]
    assert not long, listed(long, "make a folder of the same name and give each idea in it a module of its own.")


def test_no_test_file_is_longer_than_its_subject():
    long = [
        f"{module.name}: {len(module.lines)} lines, the limit is {TEST_FILE_LINES}"
        for module in python_files(TESTS)
        if len(module.lines) > TEST_FILE_LINES
    ]
    assert not long, listed(long, "split it by the verb under test; every file tells one story.")


def test_no_function_is_longer_than_a_screen():
    long = [
        f"{module.name}:{node.lineno} {node.name}: {length} lines, the limit is {FUNCTION_LINES}"
        for module in program_files()
        if "migrations/" not in module.name
        for node in functions(module.tree)
        if (length := (node.end_lineno or node.lineno) - node.lineno + 1) > FUNCTION_LINES
    ]
    assert not long, listed(long, "name its steps: each becomes a function below it, in the order of call.")


def test_no_call_needs_more_than_four_arguments_by_place():
    wide = [
        f"{module.name}:{node.lineno} {node.name}: {count} positional parameters, the limit is {POSITIONAL_PARAMETERS}"
        for module in program_files()
        for node in functions(module.tree)
        if (count := positional_parameters(node)) > POSITIONAL_PARAMETERS
    ]
    assert not wide, listed(wide, "put a `*` before the parameters that read better with their name.")


def positional_parameters(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """How many arguments can be told apart by place only, the object itself not counted."""
    names = [argument.arg for argument in [*node.args.posonlyargs, *node.args.args]]
    return len(names) - (names[:1] in (["self"], ["cls"]))


@pytest.mark.parametrize(
    ("folder", "pattern", "limit"), [(TEMPLATES, "*.html", TEMPLATE_LINES), (SCRIPTS, "*.js", SCRIPT_LINES)]
)
def test_templates_and_scripts_stay_short(folder, pattern, limit):
    long = [
        f"{name}: {count} lines, the limit is {limit}"
        for name, text in text_files(folder, pattern)
        if (count := len(text.splitlines())) > limit
    ]
    assert not long, listed(long, "move a part that has a name into a partial, a macro or a module of its own.")


def test_the_limits_look_at_something():
    assert python_files(PACKAGE), "the size tests found no module; has the package moved?"
    assert (ROOT / "pyproject.toml").exists()
