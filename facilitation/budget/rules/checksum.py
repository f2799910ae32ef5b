"""Tells a frozen result from one that somebody changed."""

import hashlib

from facilitation.kernel.errors import RuleViolation


class ResultDamaged(RuleViolation):
    """The stored result is not the one that was frozen; `version` says which."""

    code = "result_damaged"


def checksum_of(body: str) -> str:
    """The SHA-256 of a result's serial form (UTF-8) as 64 hexadecimal digits; any `sha256sum` gives the same."""
    return hashlib.sha256(body.encode()).hexdigest()


def refuse_damaged(body: str, *, checksum: str, version: int) -> None:
    """Return if `body` is what the checksum was made of, else raise ResultDamaged."""
    if checksum_of(body) != checksum:
        raise ResultDamaged(version=version)
