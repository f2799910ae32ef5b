"""Makes words people type safe to keep and to show: one form per word, nothing invisible, nothing that spills.

What is cleaned stays the same when it is cleaned again. Emoji stay; a person's name is read by other
people from a list, so it holds letters and what belongs to names only.
"""

import re
import unicodedata

from facilitation.kernel.errors import RuleViolation

# Names in every script need at most this many marks on one letter; towers of marks cover other lines on the wall.
MOST_MARKS = 3

# They join emoji and letters of some scripts, so they stay between two characters and go everywhere else.
JOINERS = "\u200c\u200d"

# Letters by their category, but blank to the eye: a name made of them would be no name.
BLANK_LETTERS = dict.fromkeys(map(ord, "\u115f\u1160\u2800\u3164\uffa0"), " ")

NAME_MARKS = frozenset(" .,'’-")


class TextEmpty(RuleViolation):
    """Nothing readable was typed."""

    code = "text_empty"


class TextTooLong(RuleViolation):
    """More than `limit` characters were typed."""

    code = "text_too_long"


class NameNotReadable(RuleViolation):
    """A person's name holds signs that are no part of names, or no letter at all."""

    code = "name_not_readable"


def clean_line(text: str, limit: int) -> str:
    """Return the words as one line of at most `limit` characters, or raise TextEmpty or TextTooLong."""
    return _accepted(_words(" ".join(text.splitlines())), limit)


def clean_text(text: str, limit: int) -> str:
    """Return the words with their line breaks, empty lines at most one at a time, or raise as clean_line does."""
    lines = "\n".join(_words(line) for line in text.splitlines())
    return _accepted(re.sub(r"\n{3,}", "\n\n", lines).strip("\n"), limit)


def clean_name(text: str, limit: int) -> str:
    """Return a person's name as one line, or raise TextEmpty, TextTooLong or NameNotReadable."""
    name = clean_line(text, limit)
    if not all(_belongs_to_names(character) for character in name) or not any(map(str.isalpha, name)):
        raise NameNotReadable
    return name


def _accepted(text: str, limit: int) -> str:
    if not any(_is_visible(character) for character in text):
        raise TextEmpty
    if len(text) > limit:
        raise TextTooLong(limit=limit)
    return text


def _words(line: str) -> str:
    """One form for each word (NFC), one blank between two."""
    blanks_alike = re.sub(r"\s", " ", line.translate(BLANK_LETTERS))
    seen = "".join(character for character in blanks_alike if not _is_hidden(character))
    kept = _without_towers(unicodedata.normalize("NFC", seen))
    words = (word.strip(JOINERS) for word in kept.split())
    return " ".join(word for word in words if word)


def _without_towers(line: str) -> str:
    kept: list[str] = []
    marks = MOST_MARKS  # a mark with no letter before it would sit on the page's own words
    for character in line:
        if unicodedata.category(character).startswith("M"):
            marks += 1
            if marks > MOST_MARKS:
                continue
        elif character in JOINERS:
            if not kept or kept[-1] in JOINERS:
                continue
        else:
            marks = MOST_MARKS if character == " " else 0
        kept.append(character)
    return "".join(kept)


def _is_hidden(character: str) -> bool:
    # Controls, bidi overrides, tags and half surrogates, which no database takes.
    return unicodedata.category(character) in {"Cc", "Cf", "Cs"} and character not in JOINERS


def _is_visible(character: str) -> bool:
    return unicodedata.category(character)[0] not in "CMZ"


def _belongs_to_names(character: str) -> bool:
    return character in NAME_MARKS or unicodedata.category(character) in {
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Nd",
    }  # fmt: skip
