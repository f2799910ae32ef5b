"""Reads the scans of what was signed, and what stands at the head of the berita acara."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.agreement.rules.record import RecordHead, filled_head, hours_seen
from facilitation.agreement.tables import AdoptionRow, RecordHeadRow, SignedScanRow, head_of
from facilitation.agreement.views import RecordHeadPage, ScanPage, ScansPage, SignedScan
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings import queries as meetings
from facilitation.meetings.views import Meeting


def scans_page(session: Session, meeting: Meeting) -> ScansPage:
    """Every scan, those of the newest version first and each version's in the order in which they came."""
    versions = select(AdoptionRow.version).where(AdoptionRow.meeting_id == meeting.meeting_id)
    return ScansPage(
        meeting=meeting,
        versions=tuple(session.scalars(versions.order_by(AdoptionRow.version.desc()))),
        scans=_scans(session, meeting.meeting_id),
    )


def scans_in_force(session: Session, meeting_id: str, version: int) -> tuple[SignedScan, ...]:
    """The scans of one version that are not withdrawn."""
    return tuple(one for one in _scans(session, meeting_id) if one.version == version and one.is_in_force)


def public_scans(session: Session, meeting_id: str) -> tuple[SignedScan, ...]:
    """The scans that anybody may have."""
    return tuple(one for one in _scans(session, meeting_id) if one.is_public)


def scan_in_force(session: Session, meeting_id: str, scan_id: str, *, is_for_anybody: bool) -> SignedScan:
    """The scan to be given out; raises NotFoundHere for a withdrawn one, and for one that is for staff alone."""
    found = _scan(session, meeting_id, scan_id)
    if not found.is_in_force or (is_for_anybody and not found.is_public):
        raise NotFoundHere
    return found


def scan_page(session: Session, meeting: Meeting, scan_id: str) -> ScanPage:
    """One scan's page; raises NotFoundHere."""
    return ScanPage(meeting=meeting, scan=_scan(session, meeting.meeting_id, scan_id))


def record_head_page(session: Session, meeting: Meeting) -> RecordHeadPage:
    """What is typed beside what the program saw."""
    begins, ends = _hours(session, meeting)
    head = head_of(session.get(RecordHeadRow, meeting.meeting_id))
    return RecordHeadPage(meeting=meeting, head=head, begins_seen=begins, ends_seen=ends)


def record_head(session: Session, meeting: Meeting) -> RecordHead:
    """Number and hours for the berita acara: as typed, else as the program saw them, else nothing."""
    typed = head_of(session.get(RecordHeadRow, meeting.meeting_id))
    return filled_head(typed, *_hours(session, meeting))


def _hours(session: Session, meeting: Meeting) -> tuple[str, str]:
    began, ended = meetings.sitting_times(session, meeting.meeting_id)
    # As everywhere on screen, in the laptop's own time.
    return hours_seen(
        began.astimezone() if began else None, ended.astimezone() if ended else None, held_on=meeting.meets_on
    )


def _scan(session: Session, meeting_id: str, scan_id: str) -> SignedScan:
    found = next((one for one in _scans(session, meeting_id) if one.scan_id == scan_id), None)
    if found is None:
        raise NotFoundHere
    return found


def _scans(session: Session, meeting_id: str) -> tuple[SignedScan, ...]:
    of_meeting = select(SignedScanRow).where(SignedScanRow.meeting_id == meeting_id)
    in_order = of_meeting.order_by(SignedScanRow.version.desc(), SignedScanRow.attached_at, SignedScanRow.scan_id)
    return tuple(
        SignedScan(**{name: getattr(row, name) for name in SignedScan.__slots__}) for row in session.scalars(in_order)
    )
