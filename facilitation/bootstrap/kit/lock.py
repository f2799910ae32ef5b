"""What the lock file asks for, and on which machine."""

import ast
import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

PIN = re.compile(
    r"^(?P<pin>(?P<name>[\w.-]+)(?:\[[\w,-]+\])?==\S+)(?: ; (?P<marker>[^\\\n]+?))? \\\n"
    r"(?P<hashes>(?: +--hash=\S+(?: \\)?(?:\n|\Z))+)",
    re.MULTILINE,
)
# Any: two versions or two words, never one of each.
COMPARISONS: Mapping[type[ast.cmpop], Callable[[Any, Any], bool]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}
VERSIONS = frozenset({"python_version", "python_full_version"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """One locked library: `text` is its line with its hashes, without the marker that says where it is needed."""

    name: str
    marker: str
    text: str


def read_lock(text: str) -> tuple[Pin, ...]:
    """Every library that the lock names."""
    return tuple(
        Pin(name=found["name"], marker=found["marker"] or "", text=f"{found['pin']} \\\n{found['hashes']}")
        for found in PIN.finditer(text)
    )


def holds(marker: str, facts: Mapping[str, str]) -> bool:
    """Whether a marker is true on a machine of which these facts are known; the empty one always is.

    pip itself would ask the machine it runs on, and download what that one needs.
    """
    return not marker or _is_true(ast.parse(marker, mode="eval").body, facts)


def _is_true(node: ast.expr, facts: Mapping[str, str]) -> bool:
    match node:
        case ast.BoolOp(op=ast.And()):
            return all(_is_true(value, facts) for value in node.values)
        case ast.BoolOp(op=ast.Or()):
            return any(_is_true(value, facts) for value in node.values)
        case ast.Compare(left=ast.Name(id=name), ops=[comparison], comparators=[ast.Constant(value=str(wanted))]):
            readable = _version if name in VERSIONS else str
            return COMPARISONS[type(comparison)](readable(facts[name]), readable(wanted))
    message = f"this part of a marker is not understood: {ast.unparse(node)}"
    raise ValueError(message)


def _version(text: str) -> tuple[int, ...]:
    major, minor, patch, *_ = [*map(int, text.split(".")), 0, 0]
    return major, minor, patch
