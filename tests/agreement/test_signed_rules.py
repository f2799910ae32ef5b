"""What a scan must be to be kept, and what may stand at the head of a berita acara."""

from datetime import UTC, date, datetime, timedelta

import pytest

from facilitation.agreement.rules.record import (
    NUMBER_LIMIT,
    EndsBeforeItBegins,
    NotATime,
    RecordHead,
    checked_head,
    filled_head,
    hours_seen,
    time_of_day,
)
from facilitation.agreement.rules.scan import (
    LARGEST_MEGABYTES,
    MEGABYTE,
    MOST_MEGABYTES_TOGETHER,
    MOST_SCANS,
    REASON_LIMIT,
    NoScanSent,
    NotAScan,
    ScanBroken,
    ScanMedia,
    ScansTooHeavy,
    ScanTooLarge,
    TooManyScans,
    media_of,
    refuse_more,
    withdrawal_reason,
)
from facilitation.kernel.wording import TextEmpty, TextTooLong
from facilitation.screens.papers.sitting import hours
from tests.agreement.scanned import PDF

HELD_ON = date(2026, 8, 12)
MORNING = datetime(2026, 8, 12, 9, 0, tzinfo=UTC)


def test_a_pdf_and_a_jpeg_are_known_by_their_content():
    assert media_of(PDF) is ScanMedia.PDF
    assert media_of(b"\xff\xd8\xff\xe0 and so on") is ScanMedia.JPEG


@pytest.mark.parametrize(
    "data",
    [
        b"<html><script>alert(1)</script>",
        b"MZ\x90\x00 a program",
        b"PK\x03\x04 a packed file",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8 too short",
        b"%PDF-" + PDF,
        b" " + PDF,
        b"%PDF-9.9" + PDF[8:],
    ],
)
def test_whatever_else_it_is_is_refused_whatever_it_is_called(data):
    with pytest.raises(NotAScan):
        media_of(data)


@pytest.mark.parametrize("data", [PDF[:-6], PDF[:20], PDF.replace(b"startxref", b"startxxxx"), PDF + b" " * 2000])
def test_a_pdf_whose_end_did_not_arrive_is_refused(data):
    with pytest.raises(ScanBroken):
        media_of(data)


def test_nothing_is_refused_and_so_is_too_much():
    with pytest.raises(NoScanSent):
        media_of(b"")
    largest = PDF[:9] + b" " * (LARGEST_MEGABYTES * MEGABYTE - len(PDF)) + PDF[9:]
    assert media_of(largest) is ScanMedia.PDF
    with pytest.raises(ScanTooLarge) as refused:
        media_of(largest + b"\n")
    assert refused.value.fields == {"limit": LARGEST_MEGABYTES}


def test_a_version_takes_so_many_scans_and_no_more():
    refuse_more(1, [MEGABYTE] * (MOST_SCANS - 1), MEGABYTE)
    with pytest.raises(TooManyScans):
        refuse_more(1, [MEGABYTE] * MOST_SCANS, 1)


def test_all_scans_of_a_version_fit_into_one_packet():
    refuse_more(1, [(MOST_MEGABYTES_TOGETHER - 1) * MEGABYTE], MEGABYTE)
    with pytest.raises(ScansTooHeavy):
        refuse_more(1, [(MOST_MEGABYTES_TOGETHER - 1) * MEGABYTE], MEGABYTE + 1)


@pytest.mark.parametrize(("typed", "refusal"), [(" ", TextEmpty), ("x" * (REASON_LIMIT + 1), TextTooLong)])
def test_a_scan_is_not_withdrawn_without_a_readable_reason(typed, refusal):
    with pytest.raises(refusal):
        withdrawal_reason(typed)


@pytest.mark.parametrize(
    ("typed", "kept"), [("9.05", "09.05"), (" 09:05 ", "09.05"), ("23.59", "23.59"), ("0.00", "00.00"), (" ", "")]
)
def test_a_time_is_kept_as_papers_write_it(typed, kept):
    assert time_of_day(typed) == kept


@pytest.mark.parametrize(
    "typed",
    ["24.00", "9.60", "9", "09.5", "sembilan", "09.00 WIB", "-1.00", "\u0661\u0662.\u0660\u0660", "=cmd()", "009.00"],
)
def test_what_is_no_time_of_day_is_refused(typed):
    with pytest.raises(NotATime):
        time_of_day(typed)


@pytest.mark.parametrize(("begins", "ends"), [("13.00", "09.00"), ("09.00", "09:00"), ("9.30", "9.3" + "0")])
def test_a_meeting_does_not_end_before_it_begins(begins, ends):
    with pytest.raises(EndsBeforeItBegins):
        checked_head(RecordHead(begins=begins, ends=ends))


def test_each_part_of_the_head_may_stay_empty():
    for head in (RecordHead(), RecordHead(number="140/11"), RecordHead(begins="09.00"), RecordHead(ends="13.20")):
        assert checked_head(head) == head


def test_the_number_is_one_line_and_not_endless():
    assert checked_head(RecordHead(number=" 140/11\n/DS ")).number == "140/11 /DS"
    with pytest.raises(TextTooLong):
        checked_head(RecordHead(number="1" * (NUMBER_LIMIT + 1)))


def test_the_programs_own_hours_count_on_the_day_of_the_meeting_alone():
    end = MORNING + timedelta(hours=4, minutes=20)
    assert hours_seen(MORNING, end, held_on=HELD_ON) == ("09.00", "13.20")
    assert hours_seen(MORNING, None, held_on=HELD_ON) == ("09.00", "")
    assert hours_seen(MORNING, end + timedelta(days=1), held_on=HELD_ON) == ("09.00", "")
    assert hours_seen(MORNING - timedelta(days=1), end, held_on=HELD_ON) == ("", "")
    assert hours_seen(MORNING, end, held_on=None) == ("", "")
    assert hours_seen(None, None, held_on=HELD_ON) == ("", "")


@pytest.mark.parametrize(
    ("head", "printed"),
    [
        (RecordHead(begins="09.00", ends="13.20"), "09.00 s.d. 13.20 WIB"),
        (RecordHead(begins="09.00"), "09.00 s.d. ………… WIB"),
        (RecordHead(ends="13.20"), "………… s.d. 13.20 WIB"),
        (RecordHead(), ""),
    ],
)
def test_an_unknown_hour_leaves_dots_to_write_on(head, printed):
    assert hours(head, "WIB").replace("…" * 12, "…………") == printed


@pytest.mark.parametrize(
    ("typed", "seen", "printed"),
    [
        (("", ""), ("09.00", "12.00"), ("09.00", "12.00")),
        (("13.00", ""), ("09.00", "12.00"), ("13.00", "")),
        (("", "08.30"), ("09.00", "12.00"), ("", "08.30")),
        (("08.00", ""), ("09.00", "12.00"), ("08.00", "12.00")),
        (("13.00", "15.00"), ("09.00", "12.00"), ("13.00", "15.00")),
    ],
)
def test_hours_that_were_only_seen_never_run_backwards(typed, seen, printed):
    head = filled_head(RecordHead(begins=typed[0], ends=typed[1]), *seen)
    assert (head.begins, head.ends) == printed
