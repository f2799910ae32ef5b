"""Says a document's words in one language."""

from collections.abc import Callable
from dataclasses import dataclass

from facilitation.kernel.money import format_rupiah


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A language: its `locale`, and `translate`, which looks an English sentence up in it."""

    locale: str
    translate: Callable[[str], str]

    def say(self, sentence: str, **fields: str | int) -> str:
        """The sentence in this language with its fields filled in."""
        return self.translate(sentence) % fields

    def rupiah(self, amount: int) -> str:
        """An amount as this language writes it in a sentence."""
        return format_rupiah(amount, self.locale)
