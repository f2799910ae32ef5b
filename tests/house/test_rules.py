"""Rules are pure: the standard library, the ground floor's values and the rules of rooms below."""

import json
import subprocess
import sys

from tests.house.source_tree import PACKAGE, ROOT, imported_names, listed, python_files

GROUND_VALUES = (
    *("facilitation.kernel.canonical", "facilitation.kernel.errors"),
    *("facilitation.kernel.money", "facilitation.kernel.wording"),
    # Facts that never change while the program runs; topics are left out, because their words are looked up by Babel.
    *("facilitation.reference.fields", "facilitation.reference.funding"),
    *("facilitation.reference.goals", "facilitation.reference.groups", "facilitation.reference.unsur"),
)
IMPURE_STANDARD_MODULES = frozenset(
    {"os", "io", "pathlib", "socket", "subprocess", "sqlite3", "threading", "time", "random", "secrets", "logging"}
    | {"tempfile", "shutil", "asyncio", "urllib", "http", "uuid"}
)
FRAMEWORKS = ("flask", "sqlalchemy", "werkzeug", "jinja2", "socketio", "wtforms", "gevent")


def rule_modules():
    """Every module in a folder called rules, and the ground floor's modules that rules may use."""
    return [module for module in python_files(PACKAGE) if module.furniture == "rules"]


def is_pure(name: str) -> bool:
    """Whether rules may import the dotted name."""
    parts = name.split(".")
    if parts[0] == "facilitation":
        return name.startswith(GROUND_VALUES) or parts[2:3] == ["rules"]
    return parts[0] in sys.stdlib_module_names and parts[0] not in IMPURE_STANDARD_MODULES


def test_rules_import_values_only():
    impure = [
        f"{module.name}:{line} imports {name}"
        for module in rule_modules()
        for line, name in imported_names(module.tree)
        if not is_pure(name)
    ]
    assert not impure, listed(
        impure, "pass the value in (a time, a drawn number, a loaded row's fields); the use case fetches it."
    )


def test_rules_ask_no_clock():
    asks = [
        f"{module.name}:{number} {line.strip()}"
        for module in rule_modules()
        for number, line in enumerate(module.lines, start=1)
        if any(call in line for call in (".now(", ".today(", ".utcnow(", "open(", "print("))
    ]
    assert not asks, listed(asks, "take the time as an argument; printing and files belong outside the rules.")


def test_importing_every_rule_loads_no_framework():
    names = [module.name.removesuffix(".py").removesuffix("/__init__").replace("/", ".") for module in rule_modules()]
    program = (
        "import importlib, json, sys\n"
        "[importlib.import_module(name) for name in json.loads(sys.argv[1])]\n"
        "print(json.dumps(sorted({name.split('.')[0] for name in sys.modules})))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", program, json.dumps(names)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = sorted(set(json.loads(answer.stdout)) & set(FRAMEWORKS))
    assert not loaded, listed(loaded, "run `python -X importtime -c 'import …'` on the rule to see who brings it in.")


def test_what_starts_the_program_needs_nothing_installed():
    foreign = [
        f"{module.name}:{line} imports {name}"
        for place in (PACKAGE / "bootstrap", PACKAGE / "assets.py", ROOT / "app.py")
        for module in python_files(place)
        for line, name in imported_names(module.tree)
        if name.split(".")[0] not in sys.stdlib_module_names
        and not name.startswith(("facilitation.bootstrap", "facilitation.assets"))
    ]
    assert not foreign, listed(foreign, "a fresh machine has Python and nothing else until this code has run.")


def test_the_rules_are_found():
    assert len(rule_modules()) > len(GROUND_VALUES), "no rules were found; has the folder been renamed?"
