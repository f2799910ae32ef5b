"""What is written on the berita acara beside the decisions, and the scans of what was signed, as rows."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Enum, ForeignKey, ForeignKeyConstraint, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from facilitation.agreement.rules.record import RecordHead
from facilitation.agreement.rules.scan import ScanMedia, ScanPart
from facilitation.kernel.database import Base, Digest, Id, LongText, ShortText, UtcDateTime, UtcTime

# A StrEnum's members are its values, so `list` names what stands in the column.
PARTS = Enum(ScanPart, name="part", native_enum=False, create_constraint=True, length=20, values_callable=list)
MEDIA = Enum(ScanMedia, name="media", native_enum=False, create_constraint=True, length=20, values_callable=list)
IN_FORCE = text("withdrawn_at IS NULL")


class RecordHeadRow(Base):
    """What staff have typed for the head of a meeting's berita acara; there is none before that."""

    __tablename__ = "record_head"

    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"), primary_key=True)
    number: Mapped[ShortText]
    begins: Mapped[str] = mapped_column(String(5))
    ends: Mapped[str] = mapped_column(String(5))


class SignedScanRow(Base):
    """The scan of a paper that was signed for an adopted version; its file stands under `digest`.

    UNIQUE(meeting_id, version, digest) among those that are not withdrawn makes a form that is sent twice one scan.
    A row is never deleted; one that is withdrawn says when, by whom and why, and is not public.
    """

    __tablename__ = "signed_scan"
    __table_args__ = (
        ForeignKeyConstraint(["meeting_id", "version"], ["adoption.meeting_id", "adoption.version"]),
        CheckConstraint("size_bytes > 0", name="size"),
        CheckConstraint("(withdrawn_at IS NULL) = (withdrawn_because = '')", name="withdrawn"),
        CheckConstraint("withdrawn_at IS NULL OR NOT is_public", name="public"),
        Index(
            "uq_signed_scan_in_force", "meeting_id", "version", "digest",
            unique=True, sqlite_where=IN_FORCE, postgresql_where=IN_FORCE,
        ),
    )  # fmt: skip

    scan_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    version: Mapped[int]
    part: Mapped[ScanPart] = mapped_column(PARTS)
    media: Mapped[ScanMedia] = mapped_column(MEDIA)
    digest: Mapped[Digest]
    size_bytes: Mapped[int]
    is_public: Mapped[bool]
    attached_by: Mapped[ShortText]
    attached_at: Mapped[UtcDateTime]
    withdrawn_by: Mapped[ShortText]
    withdrawn_because: Mapped[LongText]
    withdrawn_at: Mapped[datetime | None] = mapped_column(UtcTime)
    """NULL while the scan is in force."""


def head_of(row: RecordHeadRow | None) -> RecordHead:
    """What is typed, which may be nothing."""
    return RecordHead(number=row.number, begins=row.begins, ends=row.ends) if row else RecordHead()
