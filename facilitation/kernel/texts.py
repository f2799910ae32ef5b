"""Looks up the sentence of a refusal's code; the sentences stand in each room's texts.py."""

from collections.abc import Mapping
from datetime import date

from flask_babel import format_date, get_locale, gettext

from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.money import format_rupiah


def mark(message: str) -> str:
    """Mark a sentence for translation where it stands; it is looked up when it is shown."""
    return message


class Texts:
    """All rooms' sentences by code."""

    def __init__(self, *rooms: Mapping[str, str]) -> None:
        """Join the rooms' sentences; a code that two rooms claim is a programming error."""
        self._sentences: dict[str, str] = {}
        for room in rooms:
            if twice := self._sentences.keys() & room.keys():
                msg = f"two rooms have a sentence for {sorted(twice)}"
                raise ValueError(msg)
            self._sentences.update(room)

    def sentence_of(self, refusal: RuleViolation) -> str:
        """The refusal as a sentence in the reader's language, with a next step."""
        fields = {name: _shown(name, value) for name, value in refusal.fields.items()}
        sentence: str = gettext(self._sentences[refusal.code]) % fields
        return sentence


def _shown(name: str, value: str | int) -> str | int:
    """An amount as people write it, a day (ISO in the refusal) in words, and everything else as it is."""
    locale = str(get_locale() or "id")
    if name.endswith("_rupiah") and isinstance(value, int):
        return format_rupiah(value, locale)
    if name.endswith("_on") and isinstance(value, str):
        return str(format_date(date.fromisoformat(value), "long"))
    return value
