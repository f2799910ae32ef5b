"""One visit: everything that is looked at, in the order in which it is told."""

import importlib.util
import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from facilitation.assets import ROOT, missing_assets
from facilitation.bootstrap.conditions import megabytes_needed, refuse_taken_port, refuse_unwritable
from facilitation.bootstrap.options import Options, read_doctor_options, split_command
from facilitation.bootstrap.speech import CannotStart, say, show, tell_refusal
from facilitation.kernel.addresses import every_address
from facilitation.kernel.database import SAFE_SQLITE, sqlite_driver
from facilitation.kernel.settings import MINIMUM_SECRET, Settings
from facilitation.serving.doctor import laptop, network, program
from facilitation.serving.doctor.asking import ask, read, visit
from facilitation.serving.doctor.examination import Probe, examine
from facilitation.serving.doctor.finding import Finding, has_no_fault, report
from facilitation.serving.doctor.firewall import firewall
from facilitation.serving.doctor.sleep import sleep
from facilitation.serving.installation import read_settings


def main(arguments: Sequence[str]) -> int:
    """Look at everything and tell it; returns 0 when nothing must be fixed, else 1."""
    _, rest = split_command(arguments)
    try:
        settings = settings_without_traces(os.environ, read_doctor_options(rest))
        needed = megabytes_needed(os.environ)
    except CannotStart as refusal:
        tell_refusal(refusal)
        return 1
    findings = examine(probes(settings, needed))
    show(report(findings))
    _conclude(findings)
    return 0 if has_no_fault(findings) else 1


def settings_without_traces(environ: Mapping[str, str], options: Options) -> Settings:
    """The settings as the program would read them; the doctor makes neither a folder nor a secret key."""
    stand_in = {"MUSRENBANG_SECRET_KEY": environ.get("MUSRENBANG_SECRET_KEY") or "-" * MINIMUM_SECRET}
    return read_settings({**environ, **stand_in}, data_dir=options.data_dir, port=options.port)


def probes(settings: Settings, needed_megabytes: int) -> tuple[Probe, ...]:
    """What is looked at on this machine."""
    folder, port = settings.data_dir, settings.port
    return (
        Probe("Alamat", "Addresses", lambda: network.addresses(every_address(), port)),
        Probe("Hotspot", "Hotspot", lambda: network.hotspot(every_address())),
        Probe("Port", "Port", lambda: network.port(port, every_address(), visit, refuse_taken_port)),
        Probe("Firewall", "Firewall", lambda: firewall(sys.platform, port, ask, read)),
        Probe("Tidur", "Sleep", lambda: sleep(sys.platform, ask)),
        Probe("Jam", "Clock", lambda: laptop.clock(datetime.now().astimezone(), _newest(folder))),
        Probe("Disk", "Disk", lambda: laptop.disk(folder, needed_megabytes, _free_bytes)),
        Probe("Folder data", "Data folder", lambda: laptop.data_folder(folder, refuse_unwritable)),
        Probe("Python", "Python", lambda: program.python(sys.version_info[:2])),
        Probe("SQLite", "SQLite", lambda: program.sqlite(sqlite_driver().sqlite_version_info, SAFE_SQLITE)),
        Probe("JavaScript", "JavaScript", lambda: program.scripts(missing_assets())),
        Probe("gevent", "gevent", lambda: program.gevent(is_there=importlib.util.find_spec("gevent") is not None)),
    )


def _newest(folder: Path) -> datetime | None:
    return laptop.newest_file_at([ROOT / "app.py", ROOT / "requirements.txt", folder / "musrenbang.db"])


def _free_bytes(folder: Path) -> int:
    return shutil.disk_usage(folder).free


def _conclude(findings: Sequence[Finding]) -> None:
    if has_no_fault(findings):
        say("\nTidak ada yang wajib diperbaiki.", "Nothing must be fixed.")
    else:
        say(
            "\nAda yang wajib diperbaiki; lihat PERBAIKI di atas, lalu periksa lagi: python app.py doctor",
            "Something must be fixed; see MUST FIX above, then check again: python app.py doctor",
        )
