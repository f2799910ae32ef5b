"""Writes a document as JSON for other programs: every value under its column's key, nothing rounded or marked."""

import json
from datetime import date
from decimal import Decimal

from facilitation.documents.views.letterhead import Area
from facilitation.documents.views.sheet import Cell, Column, Fact, Sheet, Sum


def export(sheet: Sheet) -> bytes:
    """The whole document but its logo; the same sheet gives the same bytes."""
    columns, rows = sheet.table
    record = {
        "title": sheet.title,
        "subtitle": sheet.subtitle,
        "locale": sheet.locale,
        "frozen_at": sheet.frozen_at.isoformat(),
        "issued_by": [{"label": area.label, "name": area.name} for area in _areas(sheet)],
        "facts": [_fact(fact) for fact in sheet.facts],
        "columns": [_column(column) for column in columns],
        "lines": [_keyed(columns, row) for row in rows],
        "sums": [_sum(sheet.columns, one) for section in sheet.sections for one in section.sums],
        "totals": [_sum(sheet.columns, one) for one in sheet.totals],
        "signatures": [{"role": one.role, "name": one.name or None} for one in sheet.signatures],
        "footer": sheet.footer,
    }
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode()


def _areas(sheet: Sheet) -> tuple[Area, ...]:
    return sheet.letterhead.areas if sheet.letterhead else ()


def _fact(fact: Fact) -> dict[str, str | int | None]:
    value = fact.value
    return {"label": fact.label, "value": value.isoformat() if isinstance(value, date) else value}


def _column(column: Column) -> dict[str, str]:
    return {"key": column.key, "heading": column.full_heading, "kind": column.kind}


def _sum(columns: tuple[Column, ...], one: Sum) -> dict[str, object]:
    known = {key: value for key, value in _keyed(columns, one.values).items() if value is not None}
    return {"label": one.label, **known}


def _keyed(columns: tuple[Column, ...], values: tuple[Cell, ...]) -> dict[str, str | float | None]:
    return {column.key: _plain(value) for column, value in zip(columns, values, strict=True)}


def _plain(value: Cell) -> str | float | None:
    """A volume becomes a JSON number; with the few decimals it has, none of them is lost."""
    if not isinstance(value, Decimal):
        return value
    return int(value) if value == value.to_integral_value() else float(value)
