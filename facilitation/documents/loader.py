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

from facilitation.documents.views.sheet import Sheet

# After the reveal sixty phones ask for the same list; it is set for the first of them.
FILES_KEPT = 8


class FileFormat(StrEnum):
    """The formats a document can be had in; the value is the file's ending."""

    CSV = "csv"
    JSON = "json"
    PDF = "pdf"
    XLSX = "xlsx"


MEDIA_TYPES = {
    FileFormat.CSV: "text/csv; charset=utf-8",
    FileFormat.JSON: "application/json",
    FileFormat.PDF: "application/pdf",
    FileFormat.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


class Exporter(Protocol):
    """A module that writes one format."""

    def export(self, sheet: Sheet) -> bytes:
        """The whole file; the same sheet gives the same bytes."""


@lru_cache(maxsize=FILES_KEPT)
def export(sheet: Sheet, file_format: FileFormat) -> bytes:
    """The document as a file of this format; the same document gives the same bytes, which are made once.

    A PDF keeps a processor busy for a tenth of a second or more (typesetting.py says how long), so that under gevent
    a route calls this in another thread.
    """
    exporter = cast("Exporter", importlib.import_module(f"facilitation.documents.as_{file_format}"))
    return exporter.export(sheet)


class Typesetting(Protocol):
    """The module that sets pages."""

    def typeset(self, template: str, data: Mapping[str, object], made_at: datetime) -> bytes:
        """The page of a template in paper/ as PDF/A-2b; the same data gives the same bytes."""


def typesetting() -> Typesetting:
    """What sets pages, for papers that are no list; it takes as long as a PDF."""
    return cast("Typesetting", importlib.import_module("facilitation.documents.typesetting"))
