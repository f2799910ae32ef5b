"""The fields (bidang) of village work, their sub-fields and activities, by the codes of Permendagri 20/2018.

A code holds its parents' codes: activity "2.3.10" is one of sub-field "2.3", which is one of field "2".
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

from facilitation.reference.names import Named, by_code, entries

FILE = "fields.json"
# A code says by its dots what it is.
FIELD, SUBFIELD, ACTIVITY = 0, 1, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Field(Named):
    """One of the five bidang, codes "1" to "5"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subfield(Named):
    """A part of a field, such as "2.3" Public works."""

    field_code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity(Named):
    """What a village can pay for, such as "2.3.10"; `short` fits a phone and is Indonesian.

    A code ending in .90 stands for every "other" activity of its sub-field, 90 to 99.
    """

    field_code: str
    subfield_code: str
    short: str
    is_verified: bool


@cache
def fields() -> tuple[Field, ...]:
    """The five fields in the order of their codes."""
    return tuple(
        Field(code=entry["code"], name_id=entry["name_id"], name_en=entry["name_en"]) for entry in _entries(FIELD)
    )


@cache
def subfields() -> tuple[Subfield, ...]:
    """Every sub-field in the order of the codes."""
    return tuple(
        Subfield(code=entry["code"], name_id=entry["name_id"], name_en=entry["name_en"], field_code=entry["parent"])
        for entry in _entries(SUBFIELD)
    )


@cache
def activities() -> tuple[Activity, ...]:
    """Every activity in the order of the codes."""
    return tuple(
        Activity(
            code=entry["code"],
            name_id=entry["name_id"],
            name_en=entry["name_en"],
            field_code=entry["code"].partition(".")[0],
            subfield_code=entry["parent"],
            short=entry.get("name_short", entry["name_id"]),
            is_verified=entry.get("verified", True),
        )
        for entry in _entries(ACTIVITY)
    )


def field(code: str) -> Field:
    """The field with this code, or raise NotFoundHere."""
    return by_code(fields(), code)


def subfield(code: str) -> Subfield:
    """The sub-field with this code, or raise NotFoundHere."""
    return by_code(subfields(), code)


def activity(code: str) -> Activity:
    """The activity with this code, or raise NotFoundHere."""
    return by_code(activities(), code)


def activities_of(subfield_code: str) -> tuple[Activity, ...]:
    """The activities of one sub-field in the order of their codes; none where there is no such sub-field."""
    return tuple(one for one in activities() if one.subfield_code == subfield_code)


def _entries(depth: int) -> list[dict[str, Any]]:
    return [entry for entry in entries(FILE) if entry["code"].count(".") == depth]
