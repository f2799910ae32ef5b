"""What the program itself stands on: Python, SQLite, its libraries, and the scripts of its pages."""

from collections.abc import Sequence

from facilitation.serving.doctor.finding import Finding, look_at, must_fix, ok

OLDEST_PYTHON = (3, 11)
NEWEST_KNOWN = (3, 13)


def python(version: tuple[int, int]) -> Finding:
    """Whether this Python runs the program, and whether it was tried with it."""
    name = ".".join(map(str, version))
    if version < OLDEST_PYTHON:
        return must_fix(
            f"Python {name} terlalu lama. Pasang Python 3.11 sampai 3.13 dari https://www.python.org/downloads/",
            f"Python {name} is too old. Install Python 3.11 to 3.13 from https://www.python.org/downloads/",
        )
    if version > NEWEST_KNOWN:
        return look_at(
            f"Python {name} belum pernah dicoba. Adakan latihan lengkap, atau pakai Python 3.13.",
            f"Python {name} was not tried yet. Hold a full rehearsal, or use Python 3.13.",
        )
    return ok(f"Python {name}.", f"Python {name}.")


def sqlite(version: tuple[int, ...], safe: tuple[int, ...]) -> Finding:
    """Whether the SQLite that the program uses is free of the one fault that can damage a database."""
    name, safe_name = (".".join(map(str, numbers)) for numbers in (version, safe))
    if version < safe:
        return look_at(
            f"SQLite {name} lebih lama dari {safe_name}. Program hanya punya satu penulis, jadi tetap aman; salin "
            "folder data setiap kali acara selesai.",
            f"SQLite {name} is older than {safe_name}. The program has a single writer and stays safe; copy the data "
            "folder after each meeting.",
        )
    return ok(f"SQLite {name}.", f"SQLite {name}.")


def scripts(missing: Sequence[str]) -> Finding:
    """Whether htmx and Socket.IO stand in static/vendor with the right content."""
    if missing:
        names = ", ".join(missing)
        return look_at(
            f"Belum ada: {names}. Halaman tetap berfungsi, tetapi tidak berubah sendiri. Sambungkan ke internet, lalu "
            "jalankan: python app.py setup",
            f"Missing: {names}. Pages work, but do not change by themselves. Connect to the internet, then "
            "run: python app.py setup",
        )
    return ok("htmx dan Socket.IO ada.", "htmx and Socket.IO are there.")


def gevent(*, is_there: bool) -> Finding:
    """Whether the program serves on greenlets, which carry a whole hall."""
    if not is_there:
        return look_at(
            "gevent tidak ada untuk Python ini: program memakai utas, cukup untuk kira-kira 100 HP. Di macOS pakai "
            "Python 3.12 atau 3.13.",
            "gevent is not there for this Python: the program serves on threads, enough for about 100 phones. On macOS "
            "use Python 3.12 or 3.13.",
        )
    return ok("gevent ada.", "gevent is there.")
