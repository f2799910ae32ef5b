"""A document of words before it has a file format: paragraphs, points and small tables, then those who sign it."""

from dataclasses import dataclass
from datetime import datetime

from facilitation.documents.views.letterhead import Letterhead
from facilitation.documents.views.sheet import Remarks, Sheet, Signature
from facilitation.documents.views.verification import Verification


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What the blocks below it are about."""

    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Words in a row."""

    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """Points numbered from 1."""

    points: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """Labels with what each of them says; what is not known leaves dots to write on."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A small list among the words: a sheet of which the list alone is shown."""

    sheet: Sheet


Block = Heading | Paragraph | Points | Labelled | Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A whole document of words in one language, upright on A4.

    `blocks` are read in their order; `closing` never leaves the signatures alone on a page. Each of the `attachments`
    begins a page of its own behind them, on paper that lies or stands as it needs.
    """

    locale: str
    title: str
    subtitle: str
    number: str
    blocks: tuple[Block, ...]
    closing: str
    signatures: tuple[Signature, ...]
    remarks: Remarks
    frozen_at: datetime
    footer: str = ""
    letterhead: Letterhead | None = None
    verification: Verification | None = None
    attachments: tuple[Sheet, ...] = ()


Paper = Sheet | Record
"""Whatever can be had as a file."""
