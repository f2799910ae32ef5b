"""What a packet of documents is made from."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class BundledFile:
    """One file of a packet; `name` is made of small letters, digits and hyphens, `ending` says its format."""

    name: str
    ending: str
    content: bytes
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """A whole packet: the files, and what was adopted when they were made, by the checksum of its snapshot."""

    files: tuple[BundledFile, ...]
    meeting_name: str
    version: int
    checksum: str
    frozen_at: datetime
