"""Scans of what was signed: kept with their version, opened and withdrawn, and never replaced in silence."""

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import select

from facilitation.agreement.commands import AttachScan, FillRecordHead, SetScanPublic, WithdrawScan
from facilitation.agreement.queries import (
    public_scans,
    record_head_page,
    scan_in_force,
    scans_in_force,
    scans_page,
)
from facilitation.agreement.rules.decision import Outcome
from facilitation.agreement.rules.record import EndsBeforeItBegins, NotATime, RecordHead
from facilitation.agreement.rules.scan import (
    MEGABYTE,
    MOST_SCANS,
    NothingSigned,
    ScanIsWithdrawn,
    ScanMedia,
    ScanPart,
    ScansTooHeavy,
    TooManyScans,
)
from facilitation.agreement.views import SignedScan
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.journal import JournalRow
from facilitation.kernel.wording import TextEmpty
from tests.agreement.conftest import Plenary

DIGEST = "d" * 64


def attach(plenary: Plenary, **different: Any) -> str:
    """One more scan, of the berita acara unless something else is said."""
    usual = {
        "version": 1, "part": ScanPart.RECORD, "media": ScanMedia.PDF, "digest": DIGEST,
        "size_bytes": MEGABYTE, "is_public": False,
    }  # fmt: skip
    return str(plenary.perform(AttachScan(meeting_id=plenary.meeting_id, **(usual | different))))


def scans(plenary: Plenary) -> tuple[SignedScan, ...]:
    plenary.vote.village.reading.expire_all()
    return scans_page(plenary.vote.village.reading, plenary.vote.village.see(plenary.meeting_id)).scans


def withdraw(plenary: Plenary, scan_id: str, reason: str = "Halaman dua terpotong.") -> object:
    return plenary.perform(WithdrawScan(meeting_id=plenary.meeting_id, scan_id=scan_id, reason=reason))


def open_to_all(plenary: Plenary, scan_id: str, *, is_public: bool = True) -> object:
    return plenary.perform(SetScanPublic(meeting_id=plenary.meeting_id, scan_id=scan_id, is_public=is_public))


@pytest.fixture
def adopted(adopting: Plenary) -> Plenary:
    """Version 1 is adopted."""
    adopting.adopt()
    return adopting


def test_only_what_is_adopted_can_have_been_signed(adopting: Plenary) -> None:
    with pytest.raises(NothingSigned):
        attach(adopting)
    adopting.adopt()
    for version in (0, 2, -1):
        with pytest.raises(NothingSigned):
            attach(adopting, version=version)
    assert scans(adopting) == ()


def test_a_scan_says_what_it_is_who_kept_it_and_who_may_have_it(adopted: Plenary) -> None:
    reading, meeting_id = adopted.vote.village.reading, adopted.meeting_id
    scan_id = attach(adopted)
    assert attach(adopted) == scan_id, "the same file twice is one scan"
    (scan,) = scans(adopted)
    assert (scan.scan_id, scan.version, scan.digest, scan.attached_by) == (scan_id, 1, DIGEST, "Siti Aminah")
    assert scan.file_name == "pindaian-berita-acara-1-dddddddd.pdf"
    assert public_scans(reading, meeting_id) == ()
    with pytest.raises(NotFoundHere):
        scan_in_force(reading, meeting_id, scan_id, is_for_anybody=True)
    assert scan_in_force(reading, meeting_id, scan_id, is_for_anybody=False) == scan
    open_to_all(adopted, scan_id)
    assert scans(adopted) == public_scans(reading, meeting_id)
    open_to_all(adopted, scan_id, is_public=False)
    assert not scans(adopted)[0].is_public


def test_a_withdrawn_scan_stays_written_with_its_reason_and_is_given_to_nobody(adopted: Plenary) -> None:
    reading, meeting_id = adopted.vote.village.reading, adopted.meeting_id
    scan_id = attach(adopted, is_public=True)
    for unknown in (withdraw, open_to_all):
        with pytest.raises(NotFoundHere):
            unknown(adopted, "x" * 20)
    with pytest.raises(TextEmpty):
        withdraw(adopted, scan_id, "  ")
    withdraw(adopted, scan_id)
    (scan,) = scans(adopted)
    assert (scan.withdrawn_because, scan.withdrawn_by) == ("Halaman dua terpotong.", "Siti Aminah")
    assert not scan.is_public
    for is_for_anybody in (True, False):
        with pytest.raises(NotFoundHere):
            scan_in_force(reading, meeting_id, scan_id, is_for_anybody=is_for_anybody)
    for refused in (withdraw, open_to_all):
        with pytest.raises(ScanIsWithdrawn):
            refused(adopted, scan_id)
    again = attach(adopted)
    assert {one.scan_id: one.is_in_force for one in scans(adopted)} == {scan_id: False, again: True}
    rows = reading.scalars(select(JournalRow).where(JournalRow.chain == meeting_id))
    entries = {row.name: row.payload for row in rows}
    assert entries["AttachScan"]["digest"] == DIGEST
    assert entries["WithdrawScan"]["reason"] == "Halaman dua terpotong."


def test_a_version_takes_what_a_packet_can_hold_and_a_correction_leaves_the_scans_with_theirs(adopted: Plenary) -> None:
    with pytest.raises(ScansTooHeavy):
        attach(adopted, size_bytes=61 * MEGABYTE)
    kept = [attach(adopted, digest=f"{number:064}", size_bytes=1000) for number in range(MOST_SCANS)]
    with pytest.raises(TooManyScans):
        attach(adopted)
    withdraw(adopted, kept[0])
    attach(adopted)
    adopted.correct()
    adopted.decide("Sumur", Outcome.RESERVE, reason="Salah tulis.")
    adopted.adopt()
    attach(adopted, version=2)
    assert [one.version for one in scans(adopted)] == [2] + [1] * (MOST_SCANS + 1)
    assert len(scans_in_force(adopted.vote.village.reading, adopted.meeting_id, 1)) == MOST_SCANS


def test_number_and_hours_are_kept_corrected_and_taken_back_and_the_adopted_list_stays(adopted: Plenary) -> None:
    before = adopted.adopted
    filled = RecordHead(number="140/11/DS", begins="9:00", ends="13.20")
    hostile = RecordHead(number='=cmd() #read("/etc/passwd") {{7*7}}')
    for head, kept in ((filled, replace(filled, begins="09.00")), (hostile, hostile), (RecordHead(), RecordHead())):
        adopted.perform(FillRecordHead(meeting_id=adopted.meeting_id, head=head))
        adopted.vote.village.reading.expire_all()
        page = record_head_page(adopted.vote.village.reading, adopted.vote.village.see(adopted.meeting_id))
        assert page.head == kept
    for head, refusal in (
        (RecordHead(begins="25.00"), NotATime),
        (RecordHead(begins="13.00", ends="09.00"), EndsBeforeItBegins),
    ):
        with pytest.raises(refusal):
            adopted.perform(FillRecordHead(meeting_id=adopted.meeting_id, head=head))
    assert adopted.adopted == before
