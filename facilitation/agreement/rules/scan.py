"""Scans of what was signed: which files are taken, how many, and what is wrong with one."""

import re
from enum import StrEnum

from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import clean_text

MEGABYTE = 1024 * 1024
LARGEST_MEGABYTES = 20
# The packet holds all of them, and is made in the memory of a laptop.
MOST_MEGABYTES_TOGETHER = 60
MOST_SCANS = 12
REASON_LIMIT = 500
PDF_BEGINS = re.compile(rb"%PDF-[12]\.\d")
JPEG_BEGINS = b"\xff\xd8\xff"
# Where a PDF says how it is read; programs look for it in the last kilobyte.
PDF_END_BYTES = 1024


class ScanMedia(StrEnum):
    """What a scan is a file of; the value is its ending."""

    PDF = "pdf"
    JPEG = "jpg"


class ScanPart(StrEnum):
    """Which signed paper was scanned."""

    RECORD = "record"
    ATTENDANCE = "attendance"
    OTHER = "other"


class NothingSigned(RuleViolation):
    """No version is adopted whose papers could have been signed."""

    code = "nothing_signed"


class NoScanSent(RuleViolation):
    """No file came, or one without content."""

    code = "no_scan_sent"


class ScanTooLarge(RuleViolation):
    """The file has more than `limit` megabytes."""

    code = "scan_too_large"


class NotAScan(RuleViolation):
    """The file is neither PDF nor JPEG, whatever its name says."""

    code = "not_a_scan"


class ScanBroken(RuleViolation):
    """The file begins well and cannot be read to its end."""

    code = "scan_broken"


class TooManyScans(RuleViolation):
    """`version` has as many scans as it may have, `limit`."""

    code = "too_many_scans"


class ScansTooHeavy(RuleViolation):
    """The scans of a version would have more than `limit` megabytes together."""

    code = "scans_too_heavy"


class ScanIsWithdrawn(RuleViolation):
    """The scan is withdrawn, and is shown to nobody any more."""

    code = "scan_is_withdrawn"


def media_of(data: bytes) -> ScanMedia:
    """What the content is, whatever the file is called; raises what is wrong with it before anybody decodes it."""
    if not data:
        raise NoScanSent
    if len(data) > LARGEST_MEGABYTES * MEGABYTE:
        raise ScanTooLarge(limit=LARGEST_MEGABYTES)
    if PDF_BEGINS.match(data):
        _refuse_cut_off(data)
        return ScanMedia.PDF
    if data.startswith(JPEG_BEGINS):
        return ScanMedia.JPEG
    raise NotAScan


def refuse_more(version: int, sizes: list[int], size_bytes: int) -> None:
    """Raise TooManyScans or ScansTooHeavy where a version with scans of these sizes takes no more of this size."""
    if len(sizes) >= MOST_SCANS:
        raise TooManyScans(version=version, limit=MOST_SCANS)
    if sum(sizes) + size_bytes > MOST_MEGABYTES_TOGETHER * MEGABYTE:
        raise ScansTooHeavy(limit=MOST_MEGABYTES_TOGETHER)


def withdrawal_reason(typed: str) -> str:
    """Return why a scan is withdrawn, or raise what is wrong with the words."""
    return clean_text(typed, REASON_LIMIT)


def _refuse_cut_off(data: bytes) -> None:
    """A PDF is read from its end; one whose sending broke off has none."""
    end = data[-PDF_END_BYTES:]
    if b"startxref" not in end or b"%%EOF" not in end:
        raise ScanBroken
