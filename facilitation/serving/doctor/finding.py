"""What the doctor has to say about one thing, and how it reads on a terminal."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum


class Level(Enum):
    """How much it matters; the value is the word before it, Indonesian and English."""

    OK = "baik / ok"
    LOOK = "periksa / look at this"
    FIX = "PERBAIKI / MUST FIX"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One sentence or two in each language; a finding that is not OK ends with what to do, if need be what to type."""

    level: Level
    indonesian: str
    english: str
    to_type: tuple[str, ...] = ()


def ok(indonesian: str, english: str) -> Finding:
    """Nothing to do."""
    return Finding(level=Level.OK, indonesian=indonesian, english=english)


def look_at(indonesian: str, english: str, *to_type: str) -> Finding:
    """It may go wrong in some halls, or nobody can know from here."""
    return Finding(level=Level.LOOK, indonesian=indonesian, english=english, to_type=to_type)


def must_fix(indonesian: str, english: str) -> Finding:
    """No meeting can be held like this."""
    return Finding(level=Level.FIX, indonesian=indonesian, english=english)


def report(findings: Iterable[Finding]) -> str:
    """The lines of a whole visit."""
    return "\n".join(_paragraph(finding) for finding in findings)


def has_no_fault(findings: Sequence[Finding]) -> bool:
    """Whether nothing must be fixed."""
    return all(finding.level is not Level.FIX for finding in findings)


def _paragraph(finding: Finding) -> str:
    # What is the same in both languages, such as a version, is said once.
    sentences = dict.fromkeys((finding.indonesian, finding.english))
    lines = [f"\n[{finding.level.value}]", *(f"  {sentence}" for sentence in sentences)]
    return "\n".join([*lines, *(f"    {line}" for line in finding.to_type)])
