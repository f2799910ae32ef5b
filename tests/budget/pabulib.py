"""Reads real elections in the .pb format: costs, votes and budget in hundredths, so that all are integers."""

import csv
import json
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

SECTIONS = ("META", "PROJECTS", "VOTES")


@dataclass(frozen=True, slots=True, kw_only=True)
class Election:
    """One file with what is known about its outcome; `costs` keeps the order of the rows."""

    budget: int
    costs: dict[str, int]
    approvals: Counter[tuple[str, ...]]
    expected: dict


def read(path: Path) -> Election:
    """Parse a file and the expectations beside it."""
    sections = _sections(path)
    meta = {row["key"]: row["value"] for row in sections["META"]}
    return Election(
        budget=hundredths(meta["budget"]),
        costs={row["project_id"]: hundredths(row["cost"]) for row in sections["PROJECTS"]},
        # One of the real ballots names its projects twice; each counts once.
        approvals=Counter(tuple(sorted(set(row["vote"].split(",")))) for row in sections["VOTES"]),
        expected=json.loads(path.with_suffix(".expected.json").read_text("utf-8")),
    )


def hundredths(text: str) -> int:
    """A decimal number as an integer of hundredths."""
    return int(Decimal(text) * 100)


def _sections(path: Path) -> dict[str, list[dict[str, str]]]:
    sections: dict[str, list[dict[str, str]]] = {}
    with path.open(encoding="utf-8-sig", newline="") as lines:
        heading, name = [], ""
        for cells in csv.reader(lines, delimiter=";"):
            if len(cells) == 1 and cells[0] in SECTIONS:
                name, heading = cells[0], []
                sections[name] = []
            elif not heading:
                heading = cells
            else:
                sections[name].append(dict(zip(heading, cells, strict=False)))
    return sections
