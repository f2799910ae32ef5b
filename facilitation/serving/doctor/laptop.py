"""The laptop itself: room on its disk, its clock, the folder with the data."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from facilitation.bootstrap.conditions import MEGABYTE
from facilitation.bootstrap.speech import CannotStart
from facilitation.serving.doctor.finding import Finding, look_at, must_fix, ok

COMFORTABLE_MEGABYTES = 2000
"""Photos, backups and downloads of one meeting, twice over."""
RELEASED = datetime(2026, 1, 1, tzinfo=UTC)
LAST_YEAR = 2060
INDONESIA = {7: "WIB", 8: "WITA", 9: "WIT"}
TOLERANCE = timedelta(minutes=10)


def disk(folder: Path, needed_megabytes: int, free_bytes: Callable[[Path], int]) -> Finding:
    """Whether the disk of the data folder has room for the meeting."""
    free = free_bytes(_existing(folder)) // MEGABYTE
    if free < needed_megabytes:
        return must_fix(
            f"Ruang disk tinggal {free} MB ({folder}), padahal diperlukan {needed_megabytes} MB. Hapus berkas yang "
            "tidak perlu.",
            f"The disk has {free} MB left ({folder}) and {needed_megabytes} MB are needed. Delete what is not needed.",
        )
    if free < COMFORTABLE_MEGABYTES:
        return look_at(
            f"Ruang disk tinggal {free} MB ({folder}): cukup, tetapi sempit. Hapus berkas yang tidak perlu.",
            f"The disk has {free} MB left ({folder}): enough, but tight. Delete what is not needed.",
        )
    return ok(f"Ruang disk: {free} MB ({folder}).", f"Room on the disk: {free} MB ({folder}).")


def clock(now: datetime, newest_file_at: datetime | None) -> Finding:
    """Whether an aware local time is plausible, also beside the newest file that the program or its data has."""
    shown = now.strftime("%Y-%m-%d %H:%M, UTC%z")
    newest = newest_file_at or RELEASED
    if now < RELEASED or now.year > LAST_YEAR or now < newest - TOLERANCE:
        beside = newest.astimezone(now.tzinfo).strftime("%Y-%m-%d %H:%M")
        return must_fix(
            f"Jam laptop menunjukkan {shown}, padahal ada berkas dari {beside}. Setel tanggal dan jam.",
            f"The clock says {shown}, but there are files of {beside}. Set date and time.",
        )
    zone = INDONESIA.get(round((now.utcoffset() or timedelta()) / timedelta(hours=1)))
    if zone is None:
        return look_at(
            f"Jam laptop menunjukkan {shown}, bukan zona waktu Indonesia. Setel zona waktu WIB, WITA atau WIT.",
            f"The clock says {shown}, which is no time zone of Indonesia. Set the zone to WIB, WITA or WIT.",
        )
    return ok(f"Jam: {shown} ({zone}).", f"Clock: {shown} ({zone}).")


def data_folder(folder: Path, refuse_unwritable: Callable[[Path], None]) -> Finding:
    """Whether the data can be kept; a folder that is not there yet is not made."""
    there = _existing(folder)
    try:
        refuse_unwritable(there)
    except CannotStart as refusal:
        return must_fix(*refusal.sentences)
    if there != folder:
        return ok(f"Folder data akan dibuat: {folder}.", f"The data folder will be made: {folder}.")
    return ok(f"Folder data bisa ditulisi: {folder}.", f"The data folder can be written to: {folder}.")


def newest_file_at(files: list[Path]) -> datetime | None:
    """When the newest of the files that are there was written."""
    times = [path.stat().st_mtime for path in files if path.is_file()]
    return datetime.fromtimestamp(max(times), UTC) if times else None


def _existing(folder: Path) -> Path:
    return next((place for place in (folder, *folder.parents) if place.exists()), folder)
