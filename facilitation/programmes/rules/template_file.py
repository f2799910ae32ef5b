"""A template as a file: what another village can start from, with nobody's name in it.

The file is JSON: its format, its version, what it is a template of, and then the template itself.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from facilitation.kernel.errors import RuleViolation

FORMAT = "musrenbang-template"
VERSION = 1
KILOBYTE = 1024
MOST_KILOBYTES = 256

T = TypeVar("T")


class TemplateKind(StrEnum):
    """What the file is a template of."""

    PROGRAMME = "programme"
    MEETING = "meeting"


class TemplateTooLarge(RuleViolation):
    """The file has more than `most` kilobytes, and no template does."""

    code = "template_too_large"


class TemplateForeign(RuleViolation):
    """The file is no template of this program."""

    code = "template_foreign"


class TemplateTooNew(RuleViolation):
    """The file was written by a newer program, in version `version`, of which this one knows nothing."""

    code = "template_too_new"


class TemplateMissing(RuleViolation):
    """No file was chosen."""

    code = "template_missing"


class TemplateDamaged(RuleViolation):
    """The file is a template, but what it says under `part` cannot be true."""

    code = "template_damaged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """What was read: a kind, and the plain values that the rules of that kind read further."""

    kind: TemplateKind
    body: Mapping[str, Any]  # JSON of a file somebody brings: every reader checks what it takes


def written(kind: TemplateKind, body: Mapping[str, Any]) -> bytes:
    """The file of a template; the same template gives the same bytes."""
    content = {"format": FORMAT, "version": VERSION, "kind": kind.value, "template": body}
    return (json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def read(data: bytes) -> Template:
    """Read a file, or raise why it is none of ours."""
    if len(data) > MOST_KILOBYTES * KILOBYTE:
        raise TemplateTooLarge(most=MOST_KILOBYTES)
    try:
        content = parsed(data)
    except ValueError as error:
        raise TemplateForeign from error
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise TemplateForeign
    version, kind, body = content.get("version"), content.get("kind"), content.get("template")
    if type(version) is not int or version < 1:
        raise TemplateDamaged(part="version")
    if version > VERSION:
        raise TemplateTooNew(version=version)
    if kind not in list(TemplateKind) or not isinstance(body, dict):
        raise TemplateDamaged(part="template")
    return Template(kind=TemplateKind(kind), body=body)


def parsed(data: bytes) -> object:
    """What a file says as JSON; raises ValueError where nothing in it can be what this program has written."""
    try:
        return json.loads(data.decode("utf-8-sig"))
    except RecursionError as endless:
        msg = "brackets without end"
        raise ValueError(msg) from endless


def text(body: Mapping[str, Any], name: str) -> str:
    """A text of the template; empty where it is left out."""
    return _of_type(body.get(name, ""), str, name)


def whole(body: Mapping[str, Any], name: str) -> int:
    """A whole number of the template, which must be there."""
    return _of_type(body.get(name), int, name)


def flag(body: Mapping[str, Any], name: str) -> bool:
    """A yes or no of the template, which must be there."""
    return _of_type(body.get(name), bool, name)


def texts(body: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """A list of texts of the template; empty where it is left out."""
    found = _of_type(body.get(name, []), list, name)
    return tuple(_of_type(one, str, name) for one in found)


def part(body: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """A part with names of its own, which must be there."""
    return _of_type(body.get(name), dict, name)


def parts(body: Mapping[str, Any], name: str) -> tuple[Mapping[str, Any], ...]:
    """A list of such parts; empty where it is left out."""
    return tuple(_of_type(one, dict, name) for one in _of_type(body.get(name, []), list, name))


def nameless(lines: Iterable[str], names: Iterable[str]) -> tuple[str, ...]:
    """The lines without any in which one of these names stands as a whole, whatever its capitals."""
    named = naming(names)
    return tuple(line for line in lines if not named.search(line))


def naming(names: Iterable[str]) -> re.Pattern[str]:
    """Finds each of these names as a whole, whatever its capitals, the longest first; nothing where there is none."""
    known = sorted({name.strip() for name in names if name.strip()}, key=lambda name: (-len(name), name))
    # (?!) matches nowhere.
    wanted = "|".join(map(re.escape, known)) or "(?!)"
    return re.compile(rf"(?<!\w)(?:{wanted})(?!\w)", re.IGNORECASE)


def _of_type(value: object, wanted: type[T], name: str) -> T:
    # A bool is an int to Python, and no number to whoever reads the file.
    if not isinstance(value, wanted) or (wanted is int and isinstance(value, bool)):
        raise TemplateDamaged(part=name)
    return value
