"""The scans of what was signed, and the head of the berita acara, as staff see them."""

from dataclasses import dataclass
from datetime import datetime

from facilitation.agreement.rules.adoption import WHILE_ADOPTED
from facilitation.agreement.rules.record import RecordHead
from facilitation.agreement.rules.scan import LARGEST_MEGABYTES, ScanMedia, ScanPart
from facilitation.meetings.rules.phase import AFTER_THE_REVEAL
from facilitation.meetings.views import Meeting

KILOBYTE = 1024
# Indonesian whatever the reader's language, as the names of the papers are.
FILE_NAMES = {
    ScanPart.RECORD: "pindaian-berita-acara",
    ScanPart.ATTENDANCE: "pindaian-daftar-hadir",
    ScanPart.OTHER: "pindaian-lain",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedScan:
    """One scan of an adopted version's paper; one that is withdrawn says by whom, when and why."""

    scan_id: str
    version: int
    part: ScanPart
    media: ScanMedia
    digest: str
    size_bytes: int
    is_public: bool
    attached_by: str
    attached_at: datetime
    withdrawn_by: str
    withdrawn_because: str
    withdrawn_at: datetime | None

    @property
    def is_in_force(self) -> bool:
        """Whether it can be downloaded."""
        return self.withdrawn_at is None

    @property
    def file_name(self) -> str:
        """The end of its file's name; the digest's first letters tell several of one kind apart."""
        return f"{FILE_NAMES[self.part]}-{self.version}-{self.digest[:8]}.{self.media}"

    @property
    def kilobytes(self) -> int:
        """Its size, rounded up."""
        return -(-self.size_bytes // KILOBYTE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScansPage:
    """The scans of every version, the newest version first; `versions` are those that are adopted."""

    meeting: Meeting
    versions: tuple[int, ...]
    scans: tuple[SignedScan, ...]
    most_megabytes: int = LARGEST_MEGABYTES

    @property
    def may_attach_now(self) -> bool:
        """Whether anything is adopted that could have been signed, in a part of the meeting where it is."""
        return bool(self.versions) and self.meeting.phase in WHILE_ADOPTED


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanPage:
    """One scan, and whether anything can be done with it."""

    meeting: Meeting
    scan: SignedScan

    @property
    def is_open(self) -> bool:
        """Whether it can be opened to anybody, closed, or withdrawn."""
        return self.scan.is_in_force and self.meeting.phase in WHILE_ADOPTED


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordHeadPage:
    """What is typed for the head of the berita acara, and the hours that the program saw itself."""

    meeting: Meeting
    head: RecordHead
    begins_seen: str
    ends_seen: str

    @property
    def is_open(self) -> bool:
        """Whether it can be filled in now."""
        return self.meeting.phase in AFTER_THE_REVEAL

    @property
    def is_seen(self) -> bool:
        """Whether the program knows an hour itself."""
        return bool(self.begins_seen)
