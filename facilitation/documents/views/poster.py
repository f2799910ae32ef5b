"""What the joining poster says, and on which paper."""

from dataclasses import dataclass
from enum import StrEnum


class PaperSize(StrEnum):
    """The papers a poster is drawn for, upright; the value is the paper's name."""

    A3 = "a3"
    A4 = "a4"


@dataclass(frozen=True, slots=True, kw_only=True)
class PosterFacts:
    """How phones get in; `address` is what people type, `join_url` what the QR code holds.

    Without a Wi-Fi name the poster tells people to ask for it, without a password that none is needed.
    """

    meeting_name: str
    code: str
    address: str
    join_url: str
    wifi_name: str = ""
    wifi_password: str = ""
