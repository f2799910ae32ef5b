"""Every refusal is a kind sentence with a next step, and its blanks are filled wherever it is raised."""

import ast
import importlib
import re

from facilitation.kernel.errors import RuleViolation
from tests.house.source_tree import PACKAGE, Module, listed, python_files, rooms

PLACEHOLDER = re.compile(r"%\((\w+)\)(\w)")
NEXT_STEP_VERBS = frozenset(
    # One string, since a list of this length would hide the words behind their quotes.
    re.findall(
        r"\w+",
        "ask call change check choose close correct draw enter find free go keep load look make move open pick please "
        "put read remove restore send set shorten sign start take tell try turn type use wait write",
    )
)
CLAUSE = re.compile(r"[.;:!?,–—]\s+")
NOT_ROOMS_OF_REFUSALS = frozenset({"migrations", "bootstrap", "translations"})


def sentences() -> dict[str, str]:
    """Every room's sentences and the ground floor's, by code."""
    modules = [importlib.import_module("facilitation.kernel.sentences")]
    modules += [
        importlib.import_module(f"facilitation.{room}.texts")
        for room in rooms()
        if (PACKAGE / room / "texts.py").exists()
    ]
    return {code: sentence for module in modules for code, sentence in module.SENTENCES.items()}


def refusals() -> dict[str, type[RuleViolation]]:
    """Every kind of refusal in the program by its module and name."""
    for module in python_files(PACKAGE):
        if re.search(r"^class \w+\(", module.source, re.MULTILINE) and module.room not in NOT_ROOMS_OF_REFUSALS:
            importlib.import_module(dotted(module))
    found, waiting = {}, [RuleViolation]
    while waiting:
        kinds = waiting.pop().__subclasses__()
        found |= {
            f"{kind.__module__}.{kind.__name__}": kind for kind in kinds if kind.__module__.startswith("facilitation.")
        }
        waiting += kinds
    return found


def dotted(module: Module) -> str:
    """The name by which Python imports a module."""
    return module.name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def blanks(sentence: str) -> set[str]:
    """The names of the fields a sentence shows."""
    return {name for name, _ in PLACEHOLDER.findall(sentence)}


def has_next_step(sentence: str) -> bool:
    """Whether some part of it begins with what to do now."""
    first_words = {part.split()[0].lower().strip("“”\"'") for part in CLAUSE.split(sentence) if part.split()}
    return bool(first_words & NEXT_STEP_VERBS) or " please " in sentence


def test_every_refusal_has_a_code_of_its_own():
    codes = [kind.code for kind in refusals().values()]
    wrong = [name for name, kind in refusals().items() if not kind.code or codes.count(kind.code) > 1]
    assert not wrong, listed(wrong, "give each its own `code`: what the refusal says, in snake_case, for ever.")


def test_no_two_refusals_share_a_name():
    names = [name.rsplit(".", 1)[1] for name in refusals()]
    twice = sorted({name for name in names if names.count(name) > 1})
    assert not twice, listed(twice, "two rooms say the same word; let each name say what it refuses.")


def test_every_refusal_has_a_sentence():
    mute = [f"{name} ({kind.code})" for name, kind in refusals().items() if kind.code not in sentences()]
    assert not mute, listed(mute, "write the sentence into the texts.py of its room; name what to do next.")


def test_no_sentence_outlives_its_refusal():
    codes = {kind.code for kind in refusals().values()}
    assert sentences().keys() <= codes, listed(sorted(sentences().keys() - codes), "take the sentence out of texts.py.")


def test_every_sentence_names_a_next_step():
    bare = [f"{code}: {sentence}" for code, sentence in sentences().items() if not has_next_step(sentence)]
    assert not bare, listed(bare, "end it with what the person can do now: “Please …”, “Ask …”, “Go back and …”.")


def test_every_sentence_is_a_sentence():
    rough = [
        f"{code}: {sentence}"
        for code, sentence in sentences().items()
        if not re.match(r"[A-Z%“]", sentence) or sentence[-1] not in ".!?" or "..." in sentence or "!" in sentence
    ]
    assert not rough, listed(rough, "begin with a capital, end with a full stop, and stay calm.")


def test_every_blank_in_a_sentence_is_filled_where_it_is_raised():
    needed = {name.rsplit(".", 1)[1]: blanks(sentences().get(kind.code, "")) for name, kind in refusals().items()}
    unfilled = [
        f"{module.name}:{line} {name} lacks {', '.join(sorted(needed[name] - given))}"
        for module in python_files(PACKAGE)
        for line, name, given in raised(module.tree)
        if name in needed and not needed[name] <= given
    ]
    assert not unfilled, listed(unfilled, "pass the field by its name, or take the blank out of the sentence.")


def raised(tree: ast.AST):
    """(line, class name, names of fields) of everything built or raised by a bare name."""
    built = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            names = {keyword.arg for keyword in node.keywords}
            yield node.lineno, node.func.id, names if None not in names else ANY_FIELD
        elif isinstance(node, ast.Raise) and isinstance(node.exc, ast.Name) and id(node.exc) not in built:
            yield node.lineno, node.exc.id, set()


class _AnyField(frozenset):
    """Fields handed on as `**fields`: any name may be among them."""

    def __ge__(self, _names):
        return True


ANY_FIELD = _AnyField()


def test_the_next_step_check_itself():
    assert has_next_step("The list is full. Please park a proposal first.")
    assert has_next_step("This code is not known; look at the wall and type it again.")
    assert not has_next_step("This code is not known.")
