"""Reads ranked ballots in the Condorcet Election Format, as far as the real elections of the tests use it."""

import re
from pathlib import Path

from facilitation.voting.rules.ranked import RankedBallots

CANDIDATES = re.compile(r"#/Candidates:(.*)", re.IGNORECASE)
TIMES = re.compile(r"\s\*\s*(\d+)$")


def read(path: Path) -> tuple[list[str], list[RankedBallots]]:
    """The candidates in their order, and the ballots."""
    candidates, ballots = [], []
    for line in path.read_text("utf-8").splitlines():
        found = CANDIDATES.match(line)
        if found:
            candidates = [name.strip() for name in found[1].split(";")]
        elif line.strip() and not line.startswith("#"):
            ballots.append(_ballots(line.partition("||")[2] or line))
    return candidates, ballots


def _ballots(ranking: str) -> RankedBallots:
    times = TIMES.search(ranking)
    text = TIMES.sub("", ranking)
    levels = tuple(tuple(name.strip() for name in level.split("=")) for level in text.split(">"))
    return RankedBallots(levels=levels, how_many=int(times[1]) if times else 1)
