"""The words of a count in both languages, straight from the catalogues: no application and no request is needed."""

from pathlib import Path

from babel.support import Translations

from facilitation.bootstrap.speech import SpokenTrouble
from facilitation.budget import texts as budget_texts
from facilitation.documents import texts as documents_texts
from facilitation.documents.wording import Wording
from facilitation.kernel.errors import RuleViolation

CATALOGUES = Path(__file__).resolve().parents[1] / "translations"
LOCALES = ("id", "en")
SENTENCES = {**budget_texts.SENTENCES, **documents_texts.SENTENCES}


class FileRefused(SpokenTrouble):
    """The file cannot be read, or its ballots do not fit the rule."""


def wordings() -> tuple[Wording, Wording]:
    """Indonesian, then English."""
    indonesian, english = (
        Wording(locale=locale, translate=Translations.load(CATALOGUES, [locale]).gettext) for locale in LOCALES
    )
    return indonesian, english


def told(refusal: RuleViolation) -> FileRefused:
    """A refusal as the person at the terminal reads it."""
    indonesian, english = (wording.say(SENTENCES[refusal.code], **refusal.fields) for wording in wordings())
    return FileRefused(indonesian, english)
