"""Loads the exporter of a file format when the first such file is asked for.

A spreadsheet library takes longer to import than most pages take to answer, and most runs of the
program never need it.
"""

import importlib
from enum import StrEnum
from typing import Protocol, cast

from facilitation.documents.views import Sheet


class FileFormat(StrEnum):
    """The formats a document can be had in; the value is the file's ending."""

    CSV = "csv"
    XLSX = "xlsx"


MEDIA_TYPES = {
    FileFormat.CSV: "text/csv; charset=utf-8",
    FileFormat.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


class Exporter(Protocol):
    """A module that writes one format."""

    def export(self, sheet: Sheet) -> bytes:
        """The whole file; the same sheet gives the same bytes."""


def export(sheet: Sheet, file_format: FileFormat) -> bytes:
    """The document as a file of this format; the same document gives the same bytes."""
    exporter = cast("Exporter", importlib.import_module(f"facilitation.documents.as_{file_format}"))
    return exporter.export(sheet)
