"""A document before it has a file format: words and numbers in their places."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Kind(StrEnum):
    """What a cell holds; TEXT may come from people and is never read as a formula."""

    TEXT = "text"
    NUMBER = "number"
    RUPIAH = "rupiah"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of the list; `width` is in characters."""

    heading: str
    kind: Kind
    width: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A labelled value above the list; an integer is rupiah."""

    label: str
    value: str | int | date


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One row of the list, a value for each column; `is_inside` says that the ceiling reaches it."""

    values: tuple[str | int, ...]
    is_inside: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A whole document in one language: title, facts, list, and sums that stand below some columns.

    `tab` is the list's short name, at most 31 characters;
    `frozen_at` dates the file, so that the same record gives the same bytes whenever it is exported.
    """

    locale: str
    tab: str
    title: str
    subtitle: str
    facts: tuple[Fact, ...]
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    totals: tuple[tuple[str | int, ...], ...]
    footer: str
    frozen_at: datetime
