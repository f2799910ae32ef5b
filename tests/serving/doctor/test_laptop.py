"""The laptop itself: its disk, its clock, its data folder; looked at, never touched."""

import os
from datetime import UTC, datetime, timedelta, timezone

import pytest

from facilitation.bootstrap.conditions import refuse_unwritable
from facilitation.serving.doctor import laptop
from facilitation.serving.doctor.finding import Level

MEETING = datetime(2026, 8, 12, 9, 0, tzinfo=timezone(timedelta(hours=7)))


@pytest.mark.parametrize(
    ("free_megabytes", "level"),
    [(0, Level.FIX), (499, Level.FIX), (500, Level.LOOK), (1999, Level.LOOK), (2000, Level.OK), (80_000, Level.OK)],
)
def test_the_room_on_the_disk_is_told_and_too_little_must_be_put_right(tmp_path, free_megabytes, level):
    finding = laptop.disk(tmp_path, 500, lambda _: free_megabytes * 1_000_000)
    assert finding.level is level
    assert f"{free_megabytes} MB" in finding.english


def test_the_disk_of_a_folder_that_is_not_there_yet_is_that_of_the_folder_around_it(tmp_path):
    asked = []
    laptop.disk(tmp_path / "a" / "b", 500, lambda folder: asked.append(folder) or 10**10)
    assert asked == [tmp_path]


@pytest.mark.parametrize(("hours", "zone"), [(7, "WIB"), (8, "WITA"), (9, "WIT")])
def test_a_clock_of_indonesia_is_good(hours, zone):
    finding = laptop.clock(MEETING.astimezone(timezone(timedelta(hours=hours))), MEETING)
    assert finding.level is Level.OK
    assert finding.english.endswith(f"({zone}).")


@pytest.mark.parametrize("hours", [0, -5, 5.5, 12])
def test_a_clock_of_elsewhere_is_to_be_looked_at(hours):
    finding = laptop.clock(MEETING.astimezone(timezone(timedelta(hours=hours))), None)
    assert finding.level is Level.LOOK
    assert "WITA" in finding.english


@pytest.mark.parametrize(
    ("now", "newest"),
    [
        (MEETING.replace(year=1970), None),
        (MEETING.replace(year=2015), None),
        (MEETING.replace(year=2061), None),
        (MEETING, MEETING + timedelta(days=1)),
        (MEETING, MEETING + timedelta(minutes=11)),
    ],
    ids=["1970", "flat-battery", "future", "behind-a-day", "behind"],
)
def test_a_clock_that_cannot_be_right_must_be_set(now, newest):
    finding = laptop.clock(now, newest)
    assert finding.level is Level.FIX
    assert "Set date and time" in finding.english


def test_a_few_minutes_between_a_file_and_the_clock_are_nothing():
    assert laptop.clock(MEETING, MEETING + timedelta(minutes=9)).level is Level.OK


def test_the_newest_file_is_found_among_those_that_are_there(tmp_path):
    for name, at in (("old", 1_700_000_000), ("new", 1_800_000_000)):
        (tmp_path / name).write_text("", "utf-8")
        os.utime(tmp_path / name, (at, at))
    files = [tmp_path / name for name in ("old", "new", "missing")]
    assert laptop.newest_file_at(files) == datetime.fromtimestamp(1_800_000_000, UTC)
    assert laptop.newest_file_at([tmp_path / "missing"]) is None


def test_a_data_folder_is_good_and_one_that_is_missing_is_not_made(tmp_path):
    assert laptop.data_folder(tmp_path, refuse_unwritable).level is Level.OK
    finding = laptop.data_folder(tmp_path / "a" / "data", refuse_unwritable)
    assert finding.level is Level.OK
    assert "will be made" in finding.english
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_the_place_of_the_data_folder_must_be_put_right(tmp_path):
    (tmp_path / "data").write_text("", "utf-8")
    for folder in (tmp_path / "data", tmp_path / "data" / "desa"):
        finding = laptop.data_folder(folder, refuse_unwritable)
        assert finding.level is Level.FIX
        assert "cannot be written to" in finding.english
