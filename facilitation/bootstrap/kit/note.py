"""The note in the kit: on which laptops it installs without internet, and on which it does not and why."""

from collections.abc import Mapping, Sequence

NOTE = "isi-paket.txt"


def note_of(missing: Mapping[str, Sequence[str]]) -> str:
    """The text for these machines, each with the libraries that have no wheel for it."""
    complete = [machine for machine, names in missing.items() if not names]
    left_out = [f"{machine} ({', '.join(names)})" for machine, names in missing.items() if names]
    lines = [
        "Musrenbang: paket lapangan / field kit",
        "",
        "Terpasang tanpa internet pada (sistem-versi Python) / installs without internet on (system-Python version):",
        *(f"  {machine}" for machine in complete),
    ]
    if left_out:
        lines += [
            "",
            "Tidak termasuk karena ada pustaka yang belum tersedia di sana /",
            "left out because a library is not available there:",
            *(f"  {machine}" for machine in left_out),
        ]
    return "\n".join([*lines, "", *HOW_TO_START, ""])


HOW_TO_START = (
    "Salin folder ini ke laptop, lalu jalankan / copy this folder to the laptop, then run:",
    "  Windows: mulai.bat     macOS: mulai.command     Linux: sh mulai.sh",
    "Python sendiri tidak ada di paket ini / Python itself is not in this kit: https://www.python.org/downloads/",
    "Sebelum acara / before the meeting: mulai doctor, lalu cetak / then print daftar-periksa.html",
)
