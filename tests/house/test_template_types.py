"""The follower of `view` itself: what it must find, and where it must stay silent."""

from dataclasses import dataclass
from enum import StrEnum

import pytest

from tests.house.template_reading import READER
from tests.house.template_types import unknown_fields


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True)
class Line:
    title: str
    colour: Colour


@dataclass(frozen=True)
class Board:
    lines: tuple[Line, ...]
    best: Line | None

    @property
    def count(self) -> int:
        return len(self.lines)


def problems(source: str) -> list[str]:
    """What is said about a template given a Board."""
    return unknown_fields(READER.parse(source), Board)


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("{{ view.size }}", "Board has no 'size'"),
        ("{{ view.best.name }}", "Line has no 'name'"),
        ("{% for line in view.lines %}{{ line.name }}{% endfor %}", "Line has no 'name'"),
        ("{% if view.best and view.best.cost %}x{% endif %}", "Line has no 'cost'"),
        ("{{ view.lines.total }}", "has no 'total'"),
        ("{{ view.best.colour.hue }}", "Colour has no 'hue'"),
        ("{% for line in view.lines if line.done %}x{% endfor %}", "Line has no 'done'"),
    ],
)
def test_a_field_that_is_not_there_is_named(source, complaint):
    assert complaint in problems(source)[0]


@pytest.mark.parametrize(
    "source",
    [
        "{{ view.count }}{{ view.best.title }}{{ view.best.colour.value }}",
        "{% for line in view.lines %}{{ line.title }}{{ loop.first }}{% endfor %}",
        "{% macro m(line) %}{{ line.anything }}{% endmacro %}",
        "{{ form.title }}{{ view.best.title.upper() }}",
        "{% for view in things %}{{ view.anything }}{% endfor %}",
    ],
)
def test_what_is_there_or_unknown_is_let_through(source):
    assert problems(source) == []
