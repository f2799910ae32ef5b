"""Writes a document as JSON for other programs: every value under its column's key, nothing rounded or marked.

schema/paper.json says what may stand where; a packet of documents brings it along.
"""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from facilitation.documents.shown import attachment_label
from facilitation.documents.views.changes import Changes
from facilitation.documents.views.record import Block, Heading, Labelled, Paper, Paragraph, Points, Record, Table
from facilitation.documents.views.sheet import Cell, Column, Fact, Sheet, Signature, Sum

SCHEMA = Path(__file__).with_name("schema") / "paper.json"
# Raised when a program that reads today's files could misunderstand tomorrow's.
SCHEMA_VERSION = 1


def export(paper: Paper) -> bytes:
    """The whole document but its logo; the same paper gives the same bytes."""
    content = _words(paper) if isinstance(paper, Record) else _list(paper)
    record = {"schema_version": SCHEMA_VERSION, **_around(paper), **content}
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode()


# Any, because JSON holds whatever the paper is made of.
def _around(paper: Paper) -> dict[str, Any]:
    """What every paper has, whatever is in it."""
    check, head = paper.verification, paper.letterhead
    return {
        "kind": "record" if isinstance(paper, Record) else "list",
        "title": paper.title,
        "subtitle": paper.subtitle,
        "locale": paper.locale,
        "frozen_at": paper.frozen_at.isoformat(),
        "issued_by": [{"label": area.label, "name": area.name} for area in (head.areas if head else ())],
        "signatures": _signatures(paper.signatures),
        "footer": paper.footer,
        "verification": {"address": check.address, "code": check.code, "checksum": check.checksum} if check else None,
    }


def _list(sheet: Sheet) -> dict[str, Any]:
    columns, rows = sheet.table
    return {
        "facts": [_fact(fact) for fact in sheet.facts],
        "columns": [_column(column) for column in columns],
        "lines": [_keyed(columns, row) for row in rows],
        "sums": [_sum(sheet.columns, one) for section in sheet.sections for one in section.sums],
        "totals": [_sum(sheet.columns, one) for one in sheet.totals],
        "changes": _changes(sheet.changes),
    }


def _words(record: Record) -> dict[str, Any]:
    return {
        "number": record.number,
        "blocks": [_block(block) for block in record.blocks],
        "closing": record.closing,
        "attachments": [_attached(*one) for one in enumerate(record.attachments, start=1)],
    }


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Heading(words=words):
            return {"block": "heading", "words": words}
        case Paragraph(words=words):
            return {"block": "paragraph", "words": words}
        case Points(points=points):
            return {"block": "points", "points": list(points)}
        case Labelled(pairs=pairs):
            return {"block": "labelled", "pairs": [{"label": label, "value": value or None} for label, value in pairs]}
        case Table(sheet=sheet):
            return {"block": "table", **_list(sheet)}


def _attached(number: int, sheet: Sheet) -> dict[str, Any]:
    about = {"label": attachment_label(number), "title": sheet.title, "subtitle": sheet.subtitle}
    return {**about, **_list(sheet), "signatures": _signatures(sheet.signatures)}


def _signatures(signed: tuple[Signature, ...]) -> list[dict[str, str | None]]:
    return [{"role": one.role, "name": one.name or None} for one in signed]


def _fact(fact: Fact) -> dict[str, str | int | None]:
    value = fact.value
    return {"label": fact.label, "value": value.isoformat() if isinstance(value, date) else value}


def _changes(changes: Changes | None) -> dict[str, Any] | None:
    if changes is None:
        return None
    proposals = [
        {
            "number": one.number,
            "title": one.title,
            "changes": [{"what": it.what, "was": it.was or None, "now": it.now or None} for it in one.changes],
        }
        for one in changes.proposals
    ]
    return {"since_version": changes.since, "proposals": proposals}


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
