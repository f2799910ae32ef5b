"""How whoever holds a paper finds out whether it is the one that was adopted."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """The page that says so, as people type it and as the QR code opens it; `code` is what that page is asked for."""

    address: str
    code: str
    checksum: str
