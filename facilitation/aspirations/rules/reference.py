"""Codes that must stand on a list."""

from collections.abc import Iterable

from facilitation.kernel.errors import RuleViolation


class CodeUnknown(RuleViolation):
    """The choice is on no list."""

    code = "code_unknown"


def refuse_unknown(code: str, known: Iterable[str]) -> None:
    """Raise CodeUnknown for a code that is not among the known ones; empty means that nothing was chosen."""
    if code and code not in known:
        raise CodeUnknown
