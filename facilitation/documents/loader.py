"""Loads the exporter of a file format when the first such file is asked for.

A spreadsheet library takes longer to import than most pages take to answer, and most runs of the
program never need it.
"""

import importlib
from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from typing import Protocol, cast

from facilitation.documents.views.record import Paper, Record

# After the reveal sixty phones ask for the same list; it is set for the first of them.
FILES_KEPT = 8


class FileFormat(StrEnum):
    """The formats a document can be had in; the value is the file's ending."""

    CSV = "csv"
    DOCX = "docx"
    JSON = "json"
    PDF = "pdf"
    PLAIN_CSV = "plain.csv"
    XLSX = "xlsx"


MEDIA_TYPES = {
    FileFormat.CSV: "text/csv; charset=utf-8",
    FileFormat.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    FileFormat.JSON: "application/json",
    FileFormat.PDF: "application/pdf",
    FileFormat.PLAIN_CSV: "text/csv; charset=utf-8",
    FileFormat.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


OF_WORDS = (FileFormat.DOCX, FileFormat.PDF, FileFormat.JSON)
FOR_PROGRAMS = (FileFormat.XLSX, FileFormat.CSV, FileFormat.PLAIN_CSV, FileFormat.JSON)


class Exporter(Protocol):
    """A module that writes one format."""

    def export(self, paper: Paper) -> bytes:
        """The whole file; the same paper gives the same bytes."""


def formats_of(paper: Paper) -> tuple[FileFormat, ...]:
    """What a paper can be had as: one of words is no table, and a list of very many columns fits on no page."""
    if isinstance(paper, Record):
        return OF_WORDS
    return FOR_PROGRAMS if paper.for_programs else tuple(FileFormat)


@lru_cache(maxsize=FILES_KEPT)
def export(paper: Paper, file_format: FileFormat) -> bytes:
    """The document as a file of one of its formats; the same document gives the same bytes, which are made once.

    A PDF keeps a processor busy for a tenth of a second or more (typesetting.py says how long), so that under gevent
    a route calls this in another thread.
    """
    if file_format not in formats_of(paper):
        raise ValueError(f"this paper cannot be had as {file_format}")
    name = file_format.name.lower()
    exporter = cast("Exporter", importlib.import_module(f"facilitation.documents.as_{name}"))
    return exporter.export(paper)


class Typesetting(Protocol):
    """The module that sets pages."""

    def typeset(self, template: str, data: Mapping[str, object], made_at: datetime) -> bytes:
        """The page of a template in paper/ as PDF/A-2b; the same data gives the same bytes."""


def typesetting() -> Typesetting:
    """What sets pages, for papers that are no list; it takes as long as a PDF."""
    return cast("Typesetting", importlib.import_module("facilitation.documents.typesetting"))
