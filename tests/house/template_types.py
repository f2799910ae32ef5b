"""Follows `view` through a template by the types of the view dataclasses, as a type checker would."""

import dataclasses
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from jinja2 import nodes

Scope = Mapping[str, object]

SEQUENCES = (tuple, list, frozenset, set)
UNKNOWN = object()
"""Stands for a value whose type the template does not tell: nothing is said about its fields."""


def unknown_fields(template: nodes.Node, view: type) -> list[str]:
    """Every field a template asks of `view`, or of what it holds, that is not there; with its line."""
    return list(_visit(template, {"view": view}))


@cache
def members_of(owner: type) -> dict[str, object]:
    """The fields and properties of a view dataclass with their types."""
    members: dict[str, object] = dict(get_type_hints(owner))
    for name in dir(owner):
        value = getattr(owner, name, None)
        if isinstance(value, property):
            members[name] = get_type_hints(value.fget).get("return", UNKNOWN)
    return members


def without_none(declared: object) -> object:
    """The type behind `X | None`; unknown where several remain."""
    if get_origin(declared) not in (Union, UnionType):
        return declared
    left = [kind for kind in get_args(declared) if kind is not NoneType]
    return left[0] if len(left) == 1 else UNKNOWN


def _visit(node: nodes.Node, scope: Scope) -> Iterator[str]:
    if isinstance(node, nodes.For):
        yield from _visit(node.iter, scope)
        inner = {**scope, **_bound(node.target, _element(_type_of(node.iter, scope)))}
        for child in [*node.body, *node.else_, *([node.test] if node.test else [])]:
            yield from _visit(child, inner)
        return
    if isinstance(node, nodes.Macro | nodes.CallBlock):
        scope = {**scope, **{name.name: UNKNOWN for name in node.args}}
    if isinstance(node, nodes.Getattr):
        yield from _missing(node, scope)
    for child in node.iter_child_nodes():
        yield from _visit(child, scope)


def _missing(node: nodes.Getattr, scope: Scope) -> Iterator[str]:
    owner = _type_of(node.node, scope)
    if not _has(owner, node.attr):
        yield f"line {node.lineno}: {_name(owner)} has no {node.attr!r}"


def _has(owner: object, name: str) -> bool:
    if owner is UNKNOWN:
        return True
    if get_origin(owner) in SEQUENCES:
        return hasattr(get_origin(owner), name)
    if dataclasses.is_dataclass(owner) and isinstance(owner, type):
        return name in members_of(owner)
    if isinstance(owner, type) and issubclass(owner, Enum):
        return name in {"name", "value"}
    return not isinstance(owner, type) or hasattr(owner, name)


def _type_of(node: nodes.Node, scope: Scope) -> object:
    if isinstance(node, nodes.Name):
        return scope.get(node.name, UNKNOWN)
    if isinstance(node, nodes.Getattr):
        owner = _type_of(node.node, scope)
        if dataclasses.is_dataclass(owner) and isinstance(owner, type):
            return without_none(members_of(owner).get(node.attr, UNKNOWN))
    return UNKNOWN


def _element(declared: object) -> object:
    if get_origin(declared) in SEQUENCES and get_args(declared):
        return without_none(get_args(declared)[0])
    return UNKNOWN


def _bound(target: nodes.Node, element: object) -> dict[str, Any]:
    if isinstance(target, nodes.Name):
        return {target.name: element}
    return {name.name: UNKNOWN for name in target.find_all(nodes.Name)}


def _name(owner: object) -> str:
    return owner.__name__ if isinstance(owner, type) else str(owner)
