"""Sets a page with typst: a template of ours in paper/, and data in which nothing is ever read as markup.

The fonts come with the library and the system's are ignored, so that a paper is the same on every machine. Templates
can read nothing outside paper/.
"""

import json
import re
import unicodedata
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, Final

import typst

from facilitation.documents.shown import TURNING

PAPER = Path(__file__).with_name("paper")
ARCHIVAL: Final = "a-2b"
BOX = "□"
PAGES_KEPT = 10
# Marks that only change the letter before them: without a glyph they are left out, since a box would be a letter more.
UNSEEN = frozenset({"Cc", "Cf", "Mn", "Me"})


UNCOVERED = re.compile(r'the text `"(.+?)"` could not be displayed with')
ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")


def typeset(template: str, data: Mapping[str, Any], made_at: datetime) -> bytes:
    """The page as PDF/A-2b, dated `made_at`; the same data gives the same bytes.

    Letters without a glyph become □, and then the template gets `has_boxes`. A list of 40 lines takes about 0.1 s, one
    of 300 half a second, one of 1,000 two seconds, and with boxes twice that. It is native code without the
    interpreter's lock: other threads go on, but greenlets of the same thread wait.
    """
    straight = _mapped(data, dict.fromkeys(map(ord, TURNING)))
    try:
        return _compiled(template, {**straight, "has_boxes": False}, made_at)
    except typst.TypstError as error:
        uncovered = _uncovered(error)
        if not uncovered:
            raise
        # One pass names every letter, so the second pass succeeds; if it does not, the error is ours and is shown.
        return _compiled(template, {**_mapped(straight, uncovered), "has_boxes": True}, made_at)
    finally:
        _forget()


def _compiled(template: str, data: Mapping[str, Any], made_at: datetime) -> bytes:
    return typst.compile(
        PAPER / f"{template}.typ",
        root=PAPER,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data)},
        pdf_standards=ARCHIVAL,
        # The format dates a file to the second, and the library refuses anything finer.
        timestamp=made_at.replace(microsecond=0),
    )


def _forget() -> None:
    """Give back what the library keeps of the last ten pages it set: 35 MB for each list of 300 lines."""
    for _ in range(PAGES_KEPT):
        typst.compile(b"", font_paths=_fonts(), ignore_system_fonts=True)


@cache
def _fonts() -> typst.Fonts:
    """The library's own fonts, which take longer to read than a page takes to set."""
    return typst.Fonts(include_system_fonts=False)


def _uncovered(error: typst.TypstError) -> dict[int, str]:
    """What to write instead of each letter that no font has; empty where the error is another one."""
    texts = UNCOVERED.findall(error.diagnostic)
    letters = {letter for text in texts for letter in ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)}
    return {ord(letter): "" if unicodedata.category(letter) in UNSEEN else BOX for letter in letters}


# Any, because JSON holds whatever the template is made of.
def _mapped(data: Any, letters: Mapping[int, str | None]) -> Any:  # noqa: ANN401  JSON has no narrower type
    if isinstance(data, str):
        return data.translate(letters)
    if isinstance(data, Mapping):
        return {key: _mapped(value, letters) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [_mapped(value, letters) for value in data]
    return data
