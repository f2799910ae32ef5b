"""Writes values and looks into a worksheet, so that text stays text and nothing a person typed becomes a formula."""

import io
import struct
from decimal import Decimal
from typing import Any

from facilitation.documents.shown import TICK
from facilitation.documents.spreadsheet.layout import Span
from facilitation.documents.spreadsheet.looks import FACT_LABEL, FACT_VALUE, Look, look_of
from facilitation.documents.views.sheet import Cell, Kind

# A spreadsheet program drops what is longer, and the library would drop the whole cell.
LONGEST_TEXT = 32_767
LOGO_PIXELS = 64


class Grid:
    """One worksheet; Any, because the library ships no types, and nothing of it leaves this class."""

    def __init__(self, book: Any, worksheet: Any) -> None:  # noqa: ANN401  the library ships no types
        self._book = book
        self._worksheet = worksheet
        self._formats: dict[str, object] = {}

    def write(self, row: int, column: int, value: Cell, look: Look) -> None:
        """Put one value into its cell."""
        if isinstance(value, bool):
            value = TICK if value else None
        if isinstance(value, int | Decimal):
            self._worksheet.write_number(row, column, value, self._format(look))
        elif value:
            # quote_prefix keeps text that looks like a formula text even after somebody has edited the cell.
            shown = self._format({**look, "quote_prefix": True})
            self._worksheet.write_string(row, column, value[:LONGEST_TEXT], shown)
        else:
            self._worksheet.write_blank(row, column, None, self._format(look))

    def write_across(self, row: int, span: Span, value: Cell, look: Look) -> None:
        """Put one value into neighbouring cells of a row that become one."""
        self.write_block((row, row), span, value, look)

    def write_block(self, rows: Span, columns: Span, value: Cell, look: Look) -> None:
        """Put one value into a block of cells that become one."""
        if rows[0] < rows[1] or columns[0] < columns[1]:
            self._worksheet.merge_range(rows[0], columns[0], rows[1], columns[1], "", self._format(look))
        self.write(rows[0], columns[0], value, look)

    def write_fact(self, row: int, span: Span, label: str, value: str) -> None:
        """Put a label and its value into neighbouring cells that become one, the value bold."""
        self.write_across(row, span, f"{label}:", FACT_LABEL)
        if value:
            quiet, strong = self._format(FACT_LABEL), self._format(FACT_VALUE)
            self._worksheet.write_rich_string(row, span[0], quiet, f"{label}: ", strong, value[:LONGEST_TEXT], quiet)

    def write_logo(self, png: bytes) -> None:
        """Put the picture into the upper left corner."""
        # Width and height stand at a fixed place of every PNG.
        width, height = struct.unpack(">II", png[16:24])
        scale = LOGO_PIXELS / max(width, height)
        look = {"image_data": io.BytesIO(png), "x_scale": scale, "y_scale": scale, "description": "Logo"}
        self._worksheet.insert_image(0, 0, "logo.png", look)

    def write_values(self, row: int, kinds: tuple[Kind, ...], values: tuple[Cell, ...], look: Look) -> None:
        """Put a line of the list into its row, every value as its column's kind looks."""
        for column, (kind, value) in enumerate(zip(kinds, values, strict=True)):
            self.write(row, column, value, {**look, **look_of(kind)})

    def _format(self, look: Look) -> object:
        key = repr(sorted(look.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format(look)
        return self._formats[key]
