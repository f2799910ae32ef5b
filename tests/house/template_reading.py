"""The templates as syntax trees, and what they ask of the rest of the program."""

import re
from collections.abc import Iterator
from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined, nodes

from tests.house.source_tree import TEMPLATES, program, text_files

READER = Environment(
    loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined, autoescape=True, extensions=["jinja2.ext.i18n"]
)


@cache
def templates() -> dict[str, nodes.Template]:
    """Every template's tree by its name, as `render_template` is given it."""
    return {name: READER.parse(text, name=name) for name, text in template_sources().items()}


@cache
def template_sources() -> dict[str, str]:
    """Every template's text by its name."""
    return {name.removeprefix("templates/"): text for name, text in text_files(TEMPLATES, "*.html")}


def asked_for(tree: nodes.Template) -> Iterator[tuple[int, str]]:
    """(line, name) of every template another one extends, includes or imports; `*` stands for a computed part."""
    for node in tree.find_all((nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)):
        yield node.lineno, pattern_of(node.template)


@cache
def matching(pattern: str) -> frozenset[str]:
    """The templates a name with `*` may mean."""
    shape = re.compile(".*".join(re.escape(part) for part in pattern.split("*")))
    return frozenset(name for name in template_sources() if shape.fullmatch(name))


def named_in_python() -> Iterator[tuple[str, int, str]]:
    """(module, line, template) for every template name that stands in the program."""
    for module in program():
        for number, line in enumerate(module.lines, start=1):
            for name in re.findall(r"""f?["']([\w/{}.]+\.html)["']""", line):
                yield module.name, number, re.sub(r"\{[^}]*\}", "*", name)


def links(tree: nodes.Template) -> Iterator[tuple[int, str, set[str]]]:
    """(line, endpoint, names of arguments) of every `url_for` with a literal endpoint."""
    for call in tree.find_all(nodes.Call):
        is_link = isinstance(call.node, nodes.Name) and call.node.name == "url_for"
        if is_link and call.args and isinstance(call.args[0], nodes.Const):
            yield call.lineno, call.args[0].value, {argument.key for argument in call.kwargs}


def macros_of(tree: nodes.Template) -> set[str]:
    """The names another template may import."""
    return {macro.name for macro in tree.find_all(nodes.Macro)} | {
        name.name for node in tree.find_all(nodes.Assign) for name in node.find_all(nodes.Name) if name.ctx == "store"
    }


def pattern_of(node: nodes.Node) -> str:
    """A template's name as far as it is written down; `*` where it is computed."""
    if isinstance(node, nodes.Const):
        return str(node.value)
    if isinstance(node, nodes.Concat):
        return "".join(pattern_of(part) for part in node.nodes)
    return "*"
