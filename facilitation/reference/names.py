"""What every fact has, a code and a name in both languages, and how the facts are read from their files."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from facilitation.kernel.errors import NotFoundHere

DATA = Path(__file__).with_name("data")

Fact = TypeVar("Fact", bound="Named")


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A fact with a code that stays the same for ever."""

    code: str
    name_id: str
    name_en: str

    def name(self, locale: str) -> str:
        """The name in the language of the locale: English for "en…", the official Indonesian for every other."""
        return self.name_en if locale.startswith("en") else self.name_id


# The values are whatever JSON holds; each fact's own module turns them into its fields at once.
def entries(file_name: str) -> list[dict[str, Any]]:
    """The entries of one file in data/, in the file's order."""
    read: list[dict[str, Any]] = json.loads((DATA / file_name).read_text(encoding="utf-8"))["entries"]
    return read


def by_code(facts: Iterable[Fact], code: str) -> Fact:
    """The fact with this code, or raise NotFoundHere: a code may come from a form."""
    for fact in facts:
        if fact.code == code:
            return fact
    raise NotFoundHere
